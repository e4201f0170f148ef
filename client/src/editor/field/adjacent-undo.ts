import * as Y from 'yjs';

const integrate = Y.Item.prototype.integrate;

/**
 * Yjs' undo puts back what was deleted between the neighbours that it had then, or what has become of them. By now other text may
 * stand between those two, or both may be one: documents that take such an item in at another moment order it differently, for ever.
 * Between two places that are next to each other everybody orders alike, as with everything that is typed.
 */
Y.Item.prototype.integrate = function (this: Y.Item, transaction: Y.Transaction, offset: number): void {
  if (transaction.origin instanceof Y.UndoManager && this.parentSub === null) standBetweenNeighbours(this);
  integrate.call(this, transaction, offset);
};

function standBetweenNeighbours(item: Y.Item): void {
  if (item.left === null && item.right !== null) item.left = item.right.left;
  const parent = item.parent as Y.AbstractType<unknown>;
  item.right = item.left === null ? parent._start : item.left.right;
  item.origin = item.left?.lastId ?? null;
  item.rightOrigin = item.right?.id ?? null;
}
