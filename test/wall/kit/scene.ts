import { randomUUID } from 'node:crypto';
import { stepRoot, unitRoot } from '../../../schema/document/roots.ts';
import { recordAudit } from '../../../server/src/audit/record-audit.ts';
import type { GrantLevel } from '../../../server/src/generated/prisma/enums.ts';
import type { TestServer } from '../../testkit/server.ts';
import { CAST, PERSONAS, SCHOOLS, type Persona, type SchoolName } from './cast.ts';
import { mark, type Mark } from './marks.ts';
import { GROUP, HUB, type Piece, type Thing } from './rules.ts';
import { buildPlans, type PlanName, type ScenePlan } from './plans.ts';
import { createTexts, type Saying } from './said.ts';
import { buildTalk, type SceneTalk, type TalkName } from './talk.ts';

/** A scheme of the scene with the ids of one thing of each kind. */
export interface SceneScheme extends Saying {
  readonly id: string;
  readonly programmeId: string;
  readonly emptyProgrammeId: string;
  readonly unitId: string;
  readonly placementId: string;
  readonly unitDocumentId: string;
  readonly sequenceId: string;
  readonly documentId: string;
  readonly stepIds: readonly [string, string];
  readonly removedStepId: string;
  readonly misconceptionId: string;
  readonly removedMisconceptionId: string;
}

export type SchemeName = 'S1' | 'S2' | 'S3' | 'S4' | 'D1' | 'X1';
export type GrantName = 'viewing' | 'commenting' | 'designing' | 'group' | 'hub' | 'revoked';

/** What is looked at, and every thing of it by its id. */
export interface Scene {
  readonly hubId: string;
  readonly otherHubId: string;
  readonly workGroupId: string;
  readonly departments: Readonly<Record<SchoolName, { id: string; schoolId: string }>>;
  readonly people: Readonly<Record<Persona, { id: string; email: string; membershipId: string }>>;
  readonly schemes: Readonly<Record<SchemeName, SceneScheme>>;
  readonly grants: Readonly<Record<GrantName, string>>;
  readonly invitations: Readonly<Record<'department' | 'hub', string>>;
  readonly importId: string;
  /** An upload of each who may start an import. */
  readonly uploads: Readonly<Record<'teacher' | 'advocate' | 'lead', string>>;
  readonly tokenId: string;
  readonly talks: Readonly<Record<TalkName, SceneTalk>>;
  /** A thread of the group where one posts before one sees others, and the subject lead's post in it. */
  readonly firstId: string;
  readonly firstPostId: string;
  readonly plans: Readonly<Record<PlanName, ScenePlan>>;
  readonly things: ReadonlyMap<string, Thing>;
}

const SCHEMES: Record<SchemeName, { school: SchoolName; scheme: Piece; unit: Piece; sequence: Piece }> = {
  S1: { school: 'here', scheme: 'S1', unit: 'S1', sequence: 'S1' },
  S2: { school: 'here', scheme: 'S2', unit: 'U2', sequence: 'U2' },
  S3: { school: 'here', scheme: 'S3', unit: 'U3', sequence: 'Q3' },
  S4: { school: 'here', scheme: 'S4', unit: 'S4', sequence: 'S4' },
  D1: { school: 'designing', scheme: 'D1', unit: 'D1', sequence: 'D1' },
  X1: { school: 'abroad', scheme: 'X1', unit: 'X1', sequence: 'X1' },
};

