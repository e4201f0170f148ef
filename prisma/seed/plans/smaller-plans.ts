import type { PlanData } from './plan.types.ts';

/** Plans of two other departments of the Embedding group: one well on its way, one that has been silent for weeks. */
export const SMALLER_PLANS: readonly PlanData[] = [
  {
    of: 'stBedes', owner: 'patrick.doyle', status: 'AGREED', silentDays: 4,
    vision: 'Ratio tables, bar models and graphs tell one story, and every pupil can read it in each of them.',
    whereWeAreNow: 'The two advocates teach with ratio tables; three colleagues are curious, two are not sure yet.',
    signedOff: { by: 'bernadette.moran', daysAgo: 35, note: 'Agreed.' },
    sharedWith: { workGroup: 'embedding', level: 'VIEW', daysAgo: 12 },
    priorities: [
      {
        title: 'Consistent representations of proportion in Key Stage 3', owner: 'aisha.khan',
        rationale: 'Pupils who change teacher between years lose the picture they had.',
        milestones: [{ halfTerm: 'AUTUMN_1', rag: 'AMBER', comment: 'Agreed on two of three representations.' }, { halfTerm: 'AUTUMN_2', rag: 'GREEN', comment: 'All of Year 7 and Year 8.' }],
        criteria: [
          {
            title: 'All Year 7 and Year 8 classes use ratio tables and bars side by side', expectedEvidence: 'Learning walk in November', state: 'MET',
            evidence: [{ kind: 'LEARNING_WALK', title: 'Eight lessons in a week', note: 'Both in all eight; in six pupils moved between them unasked.', by: 'aisha.khan', daysAgo: 7 }],
            actions: [
              { title: 'Teach the first ratio step from Hollin Lane’s sequence and compare', owner: 'aisha.khan', supporter: 'mei.chen', status: 'DONE', due: -12, releaseHalfDays: 1 },
              { title: 'Write up what pupils said about the two pictures', owner: 'callum.reid', status: 'IN_PROGRESS', due: 12 },
            ],
          },
          { title: 'Pupils say which representation helps and why', expectedEvidence: 'Pupil voice in spring', state: 'NOT_STARTED', actions: [{ title: 'Plan the interviews with Eastmere', owner: 'mei.chen', status: 'NOT_STARTED', start: 'SPRING_1', due: 'SPRING_1' }] },
        ],
      },
      {
        title: 'From Year 6 to Year 7 without starting again', rationale: 'Our first units repeat what pupils can do already.',
        milestones: [{ halfTerm: 'AUTUMN_2', rag: 'AMBER', comment: 'Two visits made, the task is being marked.' }],
        criteria: [{ title: 'The first two units of Year 7 build on what pupils bring', expectedEvidence: 'Data summary of the September task; the units rewritten after it', state: 'IN_PROGRESS', lasting: true, actions: [{ title: 'Visit two primary schools and look at Year 6 books', owner: 'patrick.doyle', status: 'DONE', due: 'AUTUMN_1', releaseHalfDays: 2 }, { title: 'Rewrite the first two units of Year 7', owner: 'mei.chen', status: 'NOT_STARTED', start: 'SPRING_1', due: 'SPRING_2', releaseHalfDays: 2, lasting: true }] }],
      },
    ],
  },
  {
    of: 'eastmere', owner: 'nia.whitby', status: 'DRAFT', silentDays: 26,
    vision: 'Problems are where lessons begin, and everybody has a way in.',
    whereWeAreNow: 'A small department with two new colleagues. We have the double number line; we do not have the habit yet.',
    priorities: [
      {
        title: 'A progression in problem solving from Year 7 to Year 11', rationale: 'Pupils stop when the path is not shown.',
        milestones: [{ halfTerm: 'AUTUMN_1', rag: 'RED', comment: 'Not begun: two colleagues were away.' }],
        criteria: [
          { title: 'Two problems stand in every unit of Years 7 to 9', expectedEvidence: 'The scheme of work with its problems', state: 'NOT_STARTED', actions: [{ title: 'Collect problems that everybody has taught with', owner: 'joe.marsden', status: 'NOT_STARTED', due: -20, releaseHalfDays: 1 }] },
          { title: 'Pupils begin an unfamiliar problem without help in every class seen', expectedEvidence: 'Learning walk in spring', state: 'NOT_STARTED', actions: [{ title: 'Teach one problem lesson in pairs', owner: 'sana.iqbal', supporter: 'joe.marsden', status: 'IN_PROGRESS', due: 9 }] },
        ],
      },
    ],
  },
];
