import { beforeEach, afterEach, describe, expect, it, vi } from 'vitest';
import type { MapNodeFragment } from '../graphql/generated/graphql.ts';
import { Refused } from '../graphql/problem.ts';
import { mapOf, unitNode, wordsOf } from './map.testkit.ts';
import type { Move, Place, Wish } from './map-place.ts';
import { type MapNotice, MapSession } from './map-session.ts';

const ME = { id: 'me', name: 'Priya Rao' };
const AISHA = { id: 'aisha', name: 'Aisha Khan' };
const wish = (change: Partial<Wish> = {}): Wish => ({ programmeId: 'year8', halfTerm: 'SPRING_1', weeks: 3, afterUnitId: null, ...change });

/** A session whose server answers when the test says so. */
function open() {
  const answers: { move: Move; expected: Place | null; resolve: (place: Place | null) => void; reject: (error: unknown) => void }[] = [];
  const notices: MapNotice[] = [];
  const fetch = vi.fn();
  const session = new MapSession(mapOf({ 8: [['Ratio', 'AUTUMN_1', 'a0'], ['Angles', 'AUTUMN_1', 'a1']] }), {
    viewerId: ME.id,
    send: (_scheme, move, expected) => new Promise((resolve, reject) => answers.push({ move, expected, resolve, reject })),
    fetch,
    tell: (notice) => notices.push(notice),
  });
  const hear = (actor: typeof ME, node: MapNodeFragment) => session.receive({ name: 'placement.moved', actor, node });
  const shown = () => wordsOf(session.view().scheme)['year8'];
  return { session, answers, notices, fetch, hear, shown };
}

const place = (halfTerm: Place['halfTerm'], position: string, weeks = 3): Place => ({ programmeId: 'year8', halfTerm, position, weeks });
const soon = () => vi.advanceTimersByTimeAsync(100);

