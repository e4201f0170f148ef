// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { appendBlocks, fragmentText, paragraph } from '../../schema/document/content.ts';
import { STEP_FIELDS, stepRoot } from '../../schema/document/roots.ts';
import { fieldBinding } from '../../client/src/editor/field/field-binding.ts';
import { fieldNodes } from '../../client/src/editor/field/field-nodes.ts';
import { inlineMath } from '../../client/src/editor/field/inline-math.ts';
import { pretendLayout } from '../../client/src/editor/field/random-writer.testkit.ts';
import { openEditorTab, type EditorTab } from '../testkit/editor-tab.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import { sharedSequence } from './shared-sequence.ts';

let server: TestServer;
let documentId = '';
let roots: string[] = [];
/** Tom splits, joins, undoes; Aisha writes; Lee has only just come, and sees what is saved. */
let [tom, aisha, lee] = [] as unknown as [EditorTab, EditorTab, EditorTab];

beforeAll(async () => {
  pretendLayout();
  server = await startTestServer();
  const scene = await sharedSequence(server);
  documentId = scene.documentId;
  roots = scene.scheme.sequence.stepIds.flatMap((stepId) => STEP_FIELDS.map((field) => stepRoot(stepId, field)));
  [tom, aisha] = await Promise.all([scene.here.teacher, scene.partner.teacher].map((person) => openEditorTab(server, person, documentId))) as [EditorTab, EditorTab];
  lee = await openEditorTab(server, scene.here.lead, documentId);
  await Promise.all([tom, aisha, lee].map(saved));
}, 60_000);

afterAll(async () => {
  for (const tab of [tom, aisha, lee]) tab?.close();
  await server?.close();
});

const saved = ({ provider }: EditorTab) => vi.waitFor(() => expect(provider.getState().status).toBe('saved'), { interval: 10 });
const text = ({ provider }: EditorTab, root: string) => fragmentText(provider.fragment(root));

/** One field that both have an editor on. */
class Field {
  readonly root: string;
  readonly #editors: ReadonlyMap<EditorTab, Editor>;

  constructor(root: string) {
    this.root = root;
    this.#editors = new Map([tom, aisha].map((tab) => [tab, this.#mount(tab)]));
  }

