import type { BodyNode } from '../writing/body.ts';
import { bodyText } from '../writing/body-text.ts';

/** Words that are not posted yet, as this device has them. */
export interface LocalDraft {
  readonly body: BodyNode;
  /** When they were last changed, in milliseconds since 1970. */
  readonly at: number;
}

/** Where a device keeps drafts until the server has them. */
export interface LocalDrafts {
  get(): LocalDraft | null;
  put(draft: LocalDraft): void;
  remove(): void;
}

export interface DraftOptions {
  /** Null where nothing may stay on the device. */
  readonly local: LocalDrafts | null;
  readonly save: (body: BodyNode) => Promise<void>;
  readonly discard: () => Promise<void>;
  readonly now: () => number;
  readonly onState: (state: DraftState) => void;
}

/** `kept`: the server could not be reached, the device has them. */
export type DraftState = 'nothing' | 'saving' | 'saved' | 'kept' | 'unkept';

/** A pause so long and the draft goes to the server, in milliseconds. */
const PAUSE_MS = 1_200;

/** Of the server's draft and this device's, the words that were written last; null for none. */
export function laterDraft(server: { readonly body: BodyNode; readonly updatedAt: string } | null, local: LocalDraft | null): BodyNode | null {
  if (!local) return server?.body ?? null;
  return server && Date.parse(server.updatedAt) >= local.at ? server.body : local.body;
}

/** Keeps what somebody is writing: on the device at once, on the server after a pause, so that it is there on another device. */
export class DraftKeeper {
  readonly #options: DraftOptions;
  #pending: BodyNode | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #onServer: boolean;
  #busy: Promise<void> = Promise.resolve();

  /** @param onServer whether the server has a draft already */
  constructor(options: DraftOptions, onServer: boolean) {
    this.#options = options;
    this.#onServer = onServer;
  }

  /** The words as they are now. */
  write(body: BodyNode): void {
    const { local, now, onState } = this.#options;
    this.#pending = body;
    local?.put({ body, at: now() });
    onState('saving');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE_MS);
  }

  /** Sends what is not sent yet, as when the page is left. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    const body = this.#pending;
    this.#pending = null;
    if (body !== null) this.#busy = this.#busy.then(() => this.#send(body));
    return this.#busy;
  }

  /** They are posted, or thrown away. */
  end(): Promise<void> {
    clearTimeout(this.#timer);
    this.#pending = null;
    this.#options.local?.remove();
    this.#options.onState('nothing');
    this.#busy = this.#busy.then(() => this.#drop());
    return this.#busy;
  }

  async #send(body: BodyNode): Promise<void> {
    const { local, save, onState } = this.#options;
    if (bodyText(body).trim() === '') return this.#drop();
    try {
      await save(body);
      this.#onServer = true;
      if (this.#pending === null) local?.remove();
      if (this.#pending === null) onState('saved');
    } catch {
      onState(local ? 'kept' : 'unkept');
    }
  }

  async #drop(): Promise<void> {
    this.#options.local?.remove();
    if (!this.#onServer) return this.#options.onState('nothing');
    this.#onServer = false;
    await this.#options.discard().catch(() => (this.#onServer = true));
    this.#options.onState('nothing');
  }
}

const PREFIX = 'coherence-draft';

/** A person's draft of one place in the browser's storage; what that refuses is kept on the server alone. */
export function localDrafts(personId: string, threadId: string, parentId: string | null, storage: Storage): LocalDrafts {
  const key = [PREFIX, personId, threadId, parentId ?? ''].join(':');
  const trying = <T>(work: () => T, otherwise: T): T => {
    try {
      return work();
    } catch {
      return otherwise;
    }
  };
  return {
    get: () => trying(() => JSON.parse(storage.getItem(key) ?? 'null') as LocalDraft | null, null),
    put: (draft) => trying(() => storage.setItem(key, JSON.stringify(draft)), undefined),
    remove: () => trying(() => storage.removeItem(key), undefined),
  };
}
