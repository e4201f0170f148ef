import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '../platform/clock.ts';
import type { Complain } from '../platform/complaints.ts';
import { readFields } from './field-reader.ts';
import type { AnchorStore, ProjectionStore, ReadDocument } from './ports.ts';

export interface ProjectionPorts {
  readonly read: ReadDocument;
  readonly store: ProjectionStore;
  /** Whose anchors are to be found again; none by default. */
  readonly anchors?: AnchorStore;
  readonly clock: Clock;
  readonly onError: Complain;
  /** How long edits are collected, in milliseconds; 300 by default. */
  readonly collectMs?: number;
  /** How often documents are looked for whose edits were missed, in milliseconds; 30,000 by default. */
  readonly sweepMs?: number;
}

/** Keeps the plain text of every field, and the anchors on it, up with what is committed (D15). */
export interface Projection {
  /** Something was committed in these roots, or an anchor was made there; does nothing but remember it. */
  note(documentId: string, roots: Iterable<string>): void;
  /** Reads again whatever was missed: what another process wrote, or what was not read when this one was killed. */
  sweep(): Promise<void>;
  /** Reads what is noted, and stops. */
  close(): Promise<void>;
}

const COLLECT_MS = 300;
const SWEEP_MS = 30_000;
/** When documents are tried again that could not be read or kept, in milliseconds. */
const AGAIN_MS = 1_000;
/** Between two documents that were missed, in milliseconds. */
const MISSED_PAUSE_MS = 100;
/** Documents that are read at a time. */
const AT_ONCE = 4;

/** Starts it, with a look for what was missed; `close` stops it. */
export function createProjection(ports: ProjectionPorts): Projection {
  return new RunningProjection(ports);
}

class RunningProjection implements Projection {
  readonly #ports: ProjectionPorts;
  /** Roots to be read, by document; null for all of them. */
  #pending = new Map<string, Set<string> | null>();
  /** Documents that may be behind in more than is noted; null until it is known which. */
  #behind: Set<string> | null = null;
  readonly #reading = new Map<string, Promise<boolean>>();
  #timer: NodeJS.Timeout | null = null;
  #flushing: Promise<void> = Promise.resolve();
  #busy = false;
  #sweeping: Promise<void> | null = null;
  readonly #sweepTimer: NodeJS.Timeout;
  #closed = false;

  constructor(ports: ProjectionPorts) {
    this.#ports = ports;
    this.#sweepTimer = setInterval(() => void this.sweep(), ports.sweepMs ?? SWEEP_MS).unref();
    void this.sweep();
  }

  note(documentId: string, roots: Iterable<string>): void {
    if (this.#closed) return;
    const noted = this.#pending.get(documentId);
    if (noted === undefined) this.#pending.set(documentId, new Set(roots));
    else if (noted !== null) for (const root of roots) noted.add(root);
    this.#schedule(this.#ports.collectMs ?? COLLECT_MS);
  }

  sweep(): Promise<void> {
    this.#sweeping ??= this.#sweep()
      .catch((error: unknown) => this.#ports.onError(error, 'could not look for documents whose text was not read'))
      .finally(() => (this.#sweeping = null));
    return this.#sweeping;
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#sweepTimer);
    if (this.#timer) clearTimeout(this.#timer);
    await this.#sweeping;
    await this.#flushing;
    // What cannot be read now is missed, and read at the next start.
    await this.#flush();
  }

  async #sweep(): Promise<void> {
    const behind = await this.#ports.store.behind();
    // Whatever is noted by now is read anyway, the rest of its document as well if this is the first look.
    const missed = behind.filter((documentId) => this.#behind === null || !this.#pending.has(documentId));
    this.#behind ??= new Set();
    for (const documentId of missed) this.#behind.add(documentId);
    for (const documentId of missed) {
      if (this.#closed || !this.#behind.has(documentId)) continue;
      await this.#project(documentId, null);
      // There may be thousands after an upgrade, and each stays in memory for a while.
      await delay(MISSED_PAUSE_MS);
    }
  }

  #schedule(ms: number): void {
    if (this.#closed || this.#busy || this.#pending.size === 0) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#flushing = this.#flush();
    }, ms);
  }

  async #flush(): Promise<void> {
    this.#busy = true;
    const began = performance.now();
    const batch = [...this.#pending];
    this.#pending = new Map();
    let failed = false;
    await Promise.all(Array.from({ length: AT_ONCE }, async () => {
      for (let next = batch.pop(); next; next = batch.pop()) failed = !(await this.#project(...next)) || failed;
    }));
    this.#busy = false;
    // However much there is to be read, half of the time is left for others.
    this.#schedule(failed ? AGAIN_MS : Math.max(this.#ports.collectMs ?? COLLECT_MS, performance.now() - began));
  }

  /** One reading of a document at a time: an older one must not be kept over a newer one. @returns whether it went well */
  #project(documentId: string, roots: ReadonlySet<string> | null): Promise<boolean> {
    const reading = (this.#reading.get(documentId) ?? Promise.resolve(true)).then(() => this.#projectAlone(documentId, roots));
    this.#reading.set(documentId, reading);
    return reading.finally(() => {
      if (this.#reading.get(documentId) === reading) this.#reading.delete(documentId);
    });
  }

  async #projectAlone(documentId: string, roots: ReadonlySet<string> | null): Promise<boolean> {
    const whole = roots === null || this.#behind === null || this.#behind.has(documentId);
    try {
      const named = whole ? await this.#ports.read(documentId, (doc) => new Set(doc.share.keys())) : roots;
      if (named !== null) await this.#readAndKeep(documentId, named);
      if (whole) this.#behind?.delete(documentId);
      return true;
    } catch (error) {
      this.#ports.onError(error, 'could not keep the text of a document');
      this.#again(documentId, roots);
      return false;
    }
  }

  async #readAndKeep(documentId: string, roots: ReadonlySet<string>): Promise<void> {
    const { read, store, anchors: anchorStore, clock } = this.#ports;
    const anchors = (await anchorStore?.onRoots(documentId, [...roots])) ?? [];
    const anchored = [...new Set(anchors.map(({ root }) => root))];
    const before = anchored.length > 0 ? await store.texts(documentId, anchored) : new Map<string, string>();
    const result = await read(documentId, (doc, seq) => {
      // Of roots that were written in meanwhile this one does not tell.
      const later = this.#pending.get(documentId);
      const complete = later === undefined || (later !== null && [...later].every((root) => roots.has(root)));
      return { seq, complete, ...readFields(doc, roots, anchors, before) };
    });
    if (result === null) return;
    const { seq, complete, fields, changes } = result;
    // Anchors first: places that are newer than the text are noticed, places that are older would not be.
    if (changes.length > 0) await anchorStore!.moved(changes.map((change) => ({ ...change, documentId, seq })));
    await store.save(documentId, seq, fields, clock.now(), complete);
  }

  #again(documentId: string, roots: ReadonlySet<string> | null): void {
    const noted = this.#pending.get(documentId);
    this.#pending.set(documentId, roots === null || noted === null ? null : new Set([...roots, ...(noted ?? [])]));
    this.#schedule(AGAIN_MS);
  }
}
