import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { asPayload } from '../graphql/problem.type.ts';
import { academicYearLabel } from '../platform/calendar-day.ts';
import { Department, DocumentRef, HalfTerm } from '../schools/school.type.ts';
import { LessonSequence } from '../sequences/sequence.type.ts';
import * as edge from './scheme.payloads.ts';
import { ContentViewerCan, CurriculumThread, Programme, SchemeOfWork, Unit, UnitPlacement, VocabularyTerm } from './scheme.type.ts';

@Resolver(() => SchemeOfWork)
export class SchemeResolver {
  @Policy('signedIn')
  @Query(() => SchemeOfWork, { nullable: true, description: 'A scheme of work; null where it does not exist for the viewer.' })
  async schemeOfWork(@Arg('id', () => ID) id: string, @Ctx() ctx: Context) {
    return ctx.services.schemes.findScheme(await ctx.asker(), id);
  }

  @FieldResolver(() => String, { description: '"2026/27".' })
  academicYearLabel(@Root() scheme: SchemeOfWork) {
    return academicYearLabel(scheme.academicYear);
  }

  @FieldResolver(() => Department, { description: 'Whose it is.' })
  department(@Root() scheme: SchemeOfWork, @Ctx() ctx: Context) {
    return ctx.loaders.department.load(scheme.departmentId);
  }

  @FieldResolver(() => [HalfTerm], { description: 'The six half-terms of its academic year.' })
  async halfTerms(@Root() scheme: SchemeOfWork, @Ctx() ctx: Context) {
    return ctx.services.departments.halfTerms(await ctx.asker(), scheme.departmentId, scheme.academicYear);
  }

  @FieldResolver(() => [Programme], { description: 'By year group and tier: seven at most.' })
  programmes(@Root() scheme: SchemeOfWork, @Ctx() ctx: Context) {
    return ctx.loaders.programmesOfScheme.load(scheme.id);
  }

  @FieldResolver(() => [Unit], { description: 'Its units that stand nowhere on the map, by title: a few; with those on it, 400 at most.' })
  unplacedUnits(@Root() scheme: SchemeOfWork, @Ctx() ctx: Context) {
    return ctx.loaders.unplacedUnitsOfScheme.load(scheme.id);
  }

  @FieldResolver(() => [CurriculumThread], { description: 'By name: a dozen or two.' })
  curriculumThreads(@Root() scheme: SchemeOfWork, @Ctx() ctx: Context) {
    return ctx.loaders.threadsOfScheme.load(scheme.id);
  }

  @FieldResolver(() => ContentViewerCan, { description: 'What the viewer may do here.' })
  async viewerCan(@Root() scheme: SchemeOfWork, @Ctx() ctx: Context) {
    return ctx.services.schemes.viewerCan(await ctx.asker(), scheme.id);
  }

