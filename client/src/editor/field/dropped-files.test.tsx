import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Editor } from '@tiptap/core';
import { appendBlocks, paragraph } from '../../../../schema/document/content.ts';
import { DocumentProvider } from '../document/document-provider.ts';
import { FakeServer, FakeSocket } from '../document/fake-server.testkit.ts';
import { DocumentProviderContext } from '../document/provider-context.tsx';
import { pretendLayout } from './random-writer.testkit.ts';
import { RichField, preloadFieldEditor } from './RichField.tsx';

const ROOT = 'step_1/variation';
let server: FakeServer;
let provider: DocumentProvider;
let page: HTMLElement;
let reactRoot: Root;

beforeAll(async () => {
  (globalThis as Record<string, unknown>)['IS_REACT_ACT_ENVIRONMENT'] = true;
  pretendLayout();
  await preloadFieldEditor();
});

beforeEach(async () => {
  server = new FakeServer();
  server.write((doc) => appendBlocks(doc.getXmlFragment(ROOT), [paragraph('Keep the scale')]));
  provider = new DocumentProvider({ client: new FakeSocket(server, 'tom'), documentId: 'document_1', person: { id: 'tom' }, sharedComputer: true });
  provider.open();
  await vi.waitFor(() => expect(provider.getState().ready).toBe(true));
  page = document.body.appendChild(document.createElement('div'));
  reactRoot = createRoot(page);
  await act(async () =>
    reactRoot.render(
      <DocumentProviderContext value={provider}>
        <RichField root={ROOT} label="Variation" />
      </DocumentProviderContext>,
    ),
  );
});

afterEach(async () => {
  await act(async () => reactRoot.unmount());
  page.remove();
  provider.destroy();
});

/** What a browser hands over: a photograph, and the text beside it. */
function carrying(text = ''): DataTransfer {
  const files = [new File(['x'], 'bar-model.jpg', { type: 'image/jpeg' })];
  return { files, types: text === '' ? ['Files'] : ['Files', 'text/plain'], getData: (type: string) => (type === 'text/plain' ? text : '') } as unknown as DataTransfer;
}

async function drag(type: 'dragover' | 'drop', dataTransfer: DataTransfer): Promise<Event> {
  const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), { dataTransfer });
  await act(async () => void page.querySelector('.field-still')!.dispatchEvent(event));
  return event;
}

const messages = () => [...page.querySelectorAll('.field-message')].map((message) => message.textContent);
const SAID = 'Pictures and files were left out: a field holds words, lists, links and formulas. What was written is as it was. To show a picture, paste a link to where it is kept.';

test('a picture that is dropped on a field is explained, and the browser does not leave the page for it', async () => {
  expect((await drag('dragover', carrying())).defaultPrevented).toBe(true);
  expect((await drag('drop', carrying())).defaultPrevented).toBe(true);
  expect(messages()).toEqual([SAID]);
  await act(async () => void page.querySelector('.field-still')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true })));
  expect(messages()).toEqual([]);
  expect(server.pushes).toEqual([]);
});

test('a picture that is pasted is explained, too; text with a picture of itself beside it is only text', async () => {
  await act(async () => page.querySelector<HTMLElement>('.field-still')!.click());
  const { editor } = page.querySelector('.ProseMirror') as unknown as { editor: Editor };
  const paste = (clipboardData: DataTransfer) => {
    const event = Object.assign(new Event('paste'), { clipboardData }) as unknown as ClipboardEvent;
    return editor.view.someProp('handlePaste', (handle) => handle(editor.view, event, editor.state.doc.slice(0, 0)));
  };
  await act(async () => expect(paste(carrying('Three fifths'))).toBeFalsy());
  expect(messages()).toEqual([]);
  await act(async () => expect(paste(carrying())).toBe(true));
  expect(messages()).toEqual([SAID]);
  expect(editor.getText()).toBe('Keep the scale');
});

test('on a field that one may only read, files do what they do anywhere', async () => {
  await act(async () => {
    server.setRole('tom', 'VIEWER');
    await Promise.resolve();
  });
  expect((await drag('drop', carrying())).defaultPrevented).toBe(false);
  expect(messages()).toEqual([]);
});
