import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { appendBlocks, fragmentText } from '../../../../schema/document/content.ts';
import { fixedClock } from '../../platform/clock.ts';
import { createIds } from '../../platform/ids.ts';
import { smallCurriculum, smallCurriculumWith } from '../../../../test/testkit/curriculum/small-curriculum.ts';
import type { TurtleFile } from '../published-curriculum.ts';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { NOTHING_YET, type ExistingScheme } from './existing-scheme.ts';
import type { ReadDocument } from './import-documents.port.ts';
import type { ImportPlan } from './import-plan.ts';
import { planImport } from './plan-import.ts';

const SCOPE = { schemeId: 'scheme', departmentId: 'department' };
const ids = createIds(fixedClock(new Date('2026-09-01T08:00:00Z')));

interface World {
  existing: ExistingScheme;
  documents: Map<string, ReadDocument>;
}

function plan(files: TurtleFile[], world: World = { existing: NOTHING_YET, documents: new Map() }): ImportPlan {
  return planImport({ scope: SCOPE, curriculum: readCurriculum(files), halfTermWeeks: [8, 7, 6, 5, 7, 7], ids, ...world });
}

/** The scheme as it stands after a first import. */
function after({ rows, newDocuments }: ImportPlan): World {
  return {
    existing: {
      ...rows,
      steps: rows.steps.map((step) => ({ ...step, editedAt: null, removedAt: null })),
      documents: new Map(newDocuments.map((document) => [document.objectId, document.id])),
    },
    documents: new Map(newDocuments.map(({ id, texts }) => [id, { texts: new Map(texts.map(({ root, blocks }) => [root, asText(blocks)])), writtenByPeople: false }])),
  };
}

function asText(blocks: Parameters<typeof appendBlocks>[1]): string {
  const fragment = new Y.Doc().getXmlFragment('field');
  appendBlocks(fragment, blocks);
  return fragmentText(fragment);
}

function nothingButReport({ rows, newDocuments, retitled, edits }: ImportPlan) {
  return Object.values(rows).every((list) => list.length === 0) && newDocuments.length === 0 && retitled.length === 0 && edits.size === 0;
}

describe('a first import', () => {
  const { rows, newDocuments, report } = plan(smallCurriculum());

  test('makes each programme, each unit with one sequence, and each lesson a step in order', () => {
    expect(rows.programmes.map(({ yearGroup, tier }) => [yearGroup, tier])).toEqual([[8, null], [10, 'HIGHER']]);
    expect(rows.units.map((unit) => unit.title)).toEqual(['Ratio and scale', 'Fractions again', 'Rates of change']);
    expect(rows.sequences.map(({ unitId, title }) => [unitId, title])).toEqual(rows.units.map(({ id, title }) => [id, title]));
    const steps = rows.steps.filter((step) => step.unitId === rows.units[0]!.id);
    expect(steps.map((step) => step.title)).toEqual(['For every', 'A constant multiplier', 'Sharing a whole']);
    expect(steps.map((step) => step.position)).toEqual(steps.map((step) => step.position).toSorted());
    expect(report).toEqual({ programmes: 2, units: 3, lessons: 5, added: 5, updated: 0, unchanged: 0, leftAlone: [] });
  });

  test('makes the keywords of its lessons a unit’s vocabulary, each once', () => {
    const terms = rows.terms.filter((term) => term.unitId === rows.units[0]!.id);
    expect(terms.map(({ term, meaning }) => [term, meaning])).toEqual([
      ['ratio', 'how much of one thing there is for so much of another'],
      ['multiplier', 'the number that takes one quantity to the other'],
    ]);
  });

  test('makes threads once and links each unit to its own', () => {
    expect(rows.threads.map(({ name, strand }) => [name, strand])).toEqual([['Ratio and Proportion', 'RATIO'], ['Number', 'NUMBER']]);
    expect(rows.unitThreads).toHaveLength(4);
  });

  test('makes a misconception of two lessons an item of both steps', () => {
    expect(rows.misconceptions).toHaveLength(3);
    expect(new Set(rows.misconceptions.map((item) => item.stepId)).size).toBe(2);
  });

  test('makes a document for each unit and sequence with its text, formulas apart and money as it stands', () => {
    expect(newDocuments.map((document) => document.kind).toSorted()).toEqual(['SEQUENCE', 'SEQUENCE', 'SEQUENCE', 'UNIT', 'UNIT', 'UNIT']);
    const step = rows.steps.find(({ title }) => title === 'For every')!;
    const texts = after(plan(smallCurriculum())).documents;
    expect([...texts.values()].some(({ texts: all }) => [...all.values()].includes('• A ratio $3:5$ says that for every 3 of one there are 5 of the other.\n• Tickets at $4 for 2 and $8 for 4 are in the same ratio.'))).toBe(true);
    const own = newDocuments.find((document) => document.objectId === step.sequenceId)!;
    expect(own.texts.map((text) => text.root)).toEqual(expect.arrayContaining([`${step.id}/pupilOutcome`, `${step.id}/keyLearningPoints`]));
    expect(own.texts.some((text) => /^step_[0-9a-f]+\/misconceptions\/misconception_[0-9a-f]+\/response$/.test(text.root))).toBe(true);
  });

  test('places the units of each programme over the half-terms', () => {
    const year8 = rows.placements.filter((placement) => placement.programmeId === rows.programmes[0]!.id);
    expect(year8.map(({ halfTerm, weeks }) => [halfTerm, weeks])).toEqual([['AUTUMN_1', 8], ['SUMMER_1', 7]]);
  });
});

