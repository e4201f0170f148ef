import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import * as Y from 'yjs';
import { expect } from 'vitest';
import { appendBlocks, bulletList, paragraph } from '../../../schema/document/content.ts';
import { quietDoc } from '../../../schema/document/quiet-doc.ts';
import { objectOfRoot } from '../../../schema/document/roots.ts';
import { DOCUMENT, memoryWorld, settled, startEngine, Tab } from './engine.testkit.ts';
import { Refusal } from './refusals.ts';
import { raw, rawStructs, rawUpdate, type RawStruct } from './raw-update.testkit.ts';
import { TouchedRoots } from './touched-roots.ts';

const PEOPLE = ['ada', 'ben', 'cem'];
const ROOTS = ['step_1/keyQuestion', 'step_2/variation'];
/** What the one who writes in a part only may write in. */
const WITHIN = new Set(['step_1']);

/** Numbers that a step draws its choices from. */
type Draw = (below: number) => number;

/** One thing that happens: somebody writes, somebody is told, or somebody sends what no editor would. */
export interface Step {
  readonly kind: 'write' | 'save' | 'flip' | 'cut' | 'join' | 'forge';
  readonly who: number;
  readonly choices: readonly number[];
}

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Step['kind']>('write', 'write', 'write', 'save', 'save', 'flip', 'cut', 'join', 'forge', 'forge', 'forge', 'forge'),
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
  const kind = draw(10);
  if (!text || kind < 2) return appendBlocks(field, [kind === 1 ? bulletList(['one', 'two']) : paragraph('Ratio $a : b$')]);
  if (kind < 6) return text.insert(draw(text.length + 1), 'abc'.slice(0, 1 + draw(3)));
  if (kind < 7 && text.length > 2) return text.delete(draw(text.length - 1), 1);
  if (kind < 8 && (text.parent as Y.XmlElement).nodeName !== 'inlineMath') return text.format(0, text.length, { bold: draw(2) ? {} : null });
  if (kind < 9) field.delete(draw(field.length), 1);
}

/** What one edit of a stranger to the document would send. */
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

/** Structs that stand where they like: mostly beside what is there, now and then anywhere. */
function forged(doc: Y.Doc, clientId: number, draw: Draw): Uint8Array {
  const items = [...doc.store.clients.values()].flat().filter((struct): struct is Y.Item => struct instanceof Y.Item);
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
  const contents = [
    () => raw.string('forged'.slice(draw(5))), () => raw.element(['paragraph', 'bulletList', 'listItem', 'hardBreak', 'inlineMath'][draw(5)]!), () => raw.text,
    () => raw.format('bold', draw(2) ? {} : null), () => raw.deleted(1 + draw(4)), () => raw.collected(1 + draw(3)), () => raw.any(draw(9)),
  ];
  let clock = 0;
  const structs: RawStruct[] = [];
  for (let i = 0; i <= draw(5); i++) {
    const places: Pick<RawStruct, 'origin' | 'rightOrigin' | 'parent' | 'parentSub'>[] = [
      beside(), beside(), beside(), { ...beside(), ...(draw(2) ? { origin: anywhere() } : { rightOrigin: anywhere() }) },
      clock > 0 ? { origin: [clientId, clock - 1], ...(draw(2) ? { rightOrigin: anywhere() } : {}) } : { parent: ROOTS[0]! },
      { parent: draw(3) ? anywhere() : [clientId, draw(3)], ...(draw(4) ? {} : { parentSub: 'start' }) },
    ];
    const struct = { ...contents[draw(contents.length)]!(), ...places[draw(places.length)] };
    structs.push(struct);
    clock += 1;
  }
  if (draw(4) > 0) return rawStructs(clientId, 0, ...structs);
  return rawUpdate({ sections: [{ client: clientId, clock: 0, structs }], deletions: [{ client: anywhere()[0], ranges: [[draw(30), 1 + draw(5)]] }] });
}

function mangled(kind: Step['kind'], doc: Y.Doc, clientId: number, draw: Draw): Uint8Array {
  if (kind === 'forge') return forged(doc, clientId, draw);
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

/**
 * Three honest people write while a fourth sends mutants, and a fifth, who may write in one step only. Whatever happens is a refusal or is saved; nothing is ever pending; honest
 * words are all saved; and all who follow, the server, a cold load and the log itself, collected or not, hold one text in one order.
 * The fifth changes nothing outside of that step, and is refused for no less.
 * @returns how many mutants were taken, and how many were refused for where they write
 */
export async function endureMutants(run: readonly Step[]): Promise<{ taken: number; outside: number }> {
  const { log, versions } = memoryWorld([...PEOPLE, 'mallory', 'rita']);
  const { engine, roles, errors } = startEngine(log, versions);
  for (const person of [...PEOPLE, 'mallory']) roles.set(person, { role: 'EDITOR', expiresAt: null });
  const tabs = await Promise.all(PEOPLE.map((person) => new Tab(engine, person).open()));
  roles.set('rita', { role: 'EDITOR', within: WITHIN, expiresAt: null });
  const count = { taken: 0, outside: 0 };
  let strangers = 50_000;
  for (const { kind, who, choices } of run) {
    const draw = drawFrom(choices);
    const tab = tabs[who]!;
    if (kind === 'write') edit(tab.doc, draw);
    else if (kind === 'save') await tab.push();
    else {
      const [clientId, updateId] = [(strangers += 10) + draw(5), randomUUID()];
      const doc = (await engine.read(DOCUMENT, (live) => live))!;
      const update = mangled(kind, doc, clientId, draw);
      const before = quietDoc();
      Y.applyUpdate(before, Y.encodeStateAsUpdate(doc));
      const writer = who === 0 ? 'mallory' : 'rita';
      const refusal = await new Tab(engine, writer, clientId).offer(update, updateId).then(() => null, (error: unknown) => {
        if (error instanceof Refusal) return error.code;
        throw error;
      });
      if (refusal === null) count.taken += 1;
      if (refusal === 'FIELD_READ_ONLY') count.outside += 1;
      if (writer === 'rita' && (refusal === null || refusal === 'FIELD_READ_ONLY')) expect(outside(before, update).length > 0).toBe(refusal !== null);
      else expect(refusal).not.toBe('FIELD_READ_ONLY');
    }
    const pending = await engine.read(DOCUMENT, ({ store }) => store.pendingStructs ?? store.pendingDs);
    expect(pending).toBeNull();
  }
  for (const tab of tabs) await tab.push();
  await settled();

  const updates = log.documents.get(DOCUMENT)!.updates;
  const replayed = (doc: Y.Doc) => {
    for (const { bytes } of updates) Y.applyUpdate(doc, bytes);
    return doc;
  };
  const cold = quietDoc();
  Y.applyUpdate(cold, (await engine.read(DOCUMENT, (doc) => Y.encodeStateAsUpdate(doc)))!);
  const shown = (doc: Y.Doc) => ROOTS.map((root) => doc.getXmlFragment(root).toString());
  const server = (await engine.read(DOCUMENT, shown))!;
  const others = { cold, collected: replayed(quietDoc()), whole: replayed(quietDoc({ gc: false })), ...Object.fromEntries(tabs.map(({ personId, doc }) => [personId, doc])) };
  for (const [name, doc] of Object.entries(others)) expect({ name, text: shown(doc) }).toEqual({ name, text: server });
  expect(errors).toEqual([]);
  await engine.drain();
  return count;
}
