import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { coEdit } from '../../schema/co-editing-client.ts';
import { stepRoot } from '../../schema/document/roots.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import { expectSame, hasTraces, readTrace, replay, type Trace } from './traces.testkit.ts';

/** Three who write at once: each types a line of its own at the same place, sees the others' and answers with one more. */
function smallSession(): Trace {
  const txns: { parents: number[]; agent: number; patches: [number, number, string][] }[] = [];
  const type = (agent: number, text: string, at: number, parents: number[]): number => {
    for (const [index, character] of [...text].entries()) {
      txns.push({ agent, parents: index === 0 ? parents : [txns.length - 1], patches: [[at + index, 0, character]] });
    }
    return txns.length - 1;
  };
  const heading = type(0, 'Ratio\n', 0, []);
  const lines = ['2 : 3 is one multiplier\n', 'Keep the bars equal\n', 'Which scale?\n'];
  const tips = lines.map((line, agent) => type(agent, line, 6, [heading]));
  const length = 6 + lines.join('').length;
  const end = type(2, 'Agreed\n', length, tips);
  txns.push({ agent: 1, parents: [end], patches: [[0, 5, 'Rates']] });
  return { txns, numAgents: 3, endContent: `Rates\n${lines.join('')}Agreed\n` };
}

/** A document with somebody who may write in it, and a line whose sockets can be cut. */
async function breakableLine({ world, app, url }: TestServer, onSocket: (socket: WebSocket, count: number) => void = () => {}) {
  const department = await world.department(await world.hub());
  const { sequence } = await world.scheme(department);
  const { id: personId } = await world.person('TEACHER', department);
  const { secret } = await app.services.apiTokens.createApiToken({ actor: { personId } } as never, { name: 'Flaky', scope: 'WRITE', expiresInDays: 1 });
  const sockets: WebSocket[] = [];
  class Breakable extends WebSocket {
    constructor(...args: ConstructorParameters<typeof WebSocket>) {
      super(...args);
      sockets.push(this);
      onSocket(this, sockets.length);
    }
  }
  const open = (options = {}) => coEdit(`${url.replace('http', 'ws')}/graphql`, secret, sequence.documentId, options);
  return { open, sockets, Breakable: Breakable as typeof WebSocket, root: stepRoot(sequence.stepIds[0]!, 'variation') };
}

describe('a writing session, replayed by one person an agent through the documented client', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ socketLimits: { messages: { perSecond: 100_000, burst: 100_000 } } });
  });
  afterAll(() => server.close());

  test('three who write at one place at once end with every line, in one order, and so does a newcomer', async () => {
    const session = smallSession();
    const { texts, newcomer } = await replay(server, session);
    for (const text of [...texts, newcomer]) expectSame(text, session.endContent);
  });

  test('nobody comes in by a token that is worth nothing, or where nothing is shared', async () => {
    const nothing = coEdit(`${server.url.replace('http', 'ws')}/graphql`, 'coherence_pat_nothing', 'document_1');
    await expect(nothing.opened).rejects.toBeDefined();
    await nothing.close();
  });

  test('[D2] a line that breaks in the middle of a sentence loses no word and doubles none', async () => {
    const { open, sockets, Breakable, root } = await breakableLine(server);
    const [writer, reader] = [open({ Socket: Breakable, gatherMs: 5 }), open()];
    await Promise.all([writer.opened, reader.opened]);
    const text = new Y.XmlText();
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [text]);
    writer.doc.getXmlFragment(root).insert(0, [paragraph]);
    const words = Array.from({ length: 60 }, (_, index) => `word${index} `);
    for (const [index, word] of words.entries()) {
      text.insert(text.length, word);
      if (index === 30) sockets.at(-1)!.terminate();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await writer.saved();
    expect(sockets.length).toBeGreaterThan(1);
    await vi.waitFor(() => expect(reader.doc.getXmlFragment(root).toString()).toBe(`<paragraph>${words.join('')}</paragraph>`));
    await Promise.all([writer.close(), reader.close()]);
  }, 30_000);

  test('[D7] a line that breaks while it is being made again comes back, and what was written meanwhile with it', async () => {
    const { open, sockets, Breakable, root } = await breakableLine(server, (socket, count) => {
      // The second is cut before it stands.
      if (count === 2) queueMicrotask(() => socket.terminate());
    });
    const [reader, writer] = [open({ Socket: Breakable }), open()];
    await Promise.all([reader.opened, writer.opened]);
    sockets[0]!.terminate();
    await vi.waitFor(() => expect(sockets.length).toBeGreaterThan(2), 15_000);
    writer.doc.getXmlFragment(root).insert(0, [new Y.XmlElement('paragraph')]);
    await writer.saved();
    await vi.waitFor(() => expect(reader.doc.getXmlFragment(root).length).toBe(1));
    await Promise.all([reader.close(), writer.close()]);
  }, 30_000);

  describe.skipIf(!hasTraces)('two real sessions, whole (skipped where they are absent: set EDITING_TRACES to their folder)', () => {
    test.each(['friendsforever', 'clownschool'] as const)('%s ends in exactly the words it ended in, for everybody and a newcomer', async (name) => {
      const trace = readTrace(name);
      const { texts, newcomer, saves, seconds } = await replay(server, trace);
      console.log(`${name}: ${trace.txns.length} transactions by ${texts.length} people, ${saves} saves in ${seconds.toFixed(1)} s (${Math.round(trace.txns.length / seconds)} transactions/s)`);
      expect(texts).toHaveLength(trace.numAgents);
      for (const text of [...texts, newcomer]) expectSame(text, trace.endContent);
    }, 180_000);
  });
});
