import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { appendBlocks, fragmentText, paragraph } from '../../schema/document/content.ts';
import { openEditorTab, type EditorTab } from '../testkit/editor-tab.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import type { TestPerson } from '../testkit/world.ts';
import { sharedSequence } from './shared-sequence.ts';

let server: TestServer;
const tabs: EditorTab[] = [];
beforeAll(async () => {
  server = await startTestServer();
});
afterEach(() => {
  for (const tab of tabs.splice(0)) tab.close();
});
afterAll(() => server.close());

async function open(person: TestPerson, documentId: string): Promise<EditorTab> {
  const tab = await openEditorTab(server, person, documentId);
  tabs.push(tab);
  return tab;
}

const becomes = ({ provider }: EditorTab, status: string) => vi.waitFor(() => expect(provider.getState().status).toBe(status));
const write = ({ provider }: EditorTab, root: string, text: string) => appendBlocks(provider.fragment(root), [paragraph(text)]);
const textOf = ({ provider }: EditorTab, root: string) => fragmentText(provider.fragment(root));

test('[D1] [D10] what one writes and where, a colleague of another school sees', async () => {
  const { here, partner, documentId, roots: [root] } = await sharedSequence(server);
  const [tom, aisha] = await Promise.all([open(here.teacher, documentId), open(partner.teacher, documentId)]);
  await Promise.all([becomes(tom, 'saved'), becomes(aisha, 'saved')]);
  write(tom, root!, 'Keep $2:3$ and double');
  await becomes(tom, 'saved');
  await vi.waitFor(() => expect(textOf(aisha, root!)).toBe('Keep $2:3$ and double'));
  tom.provider.presence.setOwn({ root: root!, stepId: root!.split('/')[0]! });
  await vi.waitFor(() => expect(aisha.provider.presence.peopleInField(root!)).toMatchObject([{ personId: here.teacher.id, name: here.teacher.name }]));
});

test('[D2] [D22] what is written without a connection is kept on the device, saved when it is back, and then kept there no more', async () => {
  const { here, partner, documentId, roots: [root] } = await sharedSequence(server);
  const [tom, aisha] = await Promise.all([open(here.teacher, documentId), open(partner.teacher, documentId)]);
  await Promise.all([becomes(tom, 'saved'), becomes(aisha, 'saved')]);
  const went: [status: string, keptOnDevice: number][] = [];
  tom.provider.subscribe(() => went.push([tom.provider.getState().status, tom.storage.updates.size]));
  let comeBack = () => {};
  tom.loseTheLine(new Promise((resolve) => (comeBack = resolve)));
  await vi.waitFor(() => expect(went.at(-1)).toEqual(['offline-kept', 0]));
  write(tom, root!, 'On the train');
  await vi.waitFor(() => expect(went.at(-1)).toEqual(['offline-kept', 1]));
  comeBack();
  await vi.waitFor(() => expect(went.at(-1)?.[0]).toBe('saved'));
  expect(tom.storage.updates.size).toBe(0);
  await vi.waitFor(() => expect(textOf(aisha, root!)).toBe('On the train'));
});

test('[D5] words for a field that there is not come back as words, and writing goes on', async () => {
  const { here, documentId, roots: [root] } = await sharedSequence(server);
  const tom = await open(here.teacher, documentId);
  await becomes(tom, 'saved');
  const before = tom.provider.clientId;
  write(tom, 'step_of_nobody/variation', 'Nowhere');
  await vi.waitFor(() => expect(tom.provider.getState().refused).toMatchObject([{ text: 'Nowhere', reason: 'refused' }]));
  await becomes(tom, 'saved');
  expect(tom.provider.clientId).not.toBe(before);
  write(tom, root!, 'Somewhere');
  await becomes(tom, 'saved');
  expect(textOf(await open(here.lead, documentId).then(async (lead) => (await becomes(lead, 'saved'), lead)), root!)).toBe('Somewhere');
});

test('[D9] whom nothing is shared with is told that it is not there, and who may view cannot write', async () => {
  const { outside, partner, documentId } = await sharedSequence(server, 'VIEW');
  const [victor, aisha] = await Promise.all([open(outside.lead, documentId), open(partner.teacher, documentId)]);
  await becomes(victor, 'ended');
  await becomes(aisha, 'read-only');
  expect(aisha.provider.getState().canWrite).toBe(false);
});
