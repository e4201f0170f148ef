import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { expect } from 'vitest';
import { DOCUMENT_LIMITS } from '../../../../schema/document/limits.ts';
import { quietDoc } from '../../../../schema/document/quiet-doc.ts';
import { objectOfRoot } from '../../../../schema/document/roots.ts';
import { compactDocument, snapshotOf } from '../log/compaction.ts';
import type { DocumentEngine } from '../engine.ts';
import { DEPARTMENT, DOCUMENT, EPOCH, memoryWorld, settled, startEngine, Tab } from '../engine.testkit.ts';
import { drawFrom, edit, mangled, PEOPLE, ROOTS, type Draw, type Mutation, type Step } from './hostile-mutants.testkit.ts';
import type { LoggedUpdate } from '../ports.ts';
import { Refusal } from '../refusals.ts';
import { RoomState } from '../rooms/room-state.ts';
import { TouchedRoots } from './touched-roots.ts';
import { UnbuiltDocument } from '../log/unbuilt-document.ts';

/** What the one who writes in a part only may write in. */
const WITHIN = new Set(['step_1']);
const NO_UPDATE = Uint8Array.of(0, 0);

/** The roots outside of what that one may write in that an update changes. */
function outside(doc: Y.Doc, update: Uint8Array): string[] {
  const copy = quietDoc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  for (const root of ROOTS) copy.getXmlFragment(root);
  const touched = new TouchedRoots({ doc: copy }).during(() => Y.applyUpdate(copy, update));
  return [...touched].filter((root) => !WITHIN.has(objectOfRoot(root)));
}

/** Whether Yjs itself gets through an update, which leaves the document worth nothing where it does not. */
function applies(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, update);
    return true;
  } catch {
    return false;
  }
}

/** Types within each other, the root not counted: Yjs goes down into them recursively. */
function deepest(doc: Y.Doc): number {
  let most = 0;
  for (const struct of [...doc.store.clients.values()].flat()) {
    let depth = 0;
    for (let at: Y.AbstractStruct | null = struct; at instanceof Y.Item; at = (at.parent as Y.AbstractType<unknown>)._item) depth += at.content instanceof Y.ContentType ? 1 : 0;
    most = Math.max(most, depth);
  }
  return most;
}

/** What a document shows, of each of its forms in the log: applied as a whole, compacted, and as a newcomer is sent it. */
function formsOf(updates: readonly LoggedUpdate[]): Record<string, Y.Doc> {
  const docOf = (bytes: Uint8Array) => {
    const doc = quietDoc();
    Y.applyUpdate(doc, bytes);
    return doc;
  };
  const stored = { id: DOCUMENT, kind: 'SEQUENCE', epoch: EPOCH, departmentId: DEPARTMENT, leases: new Map<number, string>(), snapshot: null, tail: updates } as const;
  const snapshot = snapshotOf({ snapshot: null, tail: updates.slice(0, Math.ceil(updates.length / 2)) });
  const opened = new UnbuiltDocument({ snapshot, tail: updates }).state();
  return {
    room: new RoomState(stored).doc,
    compacted: docOf(snapshotOf(stored)?.bytes ?? NO_UPDATE),
    opened: docOf(opened ?? NO_UPDATE),
  };
}

/**
 * Three honest people write while a fourth sends mutants, under new client ids and such as have a history, and a fifth, who may write in one step
 * only. Whatever happens is a refusal or is saved; nothing is ever pending; honest words are all saved; and all who follow, the server, a cold load,
 * a compaction, an opening and the log itself, collected or not, hold one text in one order. The fifth changes nothing outside of that step, and is
 * refused for no less.
 * @returns how many mutants were taken, and how many were refused for where they write
 */
export async function endureMutants(run: readonly Step[]): Promise<{ taken: number; outside: number }> {
  const trial = new MutantTrial();
  await trial.begin();
  for (const step of run) await trial.take(step);
  await trial.end();
  return trial.count;
}

class MutantTrial {
  readonly count = { taken: 0, outside: 0 };
  readonly #memory = memoryWorld([...PEOPLE, 'mallory', 'rita']);
  /** Client ids that have written, by who holds them. */
  readonly #histories = new Map<string, number[]>([['mallory', []], ['rita', []]]);
  #world = this.#start();
  /** Stays while servers come and go. */
  readonly #door = { open: (request) => this.#world.engine.open(request), push: (request) => this.#world.engine.push(request) } as DocumentEngine;
  readonly #tabs = PEOPLE.map((person) => new Tab(this.#door, person));
  #strangers = 50_000;

