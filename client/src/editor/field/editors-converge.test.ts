import { beforeAll, expect, test, vi } from 'vitest';
import { appendBlocks, paragraph } from '../../../../schema/document/content.ts';
import { numbers } from '../../../../schema/document/numbers.testkit.ts';
import { DocumentProvider } from '../document/document-provider.ts';
import { FakeServer, FakeSocket } from '../document/fake-server.testkit.ts';
import { pretendLayout, RandomWriter, writeAtRandom } from './random-writer.testkit.ts';

const ROOTS = ['step_1/variation', 'step_1/check'] as const;

beforeAll(pretendLayout);

function writerOf(server: FakeServer, personId: string): RandomWriter {
  const client = new FakeSocket(server, personId);
  const provider = new DocumentProvider({ client, documentId: 'document_1', person: { id: personId }, sharedComputer: true });
  provider.open();
  return new RandomWriter(provider, ROOTS, () => {
    client.drop();
    setTimeout(() => client.reconnect(), 10);
  });
}

test.each([1, 2, 3])('[D5] [D16] people who write, undo, move between fields and lose their lines end with one text, and nothing is refused (seed %i)', async (seed) => {
  const server = new FakeServer();
  const writers = ['tom', 'aisha', 'dee'].map((person) => writerOf(server, person));
  await vi.waitFor(() => expect(writers.every(({ provider }) => provider.getState().ready)).toBe(true));
  await writeAtRandom(writers, ROOTS, numbers(seed), { actions: 150, pauseMs: 15 });
  for (const writer of writers) await writer.expectSound((root) => server.doc.getXmlFragment(root).toString());
  for (const writer of writers) writer.close();
});

test('[D16] an editor shows what came though its caret stood where the text no longer reaches, and the next letter takes nothing back', async () => {
  const server = new FakeServer();
  const tom = writerOf(server, 'tom');
  await vi.waitFor(() => expect(tom.provider.getState().ready).toBe(true));
  const [root] = ROOTS;
  const field = tom.provider.fragment(root);
  const doc = field.doc!;
  doc.transact(() => appendBlocks(field, [paragraph('What goes, so that the text becomes shorter'), paragraph('What stays')]), tom.provider);
  tom.write(root);
  tom.editor.commands.setTextSelection('What goes, so that the text becomes shorter'.length + 8);
  doc.once('afterTransaction', () => doc.transact(() => appendBlocks(field, [paragraph('What a colleague wrote')]), 'another'));
  doc.transact(() => field.delete(0, 1), 'another');
  expect(tom.editor.getText()).toBe('What stays\n\nWhat a colleague wrote');
  tom.editor.commands.insertContentAt(1, 'Here: ');
  await tom.expectSound((each) => server.doc.getXmlFragment(each).toString());
  expect(field.toString()).toBe('<paragraph>Here: What stays</paragraph><paragraph>What a colleague wrote</paragraph>');
  tom.close();
});
