import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, expect, test, vi } from 'vitest';
import { appendBlocks, fragmentText, paragraph } from '../../../../schema/document/content.ts';
import { DocumentProvider } from '../document/document-provider.ts';
import { FakeServer, FakeSocket } from '../document/fake-server.testkit.ts';
import { linkOf } from '../field/FieldToolbar.tsx';
import { DocumentProviderContext } from '../document/provider-context.tsx';
import { RefusedWords } from './RefusedWords.tsx';
import { SaveState } from '../document/SaveState.tsx';

const ROOT = 'step_1/variation';

beforeAll(() => {
  (globalThis as Record<string, unknown>)['IS_REACT_ACT_ENVIRONMENT'] = true;
});

test('[D5] refused words are shown with their field, and put back where they were wanted', async () => {
  const server = new FakeServer();
  const client = new FakeSocket(server, 'tom');
  const provider = new DocumentProvider({ client, documentId: 'document_1', person: { id: 'tom' }, sharedComputer: true });
  provider.open();
  await vi.waitFor(() => expect(provider.getState().status).toBe('saved'));
  const page = document.body.appendChild(document.createElement('div'));
  const root = createRoot(page);
  await act(async () =>
    root.render(
      <DocumentProviderContext value={provider}>
        <SaveState />
        <RefusedWords fieldLabel={() => 'Variation'} />
      </DocumentProviderContext>,
    ),
  );
  expect(page.textContent).toBe('✓Saved');
  server.onPush = () => ({ refusal: 'DOCUMENT_FULL', retry: false, message: 'This document has reached its size limit.' });
  await act(async () => {
    appendBlocks(provider.fragment(ROOT), [paragraph('Too much')]);
    await vi.waitFor(() => expect(provider.getState().refused).toHaveLength(1));
    server.onPush = () => null;
    await vi.waitFor(() => expect(provider.getState().status).toBe('saved'));
  });
  expect(page.querySelector('.refused-message')!.textContent).toBe(
    'These words could not be saved. This document has reached its size limit. They were written in “Variation”. They are kept here until you decide.',
  );
  const putBack = [...page.querySelectorAll('button')].find((button) => button.textContent!.startsWith('Put back'))!;
  await act(async () => {
    putBack.click();
    expect(provider.getState().status).toBe('saving');
    await vi.waitFor(() => expect(provider.getState().status).toBe('saved'));
  });
  expect(fragmentText(server.doc.getXmlFragment(ROOT))).toBe('Too much');
  expect(page.querySelector('.refused-words')).toBe(null);
  await act(async () => root.unmount());
  provider.destroy();
});

test('[D8] whoever may write can make room in a document that is nearly full, and everybody opens it anew', async () => {
  const server = new FakeServer();
  const [tom, ann] = ['tom', 'ann'].map((id) => new DocumentProvider({ client: new FakeSocket(server, id), documentId: 'document_1', person: { id }, sharedComputer: true }));
  server.nearlyFull = true;
  for (const provider of [tom!, ann!]) {
    provider.open();
    await vi.waitFor(() => expect(provider.getState().status).toBe('saved'));
  }
  const page = document.body.appendChild(document.createElement('div'));
  const root = createRoot(page);
  const show = (provider: DocumentProvider) => act(async () => root.render(<DocumentProviderContext value={provider}><SaveState /></DocumentProviderContext>));
  const press = (label: string) => act(async () => [...page.querySelectorAll('button')].find((button) => button.textContent === label)!.click());
  await show(tom!);
  await act(async () => {
    appendBlocks(tom!.fragment(ROOT), [paragraph('Much')]);
    await vi.waitFor(() => expect(tom!.getState().nearlyFull).toBe(true));
  });
  await press('Make room');
  await press('Cancel');
  expect(server.epoch).toBe('epoch_1');
  await press('Make room');
  await press('Make room now');
  await act(() => vi.waitFor(() => expect([tom!, ann!].map((provider) => [provider.getState().status, provider.getState().nearlyFull])).toEqual([['saved', false], ['saved', false]])));
  expect([tom!, ann!].map((provider) => fragmentText(provider.fragment(ROOT)))).toEqual(['Much', 'Much']);
  expect(page.textContent).toBe('✓Saved');
  server.setRole('ann', 'COMMENTER');
  await show(ann!);
  expect(page.querySelector('button')).toBe(null);
  await act(async () => root.unmount());
  for (const provider of [tom!, ann!]) provider.destroy();
});

test('an address becomes a link that can be followed, and a script none', () => {
  expect(['nrich.maths.org/1', 'https://a.example', 'ada@school.example', 'localhost:4000/x'].map(linkOf)).toEqual([
    'https://nrich.maths.org/1', 'https://a.example', 'mailto:ada@school.example', 'https://localhost:4000/x',
  ]);
  expect(['', '  ', 'two words', 'javascript:alert(1)', 'data:text/html,x'].map(linkOf)).toEqual([null, null, null, null, null]);
});
