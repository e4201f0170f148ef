import * as Y from 'yjs';
import type { Holder } from './content-rules.ts';
import { isSameId, type Id } from './update-reader.ts';
import type { QueuedStruct } from './update-rules.ts';

type SharedType = Y.AbstractType<unknown>;

/**
 * Whether a struct stands between two committed places that are next to each other as things stand, as almost everything does that is
 * typed; or, where it is a value of an attribute, behind its last one.
 */
export function standsNext(doc: Y.Doc, holder: Holder, { origin, rightOrigin, place: { parentSub } }: QueuedStruct): boolean {
  if (parentSub !== null) return isSameId(typeOf(doc, holder)?._map.get(parentSub)?.lastId ?? null, origin);
  if (origin === null) return isSameId(firstOf(doc, holder, null)?.id ?? null, rightOrigin);
  const item = itemAt(doc, origin);
  if (!item) return false;
  const next = origin.clock + 1;
  if (next < item.id.clock + item.length) return rightOrigin?.client === origin.client && rightOrigin.clock === next;
  return isSameId(item.right?.id ?? null, rightOrigin);
}

/** The first committed item of what a holder holds in its order, or the first value of its attribute. */
export function firstOf(doc: Y.Doc, holder: Holder, parentSub: string | null): Y.Item | null {
  const type = typeOf(doc, holder);
  if (parentSub === null) return type?._start ?? null;
  let first = type?._map.get(parentSub) ?? null;
  while (first?.left) first = first.left;
  return first;
}

function typeOf(doc: Y.Doc, holder: Holder): SharedType | undefined {
  if (holder.item === null) return doc.share.get(holder.root) as SharedType | undefined;
  const item = itemAt(doc, holder.item);
  return item?.content instanceof Y.ContentType ? (item.content.type as SharedType) : undefined;
}

/** The committed item at an id; null where it has been collected, undefined where it is not committed. */
export function itemAt(doc: Y.Doc, { client, clock }: Id): Y.Item | null | undefined {
  if (clock >= Y.getState(doc.store, client)) return undefined;
  const struct = committedAt(doc, client, clock);
  return struct instanceof Y.Item ? struct : null;
}

/** What covers a clock that is committed, an item or what is left of collected ones. */
export function committedAt(doc: Y.Doc, client: number, clock: number): Y.AbstractStruct {
  const structs = doc.store.clients.get(client)!;
  return structs[Y.findIndexSS(structs, clock)]!;
}
