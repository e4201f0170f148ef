import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { DocumentProvider } from '../document/document-provider.ts';
import { FakeServer, FakeSocket } from '../document/fake-server.testkit.ts';
import { PresenceAvatars, StepAvatars } from '../document/PresenceAvatars.tsx';
import { DocumentProviderContext } from '../document/provider-context.tsx';
import { SaveState } from '../document/SaveState.tsx';
import { loadKatex } from './katex-loader.ts';
import { RichField, preloadFieldEditor } from './RichField.tsx';

export const ROOT = 'step_1/variation';
/** The server and the page of the test at hand. */
export let server: FakeServer;
export let page: HTMLElement;
export const providers: DocumentProvider[] = [];
let reactRoot: Root;

/** Gives each test of a file a page of its own, and ends what it has opened there. */
export function onFieldPage(): void {
  beforeAll(async () => {
    (globalThis as Record<string, unknown>)['IS_REACT_ACT_ENVIRONMENT'] = true;
    // jsdom has no layout; ProseMirror asks for it when it scrolls or reads a point.
    Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
    Range.prototype.getBoundingClientRect = () => new DOMRect();
    document.elementFromPoint = () => null;
    (globalThis as Record<string, unknown>)['ClipboardEvent'] ??= class extends Event {};
    await Promise.all([preloadFieldEditor(), loadKatex()]);
  });

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'requestAnimationFrame', 'cancelAnimationFrame', 'Date'] });
    server = new FakeServer();
    page = document.body.appendChild(document.createElement('div'));
    reactRoot = createRoot(page);
  });

  afterEach(async () => {
    await act(async () => reactRoot.unmount());
    page.remove();
    for (const provider of providers.splice(0)) provider.destroy();
    vi.useRealTimers();
  });
}

export async function open(personId: string): Promise<DocumentProvider> {
  const client = new FakeSocket(server, personId);
  const provider = new DocumentProvider({ client, documentId: 'document_1', person: { id: personId }, sharedComputer: true });
  providers.push(provider);
  provider.open();
  await vi.waitFor(() => expect(provider.getState().ready).toBe(true));
  return provider;
}

export async function show(provider: DocumentProvider, readOnly = false, label = 'Variation'): Promise<void> {
  await act(async () =>
    reactRoot.render(
      <DocumentProviderContext value={provider}>
        <SaveState />
        <PresenceAvatars />
        <StepAvatars stepId="step_1" />
        <RichField root={ROOT} label={label} placeholder="What changes, what stays?" readOnly={readOnly} />
      </DocumentProviderContext>,
    ),
  );
}

export const still = () => page.querySelector<HTMLElement>('.field-still');
export const mounted = () => page.querySelector<HTMLElement>('.ProseMirror');
/** Lets so many milliseconds pass, with all that happens in them one after the other, however busy the machine is. */
export const settle = (ms = 60) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
export const press = (element: Element, key: string, options: KeyboardEventInit = {}) =>
  act(async () => void element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options })));

export async function beginWriting(): Promise<HTMLElement & { editor: import('@tiptap/core').Editor }> {
  still()!.focus();
  await press(still()!, 'Enter');
  return mounted() as never;
}
