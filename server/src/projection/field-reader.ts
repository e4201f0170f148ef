import type * as Y from 'yjs';
import { reattaching, type Reattached } from '../../../schema/document/anchors.ts';
import { readField } from '../../../schema/document/field-text.ts';
import type { AnchorChange, ProjectedField, StoredAnchor } from './ports.ts';

/** What fields and the anchors on them have become. */
export interface FieldsRead {
  readonly fields: ProjectedField[];
  readonly changes: Omit<AnchorChange, 'documentId' | 'seq'>[];
}

/**
 * Reads fields of a document, and finds the passages of the anchors on them.
 * @param before the fields' text when the anchors were last looked at
 */
export function readFields(doc: Y.Doc, roots: Iterable<string>, anchors: readonly StoredAnchor[], before: ReadonlyMap<string, string>): FieldsRead {
  const fields: ProjectedField[] = [];
  const changes: FieldsRead['changes'] = [];
  for (const root of roots) {
    // Asking for a root would make it.
    if (!doc.share.has(root)) continue;
    const field = readField(doc.getXmlFragment(root));
    fields.push({ root, text: field.text });
    const find = reattaching(field, before.get(root) ?? null);
    for (const anchor of anchors) {
      if (anchor.root !== root) continue;
      const change = changeOf(anchor, find(anchor, trustedPlace(anchor, before.get(root))));
      if (change) changes.push(change);
    }
  }
  return { fields, changes };
}

/** Where it was, if that is said of the text we have: an anchor may be younger than the text. */
function trustedPlace({ place, prefix, suffix }: StoredAnchor, text: string | undefined): StoredAnchor['place'] {
  if (!place || text === undefined) return null;
  const around = text.slice(Math.max(0, place.from - prefix.length), place.from) === prefix && text.slice(place.to, place.to + suffix.length) === suffix;
  return around ? place : null;
}

function changeOf(anchor: StoredAnchor, found: Reattached): FieldsRead['changes'][number] | null {
  const { id, root, start, end, prefix, suffix } = anchor;
  if (found.state === 'LOST') return anchor.lost ? null : { id, root, start, end, prefix, suffix, place: null, visible: true };
  const place = { from: found.from, to: found.to };
  const visible = anchor.lost || place.from !== anchor.place?.from || place.to !== anchor.place.to;
  const same = prefix === found.prefix && suffix === found.suffix && isSame(start, found.start) && isSame(end, found.end);
  if (!visible && same) return null;
  return { id, root, start: found.start, end: found.end, prefix: found.prefix, suffix: found.suffix, place, visible };
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
