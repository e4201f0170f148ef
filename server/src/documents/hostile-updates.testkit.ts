import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import * as Y from 'yjs';
import { expect } from 'vitest';
import { appendBlocks, bulletList, paragraph } from '../../../schema/document/content.ts';
import { DOCUMENT_LIMITS } from '../../../schema/document/limits.ts';
import { quietDoc } from '../../../schema/document/quiet-doc.ts';
import { objectOfRoot } from '../../../schema/document/roots.ts';
import { compactDocument, snapshotOf } from './compaction.ts';
import type { DocumentEngine } from './engine.ts';
import { DEPARTMENT, DOCUMENT, EPOCH, memoryWorld, settled, startEngine, Tab } from './engine.testkit.ts';
import type { LoggedUpdate } from './ports.ts';
import { Refusal } from './refusals.ts';
import { raw, rawStructs, rawUpdate, type RawStruct } from './raw-update.testkit.ts';
import { RoomState } from './room-state.ts';
import { TouchedRoots } from './touched-roots.ts';
import { UnbuiltDocument } from './unbuilt-document.ts';

const PEOPLE = ['ada', 'ben', 'cem'];
const ROOTS = ['step_1/keyQuestion', 'step_2/variation'];
/** What the one who writes in a part only may write in. */
const WITHIN = new Set(['step_1']);
const NO_UPDATE = Uint8Array.of(0, 0);

/** Numbers that a step draws its choices from. */
type Draw = (below: number) => number;

type Mutation = 'flip' | 'cut' | 'join' | 'forge' | 'bury';

/** One thing that happens: somebody writes, somebody is told, somebody sends what no editor would, one thing or several in one turn, or the server starts anew. */
export interface Step {
  readonly kind: 'write' | 'save' | Mutation | 'burst' | 'reload';
  readonly who: number;
  readonly choices: readonly number[];
}

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    kind: fc.oneof(
      { weight: 40, arbitrary: fc.constantFrom<Step['kind']>('write', 'write', 'write', 'save', 'save', 'flip', 'cut', 'join', 'forge', 'forge', 'forge', 'forge', 'bury', 'burst') },
      { weight: 2, arbitrary: fc.constant<Step['kind']>('reload') },
    ),
    who: fc.nat(PEOPLE.length - 1),
    choices: fc.array(fc.nat(1_000_000), { minLength: 24, maxLength: 24 }),
  }),
  { minLength: 10, maxLength: 60 },
);

function drawFrom(choices: readonly number[]): Draw {
  let at = 0;
  return (below) => (choices[at++ % choices.length]! + at * 31) % Math.max(1, below);
}

/** An edit as an editor makes it. */
function edit(doc: Y.Doc, draw: Draw): void {
  const field = doc.getXmlFragment(ROOTS[draw(ROOTS.length)]!);
  const texts = [...field.createTreeWalker((node) => node instanceof Y.XmlText)] as unknown as Y.XmlText[];
  const text = texts[draw(texts.length)];
  const kind = draw(12);
  if (kind > 9) return number(field, draw);
  if (!text || kind < 2) return appendBlocks(field, [kind === 1 ? bulletList(['one', 'two']) : paragraph('Ratio $a : b$')]);
  if (kind < 6) return text.insert(draw(text.length + 1), 'abc'.slice(0, 1 + draw(3)));
  if (kind < 7 && text.length > 2) return text.delete(draw(text.length - 1), 1);
  if (kind < 8 && (text.parent as Y.XmlElement).nodeName !== 'inlineMath') return text.format(0, text.length, { bold: draw(2) ? {} : null });
  if (kind < 9) field.delete(draw(field.length), 1);
}

/** Numbers a list otherwise, not at all, or begins one. */
function number(field: Y.XmlFragment, draw: Draw): void {
  const lists = field.toArray().filter((node): node is Y.XmlElement => node instanceof Y.XmlElement && node.nodeName === 'orderedList');
  const list = lists[draw(lists.length)] ?? new Y.XmlElement('orderedList');
  if (lists.length === 0) field.insert(draw(field.length + 1), [list]);
  if (draw(4)) list.setAttribute('start', draw(9) as never);
  else list.removeAttribute('start');
}

/** What one edit of a stranger to the document would send, or of a client that has written in it. */
function valid(doc: Y.Doc, clientId: number, draw: Draw): Uint8Array {
  const copy = quietDoc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  copy.clientID = clientId;
  const known = Y.encodeStateVector(copy);
  copy.transact(() => {
    for (let i = 0; i <= draw(4); i++) edit(copy, draw);
  });
  return Y.encodeStateAsUpdate(copy, known);
}

type Place = readonly [client: number, clock: number];

/**
 * Structs that stand where they like: mostly beside what is there, squeezed around some of it, now and then anywhere.
 * @param near clients by whose words they stand rather than by others'
 */
