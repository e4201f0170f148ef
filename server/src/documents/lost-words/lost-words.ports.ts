import type { LostWords } from './lost-words.ts';

/** Lost words as they are kept until their author has decided about them (D18). */
export interface KeptLostWords extends LostWords {
  readonly id: string;
  readonly documentId: string;
  readonly epoch: string;
  readonly at: Date;
}

/** Where lost words wait for their authors. */
export interface LostWordsStore {
  /** What was found in a document so far, of one epoch, and whether its author has decided about it. */
  found(documentId: string, epoch: string): Promise<(Pick<KeptLostWords, 'personId' | 'root' | 'causeSeq' | 'throughSeq'> & { readonly settled: boolean })[]>;
  /**
   * Keeps what was found: once a deletion, author and field, whoever keeps it first; more of it replaces less, and lies open again
   * where its author had decided about the rest. All or none: what is kept of a seq says that the log was searched up to it.
   */
  keep(words: readonly KeptLostWords[]): Promise<void>;
  /** What lies open in a document, of every epoch, oldest first. */
  open(documentId: string): Promise<KeptLostWords[]>;
  /** Its author has decided, about this text where it is given. @returns false where that person has no such words in this document */
  settle(of: { readonly documentId: string; readonly personId: string; readonly id: string; readonly text?: string | null; readonly at: Date }): Promise<boolean>;
}

/** Kept as long as the process lives, by the same contract. */
export function createMemoryLostWords(): LostWordsStore {
  const rows: (KeptLostWords & { settled: boolean })[] = [];
  const isSame = (a: KeptLostWords, b: KeptLostWords) =>
    (['documentId', 'epoch', 'causeSeq', 'personId', 'root'] as const).every((key) => a[key] === b[key]);
  return {
    found: async (documentId, epoch) => rows.filter((row) => row.documentId === documentId && row.epoch === epoch),
    async keep(words) {
      for (const each of words) {
        const at = rows.findIndex((row) => isSame(row, each));
        if (at < 0) rows.push({ ...each, settled: false });
        else if (rows[at]!.throughSeq < each.throughSeq) rows[at] = { ...each, id: rows[at]!.id, settled: false };
      }
    },
    open: async (documentId) => rows.filter((row) => row.documentId === documentId && !row.settled),
    async settle({ documentId, personId, id, text }) {
      const row = rows.find((each) => each.id === id && each.documentId === documentId && each.personId === personId && each.text === (text ?? each.text));
      if (row) row.settled = true;
      return row !== undefined;
    },
  };
}
