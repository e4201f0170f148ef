import { DOCUMENT_LIMITS } from '../../../../schema/document/limits.ts';
import type { PresenceClient } from '../events.ts';
import type { DocumentRole } from '../ports.ts';

/** Colours that hold white text and can be told apart beside one another. */
const COLOURS = [
  '#1971c2', '#c2255c', '#27803a', '#9c36b5', '#b8530a', '#0b7285', '#5f3dc4', '#a61e4d',
  '#5c7c0a', '#364fc7', '#a0522d', '#087f5b', '#862e9c', '#b02a37', '#495057', '#1864ab',
] as const;

/** A person's colour: the same everywhere, but where somebody else who is there has it already; shared only where all are taken. */
export function colourOf(personId: string, taken: ReadonlySet<string> = new Set()): string {
  let hash = 0x811c9dc5;
  for (const char of personId) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  const own = (hash >>> 0) % COLOURS.length;
  const inTurn = [...COLOURS.slice(own), ...COLOURS.slice(0, own)];
  return inTurn.find((colour) => !taken.has(colour)) ?? COLOURS[own]!;
}

/**
 * Who is present in a document, and where (D10). Never stored; the latest word of each tab wins, and changes go out together
 * after a moment. Name, colour and role are the server's, never the client's.
 */
export class Presence {
  readonly #present = new Map<number, PresenceClient>();
  readonly #changed = new Map<number, PresenceClient>();
  readonly #publish: (changed: readonly PresenceClient[]) => boolean;
  #timer: NodeJS.Timeout | null = null;

  /** @param publish called with what changed, at most once in `presenceCoalesceMs`; also without any change, for as long as it answers that somebody missed some */
  constructor(publish: (changed: readonly PresenceClient[]) => boolean) {
    this.#publish = publish;
  }

  all(): PresenceClient[] {
    return [...this.#present.values()];
  }

  has(clientId: number): boolean {
    return this.#present.has(clientId);
  }

  set(client: PresenceClient): void {
    if (client.state === null) return this.remove(client.clientId);
    this.#present.set(client.clientId, client);
    this.#announce(client);
  }

  remove(clientId: number): void {
    const gone = this.#present.get(clientId);
    if (!gone) return;
    this.#present.delete(clientId);
    this.#announce({ ...gone, state: null });
  }

  /** Stamps a person's tabs with their new role. */
  changeRole(personId: string, role: DocumentRole): void {
    for (const client of this.#present.values()) {
      if (client.personId === personId && client.role !== role) this.set({ ...client, role });
    }
  }

  /** Stops the timer; nothing is published any more. */
  close(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #announce(client: PresenceClient): void {
    this.#changed.set(client.clientId, client);
    this.#schedule();
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => this.#flush(), DOCUMENT_LIMITS.presenceCoalesceMs).unref();
  }

  #flush(): void {
    this.#timer = null;
    const changed = [...this.#changed.values()];
    this.#changed.clear();
    if (this.#publish(changed)) this.#schedule();
  }
}
