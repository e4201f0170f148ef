import type * as Y from 'yjs';

type SharedType = Y.AbstractType<unknown>;

/** Finds out which roots of a document a piece of work changes, deletions included. */
export class TouchedRoots {
  readonly #of: { readonly doc: Y.Doc };
  readonly #names = new WeakMap<SharedType, string>();
  #listensTo: Y.Doc | null = null;
  /** Found so far by the work at hand; null where there is none. */
  #touched: Set<string> | null = null;

  /** @param of where the document is, once it is asked for */
  constructor(of: { readonly doc: Y.Doc }) {
    this.#of = of;
  }

  /** Does the work, which does no other such work, and answers with the names of the roots in which it changed something. */
  during(work: () => void): Set<string> {
    this.#listen(this.#of.doc);
    const touched = (this.#touched = new Set<string>());
    try {
      work();
    } finally {
      this.#touched = null;
    }
    return touched;
  }

  /** Once and for all: to come and go with every keystroke costs more than to listen. */
  #listen(doc: Y.Doc): void {
    if (doc === this.#listensTo) return;
    this.#listensTo = doc;
    doc.on('afterTransaction', ({ changed }) => {
      if (this.#touched === null) return;
      for (const type of changed.keys()) this.#touched.add(this.#rootOf(type as SharedType));
    });
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
