import { verifyPassword } from 'better-auth/crypto';
import * as Y from 'yjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fragmentText } from '../../schema/document/content.ts';
import { parseRoot, stepRoot } from '../../schema/document/roots.ts';
import { createPostgresDocumentLog } from '../../server/src/documents/log/document-log.store.ts';
import { createDocumentEngine } from '../../server/src/documents/engine.ts';
import { MemoryDocumentLog } from '../../server/src/documents/log/memory-log.ts';
import { type Clock, fixedClock } from '../../server/src/platform/clock.ts';
import { type Database, openDatabase } from '../../server/src/platform/database.ts';
import { createIds } from '../../server/src/platform/ids.ts';
import { createTestDatabase } from '../../test/testkit/database.ts';
import { DEMO_PASSWORD, demoPeople } from './community/demo-people.ts';
import { RATIO_AS_A_CONSTANT_MULTIPLIER } from './schemes/hollin-lane/sequences/ratio-as-a-constant-multiplier.ts';
import type { WrittenStep } from './schemes/scheme.types.ts';
import { isEmptyDatabase, seedDemo } from './seed.ts';

const log = { info: () => {} };
const IN_TERM = '2026-11-19T10:00:00Z';

interface TestDemo extends AsyncDisposable {
  readonly db: Database;
  readonly clock: Clock;
}

async function emptyDatabase(at: string): Promise<TestDemo> {
  const { url, drop } = await createTestDatabase();
  const clock = fixedClock(new Date(at));
  const db = openDatabase({ url, connections: 2, clock });
  return { db, clock, [Symbol.asyncDispose]: () => db.close().then(drop) };
}

async function seeded(at: string): Promise<TestDemo> {
  const demo = await emptyDatabase(at);
  await seedDemo({ service: demo.db.service, clock: demo.clock, ids: createIds(demo.clock), log });
  return demo;
}

/** One demo for all tests that only read. */
let inTerm: TestDemo;
let service: Database['service'];

beforeAll(async () => {
  inTerm = await seeded(IN_TERM);
  service = inTerm.db.service;
});
afterAll(() => inTerm[Symbol.asyncDispose]());

async function replayed(documentId: string) {
  const stored = (await createPostgresDocumentLog(inTerm.db.pool).load(documentId))!;
  const doc = new Y.Doc();
  for (const { bytes } of stored.tail) Y.applyUpdate(doc, bytes);
  return { stored, doc };
}

test('an empty database says so, and takes the demo once', async () => {
  await using demo = await emptyDatabase(IN_TERM);
  const { db, clock } = demo;
  expect(await isEmptyDatabase(db.service)).toBe(true);
  const ports = { service: db.service, clock, ids: createIds(clock), log };
  expect(await seedDemo(ports)).toEqual(demoPeople());
  expect(await isEmptyDatabase(db.service)).toBe(false);
  await expect(seedDemo(ports)).rejects.toThrow('empty database');
});

describe('the demo community', () => {
  test('has the cast of a hub at work', async () => {
    expect(await service.hub.count()).toBe(1);
    expect(await service.person.count()).toBeGreaterThanOrEqual(38);
    const groups = await service.workGroup.findMany({
      where: { academicYear: 2026 },
      include: { participations: { where: { leftAt: null } }, specialists: true },
    });
    expect(Object.fromEntries(groups.map(({ kind, participations }) => [kind, participations.length]))).toEqual({
      DEVELOPMENT: 2,
      EMBEDDING: 4,
      SUSTAINING: 6,
    });
    expect(new Set(groups.flatMap(({ specialists }) => specialists.map(({ personId }) => personId))).size).toBe(2);
  });

  test('a specialist also teaches in a school of their own', async () => {
    const specialists = await service.membership.findMany({ where: { role: 'MASTERY_SPECIALIST' }, select: { personId: true } });
    for (const { personId } of specialists) {
      expect(await service.membership.count({ where: { personId, departmentId: { not: null } } })).toBeGreaterThan(0);
    }
  });

  test('[R1] each school of the Development group has an advocate of profile A and one of profile B', async () => {
    const participations = await service.participation.findMany({ where: { workGroup: { kind: 'DEVELOPMENT', academicYear: 2026 } } });
    for (const { departmentId } of participations) {
      const advocates = await service.membership.findMany({ where: { departmentId, role: 'MASTERY_ADVOCATE' } });
      expect(advocates.map(({ advocateProfile }) => advocateProfile).toSorted()).toEqual(['A', 'B']);
    }
  });

  test('[R5] who is in the Embedding group was in a Development group before', async () => {
    const embedding = await service.participation.findMany({ where: { workGroup: { kind: 'EMBEDDING' } } });
    for (const { departmentId } of embedding) {
      const before = { departmentId, workGroup: { kind: 'DEVELOPMENT' as const, academicYear: { lt: 2026 } } };
      expect(await service.participation.count({ where: before })).toBeGreaterThan(0);
    }
  });

  test('no two people share an address, and every address is one of the demo', async () => {
    const users = await service.authUser.findMany();
    expect(new Set(users.map(({ email }) => email.toLowerCase())).size).toBe(users.length);
    for (const { email, emailVerified } of users) {
      expect(email).toMatch(/^[a-z]+\.[a-z]+@demo\.example$/);
      expect(emailVerified).toBe(true);
    }
    for (const { email } of demoPeople()) expect(users.map((user) => user.email)).toContain(email);
  });

  test('the one password opens an account', async () => {
    const account = await service.authAccount.findFirstOrThrow();
    expect(DEMO_PASSWORD.length).toBeGreaterThanOrEqual(12);
    expect(account).toMatchObject({ providerId: 'credential', accountId: account.userId });
    expect(await verifyPassword({ hash: account.password!, password: DEMO_PASSWORD })).toBe(true);
  });
});

