import { afterEach, describe, expect, test, vi } from 'vitest';
import type * as Y from 'yjs';
import { FakeServer } from './fake-server.testkit.ts';
import { closeTabs, device, opened, OTHER, ROOT, status, textOf, write } from './provider.testkit.ts';

afterEach(closeTabs);

describe('undo', () => {
  test('[D17] takes back only one’s own edits, across fields, and tells where', async () => {
    const server = new FakeServer();
    const tom = device(server, 'tom').tab().provider;
    const aisha = device(server, 'aisha').tab().provider;
    await opened(tom, aisha);
    write(tom, 'Tom in the first field');
    tom.endUndoStep();
    write(tom, 'Tom in the second field', OTHER);
    await vi.waitFor(() => expect(textOf(aisha, OTHER)).toBe('Tom in the second field'));
    write(aisha, 'Aisha');
    await vi.waitFor(() => expect(textOf(tom)).toContain('Aisha'));
    const revealed: string[] = [];
    tom.onReveal((root) => revealed.push(root));
    tom.undo();
    expect(textOf(tom, OTHER)).toBe('');
    tom.undo();
    tom.undo();
    expect(textOf(tom)).toBe('Aisha');
    expect(revealed).toEqual([OTHER, ROOT]);
    tom.redo();
    await status(tom, 'saved');
    expect(textOf(server.doc)).toContain('Tom in the first field');
    expect(textOf(server.doc)).toContain('Aisha');
  });

  test('[D17] writing without a pause is taken back in stretches, not all at once', async () => {
    let now = 1_000;
    const { provider } = device(new FakeServer(), 'tom').tab({ now: () => now });
    await opened(provider);
    for (const words of ['One', 'Two', 'Three', 'Four']) {
      write(provider, words);
      now += 2_000;
    }
    provider.undo();
    expect(textOf(provider)).not.toBe('');
    provider.undo();
    expect(textOf(provider)).toBe('');
  });

  test('[D17] undoing a paragraph that a colleague has written into leaves her words', async () => {
    const server = new FakeServer();
    const tom = device(server, 'tom').tab().provider;
    await opened(tom);
    write(tom, 'Tom');
    await status(tom, 'saved');
    server.write((doc) => {
      const block = doc.getXmlFragment(ROOT).get(0) as Y.XmlElement;
      (block.get(0) as Y.XmlText).insert(3, ' and Aisha');
    });
    await vi.waitFor(() => expect(textOf(tom)).toBe('Tom and Aisha'));
    tom.undo();
    expect(textOf(tom)).toBe(' and Aisha');
  });
});
