import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Policy } from '../graphql/policy.decorator.ts';
import { asPayload } from '../graphql/problem.type.ts';
import * as edge from './scheme.payloads.ts';
import { Programme, Unit, UnitPlacement } from './scheme.type.ts';

@Resolver(() => UnitPlacement)
export class UnitPlacementResolver {
  @FieldResolver(() => Programme, { nullable: true, description: 'Null where only the unit is shared with the viewer.' })
  programme(@Root() placement: UnitPlacement, @Ctx() ctx: Context) {
    return ctx.loaders.programme.load(placement.programmeId);
  }

  @FieldResolver(() => Unit)
  unit(@Root() placement: UnitPlacement, @Ctx() ctx: Context) {
    return ctx.loaders.unit.load(placement.unitId);
  }

  @Policy('signedIn')
  @Mutation(() => edge.PlaceUnitPayload, { description: 'Puts a unit on the map of its scheme, in a year that does not have it.' })
  async placeUnit(@Arg('input', () => edge.PlaceUnitInput) input: edge.PlaceUnitInput, @Ctx() ctx: Context) {
    return asPayload(edge.UnitPlaced, async () => ctx.services.placements.placeUnit(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.MoveUnitPlacementPayload, { description: 'Moves a unit on the map: within its half-term, to another one, or to another year. Of two moves of one unit the later stands, and both are told as events.' })
  async moveUnitPlacement(@Arg('input', () => edge.MoveUnitPlacementInput) input: edge.MoveUnitPlacementInput, @Ctx() ctx: Context) {
    return asPayload(edge.UnitPlacementMoved, async () => ctx.services.placements.moveUnitPlacement(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.SetUnitWeeksPayload, { description: 'Gives a unit another number of weeks.' })
  async setUnitWeeks(@Arg('input', () => edge.SetUnitWeeksInput) input: edge.SetUnitWeeksInput, @Ctx() ctx: Context) {
    return asPayload(edge.UnitWeeksSet, async () => ctx.services.placements.setUnitWeeks(await ctx.asker(), input));
  }

  @Policy('signedIn')
  @Mutation(() => edge.RemoveUnitPlacementPayload, { description: 'Takes a unit off the map. Everything written in it is kept; `placeUnit` puts it back.' })
  async removeUnitPlacement(@Arg('input', () => edge.RemoveUnitPlacementInput) input: edge.RemoveUnitPlacementInput, @Ctx() ctx: Context) {
    return asPayload(edge.UnitPlacementRemoved, async () => ctx.services.placements.removeUnitPlacement(await ctx.asker(), input));
  }
}
