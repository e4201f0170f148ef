import type { Actor } from '../policy/actor.ts';
import type { ThreadFacts } from './thread-facts.store.ts';

/** The department whose voice a post is: the thread's own, else one that takes part in its group, else whichever its author works in; null of people of the hub alone. */
export function spokenForIn({ departmentIds }: Actor, { departmentId, memberDepartmentIds = [] }: ThreadFacts): string | null {
  const own = [...departmentIds].toSorted();
  if (departmentId !== undefined && departmentIds.has(departmentId)) return departmentId;
  return own.find((id) => memberDepartmentIds.includes(id)) ?? own[0] ?? null;
}
