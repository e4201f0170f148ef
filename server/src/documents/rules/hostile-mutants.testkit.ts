import * as fc from 'fast-check';
import * as Y from 'yjs';
import { appendBlocks, bulletList, paragraph } from '../../../../schema/document/content.ts';
import { quietDoc } from '../../../../schema/document/quiet-doc.ts';
import { raw, rawStructs, rawUpdate, type RawStruct } from './raw-update.testkit.ts';

/** Who writes honestly, and where. */
export const PEOPLE = ['ada', 'ben', 'cem'];
export const ROOTS = ['step_1/keyQuestion', 'step_2/variation'];

/** Numbers that a step draws its choices from. */
export type Draw = (below: number) => number;

export type Mutation = 'flip' | 'cut' | 'join' | 'forge' | 'bury';

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

export function drawFrom(choices: readonly number[]): Draw {
  let at = 0;
  return (below) => (choices[at++ % choices.length]! + at * 31) % Math.max(1, below);
}

/** An edit as an editor makes it. */
export function edit(doc: Y.Doc, draw: Draw): void {
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

export function mangled(kind: Mutation, doc: Y.Doc, clientId: number, draw: Draw, near?: readonly number[]): Uint8Array {
  if (kind === 'bury') return buried(doc, clientId, draw);
  if (kind === 'forge') return forged(doc, clientId, draw, near);
  const bytes = Uint8Array.from(valid(doc, clientId, draw));
  if (kind === 'cut') return bytes.slice(0, draw(bytes.length));
  if (kind === 'join') return Y.mergeUpdates([bytes, valid(doc, draw(2) ? clientId : clientId + 1, draw)]);
  for (let i = 0; i <= draw(3); i++) bytes[draw(bytes.length)]! ^= 1 << draw(8);
  return bytes;
}
