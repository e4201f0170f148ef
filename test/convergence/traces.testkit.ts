import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect } from 'vitest';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { coEdit } from '../../schema/co-editing-client.ts';
import { stepRoot } from '../../schema/document/roots.ts';
import type { TestServer } from '../testkit/server.ts';

/** A writing session with its concurrency: each transaction says what its author had seen. */
export interface Trace {
  readonly endContent: string;
  readonly numAgents: number;
  /** In an order in which every transaction comes after its parents; patches are [position, deleted, inserted]. */
  readonly txns: readonly { readonly parents: readonly number[]; readonly agent: number; readonly patches: readonly (readonly [number, number, string])[] }[];
}

const FOLDER = process.env['EDITING_TRACES'] ?? path.resolve(import.meta.dirname, '../../../shared/data/editing-traces');

/** Whether the real sessions are there; they are not part of the project. */
export const hasTraces = existsSync(path.join(FOLDER, 'friendsforever.json.gz'));

/** A real session. */
export function readTrace(name: 'friendsforever' | 'clownschool'): Trace {
  return JSON.parse(gunzipSync(readFileSync(path.join(FOLDER, `${name}.json.gz`))).toString()) as Trace;
}

/** How many transactions of each agent every transaction's author had seen. */
function seenBefore({ txns, numAgents }: Trace): number[][] {
  const count = Array.from({ length: numAgents }, () => 0);
  const after: number[][] = [];
  return txns.map(({ parents, agent }) => {
    const seen = Array.from({ length: numAgents }, (_, of) => Math.max(0, ...parents.map((parent) => after[parent]![of]!)));
    after.push(seen.map((known, of) => (of === agent ? ++count[agent]! : known)));
    return seen;
  });
}

/** Holds back what the server says of what was written until a test lets it through: a barrier at the delivery itself. */
function createBarrier() {
  const frames: (() => void)[] = [];
  let wake = () => {};
  class Socket extends WebSocket {
    override emit(event: string | symbol, ...args: unknown[]): boolean {
      if (event !== 'message' || !String(args[0]).includes('"update":"')) return super.emit(event, ...args);
      frames.push(() => void super.emit(event, ...args));
      wake();
      return true;
    }
  }
  return {
    Socket: Socket as typeof WebSocket,
    /** Lets the frame through that came as the n-th. */
    pass: (frame: number) => frames[frame]!(),
    /** Resolves when so many have come. */
    async until(count: number): Promise<void> {
      while (frames.length < count) await new Promise<void>((resolve) => (wake = resolve));
    },
  };
}

/** One person who writes, as the documented client lets them. */
async function join(server: TestServer, token: string, documentId: string) {
  const barrier = createBarrier();
  // Nothing goes out by itself: the replay says when.
  const client = coEdit(`${server.url.replace('http', 'ws')}/graphql`, token, documentId, { Socket: barrier.Socket, gatherMs: 2 ** 31 - 1 });
  await client.opened;
  return { ...client, barrier };
}

export interface Replayed {
  readonly texts: readonly string[];
  readonly newcomer: string;
  /** How often something was committed. */
  readonly saves: number;
  readonly seconds: number;
}

/**
 * Replays a session through the documented client: one person and one Y.Doc an agent, all words over the public API. Before a
 * transaction its author is delivered exactly what it had seen, nothing less and nothing more.
 */
