import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Refused } from '../graphql/problem.ts';
import { newComment, newReply, reworded } from './comment-actions.ts';
import { type CommentOutbox, createCommentOutbox, type SendComment } from './comment-outbox.ts';
import { itemOfRoot, placeOfInput } from './comment-place.ts';
import { hasKeptComments, type KeptComments, keptComments, type UnsentComment } from './kept-comments.ts';

const written = (text: string) => newReply({ kind: 'sequence', id: 'sequence_1' }, 'comment_1', { text, mentions: [{ id: 'person_2', name: 'Nia Whitby' }] }, Date.now());
const texts = (comments: readonly UnsentComment[]) => comments.map(({ text }) => text);
let server: { down: boolean; got: string[] };
const send = async ({ id, text }: UnsentComment) => {
  if (server.down) throw new TypeError('Failed to fetch');
  if (text.includes('too long')) throw new Refused({ title: 'Too long.', detail: '' });
  server.got.push(`${text} ${id}`);
};

const begun: CommentOutbox[] = [];
function begin(sendOne: SendComment, kept: KeptComments | null): CommentOutbox {
  const outbox = createCommentOutbox(sendOne, kept);
  begun.push(outbox);
  return outbox;
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  server = { down: true, got: [] };
});
afterEach(() => {
  for (const outbox of begun.splice(0)) outbox.stop();
  vi.useRealTimers();
});

test('what is written without a connection is kept on the device, also over a reload, and sent once it is back, in order and under its own id', async () => {
  const kept = () => keptComments('person_me', localStorage);
  const before = begin(send, kept());
  const [first, second] = [written('First'), written('Second')];
  before.send(first);
  before.send(second);
  await vi.advanceTimersByTimeAsync(500);
  expect(before.isOffline()).toBe(true);
  expect(hasKeptComments('person_me')).toBe(true);
  expect(hasKeptComments('person_other')).toBe(false);

  const outbox = begin(send, kept());
  expect(outbox.getState()).toEqual([first, second]);
  server.down = false;
  await vi.advanceTimersByTimeAsync(2_000);
  expect(outbox.getState()).toEqual([]);
  // The tab that was there before sends the same ids; the server adds nothing twice.
  expect([...new Set(server.got)]).toEqual([`First ${first.id}`, `Second ${second.id}`]);
  expect(hasKeptComments('person_me')).toBe(false);
});

test('what the server refuses stays with its words and the reason, lets others pass, and is sent again in other words', async () => {
  server.down = false;
  const outbox = begin(send, null);
  outbox.send(written('Much too long'));
  outbox.send(written('Fine'));
  await vi.advanceTimersByTimeAsync(0);
  expect(outbox.getState()).toMatchObject([{ text: 'Much too long', refused: { title: 'Too long.' } }]);
  const again = reworded(outbox.getState()[0]!, { text: 'Shorter', mentions: [] });
  expect(again.input).toMatchObject({ parentId: 'comment_1', mentions: [] });
  outbox.send(again);
  await vi.advanceTimersByTimeAsync(0);
  expect(texts(outbox.getState())).toEqual([]);
  expect(server.got.map((one) => one.split(' ')[0])).toEqual(['Fine', 'Shorter']);
  expect(localStorage).toHaveLength(0);
});

test('what is on its way can be let go while there is no connection', async () => {
  const outbox = begin(send, null);
  const comment = written('Never mind');
  outbox.send(comment);
  await vi.advanceTimersByTimeAsync(0);
  outbox.discard(comment.id);
  server.down = false;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.got).toEqual([]);
});

test('once somebody else is signed in, nothing more of it is sent, and it waits on the device for its writer', async () => {
  const outbox = begin(send, keptComments('person_me', localStorage));
  outbox.send(written('Mine'));
  await vi.advanceTimersByTimeAsync(0);
  outbox.stop();
  server.down = false;
  globalThis.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.got).toEqual([]);
  expect(texts(keptComments('person_me', localStorage).all())).toEqual(['Mine']);
});

test('what is said about a plan is sent as that, about the item or the text it is about, and is shown there meanwhile', () => {
  const plan = { kind: 'plan', id: 'plan_1' } as const;
  const said = (itemId: string | null, root: string | null) => newComment(plan, { itemId, root, passage: null }, { text: 'Seen', mentions: [] }, 0);
  expect(said('action_1', null).input).toMatchObject({ planId: 'plan_1', planItemId: 'action_1' });
  expect(said(itemOfRoot(plan, 'plan_1/vision'), 'plan_1/vision').input).not.toHaveProperty('planItemId');
  expect(said(itemOfRoot(plan, 'priority_1/impact'), 'priority_1/impact').input).toMatchObject({ planItemId: 'priority_1', root: 'priority_1/impact' });
  for (const place of [plan, { kind: 'sequence', id: 'sequence_1' } as const]) expect(placeOfInput(newReply(place, 'comment_1', { text: 'Yes', mentions: [] }, 0).input)).toEqual(place);
});
