import type { FacilitatedThread } from './thread-view.ts';
export function useOtherThreads(_thread: FacilitatedThread): readonly { id: string; title: string }[] | null { return null; }
