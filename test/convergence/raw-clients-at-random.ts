import { expect, vi } from 'vitest';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { numbers, type Pick } from '../../schema/document/numbers.testkit.ts';
import { coEdit } from '../../schema/co-editing-client.ts';
import { appendBlocks, bulletList, paragraph } from '../../schema/document/content.ts';
import { quietDoc } from '../../schema/document/quiet-doc.ts';
import type { TestServer } from '../testkit/server.ts';
import { sharedSequence } from './shared-sequence.ts';

interface Client {
  readonly doc: Y.Doc;
  saved(): Promise<void>;
  close(): void | Promise<void>;
  loseTheLine(): void;
}

/** The documented client, on a socket that a test can cut; it comes back by itself. */
async function connect(server: TestServer, personId: string, documentId: string): Promise<Client> {
  const { secret } = await server.app.services.apiTokens.createApiToken({ actor: { personId } } as never, { name: 'Random', scope: 'WRITE', expiresInDays: 1 });
  const sockets: WebSocket[] = [];
  class Breakable extends WebSocket {
    constructor(...args: ConstructorParameters<typeof WebSocket>) {
      super(...args);
      sockets.push(this);
    }
  }
  const client = coEdit(`${server.url.replace('http', 'ws')}/graphql`, secret, documentId, { Socket: Breakable as typeof WebSocket, gatherMs: 5 });
  await client.opened;
  return { ...client, loseTheLine: () => sockets.at(-1)?.terminate() };
}

/** One change, as Yjs' own tests make them: text, marks, elements, and whole paragraphs that come and go. */
function change(doc: Y.Doc, roots: readonly string[], pick: Pick, word: string): void {
  const field = doc.getXmlFragment(roots[pick(roots.length)]!);
  const texts = [...field.createTreeWalker((node) => node instanceof Y.XmlText)] as unknown as Y.XmlText[];
  const text = texts[pick(Math.max(1, texts.length))];
  if (!text) return appendBlocks(field, [paragraph(word)]);
  const [from, length] = [pick(text.length + 1), pick(5)];
  const isFormula = (text.parent as Y.XmlElement).nodeName === 'inlineMath';
  const actions = [
    () => text.insert(from, word),
    () => text.insert(from, word),
    () => text.insert(from, word),
    () => text.delete(from, Math.min(length, text.length - from)),
    () => text.delete(from, Math.min(length, text.length - from)),
    () => void (isFormula || text.format(from, Math.min(length, text.length - from), { bold: pick(2) ? {} : null })),
    () => void (isFormula || text.format(0, text.length, { italic: pick(2) ? {} : null })),
    () => appendBlocks(field, [pick(2) ? paragraph(`${word} $x + ${pick(9)}$`) : bulletList([word, word])]),
    () => field.insert(pick(field.length + 1), [new Y.XmlElement('paragraph')]),
    () => field.delete(pick(field.length), 1),
  ];
  actions[pick(actions.length)]!();
}

/** Six clients of three people of two schools change two fields at random while lines break; then all, a newcomer and the log are equal. */
export async function rawClientsConverge(server: TestServer, seed: number, changes: number): Promise<void> {
  const { here, partner, documentId, roots } = await sharedSequence(server);
  const people = [here.teacher, partner.teacher, here.lead];
  const clients = await Promise.all(Array.from({ length: 6 }, (_, i) => connect(server, people[i % 3]!.id, documentId)));
  const pick = numbers(seed);
  for (let i = 0; i < changes; i++) {
    const client = clients[pick(clients.length)]!;
    change(client.doc, roots.slice(0, 2), pick, `w${i} `);
    if (pick(25) === 0) client.loseTheLine();
    if (pick(3) === 0) await new Promise((resolve) => setTimeout(resolve, pick(15)));
  }
  const shown = (doc: Y.Doc) => roots.map((root) => doc.getXmlFragment(root).toString());
  await Promise.all(clients.map((client) => client.saved()));
  const newcomer = await connect(server, here.lead.id, documentId);
  const all = [...clients, newcomer];
  await vi.waitFor(async () => {
    // Whoever follows may tidy marks yet, which is an edit of theirs.
    await Promise.all(all.map((client) => client.saved()));
    for (const { doc } of all) expect({ seed, text: shown(doc) }).toEqual({ seed, text: shown(newcomer.doc) });
  }, { timeout: 15_000, interval: 100 });
  const replayed = quietDoc();
  for (const { bytes } of await server.app.deps.db.service.documentUpdate.findMany({ where: { documentId }, orderBy: { seq: 'asc' } })) Y.applyUpdate(replayed, bytes);
  expect(replayed.store.pendingStructs ?? replayed.store.pendingDs).toBeNull();
  expect({ seed, text: shown(replayed) }).toEqual({ seed, text: shown(newcomer.doc) });
  await Promise.all(all.map((client) => client.close()));
}
