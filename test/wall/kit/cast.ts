import type { Role } from '../../../server/src/generated/prisma/enums.ts';

/** The schools of the scene: five of the work group, one of the hub alone, one of another hub. */
export const SCHOOLS = ['here', 'viewing', 'commenting', 'designing', 'nothing', 'outside', 'abroad'] as const;
export type SchoolName = (typeof SCHOOLS)[number];

type Post = { readonly role: Role; readonly at: SchoolName | 'hub' | 'otherHub'; readonly ended?: true };

/**
 * Everybody who looks at the scene, one for each relation that domain.md's table of permissions knows. `here` owns what is
 * looked at; the schools beside it are named after what it gave them.
 */
export const CAST = {
  teacher: { role: 'TEACHER', at: 'here' },
  advocate: { role: 'MASTERY_ADVOCATE', at: 'here' },
  lead: { role: 'SUBJECT_LEAD', at: 'here' },
  leader: { role: 'SENIOR_LEADER', at: 'here' },
  former: { role: 'TEACHER', at: 'here', ended: true },
  viewer: { role: 'TEACHER', at: 'viewing' },
  viewersLeader: { role: 'SENIOR_LEADER', at: 'viewing' },
  commenter: { role: 'MASTERY_ADVOCATE', at: 'commenting' },
  designer: { role: 'SUBJECT_LEAD', at: 'designing' },
  ungranted: { role: 'TEACHER', at: 'nothing' },
  outsider: { role: 'TEACHER', at: 'outside' },
  specialist: { role: 'MASTERY_SPECIALIST', at: 'hub' },
  trainee: { role: 'SPECIALIST_IN_TRAINING', at: 'hub' },
  hubLead: { role: 'HUB_LEAD', at: 'hub' },
  assistant: { role: 'ASSISTANT_HUB_LEAD', at: 'hub' },
  stranger: { role: 'TEACHER', at: 'abroad' },
  strangerHubLead: { role: 'HUB_LEAD', at: 'otherHub' },
} as const satisfies Record<string, Post>;

export type Persona = keyof typeof CAST;
export const PERSONAS = Object.keys(CAST) as Persona[];
