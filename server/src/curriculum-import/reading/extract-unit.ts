import type { PublishedKeyword, PublishedLesson, PublishedMisconception, PublishedThread, PublishedUnit } from '../published-curriculum.ts';
import type { Graph } from './graph.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { P, localName } from './ontology.ts';
import { incomplete, tooLarge } from './problems.ts';
import { described, describedOne, requiredTitle, withinLimit } from './reference.ts';
import { strandOf } from './strand.ts';
import { oneLine, paragraphs } from './text.ts';

/**
 * A unit variant with its unit's texts: variant → lesson inclusions by position → lessons.
 * @throws DomainProblem IMPORT_INCOMPLETE or IMPORT_TOO_LARGE
 */
export function extractUnit(graph: Graph, variant: string): PublishedUnit {
  const title = requiredTitle(graph, variant, 'a unit');
  const of = `the unit “${title}”`;
  const unit = describedOne(graph, variant, P.isUnitVariantOf, of);
  return {
    iri: variant,
    title,
    description: withinLimit(paragraphs(graph.text(unit, P.comment) ?? ''), of),
    whyThisWhyNow: withinLimit(paragraphs(graph.text(unit, P.whyThisWhyNow) ?? ''), of),
    priorKnowledge: labels(graph, unit, P.hasPriorKnowledgeRequirement, of),
    threads: described(graph, unit, P.includesThread, of).map((thread) => extractThread(graph, thread)),
    lessons: extractLessons(graph, variant, of),
  };
}

function extractThread(graph: Graph, iri: string): PublishedThread {
  const name = requiredTitle(graph, iri, 'a thread');
  return { iri, name, strand: strandOf(name) };
}

function extractLessons(graph: Graph, variant: string, of: string): PublishedLesson[] {
  const inclusions = byPosition(graph, described(graph, variant, P.hasLessonInclusion, of));
  const lessons = inclusions.map((inclusion) => describedOne(graph, inclusion, P.includesLesson, of));
  const once = [...new Set(lessons)];
  if (once.length > IMPORT_LIMITS.lessonsPerUnit) throw tooLarge(`${of} holds more than ${IMPORT_LIMITS.lessonsPerUnit} lessons.`);
  return once.map((lesson) => extractLesson(graph, lesson));
}

function extractLesson(graph: Graph, iri: string): PublishedLesson {
  const title = requiredTitle(graph, iri, 'a lesson');
  const of = `the lesson “${title}”`;
  return {
    iri,
    title,
    pupilOutcome: labels(graph, iri, P.hasPupilLessonOutcome, of).join(' '),
    keyLearningPoints: labels(graph, iri, P.hasKeyLearningPoint, of),
    keywords: described(graph, iri, P.hasKeyword, of).map((keyword) => extractKeyword(graph, keyword, of)),
    misconceptions: described(graph, iri, P.hasMisconception, of).map((item) => extractMisconception(graph, item, of)),
  };
}

function extractKeyword(graph: Graph, iri: string, of: string): PublishedKeyword {
  const term = oneLine(graph.text(iri, P.keywordName) ?? '');
  if (term === '') throw incomplete(`A keyword of ${of} (${localName(iri)}) has no name.`, 'Download the files again, or ask their publisher.');
  return { iri, term: withinLimit(term, of), meaning: withinLimit(oneLine(graph.text(iri, P.keywordDescription) ?? ''), of) };
}

function extractMisconception(graph: Graph, iri: string, of: string): PublishedMisconception {
  const read = (predicate: string) => withinLimit(paragraphs(graph.text(iri, predicate) ?? ''), of);
  return { iri, misconception: read(P.statement), response: read(P.correction) };
}

/** The labels of what a subject refers to, without empty ones. */
function labels(graph: Graph, subject: string, predicate: string, of: string): string[] {
  return described(graph, subject, predicate, of)
    .map((iri) => withinLimit(oneLine(graph.text(iri, P.label) ?? ''), of))
    .filter((label) => label !== '');
}

/** Inclusions by their sequence position; those without one come last, in the order written. */
export function byPosition(graph: Graph, inclusions: readonly string[]): string[] {
  const position = (iri: string) => {
    const value = Number(graph.text(iri, P.sequencePosition) ?? Number.NaN);
    return Number.isFinite(value) ? value : Number.MAX_SAFE_INTEGER;
  };
  return inclusions
    .map((iri) => ({ iri, at: position(iri) }))
    .sort((a, b) => a.at - b.at)
    .map(({ iri }) => iri);
}
