import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bodyOf } from '../writing/body.ts';
import { PostOutbox, type SendOutcome } from './post-outbox.ts';
import { openUnsentStore, type UnsentPost, type UnsentStore } from './unsent-store.ts';

const post = (clientKey: string, changes: Partial<UnsentPost> = {}): UnsentPost => ({
  clientKey, personId: 'tom', threadId: 'discussion_1', parentId: null, body: bodyOf(clientKey), mentions: [], quote: null, files: [], at: 1, ...changes,
});

/** A server that takes each key once, and a line to it that can break. */
class FakeThread {
  readonly posts = new Map<string, string>();
  line: 'up' | 'down' | 'swallows answers' = 'up';
  refuses: string | null = null;
  sendings = 0;

  send = async ({ clientKey }: UnsentPost): Promise<SendOutcome<string>> => {
    this.sendings++;
    if (this.line === 'down') return { kind: 'unreached' };
    if (this.refuses !== null) return { kind: 'refused', trouble: { title: this.refuses, detail: '' } };
    if (!this.posts.has(clientKey)) this.posts.set(clientKey, `post_${this.posts.size + 1}`);
    return this.line === 'up' ? { kind: 'sent', post: this.posts.get(clientKey)! } : { kind: 'unreached' };
  };
}

let thread: FakeThread;
let store: UnsentStore;
let sent: string[];
let count = 0;
/** Who waits for a post that another tab holds. */
const locked = new Map<string, (() => void)[]>();
const open: PostOutbox<string>[] = [];

function tab(options: { store?: UnsentStore | null; personId?: string } = {}): PostOutbox<string> {
  const outbox = new PostOutbox<string>({
    personId: 'tom', store, send: thread.send, random: () => 0, onSent: (one) => sent.push(one),
    async hold(key) {
      while (locked.has(key)) await new Promise<void>((resolve) => locked.get(key)!.push(resolve));
      locked.set(key, []);
      return () => {
        const waiting = locked.get(key) ?? [];
        locked.delete(key);
        for (const resolve of waiting) resolve();
      };
    },
    ...options,
  });
  open.push(outbox);
  return outbox;
}

const states = (outbox: PostOutbox<string>) => outbox.all().map(({ clientKey, state }) => `${clientKey} ${state}`);

beforeEach(() => {
  thread = new FakeThread();
  store = openUnsentStore(`unsent-${++count}`);
  sent = [];
});
afterEach(() => {
  for (const outbox of open.splice(0)) outbox.stop();
  locked.clear();
});

test('a post that its thread shows is neither sent nor kept any longer, whatever becomes of the answer', async () => {
  thread.line = 'swallows answers';
  const outbox = tab();
  await outbox.add(post('a'));
  await vi.waitFor(() => expect(states(outbox)).toEqual(['a waiting']));
  outbox.found('a');
  outbox.resume();
  expect(outbox.all()).toEqual([]);
  await vi.waitFor(async () => expect(await store.list('tom')).toEqual([]));
  expect([thread.sendings, sent]).toEqual([1, []]);
});

test('a post that is taken is gone from here and from the device', async () => {
  const outbox = tab();
  await outbox.add(post('a'));
  await vi.waitFor(() => expect(sent).toEqual(['post_1']));
  expect(outbox.all()).toEqual([]);
  await vi.waitFor(async () => expect(await store.list('tom')).toEqual([]));
});

describe('without a connection', () => {
  test('posts wait in their order and go out when it is back', async () => {
    thread.line = 'down';
    const outbox = tab();
    await outbox.add(post('a'));
    await outbox.add(post('b', { at: 2 }));
    await vi.waitFor(() => expect(states(outbox)).toEqual(['a waiting', 'b waiting']));
    expect(outbox.safelyKept).toBe(true);
    thread.line = 'up';
    outbox.resume();
    await vi.waitFor(() => expect(sent).toEqual(['post_1', 'post_2']));
    expect([...thread.posts.keys()]).toEqual(['a', 'b']);
  });

  test('what was taken while the answer got lost is not posted twice', async () => {
    thread.line = 'swallows answers';
    const outbox = tab();
    await outbox.add(post('a'));
    await vi.waitFor(() => expect(states(outbox)).toEqual(['a waiting']));
    thread.line = 'up';
    outbox.resume();
    await vi.waitFor(() => expect(sent).toEqual(['post_1']));
    expect(thread.posts.size).toBe(1);
  });

  test('a reload finds them again; another person does not', async () => {
    thread.line = 'down';
    const before = tab();
    await before.add(post('a'));
    await vi.waitFor(() => expect(states(before)).toEqual(['a waiting']));
    before.stop();
    thread.line = 'up';
    const theirs = tab({ personId: 'aisha' });
    await theirs.load();
    expect(theirs.all()).toEqual([]);
    await tab().load();
    await vi.waitFor(() => expect(sent).toEqual(['post_1']));
  });

  test('a second tab leaves alone what the first has in hand, and takes it up once that is closed', async () => {
    thread.line = 'down';
    const first = tab();
    await first.add(post('a'));
    const second = tab();
    await second.load();
    expect(second.all()).toEqual([]);
    first.stop();
    await vi.waitFor(() => expect(states(second)).toEqual(['a waiting']));
  });

  test('on a shared computer nothing stays on the device', async () => {
    thread.line = 'down';
    const outbox = tab({ store: null });
    await outbox.add(post('a'));
    await vi.waitFor(() => expect(states(outbox)).toEqual(['a waiting']));
    expect([outbox.unsaved, outbox.safelyKept]).toEqual([true, false]);
    expect(await store.list('tom')).toEqual([]);
  });

  test('nothing stays on the device either of words whose writer nobody is to know', async () => {
    thread.line = 'down';
    const outbox = tab();
    await outbox.add(post('a'), false);
    await vi.waitFor(() => expect(states(outbox)).toEqual(['a waiting']));
    expect([outbox.safelyKept, await store.list('tom')]).toEqual([false, []]);
  });
});

describe('a post that is refused', () => {
  test('keeps its words, says why, and lets the next one through', async () => {
    thread.refuses = 'This thread is closed.';
    const outbox = tab();
    await outbox.add(post('a'));
    await vi.waitFor(() => expect(states(outbox)).toEqual(['a refused']));
    expect(outbox.all()[0]!.trouble!.title).toBe('This thread is closed.');
    thread.refuses = null;
    await outbox.add(post('b', { at: 2 }));
    await vi.waitFor(() => expect(sent).toEqual(['post_1']));
    expect(states(outbox)).toEqual(['a refused']);
    outbox.retry('a');
    await vi.waitFor(() => expect(sent).toEqual(['post_1', 'post_2']));
  });

  test('can be taken back into the hand', async () => {
    thread.refuses = 'This thread is closed.';
    const outbox = tab();
    await outbox.add(post('a'));
    await vi.waitFor(() => expect(states(outbox)).toEqual(['a refused']));
    expect(outbox.take('a')!.body).toEqual(bodyOf('a'));
    expect(outbox.all()).toEqual([]);
    await vi.waitFor(async () => expect(await store.list('tom')).toEqual([]));
  });
});
