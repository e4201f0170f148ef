import { authoriseContent, mayDo, type Asker } from '../asker.ts';
import { recordEvents } from '../events/event.store.ts';
import type { Strand } from '../generated/prisma/enums.ts';
import type { UnitModel } from '../generated/prisma/models.ts';
import type { Tx } from '../platform/database.ts';
import type { Deps } from '../platform/deps.ts';
import { forbidden, invalid, stillThere } from '../platform/errors.ts';
import { line } from '../platform/text.ts';
import { lockMap } from './placement.service.ts';

/** A unit belongs to no more curriculum threads than this. */
export const MOST_THREADS_OF_UNIT = 12;
/** A scheme has no more curriculum threads than this. */
export const MOST_THREADS = 60;

export interface SetUnitThreads {
  readonly unitId: string;
  readonly threadIds: readonly string[];
  readonly newThreads?: readonly { readonly name: string; readonly strand: Strand }[] | null | undefined;
}

/** Which curriculum threads run through a unit. */
export function createThreadService({ db, bus, clock, ids }: Deps) {
  /** A thread of that name that the scheme has already is taken as it is. */
  async function named(tx: Tx, unit: UnitModel, { name, strand }: { name: string; strand: Strand }): Promise<string> {
    const { schemeId, departmentId } = unit;
    const known = await tx.curriculumThread.findFirst({ where: { schemeId, name: { equals: name, mode: 'insensitive' } } });
    if (known) return known.id;
    if ((await tx.curriculumThread.count({ where: { schemeId } })) >= MOST_THREADS) throw invalid(`A scheme has ${MOST_THREADS} curriculum threads at most.`, 'newThreads');
    return (await tx.curriculumThread.create({ data: { id: ids.next('thread'), schemeId, departmentId, name, strand } })).id;
  }

  return {
    /** Sets a unit's threads, all at once; new ones are for whoever may edit the whole scheme. */
    async setUnitThreads(asker: Asker, input: SetUnitThreads): Promise<{ unit: UnitModel }> {
      await authoriseContent(asker, 'content.edit', input.unitId, 'unit');
      const { schemeId } = stillThere(await asker.loaders.unit.load(input.unitId), 'This unit');
      const added = (input.newThreads ?? []).map(({ name, strand }) => ({ name: line(name, 'newThreads'), strand }));
      if (added.length > 0 && !(await mayDo(asker, 'content.edit', schemeId))) {
        throw forbidden('A new thread belongs to the whole scheme, which is not shared with you to co-design.');
      }
      return db.write(asker.actor.personId, async (tx, after) => {
        if (added.length > 0) await lockMap(tx, schemeId, clock.now());
        const unit = await tx.unit.update({ where: { id: input.unitId }, data: { updatedAt: clock.now() } });
        const known = await tx.curriculumThread.findMany({ where: { schemeId: unit.schemeId, id: { in: [...input.threadIds] } }, select: { id: true } });
        if (known.length < new Set(input.threadIds).size) throw invalid('One of these threads is not of this scheme. Look again which it has.', 'threadIds');
        const threadIds = new Set(known.map(({ id }) => id));
        for (const thread of added) threadIds.add(await named(tx, unit, thread));
        if (threadIds.size > MOST_THREADS_OF_UNIT) throw invalid(`A unit belongs to ${MOST_THREADS_OF_UNIT} threads at most.`, 'threadIds');
        await tx.unitCurriculumThread.deleteMany({ where: { unitId: unit.id, threadId: { notIn: [...threadIds] } } });
        await tx.unitCurriculumThread.createMany({
          data: [...threadIds].map((threadId) => ({ unitId: unit.id, threadId, departmentId: unit.departmentId, schemeId: unit.schemeId })),
          skipDuplicates: true,
        });
        await recordEvents(tx, after, bus, [{ scope: unit.schemeId, type: 'unit.threadsSet', nodeId: unit.id, actorId: asker.actor.personId, at: clock.now() }]);
        return { unit };
      });
    },
  };
}
