import type { DecisionView, FacilitatedThread } from './thread-view.ts';

/** Words as a body, one paragraph. */
export function said(text: string) {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

const school = (name: string) => ({ __typename: 'Department' as const, id: `department_${name}`, school: { __typename: 'School' as const, id: `school_${name}`, name } });

/** A thread of four departments that is read and answered now, as whoever facilitates sees it. */
export function aThread(more: Partial<FacilitatedThread> = {}): FacilitatedThread {
  return {
    id: 'discussion_1', title: 'Where do our sequences part company on ratio?', promptText: 'How do you approach ratio?',
    stages: [{ title: 'Post your own' }, { title: 'Read and respond', opensOn: '2026-11-20' }, { title: 'What we take to the meeting', opensOn: '2026-11-28' }], stage: 1,
    opensAt: '2026-11-10T09:00:00Z', closesAt: '2026-12-04T17:00:00Z', state: 'OPEN', anonymity: 'OFF', pinned: false, postCount: 14,
    outcomeParts: ['What we have in common', 'What each school will try'], workGroup: { id: 'workgroup_1', departments: [school('Marlow Road School'), school('Hollin Lane School'), school('Eastmere Academy')] }, mustPostFirst: false, hub: { id: 'hub_1' },
    facilitators: [{ id: 'person_dl', name: 'D. Lowe' }], createdBy: { id: 'person_dl', name: 'D. Lowe' }, invited: [], summary: null, links: [],
    heardFrom: [{ department: school('Hollin Lane School'), count: 4 }, { department: school('Eastmere Academy'), count: 5 }],
    expected: [{ person: { id: 'person_mb', name: 'M. Byrne' }, department: school('Marlow Road School'), posted: false, read: true, nudgedAt: null }],
    decisions: [], actions: [], viewerCan: { facilitate: true }, ...more,
  };
}

/** Something that is put up for a decision, with two options. */
export function aDecision(more: Partial<DecisionView> = {}): DecisionView {
  return {
    id: 'decision_1', question: 'Which format do our lesson sequences take?', status: 'OPEN',
    options: [{ id: 'option_1', title: 'A table of small steps' }, { id: 'option_2', title: 'A page of prose a lesson' }],
    voices: [], viewerCan: { voice: true, settle: true }, ...more,
  };
}
