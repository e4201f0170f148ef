import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bodyOf } from '../writing/body.ts';
import { DraftKeeper, type DraftState, laterDraft, localDrafts } from './draft-keeper.ts';

let states: DraftState[];
let onServer: unknown[];
let line: boolean;
const local = localDrafts('tom', 'discussion_1', null, localStorage);

const keeper = (has = false) => new DraftKeeper({
  local, now: () => 5, onState: (state) => states.push(state),
  async save(body) {
    if (!line) throw new TypeError('Failed to fetch');
    onServer.push(body);
  },
  async discard() {
    onServer.push(null);
  },
}, has);

beforeEach(() => {
  vi.useFakeTimers();
  [states, onServer, line] = [[], [], true];
  localStorage.clear();
});
afterEach(() => vi.useRealTimers());

test('what is written is on the device at once and on the server after a pause, once', async () => {
  const draft = keeper();
  draft.write(bodyOf('We hold'));
  draft.write(bodyOf('We hold the bars'));
  expect(local.get()!.body).toEqual(bodyOf('We hold the bars'));
  expect(onServer).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_200);
  expect(onServer).toEqual([bodyOf('We hold the bars')]);
  expect([states.at(-1), local.get()]).toEqual(['saved', null]);
});

test('without a connection it stays on the device', async () => {
  line = false;
  keeper().write(bodyOf('We hold'));
  await vi.advanceTimersByTimeAsync(1_200);
  expect([states.at(-1), local.get()!.body]).toEqual(['kept', bodyOf('We hold')]);
});

test('once posted, no draft is left anywhere, and none is sent after it', async () => {
  const draft = keeper(true);
  draft.write(bodyOf('We hold'));
  await draft.end();
  await vi.advanceTimersByTimeAsync(5_000);
  expect([onServer, local.get(), states.at(-1)]).toEqual([[null], null, 'nothing']);
});

test('of two drafts the one that was written last is shown', () => {
  const server = { body: bodyOf('there'), updatedAt: '1970-01-01T00:00:10Z' };
  expect(laterDraft(server, { body: bodyOf('here'), at: 9_000 })).toEqual(bodyOf('there'));
  expect(laterDraft(server, { body: bodyOf('here'), at: 11_000 })).toEqual(bodyOf('here'));
  expect(laterDraft(null, null)).toBeNull();
});