  @Policy('signedIn')
  @Mutation(() => edge.CreateSchemePayload, { description: 'Begins an empty scheme of work.' })
  async createScheme(@Arg('input', () => edge.CreateSchemeInput) input: edge.CreateSchemeInput, @Ctx() ctx: Context) {
    return asPayload(edge.SchemeCreated, async () => ctx.services.schemes.createScheme(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.RenameSchemePayload, { description: 'Gives a scheme another title.' })
  async renameScheme(@Arg('input', () => edge.RenameSchemeInput) input: edge.RenameSchemeInput, @Ctx() ctx: Context) {
    return asPayload(edge.SchemeRenamed, async () => ctx.services.schemes.renameScheme(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.AgreeSchemePayload, { description: 'Agrees a draft: the subject lead’s word that this is what is taught.' })
  async agreeScheme(@Arg('input', () => edge.AgreeSchemeInput) input: edge.AgreeSchemeInput, @Ctx() ctx: Context) {
    return asPayload(edge.SchemeAgreed, async () => ctx.services.schemes.agreeScheme(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.AddProgrammePayload, { description: 'Adds a year group to a scheme.' })
  async addProgramme(@Arg('input', () => edge.AddProgrammeInput) input: edge.AddProgrammeInput, @Ctx() ctx: Context) {
    return asPayload(edge.ProgrammeAdded, async () => ctx.services.schemes.addProgramme(await ctx.asker(), input));
  }
}

@Resolver(() => Programme)
export class ProgrammeResolver {
  @FieldResolver(() => [UnitPlacement], { description: 'By half-term and position: about a dozen, eighty at most.' })
  placements(@Root() programme: Programme, @Ctx() ctx: Context) {
    return ctx.loaders.placementsOfProgramme.load(programme.id);
  }

  @Policy('signedIn')
  @Mutation(() => edge.AddUnitPayload, { description: 'Adds a unit at the end of a half-term, with one lesson sequence to begin with.' })
  async addUnit(@Arg('input', () => edge.AddUnitInput) input: edge.AddUnitInput, @Ctx() ctx: Context) {
    return asPayload(edge.UnitAdded, async () => ctx.services.schemes.addUnit(await ctx.asker(), input));
  }
}

@Resolver(() => Unit)
export class UnitResolver {
  @Policy('signedIn')
  @Query(() => Unit, { nullable: true, description: 'A unit; null where it does not exist for the viewer.' })
  async unit(@Arg('id', () => ID) id: string, @Ctx() ctx: Context) {
    return ctx.services.schemes.findUnit(await ctx.asker(), id);
  }

  @FieldResolver(() => Department, { description: 'Whose it is.' })
  department(@Root() unit: Unit, @Ctx() ctx: Context) {
    return ctx.loaders.department.load(unit.departmentId);
  }

  @FieldResolver(() => SchemeOfWork, { nullable: true, description: 'Null where only the unit is shared with the viewer.' })
  scheme(@Root() unit: Unit, @Ctx() ctx: Context) {
    return ctx.loaders.scheme.load(unit.schemeId);
  }

  @FieldResolver(() => UnitPlacement, { nullable: true, description: 'Where it stands: the first placement, where there are several.' })
  async placement(@Root() unit: Unit, @Ctx() ctx: Context) {
    return (await ctx.loaders.placementsOfUnit.load(unit.id))[0] ?? null;
  }

  @FieldResolver(() => [UnitPlacement], { description: 'Everywhere it stands: once a year and tier at most, so seven; none where it is off the map.' })
  placements(@Root() unit: Unit, @Ctx() ctx: Context) {
    return ctx.loaders.placementsOfUnit.load(unit.id);
  }

  @FieldResolver(() => [CurriculumThread], { description: 'The strands it belongs to: a few.' })
  async curriculumThreads(@Root() unit: Unit, @Ctx() ctx: Context) {
    return (await ctx.loaders.threadsOfUnit.load(unit.id)).map((row) => row.thread);
  }

  @FieldResolver(() => [VocabularyTerm], { description: 'In the order they are met: some dozens at most.' })
  vocabulary(@Root() unit: Unit, @Ctx() ctx: Context) {
    return ctx.loaders.vocabularyOfUnit.load(unit.id);
  }

  @FieldResolver(() => [LessonSequence], { description: 'Its sequences in order: a few.' })
  sequences(@Root() unit: Unit, @Ctx() ctx: Context) {
    return ctx.loaders.sequencesOfUnit.load(unit.id);
  }

  @FieldResolver(() => Int, { description: 'How many steps its sequences have, removed ones not counted.' })
  stepCount(@Root() unit: Unit, @Ctx() ctx: Context) {
    return ctx.loaders.stepCountOfUnit.load(unit.id);
  }

  @FieldResolver(() => DocumentRef, { description: 'Its co-edited text.' })
  document(@Root() unit: Unit, @Ctx() ctx: Context) {
    return ctx.loaders.document.load(unit.id);
  }

  @FieldResolver(() => ContentViewerCan, { description: 'What the viewer may do here.' })
  async viewerCan(@Root() unit: Unit, @Ctx() ctx: Context) {
    return ctx.services.schemes.viewerCan(await ctx.asker(), unit.id);
  }

  @Policy('signedIn')
  @Mutation(() => edge.RenameUnitPayload, { description: 'Gives a unit another title.' })
  async renameUnit(@Arg('input', () => edge.RenameUnitInput) input: edge.RenameUnitInput, @Ctx() ctx: Context) {
    return asPayload(edge.UnitRenamed, async () => ctx.services.schemes.renameUnit(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.SetUnitThreadsPayload, { description: 'Sets the curriculum threads that run through a unit, new ones included.' })
  async setUnitThreads(@Arg('input', () => edge.SetUnitThreadsInput) input: edge.SetUnitThreadsInput, @Ctx() ctx: Context) {
    return asPayload(edge.UnitThreadsSet, async () => ctx.services.threads.setUnitThreads(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.AddLessonSequencePayload, { description: 'Adds a lesson sequence at the end of a unit.' })
  async addLessonSequence(@Arg('input', () => edge.AddLessonSequenceInput) input: edge.AddLessonSequenceInput, @Ctx() ctx: Context) {
    return asPayload(edge.LessonSequenceAdded, async () => ctx.services.schemes.addLessonSequence(await ctx.asker(), input));
  }
}

/** What schemes add to a department. */
@Resolver(() => Department)
export class DepartmentSchemesResolver {
  @Policy('signedIn')
  @FieldResolver(() => [SchemeOfWork], { description: 'Those of its schemes that the viewer may see, the newest year first: a few a year.' })
  schemes(@Root() department: Department, @Ctx() ctx: Context) {
    return ctx.loaders.schemesOfDepartment.load(department.id);
  }
}
