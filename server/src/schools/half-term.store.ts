import type { Tx } from '../platform/database.ts';
import { defaultHalfTerms, type HalfTermDates } from './calendar.ts';

/** The half-terms of an academic year for a school: its own where it has set them, else its hub's, else the defaults. */
export async function loadHalfTerms(tx: Tx, place: { schoolId?: string | undefined; hubId: string }, academicYear: number): Promise<HalfTermDates[]> {
  const rows = await tx.halfTerm.findMany({
    where: { academicYear, OR: [{ hubId: place.hubId }, ...(place.schoolId ? [{ schoolId: place.schoolId }] : [])] },
    orderBy: { startsOn: 'asc' },
  });
  return defaultHalfTerms(academicYear).map(
    (byDefault) =>
      rows.find((row) => row.name === byDefault.name && row.schoolId !== null) ??
      rows.find((row) => row.name === byDefault.name) ??
      byDefault,
  );
}
