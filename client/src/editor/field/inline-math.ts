import { InputRule, Node } from '@tiptap/core';
import { Fragment, type Node as PmNode, type Schema } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView, type NodeView, type ViewMutationRecord } from '@tiptap/pm/view';
import { NODES } from '../../../../schema/document/nodes.ts';
import { drawFormula, katexNow, loadKatex } from './katex-loader.ts';

/** Where the formula stands that holds the caret, or null. */
function formulaAround(state: EditorState): { from: number; to: number } | null {
  const { $head } = state.selection;
  if ($head.parent.type.name !== 'inlineMath') return null;
  return { from: $head.before(), to: $head.after() };
}

/** KaTeX while the caret is elsewhere, the source between dollars while it is inside. */
class FormulaView implements NodeView {
  readonly dom = document.createElement('span');
  readonly contentDOM = document.createElement('span');
  readonly #drawn = document.createElement('span');
  #node: PmNode;

  constructor(node: PmNode, view: EditorView, position: () => number | undefined) {
    this.#node = node;
    this.dom.className = 'math-node';
    this.#drawn.className = 'math-drawn';
    this.#drawn.contentEditable = 'false';
    this.contentDOM.className = 'math-source';
    this.contentDOM.spellcheck = false;
    this.dom.append(this.#drawn, dollar(), this.contentDOM, dollar());
    this.#drawn.addEventListener('mousedown', (event) => {
      const at = position();
      if (at === undefined || !view.editable) return;
      event.preventDefault();
      view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, at + 1 + this.#node.content.size)));
      view.focus();
    });
    this.#draw();
  }

  update(node: PmNode): boolean {
    if (node.type !== this.#node.type) return false;
    const changed = node.textContent !== this.#node.textContent;
    this.#node = node;
    if (changed) this.#draw();
    return true;
  }

  #draw(): void {
    const source = this.#node.textContent;
    const katex = katexNow();
    if (source.trim() === '') this.#drawn.textContent = '$ $';
    else if (katex) drawFormula(katex, source, this.#drawn);
    else {
      this.#drawn.textContent = `$${source}$`;
      void loadKatex().then(() => this.#draw());
    }
  }

  stopEvent(event: Event): boolean {
    return event.type === 'mousedown' && this.#drawn.contains(event.target as HTMLElement);
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }
}

function dollar(): HTMLElement {
  const element = document.createElement('span');
  element.className = 'math-dollar';
  element.contentEditable = 'false';
  element.textContent = '$';
  return element;
}

/** Moves the caret into a formula beside it, or out of the one it is in; null where neither applies. */
function stepAcross(state: EditorState, direction: -1 | 1): TextSelection | null {
  const { $head, empty } = state.selection;
  if (!empty) return null;
  const around = formulaAround(state);
  if (around) {
    const atEdge = direction < 0 ? $head.parentOffset === 0 : $head.parentOffset === $head.parent.content.size;
    return atEdge ? TextSelection.create(state.doc, direction < 0 ? around.from : around.to) : null;
  }
  const beside = direction < 0 ? $head.nodeBefore : $head.nodeAfter;
  if (beside?.type.name !== 'inlineMath') return null;
  return TextSelection.create(state.doc, $head.pos + direction);
}

/** Takes over where the browser has moved the caret; it tells only a moment later, and a quick hand is faster. */
function readCaret(view: EditorView): void {
  const caret = view.dom.ownerDocument.getSelection();
  if (!caret?.isCollapsed || !caret.focusNode || !view.dom.contains(caret.focusNode)) return;
  const position = view.posAtDOM(caret.focusNode, caret.focusOffset, -1);
  if (position < 0 || (view.state.selection.empty && position === view.state.selection.head)) return;
  view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(position))));
}

/** Takes away the formula that the caret has just left, if nothing is in it. */
function removeEmptied(before: EditorState, after: EditorState): Transaction | null {
  const left = formulaAround(before);
  if (!left || formulaAround(after)) return null;
  const gone: { from: number; to: number }[] = [];
  after.doc.descendants((node, at) => {
    if (node.type.name === 'inlineMath' && node.content.size === 0) gone.push({ from: at, to: at + node.nodeSize });
  });
  const nearest = gone.find(({ from }) => Math.abs(from - left.from) <= 1);
  return nearest ? after.tr.delete(nearest.from, nearest.to) : null;
}

function formulaFromSource(source: string, schema: Schema): Fragment {
  return source === '' ? Fragment.empty : Fragment.from(schema.text(source));
}

/** A formula: an inline node whose text content is its LaTeX (D19). Typed as `$…$`. */
export const inlineMath = Node.create({
  name: 'inlineMath',
  group: NODES.inlineMath.group,
  content: NODES.inlineMath.content,
  marks: NODES.inlineMath.marks,
  inline: true,
  selectable: false,

  parseHTML: () => [
    { tag: 'span[data-math]', getContent: (dom, schema) => formulaFromSource((dom as HTMLElement).dataset['math'] ?? '', schema) },
    {
      // Formulas copied from other pages that KaTeX drew.
      tag: 'span.katex',
      getContent: (dom, schema) =>
        formulaFromSource((dom as HTMLElement).querySelector('annotation[encoding="application/x-tex"]')?.textContent ?? '', schema),
    },
  ],
  renderHTML: ({ node }) => ['span', { 'data-math': node.textContent }, `$${node.textContent}$`],
  renderText: ({ node }) => `$${node.textContent}$`,

  addInputRules() {
    return [
      new InputRule({
        find: /(?<![\\$])\$([^$\s](?:[^$]*[^$\s])?)\$$/,
        handler: ({ state, range, match }) => {
          if (formulaAround(state)) return null;
          state.tr.replaceWith(range.from, range.to, this.type.create(null, state.schema.text(match[1]!)));
        },
      }),
    ];
  },

  addNodeView() {
    return ({ node, view, getPos }) => new FormulaView(node, view, getPos);
  },

  addKeyboardShortcuts() {
    const run = (act: (state: EditorState) => Transaction | null) => () => {
      const { view } = this.editor;
      readCaret(view);
      const transaction = act(view.state);
      if (transaction) view.dispatch(transaction.scrollIntoView());
      return transaction !== null;
    };
    const step = (direction: -1 | 1) => (state: EditorState) => {
      const selection = stepAcross(state, direction);
      return selection && state.tr.setSelection(selection);
    };
    const leave = (state: EditorState) => {
      const around = formulaAround(state);
      return around && state.tr.setSelection(TextSelection.create(state.doc, around.to));
    };
    // A formula goes with its last character: nobody sees an empty one.
    const erase = (direction: -1 | 1) => (state: EditorState) => {
      const around = formulaAround(state);
      const { parent, parentOffset } = state.selection.$head;
      const erasesLast = around && state.selection.empty && parent.content.size === 1 && parentOffset === (direction < 0 ? 1 : 0);
      return erasesLast ? state.tr.delete(around.from, around.to) : step(direction)(state);
    };
    return {
      ArrowLeft: run(step(-1)),
      ArrowRight: run(step(1)),
      Enter: run(leave),
      Escape: run(leave),
      $: run(leave),
      Backspace: run(erase(-1)),
      Delete: run(erase(1)),
    };
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('formula-with-caret'),
        appendTransaction: (_transactions, before, after) => removeEmptied(before, after),
        props: {
          decorations: (state) => {
            const around = formulaAround(state);
            return around ? DecorationSet.create(state.doc, [Decoration.node(around.from, around.to, { class: 'is-editing' })]) : null;
          },
        },
      }),
    ];
  },
});
