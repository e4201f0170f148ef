import type { Asker } from '../asker.ts';
import { londonDay } from '../platform/calendar-day.ts';

/** Ids of those who work in a department at a moment. */
export async function workersOf({ loaders }: Pick<Asker, 'loaders'>, departmentId: string, now: Date): Promise<Set<string>> {
  const today = londonDay(now);
  const all = await loaders.workersOfDepartment.load(departmentId);
  return new Set(all.filter(({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || endsOn > today)).map(({ personId }) => personId));
}
