import type { PlanData } from './plan.types.ts';

/** The plan that the demo opens with: three priorities, as far along as a good autumn gets. */
export const HOLLIN_LANE_PLAN: PlanData = {
  of: 'hollinLane',
  owner: 'priya.rao',
  status: 'AGREED',
  silentDays: 1,
  vision: `Every pupil at Hollin Lane understands the mathematics they use, and can show why it works.
    What one of us learns about teaching it, all of us teach with: in the scheme, not in somebody's folder.`,
  whereWeAreNow: `Two of us spent last year in a Development group. Our classes draw bar models; most others do not yet.
    - Year 8 still repeats much of Year 7, and ratio is taught three different ways.
    - Department meetings are mostly notices.
    - Pupils answer well when the method is shown, and stop when it is not.`,
  signedOff: { by: 'ruth.pemberton', daysAgo: 40, note: 'Agreed with the release for six half-days in the autumn. Please show governors the book look in spring.' },
  reviews: [
    {
      term: 'AUTUMN', daysAgo: 2,
      text: `The ratio sequence has changed how we talk about teaching it: four of us have now taught it, and two of those had never drawn a bar.
The rewriting is slower than planned, since each step is worth more argument than we thought. We have kept the half-days for it and moved the Year 9 look to spring.
The research group has met once. That is less than we wanted, and it is the thing to protect after Christmas.`,
    },
  ],
  sharedWith: { workGroup: 'embedding', level: 'COMMENT', daysAgo: 20 },
  priorities: [
    {
      title: 'Consistent bar models and double number lines in Key Stage 3 proportional reasoning',
      owner: 'tom.okafor',
      rationale: 'Pupils meet ratio, percentages and scale in three units and draw them in three ways. One pair of representations, drawn alike by all of us, lets the second unit begin where the first one ended.',
      impact: 'In the classes that have worked with both representations, pupils now say what one part is worth before they calculate.',
      milestones: [
        { halfTerm: 'AUTUMN_1', rag: 'GREEN', comment: 'Agreed how we draw both, with examples from each year.' },
        { halfTerm: 'AUTUMN_2', rag: 'AMBER', comment: 'Four of seven classes; the Year 9 classes begin after Christmas.' },
      ],
      criteria: [
        {
          title: 'Two representations in eight of ten books', expectedEvidence: 'Book look across all Key Stage 3 classes, in autumn and in spring', state: 'PARTIALLY_MET', weight: 2,
          evidence: [
            { kind: 'LEARNING_WALK', title: 'Five Year 8 lessons, autumn', note: 'Bars in all five. In two the bar was drawn after the calculation, as decoration: we talk about that next.', by: 'priya.rao', daysAgo: 13 },
            { kind: 'DATA_SUMMARY', title: 'Book look: 41 of 60 books show both', note: 'All of Year 7, most of Year 8, four books of Year 9.', by: 'tom.okafor', daysAgo: 6 },
          ],
          actions: [
            { title: 'Agree how we draw bar models and double number lines, Years 7 to 9', owner: 'tom.okafor', status: 'DONE', start: 'AUTUMN_1', due: 'AUTUMN_1', lasting: true, evidence: [{ kind: 'MINUTE', title: 'Department meeting: the two pages we agreed', by: 'maeve.byrne', daysAgo: 45 }] },
            { title: 'Co-plan and teach one step with each representation, and bring three samples of work', owner: 'maeve.byrne', supporter: 'tom.okafor', status: 'DONE', due: -9, releaseHalfDays: 2, evidence: [{ kind: 'WORK_SAMPLE', title: 'Three samples from “Sharing, given a difference”', note: 'In two the difference is marked on the bar; in the third it is not, and the answer is the whole.', by: 'maeve.byrne', daysAgo: 8, sequence: 'Ratio as a constant multiplier' }] },
            { title: 'Book look in the three Year 9 classes', owner: 'jack.sutton', supporter: 'tom.okafor', status: 'IN_PROGRESS', due: 6, releaseHalfDays: 1, note: 'One class done.' },
          ],
        },
        {
          title: 'Pupils choose a representation themselves and say why', expectedEvidence: 'Pupil voice: a ratio problem with two pupils of each class', state: 'IN_PROGRESS', weight: 2,
          evidence: [{ kind: 'PUPIL_VOICE', title: 'Two pupils of each Year 8 class on a recipe', note: 'Five of eight drew something before they were asked; three said what the parts stand for.', by: 'leila.haddad', daysAgo: 15 }],
          actions: [
            { title: 'Interview two pupils of each Year 8 class on a ratio problem', owner: 'leila.haddad', status: 'DONE', due: -14 },
            { title: 'The same pupils on a scale problem, in summer', owner: 'leila.haddad', status: 'NOT_STARTED', start: 'SUMMER_1', due: 'SUMMER_1', after: 'Interview two pupils of each Year 8 class on a ratio problem' },
          ],
        },
        {
          title: 'The pages on representations are part of the scheme, and new colleagues are taught with them', expectedEvidence: 'The scheme itself; a new colleague can say how we draw ratio', state: 'NOT_MET', lasting: true, owner: 'maeve.byrne',
          actions: [{ title: 'Put the two pages into the units of the scheme', owner: 'maeve.byrne', status: 'NOT_STARTED', due: -3, lasting: true, unit: 'Ratio and scale' }],
        },
        {
          title: 'Every teacher has drawn both representations in front of colleagues', expectedEvidence: 'Minutes of the department sessions', state: 'MET',
          actions: [{ title: 'Thirty minutes of drawing in each department meeting of the autumn', owner: 'tom.okafor', status: 'DONE', start: 'AUTUMN_1', due: -5 }],
        },
      ],
    },
    {
      title: 'A Year 8 scheme that follows from Year 7 and leads into Year 9',
      owner: 'priya.rao',
      rationale: 'Nothing should be taught before what it rests on, nor again as if it were new. Year 8 is where our scheme loses its thread.',
      milestones: [
        { halfTerm: 'AUTUMN_1', rag: 'AMBER', comment: 'The map of what rests on what took the whole half-term.' },
        { halfTerm: 'AUTUMN_2', rag: 'RED', comment: 'Cover fell through twice: two of four half-days used, and the second unit is not begun.' },
      ],
      criteria: [
        {
          title: 'Every Year 8 class is taught version 2 by February', expectedEvidence: 'Minutes of the department meetings and a learning walk', state: 'IN_PROGRESS', weight: 3, lasting: true,
          actions: [
            { title: 'Map what each Year 8 unit rests on, and what rests on it', owner: 'priya.rao', status: 'DONE', start: 'AUTUMN_1', due: 'AUTUMN_1', releaseHalfDays: 2, evidence: [{ kind: 'MINUTE', title: 'The map as the department agreed it', by: 'priya.rao', daysAgo: 33 }] },
            { title: 'Rewrite “Ratio and scale” in small steps', owner: 'tom.okafor', supporter: 'priya.rao', status: 'IN_PROGRESS', start: 'AUTUMN_1', due: 10, releaseHalfDays: 2, lasting: true, unit: 'Ratio and scale', after: 'Map what each Year 8 unit rests on, and what rests on it', evidence: [{ kind: 'TRG_FINDING', title: 'What minimal variation did for the constant multiplier', note: 'Pupils saw the multiplier once only one number changed from line to line.', by: 'tom.okafor', daysAgo: 4, sequence: 'Ratio as a constant multiplier' }] },
            { title: 'Rewrite “Multiplicative change” in small steps', owner: 'maeve.byrne', supporter: 'tom.okafor', status: 'NOT_STARTED', start: 'AUTUMN_2', due: -2, releaseHalfDays: 2, lasting: true, unit: 'Multiplicative change', after: 'Rewrite “Ratio and scale” in small steps', note: 'Waits for cover on two mornings.' },
            { title: 'Walk through version 2 with everybody who teaches Year 8', owner: 'priya.rao', status: 'NOT_STARTED', start: 'SPRING_1', due: 'SPRING_1', releaseHalfDays: 1, after: 'Rewrite “Multiplicative change” in small steps' },
          ],
        },
        {
          title: 'One shared format for lesson sequences is used by everybody', expectedEvidence: 'Sequences in the scheme, looked at each half-term', state: 'PARTIALLY_MET', lasting: true,
          actions: [
            { title: 'Agree the format, with two sequences as examples', owner: 'priya.rao', status: 'DONE', due: 'AUTUMN_1', lasting: true },
            { title: 'Rewrite one sequence each', owner: 'ben.carver', supporter: 'maeve.byrne', status: 'IN_PROGRESS', due: 'SPRING_1', lasting: true },
          ],
        },
        { title: 'Year 9 begins where Year 8 ends, in proportion and in algebra', expectedEvidence: 'Prior knowledge of the Year 9 units names the Year 8 steps', state: 'NOT_STARTED', actions: [{ title: 'Read the first Year 9 units against version 2', owner: 'jack.sutton', status: 'NOT_STARTED', start: 'SPRING_2', due: 'SUMMER_1' }] },
      ],
    },
    {
      title: 'Teacher research groups instead of business meetings, once a half-term',
      rationale: 'We get better at what we look at together. Notices can be read; a lesson has to be seen.',
      milestones: [
        { halfTerm: 'AUTUMN_1', rag: 'GREEN', comment: 'Notices are on a page; the meeting is free.' },
        { halfTerm: 'AUTUMN_2', rag: 'GREEN', comment: 'First cycle held, with the specialist.' },
      ],
      criteria: [
        {
          title: 'Every teacher has taken part in a research cycle and said what it changed for them', expectedEvidence: 'TRG findings, and a reflection by each teacher in summer', state: 'IN_PROGRESS', weight: 2, lasting: true,
          evidence: [{ kind: 'TRG_FINDING', title: 'Does minimal variation help pupils see the constant multiplier?', note: 'It did where pupils were asked what stays the same before what changes.', by: 'tom.okafor', daysAgo: 11 }],
          actions: [
            { title: 'Move notices to a weekly page', owner: 'ben.carver', status: 'DONE', due: 'AUTUMN_1', lasting: true },
            { title: 'Run one cycle each half-term', owner: 'tom.okafor', supporter: 'deborah.lowe', status: 'IN_PROGRESS', start: 'AUTUMN_2', due: 'SUMMER_2', releaseHalfDays: 6, cost: 24_000, after: 'Move notices to a weekly page' },
            { title: 'Visit a research group at another school of the work group', owner: 'leila.haddad', status: 'DROPPED', due: 'AUTUMN_2', releaseHalfDays: 1, note: 'Their group meets when Year 11 sits its mocks; we go in summer instead.' },
          ],
        },
        { title: 'What the research groups find is in the scheme within a fortnight', expectedEvidence: 'Steps changed after each cycle, with a note of why', state: 'MET', lasting: true, actions: [{ title: 'Whoever leads a cycle rewrites the step', owner: 'tom.okafor', status: 'DONE', due: -1, lasting: true, unit: 'Ratio and scale' }] },
      ],
    },
  ],
};
