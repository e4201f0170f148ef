import { describe, expect, it, vi } from 'vitest';
import { Refused } from '../graphql/problem.ts';
import type { PlanEdit } from './plan-edits.ts';
import { PlanSession } from './plan-session.ts';
import { toldBy } from './plan-told.ts';
import { aCriterion, anAction, aPlan, aPriority, PRIYA } from './plans.testkit.ts';

const PLAN = aPlan({ priorities: [aPriority('p1', { criteria: [aCriterion('c1')] }), aPriority('p2')], actions: [anAction('a1'), anAction('a2', { criterionId: 'c1' })] });

/** A server that answers when the test says so. */
function scene() {
  const asked: { edit: PlanEdit; answer: (id?: string) => void; fail: (error: unknown) => void }[] = [];
  const refused = vi.fn();
  const fetch = vi.fn();
  const session = new PlanSession(PLAN, {
    send: (edit) => new Promise((resolve, reject) => asked.push({ edit, answer: (id) => resolve(id === undefined ? undefined : { id }), fail: reject })),
    fetch, refused,
  });
  return { session, asked, refused, fetch, titles: () => session.view().plan.actions.map(({ title }) => title) };
}
const settle = () => new Promise((resolve) => setTimeout(resolve));
const retitle = (id: string, title: string): PlanEdit => ({ kind: 'editAction', id, change: { title } });

describe('a plan being edited', () => {
  it('shows an edit at once and says when it is safe', async () => {
    const { session, asked, titles, fetch } = scene();
    session.edit(retitle('a1', 'Look at books'));
    expect(titles()[0]).toBe('Look at books');
    expect(session.view().saving).toBe('saving');
    asked[0]!.answer();
    await settle();
    expect(session.view().saving).toBe('saved');
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('takes back what the server refuses, tells it, and keeps the rest', async () => {
    const { session, asked, titles, refused } = scene();
    session.edit(retitle('a1', 'Not mine'));
    session.edit(retitle('a2', 'Mine'));
    asked[0]!.fail(new Refused({ title: 'Only the subject lead changes this.', detail: '' }));
    await settle();
    expect(titles()).toEqual(['a1', 'Mine']);
    expect(refused).toHaveBeenCalledOnce();
    asked[1]!.answer();
    await settle();
    expect(titles()).toEqual(['a1', 'Mine']);
  });

  it('gives what was added the id that the server made, also in the edits that wait behind it', async () => {
    const { session, asked } = scene();
    session.edit({ kind: 'addAction', id: 'new_1', priorityId: 'p1', criterionId: null, title: 'Visit', owner: PRIYA });
    session.edit(retitle('new_1', 'Visit Eastmere'));
    expect([...session.view().unsure]).toEqual(['new_1']);
    asked[0]!.answer('action_9');
    await settle();
    expect(asked[1]!.edit).toMatchObject({ id: 'action_9' });
    expect(session.view().plan.actions.at(-1)).toMatchObject({ id: 'action_9', title: 'Visit Eastmere' });
    expect(session.view().unsure.size).toBe(0);
  });

  it('lets an older picture of the plan not undo what was taken since it was asked for', async () => {
    const { session, asked, titles } = scene();
    const arrived = session.fetching();
    session.edit(retitle('a1', 'Later'));
    asked[0]!.answer();
    await settle();
    arrived({ ...PLAN, actions: [...PLAN.actions, anAction('a3')] });
    expect(titles()).toEqual(['Later', 'a2', 'a3']);
    session.fetching()(PLAN);
    expect(titles()).toEqual(['a1', 'a2']);
  });

  it('waits without a line and goes on with it', async () => {
    const { session, asked, titles } = scene();
    session.edit(retitle('a1', 'Kept'));
    asked[0]!.fail(new TypeError('Failed to fetch'));
    await settle();
    expect(session.view().saving).toBe('offline');
    expect(titles()[0]).toBe('Kept');
    session.online();
    asked[1]!.answer();
    await settle();
    expect(session.view().saving).toBe('saved');
  });

  it('takes actions along where their criterion goes, and away with it', () => {
    const { session } = scene();
    session.edit({ kind: 'moveCriterion', id: 'c1', priorityId: 'p2', afterId: null });
    expect(session.view().plan.actions[1]).toMatchObject({ id: 'a2', priorityId: 'p2' });
    session.edit({ kind: 'remove', item: 'CRITERION', id: 'c1' });
    expect(session.view().plan.actions.map(({ id }) => id)).toEqual(['a1']);
  });

  it('shows what is told of a piece before a fetch brings it, and keeps it over a fetch that began before', () => {
    const { session, titles } = scene();
    const arrived = session.fetching();
    session.told('a2', (plan) => ({ ...plan, actions: plan.actions.map((one) => (one.id === 'a2' ? { ...one, title: 'Told' } : one)) }));
    expect(titles()).toEqual([PLAN.actions[0]!.title, 'Told']);
    arrived(PLAN);
    expect(titles()[1]).toBe('Told');
    session.fetching()(PLAN);
    expect(titles()[1]).toBe(PLAN.actions[1]!.title);
  });

  it('takes the criterion or the milestone that an event brings, where it stands already', () => {
    const { session } = scene();
    const person = { id: 'person_t', name: 'Tom Okafor' };
    const nodes = [
      { __typename: 'SuccessCriterion', id: 'c1', title: 'Nine of ten books', expectedEvidence: null, state: 'MET', weight: 2, outlasts: true, answersFor: person, evidence: [], links: [], viewerCan: { edit: true, editActions: true }, of: { id: 'p1' } },
      { __typename: 'Milestone', id: 'm1', halfTerm: 'AUTUMN_1', rag: 'RED', comment: null, at: '2026-11-20T10:00:00Z', by: person, of: { id: 'p2' } },
    ];
    for (const node of nodes) {
      const piece = toldBy({ node } as never)!;
      session.told(piece.id, piece.apply);
    }
    const [first, second] = session.view().plan.priorities;
    expect(first!.criteria).toMatchObject([{ title: 'Nine of ten books', state: 'MET', lasting: true, owner: person }]);
    expect(second!.milestones).toMatchObject([{ id: 'm1', rag: 'RED' }]);
    expect(toldBy({ node: { __typename: 'DevelopmentPlan', id: 'plan_1' } } as never)).toBeNull();
  });

  it('does not let what is told of a piece go over one’s own edit of it, which may be younger', async () => {
    const { session, asked, titles } = scene();
    session.edit(retitle('a1', 'Mine'));
    const told = () => session.told('a1', (plan) => ({ ...plan, actions: plan.actions.map((one) => ({ ...one, title: 'Told' })) }));
    told();
    expect(titles()[0]).toBe('Mine');
    asked[0]!.answer();
    await settle();
    told();
    expect(titles()[0]).toBe('Mine');
  });
});