describe('the demo’s documents', () => {
  test('every unit, sequence and plan has one, whose log replays to known roots [D21] under leased ids [D3]', async () => {
    const [units, sequences, documents, steps, items, plans, priorities, updates] = await Promise.all([
      service.unit.findMany(),
      service.lessonSequence.findMany(),
      service.document.findMany(),
      service.step.findMany(),
      service.misconception.findMany(),
      service.developmentPlan.findMany(),
      service.priority.findMany(),
      service.documentUpdate.findMany({ orderBy: { seq: 'asc' } }),
    ]);
    const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
    expect(documents.map(({ objectId }) => objectId).toSorted()).toEqual([...ids(units), ...ids(sequences), ...ids(plans)].toSorted());
    const known = new Set([...ids(units), ...ids(steps), ...ids(items), ...ids(plans), ...ids(priorities)]);
    for (const { id, kind, seq, objectId } of documents) {
      const { stored, doc } = await replayed(id);
      for (const { authorId, clientId } of stored.tail) expect(stored.leases.get(clientId)).toBe(authorId);
      expect(doc.store.pendingStructs).toBeNull();
      expect(BigInt(stored.tail.length)).toBe(seq);
      for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(doc))) {
        const last = updates.findLast((update) => update.documentId === id && update.clientId === BigInt(client));
        expect(last?.clockTo).toBe(clock);
      }
      for (const root of doc.share.keys()) {
        const parsed = parseRoot(kind, root)!;
        expect(known.has(parsed.objectId) && (parsed.itemId === undefined || known.has(parsed.itemId)), root).toBe(true);
        if (kind === 'UNIT') expect(parsed.objectId).toBe(objectId);
        expect(fragmentText(doc.getXmlFragment(root))).not.toBe('');
      }
    }
  });

  test('each update of their logs is one that the engine would have taken [D3] [D4]', async () => {
    const log = new MemoryDocumentLog();
    const stamp = { personVersion: 0n, departmentVersion: 0n };
    const engine = createDocumentEngine({
      log,
      access: { resolve: async () => ({ role: 'EDITOR', within: null, stamp, expiresAt: null }) },
      structure: { rootExists: async () => true },
      people: { name: async () => 'somebody' },
      clock: inTerm.clock,
      newParkedId: () => 'parked',
      onError: (error) => expect.unreachable(String(error)),
    });
    for (const { id, kind, departmentId, epoch } of await service.document.findMany()) log.create(id, kind, departmentId, epoch);
    for (const { id } of await service.person.findMany()) log.personVersions.set(id, 0n);
    const updates = await service.documentUpdate.findMany({ orderBy: [{ documentId: 'asc' }, { seq: 'asc' }] });
    for (const { documentId, authorId, clientId, epoch, bytes, updateId, seq } of updates) {
      const push = { personId: authorId, documentId, clientId: Number(clientId), epoch, update: bytes, updateId };
      expect(await engine.push(push)).toMatchObject({ seq: Number(seq), nearlyFull: false });
    }
    await engine.drain();
  });

  test('the ratio sequence reads as it was written, by several of the department', async () => {
    const { title, steps } = RATIO_AS_A_CONSTANT_MULTIPLIER;
    const sequence = await service.lessonSequence.findFirstOrThrow({ where: { title }, include: { steps: { orderBy: { position: 'asc' } } } });
    const document = await service.document.findUniqueOrThrow({ where: { objectId: sequence.id } });
    const { stored, doc } = await replayed(document.id);
    expect(sequence.steps.map((step) => step.title)).toEqual((steps as WrittenStep[]).map((step) => step.title));
    const outcome = sequence.steps.map(({ id }) => fragmentText(doc.getXmlFragment(stepRoot(id, 'pupilOutcome'))));
    expect(outcome).toEqual((steps as WrittenStep[]).map((step) => step.pupilOutcome));
    expect(new Set(stored.tail.map(({ authorId }) => authorId)).size).toBe(3);
  });
});

