import * as Y from 'yjs';
import type { FieldReading } from '../../../../schema/document/field-text.ts';

/** Words that somebody suggests to put into a field: shown where they would stand, and nowhere in the document. */
export interface SuggestedWords {
  readonly id: string;
  /** Where in the field's text (`fieldText`), in UTF-16 code units. */
  readonly at: number;
  readonly words: string;
}

const NONE: readonly SuggestedWords[] = [];
let byRoot: ReadonlyMap<string, readonly SuggestedWords[]> = new Map();
const listeners = new Set<() => void>();

/** What is suggested in a field now; the same list for as long as it says the same. */
export function suggestedIn(root: string): readonly SuggestedWords[] {
  return byRoot.get(root) ?? NONE;
}

/** Calls back when something else is suggested somewhere. Returns how to stop. */
export function onSuggestedWords(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Shows these and no others, by root. */
export function showSuggestedWords(next: ReadonlyMap<string, readonly SuggestedWords[]>): void {
  const held = byRoot;
  byRoot = new Map([...next].map(([root, words]) => [root, sameSuggestions(held.get(root), words) ? held.get(root)! : words]));
  if (held.size === byRoot.size && [...byRoot].every(([root, words]) => held.get(root) === words)) return;
  for (const listener of listeners) listener();
}

/** Whether two lists suggest the same at the same places. */
export function sameSuggestions(a: readonly SuggestedWords[] | undefined, b: readonly SuggestedWords[]): boolean {
  return a?.length === b.length && b.every(({ id, at, words }, index) => a[index]!.id === id && a[index]!.at === at && a[index]!.words === words);
}

/** The shared type and the index in it at which something stands in a field's text, behind what it follows; null where there is none. A formula has no inside. */
export function placeOfText({ runs }: FieldReading, at: number): { readonly type: Y.XmlFragment | Y.XmlText; readonly index: number } | null {
  const placed = runs.map(({ from, length, type }) => {
    const formula = type.parent instanceof Y.XmlElement && type.parent.nodeName === 'inlineMath' ? type.parent : null;
    return { type, formula, from: formula ? from - 1 : from, to: from + length + (formula ? 1 : 0) };
  });
  const run = placed.find(({ from, to }) => from < at && at <= to) ?? placed.find(({ from }) => from === at);
  if (!run) return null;
  if (!run.formula) return { type: run.type, index: at - run.from };
  const parent = run.formula.parent as Y.XmlFragment;
  return { type: parent, index: parent.toArray().indexOf(run.formula) + (at > run.from ? 1 : 0) };
}
