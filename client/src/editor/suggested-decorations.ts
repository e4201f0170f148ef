import { Extension } from '@tiptap/core';
import type { Node as PmNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { onSuggestedWords, suggestedIn, type SuggestedWords } from './suggested-words.ts';

const KEY = new PluginKey<DecorationSet>('suggestedWords');

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
  element.textContent = words;
  return element;
}

function decorate(doc: PmNode, suggested: readonly SuggestedWords[]): DecorationSet {
  return DecorationSet.create(doc, suggested.flatMap((one) => {
    const position = positionOfText(doc, one.at);
    return position === null ? [] : [Decoration.widget(position, () => drawn(one), { side: 1, ignoreSelection: true, key: `${one.id} ${one.words}` })];
  }));
}

/** Shows suggested words where they would stand while somebody writes in the field: decorations, never a part of the document. */
export const suggestedDecorations = Extension.create<{ root: string }>({
  name: 'suggestedDecorations',
  addOptions: () => ({ root: '' }),
  addProseMirrorPlugins() {
    const { root } = this.options;
    return [new Plugin<DecorationSet>({
      key: KEY,
      state: {
        init: (_, { doc }) => decorate(doc, suggestedIn(root)),
        apply: (tr, set) => (tr.getMeta(KEY) === true ? decorate(tr.doc, suggestedIn(root)) : set.map(tr.mapping, tr.doc)),
      },
      props: { decorations: (state) => KEY.getState(state) },
      view(view) {
        let shown = suggestedIn(root);
        const destroy = onSuggestedWords(() => {
          if (suggestedIn(root) === shown) return;
          shown = suggestedIn(root);
          view.dispatch(view.state.tr.setMeta(KEY, true));
        });
        return { destroy };
      },
    })];
  },
});