describe.each([
  ['in term', '2026-11-19T10:00:00Z'],
  ['on New Year’s Day', '2027-01-01T00:00:00Z'],
  ['on the last day of the academic year', '2027-08-31T22:30:00Z'],
  ['in the first minutes of the next, in London', '2026-08-31T23:10:00Z'],
  ['in October half-term', '2026-10-28T12:00:00Z'],
  ['in another year', '2029-02-05T08:00:00Z'],
])('a demo that begins %s', (_, at) => {
  test('is dated before now and shares what exists', async () => {
    await using demo = await seeded(at);
    const { db, clock } = demo;
    const { service } = db;
    const now = clock.now();
    const [columns, grants, schemes, units, sequences, plans] = await Promise.all([
      db.pool.query<{ table_name: string; column_name: string }>(
        `SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'
         AND data_type = 'timestamp with time zone' AND table_name NOT LIKE '\\_%' AND column_name <> 'closes_at'`,
      ),
      service.sharingGrant.findMany(),
      service.schemeOfWork.findMany(),
      service.unit.findMany(),
      service.lessonSequence.findMany(),
      service.developmentPlan.findMany(),
    ]);
    for (const { table_name, column_name } of columns.rows) {
      const { rows } = await db.pool.query<{ latest: Date | null }>(`SELECT max("${column_name}") AS latest FROM "${table_name}"`);
      if (rows[0]!.latest) expect(rows[0]!.latest <= now, `${table_name}.${column_name}`).toBe(true);
    }
    const objects = new Map([...schemes, ...units, ...sequences, ...plans].map((object) => [object.id, object]));
    expect(grants.filter(({ revokedAt }) => revokedAt !== null)).toHaveLength(1);
    for (const grant of grants) {
      const object = objects.get(grant.objectId)!;
      expect(object.departmentId).toBe(grant.departmentId);
      expect(grant.grantedAt >= object.createdAt).toBe(true);
      if (grant.revokedAt) expect(grant.revokedAt > grant.grantedAt).toBe(true);
    }
    for (const { createdAt, updatedAt } of objects.values()) expect(createdAt <= updatedAt).toBe(true);
    const current = await service.halfTerm.findMany({ where: { hubId: { not: null }, academicYear: schemes[0]!.academicYear } });
    expect(current).toHaveLength(6);
  });
});

test('departments of the Embedding group have plans in all states, one of them signed off and shared, and one that has been silent', async () => {
  const [plans, criteria, actions, milestones, evidence, reviews, links, grants] = await Promise.all([
    service.developmentPlan.findMany({ orderBy: { createdAt: 'asc' } }), service.successCriterion.findMany(), service.action.findMany({ where: { planId: { not: null } } }),
    service.milestone.findMany(), service.evidence.findMany(), service.planReview.findMany(), service.planLink.findMany(), service.sharingGrant.findMany({ where: { objectType: 'PLAN' } }),
  ]);
  expect(plans).toHaveLength(3);
  expect(new Set(criteria.map(({ state }) => state)).size).toBe(5);
  expect(new Set(actions.map(({ status }) => status)).size).toBe(4);
  const today = inTerm.clock.now();
  const open = actions.filter(({ status }) => status === 'NOT_STARTED' || status === 'IN_PROGRESS');
  expect([open.some(({ dueOn }) => dueOn !== null && dueOn < today), open.some(({ dueOn }) => dueOn !== null && dueOn > today)]).toEqual([true, true]);
  expect(new Set(milestones.map(({ rag }) => rag)).size).toBe(3);
  expect(new Set(evidence.map(({ kind }) => kind)).size).toBe(6);
  expect([reviews.length, links.length > 2, grants.map(({ level }) => level).toSorted()]).toEqual([1, true, ['COMMENT', 'VIEW']]);
  expect(plans.filter(({ signedOffAt }) => signedOffAt !== null)).toHaveLength(2);
  expect(Math.max(...plans.map(({ updatedAt }) => today.getTime() - updatedAt.getTime()))).toBeGreaterThan(20 * 86_400_000);
});