export async function replay(server: TestServer, trace: Trace): Promise<Replayed> {
  const { world, app } = server;
  const hubId = await world.hub();
  const department = await world.department(hubId);
  const { sequence } = await world.scheme(department);
  const tokens = await Promise.all(
    Array.from({ length: trace.numAgents + 1 }, async () => {
      const { id: personId } = await world.person('TEACHER', department);
      return (await app.services.apiTokens.createApiToken({ actor: { personId } } as never, { name: 'Replay', scope: 'WRITE', expiresInDays: 1 })).secret;
    }),
  );
  const root = stepRoot(sequence.stepIds[0]!, 'variation');
  const textOf = (doc: Y.Doc) => (doc.getXmlFragment(root).get(0) as Y.XmlElement).get(0) as Y.XmlText;

  const first = await join(server, tokens[0]!, sequence.documentId);
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText()]);
  first.doc.getXmlFragment(root).insert(0, [paragraph]);
  await first.saved();
  await first.close();

  const agents = await Promise.all(tokens.slice(0, trace.numAgents).map((token) => join(server, token, sequence.documentId)));
  // Where two write at one place, Yjs puts the smaller client id first, as the sessions did with the earlier agent.
  agents.sort((a, b) => a.doc.clientID - b.doc.clientID);
  const started = performance.now();
  const saves = await write(trace, agents, textOf);
  const seconds = (performance.now() - started) / 1_000;

  const newcomer = await join(server, tokens.at(-1)!, sequence.documentId);
  const result = { texts: agents.map(({ doc }) => plain(textOf(doc))), newcomer: plain(textOf(newcomer.doc)), saves, seconds };
  await Promise.all([...agents, newcomer].map(({ close }) => close()));
  return result;
}

type Agent = Awaited<ReturnType<typeof join>>;

/** So few that the client sends them as one update. */
const MOST_UNSAVED = 100;

/** @returns how often something was saved */
async function write(trace: Trace, agents: readonly Agent[], textOf: (doc: Y.Doc) => Y.XmlText): Promise<number> {
  const seen = seenBefore(trace);
  /** Counts of an agent's transactions after which somebody else goes on: its words are saved and spread there. */
  const stops = agents.map((_, of) => new Set(seen.flatMap((known, index) => (trace.txns[index]!.agent === of ? [] : [known[of]!]))));
  /** What was saved, in the order in which it reaches everybody. */
  const saves: { readonly by: number; readonly upTo: number }[] = [];
  /** Of each agent, the saves it was not delivered yet. */
  const waiting: number[][] = agents.map(() => []);
  const done = agents.map(() => 0);
  const savedUpTo = agents.map(() => 0);

  async function save(by: number): Promise<void> {
    if (savedUpTo[by] === done[by]) return;
    await agents[by]!.saved();
    savedUpTo[by] = done[by]!;
    waiting.forEach((list) => list.push(saves.length));
    saves.push({ by, upTo: done[by]! });
    await Promise.all(agents.map(({ barrier }) => barrier.until(saves.length)));
  }

  function deliver(to: number, seenOf: readonly number[]): void {
    waiting[to] = waiting[to]!.filter((index) => {
      const { by, upTo } = saves[index]!;
      if (by !== to && upTo > seenOf[by]!) return true;
      agents[to]!.barrier.pass(index);
      return false;
    });
  }

  for (const [index, { agent, patches }] of trace.txns.entries()) {
    deliver(agent, seen[index]!);
    const { doc } = agents[agent]!;
    const text = textOf(doc);
    doc.transact(() => {
      for (const [position, deleted, inserted] of patches) {
        if (deleted > 0) text.delete(position, deleted);
        if (inserted !== '') text.insert(position, inserted);
      }
    });
    done[agent]! += 1;
    if (stops[agent]!.has(done[agent]!) || done[agent]! - savedUpTo[agent]! === MOST_UNSAVED) await save(agent);
  }
  for (const agent of agents.keys()) await save(agent);
  for (const agent of agents.keys()) deliver(agent, done);
  return saves.length;
}

function plain(text: Y.XmlText): string {
  return text.toDelta().map(({ insert }: { insert: string }) => insert).join('');
}

/** Compares, and shows where two texts part instead of all of both. */
export function expectSame(text: string, wanted: string): void {
  const at = [...wanted].findIndex((character, index) => text[index] !== character);
  expect({ length: text.length, at, there: at < 0 ? '' : text.slice(at, at + 40) }).toEqual({ length: wanted.length, at: -1, there: '' });
}
