import type { Actor } from '../../../server/src/policy/actor.ts';
import type { GrantFact, Resource } from '../../../server/src/policy/resource.ts';
import { CAST, PERSONAS, SCHOOLS, type Persona, type SchoolName } from './cast.ts';
import type { Piece, Thing } from './rules.ts';

const GROUPED: readonly SchoolName[] = ['here', 'viewing', 'commenting', 'designing', 'nothing'];
const hubOf = (school: SchoolName) => (school === 'abroad' ? 'otherHub' : 'hub');

/** The cast as the policy module sees them, without a database. */
export const ACTORS: ReadonlyMap<Persona, Actor> = new Map(PERSONAS.map((persona) => [persona, actor(persona)]));

function actor(persona: Persona): Actor {
  const post: { role: (typeof CAST)[Persona]['role']; at: SchoolName | 'hub' | 'otherHub'; ended?: true } = CAST[persona];
  const none: Actor = {
    personId: persona, roles: [], departmentIds: new Set(), workGroupIds: new Set(), specialistOf: new Set(), schoolWorkGroupIds: new Set(),
    hubIds: new Set(), recipientHubIds: new Set(), accessVersion: 0n, expiresAt: null,
  };
  if (post.ended) return none;
  const { role, at } = post;
  const hubOfPlace = at === 'hub' || at === 'otherHub' ? at : hubOf(at);
  const nowhere = { role, departmentId: null, schoolId: null, hubId: null, hubOfPlace };
  if (at === 'hub' || at === 'otherHub') {
    const groups = new Set(role === 'MASTERY_SPECIALIST' ? ['group'] : []);
    return { ...none, roles: [{ ...nowhere, hubId: at }], hubIds: new Set([at]), recipientHubIds: new Set([at]), workGroupIds: groups, specialistOf: groups };
  }
  const hubIds = new Set([hubOf(at)]);
  const groups = new Set(GROUPED.includes(at) ? ['group'] : []);
  if (role === 'SENIOR_LEADER') return { ...none, roles: [{ ...nowhere, schoolId: `school ${at}` }], hubIds, schoolWorkGroupIds: groups };
  return { ...none, roles: [{ ...nowhere, departmentId: at }], departmentIds: new Set([at]), hubIds, recipientHubIds: hubIds, workGroupIds: groups };
}

const to = (level: GrantFact['level'], recipient: Partial<Omit<GrantFact, 'level'>>): GrantFact => ({ level, recipientDepartmentId: null, recipientWorkGroupId: null, recipientHubId: null, ...recipient });
const GRANTS: Partial<Record<Piece, readonly GrantFact[]>> = {
  S1: [to('VIEW', { recipientDepartmentId: 'viewing' }), to('COMMENT', { recipientDepartmentId: 'commenting' }), to('CO_DESIGN', { recipientDepartmentId: 'designing' })],
  U2: [to('COMMENT', { recipientWorkGroupId: 'group' })],
  Q3: [to('CO_DESIGN', { recipientHubId: 'hub' })],
};

const TALK: Readonly<Record<NonNullable<Thing['talk']>, Resource>> = {
  department: { space: 'DEPARTMENT', departmentId: 'here', schoolId: 'school here', hubId: 'hub', groupIds: ['group'] },
  group: { space: 'WORK_GROUP', workGroupId: 'group', hubId: 'hub', memberDepartmentIds: GROUPED },
  hub: { space: 'HUB', hubId: 'hub' },
  otherHub: { space: 'HUB', hubId: 'otherHub' },
};

const inSchool = (school: SchoolName): Resource => ({ departmentId: school, schoolId: `school ${school}`, hubId: hubOf(school) });
const PIECES: readonly Piece[] = ['S1', 'S2', 'U2', 'S3', 'U3', 'Q3', 'S4', 'D1', 'X1'];
const ownerOf = (piece: Piece): SchoolName => (piece === 'D1' ? 'designing' : piece === 'X1' ? 'abroad' : 'here');

type Subject = readonly [Thing, Resource];
const pieces: Subject[] = PIECES.map((piece) => [{ type: '', piece }, { ...inSchool(ownerOf(piece)), grants: GRANTS[piece] ?? [] }]);
const schools: Subject[] = SCHOOLS.map((school) => [{ type: '', school }, inSchool(school)]);
const hubs: Subject[] = (['hub', 'otherHub'] as const).map((hub) => [{ type: '', hub }, { hubId: hub }]);
const group: Subject[] = [[{ type: '', group: true, hub: 'hub' }, { workGroupId: 'group', hubId: 'hub' }]];
const said: Subject[] = pieces.flatMap(([thing, resource]) => PERSONAS.map((person): Subject => [{ ...thing, person }, { ...resource, personId: person }]));

/** Threads of each space: with nobody let in by name and with everybody, handed over to nobody and to each of the cast. */
const threads: Subject[] = (['department', 'group', 'hub', 'otherHub'] as const).flatMap((talk) =>
  [[], PERSONAS].flatMap((invited) =>
    [null, ...PERSONAS].map((handedTo): Subject => [
      { type: '', talk, ...(invited.length > 0 && { everybodyInvited: true }), ...(handedTo !== null && { handedTo }) },
      { ...TALK[talk], invitedIds: invited, facilitatorId: handedTo },
    ]),
  ),
);
const posts: Subject[] = threads.filter(([{ handedTo }]) => handedTo === undefined).flatMap(([thing, resource]) => PERSONAS.map((person): Subject => [{ ...thing, person }, { ...resource, personId: person }]));
/** Plans, with nobody and with each of the cast as the owner of something that holds what is asked of. */
const PLAN_GRANTS = [to('VIEW', { recipientDepartmentId: 'viewing' }), to('COMMENT', { recipientDepartmentId: 'commenting' })];
const plans: Subject[] = ([['P1', { ...inSchool('here'), groupIds: ['group'], grants: PLAN_GRANTS }], ['PX', { ...inSchool('abroad'), groupIds: [], grants: [] }]] as const).flatMap(([piece, resource]) =>
  [[], ...PERSONAS.map((owner) => [owner])].map((owners): Subject => [{ type: '', piece, owners }, { ...resource, ownerIds: owners }]),
);
const saidOnPlans: Subject[] = plans.flatMap(([thing, resource]) => PERSONAS.map((person): Subject => [{ ...thing, person }, { ...resource, personId: person }]));
const own: Subject[] = PERSONAS.map((person) => [{ type: '', person }, { personId: person }]);

/** What each kind of action is asked of. */
export const SUBJECTS: Readonly<Record<string, readonly Subject[]>> = {
  hub: hubs,
  department: schools,
  scheme: schools,
  membership: [...schools, ...hubs],
  content: pieces,
  comment: said,
  parkedEdit: said,
  planComment: saidOnPlans,
  planParkedEdit: saidOnPlans,
  workGroup: group,
  thread: threads,
  post: posts,
  action: [...posts, ...threads],
  template: hubs,
  plan: plans,
  'plan.overview': group,
  apiToken: own,
  'audit.own': [[{ type: '' }, {}]],
  'audit.department': schools,
  'audit.school': schools,
  'audit.hub': hubs,
};
