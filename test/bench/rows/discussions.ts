import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import type { Bench } from '../contestants.ts';
import { FrameSocket } from '../frame-socket.ts';
import { PLACE } from '../people.ts';
import { several } from '../room.ts';
import { quantile, sayRuns, short } from '../statistics.ts';
import { absolute, type Row } from '../table.ts';
import { operationText } from '../wire/coherence.wire.ts';
import { threadByHand } from './discussions.sql.ts';
import { idOf } from './pages.fixture.ts';
import { counted } from './pages.ts';

const READERS = 200;
/** Long threads and the people in them: the first of the fixtures leads the department, the readers come after it, then those who post. */
const POSTS = 2_000;
const FIRST_WRITER = 300;

/** Threads: how soon a post is on the screens of those who have it open, and what opening a long one costs inside Postgres. */
export async function discussions(bench: Bench): Promise<Row[]> {
  const { admin } = bench.database;
  const live = idOf('discussion', 'live');
  const [small, large] = [idOf('discussion', 'small'), idOf('discussion', 'large')];
  for (const [id, posts] of [[live, 3], [small, 20], [large, POSTS]] as const) await createThread(admin, id, posts);
  return [await reaching(bench, live), await opening(bench, small, large)];
}

async function createThread(admin: pg.Pool, id: string, posts: number): Promise<void> {
  const person = (n: string) => `'person_' || lpad(((${n}) % 250)::text, 32, '0')`;
  const post = (n: string) => `'post_' || lpad(to_hex(${n}), 8, '0') || substr(md5('${id}'), 1, 24)`;
  // Every tenth post opens a branch.
  const root = 'n / 10 * 10';
  await admin.query(`
    INSERT INTO discussion (id, space, hub_id, department_id, title, prompt, prompt_text, stages, outcome_parts, opens_at, anonymity, post_before_seeing, created_by_id, created_at, post_count, last_seq, last_post_at)
      VALUES ('${id}', 'DEPARTMENT', '${PLACE.hub}', '${PLACE.department}', 'A thread', '{"type":"doc"}', 'What did you see?', '[]', '{}', now() - interval '1 day', 'OFF', false, ${person('0')}, now() - interval '1 day', ${posts}, ${posts}, now());
    INSERT INTO post (id, thread_id, seq, parent_id, root_id, author_id, author_department_id, client_key, body, text, created_at)
      SELECT ${post('n')}, '${id}', n + 1, CASE WHEN n % 10 > 0 THEN ${post(root)} END, ${post(root)}, ${person('n')}, '${PLACE.department}', 'key-' || n,
        jsonb_build_object('type', 'doc', 'content', jsonb_build_array(jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', repeat('What stays the same and what changes? ', 10)))))),
        repeat('What stays the same and what changes? ', 10), now() - (${posts} - n) * interval '1 minute' FROM generate_series(0, ${posts - 1}) n ORDER BY n % 10 > 0, n;
    INSERT INTO post_reaction (post_id, person_id, kind, at) SELECT ${post('n')}, ${person('n + k')}, 'AGREE', now() FROM generate_series(0, ${posts - 1}, 3) n, generate_series(1, 3) k;
    INSERT INTO post_mention (post_id, person_id) SELECT ${post('n')}, ${person('n + 1')} FROM generate_series(0, ${posts - 1}, 5) n;
    INSERT INTO discussion_read (person_id, thread_id, seq, read_at) SELECT ${person('n')}, '${id}', ${Math.floor(posts / 2)}, now() - interval '1 hour' FROM generate_series(0, 249) n;
    ANALYZE`);
}

