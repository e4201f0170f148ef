import { vi, expect } from 'vitest';
import { attach, reattaching, type Anchor } from '../../../../schema/document/anchors.ts';
import { numbers, type Pick } from '../../../../schema/document/numbers.testkit.ts';
import { appendBlocks, paragraph } from '../../../../schema/document/content.ts';
import { fieldText, readField } from '../../../../schema/document/field-text.ts';
import type { Place } from '../../../../schema/document/passage-search.ts';
import { DocumentProvider } from '../document/document-provider.ts';
import { FakeServer, FakeSocket } from '../document/fake-server.testkit.ts';
import { RandomWriter } from './random-writer.testkit.ts';

const ROOTS = ['step_1/variation', 'step_1/check'] as const;

interface Kept {
  readonly root: string;
  readonly quote: string;
  anchor: Anchor;
  place: Place | null;
}

/** Words alone: formulas, lists and paragraphs may come and go around them. */
const plain = (text: string) => text.replaceAll(/[\s$]/g, '');
const wordsOf = (text: string): string[] => text.match(/\w+/g) ?? [];

/** Whether a quote stands in a text once, word for word, and none of its words elsewhere. */
function survived(text: string, quote: string): boolean {
  const all = wordsOf(text);
  const own = wordsOf(quote);
  const at = all.indexOf(own[0]!);
  return own.every((word, i) => all[at + i] === word && all.indexOf(word) === all.lastIndexOf(word)) && plain(text).split(plain(quote)).length === 2;
}

/** Anchors on what the server has, found again after edits as it does it. */
class Passages {
  readonly #server: FakeServer;
  readonly #kept: Kept[] = [];
  readonly #texts = new Map<string, string>();
  looks = 0;
  /** Words that stand together once and were not found, or of which something else was taken for them. */
  readonly missed: string[] = [];

  constructor(server: FakeServer) {
    this.#server = server;
  }

  /** Ties an anchor to some words that stand next to each other. */
  remark(pick: Pick): void {
    const root = ROOTS[pick(ROOTS.length)]!;
    this.#find(root);
    const field = readField(this.#server.doc.getXmlFragment(root));
    const words = [...field.text.matchAll(/\w+/g)];
    if (words.length === 0) return;
    const first = pick(words.length);
    const last = Math.min(words.length - 1, first + 1 + pick(4));
    const place = { from: words[first]!.index, to: words[last]!.index + words[last]![0].length };
    const anchor = attach(field, place.from, place.to)!;
    // Fewer letters than that come up again by chance.
    if (plain(anchor.quote).length < 8) return;
    this.#kept.push({ root, quote: anchor.quote, anchor, place });
  }

  /** Finds all again, and counts those whose words stand together once. */
  look(): void {
    for (const root of ROOTS) this.#find(root);
    for (const { root, quote, place } of this.#kept) {
      const text = this.#texts.get(root)!;
      if (!survived(text, quote)) continue;
      this.looks += 1;
      const found = place && text.slice(place.from, place.to);
      if (found === null || plain(found) !== plain(quote)) this.missed.push(`${JSON.stringify(quote)} is taken for ${JSON.stringify(found)} in ${JSON.stringify(text)}`);
    }
  }

  #find(root: string): void {
    const fragment = this.#server.doc.getXmlFragment(root);
    const find = reattaching(fragment, this.#texts.get(root) ?? null);
    for (const kept of this.#kept) {
      if (kept.root !== root) continue;
      const found = find(kept.anchor, kept.place);
      kept.place = found.state === 'FOUND' ? { from: found.from, to: found.to } : null;
      if (found.state === 'FOUND') kept.anchor = found;
    }
    this.#texts.set(root, fieldText(fragment));
  }
}

/** ProseMirror gives some keystrokes up with an error, such as Enter over a selection that ends in a list; nothing has happened then. */
function actOrLetBe(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!['TransformError', 'RangeError'].includes((error as Error).name)) throw error;
  }
}

/** Three people with real editors write at once, and passages are tied and found again meanwhile. */
export async function passagesWhileWriting(seed: number, actions: number): Promise<Passages> {
  const server = new FakeServer();
  const writers = ['tom', 'aisha', 'dee'].map((id) => {
    const client = new FakeSocket(server, id);
    const provider = new DocumentProvider({ client, documentId: 'document_1', person: { id }, sharedComputer: true });
    provider.open();
    return new RandomWriter(provider, ROOTS, () => {
      client.drop();
      setTimeout(() => client.reconnect(), 10);
    });
  });
  await vi.waitFor(() => expect(writers.every(({ provider }) => provider.getState().ready)).toBe(true));
  const pick = numbers(seed);
  const passages = new Passages(server);
  for (const [i, root] of ROOTS.entries()) {
    const lines = Array.from({ length: 6 }, (_, line) => paragraph(Array.from({ length: 9 }, (_word, word) => `word${i}${line}${word}`).join(' ')));
    appendBlocks(writers[i]!.provider.fragment(root), lines);
  }
  for (const { provider } of writers) await vi.waitFor(() => expect(provider.getState().status).toBe('saved'));
  for (const writer of writers) writer.write(ROOTS[pick(ROOTS.length)]!);
  for (let i = 0; i < actions; i++) {
    actOrLetBe(() => writers[pick(writers.length)]!.act(pick, `w${i}`));
    if (pick(3) === 0) await new Promise((resolve) => setTimeout(resolve, pick(5)));
    if (pick(3) === 0) passages.remark(pick);
    if (pick(5) === 0) passages.look();
  }
  for (const { provider } of writers) await vi.waitFor(() => expect(provider.getState().status).toBe('saved'), { timeout: 10_000 });
  passages.look();
  for (const writer of writers) writer.close();
  return passages;
}
