import { generateNKeysBetween } from 'fractional-indexing';
import { unitRoot } from '../../../schema/document/roots.ts';
import type { HalfTermName } from '../../../server/src/generated/prisma/enums.ts';
import type { SchemeData, UnitData } from '../schemes/scheme.types.ts';
import type { CommunityIds, SeedContext } from './community.rows.ts';
import { addDocument } from './document.rows.ts';
import { addSequence } from './sequence.rows.ts';

/** Something that can be shared, found by its title within its scheme. */
export interface WrittenObject {
  readonly id: string;
  readonly createdAt: Date;
}

export interface WrittenScheme extends WrittenObject {
  readonly units: ReadonlyMap<string, WrittenObject>;
  readonly sequences: ReadonlyMap<string, WrittenObject>;
}

interface SchemePlace {
  readonly departmentId: string;
  readonly schemeId: string;
}

/** Adds a scheme of the current year with everything in it. It was set up in the July before. */
export function addScheme(context: SeedContext, community: CommunityIds, data: SchemeData): WrittenScheme {
  const { rows, ids, timeline } = context;
  const schemeId = ids.next('scheme');
  const place = { departmentId: community.departments[data.school], schemeId };
  const createdAt = timeline.past(1, '07-01', rows.schemes.length);
  const threads = addThreads(context, place, data);
  const units = new Map<string, WrittenObject>();
  const sequences = new Map<string, WrittenObject>();
  let updatedAt = createdAt;
  for (const [yearGroup, ofYear] of Map.groupBy(data.units, ({ year }) => year)) {
    const programmeId = ids.next('programme');
    rows.programmes.push({ ...place, id: programmeId, yearGroup });
    for (const [halfTerm, ofHalfTerm] of Map.groupBy(ofYear, (unit) => unit.halfTerm)) {
      const positions = generateNKeysBetween(null, null, ofHalfTerm.length);
      ofHalfTerm.forEach((unit, index) => {
        const added = addUnit(context, community, place, unit, threads);
        addPlacement(context, place, { programmeId, unitId: added.id, halfTerm, weeks: unit.weeks, position: positions[index]! });
        units.set(unit.title, added);
        added.sequences.forEach((sequence, title) => sequences.set(title, sequence));
        if (added.updatedAt > updatedAt) updatedAt = added.updatedAt;
      });
    }
  }
  rows.schemes.push({
    id: schemeId,
    departmentId: place.departmentId,
    academicYear: timeline.academicYear,
    title: data.title,
    status: data.status,
    createdAt,
    updatedAt,
  });
  return { id: schemeId, createdAt, units, sequences };
}

function addThreads({ rows, ids }: SeedContext, place: SchemePlace, { threads }: SchemeData): Map<string, string> {
  return new Map(
    Object.entries(threads).map(([name, strand]) => {
      const id = ids.next('thread');
      rows.threads.push({ ...place, id, name, strand });
      return [name, id];
    }),
  );
}

interface PlacementData {
  readonly programmeId: string;
  readonly unitId: string;
  readonly halfTerm: HalfTermName;
  readonly weeks: number;
  readonly position: string;
}

function addPlacement({ rows, ids }: SeedContext, place: SchemePlace, placement: PlacementData): void {
  rows.placements.push({ ...place, ...placement, id: ids.next('placement') });
}

function addUnit(
  context: SeedContext,
  community: CommunityIds,
  place: SchemePlace,
  data: UnitData,
  threads: ReadonlyMap<string, string>,
): WrittenObject & { updatedAt: Date; sequences: Map<string, WrittenObject> } {
  const { rows, ids, timeline } = context;
  const id = ids.next('unit');
  const inUnit = { ...place, unitId: id };
  const createdAt = timeline.past(1, `07-${String(2 + (rows.units.length % 16)).padStart(2, '0')}`, rows.units.length);
  for (const name of data.threads) rows.unitThreads.push({ ...inUnit, threadId: threads.get(name)! });
  addVocabulary(context, inUnit, data);
  const sequences = new Map<string, WrittenObject>();
  const positions = generateNKeysBetween(null, null, data.sequences.length);
  let updatedAt = createdAt;
  data.sequences.forEach((sequence, index) => {
    const added = addSequence(context, community, { ...inUnit, position: positions[index]!, createdAt }, sequence);
    sequences.set(sequence.title, { id: added.id, createdAt });
    if (added.updatedAt > updatedAt) updatedAt = added.updatedAt;
  });
  rows.units.push({ ...place, id, title: data.title, createdAt, updatedAt });
  addUnitDocument(context, community, { ...inUnit, createdAt }, data);
  return { id, createdAt, updatedAt, sequences };
}

function addVocabulary({ rows, ids }: SeedContext, inUnit: SchemePlace & { unitId: string }, { vocabulary = {} }: UnitData): void {
  const terms = Object.entries(vocabulary);
  const positions = generateNKeysBetween(null, null, terms.length);
  terms.forEach(([term, meaning], index) => {
    rows.terms.push({ ...inUnit, id: ids.next('term'), term, meaning, position: positions[index]! });
  });
}

/** Whoever begins a unit's first sequence wrote why it is there; a colleague, where there is one, what it rests on. */
function addUnitDocument(
  context: SeedContext,
  { people }: CommunityIds,
  place: SchemePlace & { unitId: string; createdAt: Date },
  data: UnitData,
): void {
  const authors = data.sequences.flatMap(({ by }) => by);
  const [first, second = first] = [...new Set(authors)].map((key) => people[key]);
  if (first === undefined || second === undefined) return;
  const at = place.createdAt;
  addDocument(context, {
    ...place,
    kind: 'UNIT',
    objectId: place.unitId,
    parts: [
      { authorId: first, at, texts: [[unitRoot(place.unitId, 'whyThisWhyNow'), data.whyThisWhyNow]] },
      { authorId: second, at, texts: [[unitRoot(place.unitId, 'priorKnowledge'), data.priorKnowledge]] },
    ],
  });
}
