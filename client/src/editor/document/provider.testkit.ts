import { expect, vi } from 'vitest';
import * as Y from 'yjs';
import { appendBlocks, fragmentText, paragraph } from '../../../../schema/document/content.ts';
import type { UnsavedStore } from '../kept-words/unsaved-store.ts';
import { DocumentProvider } from './document-provider.ts';
import { type FakeServer, FakeSocket, fakeLocks, memoryStore } from './fake-server.testkit.ts';
import type { DocumentProviderOptions } from './provider-options.ts';

export const ROOT = 'step_1/pupilOutcome';
export const OTHER = 'step_1/variation';
const providers: DocumentProvider[] = [];

/** Ends what a test has opened; for `afterEach`. */
export function closeTabs(): void {
  for (const provider of providers.splice(0)) provider.destroy();
  vi.useRealTimers();
}

/** One teacher's device: its store and its locks live longer than a tab. */
export function device(server: FakeServer, personId: string, storage: UnsavedStore | null = memoryStore()) {
  const locks = fakeLocks();
  return {
    storage: storage as ReturnType<typeof memoryStore>,
    locks,
    tab(options: Partial<DocumentProviderOptions> = {}) {
      const socket = new FakeSocket(server, personId);
      const person = { id: personId };
      const documentId = 'document_1';
      const provider = new DocumentProvider({
        client: socket, documentId, person, storage, locks, sharedComputer: false, random: () => 0, ...options,
      });
      providers.push(provider);
      provider.trackEdits('typing');
      provider.open();
      return { provider, socket };
    },
  };
}

export function write(provider: DocumentProvider, text: string, root = ROOT): void {
  const fragment = provider.fragment(root);
  fragment.doc!.transact(() => appendBlocks(fragment, [paragraph(text)]), 'typing');
}

export const textOf = (doc: { fragment(root: string): Y.XmlFragment } | Y.Doc, root = ROOT) =>
  fragmentText(doc instanceof Y.Doc ? doc.getXmlFragment(root) : doc.fragment(root));

export const opened = (...all: DocumentProvider[]) => vi.waitFor(() => expect(all.every((each) => each.getState().ready)).toBe(true));
/** What the browser would do if the tab were closed now. */
export const leavingIsAskedAbout = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
export const status = (provider: DocumentProvider, expected: string) =>
  vi.waitFor(() => expect(provider.getState().status).toBe(expected));
