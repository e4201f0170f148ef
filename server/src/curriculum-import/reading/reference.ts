import type { Graph } from './graph.ts';
import { ONTOLOGY, P, TYPE, localName } from './ontology.ts';
import { incomplete, tooLarge } from './problems.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { oneLine } from './text.ts';

/**
 * The things that a subject refers to, in the order written; each must be described in the given files.
 * @param of how people know the subject, such as `the unit “Place value”`
 * @throws DomainProblem IMPORT_INCOMPLETE, naming the graph that is likely to describe it
 */
export function described(graph: Graph, subject: string, predicate: string, of: string): string[] {
  const iris = graph.iris(subject, predicate);
  const absent = iris.find((iri) => !graph.describes(iri));
  if (absent !== undefined) throw missing(graph, absent, of);
  return iris;
}

/** The one thing a subject refers to. @throws DomainProblem IMPORT_INCOMPLETE where there is none or it is not described */
export function describedOne(graph: Graph, subject: string, predicate: string, of: string): string {
  const [iri] = described(graph, subject, predicate, of);
  if (iri !== undefined) return iri;
  throw incomplete(`${capital(of)} has no ${localName(predicate)}.`, 'Download the files again, or ask their publisher.');
}

/** A text that must be there. @throws DomainProblem IMPORT_INCOMPLETE or IMPORT_TOO_LARGE */
export function requiredTitle(graph: Graph, subject: string, of: string): string {
  const title = oneLine(graph.text(subject, P.label) ?? '');
  if (title === '') throw incomplete(`${capital(of)} (${localName(subject)}) has no title.`, 'Download the files again, or ask their publisher.');
  if (title.length > IMPORT_LIMITS.titleCharacters) {
    throw tooLarge(`The title of ${of} (${localName(subject)}) is longer than ${IMPORT_LIMITS.titleCharacters} characters.`);
  }
  return title;
}

/** A text within the limit. @throws DomainProblem IMPORT_TOO_LARGE */
export function withinLimit(text: string, of: string): string {
  if (text.length <= IMPORT_LIMITS.textCharacters) return text;
  throw tooLarge(`A text of ${of} is longer than ${IMPORT_LIMITS.textCharacters.toLocaleString('en-GB')} characters.`);
}

function missing(graph: Graph, iri: string, of: string): Error {
  const graphs = graphsNotGiven(graph);
  const likely = graphs.filter((name) => akin(localName(name), localName(iri)));
  const candidates = likely.length > 0 ? likely : graphs;
  const remedy =
    candidates.length === 0
      ? 'Add the file that describes it and import all files together.'
      : `Add the file of ${candidates.map((name) => `“${localName(name)}” (${name})`).join(' or ')} and import all files together.`;
  return incomplete(`${capital(of)} refers to “${localName(iri)}”, which none of the files describes.`, remedy);
}

/** Graphs that the given files import but that are not among them; the ontology itself is never needed. */
function graphsNotGiven(graph: Graph): string[] {
  const imported = graph.ofType(TYPE.ontology).flatMap((header) => graph.iris(header, P.imports));
  return [...new Set(imported)].filter((iri) => iri !== ONTOLOGY && !graph.describes(iri));
}

/** `thread-number` is akin to the graph `threads`. */
function akin(graphName: string, name: string): boolean {
  const kind = name.split('-')[0] ?? '';
  return kind.length > 2 && graphName.split('-').some((word) => word.startsWith(kind));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
