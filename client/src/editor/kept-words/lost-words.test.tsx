import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type * as Y from 'yjs';
import { appendBlocks, fragmentText, paragraph } from '../../../../schema/document/content.ts';
import { DocumentProvider } from '../document/document-provider.ts';
import { FakeServer, FakeSocket } from '../document/fake-server.testkit.ts';
import { DocumentProviderContext } from '../document/provider-context.tsx';
import { RefusedWords } from './RefusedWords.tsx';
import { RichField } from '../field/RichField.tsx';

const ROOT = 'step_1/variation';
let server: FakeServer;
let provider: DocumentProvider;
let page: HTMLElement;
let reactRoot: Root;

beforeAll(() => {
  (globalThis as Record<string, unknown>)['IS_REACT_ACT_ENVIRONMENT'] = true;
});

beforeEach(async () => {
  server = new FakeServer();
  server.write((doc) => appendBlocks(doc.getXmlFragment(ROOT), [paragraph('Keep the scale and change the rest'), paragraph('Then ask')]));
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

const show = (fieldIsOpen = true) =>
  act(async () =>
    reactRoot.render(
      <DocumentProviderContext value={provider}>
        <RefusedWords fieldLabel={() => 'Variation'} />
        {fieldIsOpen && <RichField root={ROOT} label="Variation" />}
      </DocumentProviderContext>,
    ),
  );

/** The first paragraph took the place of the one they stood in. */
function firstParagraph(): { clientId: number; clock: number } {
  const { client, clock } = (provider.fragment(ROOT).get(0) as Y.XmlElement)._item!.id;
  return { clientId: client, clock };
}

const lose = (text: string, joinedInto = null as ReturnType<typeof firstParagraph> | null, id = 'lost_1') =>
  act(async () => {
    server.tellLost('tom', [{ id, root: ROOT, text, joinedInto }]);
    await Promise.resolve();
  });
const press = (name: string) =>
  act(async () => {
    [...page.querySelectorAll('button')].find((button) => button.textContent === name)!.click();
    await vi.waitFor(() => expect(provider.getState().status).not.toBe('saving'));
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
const saved = () => fragmentText(server.doc.getXmlFragment(ROOT));

test('[D18] words lost to a join are shown at their field, and put back into the joined paragraph', async () => {
  await show();
  await lose('of $\\frac{3}{5}$, too\nSecond line', firstParagraph());
  const here = page.querySelector('[data-root] .field-lost')!;
  expect(here.querySelector('.refused-message')!.textContent).toBe(
    'A colleague joined two paragraphs while you were writing in one of them, and these words were lost. They are kept here until you decide.',
  );
  expect([...here.querySelectorAll('button')].map((button) => button.textContent)).toEqual(['Put back', 'Copy', 'Discard']);
  expect(page.querySelector('#words-not-saved')).toBe(null);
  await press('Put back');
  expect(saved()).toBe('Keep the scale and change the rest of $\\frac{3}{5}$, too\nSecond line\nThen ask');
  expect(server.settled).toEqual(['lost_1']);
  expect(page.querySelector('.field-lost')).toBe(null);
  await act(async () => provider.undo());
  expect(fragmentText(provider.fragment(ROOT))).toBe('Keep the scale and change the rest\nThen ask');
});

test('[D18] they go to the end of the field where the paragraph is gone meanwhile', async () => {
  await show();
  await lose('Said in between', firstParagraph());
  await act(async () => server.write((doc) => doc.getXmlFragment(ROOT).delete(0, 1)));
  await press('Put back');
  expect(saved()).toBe('Then ask\nSaid in between');
});

test('[D18] those of a field that is not on the screen are shown with its name, until it is', async () => {
  await show(false);
  await lose('Said in between');
  expect(page.querySelector('.refused-message')!.textContent).toContain('They were written in “Variation”.');
  await show();
  expect(page.querySelector('#words-not-saved')).toBe(null);
  expect(page.querySelector('.field-lost .refused-text')!.textContent).toBe('Said in between');
});

test('[D18] discarded words are settled and not shown again when other tabs are told of them, but more of the same is', async () => {
  await show();
  await lose('Said in between');
  await press('Discard');
  expect(server.settled).toEqual([]);
  await press('Discard for good');
  expect(server.settled).toEqual(['lost_1']);
  await lose('Said in between');
  expect(page.querySelector('.field-lost')).toBe(null);
  await lose('and said again');
  expect(page.querySelector('.refused-text')!.textContent).toBe('and said again');
});

test('[D18] [D9] who may not write any more copies or discards', async () => {
  await show();
  await lose('Said in between');
  await act(async () => {
    server.setRole('tom', 'VIEWER');
    await Promise.resolve();
  });
  expect([...page.querySelectorAll('button')].map((button) => button.textContent)).toEqual(['Copy', 'Discard']);
});
