import { authoriseContent, mayDo, type Asker } from '../asker.ts';
import { recordEvents } from '../events/event.store.ts';
import type { LessonSequenceModel, MisconceptionModel, StepModel } from '../generated/prisma/models.ts';
import type { AfterCommit, Tx } from '../platform/database.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, invalid, stillThere } from '../platform/errors.ts';
import { line } from '../platform/text.ts';
import { positionAfter } from '../platform/position.ts';

/** A sequence holds no more steps than this, removed ones counted; so its lists need no pages. */
export const MOST_STEPS = 200;
/** A step holds no more misconceptions than this, removed ones counted. */
export const MOST_MISCONCEPTIONS = 30;

type StepChange = Promise<{ step: StepModel; sequence: LessonSequenceModel }>;
type MisconceptionChange = Promise<{ misconception: MisconceptionModel; step: StepModel }>;

/** Lesson sequences, their steps and misconceptions: the structure, whose text is the sequence's document. */
export function createSequenceService({ db, bus, clock, ids }: Deps) {
  const announce = (tx: Tx, after: AfterCommit, asker: Asker, sequenceId: string, type: string, nodeId: string) =>
    recordEvents(tx, after, bus, [{ scope: sequenceId, type, nodeId, actorId: asker.actor.personId, at: clock.now() }]);

  const touch = (tx: Tx, sequenceId: string) => tx.lessonSequence.update({ where: { id: sequenceId }, data: { updatedAt: clock.now() } });

  /** Changes one step within a transaction that has its sequence locked, so that two moves see each other. */
  async function changeStep(
    asker: Asker,
    stepId: string,
    type: string,
    change: (step: StepModel, siblings: StepModel[]) => Partial<StepModel>,
  ): StepChange {
    await authoriseContent(asker, 'content.edit', stepId, 'step');
    return db.write(asker.actor.personId, async (tx, after) => {
      const { sequenceId } = await tx.step.findUniqueOrThrow({ where: { id: stepId } });
      const sequence = await touch(tx, sequenceId);
      const siblings = await tx.step.findMany({ where: { sequenceId } });
      const data = change(stillThere(siblings.find(({ id }) => id === stepId), 'This step'), siblings);
      const step = await tx.step.update({ where: { id: stepId }, data: { ...data, editedAt: clock.now() } });
      await announce(tx, after, asker, sequenceId, type, stepId);
      return { step, sequence };
    });
  }

  async function changeMisconception(
    asker: Asker,
    misconceptionId: string,
    type: string,
    change: (item: MisconceptionModel) => Partial<MisconceptionModel>,
  ): MisconceptionChange {
    await authoriseContent(asker, 'content.edit', misconceptionId, 'misconception');
    return db.write(asker.actor.personId, async (tx, after) => {
      const { sequenceId } = await tx.misconception.findUniqueOrThrow({ where: { id: misconceptionId } });
      await touch(tx, sequenceId);
      // As it is once the sequence is held: somebody may just have removed it, too.
      const item = await tx.misconception.findUniqueOrThrow({ where: { id: misconceptionId } });
      const misconception = await tx.misconception.update({ where: { id: item.id }, data: change(item) });
      const step = await tx.step.update({ where: { id: item.stepId }, data: { editedAt: clock.now() } });
      await announce(tx, after, asker, item.sequenceId, type, item.id);
      return { misconception, step };
    });
  }

  return {
    async find(asker: Asker, id: string): Promise<LessonSequenceModel | null> {
      return (await mayDo(asker, 'content.view', id)) ? asker.loaders.sequence.load(id) : null;
    },

    async renameLessonSequence(asker: Asker, input: { sequenceId: string; title: string }): Promise<{ sequence: LessonSequenceModel }> {
      await authoriseContent(asker, 'content.edit', input.sequenceId, 'sequence');
      const title = line(input.title, 'title');
      return db.write(asker.actor.personId, async (tx, after) => {
        const sequence = await tx.lessonSequence.update({ where: { id: input.sequenceId }, data: { title, updatedAt: clock.now() } });
        await announce(tx, after, asker, sequence.id, 'sequence.renamed', sequence.id);
        return { sequence };
      });
    },

    /** Adds a step after another, first (null) or last (undefined). */
    async addStep(asker: Asker, input: { sequenceId: string; title: string; afterStepId?: string | null | undefined }): StepChange {
      const { departmentId } = await authoriseContent(asker, 'content.edit', input.sequenceId, 'sequence');
      const title = line(input.title, 'title');
      return db.write(asker.actor.personId, async (tx, after) => {
        const sequence = await touch(tx, input.sequenceId);
        const siblings = await tx.step.findMany({ where: { sequenceId: sequence.id } });
        if (siblings.length >= MOST_STEPS) throw invalid(`A sequence holds ${MOST_STEPS} steps at most. Begin another one for the rest.`);
        const { id: sequenceId, unitId, schemeId } = sequence;
        const now = clock.now();
        const position = positionAfter(siblings, input.afterStepId);
        const step = await tx.step.create({
          data: { id: ids.next('step'), sequenceId, unitId, schemeId, departmentId, title, position, createdAt: now, editedAt: now },
        });
        await announce(tx, after, asker, sequenceId, 'step.added', step.id);
        return { step, sequence };
      });
    },

    renameStep(asker: Asker, input: { stepId: string; title: string }): StepChange {
      const title = line(input.title, 'title');
      return changeStep(asker, input.stepId, 'step.renamed', () => ({ title }));
    },

    /** Moves a step after another, or first for null. */
    moveStep(asker: Asker, input: { stepId: string; afterStepId?: string | null | undefined }): StepChange {
      return changeStep(asker, input.stepId, 'step.moved', (step, siblings) => ({
        position: positionAfter(siblings, input.afterStepId ?? null, step.id),
      }));
    },

    /** Removes a step so that it can be restored with every word, late ones too (D20). */
    removeStep(asker: Asker, input: { stepId: string }): StepChange {
      return changeStep(asker, input.stepId, 'step.removed', (step) => {
        if (step.removedAt !== null) throw new DomainProblem('CONFLICT', 'This step has been removed already.');
        return { removedAt: clock.now(), removedById: asker.actor.personId };
      });
    },

    restoreStep(asker: Asker, input: { stepId: string }): StepChange {
      return changeStep(asker, input.stepId, 'step.restored', (step) => {
        if (step.removedAt === null) throw new DomainProblem('CONFLICT', 'This step is in its place already.');
        return { removedAt: null, removedById: null };
      });
    },

    async addMisconception(asker: Asker, input: { stepId: string }): MisconceptionChange {
      const { departmentId } = await authoriseContent(asker, 'content.edit', input.stepId, 'step');
      return db.write(asker.actor.personId, async (tx, after) => {
        // The sequence first, as wherever both are written: two that lock in two orders would wait for one another.
        const { sequenceId: of } = await tx.step.findUniqueOrThrow({ where: { id: input.stepId } });
        await touch(tx, of);
        const step = await tx.step.update({ where: { id: input.stepId }, data: { editedAt: clock.now() } });
        const siblings = await tx.misconception.findMany({ where: { stepId: step.id } });
        if (siblings.length >= MOST_MISCONCEPTIONS) throw invalid(`A step holds ${MOST_MISCONCEPTIONS} misconceptions at most.`);
        const { id: stepId, sequenceId, unitId, schemeId } = step;
        const misconception = await tx.misconception.create({
          data: { id: ids.next('misconception'), stepId, sequenceId, unitId, schemeId, departmentId, position: positionAfter(siblings, undefined) },
        });
        await announce(tx, after, asker, sequenceId, 'misconception.added', misconception.id);
        return { misconception, step };
      });
    },

    removeMisconception(asker: Asker, input: { misconceptionId: string }): MisconceptionChange {
      return changeMisconception(asker, input.misconceptionId, 'misconception.removed', (item) => {
        if (item.removedAt !== null) throw new DomainProblem('CONFLICT', 'This misconception has been removed already.');
        return { removedAt: clock.now(), removedById: asker.actor.personId };
      });
    },

    restoreMisconception(asker: Asker, input: { misconceptionId: string }): MisconceptionChange {
      return changeMisconception(asker, input.misconceptionId, 'misconception.restored', (item) => {
        if (item.removedAt === null) throw new DomainProblem('CONFLICT', 'This misconception is in its place already.');
        return { removedAt: null, removedById: null };
      });
    },
  };
}
