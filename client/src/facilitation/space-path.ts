import type { Space } from './thread-view.ts';

/** Where a thread lives: one of the three. */
export interface InSpace {
  readonly workGroup?: { readonly id: string } | null;
  readonly department?: { readonly id: string } | null;
  readonly hub?: { readonly id: string } | null;
}

const FOLDER = { WORK_GROUP: 'work-groups', DEPARTMENT: 'departments', HUB: 'hubs' };

/** The page of a space's discussions. */
export function spacePath({ kind, id }: Space): string {
  return `/${FOLDER[kind]}/${id}/discussions`;
}

/** The space that a thread is in. */
export function spaceOf({ workGroup, department, hub }: InSpace): Space {
  if (workGroup) return { kind: 'WORK_GROUP', id: workGroup.id };
  return department ? { kind: 'DEPARTMENT', id: department.id } : { kind: 'HUB', id: hub!.id };
}

/** A thread among those of its space. */
export function threadPath(thread: InSpace & { readonly id: string }): string {
  return `${spacePath(spaceOf(thread))}/${thread.id}`;
}
