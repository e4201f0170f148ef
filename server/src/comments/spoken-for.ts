import type { Actor } from '../policy/actor.ts';
import type { ContentFacts } from '../policy/facts.store.ts';

/**
 * The department whose voice a comment is: the one it stands in where the author works there, else one that it was shared with,
 * else whichever they work in; null of people of the hub alone.
 */
export function spokenFor({ departmentIds }: Actor, { departmentId, grants = [] }: ContentFacts): string | null {
  if (departmentIds.has(departmentId)) return departmentId;
  const own = [...departmentIds].toSorted();
  return own.find((id) => grants.some(({ recipientDepartmentId }) => recipientDepartmentId === id)) ?? own[0] ?? null;
}