function forged(doc: Y.Doc, clientId: number, draw: Draw, near: readonly number[] = []): Uint8Array {
  const all = [...doc.store.clients.values()].flat().filter((struct): struct is Y.Item => struct instanceof Y.Item);
  const close = all.filter(({ id }) => near.includes(id.client));
  const items = close.length > 0 && draw(3) ? close : all;
  const anywhere = (): Place => {
    const item = items[draw(items.length)];
    return item ? [item.id.client, item.id.clock + draw(item.length)] : [clientId, draw(3)];
  };
  const beside = (): Pick<RawStruct, 'origin' | 'rightOrigin'> => {
    const item = items[draw(items.length)];
    if (!item) return {};
    const last: Place = [item.id.client, item.id.clock + item.length - 1];
    return item.right ? { origin: last, rightOrigin: [item.right.id.client, item.right.id.clock] } : { origin: last };
  };
  const around = (): Pick<RawStruct, 'origin' | 'rightOrigin'> => {
    const item = items[draw(items.length)];
    if (!item || item.length < 3) return beside();
    const [{ client, clock }, first] = [item.id, draw(item.length - 2)];
    return draw(2) ? { origin: [client, clock + first], rightOrigin: [client, clock + first + 2] } : { origin: [client, clock + first] };
  };
  const contents = [
    () => raw.string('forged'.slice(draw(5))), () => raw.element(['paragraph', 'orderedList', 'listItem', 'hardBreak', 'inlineMath'][draw(5)]!), () => raw.text,
    () => raw.format('bold', draw(2) ? {} : null), () => raw.deleted(1 + draw(4)), () => raw.collected(1 + draw(3)), () => raw.any(draw(9)),
  ];
  const from = Y.getState(doc.store, clientId);
  let clock = from;
  const structs: RawStruct[] = [];
  for (let i = 0; i <= draw(5); i++) {
    const places: Pick<RawStruct, 'origin' | 'rightOrigin' | 'parent' | 'parentSub'>[] = [
      beside(), beside(), around(), { ...beside(), ...(draw(2) ? { origin: anywhere() } : { rightOrigin: anywhere() }) },
      clock > from ? { origin: [clientId, clock - 1], ...(draw(2) ? { rightOrigin: anywhere() } : {}) } : { parent: ROOTS[0]! },
      { parent: draw(3) ? anywhere() : [clientId, draw(3)], ...(draw(4) ? {} : { parentSub: 'start' }) },
    ];
    const struct = { ...contents[draw(contents.length)]!(), ...places[draw(places.length)] };
    structs.push(struct);
    clock += 1;
  }
  if (draw(4) > 0) return rawStructs(clientId, from, ...structs);
  return rawUpdate({ sections: [{ client: clientId, clock: from, structs }], deletions: [{ client: anywhere()[0], ranges: [[draw(30), 1 + draw(5)]] }] });
}

/** A nest in something that is deleted, or collected already. */
function buried(doc: Y.Doc, clientId: number, draw: Draw): Uint8Array {
  const dead = [...doc.store.clients.values()].flat().filter((struct) => struct.deleted);
  const grave = dead[draw(dead.length)];
  const from = Y.getState(doc.store, clientId);
  const place: Place = grave ? [grave.id.client, grave.id.clock + draw(grave.length)] : [clientId, draw(3)];
  const level = [() => raw.element('listItem'), () => raw.element('bulletList'), () => raw.text];
  const kinds = [[0, 1], [1, 0], [0, 0], [2, 2]][draw(4)]!;
  const levels = 1 + draw(40);
  const structs: RawStruct[] = [];
  for (let i = 0; i < levels; i++) structs.push({ ...level[kinds[i % 2]!]!(), ...(i === 0 ? (draw(3) ? { parent: place } : { origin: place }) : { parent: [clientId, from + i - 1] }) });
  return rawStructs(clientId, from, ...structs);
}

function mangled(kind: Mutation, doc: Y.Doc, clientId: number, draw: Draw, near?: readonly number[]): Uint8Array {
  if (kind === 'bury') return buried(doc, clientId, draw);
  if (kind === 'forge') return forged(doc, clientId, draw, near);
  const bytes = Uint8Array.from(valid(doc, clientId, draw));
  if (kind === 'cut') return bytes.slice(0, draw(bytes.length));
  if (kind === 'join') return Y.mergeUpdates([bytes, valid(doc, draw(2) ? clientId : clientId + 1, draw)]);
  for (let i = 0; i <= draw(3); i++) bytes[draw(bytes.length)]! ^= 1 << draw(8);
  return bytes;
}

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
    if (writer === 'rita' && (refusal === null || refusal === 'FIELD_READ_ONLY')) expect(outside(before, update).length > 0).toBe(refusal !== null);
    else expect(refusal).not.toBe('FIELD_READ_ONLY');
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
