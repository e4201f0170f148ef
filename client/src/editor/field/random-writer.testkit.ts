import { Editor } from '@tiptap/core';
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import { expect, vi } from 'vitest';
import type { Pick } from '../../../../schema/document/numbers.testkit.ts';
import type { DocumentProvider } from '../document/document-provider.ts';
import { fieldBinding } from './field-binding.ts';
import { fieldLimits } from './field-limits.ts';
import { fieldNodes } from './field-nodes.ts';
import { fieldPaste } from './field-paste.ts';
import { inlineMath } from './inline-math.ts';
import { isKnownContent } from './known-content.ts';

/** jsdom has no layout; ProseMirror asks for it when it scrolls or reads a point. */
export function pretendLayout(): void {
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  document.elementFromPoint = () => null;
}

/** One person's real editor on one of several fields, doing what people do, anywhere in it. */
export class RandomWriter {
  readonly provider: DocumentProvider;
  readonly #roots: readonly string[];
  readonly #loseTheLine: () => void;
  #root = '';
  #editor: Editor | null = null;
  /** How often its editor was cut off. */
  #cut = 0;

  /** @param loseTheLine drops the connection; it comes back by itself */
  constructor(provider: DocumentProvider, roots: readonly string[], loseTheLine: () => void) {
    this.provider = provider;
    this.#roots = roots;
    this.#loseTheLine = loseTheLine;
  }

  /** The editor of the field that they are in. */
  get editor(): Editor {
    return this.#editor!;
  }

  /** Moves into a field. */
  write(root: string): void {
    this.#editor?.destroy();
    this.#root = root;
    const { provider } = this;
    const cut = () => this.#cut++;
    const binding = fieldBinding.configure({ provider, fragment: provider.fragment(root), onUnknownContent: cut, onBroken: cut });
    const extensions = [...fieldNodes, inlineMath, fieldPaste, fieldLimits, binding];
    this.#editor = new Editor({ element: document.createElement('div'), injectCSS: false, extensions });
  }

  /** Does something that a person might, somewhere. */
  act(pick: Pick, word: string): void {
    const editor = this.#editor!;
    const { state } = editor;
    const from = pick(state.doc.content.size + 1);
    const to = Math.min(state.doc.content.size, from + pick(8));
    if (!state.doc.resolve(from).parent.inlineContent || !state.doc.resolve(to).parent.inlineContent) return;
    editor.commands.setTextSelection({ from, to });
    // As the browser does it: the command of that name gathers what the keys' handlers do without letting the next one see it.
    const press = (key: string) => editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, new KeyboardEvent('keydown', { key })));
    const link = () => editor.commands.setLink({ href: 'https://maths.example' });
    const formula = () => editor.commands.insertContent({ type: 'inlineMath', content: [{ type: 'text', text: word }] });
    const insert = () => editor.commands.insertContent(`${word} `);
    const actions = [
      insert, insert, insert, insert, formula, link,
      () => press('Enter'),
      () => editor.commands.deleteSelection(),
      () => editor.commands.toggleBold(),
      () => editor.commands.toggleList('bulletList', 'listItem'),
      () => editor.commands.toggleList('orderedList', 'listItem'),
      () => press('Backspace'),
      () => press('Tab'),
      () => editor.commands.setHardBreak(),
      () => this.provider.undo(),
      () => this.provider.redo(),
      () => this.write(this.#roots[pick(this.#roots.length)]!),
      () => this.#loseTheLine(),
    ];
    actions[pick(actions.length)]!();
  }

  /** Everything is saved, nothing was refused, and the editor shows what the document holds. @param text the text of each field, everywhere */
  async expectSound(text: (root: string) => string): Promise<void> {
    const { provider } = this;
    await vi.waitFor(() => expect(provider.getState().status).toBe('saved'), { timeout: 10_000 });
    for (const root of this.#roots) {
      await vi.waitFor(() => expect(provider.fragment(root).toString()).toBe(text(root)), { timeout: 10_000 });
      expect(isKnownContent(provider.fragment(root))).toBe(true);
    }
    expect([provider.getState().refused, this.#cut]).toEqual([[], 0]);
    const fragment = provider.fragment(this.#root);
    const { doc } = this.#editor!.state;
    doc.check();
    if (fragment.length > 0) expect(asKept(doc.toJSON())).toEqual(asKept(yXmlFragmentToProseMirrorRootNode(fragment, doc.type.schema).toJSON()));
  }

  close(): void {
    this.#editor?.destroy();
    this.provider.destroy();
  }
}

/** Lets everybody write at once for so many actions, with pauses of up to `pauseMs`. */
export async function writeAtRandom(writers: readonly RandomWriter[], roots: readonly string[], pick: Pick, { actions, pauseMs }: { actions: number; pauseMs: number }): Promise<void> {
  for (const writer of writers) writer.write(roots[pick(roots.length)]!);
  for (let i = 0; i < actions; i++) {
    writers[pick(writers.length)]!.act(pick, `w${i}`);
    if (pick(4) === 0) await new Promise((resolve) => setTimeout(resolve, pick(pauseMs)));
  }
}

interface NodeJson {
  readonly type: string;
  readonly marks?: unknown;
  readonly content?: readonly NodeJson[];
}

/** Without marks on what is no text: a line break inside a link has one on screen, and the document keeps none. */
function asKept({ marks, content, ...node }: NodeJson): NodeJson {
  return { ...node, ...(node.type === 'text' && marks !== undefined && { marks }), ...(content && { content: content.map(asKept) }) };
}
