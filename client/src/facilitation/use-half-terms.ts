import type { HalfTermDays } from './half-terms.ts';
import { spaceOf } from './space-path.ts';
import type { FacilitatedThread } from './thread-view.ts';
import { useSpace } from './use-space.ts';

/** The half-terms of a thread's space, by which its dates are said. */
export function useHalfTerms(thread: FacilitatedThread): readonly HalfTermDays[] {
  return useSpace(spaceOf(thread)).halfTerms;
}
