import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { appendBlocks, bulletList, paragraph } from '../../../schema/document/content.ts';
import { fieldText } from '../../../schema/document/field-text.ts';
import { DocumentProvider } from '../editor/document/document-provider.ts';
import { FakeServer, FakeSocket } from '../editor/document/fake-server.testkit.ts';
import { drawnRange, readDrawn, selectedText } from '../editor/field/field-dom.ts';
import { loadKatex } from '../editor/field/katex-loader.ts';
import { DocumentProviderContext } from '../editor/document/provider-context.tsx';
import { preloadFieldEditor, RichField } from '../editor/field/RichField.tsx';
import { passageOfSelection } from './SelectionBar.tsx';

const ROOT = 'step_1/variation';
let provider: DocumentProvider;
let page: HTMLElement;
let reactRoot: Root;

beforeAll(async () => {
  (globalThis as Record<string, unknown>)['IS_REACT_ACT_ENVIRONMENT'] = true;
  await Promise.all([loadKatex(), preloadFieldEditor()]);
});

beforeEach(async () => {
  const server = new FakeServer();
  server.write((doc) => appendBlocks(doc.getXmlFragment(ROOT), [paragraph('Keep $2 : 3$ and change the scale.'), bulletList(['what stays', 'what changes'])]));
  provider = new DocumentProvider({ client: new FakeSocket(server, 'tom'), documentId: 'document_1', person: { id: 'tom' }, sharedComputer: true });
  provider.open();
  await vi.waitFor(() => expect(provider.getState().ready).toBe(true));
  page = document.body.appendChild(document.createElement('div'));
  reactRoot = createRoot(page);
});

afterEach(async () => {
  await act(async () => reactRoot.unmount());
  page.remove();
  provider.destroy();
});

describe.each(['still', 'in an editor'])('a field that is drawn %s', (how) => {
  beforeEach(async () => {
    await act(async () => reactRoot.render(<DocumentProviderContext value={provider}><RichField root={ROOT} label="Variation" /></DocumentProviderContext>));
    if (how === 'still') return;
    await act(async () => page.querySelector('.field-still')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
    await vi.waitFor(() => expect(page.querySelector('[contenteditable="true"]')).not.toBeNull());
  });

  const field = () => page.querySelector<HTMLElement>('[data-root]')!;
  const drawn = () => readDrawn(page.querySelector('.field-text')!);

  test('reads as its document reads', () => {
    expect(drawn().text).toBe(fieldText(provider.fragment(ROOT)));
    expect(drawn().text).toBe('Keep $2 : 3$ and change the scale.\nwhat stays\nwhat changes');
  });

  test('shows where each stretch of its text stands, and which stretch is selected', () => {
    const { text } = drawn();
    for (const words of ['Keep', 'change the scale', '$2 : 3$ and', 'scale.\nwhat stays']) {
      const from = text.indexOf(words);
      const range = drawnRange(drawn(), from, from + words.length)!;
      expect(selectedText(drawn(), range)).toEqual({ from, to: from + words.length });
    }
  });

  test('gives a selected passage with its words and what stands around them, without spaces at its ends', () => {
    const at = drawn().text.indexOf(' change the scale');
    const range = drawnRange(drawn(), at, at + ' change the scale'.length)!;
    expect(passageOfSelection({ kind: 'sequence', id: 'sequence_1' }, provider, field(), range)).toMatchObject({
      itemId: 'step_1', root: ROOT, passage: { quote: 'change the scale', prefix: 'Keep $2 : 3$ and ', suffix: '.\nwhat stays\nwhat changes', epoch: provider.epoch },
    });
  });
});
