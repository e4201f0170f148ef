import type { GrantLevel } from '../../../server/src/generated/prisma/enums.ts';
import type { PersonKey } from '../community/people.ts';
import type { SchoolKey } from '../community/schools.ts';
import type { WorkGroupKey } from '../community/work-groups.ts';

/** What a department gave to whom: its scheme as a whole, or a unit or sequence of it by title. */
export interface GrantData {
  readonly of: SchoolKey;
  readonly object: { readonly scheme: true } | { readonly unit: string } | { readonly sequence: string };
  readonly level: GrantLevel;
  readonly to: { readonly workGroup: WorkGroupKey } | { readonly department: SchoolKey } | { readonly hub: true };
  readonly by: PersonKey;
  readonly daysAgo: number;
  /** Days ago on which it was taken back. */
  readonly revoked?: number;
}

export const SHARED_WORK: readonly GrantData[] = [
  { of: 'hollinLane', object: { sequence: 'Ratio as a constant multiplier' }, level: 'CO_DESIGN', to: { workGroup: 'embedding' }, by: 'priya.rao', daysAgo: 24 },
  { of: 'eastmere', object: { sequence: 'Ratio on the double number line' }, level: 'COMMENT', to: { workGroup: 'embedding' }, by: 'nia.whitby', daysAgo: 18 },
  { of: 'stBedes', object: { unit: 'Ratio and scale' }, level: 'VIEW', to: { workGroup: 'embedding' }, by: 'patrick.doyle', daysAgo: 15 },
  { of: 'hollinLane', object: { unit: 'Directed number' }, level: 'COMMENT', to: { department: 'eastmere' }, by: 'priya.rao', daysAgo: 11 },
  { of: 'hollinLane', object: { unit: 'Sequences' }, level: 'VIEW', to: { hub: true }, by: 'priya.rao', daysAgo: 30 },
  { of: 'otterbridge', object: { scheme: true }, level: 'VIEW', to: { workGroup: 'sustaining' }, by: 'grace.adeyemi', daysAgo: 21 },
  { of: 'tannersBrook', object: { unit: 'Bars and number lines' }, level: 'COMMENT', to: { workGroup: 'development' }, by: 'zoe.hartley', daysAgo: 3 },
  // Shared whole at first; the unit above took its place.
  { of: 'stBedes', object: { scheme: true }, level: 'VIEW', to: { workGroup: 'embedding' }, by: 'patrick.doyle', daysAgo: 28, revoked: 15 },
];