  #mount({ provider }: EditorTab): Editor {
    const binding = fieldBinding.configure({ provider, fragment: provider.fragment(this.root), onUnknownContent: () => expect.fail('unknown content'), onBroken: () => expect.fail('broken') });
    return new Editor({ element: document.createElement('div'), injectCSS: false, extensions: [...fieldNodes, inlineMath, binding] });
  }

  editor(tab: EditorTab): Editor {
    return this.#editors.get(tab)!;
  }

  /** Writes after these words, in the paragraph that has them. */
  type(tab: EditorTab, after: string, word: string): void {
    this.editor(tab).commands.insertContentAt(this.#endOf(tab, after), ` ${word}`);
  }

  split(tab: EditorTab, after: string): void {
    this.editor(tab).chain().setTextSelection(this.#endOf(tab, after)).splitBlock().run();
  }

  /** Backspace at the beginning of a paragraph. */
  join(tab: EditorTab, beginning: string): void {
    this.editor(tab).chain().setTextSelection(this.#endOf(tab, beginning) - beginning.length).joinBackward().run();
  }

  close(): void {
    for (const editor of this.#editors.values()) editor.destroy();
  }

  #endOf(tab: EditorTab, words: string): number {
    let found = -1;
    this.editor(tab).state.doc.descendants((node, position) => {
      const at = node.isTextblock ? node.textContent.indexOf(words) : -1;
      if (at >= 0 && found < 0) found = position + 1 + at + words.length;
    });
    if (found < 0) throw new Error(`"${words}" is not in ${this.editor(tab).state.doc.toString()}`);
    return found;
  }
}

/** All have one text; every word that anybody typed is in it, or offered back to who typed it. */
async function nothingIsLost(field: Field, words: readonly { readonly by: EditorTab; readonly word: string }[]): Promise<void> {
  await Promise.all([tom, aisha].map(saved));
  const all = () => [tom, aisha, lee].map((tab) => text(tab, field.root));
  await vi.waitFor(() => expect(new Set(all()).size, JSON.stringify(all())).toBe(1));
  for (const tab of [tom, aisha]) expect(field.editor(tab).getText({ blockSeparator: '\n' }).replace(/\n+$/, '')).toBe(text(tab, field.root));
  for (const { by, word } of words) {
    const offered = () => by.provider.getState().lost.filter(({ root }) => root === field.root).map((lost) => lost.text).join('\n');
    await vi.waitFor(() => expect(`${text(tom, field.root)}\n${offered()}`).toContain(word));
  }
  for (const word of ['Keep', 'scale', 'change', 'rest']) expect(text(tom, field.root)).toContain(word);
}

const SPLITS_AND_JOINS: [what: string, (field: Field) => void][] = [
  ['joins', (field) => field.join(tom, 'and change the rest')],
  ['splits the first', (field) => field.split(tom, 'Keep the')],
  ['splits the second', (field) => field.split(tom, 'and change')],
];
const WRITINGS: [what: string, (field: Field, word: string) => void][] = [
  ['writes in the first', (field, word) => field.type(aisha, 'scale', word)],
  ['writes in the second', (field, word) => field.type(aisha, 'change', word)],
  ['splits the second and writes', (field, word) => (field.split(aisha, 'and change'), field.type(aisha, 'rest', word))],
  ['joins and writes', (field, word) => (field.join(aisha, 'and change the rest'), field.type(aisha, 'rest', word))],
];

describe.each(SPLITS_AND_JOINS)('[D17] [D18] one person %s while another', (_, change) => {
  test.each(WRITINGS)('%s: no word is lost silently, not by undo and redo either', async (_what, write) => {
    const root = roots.shift()!;
    appendBlocks(tom.provider.fragment(root), [paragraph('Keep the scale'), paragraph('and change the rest')]);
    await saved(tom);
    await vi.waitFor(() => expect(text(aisha, root)).toBe(text(tom, root)));
    tom.provider.endUndoStep();
    const field = new Field(root);
    const words: { by: EditorTab; word: string }[] = [];
    const typed = (word: string) => (words.push({ by: aisha, word }), word);

    // Both in one moment: neither has seen what the other does.
    change(field);
    write(field, typed('first'));
    await nothingIsLost(field, words);
    // And again while the change is taken back, and made once more.
    tom.provider.undo();
    field.type(aisha, 'rest', typed('second'));
    await nothingIsLost(field, words);
    tom.provider.redo();
    field.type(aisha, 'rest', typed('third'));
    await nothingIsLost(field, words);
    field.close();
  }, 30_000);
});

test('[D17] an undo takes back one’s own words alone, also where colleagues wrote inside them', async () => {
  const root = roots.shift()!;
  const field = new Field(root);
  field.editor(tom).commands.insertContent('Ask what stays the same');
  await saved(tom);
  await vi.waitFor(() => expect(text(aisha, root)).toBe('Ask what stays the same'));
  field.type(aisha, 'what', 'always');
  await saved(aisha);
  await vi.waitFor(() => expect(text(tom, root)).toBe('Ask what always stays the same'));
  tom.provider.undo();
  await nothingIsLostBut(' always');
  tom.provider.redo();
  await nothingIsLostBut('Ask what always stays the same');
  aisha.provider.undo();
  await nothingIsLostBut('Ask what stays the same');
  field.close();

  async function nothingIsLostBut(expected: string): Promise<void> {
    await Promise.all([tom, aisha].map(saved));
    await vi.waitFor(() => expect([tom, aisha, lee].map((tab) => text(tab, root).trim())).toEqual([expected, expected, expected].map((each) => each.trim())));
  }
}, 30_000);
