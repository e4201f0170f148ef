/** One edit of a writer: a word put in, or one taken out. */
export interface Edit {
  readonly updateId: string;
  readonly writer: number;
  readonly kind: 'insert' | 'delete';
  /** The word, which no other edit puts in. */
  readonly word: string;
  /** The seq it was acknowledged with, once it was. */
  seq: number | null;
}

/** What was written and what was acknowledged in one document, kept on this side of the wire. */
export class Ledger {
  readonly documentId: string;
  readonly edits = new Map<string, Edit>();
  acknowledged = 0;
  /** Offers that were answered with "try again". */
  transient = 0;
  /** Offers that got an error, or no answer at all. */
  unanswered = 0;
  /** What must never happen: final refusals, acknowledgements that contradict one another, lost subscriptions. */
  readonly wrong: string[] = [];

  constructor(documentId: string) {
    this.documentId = documentId;
  }

  add(edit: Edit): void {
    this.edits.set(edit.updateId, edit);
  }

  acknowledge(edit: Edit, seq: number): void {
    if (edit.seq === null) this.acknowledged += 1;
    else if (edit.seq !== seq) this.wrong.push(`${edit.updateId} was acknowledged with ${edit.seq} and with ${seq}`);
    edit.seq = seq;
  }

  /** Words that were put in and not taken out again. */
  wordsToStand(): Set<string> {
    const edits = [...this.edits.values()];
    const words = new Set(edits.filter(({ kind }) => kind === 'insert').map(({ word }) => word));
    for (const { kind, word } of edits) if (kind === 'delete') words.delete(word);
    return words;
  }
}
