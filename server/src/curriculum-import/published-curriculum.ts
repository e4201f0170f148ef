/** A curriculum as its publisher gives it: plain data, every text with its white space normalised, every list in the published order. */
export interface PublishedCurriculum {
  readonly source: CurriculumSource;
  readonly programmes: readonly PublishedProgramme[];
  /** Each unit once, in the order in which the programmes first name it. */
  readonly units: readonly PublishedUnit[];
}

export interface CurriculumSource {
  readonly title: string;
  readonly publisher: string;
  readonly version: string | null;
  /** The licence's address, where the files name one. */
  readonly licence: string | null;
  /** The sentence the licence asks to be shown wherever the material is. */
  readonly attribution: string;
}

export interface PublishedProgramme {
  readonly iri: string;
  readonly title: string;
  /** 7 to 11. */
  readonly yearGroup: number;
  readonly tier: PublishedTier | null;
  /** IRIs of its units, in order. */
  readonly units: readonly string[];
}

export type PublishedTier = 'FOUNDATION' | 'HIGHER';
export type PublishedStrand = 'NUMBER' | 'ALGEBRA' | 'RATIO' | 'GEOMETRY' | 'STATISTICS' | 'PROBABILITY';

/** A unit with one order of lessons: what Oak calls a unit variant, so that tiers and exam boards stay apart. */
export interface PublishedUnit {
  readonly iri: string;
  readonly title: string;
  readonly description: string;
  /** Paragraphs are separated by an empty line. */
  readonly whyThisWhyNow: string;
  readonly priorKnowledge: readonly string[];
  readonly threads: readonly PublishedThread[];
  readonly lessons: readonly PublishedLesson[];
}

export interface PublishedThread {
  readonly iri: string;
  readonly name: string;
  readonly strand: PublishedStrand;
}

export interface PublishedLesson {
  readonly iri: string;
  readonly title: string;
  readonly pupilOutcome: string;
  readonly keyLearningPoints: readonly string[];
  readonly keywords: readonly PublishedKeyword[];
  readonly misconceptions: readonly PublishedMisconception[];
}

export interface PublishedKeyword {
  readonly iri: string;
  readonly term: string;
  readonly meaning: string;
}

export interface PublishedMisconception {
  readonly iri: string;
  readonly misconception: string;
  readonly response: string;
}

/** A Turtle file as it was handed in. */
export interface TurtleFile {
  readonly name: string;
  readonly body: string;
}
