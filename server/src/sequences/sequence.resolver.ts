import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { STEP_FIELDS } from '../../../schema/document/roots.ts';
import type { Context } from '../context.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { asPayload } from '../graphql/problem.type.ts';
import { Person } from '../people/people.type.ts';
import { ContentViewerCan, Unit } from '../schemes/scheme.type.ts';
import { Department, DocumentRef } from '../schools/school.type.ts';
import * as edge from './sequence.payloads.ts';
import { LessonSequence, Misconception, Step, StepWords } from './sequence.type.ts';

@Resolver(() => LessonSequence)
export class LessonSequenceResolver {
  @Policy('signedIn')
  @Query(() => LessonSequence, { nullable: true, description: 'A lesson sequence; null where it does not exist for the viewer.' })
  async lessonSequence(@Arg('id', () => ID) id: string, @Ctx() ctx: Context) {
    return ctx.services.sequences.find(await ctx.asker(), id);
  }

  @FieldResolver(() => Department, { description: 'Whose it is.' })
  department(@Root() sequence: LessonSequence, @Ctx() ctx: Context) {
    return ctx.loaders.department.load(sequence.departmentId);
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'Null where only the sequence is shared with the viewer.' })
  unit(@Root() sequence: LessonSequence, @Ctx() ctx: Context) {
    return ctx.loaders.unit.load(sequence.unitId);
  }

  @FieldResolver(() => [Step], { description: 'Its steps in order, without removed ones: 200 at most.' })
  async steps(@Root() sequence: LessonSequence, @Ctx() ctx: Context) {
    return (await ctx.loaders.stepsOfSequence.load(sequence.id)).filter((step) => step.removedAt === null);
  }

  @FieldResolver(() => [Step], { description: 'Removed steps, which can be restored: 200 with the others at most.' })
  async removedSteps(@Root() sequence: LessonSequence, @Ctx() ctx: Context) {
    return (await ctx.loaders.stepsOfSequence.load(sequence.id)).filter((step) => step.removedAt !== null);
  }

  @FieldResolver(() => DocumentRef, { description: 'Its co-edited text.' })
  document(@Root() sequence: LessonSequence, @Ctx() ctx: Context) {
    return ctx.loaders.document.load(sequence.id);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Whose published curriculum it was imported from.' })
  async attribution(@Root() sequence: LessonSequence, @Ctx() ctx: Context) {
    return ctx.services.schemes.attributionOf(sequence.schemeId);
  }

  @FieldResolver(() => ContentViewerCan, { description: 'What the viewer may do here.' })
  async viewerCan(@Root() sequence: LessonSequence, @Ctx() ctx: Context) {
    return ctx.services.schemes.viewerCan(await ctx.asker(), sequence.id);
  }

  @Policy('signedIn')
  @Mutation(() => edge.RenameLessonSequencePayload, { description: 'Gives a sequence another title.' })
  async renameLessonSequence(@Arg('input', () => edge.RenameLessonSequenceInput) input: edge.RenameLessonSequenceInput, @Ctx() ctx: Context) {
    return asPayload(edge.LessonSequenceRenamed, async () => ctx.services.sequences.renameLessonSequence(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.AddStepPayload, { description: 'Adds a step to a sequence.' })
  async addStep(@Arg('input', () => edge.AddStepInput) input: edge.AddStepInput, @Ctx() ctx: Context) {
    return asPayload(edge.StepAdded, async () => ctx.services.sequences.addStep(await ctx.asker(), input));
  }
}

@Resolver(() => Step)
export class StepResolver {
  @FieldResolver(() => LessonSequence)
  sequence(@Root() step: Step, @Ctx() ctx: Context) {
    return ctx.loaders.sequence.load(step.sequenceId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who removed it.' })
  removedBy(@Root() step: Step, @Ctx() ctx: Context) {
    return step.removedById === null ? null : ctx.loaders.person.load(step.removedById);
  }

  @FieldResolver(() => [StepWords], { description: 'Its fields that say something, in the order of the page; misconceptions left out. Ten at most.' })
  async words(@Root() step: Step, @Ctx() ctx: Context): Promise<StepWords[]> {
    const words = await ctx.loaders.wordsOfStep.load(step.id);
    return STEP_FIELDS.flatMap((field) => words.find((one) => one.field === field) ?? []);
  }

  @FieldResolver(() => [Misconception], { description: 'In order, without removed ones: 30 at most.' })
  async misconceptions(@Root() step: Step, @Ctx() ctx: Context) {
    return (await ctx.loaders.misconceptionsOfStep.load(step.id)).filter((item) => item.removedAt === null);
  }

  @FieldResolver(() => [Misconception], { description: 'Removed ones, which can be restored: 30 with the others at most.' })
  async removedMisconceptions(@Root() step: Step, @Ctx() ctx: Context) {
    return (await ctx.loaders.misconceptionsOfStep.load(step.id)).filter((item) => item.removedAt !== null);
  }

  @Policy('signedIn')
  @Mutation(() => edge.RenameStepPayload, { description: 'Gives a step another title.' })
  async renameStep(@Arg('input', () => edge.RenameStepInput) input: edge.RenameStepInput, @Ctx() ctx: Context) {
    return asPayload(edge.StepRenamed, async () => ctx.services.sequences.renameStep(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.MoveStepPayload, { description: 'Moves a step within its sequence.' })
  async moveStep(@Arg('input', () => edge.MoveStepInput) input: edge.MoveStepInput, @Ctx() ctx: Context) {
    return asPayload(edge.StepMoved, async () => ctx.services.sequences.moveStep(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.RemoveStepPayload, { description: 'Removes a step so that it can be restored with every word.' })
  async removeStep(@Arg('input', () => edge.StepInput) input: edge.StepInput, @Ctx() ctx: Context) {
    return asPayload(edge.StepRemoved, async () => ctx.services.sequences.removeStep(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.RestoreStepPayload, { description: 'Brings a removed step back to its place.' })
  async restoreStep(@Arg('input', () => edge.StepInput) input: edge.StepInput, @Ctx() ctx: Context) {
    return asPayload(edge.StepRestored, async () => ctx.services.sequences.restoreStep(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.AddMisconceptionPayload, { description: 'Adds a misconception with its response to a step; its words are written in the document.' })
  async addMisconception(@Arg('input', () => edge.StepInput) input: edge.StepInput, @Ctx() ctx: Context) {
    return asPayload(edge.MisconceptionAdded, async () => ctx.services.sequences.addMisconception(await ctx.asker(), input));
  }
}

@Resolver(() => Misconception)
export class MisconceptionResolver {
  @FieldResolver(() => Step)
  step(@Root() misconception: Misconception, @Ctx() ctx: Context) {
    return ctx.loaders.step.load(misconception.stepId);
  }

  @Policy('signedIn')
  @Mutation(() => edge.RemoveMisconceptionPayload, { description: 'Removes a misconception so that it can be restored.' })
  async removeMisconception(@Arg('input', () => edge.MisconceptionInput) input: edge.MisconceptionInput, @Ctx() ctx: Context) {
    return asPayload(edge.MisconceptionRemoved, async () => ctx.services.sequences.removeMisconception(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.RestoreMisconceptionPayload, { description: 'Brings a removed misconception back.' })
  async restoreMisconception(@Arg('input', () => edge.MisconceptionInput) input: edge.MisconceptionInput, @Ctx() ctx: Context) {
    return asPayload(edge.MisconceptionRestored, async () => ctx.services.sequences.restoreMisconception(await ctx.asker(), input));
  }
}
