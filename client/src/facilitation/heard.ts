import type { FacilitatedThread } from './thread-view.ts';

export interface HeardLine {
  readonly departmentId: string;
  /** The school's name, as short as people say it. */
  readonly school: string;
  /** How many posts. */
  readonly posts: number;
}

/** "Hollin Lane" for "Hollin Lane School". */
export function shortSchool(name: string): string {
  return name.replace(/ (School|Academy|College)$/, '');
}

/**
 * From whom a thread was heard: the departments of its group, those with posts first. None where names do not stand at posts, and
 * where one has yet to post oneself.
 */
export function heardLines({ heardFrom, workGroup, anonymity, mustPostFirst, state }: FacilitatedThread): HeardLine[] {
  if (anonymity !== 'OFF' || mustPostFirst) return [];
  const heard = heardFrom.map(({ department, count }) => ({ departmentId: department.id, school: shortSchool(department.school.name), posts: count }));
  if (state === 'SCHEDULED') return heard;
  const known = new Set(heard.map(({ departmentId }) => departmentId));
  const silent = (workGroup?.departments ?? []).filter(({ id }) => !known.has(id)).map(({ id, school }) => ({ departmentId: id, school: shortSchool(school.name), posts: 0 }));
  return [...heard, ...silent.toSorted((a, b) => a.school.localeCompare(b.school, 'en-GB'))];
}
