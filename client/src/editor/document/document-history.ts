import '../field/adjacent-undo.ts';
import * as Y from 'yjs';

/** The names of the roots that lie above the given types. */
export function rootNames(types: Iterable<Y.AbstractType<any>>): Set<string> {
  const names = new Set<string>();
  for (const type of types) {
    if (type._item === null && type.doc) names.add(Y.findRootTypeKey(type));
  }
  return names;
}

/** The name of the root that something stands in; null where nobody knows any more. */
function rootOf({ parent }: Y.Item): string | null {
  let type = parent as Y.AbstractType<unknown> | null;
  while (type?._item) type = type._item.parent as Y.AbstractType<unknown> | null;
  return type?.doc ? Y.findRootTypeKey(type) : null;
}

/** Others may have written into what I began: undoing its beginning must not take their words along. */
function deleteFilter(item: Y.Item): boolean {
  return !(item.content instanceof Y.ContentType) || item.content.type._length === 0;
}

/** Undo that goes on where a colleague has deleted what an earlier undo put back: Yjs looks for that copy, finds it collected, and throws. */
class History extends Y.UndoManager {
  override undo(): ReturnType<Y.UndoManager['undo']> {
    forgetCollectedCopies(this.doc);
    return super.undo();
  }

  override redo(): ReturnType<Y.UndoManager['redo']> {
    forgetCollectedCopies(this.doc);
    return super.redo();
  }
}

/** What was put back and is gone again counts as never put back. */
function forgetCollectedCopies({ store }: Y.Doc): void {
  for (const structs of store.clients.values()) {
    for (const struct of structs) {
      if (struct instanceof Y.Item && struct.redone !== null && !(Y.getItem(store, struct.redone) instanceof Y.Item)) struct.redone = null;
    }
  }
}

/** Writing without a pause is taken back in stretches of about this length, in milliseconds. */
const STEP_MS = 3_000;

/**
 * One undo for the whole document, of one's own edits only (D17): it outlives the editors, and colleagues' edits are never in it.
 * @param origins transaction origins that are edits of this person; editors add theirs
 */
export function createHistory(doc: Y.Doc, origins: ReadonlySet<unknown>, now: () => number): Y.UndoManager {
  const history = new History(doc, {
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

type Step = Y.UndoManager['undoStack'][number];

/** Of a step of undo what it did to some items. */
function partOf({ deletions, insertions, meta }: Step, transaction: Y.Transaction, isOf: (item: Y.Item) => boolean): Step {
  const only = (all: Step['deletions']) => {
    const part = Y.createDeleteSet();
    Y.iterateDeletedStructs(transaction, all, (struct) => {
      if (!(struct instanceof Y.Item) || !isOf(struct)) return;
      const { id: { client, clock }, length: len } = struct;
      part.clients.set(client, [...(part.clients.get(client) ?? []), { clock, len }]);
    });
    return Y.mergeDeleteSets([part]);
  };
  return { deletions: only(deletions), insertions: only(insertions), meta };
}

/** Forgets what was done in other fields than those that one still writes in: taking it back there would be refused (D9, D17). */
export function forgetElsewhere(history: Y.UndoManager, isWritten: (root: string) => boolean): void {
  const writes = (item: Y.Item) => {
    const root = rootOf(item);
    return root !== null && isWritten(root);
  };
  history.doc.transact((transaction) => {
    const parts = (stack: readonly Step[], isOf: (item: Y.Item) => boolean) =>
      stack.map((step) => partOf(step, transaction, isOf)).filter(({ deletions, insertions }) => deletions.clients.size + insertions.clients.size > 0);
    const { undoStack, redoStack } = history;
    const [undo, redo] = [undoStack, redoStack].map((stack) => parts(stack, writes));
    // What is forgotten is cleared as Yjs does it, which lets go of the words that it kept for it.
    history.undoStack = parts(undoStack, (item) => !writes(item));
    history.redoStack = parts(redoStack, (item) => !writes(item));
    history.clear();
    history.undoStack = undo!;
    history.redoStack = redo!;
  });
  history.stopCapturing();
}
