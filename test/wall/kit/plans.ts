import { priorityRoot } from '../../../schema/document/roots.ts';
import { londonDay } from '../../../server/src/platform/calendar-day.ts';
import type { TestServer } from '../../testkit/server.ts';
import { PERSONAS, type Persona } from './cast.ts';
import { mark, type Mark } from './marks.ts';
import type { Thing } from './rules.ts';
import type { Saying, SceneTexts } from './said.ts';

export type PlanName = 'P1' | 'PX';

/** A plan of the scene with the ids of one thing of each kind. */
export interface ScenePlan extends Saying {
  readonly id: string;
  readonly departmentId: string;
  readonly documentId: string;
  readonly priorityId: string;
  readonly besideId: string;
  readonly criterionId: string;
  readonly actionId: string;
  readonly otherActionId: string;
  readonly evidenceId: string;
  readonly removedId: string;
  readonly linkId: string;
  readonly changeId: string;
  /** Everybody's own. */
  readonly viewIds: Readonly<Record<Persona, string>>;
}

export interface PlanPlaces {
  readonly departments: Readonly<Record<PlanName, { id: string; hubId: string }>>;
  readonly people: Readonly<Record<Persona, { id: string }>>;
  readonly linked: Readonly<Record<PlanName, { unitId: string; sequenceId: string }>>;
  readonly thing: <T extends { id: string }>(row: T, what: Thing) => T;
  readonly texts: SceneTexts;
}

/** Who made each plan, who does its action, and who signed it off. */
const MADE = { P1: { owner: 'lead', does: 'teacher', signed: 'leader' }, PX: { owner: 'stranger', does: 'stranger', signed: 'stranger' } } as const satisfies Record<PlanName, Record<string, Persona>>;

/** Whose each plan is, and who says something of it: of the school's own the senior leader, who sees it and does not write it. */
export const OWNERS = { P1: 'lead', PX: 'stranger' } as const satisfies Record<PlanName, Persona>;
export const SAID_BY = { P1: 'leader', PX: 'stranger' } as const satisfies Record<PlanName, Persona>;

