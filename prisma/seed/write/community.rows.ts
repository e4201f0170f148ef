import type { Ids } from '../../../server/src/platform/ids.ts';
import { defaultHalfTerms } from '../../../server/src/schools/calendar.ts';
import { emailOf, PEOPLE, type PersonData, type PersonKey, type Post } from '../community/people.ts';
import { HUB, type SchoolData, type SchoolKey, SCHOOLS } from '../community/schools.ts';
import { WORK_GROUPS, type WorkGroupData, type WorkGroupKey } from '../community/work-groups.ts';
import type { SeedRows } from './rows.ts';
import type { Timeline } from './timeline.ts';

/** Where the community's things are, by the keys of the data. */
export interface CommunityIds {
  readonly hub: string;
  readonly schools: Record<SchoolKey, string>;
  readonly departments: Record<SchoolKey, string>;
  readonly people: Record<PersonKey, string>;
  readonly workGroups: Record<WorkGroupKey, string>;
}

/** What every part of the seed is written with. */
export interface SeedContext {
  readonly rows: SeedRows;
  readonly ids: Ids;
  readonly timeline: Timeline;
}

function entries<K extends string, V>(record: Record<K, V>): [K, V][] {
  return Object.entries(record) as [K, V][];
}

function makeIds<K extends string>(record: Record<K, unknown>, make: () => string): Record<K, string> {
  return Object.fromEntries(Object.keys(record).map((key) => [key, make()])) as Record<K, string>;
}

/** Adds hub, schools, people and work groups. Everybody signs in with the one password behind `passwordHash`. */
export function addCommunity(context: SeedContext, passwordHash: string): CommunityIds {
  const { ids } = context;
  const community: CommunityIds = {
    hub: ids.next('hub'),
    schools: makeIds(SCHOOLS, () => ids.next('school')),
    departments: makeIds(SCHOOLS, () => ids.next('department')),
    people: makeIds(PEOPLE, () => ids.next('person')),
    workGroups: makeIds(WORK_GROUPS, () => ids.next('workgroup')),
  };
  addHub(context, community);
  entries<SchoolKey, SchoolData>(SCHOOLS).forEach(([key, data]) => addSchool(context, community, key, data));
  entries<PersonKey, PersonData>(PEOPLE).forEach(([key, data]) => addPerson(context, community, key, data, passwordHash));
  entries<WorkGroupKey, WorkGroupData>(WORK_GROUPS).forEach(([key, data]) => addWorkGroup(context, community, key, data));
  return community;
}

function addHub({ rows, ids, timeline }: SeedContext, { hub }: CommunityIds): void {
  rows.hubs.push({ id: hub, name: HUB.name, createdAt: timeline.past(6, '09-04') });
  // Next year's dates too, so that a demo left running goes over the summer.
  for (const academicYear of [timeline.academicYear, timeline.academicYear + 1]) {
    for (const { name, startsOn, endsOn } of defaultHalfTerms(academicYear)) {
      rows.halfTerms.push({
        id: ids.next('halfterm'),
        hubId: hub,
        academicYear,
        name,
        startsOn,
        endsOn,
      });
    }
  }
}

function addSchool({ rows, ids, timeline }: SeedContext, community: CommunityIds, key: SchoolKey, data: SchoolData): void {
  const id = community.schools[key];
  const createdAt = timeline.past(5, '09-14', rows.schools.length);
  const { name, urn, localAuthority, trust = null } = data;
  rows.schools.push({ id, hubId: community.hub, name, urn, localAuthority, trust, createdAt });
  rows.departments.push({ id: community.departments[key], schoolId: id, name: data.department, createdAt });
  if (!data.endsEarlier) return;
  const { academicYear } = timeline;
  for (const term of defaultHalfTerms(academicYear)) {
    const endsOn = new Date(term.endsOn);
    endsOn.setUTCDate(endsOn.getUTCDate() - (data.endsEarlier[term.name] ?? 0));
    const startsOn = new Date(term.startsOn);
    rows.halfTerms.push({ id: ids.next('halfterm'), schoolId: id, academicYear, name: term.name, startsOn, endsOn });
  }
}

function addPerson(
  { rows, ids, timeline }: SeedContext,
  community: CommunityIds,
  key: PersonKey,
  { name, posts }: PersonData,
  password: string,
): void {
  const id = community.people[key];
  const userId = ids.next('user');
  const createdAt = timeline.past(Math.max(...posts.map((post) => post.since)) + 1, '07-06', rows.people.length);
  rows.authUsers.push({ id: userId, name, email: emailOf(key), emailVerified: true, createdAt, updatedAt: createdAt });
  rows.authAccounts.push({
    id: ids.next('user'),
    userId,
    accountId: userId,
    providerId: 'credential',
    password,
    createdAt,
    updatedAt: createdAt,
  });
  rows.people.push({ id, authUserId: userId, name, createdAt });
  for (const post of posts) {
    rows.memberships.push({
      id: ids.next('membership'),
      personId: id,
      role: post.role,
      advocateProfile: post.profile ?? null,
      ...placeOf(community, post),
      startsOn: timeline.day(post.since, '09-01'),
      endsOn: post.endedWith === undefined ? null : timeline.day(post.endedWith - 1, '09-01'),
    });
  }
}

function placeOf({ hub, schools, departments }: CommunityIds, { role, at }: Post) {
  if (at === 'hub') return { hubId: hub };
  return role === 'SENIOR_LEADER' ? { schoolId: schools[at] } : { departmentId: departments[at] };
}

function addWorkGroup(
  { rows, ids, timeline }: SeedContext,
  community: CommunityIds,
  key: WorkGroupKey,
  data: WorkGroupData,
): void {
  const id = community.workGroups[key];
  const { title, kind, yearsAgo, status, theme = null, keyStage, meetingModel } = data;
  rows.workGroups.push({
    id,
    hubId: community.hub,
    kind,
    title,
    academicYear: timeline.academicYear - yearsAgo,
    theme,
    keyStage,
    meetingModel,
    status,
    createdAt: timeline.past(yearsAgo + 1, '05-11', rows.workGroups.length),
  });
  data.specialists.forEach((person) => rows.workGroupSpecialists.push({ workGroupId: id, personId: community.people[person] }));
  data.participations.forEach(({ school, left }, index) => {
    // A past group's year is over for everybody in it.
    const until = left ?? (yearsAgo > 0 ? '07-21' : undefined);
    rows.participations.push({
      id: ids.next('participation'),
      workGroupId: id,
      departmentId: community.departments[school],
      joinedAt: timeline.past(yearsAgo + 1, '06-15', index),
      leftAt: until === undefined ? null : timeline.past(yearsAgo, until, index + 5),
    });
  });
}
