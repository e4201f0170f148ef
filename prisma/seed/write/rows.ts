import type { Prisma } from '../../../server/src/generated/prisma/client.ts';

/** Everything the demo puts into the database, gathered before a single row is written. */
export interface SeedRows {
  readonly authUsers: Prisma.AuthUserCreateManyInput[];
  readonly authAccounts: Prisma.AuthAccountCreateManyInput[];
  readonly people: Prisma.PersonCreateManyInput[];
  readonly hubs: Prisma.HubCreateManyInput[];
  readonly schools: Prisma.SchoolCreateManyInput[];
  readonly departments: Prisma.DepartmentCreateManyInput[];
  readonly halfTerms: Prisma.HalfTermCreateManyInput[];
  readonly memberships: Prisma.MembershipCreateManyInput[];
  readonly workGroups: Prisma.WorkGroupCreateManyInput[];
  readonly workGroupSpecialists: Prisma.WorkGroupSpecialistCreateManyInput[];
  readonly participations: Prisma.ParticipationCreateManyInput[];
}

export function emptyRows(): SeedRows {
  return {
    authUsers: [],
    authAccounts: [],
    people: [],
    hubs: [],
    schools: [],
    departments: [],
    halfTerms: [],
    memberships: [],
    workGroups: [],
    workGroupSpecialists: [],
    participations: [],
  };
}
