import * as Y from 'yjs';
import { appendInline, insertBlocks, paragraph } from '../../../../schema/document/content.ts';
import type { LostWords } from '../document/document-operations.ts';
import { keyOf, type SeenWords } from './put-back.ts';

/** Words of one's own that went with a paragraph which a colleague joined or deleted (D18), as they are shown. */
export interface ShownLostWords extends LostWords {
  /** What happened, for people. */
  readonly message: string;
  /** Whether their field is on the screen, and shows them itself. */
  readonly atField: boolean;
}

const JOINED = 'A colleague joined two paragraphs while you were writing in one of them, and these words were lost.';
const DELETED = 'A colleague deleted the paragraph that you were writing in, and these words went with it.';

/** What a person has lost in a document and not decided about, as the server tells it, and which fields show it. */
export class LostWordsHere {
  /** A new array with every change. */
  all: readonly ShownLostWords[] = [];
  readonly #onChange: () => void;
  /** Fields on the screen, and how often. */
  readonly #fields = new Map<string, number>();
  /** What was decided here, and may still be told again by who has not heard of it. */
  readonly #decided = new Set<string>();
  #told: readonly LostWords[] = [];

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Everything that lies open, in place of what was told before. */
  told(words: readonly LostWords[]): void {
    this.#told = words.filter((each) => !this.#decided.has(keyOf(each)));
    this.#refresh();
  }

  find(id: string): LostWords | undefined {
    return this.#told.find((words) => words.id === id);
  }

  decide(words: SeenWords): void {
    this.#decided.add(keyOf(words));
    this.told(this.#told);
  }

  /** A field is on the screen until the answer is called. */
  fieldShown(root: string): () => void {
    this.#count(root, 1);
    return () => this.#count(root, -1);
  }

  #count(root: string, change: number): void {
    const count = (this.#fields.get(root) ?? 0) + change;
    if (count > 0) this.#fields.set(root, count);
    else this.#fields.delete(root);
    if (this.#told.some((words) => words.root === root)) this.#refresh();
  }

  #refresh(): void {
    this.all = this.#told.map((words) => ({
      ...words,
      message: words.joinedInto ? JOINED : DELETED,
      atField: words.root !== null && this.#fields.has(words.root),
    }));
    this.#onChange();
  }
}

/**
 * Writes lost words where they fit best: at the end of the paragraph that theirs was joined into, else at the end of the field.
 * Call inside a transaction.
 */
export function writeLostWords(field: Y.XmlFragment, { text, joinedInto }: Pick<LostWords, 'text' | 'joinedInto'>): void {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const target = joinedInto && elementAt(field, joinedInto);
  if (!target) return insertBlocks(field, field.length, lines.map(paragraph));
  const [first = '', ...rest] = lines;
  appendInline(target, first.trim());
  const parent = target.parent as Y.XmlFragment;
  insertBlocks(parent, parent.toArray().indexOf(target) + 1, rest.map(paragraph));
}

/** The live element of a field that began at this place of a client's history; null where it is gone. */
function elementAt(field: Y.XmlFragment, { clientId, clock }: NonNullable<LostWords['joinedInto']>): Y.XmlElement | null {
  const { store } = field.doc!;
  const structs = store.clients.get(clientId);
  if (!structs || clock >= Y.getState(store, clientId)) return null;
  const struct = structs[Y.findIndexSS(structs, clock)];
  if (!(struct instanceof Y.Item) || struct.deleted || !(struct.content instanceof Y.ContentType)) return null;
  const { type } = struct.content;
  return type instanceof Y.XmlElement && type.nodeName === 'paragraph' && isWithin(type, field) ? type : null;
}

function isWithin(type: Y.XmlElement, field: Y.XmlFragment): boolean {
  let above: unknown = type;
  while (above instanceof Y.XmlFragment && above !== field) above = above.parent;
  return above === field;
}
