import type { Role } from '../../../server/src/generated/prisma/enums.ts';
import { emailOf, PEOPLE, type PersonData, type PersonKey, type Post } from './people.ts';
import { HUB, SCHOOLS } from './schools.ts';

/** The one password of everybody in the demo community. */
export const DEMO_PASSWORD = 'three-fifths-of-ten';

/** Somebody to sign in as, as it is printed at the first start. */
export interface DemoPeople {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly place: string;
  /** One line: what to try as them. */
  readonly why: string;
}

const ROLE_LABELS: Record<Role, string> = {
  TEACHER: 'Teacher',
  MASTERY_ADVOCATE: 'Mastery Advocate',
  SUBJECT_LEAD: 'Subject lead',
  SENIOR_LEADER: 'Senior leader',
  MASTERY_SPECIALIST: 'Mastery Specialist',
  SPECIALIST_IN_TRAINING: 'Specialist in training',
  HUB_LEAD: 'Hub lead',
  ASSISTANT_HUB_LEAD: 'Assistant hub lead',
};

/** Those of the community who have something of their own to show, in the order in which to try them. */
export function demoPeople(): DemoPeople[] {
  return (Object.entries(PEOPLE) as [PersonKey, PersonData][]).flatMap(([key, { name, posts, why }]) => {
    const [post] = posts;
    return why && post ? [{ name, email: emailOf(key), role: ROLE_LABELS[post.role], place: placeName(post), why }] : [];
  });
}

function placeName({ at }: Post): string {
  return at === 'hub' ? HUB.name : SCHOOLS[at].name;
}