/** Fills a server's database with the scene: every text of it carries the mark of the piece it belongs to. */
export async function buildScene(server: TestServer): Promise<Scene> {
  const { app, world } = server;
  const { db, ids, clock } = app.deps;
  const { service } = db;
  const now = clock.now();
  const at = { createdAt: now, updatedAt: now };
  const things = new Map<string, Thing>();
  const thing = <T extends { id: string }>(row: T, what: Thing): T => {
    things.set(row.id, what);
    return row;
  };
  const say = (piece: Mark, what: string) => `${what} ${mark(piece)}`;

  const [hubId, otherHubId] = await Promise.all((['hub', 'otherHub'] as const).map(async (hub) => thing({ id: await world.hub(say(hub, 'Hub')) }, { type: 'Hub', hub }).id));
  const departments = {} as Record<SchoolName, { id: string; schoolId: string }>;
  for (const [index, school] of SCHOOLS.entries()) {
    const hub = school === 'abroad' ? otherHubId! : hubId!;
    const place: Mark = school === 'abroad' ? 'abroad' : 'places';
    const row = await service.school.create({
      data: { id: ids.next('school'), hubId: hub, name: say(place, 'School'), urn: String(200_000 + index), localAuthority: say(place, 'Authority'), trust: say(place, 'Trust'), createdAt: now },
    });
    const department = await service.department.create({ data: { id: ids.next('department'), schoolId: row.id, name: say(place, 'Maths'), createdAt: now } });
    thing(row, { type: 'School', school });
    thing(department, { type: 'Department', school });
    departments[school] = { id: department.id, schoolId: row.id };
  }

  const people = {} as Record<Persona, { id: string; email: string; membershipId: string }>;
  for (const persona of PERSONAS) {
    const post: { role: (typeof CAST)[Persona]['role']; at: SchoolName | 'hub' | 'otherHub'; ended?: true } = CAST[persona];
    const inHub = post.at === 'hub' || post.at === 'otherHub';
    const place = inHub ? { hubId: post.at === 'hub' ? hubId! : otherHubId! } : { id: departments[post.at as SchoolName].id, schoolId: departments[post.at as SchoolName].schoolId };
    const person = await world.person(post.role, place, {
      name: say(`name-${persona}`, 'Person'),
      email: `${mark(`address-${persona}`)}@test.example`,
      ...(post.ended && { endsOn: new Date('2021-01-01') }),
    });
    if (post.role === 'MASTERY_ADVOCATE') await service.membership.update({ where: { id: person.membershipId }, data: { advocateProfile: 'A' } });
    if (persona === 'viewer') await service.membership.update({ where: { id: person.membershipId }, data: { endsOn: new Date('2100-01-01') } });
    people[persona] = person;
    things.set(person.id, { type: 'Person', person: persona });
    things.set(person.membershipId, { type: 'Membership', person: persona, ...(inHub ? { hub: post.at as 'hub' } : { school: post.at as SchoolName }) });
  }

  const workGroup = await service.workGroup.create({
    data: {
      id: ids.next('workgroup'), hubId: hubId!, kind: 'EMBEDDING', title: say('group', 'Group'), academicYear: 2026, theme: say('group', 'Theme'),
      keyStage: 3, meetingModel: say('group', 'Half-termly'), status: 'RUNNING', createdAt: now,
      participations: {
        create: (['here', 'viewing', 'commenting', 'designing', 'nothing'] as const).map((school) => ({ id: ids.next('participation'), departmentId: departments[school].id, joinedAt: now })),
      },
      specialists: { create: [{ personId: people.specialist.id }] },
    },
  });
  thing(workGroup, { type: 'WorkGroup', group: true, hub: 'hub' });

  const texts = createTexts(server, { people, departments, thing });

  async function scheme(name: SchemeName): Promise<SceneScheme> {
    const { school, ...piece } = SCHEMES[name];
    const departmentId = departments[school].id;
    const remover = people[school === 'here' ? 'teacher' : school === 'abroad' ? 'stranger' : 'designer'].id;
    const removed = { removedAt: now, removedById: remover };
    const { id: schemeId } = thing(
      await service.schemeOfWork.create({ data: { id: ids.next('scheme'), departmentId, academicYear: 2026, title: say(piece.scheme, 'Scheme'), attribution: say(`licence-${name}`, 'From'), ...at } }),
      { type: 'SchemeOfWork', piece: piece.scheme },
    );
    const aside = { aside: true } as const;
    const programme = async (yearGroup: number, more = {}) =>
      thing(await service.programme.create({ data: { id: ids.next('programme'), schemeId, departmentId, yearGroup, tier: yearGroup > 9 ? 'HIGHER' : null } }), { type: 'Programme', piece: piece.scheme, ...more }).id;
    const [programmeId, emptyProgrammeId] = [await programme(10), await programme(8, aside)];
    const unit = async (belongs: Piece, more = {}) => thing(await service.unit.create({ data: { id: ids.next('unit'), schemeId, departmentId, title: say(belongs, 'Unit'), ...at } }), { type: 'Unit', piece: belongs, ...more }).id;
    await unit(piece.scheme, aside);
    const [unitId, besideId] = [await unit(piece.unit), await unit(piece.scheme, aside)];
    const placement = async (of: string, belongs: Piece, position: string, more = {}) =>
      thing(await service.unitPlacement.create({ data: { id: ids.next('placement'), programmeId, unitId: of, schemeId, departmentId, halfTerm: 'AUTUMN_1', weeks: 3, position } }), { type: 'UnitPlacement', piece: belongs, ...more }).id;
    const placementId = await placement(unitId, piece.unit, 'a0');
    await placement(besideId, piece.scheme, 'a1', aside);
    for (const [of, belongs, label] of [[unitId, piece.unit, 'one'], [besideId, piece.scheme, 'two']] as const) {
      const thread = thing(await service.curriculumThread.create({ data: { id: ids.next('thread'), schemeId, departmentId, name: say(belongs, label), strand: 'RATIO' } }), { type: 'CurriculumThread', piece: belongs });
      await service.unitCurriculumThread.create({ data: { unitId: of, threadId: thread.id, departmentId, schemeId } });
      thing(await service.vocabularyTerm.create({ data: { id: ids.next('term'), unitId: of, departmentId, schemeId, term: say(belongs, label), meaning: say(belongs, 'Meaning'), position: 'a0' } }), { type: 'VocabularyTerm', piece: belongs });
    }
    const sequence = async (belongs: Piece, position: string, more = {}) =>
      thing(await service.lessonSequence.create({ data: { id: ids.next('sequence'), unitId, schemeId, departmentId, title: say(belongs, 'Sequence'), position, ...at } }), { type: 'LessonSequence', piece: belongs, ...more }).id;
    const [sequenceId, sequenceBesideId] = [await sequence(piece.sequence, 'a0'), await sequence(piece.unit, 'a1', aside)];
    const inSequence = { sequenceId, unitId, schemeId, departmentId };
    const step = async (position: string, extra: object = {}, where = inSequence, belongs: Piece = piece.sequence, more = {}) =>
      thing(await service.step.create({ data: { id: ids.next('step'), ...where, title: say(belongs, 'Step'), position, createdAt: now, ...extra } }), { type: 'Step', piece: belongs, ...more }).id;
    const stepIds = [await step('a0'), await step('a1', {}, inSequence, piece.sequence, aside)] as const;
    const removedStepId = await step('a2', removed);
    await step('a0', {}, { ...inSequence, sequenceId: sequenceBesideId }, piece.unit, aside);
    const misconception = async (position: string, extra: object = {}) =>
      thing(await service.misconception.create({ data: { id: ids.next('misconception'), stepId: stepIds[0], ...inSequence, position, ...extra } }), { type: 'Misconception', piece: piece.sequence }).id;
    const [misconceptionId, removedMisconceptionId] = [await misconception('a0'), await misconception('a1', removed)];
    const place = { unitId, schemeId, departmentId };
    const unitDocumentId = await texts.write('UNIT', unitId, unitRoot(unitId, 'whyThisWhyNow'), piece.unit, place);
    await texts.write('UNIT', besideId, unitRoot(besideId, 'whyThisWhyNow'), piece.scheme, { ...place, unitId: besideId });
    const documentId = await texts.write('SEQUENCE', sequenceId, stepRoot(stepIds[0], 'variation'), piece.sequence, place);
    await texts.write('SEQUENCE', sequenceBesideId, stepRoot(stepIds[0], 'variation'), piece.unit, place);
    const said = await texts.say(piece.sequence, { placeId: sequenceId, ...inSequence }, { stepId: stepIds[0], root: stepRoot(stepIds[0], 'variation') }, documentId, school === 'abroad' ? 'stranger' : school === 'designing' ? 'designer' : 'teacher');
    return { ...said, id: schemeId, programmeId, emptyProgrammeId, unitId, placementId, unitDocumentId, sequenceId, documentId, stepIds, removedStepId, misconceptionId, removedMisconceptionId };
  }
  const schemes = {} as Record<SchemeName, SceneScheme>;
  for (const name of Object.keys(SCHEMES) as SchemeName[]) schemes[name] = await scheme(name);

  const from = { departmentId: departments.here.id, by: { ...people.lead, name: '' } };
  const grant = async (objectId: string, piece: Piece, to: Parameters<typeof world.grant>[2], level: GrantLevel, reaches: readonly Persona[]) =>
    thing({ id: await world.grant(from, objectId, to, level) }, { type: 'SharingGrant', piece, reaches, school: 'here' }).id;
  const grants = {
    viewing: await grant(schemes.S1.id, 'S1', { departmentId: departments.viewing.id }, 'VIEW', ['viewer']),
    commenting: await grant(schemes.S1.id, 'S1', { departmentId: departments.commenting.id }, 'COMMENT', ['commenter']),
    designing: await grant(schemes.S1.id, 'S1', { departmentId: departments.designing.id }, 'CO_DESIGN', ['designer']),
    group: await grant(schemes.S2.unitId, 'U2', { workGroupId: workGroup.id }, 'COMMENT', GROUP),
    hub: await grant(schemes.S3.sequenceId, 'Q3', { hubId: hubId! }, 'CO_DESIGN', HUB),
    revoked: await grant(schemes.S4.id, 'S4', { departmentId: departments.viewing.id }, 'CO_DESIGN', []),
  };
  await service.sharingGrant.update({ where: { id: grants.revoked }, data: { revokedAt: now, revokedById: people.lead.id } });

  await service.$transaction((tx) =>
    recordAudit(tx, app.deps, {
      action: 'GRANT_GIVEN', actorId: people.lead.id, personId: people.lead.id, subjectId: schemes.S1.id, counterpartId: departments.viewing.id, detail: 'VIEW',
      places: [departments.here.id, departments.here.schoolId, hubId],
    }),
  );

  const invitation = async (place: { departmentId: string } | { hubId: string }, role: 'TEACHER' | 'MASTERY_SPECIALIST', where: Mark, what: Thing) =>
    thing(
      await service.invitation.create({
        data: { id: ids.next('invitation'), tokenHash: randomUUID(), email: `${mark(where)}@test.example`, role, ...place, invitedById: people[where === 'invitation' ? 'lead' : 'hubLead'].id, createdAt: now, expiresAt: new Date(now.getTime() + 86_400_000) },
      }),
      what,
    ).id;
  const invitations = {
    department: await invitation({ departmentId: departments.here.id }, 'TEACHER', 'invitation', { type: 'Invitation', school: 'here' }),
    hub: await invitation({ hubId: hubId! }, 'MASTERY_SPECIALIST', 'hub-invitation', { type: 'Invitation', hub: 'hub' }),
  };

  const report = {
    programmes: 1, units: 1, lessons: 2, added: 1, updated: 0, unchanged: 0,
    leftAlone: [{ stepId: schemes.S4.stepIds[0], title: say('import', 'Left'), unitTitle: say('import', 'Unit') }],
  };
  const imported = { departmentId: departments.here.id, requestedById: people.teacher.id, academicYear: 2026, ...at };
  const { id: importId } = thing(
    await service.curriculumImport.create({
      data: { id: ids.next('import'), ...imported, title: say('import', 'Import'), status: 'DONE', schemeId: schemes.S4.id, report, problem: say('import', 'Problem') },
    }),
    { type: 'CurriculumImport', school: 'here' },
  );
  const uploads = {} as Record<'teacher' | 'advocate' | 'lead', string>;
  for (const persona of ['teacher', 'advocate', 'lead'] as const) {
    uploads[persona] = ids.next('import');
    const files = { create: [{ id: ids.next('import'), name: 'nothing.ttl', body: say('import', '# Uploaded') }] };
    await service.curriculumImport.create({ data: { id: uploads[persona], ...imported, requestedById: people[persona].id, academicYear: 0, title: '', status: 'QUEUED', files } });
    things.set(uploads[persona], { type: 'CurriculumImport', school: 'here' });
  }
  const { id: tokenId } = thing(
    await service.apiToken.create({
      data: { id: ids.next('token'), personId: people.teacher.id, name: say('token', 'Token'), hash: randomUUID(), scope: 'READ', createdAt: now, expiresAt: new Date(now.getTime() + 86_400_000), lastUsedAt: now },
    }),
    { type: 'ApiToken', person: 'teacher' },
  );
  const about = (name: SchemeName, piece: Piece) => ({ piece, schemeId: schemes[name].id, unitId: schemes[name].unitId, sequenceId: schemes[name].sequenceId, stepId: schemes[name].stepIds[0] });
  const talk = await buildTalk(server, {
    people, thing,
    spaces: {
      department: { id: departments.here.id, hubId: hubId! }, group: { id: workGroup.id, hubId: hubId! }, hub: { id: hubId!, hubId: hubId! }, otherHub: { id: otherHubId!, hubId: otherHubId! },
    },
    departmentOf: (persona) => (['hub', 'otherHub'].includes(CAST[persona].at) ? null : departments[CAST[persona].at as SchoolName].id),
    // Beside threads stand things that only some of their readers see.
    linked: { department: about('S4', 'S4'), group: about('S1', 'S1'), hub: about('S1', 'S1'), otherHub: about('X1', 'X1') },
  });
  const plans = await buildPlans(server, {
    people, thing, texts,
    departments: { P1: { id: departments.here.id, hubId: hubId! }, PX: { id: departments.abroad.id, hubId: otherHubId! } },
    linked: { P1: schemes.S1, PX: schemes.X1 },
  });
  await grant(plans.P1.id, 'P1', { departmentId: departments.viewing.id }, 'VIEW', ['viewer']);
  await grant(plans.P1.id, 'P1', { departmentId: departments.commenting.id }, 'COMMENT', ['commenter']);
  return { ...talk, plans, hubId: hubId!, otherHubId: otherHubId!, workGroupId: workGroup.id, departments, people, schemes, grants, invitations, importId, uploads, tokenId, things };
}