describe('one’s own moves on the map', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('are shown at once, and saved when the server says so', async () => {
    const { session, answers, hear, shown } = open();
    session.move('place_Ratio', wish());
    expect([shown(), session.view().saving]).toEqual(['Angles AUTUMN_1 3, Ratio SPRING_1 3', 'saving']);
    answers[0]!.resolve(place('SPRING_1', 'a0'));
    await soon();
    hear(ME, unitNode('Ratio', [8, 'SPRING_1', 'a0']));
    await soon();
    expect([shown(), session.view().saving, session.view().canUndo]).toEqual(['Angles AUTUMN_1 3, Ratio SPRING_1 3', 'saved', true]);
  });

  it('stay on screen between the answer and the event, and are fetched where the stream is silent', async () => {
    const { session, answers, fetch, shown } = open();
    session.move('place_Ratio', wish());
    answers[0]!.resolve(place('SPRING_1', 'a0'));
    await soon();
    expect([shown(), fetch.mock.calls.length]).toEqual(['Angles AUTUMN_1 3, Ratio SPRING_1 3', 0]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('wait without a line, in their order, and go out when it is back', async () => {
    const { session, answers, shown } = open();
    session.move('place_Ratio', wish());
    session.move('place_Angles', wish({ afterUnitId: 'unit_Ratio' }));
    answers[0]!.reject(new TypeError('Failed to fetch'));
    await soon();
    expect([shown(), session.view().saving]).toEqual(['Ratio SPRING_1 3, Angles SPRING_1 3', 'offline']);
    session.online();
    answers[1]!.resolve(place('SPRING_1', 'a0'));
    await soon();
    answers[2]!.resolve(place('SPRING_1', 'a1'));
    await soon();
    expect(answers.map(({ move }) => move.unitId)).toEqual(['unit_Ratio', 'unit_Ratio', 'unit_Angles']);
    expect(session.view().saving).toBe('saved');
  });

  it('are taken back where the server refuses, with its reason', async () => {
    const { session, answers, notices, shown } = open();
    session.move('place_Ratio', wish());
    answers[0]!.reject(new Refused({ title: 'You may see this map, not change it.', detail: '' }, 'ForbiddenProblem'));
    await soon();
    expect(shown()).toBe('Ratio AUTUMN_1 3, Angles AUTUMN_1 3');
    expect(notices).toMatchObject([{ kind: 'refused', title: 'Ratio' }]);
  });

  it('that somebody overtakes are told, with who did it, also when their event comes before the answer', async () => {
    const { session, answers, notices, hear, shown } = open();
    session.move('place_Ratio', wish());
    hear(ME, unitNode('Ratio', [8, 'SUMMER_1', 'a0']));
    hear(AISHA, unitNode('Ratio', [8, 'SUMMER_1', 'a0']));
    await soon();
    answers[0]!.resolve(place('SPRING_1', 'a0'));
    await soon();
    expect(shown()).toBe('Angles AUTUMN_1 3, Ratio SUMMER_1 3');
    expect(notices).toMatchObject([{ kind: 'overtaken', title: 'Ratio', by: 'Aisha Khan', now: { halfTerm: 'SUMMER_1' } }]);
  });

  it('are not called overtaken by one’s own event that shows already what comes next', async () => {
    const { session, answers, notices, hear } = open();
    session.move('place_Ratio', wish());
    answers[0]!.resolve(place('SPRING_1', 'a0'));
    hear(ME, unitNode('Ratio', [8, 'SUMMER_1', 'a0']));
    await soon();
    expect(notices).toEqual([]);
    hear(AISHA, unitNode('Ratio', [8, 'SUMMER_1', 'a0']));
    await soon();
    expect(notices).toMatchObject([{ kind: 'overtaken', by: 'Aisha Khan' }]);
  });

  it('are undone only where nobody has moved the unit since', async () => {
    const { session, answers, notices, hear, shown } = open();
    session.move('place_Ratio', wish());
    answers[0]!.resolve(place('SPRING_1', 'a0'));
    hear(ME, unitNode('Ratio', [8, 'SPRING_1', 'a0']));
    await soon();
    session.undo();
    expect(answers[1]!.expected).toMatchObject(place('SPRING_1', 'a0'));
    expect(shown()).toBe('Ratio AUTUMN_1 3, Angles AUTUMN_1 3');
    // Somebody was faster than the undo: the server refuses, and their move stands.
    answers[1]!.reject(new Refused({ title: 'Somebody has moved this unit since.', detail: '' }, 'ConflictProblem'));
    hear(AISHA, unitNode('Ratio', [8, 'SUMMER_1', 'a0']));
    await soon();
    expect(notices).toMatchObject([{ kind: 'left', by: 'Aisha Khan', again: false }]);
    expect([shown(), session.view().canUndo]).toEqual(['Angles AUTUMN_1 3, Ratio SUMMER_1 3', false]);
  });

  it('are undone one after the other, however fast the keys are pressed', async () => {
    const { session, answers, hear, shown } = open();
    session.move('place_Ratio', wish());
    session.undo();
    expect([answers.length, shown()]).toEqual([1, 'Angles AUTUMN_1 3, Ratio SPRING_1 3']);
    answers[0]!.resolve(place('SPRING_1', 'a0'));
    await soon();
    // Answered, but the stream has not brought it yet: nobody else has moved it, and it is not said so.
    expect(answers.length).toBe(1);
    hear(ME, unitNode('Ratio', [8, 'SPRING_1', 'a0']));
    await soon();
    expect([answers.length, shown()]).toEqual([2, 'Ratio AUTUMN_1 3, Angles AUTUMN_1 3']);
  });

  it('are not lost from a fetch that began before an event', async () => {
    const { session, hear, shown } = open();
    const arrived = session.fetching();
    const older = session.base;
    hear(AISHA, unitNode('Ratio', [8, 'SUMMER_1', 'a0']));
    arrived(older);
    await soon();
    expect(shown()).toBe('Angles AUTUMN_1 3, Ratio SUMMER_1 3');
  });

  it('are not undone by a fetch that a later one has overtaken', async () => {
    const { session, shown } = open();
    const [first, second] = [session.fetching(), session.fetching()];
    second(mapOf({ 8: [['Ratio', 'SUMMER_2', 'a0']] }));
    first(mapOf({ 8: [['Ratio', 'AUTUMN_2', 'a0']] }));
    await soon();
    expect(shown()).toBe('Ratio SUMMER_2 3');
  });
});
