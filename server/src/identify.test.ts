import { beforeEach, describe, expect, test } from 'vitest';
import type { ApiTokenService } from './api-tokens/api-token.service.ts';
import { createIdentify, type Identify } from './identify.ts';
import { createLocalBus, type Bus } from './platform/bus.ts';
import { fixedClock } from './platform/clock.ts';
import type { Database } from './platform/database.ts';
import { createLog } from './platform/log.ts';
import type { Session, SessionPort } from './sign-in/session.port.ts';

const session = (id: string): Session => ({ id, userId: `user_of_${id}`, email: `${id}@test.example`, sharedComputer: false });

describe('who sends a request', () => {
  let live: Map<string, Session>;
  let asked: number;
  let answer: Promise<void>;
  let bus: Bus;
  let identify: Identify;
  const clock = fixedClock(new Date('2026-11-02T09:00:00Z'));

  beforeEach(() => {
    [live, asked, answer, bus] = [new Map([['cookie-a', session('a')], ['cookie-b', session('b')]]), 0, Promise.resolve(), createLocalBus(createLog('silent'))];
    const sessions = {
      async current(cookie: string) {
        asked++;
        const found = live.get(cookie) ?? null;
        await answer;
        return found;
      },
    } as unknown as SessionPort;
    const db = { service: { person: { findUnique: async ({ where }: { where: { authUserId: string } }) => ({ id: where.authUserId.replace('user_of', 'person') }) } } } as unknown as Database;
    const apiTokens = { bearer: async () => undefined } as unknown as ApiTokenService;
    identify = createIdentify({ db, sessions, apiTokens, bus, clock });
  });
  const who = async (cookie: string) => (await identify.viewerOf({ cookie }))?.personId ?? null;

  test('is looked up once for what comes within a second, each cookie for itself', async () => {
    expect([await who('cookie-a'), await who('cookie-a'), await who('cookie-b'), await who('cookie-a')]).toEqual(['person_a', 'person_a', 'person_b', 'person_a']);
    expect(asked).toBe(2);
    clock.set(new Date(clock.now().getTime() + 1_000));
    live.delete('cookie-a');
    expect(await who('cookie-a')).toBeNull();
  });

  test('is nobody at once where the session has ended, also by a look-up that had begun before', async () => {
    await who('cookie-a');
    live.delete('cookie-a');
    bus.publish('sessionEnded', { sessionId: 'a' });
    expect(await who('cookie-a')).toBeNull();

    let go = () => {};
    answer = new Promise((resolve) => (go = resolve));
    const begun = who('cookie-b');
    live.delete('cookie-b');
    bus.publish('sessionEnded', { sessionId: 'b' });
    go();
    await begun;
    expect(await who('cookie-b')).toBeNull();
  });

  test('nobody is remembered as nobody: whoever signs in is there with the next request', async () => {
    expect(await who('cookie-c')).toBeNull();
    live.set('cookie-c', session('c'));
    expect(await who('cookie-c')).toBe('person_c');
  });
});
