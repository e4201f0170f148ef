import { generateKeyBetween } from 'fractional-indexing';
import { authoriseContent, mayDo, type Asker } from '../asker.ts';
import { recordEvents } from '../events/event.store.ts';
import type { HalfTermName, Tier } from '../generated/prisma/enums.ts';
import type { LessonSequenceModel, ProgrammeModel, SchemeOfWorkModel, UnitModel, UnitPlacementModel } from '../generated/prisma/models.ts';
import type { AfterCommit, Tx } from '../platform/database.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, forbidden, invalid, notFound } from '../platform/errors.ts';
import { line } from '../platform/text.ts';
import { positionAfter } from '../platform/position.ts';
import { can } from '../policy/policy.ts';
import { checkWeeks, lockMap, MOST_PLACEMENTS } from './placement.service.ts';

/** A scheme holds no more units than this, those that stand nowhere on its map counted. */
export const MOST_UNITS = 400;

/** Schemes of work, their programmes and units. */
export function createSchemeService({ db, bus, clock, ids }: Deps) {
  const announce = (tx: Tx, after: AfterCommit, asker: Asker, scope: string, type: string, nodeId: string) =>
    recordEvents(tx, after, bus, [{ scope, type, nodeId, actorId: asker.actor.personId, at: clock.now() }]);

  async function inserted(tx: Tx, unit: { id: string; schemeId: string; departmentId: string }, title: string, lastPosition: string | null): Promise<LessonSequenceModel> {
    const now = clock.now();
    const { schemeId, departmentId } = unit;
    const sequence = await tx.lessonSequence.create({
      data: { id: ids.next('sequence'), unitId: unit.id, schemeId, departmentId, title, position: generateKeyBetween(lastPosition, null), createdAt: now, updatedAt: now },
    });
    await tx.document.create({
      data: { id: ids.next('document'), kind: 'SEQUENCE', objectId: sequence.id, unitId: unit.id, schemeId, departmentId, epoch: ids.next('epoch'), createdAt: now },
    });
    return sequence;
  }

  return {
    async findScheme(asker: Asker, id: string): Promise<SchemeOfWorkModel | null> {
      return (await mayDo(asker, 'content.view', id)) ? asker.loaders.scheme.load(id) : null;
    },

    async findUnit(asker: Asker, id: string): Promise<UnitModel | null> {
      return (await mayDo(asker, 'content.view', id)) ? asker.loaders.unit.load(id) : null;
    },

    /** What the asker may do with a scheme, unit or sequence. */
    async viewerCan(asker: Asker, id: string) {
      const facts = await asker.loaders.contentFacts.load(id);
      const may = (action: 'content.edit' | 'content.comment' | 'content.share' | 'content.agree') =>
        facts !== null && can(asker.actor, action, facts).allowed;
      return { edit: may('content.edit'), comment: may('content.comment'), share: may('content.share'), agree: may('content.agree') };
    },

    /** The attribution a scheme's licence asks for wherever its content is shown, the scheme itself being visible or not. */
    async attributionOf(schemeId: string): Promise<string | null> {
      const scheme = await db.service.schemeOfWork.findUnique({ where: { id: schemeId }, select: { attribution: true } });
      return scheme?.attribution ?? null;
    },

    async createScheme(asker: Asker, input: { departmentId: string; title: string; academicYear: number }): Promise<{ scheme: SchemeOfWorkModel }> {
      const facts = await asker.loaders.departmentFacts.load(input.departmentId);
      if (facts === null || !can(asker.actor, 'department.view', facts).allowed) throw notFound('This department');
      const decision = can(asker.actor, 'scheme.create', facts);
      if (!decision.allowed) throw forbidden(decision.reason);
      if (input.academicYear < 2000 || input.academicYear > 2100) throw invalid('Name the year in which the academic year begins, such as 2026.', 'academicYear');
      const now = clock.now();
      const data = {
        id: ids.next('scheme'),
        departmentId: input.departmentId,
        title: line(input.title, 'title'),
        academicYear: input.academicYear,
        createdAt: now,
        updatedAt: now,
      };
      return db.write(asker.actor.personId, async (tx, after) => {
        const scheme = await tx.schemeOfWork.create({ data });
        await announce(tx, after, asker, input.departmentId, 'scheme.created', scheme.id);
        return { scheme };
      });
    },

    async renameScheme(asker: Asker, input: { schemeId: string; title: string }): Promise<{ scheme: SchemeOfWorkModel }> {
      await authoriseContent(asker, 'content.edit', input.schemeId, 'scheme');
      const title = line(input.title, 'title');
      return db.write(asker.actor.personId, async (tx, after) => {
        const scheme = await tx.schemeOfWork.update({ where: { id: input.schemeId }, data: { title, updatedAt: clock.now() } });
        await announce(tx, after, asker, scheme.id, 'scheme.renamed', scheme.id);
        return { scheme };
      });
    },

    async agreeScheme(asker: Asker, input: { schemeId: string }): Promise<{ scheme: SchemeOfWorkModel }> {
      await authoriseContent(asker, 'content.agree', input.schemeId, 'scheme');
      return db.write(asker.actor.personId, async (tx, after) => {
        const { count } = await tx.schemeOfWork.updateMany({
          where: { id: input.schemeId, status: 'DRAFT' },
          data: { status: 'AGREED', updatedAt: clock.now() },
        });
        if (count === 0) throw new DomainProblem('CONFLICT', 'Only a draft can be agreed; this one is agreed or archived already.');
        const scheme = await tx.schemeOfWork.findUniqueOrThrow({ where: { id: input.schemeId } });
        await announce(tx, after, asker, scheme.id, 'scheme.agreed', scheme.id);
        return { scheme };
      });
    },

    async addProgramme(asker: Asker, input: { schemeId: string; yearGroup: number; tier?: Tier | null | undefined }): Promise<{ scheme: SchemeOfWorkModel; programme: ProgrammeModel }> {
      const { departmentId } = await authoriseContent(asker, 'content.edit', input.schemeId, 'scheme');
      const { schemeId, yearGroup } = input;
      const tier = input.tier ?? null;
      if (yearGroup < 7 || yearGroup > 11) throw invalid('A programme is for Year 7 to Year 11.', 'yearGroup');
      if (tier !== null && yearGroup < 10) throw invalid('Only Key Stage 4 has tiers.', 'tier');
      return db.write(asker.actor.personId, async (tx, after) => {
        await lockMap(tx, schemeId, clock.now());
        if ((await tx.programme.count({ where: { schemeId, yearGroup, tier } })) > 0) {
          throw new DomainProblem('CONFLICT', `This scheme has a programme for Year ${yearGroup} already; nothing was changed.`);
        }
        const programme = await tx.programme.create({ data: { id: ids.next('programme'), schemeId, departmentId, yearGroup, tier } });
        const scheme = await tx.schemeOfWork.findUniqueOrThrow({ where: { id: schemeId } });
        await announce(tx, after, asker, schemeId, 'programme.added', programme.id);
        return { scheme, programme };
      });
    },

    /** Adds a unit at the end of a half-term, with one lesson sequence of the same title to begin with. */
    async addUnit(
      asker: Asker,
      input: { programmeId: string; title: string; halfTerm: HalfTermName; weeks: number },
    ): Promise<{ unit: UnitModel; placement: UnitPlacementModel; programme: ProgrammeModel }> {
      const { departmentId } = await authoriseContent(asker, 'content.edit', input.programmeId, 'programme');
      const weeks = checkWeeks(input.weeks);
      const title = line(input.title, 'title');
      const { programmeId, halfTerm } = input;
      return db.write(asker.actor.personId, async (tx, after) => {
        const programme = await tx.programme.findUniqueOrThrow({ where: { id: programmeId } });
        const { schemeId } = programme;
        const now = clock.now();
        await lockMap(tx, schemeId, now);
        const there = await tx.unitPlacement.findMany({ where: { programmeId } });
        if (there.length >= MOST_PLACEMENTS) throw invalid(`A year holds ${MOST_PLACEMENTS} units at most.`);
        if ((await tx.unit.count({ where: { schemeId } })) >= MOST_UNITS) throw invalid(`A scheme holds ${MOST_UNITS} units at most.`);
        const unit = await tx.unit.create({ data: { id: ids.next('unit'), schemeId, departmentId, title, createdAt: now, updatedAt: now } });
        await tx.document.create({
          data: { id: ids.next('document'), kind: 'UNIT', objectId: unit.id, unitId: unit.id, schemeId, departmentId, epoch: ids.next('epoch'), createdAt: now },
        });
        const position = positionAfter(there.filter((one) => one.halfTerm === halfTerm), undefined);
        const placement = await tx.unitPlacement.create({
          data: { id: ids.next('placement'), programmeId, unitId: unit.id, schemeId, departmentId, halfTerm, weeks, position },
        });
        await inserted(tx, unit, title, null);
        await announce(tx, after, asker, schemeId, 'unit.added', unit.id);
        return { unit, placement, programme };
      });
    },

    async renameUnit(asker: Asker, input: { unitId: string; title: string }): Promise<{ unit: UnitModel }> {
      await authoriseContent(asker, 'content.edit', input.unitId, 'unit');
      const title = line(input.title, 'title');
      return db.write(asker.actor.personId, async (tx, after) => {
        const unit = await tx.unit.update({ where: { id: input.unitId }, data: { title, updatedAt: clock.now() } });
        await announce(tx, after, asker, unit.schemeId, 'unit.renamed', unit.id);
        return { unit };
      });
    },

    async addLessonSequence(asker: Asker, input: { unitId: string; title: string }): Promise<{ unit: UnitModel; sequence: LessonSequenceModel }> {
      await authoriseContent(asker, 'content.edit', input.unitId, 'unit');
      const title = line(input.title, 'title');
      return db.write(asker.actor.personId, async (tx, after) => {
        // Held, so that two who add one follow one another, and so do their places.
        await tx.$queryRaw`SELECT id FROM unit WHERE id = ${input.unitId} FOR NO KEY UPDATE`;
        const unit = await tx.unit.findUniqueOrThrow({ where: { id: input.unitId } });
        const last = await tx.lessonSequence.findFirst({ where: { unitId: unit.id }, orderBy: { position: 'desc' }, select: { position: true } });
        const sequence = await inserted(tx, unit, title, last?.position ?? null);
        await announce(tx, after, asker, unit.schemeId, 'sequence.added', sequence.id);
        return { unit, sequence };
      });
    },
  };
}
