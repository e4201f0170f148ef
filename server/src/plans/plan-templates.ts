import type { HalfTermName } from '../generated/prisma/enums.ts';

export interface TemplateAction {
  readonly title: string;
  readonly startHalfTerm?: HalfTermName;
  readonly dueHalfTerm: HalfTermName;
  readonly releaseHalfDays?: number;
  readonly lasting?: boolean;
}

export interface TemplateCriterion {
  readonly title: string;
  readonly expectedEvidence: string;
  readonly lasting?: boolean;
  readonly actions: readonly TemplateAction[];
}

export interface TemplatePriority {
  readonly title: string;
  readonly criteria: readonly TemplateCriterion[];
}

/** A plan to begin from: everything in it may be changed. */
export interface PlanTemplate {
  readonly key: string;
  readonly title: string;
  /** For whom it is, and what it helps with. */
  readonly purpose: string;
  readonly priorities: readonly TemplatePriority[];
}

/** Those that come with the product, in the order in which they are offered (domain.md, priorities that departments really set). */
export const PLAN_TEMPLATES: readonly PlanTemplate[] = [
  {
    key: 'three-priorities',
    title: 'Three priorities for a year in a work group',
    purpose: 'For a department in its second year or later: one priority about the mathematics, one about the scheme of work, one about how colleagues learn together.',
    priorities: [
      {
        title: 'Consistent bar models and double number lines in Key Stage 3 proportional reasoning',
        criteria: [
          {
            title: 'Pupils in every Key Stage 3 class draw and read the two representations we agreed',
            expectedEvidence: 'Book look: two representations in eight of ten books',
            actions: [
              { title: 'Agree which representations we use, from Year 7 to Year 9, and how we draw them', dueHalfTerm: 'AUTUMN_1', lasting: true },
              { title: 'Co-plan and teach one step with each representation, and bring three anonymised samples of work', startHalfTerm: 'AUTUMN_2', dueHalfTerm: 'AUTUMN_2', releaseHalfDays: 2 },
              { title: 'Book look across all Key Stage 3 classes', dueHalfTerm: 'SPRING_1', releaseHalfDays: 1 },
            ],
          },
          {
            title: 'Pupils choose a representation themselves and say why',
            expectedEvidence: 'Pupil voice: a ratio problem with two pupils of each class',
            actions: [{ title: 'Interview two pupils of each class on a ratio problem, in autumn and again in summer', startHalfTerm: 'AUTUMN_2', dueHalfTerm: 'SUMMER_1' }],
          },
        ],
      },
      {
        title: 'A Year 8 scheme that follows from Year 7 and leads into Year 9',
        criteria: [
          {
            title: 'Every Year 8 class is taught the second version by February',
            expectedEvidence: 'Minutes of the department meetings and a learning walk',
            lasting: true,
            actions: [
              { title: 'Map what each Year 8 unit rests on and what rests on it', dueHalfTerm: 'AUTUMN_1', releaseHalfDays: 2 },
              { title: 'Rewrite the units on ratio and multiplicative change as sequences of small steps', startHalfTerm: 'AUTUMN_1', dueHalfTerm: 'AUTUMN_2', releaseHalfDays: 4, lasting: true },
              { title: 'Review what was taught and mend the sequences', startHalfTerm: 'SPRING_2', dueHalfTerm: 'SUMMER_1' },
            ],
          },
          {
            title: 'One shared format for lesson sequences is used by everybody',
            expectedEvidence: 'Sequences in the scheme of work, looked at each half-term',
            lasting: true,
            actions: [{ title: 'Agree the format with examples, and rewrite one sequence each', dueHalfTerm: 'AUTUMN_2', lasting: true }],
          },
        ],
      },
      {
        title: 'Teacher research groups instead of business meetings, once a half-term',
        criteria: [
          {
            title: 'Every teacher has taken part in a research cycle and said what it changed for them',
            expectedEvidence: 'TRG findings, and a reflection by each teacher in summer',
            lasting: true,
            actions: [
              { title: 'Move notices to a weekly page, so that meeting time is free for the mathematics', dueHalfTerm: 'AUTUMN_1', lasting: true },
              { title: 'Run one cycle each half-term: a focus question, a lesson observed, a step rewritten', startHalfTerm: 'AUTUMN_2', dueHalfTerm: 'SUMMER_2', releaseHalfDays: 6 },
            ],
          },
        ],
      },
    ],
  },
  {
    key: 'first-steps',
    title: 'First steps after a Development year',
    purpose: 'For a department in which the advocates have changed their own teaching, and the others are to follow: few things, done by everybody.',
    priorities: [
      {
        title: 'Every teacher plans and teaches one sequence in small steps each half-term',
        criteria: [
          {
            title: 'Each teacher has taught a co-planned sequence and talked it through with an advocate',
            expectedEvidence: 'Minutes of the talks: what was noticed about pupils, what comes next',
            actions: [
              { title: 'Pair each teacher with an advocate for the year', dueHalfTerm: 'AUTUMN_1' },
              { title: 'Co-plan, teach and talk through one sequence each half-term', startHalfTerm: 'AUTUMN_1', dueHalfTerm: 'SUMMER_1', releaseHalfDays: 12 },
            ],
          },
          {
            title: 'Lessons ask a key question and give time to answer it',
            expectedEvidence: 'Learning walk with the specialist, in autumn and in spring',
            actions: [{ title: 'A thirty-minute session on key questions in each department meeting', startHalfTerm: 'AUTUMN_2', dueHalfTerm: 'SPRING_2' }],
          },
        ],
      },
      {
        title: 'From Year 6 to Year 7 without starting again',
        criteria: [
          {
            title: 'Year 7 teachers know what pupils bring, and the first units build on it',
            expectedEvidence: 'Data summary of a September task, and the units rewritten after it',
            lasting: true,
            actions: [
              { title: 'Visit two primary schools and look at Year 6 books', dueHalfTerm: 'AUTUMN_1', releaseHalfDays: 2 },
              { title: 'Rewrite the first two units of Year 7', startHalfTerm: 'AUTUMN_2', dueHalfTerm: 'SPRING_2', releaseHalfDays: 2, lasting: true },
            ],
          },
        ],
      },
    ],
  },
  {
    key: 'problem-solving',
    title: 'A progression in problem solving, Years 7 to 11',
    purpose: 'For a department whose fluency is sound and whose pupils stop when the path is not shown.',
    priorities: [
      {
        title: 'A progression in problem solving from Year 7 to Year 11',
        criteria: [
          {
            title: 'The scheme says for each year which strategies are taught, in which unit and with which problems',
            expectedEvidence: 'The scheme of work with its problems',
            lasting: true,
            actions: [
              { title: 'Collect problems that everybody has taught with, and sort them by strategy', dueHalfTerm: 'AUTUMN_1', releaseHalfDays: 1 },
              { title: 'Place two problems in every unit of Years 7 to 9', startHalfTerm: 'AUTUMN_2', dueHalfTerm: 'SPRING_2', releaseHalfDays: 3, lasting: true },
            ],
          },
          {
            title: 'Pupils begin an unfamiliar problem without help in every class seen',
            expectedEvidence: 'Learning walk in spring; pupil voice on what they do when they are stuck',
            actions: [{ title: 'Teach one problem lesson in pairs each half-term and compare what pupils tried', startHalfTerm: 'AUTUMN_2', dueHalfTerm: 'SUMMER_1', releaseHalfDays: 5 }],
          },
        ],
      },
    ],
  },
  { key: 'empty', title: 'An empty plan', purpose: 'For a department that has its priorities already, or a plan in Word to bring over.', priorities: [] },
];