describe('importing again', () => {
  test('the same files do nothing', () => {
    const again = plan(smallCurriculum(), after(plan(smallCurriculum())));
    expect(nothingButReport(again)).toBe(true);
    expect(again.report).toEqual({ programmes: 2, units: 3, lessons: 5, added: 0, updated: 0, unchanged: 5, leftAlone: [] });
  });

  test('a new lesson is added between its neighbours, in the sequence and document that are there', () => {
    const first = plan(smallCurriculumWith(['ex:inclusion-ratio-2 , ', '']));
    const again = plan(smallCurriculum(), after(first));
    expect(again.report).toMatchObject({ added: 1, unchanged: 4, updated: 0 });
    const [step] = again.rows.steps;
    const [before, behind] = ['For every', 'Sharing a whole'].map((title) => first.rows.steps.find((other) => other.title === title)!.position);
    expect(step!.position > before! && step!.position < behind!).toBe(true);
    expect(again.rows.sequences).toEqual([]);
    expect(again.newDocuments).toEqual([]);
    expect([...again.edits.values()].flat().every((change) => change.root.startsWith(`${step!.id}/`) && change.expected === '')).toBe(true);
  });

  test('a new unit finds its place and the others keep theirs', () => {
    const first = plan(smallCurriculumWith([' , ex:inclusion-8-a', '']));
    const again = plan(smallCurriculum(), after(first));
    expect(again.rows.units.map((unit) => unit.title)).toEqual(['Ratio and scale']);
    expect(again.rows.placements).toHaveLength(1);
    expect(again.rows.programmes).toEqual([]);
  });

  test('a programme that people made for the same year takes the units in', () => {
    const programmes = [{ id: 'ours', sourceIri: null, yearGroup: 8, tier: null }];
    const { rows } = plan(smallCurriculum(), { existing: { ...NOTHING_YET, programmes }, documents: new Map() });
    expect(rows.programmes.map((programme) => programme.yearGroup)).toEqual([10]);
    expect(rows.placements.filter((placement) => placement.programmeId === 'ours')).toHaveLength(2);
  });

  const changed = smallCurriculumWith(['I can share a whole in a given ratio.', 'I can share any whole.'], ['"A constant multiplier"', '"The constant multiplier"']);

  test('a step whose published text or title changed follows it', () => {
    const again = plan(changed, after(plan(smallCurriculum())));
    expect(again.report).toMatchObject({ added: 0, updated: 2, unchanged: 3, leftAlone: [] });
    expect(again.retitled.map((step) => step.title)).toEqual(['The constant multiplier']);
    const changes = [...again.edits.values()].flat();
    expect(changes.map((change) => [change.expected, asText(change.blocks)])).toEqual([['I can share a whole in a given ratio.', 'I can share any whole.']]);
  });

  test.each(['editedAt', 'removedAt'] as const)('a step with %s set is left alone and named', (field) => {
    const world = after(plan(smallCurriculum()));
    const steps = world.existing.steps.map((step) => (step.title === 'Sharing a whole' ? { ...step, [field]: new Date() } : step));
    const again = plan(changed, { ...world, existing: { ...world.existing, steps } });
    expect(again.report).toMatchObject({ updated: 1, unchanged: 3 });
    expect(again.report.leftAlone).toEqual([{ stepId: expect.stringMatching(/^step_/), title: 'Sharing a whole', unitTitle: 'Ratio and scale' }]);
    expect(again.edits.size).toBe(0);
  });

  test('an edited step that reads as published is not reported', () => {
    const world = after(plan(smallCurriculum()));
    const steps = world.existing.steps.map((step) => ({ ...step, editedAt: new Date() }));
    expect(plan(smallCurriculum(), { ...world, existing: { ...world.existing, steps } }).report).toMatchObject({ unchanged: 5, leftAlone: [] });
  });

  test('a new misconception of an unedited step becomes an item', () => {
    const first = after(plan(smallCurriculumWith(['ex:misconception-additive , ex:misconception-fraction', 'ex:misconception-additive'])));
    const again = plan(smallCurriculum(), first);
    expect(again.rows.misconceptions).toHaveLength(1);
    expect(again.report.updated).toBe(1);
    expect([...again.edits.values()].flat().map((change) => asText(change.blocks))).toContain('Draw the bar: three parts of eight.');
  });

  test('a unit’s text follows the published one until somebody has written in it', () => {
    const world = after(plan(smallCurriculum()));
    const files = smallCurriculumWith(['Speed is the rate that pupils know.', 'Pupils know speed.']);
    expect(plan(files, world).edits.size).toBe(1);
    for (const [id, document] of world.documents) world.documents.set(id, { ...document, writtenByPeople: true });
    expect(plan(files, world).edits.size).toBe(0);
  });

  test('a vocabulary term that is there keeps its meaning', () => {
    const again = plan(smallCurriculumWith(['written with a colon', 'written with two dots']), after(plan(smallCurriculum())));
    expect(again.rows.terms).toEqual([]);
  });
});
