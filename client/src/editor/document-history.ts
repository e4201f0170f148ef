import './adjacent-undo.ts';
import * as Y from 'yjs';

/** The names of the roots that lie above the given types. */
export function rootNames(types: Iterable<Y.AbstractType<any>>): Set<string> {
  const names = new Set<string>();
  for (const type of types) {
    if (type._item === null && type.doc) names.add(Y.findRootTypeKey(type));
  }
  return names;
}

/** Others may have written into what I began: undoing its beginning must not take their words along. */
function deleteFilter(item: Y.Item): boolean {
  return !(item.content instanceof Y.ContentType) || item.content.type._length === 0;
}

/** Writing without a pause is taken back in stretches of about this length, in milliseconds. */
const STEP_MS = 3_000;

/**
 * One undo for the whole document, of one's own edits only (D17): it outlives the editors, and colleagues' edits are never in it.
 * @param origins transaction origins that are edits of this person; editors add theirs
 */
export function createHistory(doc: Y.Doc, origins: ReadonlySet<unknown>, now: () => number): Y.UndoManager {
  const history = new Y.UndoManager(doc, {
    trackedOrigins: new Set(origins),
    captureTransaction: (transaction) => transaction.local && transaction.meta.get('addToHistory') !== false,
    deleteFilter,
  });
  let began = now();
  history.on('stack-item-added', () => (began = now()));
  history.on('stack-item-updated', () => {
    if (now() - began > STEP_MS) history.stopCapturing();
  });
  return history;
}
