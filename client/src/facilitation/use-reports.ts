import type { Trouble } from '../graphql/problem.ts';
import type { ReportView, Space } from './thread-view.ts';
export function useReports(_space: Space): { reports: readonly ReportView[] | undefined; trouble: Trouble | null; refetch: () => Promise<unknown> } {
  return { reports: undefined, trouble: null, refetch: async () => {} };
}
