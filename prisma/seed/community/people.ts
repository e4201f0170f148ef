import type { AdvocateProfile, Role } from '../../../server/src/generated/prisma/enums.ts';
import type { SchoolKey } from './schools.ts';

/** A role somebody holds: `at` is a school's department (for a senior leader the school itself) or the hub. */
export interface Post {
  readonly role: Role;
  readonly at: SchoolKey | 'hub';
  readonly profile?: AdvocateProfile;
  /** Academic years ago in which it began, on 1 September; 0 is this year. */
  readonly since: number;
  /** Ended with the academic year that many years ago; 1 is last year. */
  readonly endedWith?: number;
}

export interface PersonData {
  readonly name: string;
  readonly posts: readonly Post[];
  /** One line on what to try as this person; those who have one are printed at the first start. */
  readonly why?: string;
}

const teacher = (at: SchoolKey, since: number): Post => ({ role: 'TEACHER', at, since });
const lead = (at: SchoolKey, since: number): Post => ({ role: 'SUBJECT_LEAD', at, since });
const senior = (at: SchoolKey, since: number): Post => ({ role: 'SENIOR_LEADER', at, since });
const advocate = (at: SchoolKey, profile: AdvocateProfile, since: number): Post => ({ role: 'MASTERY_ADVOCATE', at, profile, since });
const hub = (role: Role, since: number): Post => ({ role, at: 'hub', since });

