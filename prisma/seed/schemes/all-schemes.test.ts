import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { STEP_FIELDS } from '../../../schema/document/roots.ts';
import { defaultHalfTerms } from '../../../server/src/schools/calendar.ts';
import { PEOPLE, type PersonData } from '../community/people.ts';
import { fieldBlocks } from '../write/field-text.ts';
import { SCHEMES } from './all-schemes.ts';
import type { SequenceData, StepData } from './scheme.types.ts';

const units = SCHEMES.flatMap((scheme) => scheme.units.map((unit) => ({ scheme, unit })));
const sequences = units.flatMap(({ scheme, unit }) => unit.sequences.map((sequence) => ({ scheme, sequence })));
const steps = sequences.flatMap(({ sequence }) => sequence.steps);

function textsOf(step: StepData): string[] {
  if (typeof step === 'string') return [];
  if (!('title' in step)) return [step[1]];
  return [...STEP_FIELDS.flatMap((field) => step[field] ?? []), ...(step.misconceptions ?? []).flat()];
}

const titleOf = (step: StepData) => (typeof step === 'string' ? step : 'title' in step ? step.title : step[0]);
const texts = [...units.flatMap(({ unit }) => [unit.whyThisWhyNow, unit.priorKnowledge]), ...steps.flatMap(textsOf)];
const runs = texts.flatMap(fieldBlocks).flatMap((block) => (block.type === 'paragraph' ? block.inline : block.items.flat()));

describe('the demo’s schemes of work', () => {
  test('every formula can be set', () => {
    const formulas = runs.flatMap((run) => ('math' in run ? [run.math] : []));
    expect(formulas.length).toBeGreaterThan(300);
    for (const formula of formulas) {
      expect(() => katex.renderToString(formula, { throwOnError: true, strict: 'error' }), formula).not.toThrow();
    }
  });

  test('no formula is left open, and none stands in a title', () => {
    for (const run of runs) if ('text' in run) expect(run.text).not.toMatch(/[$\\]/);
    const titles = [...units.map(({ unit }) => unit.title), ...sequences.map(({ sequence }) => sequence.title), ...steps.map(titleOf)];
    for (const title of titles) expect(title).toMatch(/^[^$\\]{3,}$/);
  });

  test('nothing is typed with straight quotation marks', () => {
    const prose = runs.flatMap((run) => ('text' in run ? [run.text] : []));
    for (const text of [...prose, ...steps.map(titleOf)]) expect(text).not.toMatch(/['"]/);
  });

  test('whoever writes a sequence teaches there', () => {
    for (const { scheme, sequence } of sequences) {
      for (const author of sequence.by) {
        const posts = (PEOPLE[author] as PersonData).posts.filter((post) => post.endedWith === undefined);
        expect(posts.map((post) => post.at), `${author} in ${sequence.title}`).toContain(scheme.school);
      }
    }
  });

  test('the units of a half-term fit into its weeks', () => {
    const weeksOf = new Map(defaultHalfTerms(2026).map(({ name, startsOn, endsOn }) => [name, (endsOn.getTime() - startsOn.getTime()) / 604_800_000]));
    for (const scheme of SCHEMES) {
      const planned = Map.groupBy(scheme.units, ({ year, halfTerm }) => `${year} ${halfTerm}`);
      for (const ofHalfTerm of planned.values()) {
        const weeks = ofHalfTerm.reduce((sum, unit) => sum + unit.weeks, 0);
        expect(weeks).toBeLessThanOrEqual(Math.ceil(weeksOf.get(ofHalfTerm[0]!.halfTerm)!));
      }
    }
  });

  test('a unit belongs to threads of its scheme, all of one strand, so that it has one colour', () => {
    for (const { scheme, unit } of units) {
      const strands = unit.threads.map((name) => scheme.threads[name]);
      expect(strands.length).toBeGreaterThan(0);
      expect(strands).not.toContain(undefined);
      expect(new Set(strands).size).toBe(1);
    }
  });

  test('titles are enough to tell units, and sequences, of a scheme apart', () => {
    for (const scheme of SCHEMES) {
      const titles = (of: readonly { title: string }[]) => of.map(({ title }) => title);
      for (const each of [titles(scheme.units), titles(scheme.units.flatMap((unit): readonly SequenceData[] => unit.sequences))]) {
        expect(new Set(each).size).toBe(each.length);
      }
    }
  });
});

test('the ratio sequence is complete: every field of every step is written', () => {
  const ratio = sequences.find(({ sequence }) => sequence.title === 'Ratio as a constant multiplier')!.sequence;
  expect(ratio.steps.length).toBeGreaterThanOrEqual(8);
  for (const step of ratio.steps) {
    expect(step).toMatchObject(Object.fromEntries(STEP_FIELDS.map((field) => [field, expect.stringMatching(/\S/)])));
    expect(typeof step === 'object' && 'title' in step && step.misconceptions?.length).toBeTruthy();
  }
});