  async begin(): Promise<void> {
    for (const tab of this.#tabs) await tab.open();
  }

  async take({ kind, who, choices }: Step): Promise<void> {
    const draw = drawFrom(choices);
    const tab = this.#tabs[who]!;
    if (kind === 'write') edit(tab.doc, draw);
    else if (kind === 'save') await tab.push();
    else if (kind === 'reload') await this.#reload(draw);
    else if (kind === 'burst') await this.#burst(tab, draw);
    else await this.#mutate(kind, who === 0 ? 'mallory' : 'rita', draw);
    expect(await this.#read(({ store }) => store.pendingStructs ?? store.pendingDs)).toBeNull();
  }

  async end(): Promise<void> {
    for (const tab of this.#tabs) await tab.push();
    await settled();
    const { updates } = this.#memory.log.documents.get(DOCUMENT)!;
    const replayed = (doc: Y.Doc) => {
      for (const { bytes } of updates) Y.applyUpdate(doc, bytes);
      return doc;
    };
    const whole = replayed(quietDoc({ gc: false }));
    // Where only the place of something collected is known, it may have been a run of text in the innermost element.
    expect(deepest(whole)).toBeLessThanOrEqual(DOCUMENT_LIMITS.depth + 2);
    const shown = (doc: Y.Doc) => ROOTS.map((root) => doc.getXmlFragment(root).toString());
    const cold = quietDoc();
    Y.applyUpdate(cold, await this.#read((doc) => Y.encodeStateAsUpdate(doc)));
    const server = await this.#read(shown);
    const tabs = Object.fromEntries(this.#tabs.map(({ personId, doc }) => [personId, doc]));
    const others = { cold, collected: replayed(quietDoc()), whole, ...formsOf(updates), ...tabs };
    for (const [name, doc] of Object.entries(others)) expect({ name, text: shown(doc) }).toEqual({ name, text: server });
    await this.#drain();
  }

  #start() {
    const world = startEngine(this.#memory.log, this.#memory.versions);
    for (const person of [...PEOPLE, 'mallory']) world.roles.set(person, { role: 'EDITOR', expiresAt: null });
    world.roles.set('rita', { role: 'EDITOR', within: WITHIN, expiresAt: null });
    return world;
  }

  async #read<T>(look: (doc: Y.Doc) => T): Promise<T> {
    return (await this.#world.engine.read(DOCUMENT, look)) as T;
  }

  async #drain(): Promise<void> {
    expect(this.#world.errors).toEqual([]);
    await this.#world.engine.drain();
  }

  /** Another server takes over, from a snapshot or from the log alone. */
  async #reload(draw: Draw): Promise<void> {
    await this.#drain();
    if (draw(2)) await compactDocument(this.#memory.log, DOCUMENT, new Date(0));
    this.#world = this.#start();
    for (const tab of this.#tabs) await tab.open();
    await settled();
  }

  /** A client id that has not written yet, or one that has. */
  #clientOf(writer: string, draw: Draw): number {
    const histories = this.#histories.get(writer)!;
    return draw(2) && histories.length > 0 ? histories[draw(histories.length)]! : (this.#strangers += 10) + draw(5);
  }

  async #offer(writer: string, clientId: number, update: Uint8Array): Promise<string | null> {
    const refusal = await new Tab(this.#door, writer, clientId).offer(update, randomUUID()).then(() => null, (error: unknown) => {
      if (error instanceof Refusal) return error.code;
      throw error;
    });
    if (refusal === null) {
      this.count.taken += 1;
      this.#histories.get(writer)!.push(clientId);
    }
    return refusal;
  }

  async #mutate(kind: Mutation, writer: string, draw: Draw): Promise<void> {
    const before = await this.#copy();
    const clientId = this.#clientOf(writer, draw);
    const update = mangled(kind, before, clientId, draw);
    const refusal = await this.#offer(writer, clientId, update);
    if (refusal === 'FIELD_READ_ONLY') this.count.outside += 1;
    if (writer !== 'rita') return expect(refusal).not.toBe('FIELD_READ_ONLY');
    if (refusal === null) expect(outside(before, await this.#read((doc) => Y.encodeStateAsUpdate(doc)))).toEqual([]);
    // Of what the document has already the server reads no second wording, over which Yjs may stumble.
    if (refusal === 'FIELD_READ_ONLY' && applies(await this.#copy(), update)) expect(outside(before, update)).not.toEqual([]);
  }

  /** Several mutants in one turn, each made upon those before it, while somebody honest saves. */
  async #burst(tab: Tab, draw: Draw): Promise<void> {
    const ahead = await this.#copy();
    const offers: Promise<unknown>[] = [];
    const near: number[] = [];
    const count = 2 + draw(3);
    for (let i = 0; i < count; i++) {
      const clientId = this.#clientOf('mallory', draw);
      const update = mangled(draw(4) ? 'forge' : 'bury', ahead, clientId, draw, near);
      near.push(clientId);
      offers.push(this.#offer('mallory', clientId, update));
      if (i === 0) offers.push(tab.push());
      if (!applies(ahead, update)) break;
    }
    await Promise.all(offers);
  }

  async #copy(): Promise<Y.Doc> {
    const copy = quietDoc();
    Y.applyUpdate(copy, await this.#read((doc) => Y.encodeStateAsUpdate(doc)));
    return copy;
  }
}
