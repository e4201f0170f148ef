/** Names of Oak National Academy's curriculum ontology 0.1.3, and of the vocabularies it stands on. */
export const ONTOLOGY = 'https://w3id.org/uk/oak/curriculum/ontology';
const curric = (name: string) => `${ONTOLOGY}/${name}`;

export const TYPE = {
  programme: curric('Programme'),
  unitVariant: curric('UnitVariant'),
  ontology: 'http://www.w3.org/2002/07/owl#Ontology',
} as const;

export const P = {
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
  comment: 'http://www.w3.org/2000/01/rdf-schema#comment',
  isProgrammeOf: curric('isProgrammeOf'),
  coversYearGroup: curric('coversYearGroup'),
  hasTier: curric('hasTier'),
  hasUnitVariantInclusion: curric('hasUnitVariantInclusion'),
  includesUnitVariant: curric('includesUnitVariant'),
  includesUnitVariantChoice: curric('includesUnitVariantChoice'),
  hasUnitVariantOption: curric('hasUnitVariantOption'),
  sequencePosition: curric('sequencePosition'),
  isUnitVariantOf: curric('isUnitVariantOf'),
  whyThisWhyNow: curric('whyThisWhyNow'),
  hasPriorKnowledgeRequirement: curric('hasPriorKnowledgeRequirement'),
  includesThread: curric('includesThread'),
  hasLessonInclusion: curric('hasLessonInclusion'),
  includesLesson: curric('includesLesson'),
  hasPupilLessonOutcome: curric('hasPupilLessonOutcome'),
  hasKeyLearningPoint: curric('hasKeyLearningPoint'),
  hasKeyword: curric('hasKeyword'),
  keywordName: 'http://schema.org/name',
  keywordDescription: 'http://schema.org/description',
  hasMisconception: curric('hasMisconception'),
  statement: curric('statement'),
  correction: curric('correction'),
  creator: 'http://purl.org/dc/elements/1.1/creator',
  licence: 'http://purl.org/dc/terms/license',
  rights: 'http://purl.org/dc/terms/rights',
  version: 'http://www.w3.org/2002/07/owl#versionInfo',
  imports: 'http://www.w3.org/2002/07/owl#imports',
} as const;

/** What follows the last slash or hash of an IRI, for people to recognise. */
export function localName(iri: string): string {
  return iri.split(/[/#]/).at(-1) || iri;
}