/** Two hundred people have a thread open; others post in it. */
async function reaching({ database, contestants, quick, runs }: Bench, threadId: string): Promise<Row> {
  const { port } = contestants[0]!.server;
  const origin = `http://localhost:${port}`;
  const [subscription, mutation] = [operationText('subscription', 'ThreadEvents'), operationText('mutation', 'AddPost')];
  const sent = new Map<string, number>();
  let latencies: number[] = [];
  const sockets = await several(READERS, (i) => openThread(port, database.cookies[i + 1]!, JSON.stringify({ query: subscription, variables: { threadId } }), (frame) => {
    const key = /post-of-the-bench-\d+/.exec(frame)?.[0];
    if (key !== undefined) latencies.push(performance.now() - sent.get(key)!);
  }));
  const posts = quick ? 20 : 60;
  let count = 0;
  async function add(warm: boolean): Promise<void> {
    const text = `${warm ? 'post-of-the-bench' : 'warming-up'}-${++count}`;
    sent.set(text, performance.now());
    const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, cookie: database.cookies[FIRST_WRITER + (count % 100)]! },
      body: JSON.stringify({ query: mutation, operationName: 'AddPost', variables: { input: { threadId, body, clientKey: `bench-${count}-${threadId}`.slice(0, 64) } } }),
    });
    const answer = await response.text();
    if (!answer.includes('"PostAdded"') && !answer.includes('"post":{')) throw new Error(`A post was answered ${answer.slice(0, 400)}`);
    await delay(400);
  }
  for (let i = 0; i < 5; i++) await add(false);
  const [p50s, p99s]: [number[], number[]] = [[], []];
  const before = await contestants[0]!.server.cpuMs();
  for (let run = 0; run < runs; run++) {
    latencies = [];
    for (let i = 0; i < posts; i++) await add(true);
    await delay(1_000);
    if (latencies.length !== posts * READERS) throw new Error(`${latencies.length} of ${posts * READERS} posts reached a reader`);
    const sorted = Float64Array.from(latencies);
    p50s.push(quantile(sorted, 0.5));
    p99s.push(quantile(sorted, 0.99));
  }
  const cpu = ((await contestants[0]!.server.cpuMs()) - before) / (posts * runs);
  for (const socket of sockets) socket.close();
  return absolute(`a post reaches ${READERS} open readers of a thread, p99`, 'ms', p99s, { least: '< 200', aim: '–' }, (own) => own < 200,
    `p50 ${sayRuns(p50s)} ms, from sending it; ${short(cpu)} ms of server CPU a post with all that it tells; ${posts} posts a run, so that one slow flush of the disk is its p99`);
}

async function openThread(port: number, cookie: string, payload: string, onFrame: (frame: string) => void): Promise<FrameSocket> {
  const [acknowledged, opened] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const socket = await FrameSocket.open({
    port,
    path: '/graphql',
    headers: { Cookie: cookie, Origin: `http://localhost:${port}`, 'Sec-WebSocket-Protocol': 'graphql-transport-ws' },
    onMessage(bytes) {
      const frame = bytes.toString('utf8');
      if (frame.includes('"connection_ack"')) acknowledged.resolve();
      else if (frame.includes('"EventsOpened"') || frame.includes('"cursor"')) opened.resolve();
      else if (frame.includes('"error')) opened.reject(new Error(frame));
      onFrame(frame);
    },
    onClose: (why) => opened.reject(new Error(why)),
  });
  socket.send('{"type":"connection_init"}');
  await acknowledged.promise;
  socket.send(`{"id":"s","type":"subscribe","payload":${payload}}`);
  await opened.promise;
  opened.promise.catch(() => undefined);
  return socket;
}

/** A long thread, opened around the first that is unread: its head and fifty of its posts. */
async function opening({ database, contestants, quick }: Bench, small: string, large: string): Promise<Row> {
  const { admin } = database;
  const { port } = contestants[0]!.server;
  const times = quick ? 10 : 40;
  const ours = async (id: string, count: number) => {
    const walls: number[] = [];
    const spent = await counted(admin, count, async () => {
      const started = performance.now();
      for (const [name, variables] of [['ThreadPage', { id }], ['ThreadPosts', { id, first: 50, around: 'unread' }]] as const) {
        const answer = await ask(port, database.cookies[7]!, name, variables);
        if (answer.includes('"errors"') || answer.length < 300) throw new Error(`${name} answered ${answer.slice(0, 400)}`);
      }
      walls.push(performance.now() - started);
    });
    return { ...spent, wall: walls.toSorted((a, b) => a - b)[Math.floor(walls.length / 2)]! };
  };
  const page = JSON.parse(await ask(port, database.cookies[7]!, 'ThreadPosts', { id: large, first: 50, around: 'unread' }));
  const few = await ours(small, 5);
  await ours(large, 5);
  const spent = await ours(large, times);
  const statements = threadByHand(large, `person_${'7'.padStart(32, '0')}`, page.data.thread.posts.nodes.map(({ id }: { id: string }) => id));
  for (const statement of statements) await admin.query(statement);
  const hand = await counted(admin, times, async () => {
    for (const statement of statements) await admin.query(statement);
  });
  return {
    what: `opening a thread of ${POSTS} posts: its statements inside Postgres (ms)`,
    ours: `${short(spent.inside)} in ${spent.statements} statements`,
    theirs: `${short(hand.inside)} in ${hand.statements}, by hand`,
    ratio: `${short(spent.inside / hand.inside)} ×`,
    least: '≤ 2 ×, constant number',
    aim: '≤ 1.3 ×',
    reached: spent.statements <= few.statements + 3 && spent.inside <= hand.inside * 2,
    note: `executing alone ${short(spent.executing)} against ${short(hand.executing)} ms; ${short(spent.wall)} ms for both requests; ${few.statements} statements in a thread of 20 posts`,
  };
}

async function ask(port: number, cookie: string, operation: string, variables: object): Promise<string> {
  const url = `http://localhost:${port}`;
  const body = JSON.stringify({ query: operationText('query', operation), operationName: operation, variables });
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', origin: url, cookie }, body });
  return response.text();
}
