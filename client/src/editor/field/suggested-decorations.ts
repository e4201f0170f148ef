import { Extension } from '@tiptap/core';
import type { Node as PmNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { StepMap, type Mappable } from '@tiptap/pm/transform';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { parseInline } from '../../../../schema/document/inline.ts';
import { readBrowserCaret } from './browser-caret.ts';
import { formulaElement } from './katex-loader.ts';
import { onSuggestedWords, suggestedIn, type SuggestedWords } from './suggested-words.ts';

const KEY = new PluginKey<readonly Placed[]>('suggestedWords');

/** Where a place of the field's text (`fieldText`) is in the editor's document; null where it is not. */
export function positionOfText(doc: PmNode, at: number): number | null {
  let [from, paragraphs] = [0, 0];
  let found: number | null = null;
  doc.descendants((node, position) => {
    if (found !== null) return false;
    const { name } = node.type;
    if (name === 'paragraph' && paragraphs++ > 0) from++;
    if (name === 'hardBreak') from++;
    const length = node.isText ? node.nodeSize : name === 'inlineMath' ? node.textContent.length + 2 : 0;
    if (length === 0) return true;
    if (node.isText ? from <= at && at <= from + length : from < at && at <= from + length) found = position + (node.isText ? at - from : node.nodeSize);
    from += length;
    return false;
  });
  return found;
}

function drawn({ words }: SuggestedWords): HTMLElement {
  const element = document.createElement('ins');
  element.className = 'field-suggested';
  element.ariaHidden = 'true';
  element.append(...parseInline(words).map((run) => ('math' in run ? formulaElement(run.math) : run.text)));
  return element;
}

/** Suggested words with where they stand in the editor's document. */
interface Placed {
  readonly one: SuggestedWords;
  readonly position: number;
}

function place(doc: PmNode, suggested: readonly SuggestedWords[]): Placed[] {
  return suggested.flatMap((one) => {
    const position = positionOfText(doc, one.at);
    return position === null ? [] : [{ one, position }];
  });
}

/** What a transaction has changed. The binding replaces the whole text by what others have made of it: only the stretch that differs has changed. */
function changeOf(tr: Transaction): Mappable {
  if ((tr.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined)?.isChangeOrigin !== true) return tr.mapping;
  const [before, after] = [tr.before.content, tr.doc.content];
  const [start, end] = [before.findDiffStart(after), before.findDiffEnd(after)];
  if (start === null || end === null) return StepMap.empty;
  // Letters that stand on both sides of what was put in or taken out belong to one of them.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  return new StepMap([start, end.a + overlap - start, end.b + overlap - start]);
}

/** Where they stand afterwards: behind what they stood behind, until it is worked out anew. */
function followed(placed: readonly Placed[], tr: Transaction): readonly Placed[] {
  if (!tr.docChanged) return placed;
  const change = changeOf(tr);
  return placed.map(({ one, position }) => ({ one, position: change.map(position, -1) }));
}

function draw(doc: PmNode, placed: readonly Placed[]): DecorationSet {
  return DecorationSet.create(doc, placed.map(({ one, position }) => Decoration.widget(position, () => drawn(one), { side: 1, ignoreSelection: true, key: `${one.id} ${one.words}` })));
}

/** Shows suggested words where they would stand while somebody writes in the field: decorations, never a part of the document. */
export const suggestedDecorations = Extension.create<{ root: string }>({
  name: 'suggestedDecorations',
  addOptions: () => ({ root: '' }),
  addProseMirrorPlugins() {
    const { root } = this.options;
    return [new Plugin<readonly Placed[]>({
      key: KEY,
      state: {
        init: (_, { doc }) => place(doc, suggestedIn(root)),
        apply: (tr, placed) => (tr.getMeta(KEY) === true ? place(tr.doc, suggestedIn(root)) : followed(placed, tr)),
      },
      props: { decorations: (state) => draw(state.doc, KEY.getState(state)!) },
      view(view) {
        let shown = suggestedIn(root);
        const destroy = onSuggestedWords(() => {
          if (suggestedIn(root) === shown) return;
          shown = suggestedIn(root);
          readBrowserCaret(view);
          view.dispatch(view.state.tr.setMeta(KEY, true));
        });
        return { destroy };
      },
    })];
  },
});
