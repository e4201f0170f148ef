import type * as Y from 'yjs';

type SharedType = Y.AbstractType<unknown>;

/** Finds out which roots of a document a piece of work changes, deletions included. */
export class TouchedRoots {
  readonly #of: { readonly doc: Y.Doc };
  readonly #names = new WeakMap<SharedType, string>();

  /** @param of where the document is, once it is asked for */
  constructor(of: { readonly doc: Y.Doc }) {
    this.#of = of;
  }

  /** Does the work, and answers with the names of the roots in which it changed something. */
  during(work: () => void): Set<string> {
    const touched = new Set<string>();
    const collect = (transaction: Y.Transaction) => {
      for (const type of transaction.changed.keys()) touched.add(this.#rootOf(type as SharedType));
    };
    const { doc } = this.#of;
    doc.on('afterTransaction', collect);
    try {
      work();
    } finally {
      doc.off('afterTransaction', collect);
    }
    return touched;
  }

  #rootOf(type: SharedType): string {
    let root = type;
    while (root._item) root = root._item.parent as SharedType;
    let name = this.#names.get(root);
    if (name === undefined) {
      // Types carry no name of their own; all are looked up at once, so that a document is gone through once.
      for (const [key, shared] of this.#of.doc.share) this.#names.set(shared as SharedType, key);
      name = this.#names.get(root) ?? '';
    }
    return name;
  }
}
