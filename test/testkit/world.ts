import { hashPassword } from 'better-auth/crypto';
import { generateNKeysBetween } from 'fractional-indexing';
import type { App } from '../../server/src/app.ts';
import type { GrantLevel, HalfTermName, Role } from '../../server/src/generated/prisma/enums.ts';
import { createTestClient, type TestClient } from './client.ts';
import { hashOnce } from './hash-once.ts';

const PASSWORD = 'a password of tests';
hashOnce();
/** Hashing is slow on purpose, so everybody in the tests has the one hash. */
const hashed = hashPassword(PASSWORD);

export interface TestPerson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly membershipId: string;
}

export interface TestDepartment {
  readonly id: string;
  readonly schoolId: string;
  readonly hubId: string;
}

export interface TestSequence {
  readonly id: string;
  readonly documentId: string;
  readonly stepIds: readonly string[];
}

export interface TestScheme {
  readonly id: string;
  readonly programmeId: string;
  readonly unitId: string;
  readonly unitDocumentId: string;
  readonly placementId: string;
  readonly sequence: TestSequence;
  readonly departmentId: string;
}

export type World = ReturnType<typeof createWorld>;

/** Builders of what a test needs, straight into its database: names are their own, so that nothing is by chance the same. */
export function createWorld(app: Pick<App, 'deps'>, url: string) {
  const { db, ids, clock } = app.deps;
  const { service } = db;
  let count = 0;
  const next = () => ++count;
  const now = () => clock.now();
  const clients: TestClient[] = [];

  async function hub(name = `Hub ${next()}`): Promise<string> {
    return (await service.hub.create({ data: { id: ids.next('hub'), name, createdAt: now() } })).id;
  }

  async function department(hubId: string, name = `School ${next()}`): Promise<TestDepartment> {
    const urn = String(100_000 + next());
    const school = await service.school.create({ data: { id: ids.next('school'), hubId, name, urn, localAuthority: 'Northshire', createdAt: now() } });
    const row = await service.department.create({ data: { id: ids.next('department'), schoolId: school.id, name: 'Mathematics', createdAt: now() } });
    return { id: row.id, schoolId: school.id, hubId };
  }

  /** A person with one role, in the place that role is held in. */
  async function person(role: Role, place: Partial<Pick<TestDepartment, 'id' | 'schoolId' | 'hubId'>>, given: { startsOn?: Date; endsOn?: Date; name?: string; email?: string } = {}): Promise<TestPerson> {
    const number = next();
    const { name = `Person ${number}`, email = `person${number}@test.example` } = given;
    const userId = ids.next('user');
    await service.authUser.create({
      data: {
        id: userId,
        name,
        email,
        emailVerified: true,
        accounts: { create: { id: crypto.randomUUID(), accountId: userId, providerId: 'credential', password: await hashed } },
      },
    });
    const inSchool = role === 'SENIOR_LEADER';
    const inHub = !inSchool && place.id === undefined;
    const membership = {
      id: ids.next('membership'),
      role,
      startsOn: given.startsOn ?? new Date('2020-01-01'),
      endsOn: given.endsOn ?? null,
      departmentId: inSchool || inHub ? null : place.id!,
      schoolId: inSchool ? place.schoolId! : null,
      hubId: inHub ? place.hubId! : null,
    };
    const row = await service.person.create({ data: { id: ids.next('person'), authUserId: userId, name, createdAt: now(), memberships: { create: membership } } });
    return { id: row.id, email, name, membershipId: membership.id };
  }

  async function workGroup(hubId: string, departments: readonly TestDepartment[], specialists: readonly TestPerson[] = []): Promise<string> {
    const row = await service.workGroup.create({
      data: {
        id: ids.next('workgroup'),
        hubId,
        kind: 'EMBEDDING',
        title: `Embedding group ${next()}`,
        academicYear: 2026,
        status: 'RUNNING',
        createdAt: now(),
        participations: { create: departments.map(({ id }) => ({ id: ids.next('participation'), departmentId: id, joinedAt: now() })) },
        specialists: { create: specialists.map(({ id }) => ({ personId: id })) },
      },
    });
    return row.id;
  }

  async function document(kind: 'UNIT' | 'SEQUENCE', objectId: string, place: { unitId: string; schemeId: string; departmentId: string }): Promise<string> {
    const row = await service.document.create({ data: { id: ids.next('document'), kind, objectId, ...place, epoch: ids.next('epoch'), createdAt: now() } });
    return row.id;
  }

  /** A scheme with one programme, one unit in a half-term and one sequence of steps. */
  async function scheme(of: TestDepartment, { steps = 3, halfTerm = 'AUTUMN_1' as HalfTermName } = {}): Promise<TestScheme> {
    const number = next();
    const at = { createdAt: now(), updatedAt: now() };
    const departmentId = of.id;
    const { id: schemeId } = await service.schemeOfWork.create({ data: { id: ids.next('scheme'), departmentId, academicYear: 2026, title: `Scheme ${number}`, ...at } });
    const { id: programmeId } = await service.programme.create({ data: { id: ids.next('programme'), schemeId, departmentId, yearGroup: 8 } });
    const { id: unitId } = await service.unit.create({ data: { id: ids.next('unit'), schemeId, departmentId, title: `Unit ${number}`, ...at } });
    const [position] = generateNKeysBetween(null, null, 1);
    const { id: placementId } = await service.unitPlacement.create({
      data: { id: ids.next('placement'), programmeId, unitId, schemeId, departmentId, halfTerm, weeks: 3, position: position! },
    });
    const { id: sequenceId } = await service.lessonSequence.create({
      data: { id: ids.next('sequence'), unitId, schemeId, departmentId, title: `Sequence ${number}`, position: position!, ...at },
    });
    const rows = generateNKeysBetween(null, null, steps).map((place, index) => ({
      id: ids.next('step'),
      sequenceId,
      unitId,
      schemeId,
      departmentId,
      title: `Step ${index + 1} of sequence ${number}`,
      position: place,
      createdAt: now(),
    }));
    await service.step.createMany({ data: rows });
    const place = { unitId, schemeId, departmentId };
    const unitDocumentId = await document('UNIT', unitId, place);
    const documentId = await document('SEQUENCE', sequenceId, place);
    return { id: schemeId, programmeId, unitId, unitDocumentId, placementId, departmentId, sequence: { id: sequenceId, documentId, stepIds: rows.map(({ id }) => id) } };
  }

  async function grant(
    from: { departmentId: string; by: TestPerson },
    objectId: string,
    to: { departmentId?: string; workGroupId?: string; hubId?: string },
    level: GrantLevel,
  ): Promise<string> {
    const objectType = objectId.startsWith('scheme') ? 'SCHEME' : objectId.startsWith('unit') ? 'UNIT' : objectId.startsWith('plan') ? 'PLAN' : 'SEQUENCE';
    const row = await service.sharingGrant.create({
      data: {
        id: ids.next('grant'),
        departmentId: from.departmentId,
        objectType,
        objectId,
        level,
        recipientDepartmentId: to.departmentId ?? null,
        recipientWorkGroupId: to.workGroupId ?? null,
        recipientHubId: to.hubId ?? null,
        grantedById: from.by.id,
        grantedAt: now(),
      },
    });
    return row.id;
  }

  /** Signs somebody in through the front door. */
  async function signIn({ email }: Pick<TestPerson, 'email'>, { sharedComputer = false } = {}): Promise<TestClient> {
    const response = await fetch(`${url}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ email, password: PASSWORD, sharedComputer }),
    });
    if (response.status !== 204) throw new Error(`Signing in answered ${response.status}: ${await response.text()}`);
    const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]!).join('; ');
    const client = createTestClient(url, cookie);
    clients.push(client);
    return client;
  }

  /** Somebody without a session. */
  function stranger(): TestClient {
    const client = createTestClient(url, '');
    clients.push(client);
    return client;
  }

  /**
   * The scene of most tests: in one hub, an Embedding group of two departments, a third department outside it, with a subject
   * lead and a teacher each; the first department has a scheme.
   */
  async function embeddingGroup() {
    const hubId = await hub();
    const specialist = await person('MASTERY_SPECIALIST', { hubId });
    const hubLead = await person('HUB_LEAD', { hubId });
    const staffed = async () => {
      const place = await department(hubId);
      return { ...place, lead: await person('SUBJECT_LEAD', place), teacher: await person('TEACHER', place), leader: await person('SENIOR_LEADER', place) };
    };
    const [here, partner, outside] = [await staffed(), await staffed(), await staffed()];
    const workGroupId = await workGroup(hubId, [here, partner], [specialist]);
    return { hubId, hubLead, specialist, here, partner, outside, workGroupId, scheme: await scheme(here) };
  }

  return { hub, department, person, workGroup, scheme, grant, signIn, stranger, embeddingGroup, password: PASSWORD };
}
