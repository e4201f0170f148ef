import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { appendBlocks, fragmentText, paragraph } from '../../../schema/document/content.ts';
import { quietDoc } from '../../../schema/document/quiet-doc.ts';
import { createDocumentEngine, type DocumentEngine, type DocumentEnginePorts } from './engine.ts';
import type { DocumentEvent } from './events.ts';
import { MemoryDocumentLog } from './log/memory-log.ts';
import type { DocumentLog, DocumentRole } from './ports.ts';
import { Refusal, type RefusalCode } from './refusals.ts';
import type { DocumentEvents } from './rooms/subscriber.ts';

export const DOCUMENT = 'document_1';
export const EPOCH = 'epoch_1';
export const DEPARTMENT = 'department_1';
export const ROOT = 'step_1/keyQuestion';

export interface EngineOfTest {
  readonly engine: DocumentEngine;
  readonly errors: { error: unknown; what: string }[];
  /** The access port's own record, without a bump of versions or a word to the engine. */
  readonly roles: Map<string, { role: DocumentRole; within?: ReadonlySet<string>; expiresAt: Date | null }>;
  readonly resolved: string[];
  /** Lets reads of a person's rights wait, as a database makes them, until the answer is called. */
  holdRights(personId: string): () => void;
}

/** Versions as the database has them, for an access port that stamps with them. */
export interface Versions {
  person(personId: string): Promise<bigint>;
  department(): Promise<bigint>;
}

/** An engine over a log, with people's roles in a map and steps named step_1, step_2, … */
export function startEngine(log: DocumentLog, versions: Versions, ports: Partial<DocumentEnginePorts> = {}): EngineOfTest {
  const errors: EngineOfTest['errors'] = [];
  const roles: EngineOfTest['roles'] = new Map();
  const resolved: string[] = [];
  const held = new Map<string, Promise<void>>();
  const engine = createDocumentEngine({
    log,
    access: {
      resolve: async (personId) => {
        resolved.push(personId);
        await held.get(personId);
        const stamp = { personVersion: await versions.person(personId), departmentVersion: await versions.department() };
        const right = roles.get(personId);
        return right ? { within: null, ...right, stamp } : null;
      },
    },
    structure: { rootExists: (_, root) => Promise.resolve(root.startsWith('step_')) },
    people: { name: (personId) => Promise.resolve(`Name of ${personId}`) },
    clock: { now: () => new Date() },
    newParkedId: () => `parked_${randomUUID()}`,
    onError: (error, what) => void errors.push({ error, what }),
    sweepMs: 3_600_000,
    ...ports,
  });
  const holdRights = (personId: string) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    held.set(personId, promise);
    return () => (held.delete(personId), resolve());
  };
  return { engine, errors, roles, resolved, holdRights };
}

/** A memory log with one document, people and their versions. */
export function memoryWorld(people: readonly string[] = ['ada', 'ben', 'cem']): { log: MemoryDocumentLog; versions: Versions } {
  const log = new MemoryDocumentLog();
  log.create(DOCUMENT, 'SEQUENCE', DEPARTMENT, EPOCH);
  for (const person of people) log.personVersions.set(person, 0n);
  const versions: Versions = {
    person: (personId) => Promise.resolve(log.personVersions.get(personId) ?? 0n),
    department: () => Promise.resolve(log.departmentVersions.get(DEPARTMENT)!),
  };
  return { log, versions };
}

/** The same log with another way to append. */
export function withAppend(log: DocumentLog, append: DocumentLog['append']): DocumentLog {
  return {
    load: (id) => log.load(id),
    append,
    readAfter: (id, epoch, seq, limit) => log.readAfter(id, epoch, seq, limit),
    beginning: (id, epoch) => log.beginning(id, epoch),
    writeSnapshot: (id, epoch, snapshot, at) => log.writeSnapshot(id, epoch, snapshot, at),
    startEpoch: (start) => log.startEpoch(start),
    park: (edit) => log.park(edit),
    poll: (documentIds, known) => log.poll(documentIds, known),
  };
}

/** Runs a refused promise and answers with the code; fails where it was not refused. */
export async function refusalOf(promise: Promise<unknown>): Promise<RefusalCode> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  throw new Error('this was not refused');
}

let clientIds = 1_000;

/** A tab of one person: a Y.Doc whose changes are kept until they are pushed, and that follows its subscription. */
export class Tab {
  readonly doc = quietDoc();
  readonly personId: string;
  readonly events: DocumentEvent[] = [];
  readonly #engine: DocumentEngine;
  unsaved: { update: Uint8Array; updateId: string }[] = [];
  #subscription: DocumentEvents | null = null;
  #arrived: (() => void)[] = [];

  constructor(engine: DocumentEngine, personId: string, clientId = ++clientIds) {
    this.#engine = engine;
    this.personId = personId;
    this.doc.clientID = clientId;
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') this.unsaved.push({ update, updateId: randomUUID() });
    });
  }

  get clientId(): number {
    return this.doc.clientID;
  }

  get text(): string {
    return fragmentText(this.doc.getXmlFragment(ROOT));
  }

  async open(): Promise<this> {
    const stateVector = Y.encodeStateVector(this.doc);
    const { personId, clientId } = this;
    const subscription = await this.#engine.open({ personId, documentId: DOCUMENT, clientId, stateVector, epoch: null });
    this.#subscription = subscription;
    void this.#follow(subscription);
    await this.next(({ type }) => type === 'DocumentOpened' || type === 'DocumentResyncRequired');
    return this;
  }

  async close(): Promise<void> {
    await this.#subscription?.return?.();
    this.#subscription = null;
  }

  /** Adds a paragraph at the end of the field. */
  write(source: string): this {
    this.doc.transact(() => appendBlocks(this.doc.getXmlFragment(ROOT), [paragraph(source)]));
    return this;
  }

  /** Types into the first run of text of the field. */
  type(at: number, text: string): this {
    const run = (this.doc.getXmlFragment(ROOT).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    run.insert(Math.min(at, run.length), text);
    return this;
  }

  /** Offers everything unsaved, in order and without waiting in between. */
  async push(): Promise<number[]> {
    const offered = this.unsaved.splice(0);
    return Promise.all(offered.map(({ update, updateId }) => this.offer(update, updateId)));
  }

  async offer(update: Uint8Array, updateId: string = randomUUID(), clientId = this.clientId): Promise<number> {
    const { personId } = this;
    return (await this.#engine.push({ personId, documentId: DOCUMENT, clientId, epoch: EPOCH, update, updateId })).seq;
  }

  /** Resolves with the first event so far, or to come, that fits. */
  async next(fits: (event: DocumentEvent) => boolean): Promise<DocumentEvent> {
    for (;;) {
      const found = this.events.find(fits);
      if (found) return found;
      await new Promise<void>((resolve) => void this.#arrived.push(resolve));
    }
  }

  async #follow(subscription: DocumentEvents): Promise<void> {
    for await (const event of subscription) {
      this.events.push(event);
      if (event.type === 'DocumentOpened') Y.applyUpdate(this.doc, Buffer.from(event.missing.text, 'base64'), 'server');
      if (event.type === 'DocumentUpdated') Y.applyUpdate(this.doc, Buffer.from(event.update, 'base64'), 'server');
      for (const resolve of this.#arrived.splice(0)) resolve();
    }
  }
}

/** Lets everything that is ready run: commits of a memory log, fan-out, iterators. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 6; i++) await new Promise((resolve) => setImmediate(resolve));
}
