import { generateNKeysBetween } from 'fractional-indexing';
import type { HalfTermName, Strand, Tier } from '../../server/src/generated/prisma/enums.ts';
import type { TestServer } from './server.ts';

const HALF_TERMS: readonly HalfTermName[] = ['AUTUMN_1', 'AUTUMN_2', 'SPRING_1', 'SPRING_2', 'SUMMER_1', 'SUMMER_2'];
const STRANDS: readonly Strand[] = ['NUMBER', 'ALGEBRA', 'RATIO', 'GEOMETRY', 'STATISTICS', 'PROBABILITY'];
const TOPICS = ['Place value and rounding', 'Forming and solving', 'Ratio and scale', 'Angles in polygons', 'Averages and range', 'Listing outcomes', 'Indices', 'Straight-line graphs'];

export interface SchemeSize {
  readonly units: number;
  readonly sequences: number;
  /** Years 10 and 11 in two tiers each, or Years 7 to 11. */
  readonly years?: readonly (readonly [yearGroup: number, tier: Tier | null])[];
}

/** Years 7, 8 and 9, and Year 10 in both tiers. */
const YEARS: NonNullable<SchemeSize['years']> = [[7, null], [8, null], [9, null], [10, 'FOUNDATION'], [10, 'HIGHER']];

/** A generated scheme: units spread evenly over years and half-terms, two threads a strand, sequences spread over the units. */
export async function schemeOfSize({ app }: TestServer, departmentId: string, { units, sequences, years = YEARS }: SchemeSize) {
  const { db, ids, clock } = app.deps;
  const { service } = db;
  const now = clock.now();
  const at = { createdAt: now, updatedAt: now };
  const schemeId = ids.next('scheme');
  const place = { schemeId, departmentId };
  await service.schemeOfWork.create({ data: { id: schemeId, departmentId, academicYear: 2026, title: 'Five years, as one story', ...at } });
  const programmes = years.map(([yearGroup, tier]) => ({ ...place, id: ids.next('programme'), yearGroup, tier }));
  await service.programme.createMany({ data: programmes });
  const threads = STRANDS.flatMap((strand) => ['First', 'Second'].map((name) => ({ ...place, id: ids.next('thread'), strand, name: `${name} thread of ${strand.toLowerCase()}` })));
  await service.curriculumThread.createMany({ data: threads });
  const unitRows = Array.from({ length: units }, (_, index) => ({ ...place, id: ids.next('unit'), title: `${TOPICS[index % TOPICS.length]} ${index + 1}`, ...at }));
  await service.unit.createMany({ data: unitRows });
  await service.unitCurriculumThread.createMany({ data: unitRows.map(({ id }, index) => ({ ...place, unitId: id, threadId: threads[index % threads.length]!.id })) });
  const positions = generateNKeysBetween(null, null, units);
  const placements = unitRows.map(({ id }, index) => ({
    ...place, id: ids.next('placement'), unitId: id, programmeId: programmes[index % programmes.length]!.id,
    halfTerm: HALF_TERMS[Math.floor(index / programmes.length) % HALF_TERMS.length]!, weeks: 1 + (index % 3), position: positions[index]!,
  }));
  await service.unitPlacement.createMany({ data: placements });
  await service.document.createMany({
    data: unitRows.map(({ id }) => ({ ...place, id: ids.next('document'), kind: 'UNIT' as const, objectId: id, unitId: id, epoch: ids.next('epoch'), createdAt: now })),
  });
  const sequenceRows = Array.from({ length: sequences }, (_, index) => ({
    ...place, id: ids.next('sequence'), unitId: unitRows[index % units]!.id, title: `Sequence ${index + 1}`, position: `a${Math.floor(index / units)}`, ...at,
  }));
  await service.lessonSequence.createMany({ data: sequenceRows });
  return { id: schemeId, programmeIds: programmes.map(({ id }) => id), unitIds: unitRows.map(({ id }) => id), placementIds: placements.map(({ id }) => id) };
}