test('people talk in every kind of space, in every way that threads are led, and each is told of what is said to them', async () => {
  const threads = await service.discussion.findMany({ include: { posts: { orderBy: { seq: 'asc' }, include: { reactions: true } }, links: true, summaries: true, invitations: true } });
  expect(new Set(threads.map(({ space }) => space))).toEqual(new Set(['WORK_GROUP', 'DEPARTMENT', 'HUB']));
  expect(new Set(threads.map(({ anonymity }) => anonymity))).toEqual(new Set(['OFF', 'FULL']));
  expect(threads.some(({ postBeforeSeeing, closesAt }) => postBeforeSeeing && closesAt! > inTerm.clock.now())).toBe(true);
  expect(threads.filter(({ closedAt }) => closedAt !== null).map(({ outcomeText }) => outcomeText)).toEqual([expect.stringContaining('What each school will try')]);
  for (const { title, posts, lastSeq, postCount, createdAt } of threads) {
    expect([title, posts.map(({ seq }) => seq)]).toEqual([title, posts.map((_, index) => index + 1)]);
    expect([title, lastSeq, postCount]).toEqual([title, posts.length, posts.filter(({ note }) => note === 'POST').length]);
    expect(posts.every((post) => post.authorMark !== null || post.createdAt > createdAt)).toBe(true);
    // Replies come after what they answer, and stand with it.
    for (const { parentId, rootId, seq } of posts) if (parentId !== null) expect([rootId, posts.find(({ id }) => id === parentId)!.seq < seq]).toEqual([parentId, true]);
  }
  const ratio = threads.find(({ title }) => title === 'Where do our sequences part company on ratio?')!;
  expect([ratio.summaries.length, ratio.posts.length, ratio.links.map(({ objectType }) => objectType).toSorted(), ratio.invitations.length]).toEqual([3, 14, ['SEQUENCE', 'STEP'], 1]);
  const departments = await service.department.findMany({ where: { id: { in: ratio.posts.flatMap(({ authorDepartmentId }) => authorDepartmentId ?? []) } }, include: { school: true } });
  expect(departments.map(({ school }) => school.name).toSorted()).toEqual(['Eastmere Academy', 'Hollin Lane School', 'St Bede’s School']);
  // One post of each advocate, all but one of them.
  const gap = threads.find(({ onePer }) => onePer === 'ADVOCATE')!.posts.filter(({ parentId }) => parentId === null);
  expect(new Set(gap.map(({ oneKey }) => oneKey)).size).toBe(6);
  // Nothing of a thread where nobody is to be known says who or when.
  const unknown = threads.find(({ anonymity }) => anonymity === 'FULL')!;
  expect(unknown.posts.every(({ authorId, authorMark, authorDepartmentId, createdAt }) => authorId === null && authorMark?.length === 32 && authorDepartmentId === null && createdAt.getTime() % 86_400_000 === 0)).toBe(true);
  expect(await service.discussionRead.count({ where: { threadId: unknown.id } })).toBe(0);
  expect((await service.decision.findMany()).map(({ status }) => status).toSorted()).toEqual(['AGREED', 'OPEN']);
  const told = await service.inboxItem.findMany({ where: { threadId: { not: null } }, orderBy: { id: 'asc' } });
  expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['MENTION', 'REPLY', 'ACTION', 'INVITED']));
  expect(told.map(({ at }) => at)).toEqual(told.map(({ at }) => at).toSorted((a, b) => a.getTime() - b.getTime()));
});

test('departments of the Embedding group talk about one another’s sequences and plans, and each is told of what is said to them', async () => {
  const items = await service.inboxItem.findMany({ where: { commentId: { not: null } }, include: { comment: { include: { suggestion: true, sequence: true, plan: true } } }, orderBy: { id: 'asc' } });
  const people = new Map((await service.person.findMany()).map(({ id, name }) => [id, name]));
  const told = items.map(({ personId, kind, actorId, comment }) => `${people.get(actorId!)} ${kind} ${people.get(personId)}: ${(comment!.sequence ?? comment!.plan)!.title}`);
  expect(told).toContain('Nia Whitby MENTION Tom Okafor: Ratio as a constant multiplier');
  expect(told).toContain('Nia Whitby REPLY Aisha Khan: Ratio as a constant multiplier');
  expect(told).toContain('Priya Rao DECISION Joe Marsden: Ratio as a constant multiplier');
  expect(told).toContain('Tom Okafor MENTION Nia Whitby: Ratio on the double number line');
  expect(told).toContain('Aisha Khan MENTION Tom Okafor: Development plan 2026/27');
  expect(told).toContain('Ruth Pemberton MENTION Priya Rao: Development plan 2026/27');
  expect(items.map(({ at }) => at)).toEqual(items.map(({ at }) => at).toSorted((a, b) => a.getTime() - b.getTime()));
  expect(items.every(({ at, comment }) => at >= comment!.createdAt && at < inTerm.clock.now())).toBe(true);
  const found = await service.comment.findMany({ where: { anchorState: 'FOUND' }, include: { suggestion: true } });
  expect(found.map(({ quote }) => quote)).toEqual(expect.arrayContaining(['Push the counters together by colour.', 'can show why it works']));
  expect(found.every(({ quote, suggestion }) => suggestion === null || suggestion.original === quote)).toBe(true);
});
