import { beforeEach, describe, expect, test } from 'vitest';
import type { Placed } from './post-order.ts';
import { type FetchPosts, type PostStretch, ThreadSession } from './thread-session.ts';

interface P extends Placed {
  readonly text: string;
}

const post = (id: string, rootId = id, text = id): P => ({ id, rootId, text });
const name = (at: number) => String(at).padStart(3, '0');

let thread: P[];
let asked: PostStretch[];
let broken: boolean;
/** Lets an answer wait until it is let go. */
let gate: Promise<void>;

const fetchPosts: FetchPosts<P> = async (stretch) => {
  asked.push(stretch);
  if (broken) throw new TypeError('Failed to fetch');
  const at = 'around' in stretch ? thread.findIndex(({ id }) => id === stretch.around) - 1 : 'after' in stretch ? Number(stretch.after) + 1 : 'before' in stretch ? Math.max(0, Number(stretch.before) - 3) : 0;
  const from = Math.max(0, at);
  const to = 'before' in stretch ? Number(stretch.before) : from + 3;
  const answer = { posts: thread.slice(from, to), hasBefore: from > 0, hasAfter: to < thread.length, startCursor: String(from), endCursor: String(Math.min(to, thread.length) - 1) };
  await gate;
  return answer;
};

const open = async (around: string | null) => {
  const session = new ThreadSession<P>(fetchPosts);
  await session.open(around);
  return session;
};
const ids = (session: ThreadSession<P>) => session.getState().posts.map(({ id }) => id).join(' ');

beforeEach(() => {
  thread = Array.from({ length: 10 }, (_, at) => post(name(at)));
  asked = [];
  broken = false;
  gate = Promise.resolve();
});

describe('a long thread', () => {
  test('opens around the first new post and grows at both ends, each stretch asked for once', async () => {
    const session = await open('005');
    expect(ids(session)).toBe('004 005 006');
    await Promise.all([session.grow('before'), session.grow('before')]);
    await session.grow('after');
    expect(ids(session)).toBe('001 002 003 004 005 006 007 008 009');
    expect(session.getState()).toMatchObject({ hasBefore: true, hasAfter: false, loading: null });
    await session.grow('after');
    expect(asked).toHaveLength(3);
  });

  test('keeps what it has when a stretch does not arrive, and can be asked again', async () => {
    const session = await open(null);
    broken = true;
    await session.grow('after');
    expect([ids(session), session.getState().loading]).toEqual(['000 001 002', null]);
    broken = false;
    await session.grow('after');
    expect(ids(session)).toBe('000 001 002 003 004 005');
  });
});

test('what comes while an answer is on its way stands over the answer', async () => {
  let letGo = () => {};
  gate = new Promise((resolve) => (letGo = resolve));
  const session = new ThreadSession<P>(fetchPosts);
  const opening = session.open(null);
  session.put(post('001', '001', 'changed'));
  session.drop('002');
  letGo();
  await opening;
  expect(session.getState().posts.map(({ text }) => text)).toEqual(['000', 'changed']);
});

test('is renewed around what is being read', async () => {
  const session = await open('005');
  await session.grow('after');
  session.readingId = '008';
  await session.renew();
  expect(ids(session)).toBe('007 008 009');
});

test('a thread that does not arrive says why; one that was there stays', async () => {
  broken = true;
  const session = await open(null);
  expect(session.getState().trouble!.title).toBe('No connection to the server.');
  broken = false;
  await session.open(null);
  broken = true;
  await session.renew();
  expect([ids(session), session.getState().trouble]).toEqual(['000 001 002', null]);
});