/** Fills a database with plans that hold everything that plans can. */
export async function buildPlans({ app }: TestServer, { departments, people, linked, thing, texts }: PlanPlaces): Promise<Record<PlanName, ScenePlan>> {
  const { ids, clock, db: { service } } = app.deps;
  const now = clock.now();
  const say = (of: Mark, what: string) => `${what} ${mark(of)}`;

  async function plan(piece: PlanName): Promise<ScenePlan> {
    const { owner, does, signed } = MADE[piece];
    const [ownerId, doesId] = [people[owner].id, people[does].id];
    const { id: departmentId, hubId } = departments[piece];
    const titled: Mark = `outline-${piece}`;
    const owned = { piece, owners: [owner] } as const;
    const add = async (academicYear: number, more: object, what: Partial<Thing>) =>
      thing(
        await service.developmentPlan.create({
          data: { id: ids.next('plan'), departmentId, academicYear, title: say(titled, 'Plan'), status: 'AGREED', ownerId, templateKey: 'three-priorities', createdAt: now, updatedAt: now, ...more },
        }),
        { type: 'DevelopmentPlan', ...owned, ...what },
      ).id;
    const before = await add(2025, { status: 'ARCHIVED' }, { aside: true, ...(piece === 'P1' && { piece: 'P0' }) });
    const id = await add(2026, { basedOnId: before, signedOffAt: now, signedOffById: people[signed].id, signedOffNote: say(piece, 'Signed') }, {});
    const at = { planId: id, departmentId };
    const earlier = await service.document.create({ data: { id: ids.next('document'), kind: 'PLAN', objectId: before, departmentId, epoch: ids.next('epoch'), createdAt: now } });
    thing(earlier, { type: 'Document', ...owned, epoch: earlier.epoch, aside: true, ...(piece === 'P1' && { piece: 'P0' }) });

    const priority = async (position: string, data: object, what: Partial<Thing>) =>
      thing(await service.priority.create({ data: { id: ids.next('priority'), ...at, title: say(titled, 'Priority'), position, ...data } }), { type: 'Priority', ...owned, ...what }).id;
    const priorityId = await priority('a0', { ownerId }, {});
    const root = priorityRoot(priorityId, 'impact');
    const documentId = await texts.write('PLAN', id, root, piece, { departmentId }, { owners: [owner] });
    const besideId = await priority('a1', {}, { aside: true });
    await priority('a2', { removedAt: now }, {});
    const criterion = async (position: string, data: object, what: Partial<Thing>) =>
      thing(
        await service.successCriterion.create({ data: { id: ids.next('criterion'), ...at, priorityId, title: say(piece, 'Criterion'), expectedEvidence: say(piece, 'Expected'), state: 'NOT_MET', lasting: true, position, ...data } }),
        { type: 'SuccessCriterion', ...owned, ...what },
      ).id;
    const criterionId = await criterion('a0', { ownerId }, {});
    await criterion('a1', { removedAt: now }, {});
    const action = async (position: string, data: object, what: Partial<Thing>) =>
      thing(
        await service.action.create({
          data: {
            id: ids.next('action'), hubId, ...at, priorityId, criterionId, title: say(piece, 'Do'), note: say(piece, 'Noted'), ownerId: doesId, supporterId: ownerId, startHalfTerm: 'AUTUMN_1', dueHalfTerm: 'AUTUMN_2',
            status: 'IN_PROGRESS', releaseHalfDays: 1.5, cost: 100, lasting: true, carriedReason: say(piece, 'Carried'), createdById: ownerId, createdAt: now, position, ...data,
          },
        }),
        { type: 'Action', ...owned, person: does, ...what },
      ).id;
    const actionId = await action('a0', {}, {});
    const otherActionId = await action('a1', { dueHalfTerm: null, dueOn: londonDay(new Date(now.getTime() - 864e5 * 3)) }, { aside: true });
    await action('a2', { dueHalfTerm: null, dueOn: londonDay(new Date(now.getTime() + 864e5 * 3)) }, { aside: true });
    await action('a3', { removedAt: now }, {});
    await service.actionDependency.create({ data: { ...at, actionId, onId: otherActionId } });
    for (const halfTerm of ['AUTUMN_1', 'AUTUMN_2'] as const) {
      const row = await service.milestone.create({ data: { id: ids.next('milestone'), ...at, priorityId, halfTerm, rag: 'RED', comment: say(piece, 'Behind'), byId: ownerId, at: now } });
      thing(row, { type: 'Milestone', ...owned, ...(halfTerm === 'AUTUMN_2' && { aside: true }) });
    }
    const file = await service.file.create({
      data: { id: ids.next('file'), hubId, uploaderId: ownerId, name: `${say(piece, 'Named')}.pdf`, mediaType: 'application/pdf', bytes: 7, sha256: '0'.repeat(64), storageKey: `wall-${piece}`, planId: id, createdAt: now },
    });
    const evidence = async (data: object, what: Partial<Thing>) =>
      thing(
        await service.evidence.create({ data: { id: ids.next('evidence'), ...at, kind: 'MINUTE', title: say(piece, 'Shown'), note: say(piece, 'Seen'), linkType: 'SEQUENCE', linkId: linked[piece].sequenceId, addedById: ownerId, at: now, ...data } }),
        { type: 'Evidence', ...owned, ...what },
      ).id;
    const evidenceId = await evidence({ criterionId, fileId: file.id }, {});
    await evidence({ actionId }, {});
    const removedId = await evidence({ criterionId, removedAt: now }, {});
    const text = say(piece, 'Reviewed');
    const review = await service.planReview.create({ data: { id: ids.next('review'), ...at, term: 'AUTUMN', text, body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }, authorId: ownerId, at: now } });
    thing(review, { type: 'PlanReview', ...owned });
    const link = async (itemId: string) => (await service.planLink.create({ data: { id: ids.next('planlink'), ...at, itemId, objectType: 'UNIT', objectId: linked[piece].unitId } })).id;
    await link(priorityId);
    await link(criterionId);
    const linkId = await link(actionId);
    await service.planLink.create({ data: { id: ids.next('planlink'), ...at, itemId: priorityId, objectType: 'SEQUENCE', objectId: linked[piece].sequenceId } });
    const change = async (data: object) => (await service.planChange.create({ data: { id: ids.next('change'), ...at, objectId: criterionId, field: 'title', before: say(piece, 'Before'), after: say(piece, 'After'), byId: ownerId, at: now, ...data } })).id;
    const changeId = await change({});
    await change({ field: 'ownerId', before: doesId, after: ownerId });
    const viewIds = {} as Record<Persona, string>;
    for (const persona of PERSONAS) {
      viewIds[persona] = (await service.planView.create({ data: { id: ids.next('view'), personId: people[persona].id, planId: id, name: say(piece, `View of ${persona}`), view: 'BOARD', filter: { kept: say(piece, 'Filter') } } })).id;
    }
    const said = await texts.say(piece, { placeId: id, ...at }, { planItemId: priorityId, root }, documentId, SAID_BY[piece], { owners: [owner] });
    return { ...said, id, departmentId, documentId, priorityId, besideId, criterionId, actionId, otherActionId, evidenceId, removedId, linkId, changeId, viewIds };
  }
  return { P1: await plan('P1'), PX: await plan('PX') };
}
