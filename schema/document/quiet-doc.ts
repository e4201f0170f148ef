import * as Y from 'yjs';

/**
 * A Y.Doc that takes in what others wrote and adds nothing to it. Yjs on its own answers a colleague's change to marked text by
 * deleting marks that it finds superfluous: a reader would write (D16), and a server's document would hold deletions that its log
 * does not have, and so show marks differently from everybody who has the log (D13). One's own edits tidy up after themselves still.
 */
export function quietDoc(options?: ConstructorParameters<typeof Y.Doc>[0]): Y.Doc {
  const doc = new Y.Doc(options);
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (!transaction.local) transaction._needFormattingCleanup = false;
  });
  return doc;
}
