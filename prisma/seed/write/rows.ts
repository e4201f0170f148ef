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
  readonly schemes: Prisma.SchemeOfWorkCreateManyInput[];
  readonly programmes: Prisma.ProgrammeCreateManyInput[];
  readonly threads: Prisma.CurriculumThreadCreateManyInput[];
  readonly units: Prisma.UnitCreateManyInput[];
  readonly placements: Prisma.UnitPlacementCreateManyInput[];
  readonly unitThreads: Prisma.UnitCurriculumThreadCreateManyInput[];
  readonly terms: Prisma.VocabularyTermCreateManyInput[];
  readonly sequences: Prisma.LessonSequenceCreateManyInput[];
  readonly steps: Prisma.StepCreateManyInput[];
  readonly misconceptions: Prisma.MisconceptionCreateManyInput[];
  readonly documents: Prisma.DocumentCreateManyInput[];
  readonly documentUpdates: Prisma.DocumentUpdateCreateManyInput[];
  readonly documentClients: Prisma.DocumentClientCreateManyInput[];
  readonly grants: Prisma.SharingGrantCreateManyInput[];
  readonly comments: Prisma.CommentCreateManyInput[];
  readonly commentMentions: Prisma.CommentMentionCreateManyInput[];
  readonly suggestions: Prisma.SuggestionCreateManyInput[];
  readonly inboxItems: Prisma.InboxItemCreateManyInput[];
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
    schemes: [],
    programmes: [],
    threads: [],
    units: [],
    placements: [],
    unitThreads: [],
    terms: [],
    sequences: [],
    steps: [],
    misconceptions: [],
    documents: [],
    documentUpdates: [],
    documentClients: [],
    grants: [],
    comments: [],
    commentMentions: [],
    suggestions: [],
    inboxItems: [],
  };
}
