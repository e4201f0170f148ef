import type { PublishedCurriculum, PublishedProgramme, PublishedTier, PublishedUnit, TurtleFile } from '../published-curriculum.ts';
import { byPosition, extractUnit } from './extract-unit.ts';
import type { Graph } from './graph.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { P, TYPE, localName } from './ontology.ts';
import { foreign, incomplete, tooLarge } from './problems.ts';
import { described, requiredTitle } from './reference.ts';
import { readSource } from './source.ts';

/**
 * Reads programmes, units and lessons out of the graph: programme → unit variant inclusions by position → unit variants.
 * Everything is checked here, so that nothing need be undone later.
 * @throws DomainProblem IMPORT_FOREIGN, IMPORT_INCOMPLETE or IMPORT_TOO_LARGE
 */
export function extractCurriculum(graph: Graph, files: readonly TurtleFile[]): PublishedCurriculum {
  const iris = graph.ofType(TYPE.programme);
  if (iris.length === 0) throw noProgramme(files);
  const source = readSource(graph, iris);
  const programmes = iris
    .map((iri) => extractProgramme(graph, iri))
    .sort((a, b) => a.yearGroup - b.yearGroup || (a.tier ?? '').localeCompare(b.tier ?? ''));
  const unitIris = [...new Set(programmes.flatMap((programme) => programme.units))];
  if (unitIris.length > IMPORT_LIMITS.units) throw tooLarge(`The files hold more than ${IMPORT_LIMITS.units} units.`);
  const units = unitIris.map((iri) => extractUnit(graph, iri));
  return { source, programmes, units: units satisfies PublishedUnit[] };
}

function extractProgramme(graph: Graph, iri: string): PublishedProgramme {
  const title = requiredTitle(graph, iri, 'a programme');
  const of = `the programme “${title}”`;
  const inclusions = byPosition(graph, described(graph, iri, P.hasUnitVariantInclusion, of));
  const units = [...new Set(inclusions.flatMap((inclusion) => includedUnits(graph, inclusion, of)))];
  if (units.length === 0) throw incomplete(`The programme “${title}” has no units.`, 'Add the file that holds its units and import all files together.');
  return { iri, title, yearGroup: yearGroupOf(graph, iri, title), tier: tierOf(graph, iri), units };
}

/** An inclusion names one unit variant, or a choice between several: all of them come in, side by side. */
function includedUnits(graph: Graph, inclusion: string, of: string): string[] {
  const choices = described(graph, inclusion, P.includesUnitVariantChoice, of);
  return [
    ...described(graph, inclusion, P.includesUnitVariant, of),
    ...choices.flatMap((choice) => described(graph, choice, P.hasUnitVariantOption, of)),
  ];
}

/** The year is in the year group's name, so that the file of year groups may be left out. */
function yearGroupOf(graph: Graph, programme: string, title: string): number {
  const [yearGroup] = graph.iris(programme, P.coversYearGroup);
  const year = Number(/(?:^|-)(\d+)$/.exec(localName(yearGroup ?? ''))?.[1]);
  if (year >= 7 && year <= 11) return year;
  throw foreign(`“${title}” is for no single year from 7 to 11.`, 'Import programmes of Key Stage 3 or Key Stage 4.');
}

function tierOf(graph: Graph, programme: string): PublishedTier | null {
  const name = localName(graph.iris(programme, P.hasTier)[0] ?? '');
  if (/foundation/i.test(name)) return 'FOUNDATION';
  return /higher/i.test(name) ? 'HIGHER' : null;
}

function noProgramme(files: readonly TurtleFile[]): Error {
  const names = files.map((file) => `“${file.name}”`).join(', ');
  return foreign(
    `There is no programme of Oak National Academy's curriculum in ${names}.`,
    'Add the file that holds the programmes, such as mathematics-key-stage-3.ttl, and import all files together.',
  );
}
