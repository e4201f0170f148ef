/** Which posts of a thread are shown. */
export interface ReadingFilter {
  readonly mine: boolean;
  readonly unanswered: boolean;
  readonly sinceLastVisit: boolean;
  /** A department's id. */
  readonly departmentId: string | null;
  readonly search: string;
}

export const EVERYTHING: ReadingFilter = { mine: false, unanswered: false, sinceLastVisit: false, departmentId: null, search: '' };

/** Whether a filter leaves anything out. */
export function isFiltered({ mine, unanswered, sinceLastVisit, departmentId, search }: ReadingFilter): boolean {
  return mine || unanswered || sinceLastVisit || departmentId !== null || search.trim() !== '';
}

/** A filter as the server takes it; null for everything. */
export function filterInput(filter: ReadingFilter) {
  if (!isFiltered(filter)) return null;
  const { mine, unanswered, sinceLastVisit, departmentId, search } = filter;
  return {
    ...(mine && { mine }), ...(unanswered && { unanswered }), ...(sinceLastVisit && { sinceLastVisit }),
    ...(departmentId !== null && { departmentId }), ...(search.trim() !== '' && { search: search.trim() }),
  };
}

/** What is shown, in words. */
export function filterLabel({ mine, unanswered, sinceLastVisit, departmentId }: ReadingFilter, schools: readonly { readonly id: string; readonly name: string }[]): string {
  if (mine) return 'Only mine';
  if (unanswered) return 'Unanswered';
  if (sinceLastVisit) return 'Since my last visit';
  if (departmentId !== null) return schools.find(({ id }) => id === departmentId)?.name ?? 'One school';
  return 'All posts';
}
