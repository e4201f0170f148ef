import { expect, vi } from 'vitest';
import { RandomWriter, writeAtRandom } from '../../client/src/editor/field/random-writer.testkit.ts';
import { numbers } from '../../schema/document/numbers.testkit.ts';
import { openEditorTab } from '../testkit/editor-tab.ts';
import type { TestServer } from '../testkit/server.ts';
import { sharedSequence } from './shared-sequence.ts';

/** Three people of two schools write with real editors against the real server, lines breaking; then all have one text, as has a cold load. */
export async function editorsConverge(server: TestServer, seed: number, actions: number): Promise<void> {
  const { here, partner, documentId, roots } = await sharedSequence(server);
  const tabs = await Promise.all([here.teacher, partner.teacher, here.lead].map((person) => openEditorTab(server, person, documentId)));
  for (const { provider } of tabs) await vi.waitFor(() => expect(provider.getState().status).toBe('saved'));
  const writers = tabs.map((tab) => new RandomWriter(tab.provider, roots, tab.loseTheLine));
  await writeAtRandom(writers, roots, numbers(seed), { actions, pauseMs: 25 });
  for (const { provider } of tabs) await vi.waitFor(() => expect(provider.getState().status).toBe('saved'), { timeout: 20_000 });
  const cold = await openEditorTab(server, partner.lead, documentId);
  await vi.waitFor(() => expect(cold.provider.getState().status).toBe('saved'));
  for (const writer of writers) await writer.expectSound((root) => cold.provider.fragment(root).toString());
  for (const { storage } of tabs) expect(storage.updates.size).toBe(0);
  for (const writer of writers) writer.close();
  for (const tab of [...tabs, cold]) tab.close();
}
