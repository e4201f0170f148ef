import type { Actor } from './actor.ts';

/**
 * The department whose voice somebody's words are: that of the place where they work there, else one of those that share in the place,
 * else whichever they work in; null of people of the hub alone.
 */
export function spokenFor({ departmentIds }: Actor, placeId: string | undefined, sharing: readonly (string | null)[]): string | null {
  if (placeId !== undefined && departmentIds.has(placeId)) return placeId;
  const own = [...departmentIds].toSorted();
  return own.find((id) => sharing.includes(id)) ?? own[0] ?? null;
}
