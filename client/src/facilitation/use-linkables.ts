import type { Linkable } from './linkable.ts';
export function useLinkables(_wanted: boolean): readonly Linkable[] | null { return null; }
