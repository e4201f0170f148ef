import { Editor } from '@tiptap/core';
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import { beforeAll, expect, test, vi } from 'vitest';
import { DocumentProvider } from './document-provider.ts';
import { FakeServer, FakeSocket } from './fake-server.testkit.ts';
import { fieldBinding } from './field-binding.ts';
import { fieldLimits } from './field-limits.ts';
import { fieldNodes } from './field-nodes.ts';
import { fieldPaste } from './field-paste.ts';
import { inlineMath } from './inline-math.ts';
import { isKnownContent } from './known-content.ts';

const ROOTS = ['step_1/variation', 'step_1/check'] as const;

beforeAll(() => {
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  document.elementFromPoint = () => null;
});

/** Whole numbers below n, always the same ones. */
function numbers(seed: number) {
  let state = seed * 104_729;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fff_ffff;
    return (state >> 8) % below;
  };
}

class Writer {
  readonly socket: FakeSocket;
  readonly provider: DocumentProvider;
  root: string = ROOTS[0];
  editor!: Editor;
  unknown = 0;

  constructor(server: FakeServer, personId: string) {
    this.socket = new FakeSocket(server, personId);
    this.provider = new DocumentProvider({ client: this.socket, documentId: 'document_1', person: { id: personId }, sharedComputer: true });
    this.provider.open();
  }

  write(root: string): void {
    this.editor?.destroy();
    this.root = root;
    const { provider } = this;
    const binding = fieldBinding.configure({ provider, fragment: provider.fragment(root), onUnknownContent: () => this.unknown++ });
    const extensions = [...fieldNodes, inlineMath, fieldPaste, fieldLimits, binding];
    this.editor = new Editor({ element: document.createElement('div'), injectCSS: false, extensions });
  }

  /** Does something that a person might, somewhere. */
  act(pick: (below: number) => number, word: string): void {
    const { commands, state } = this.editor;
    const from = pick(state.doc.content.size + 1);
    const to = Math.min(state.doc.content.size, from + pick(8));
    if (!state.doc.resolve(from).parent.inlineContent) return;
    commands.setTextSelection({ from, to });
    const link = () => commands.setLink({ href: 'https://maths.example' });
    const formula = () => commands.insertContent({ type: 'inlineMath', content: [{ type: 'text', text: word }] });
    const insert = () => commands.insertContent(`${word} `);
    const actions = [
      insert, insert, insert, insert, formula, link,
      () => commands.keyboardShortcut('Enter'),
      () => commands.deleteSelection(),
      () => commands.toggleBold(),
      () => commands.toggleList('bulletList', 'listItem'),
      () => commands.toggleList('orderedList', 'listItem'),
      () => commands.keyboardShortcut('Backspace'),
      () => commands.keyboardShortcut('Tab'),
      () => commands.setHardBreak(),
      () => this.provider.undo(),
      () => this.provider.redo(),
      () => this.write(ROOTS[pick(2)]!),
      () => this.reconnect(),
    ];
    actions[pick(actions.length)]!();
  }

  reconnect(): void {
    this.socket.drop();
    setTimeout(() => this.socket.reconnect(), 10);
  }
}

test.each([1, 2, 3])('[D5][D16] people who write, undo, move between fields and lose their lines end with one text, and nothing is refused (%i)', async (seed) => {
  const server = new FakeServer();
  const pick = numbers(seed);
  const writers = ['tom', 'aisha', 'dee'].map((person) => new Writer(server, person));
  await vi.waitFor(() => expect(writers.every(({ provider }) => provider.getState().ready)).toBe(true));
  for (const writer of writers) writer.write(ROOTS[pick(2)]!);
  for (let i = 0; i < 150; i++) {
    writers[pick(3)]!.act(pick, `w${i}`);
    if (pick(4) === 0) await new Promise((resolve) => setTimeout(resolve, pick(15)));
  }
  await vi.waitFor(() => expect(writers.map(({ provider }) => provider.getState().status)).toEqual(['saved', 'saved', 'saved']), { timeout: 10_000 });
  for (const { provider, editor, root, unknown } of writers) {
    expect([provider.getState().refused, unknown]).toEqual([[], 0]);
    for (const each of ROOTS) {
      expect(provider.fragment(each).toString()).toBe(server.doc.getXmlFragment(each).toString());
      expect(isKnownContent(provider.fragment(each))).toBe(true);
    }
    const fragment = provider.fragment(root);
    if (fragment.length > 0) expect(editor.state.doc.toJSON()).toEqual(yXmlFragmentToProseMirrorRootNode(fragment, editor.schema).toJSON());
  }
  for (const { provider, editor } of writers) {
    editor.destroy();
    provider.destroy();
  }
});