/** Everybody, by the part of their address before the @. */
export const PEOPLE = {
  'helen.ashworth': { name: 'Helen Ashworth', posts: [hub('HUB_LEAD', 5)], why: 'Runs the hub: its schools, its work groups and who is invited.' },
  'imran.siddiqui': { name: 'Imran Siddiqui', posts: [hub('ASSISTANT_HUB_LEAD', 2)] },
  'deborah.lowe': {
    name: 'Deborah Lowe',
    posts: [hub('MASTERY_SPECIALIST', 3), teacher('thornwick', 9)],
    why: 'Leads the Embedding group and teaches at Thornwick Valley: sees what departments chose to share, and nothing else of theirs.',
  },
  'grace.adeyemi': { name: 'Grace Adeyemi', posts: [hub('MASTERY_SPECIALIST', 5), lead('otterbridge', 4)] },
  'owen.price': { name: 'Owen Price', posts: [hub('SPECIALIST_IN_TRAINING', 0), teacher('fallowdene', 5)] },

  'priya.rao': { name: 'Priya Rao', posts: [lead('hollinLane', 4)], why: 'Leads the department: open the Key Stage 3 scheme, write in it, share a unit, take a grant back.' },
  'tom.okafor': { name: 'Tom Okafor', posts: [advocate('hollinLane', 'A', 1), teacher('hollinLane', 7)], why: 'Wrote much of “Ratio as a constant multiplier”; open it beside Aisha Khan and type in the same field.' },
  'maeve.byrne': { name: 'Maeve Byrne', posts: [advocate('hollinLane', 'B', 1), teacher('hollinLane', 3)] },
  'jack.sutton': { name: 'Jack Sutton', posts: [teacher('hollinLane', 6)], why: 'Teaches at Hollin Lane: edits the department’s scheme, cannot share it.' },
  'leila.haddad': { name: 'Leila Haddad', posts: [teacher('hollinLane', 2)] },
  'ben.carver': { name: 'Ben Carver', posts: [teacher('hollinLane', 0)] },
  'ruth.pemberton': { name: 'Ruth Pemberton', posts: [senior('hollinLane', 6)], why: 'Senior leader at Hollin Lane: reads the scheme, changes nothing.' },

  'aisha.khan': { name: 'Aisha Khan', posts: [advocate('stBedes', 'A', 1), teacher('stBedes', 8)], why: 'From St Bede’s: writes Hollin Lane’s ratio sequence with them, at co-design.' },
  'patrick.doyle': { name: 'Patrick Doyle', posts: [lead('stBedes', 6)] },
  'mei.chen': { name: 'Mei Chen', posts: [advocate('stBedes', 'B', 1), teacher('stBedes', 2)] },
  'callum.reid': { name: 'Callum Reid', posts: [teacher('stBedes', 1)] },
  'bernadette.moran': { name: 'Bernadette Moran', posts: [senior('stBedes', 7)] },

  'nia.whitby': { name: 'Nia Whitby', posts: [lead('eastmere', 3), advocate('eastmere', 'A', 1)], why: 'Leads Eastmere’s department and is one of its advocates: her own ratio sequence is shared at comment.' },
  'joe.marsden': { name: 'Joe Marsden', posts: [advocate('eastmere', 'B', 1), teacher('eastmere', 4)] },
  'sana.iqbal': { name: 'Sana Iqbal', posts: [teacher('eastmere', 0)] },
  'colin.draper': { name: 'Colin Draper', posts: [senior('eastmere', 5)] },

  // One advocate only was released at Marlow Road (R1).
  'lucy.farrow': { name: 'Lucy Farrow', posts: [lead('marlowRoad', 2)] },
  'amit.desai': { name: 'Amit Desai', posts: [advocate('marlowRoad', 'A', 1), teacher('marlowRoad', 5)] },
  'kate.nolan': { name: 'Kate Nolan', posts: [teacher('marlowRoad', 3)] },
  'graham.tully': { name: 'Graham Tully', posts: [senior('marlowRoad', 2)] },

  'rob.ellery': { name: 'Rob Ellery', posts: [lead('coldstone', 3)], why: 'Coldstone withdrew from the Embedding group in October: what was shared there is gone for him.' },

  'zoe.hartley': { name: 'Zoe Hartley', posts: [lead('tannersBrook', 2), advocate('tannersBrook', 'A', 0)], why: 'In the first year, in the Development group: of Hollin Lane she sees only what went to the whole hub.' },
  'femi.balogun': { name: 'Femi Balogun', posts: [advocate('tannersBrook', 'B', 0), teacher('tannersBrook', 3)] },
  'anne.whitlock': { name: 'Anne Whitlock', posts: [senior('tannersBrook', 4)] },
  'peter.garside': { name: 'Peter Garside', posts: [lead('highfold', 8)] },
  'chloe.ward': { name: 'Chloe Ward', posts: [advocate('highfold', 'A', 0), teacher('highfold', 6)] },
  'yusuf.demir': { name: 'Yusuf Demir', posts: [advocate('highfold', 'B', 0), teacher('highfold', 1)] },

  'martin.hale': { name: 'Martin Hale', posts: [lead('thornwick', 5)] },
  'hannah.bright': { name: 'Hannah Bright', posts: [advocate('otterbridge', 'A', 3), teacher('otterbridge', 6)] },
  'simon.oakes': { name: 'Simon Oakes', posts: [lead('fallowdene', 4)] },
  'farah.aziz': { name: 'Farah Aziz', posts: [lead('skelderPark', 3)] },
  'dilys.morgan': { name: 'Dilys Morgan', posts: [lead('millrace', 9)] },
  'jonas.weber': { name: 'Jonas Weber', posts: [lead('ashdyke', 2)] },

  'victor.lane': { name: 'Victor Lane', posts: [lead('pennyfold', 7)], why: 'Pennyfold is in no work group and shares nothing: the ratio sequence does not exist for him, by any address.' },
  'emily.sharpe': { name: 'Emily Sharpe', posts: [teacher('pennyfold', 2)] },
  // Taught at Hollin Lane until last summer: what he wrote stays there, what he may see does not.
  'stuart.kerr': { name: 'Stuart Kerr', posts: [{ ...teacher('hollinLane', 5), endedWith: 1 }, teacher('pennyfold', 0)] },
} as const satisfies Record<string, PersonData>;

export type PersonKey = keyof typeof PEOPLE;

/** The address somebody signs in with. */
export function emailOf(key: PersonKey): string {
  return `${key}@demo.example`;
}
