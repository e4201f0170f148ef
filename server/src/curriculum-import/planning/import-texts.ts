import { misconceptionRoot, stepRoot, unitRoot } from '../../../../schema/document/roots.ts';
import type { PublishedLesson, PublishedMisconception, PublishedUnit } from '../published-curriculum.ts';
import type { RootText } from './import-documents.port.ts';
import { publishedBullets, publishedParagraphs } from './published-text.ts';

/** What a unit's fields shall read. */
export function unitTexts(unitId: string, unit: PublishedUnit): RootText[] {
  return [
    { root: unitRoot(unitId, 'whyThisWhyNow'), blocks: publishedParagraphs(unit.whyThisWhyNow) },
    { root: unitRoot(unitId, 'priorKnowledge'), blocks: publishedBullets(unit.priorKnowledge) },
  ];
}

/** What a step's own fields shall read. */
export function stepTexts(stepId: string, lesson: PublishedLesson): RootText[] {
  return [
    { root: stepRoot(stepId, 'pupilOutcome'), blocks: publishedParagraphs(lesson.pupilOutcome) },
    { root: stepRoot(stepId, 'keyLearningPoints'), blocks: publishedBullets(lesson.keyLearningPoints) },
  ];
}

/** What the two parts of a misconception shall read. */
export function misconceptionTexts(stepId: string, itemId: string, item: PublishedMisconception): RootText[] {
  return [
    { root: misconceptionRoot(stepId, itemId, 'misconception'), blocks: publishedParagraphs(item.misconception) },
    { root: misconceptionRoot(stepId, itemId, 'response'), blocks: publishedParagraphs(item.response) },
  ];
}
