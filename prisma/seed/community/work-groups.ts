import type { WorkGroupKind, WorkGroupStatus } from '../../../server/src/generated/prisma/enums.ts';
import type { PersonKey } from './people.ts';
import type { SchoolKey } from './schools.ts';

/** A department's time in a group; `left` is a month and day of the group's academic year. */
export interface ParticipationData {
  readonly school: SchoolKey;
  readonly left?: string;
}

export interface WorkGroupData {
  readonly title: string;
  readonly kind: WorkGroupKind;
  /** Academic years before the current one. */
  readonly yearsAgo: number;
  readonly status: WorkGroupStatus;
  readonly theme?: string;
  readonly keyStage: 3 | 4;
  readonly meetingModel: string;
  readonly specialists: readonly PersonKey[];
  readonly participations: readonly ParticipationData[];
}

const departments = (...schools: SchoolKey[]): ParticipationData[] => schools.map((school) => ({ school }));

const HALF_DAYS = 'A half-day each half-term between September and July; both advocates are released.';
const FULL_DAYS = 'Three full days, one a term.';

/** This year's groups and those that led to them (R3). */
export const WORK_GROUPS = {
  development: {
    title: 'Development group',
    kind: 'DEVELOPMENT',
    yearsAgo: 0,
    status: 'RUNNING',
    theme: 'First steps: representation and structure in Key Stage 3',
    keyStage: 3,
    meetingModel: HALF_DAYS,
    specialists: ['grace.adeyemi'],
    participations: departments('tannersBrook', 'highfold'),
  },
  embedding: {
    title: 'Embedding group',
    kind: 'EMBEDDING',
    yearsAgo: 0,
    status: 'RUNNING',
    theme: 'Proportional reasoning that the whole department teaches the same way',
    keyStage: 3,
    meetingModel: 'Four half-days between September and July; the work in between is done together online.',
    specialists: ['deborah.lowe'],
    // Coldstone joined with the others and withdrew in the first half-term.
    participations: [...departments('hollinLane', 'stBedes', 'eastmere', 'marlowRoad'), { school: 'coldstone', left: '10-09' }],
  },
  sustaining: {
    title: 'Sustaining group: developing problem solving',
    kind: 'SUSTAINING',
    yearsAgo: 0,
    status: 'RUNNING',
    theme: 'A progression in problem solving from Year 7 to Year 11',
    keyStage: 3,
    meetingModel: FULL_DAYS,
    specialists: ['grace.adeyemi', 'deborah.lowe'],
    participations: departments('thornwick', 'otterbridge', 'fallowdene', 'skelderPark', 'millrace', 'ashdyke'),
  },
  developmentNorth: {
    title: 'Development group, north of the valley',
    kind: 'DEVELOPMENT',
    yearsAgo: 1,
    status: 'ARCHIVED',
    keyStage: 3,
    meetingModel: HALF_DAYS,
    specialists: ['deborah.lowe'],
    participations: departments('hollinLane', 'stBedes', 'coldstone'),
  },
  developmentSouth: {
    title: 'Development group, south of the valley',
    kind: 'DEVELOPMENT',
    yearsAgo: 1,
    status: 'ARCHIVED',
    keyStage: 3,
    meetingModel: HALF_DAYS,
    specialists: ['grace.adeyemi'],
    participations: departments('eastmere', 'marlowRoad'),
  },
  // Millrace took part, left in the spring, paused for a year and came back to this year's theme (R3, R6).
  sustainingBefore: {
    title: 'Sustaining group: relaunching a mastery approach',
    kind: 'SUSTAINING',
    yearsAgo: 2,
    status: 'ARCHIVED',
    theme: 'Relaunching a mastery approach after changes of staff',
    keyStage: 3,
    meetingModel: FULL_DAYS,
    specialists: ['grace.adeyemi'],
    participations: [...departments('otterbridge', 'fallowdene', 'skelderPark'), { school: 'millrace', left: '03-20' }],
  },
  // The year-1 work of the departments that sustain it now (R5, R6).
  developmentLongAgo: {
    title: 'Development group, first cohort',
    kind: 'DEVELOPMENT',
    yearsAgo: 4,
    status: 'ARCHIVED',
    keyStage: 3,
    meetingModel: HALF_DAYS,
    specialists: ['grace.adeyemi'],
    participations: departments('fallowdene', 'skelderPark', 'millrace', 'ashdyke'),
  },
} as const satisfies Record<string, WorkGroupData>;

export type WorkGroupKey = keyof typeof WORK_GROUPS;
