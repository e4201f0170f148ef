import { expect, test } from 'vitest';
import { linkables, searchLinkables } from './linkable.ts';

const department = { school: { name: 'Hollin Lane School' } };
const unit = { id: 'unit_1', title: 'Ratio and scale' };
const schemes = [{ id: 'scheme_1', title: 'Years 7 to 9', academicYearLabel: '2026/27', department, programmes: [{ yearGroup: 8, placements: [{ unit }] }, { yearGroup: 9, placements: [{ unit }] }] }];
const sequences = [{ id: 'sequence_1', title: 'Ratio as a constant multiplier', department, unit, steps: [{ id: 'step_1', title: '“For every” as a bar model' }, { id: 'step_2', title: 'Equivalent ratios share one multiplier' }] }];
const all = linkables(schemes, sequences);

test('schemes, units, sequences and steps can be linked, a unit of two years once, each with where it stands', () => {
  expect(all.map(({ type, place }) => `${type}: ${place}`)).toEqual([
    'SCHEME: Scheme · Hollin Lane School · 2026/27', 'UNIT: Unit · Hollin Lane School · Year 8', 'SEQUENCE: Sequence · Hollin Lane School · Ratio and scale',
    'STEP: Step 1 · Hollin Lane School · Ratio as a constant multiplier', 'STEP: Step 2 · Hollin Lane School · Ratio as a constant multiplier',
  ]);
});

test('what is typed is found in titles and places, all words of it', () => {
  expect(searchLinkables(all, 'multiplier equivalent').map(({ id }) => id)).toEqual(['step_2']);
  expect(searchLinkables(all, 'ratio').map(({ id }) => id).slice(0, 2)).toEqual(['sequence_1', 'unit_1']);
  expect(searchLinkables(all, '').map(({ id }) => id)).toEqual(['sequence_1', 'scheme_1']);
});
