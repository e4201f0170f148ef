import { describe, expect, it } from 'vitest';
import { misconceptionRoot, STEP_FIELDS, stepRoot } from '../../../schema/document/roots.ts';
import { ALL_FIELDS, rootLabel } from './step-fields.ts';

const steps = [{ id: 'step_1', title: 'Simplest form' }];

describe('the fields of a step', () => {
  it('[D21] are those of the document, each once', () => {
    expect(ALL_FIELDS.map(({ field }) => field).toSorted()).toEqual([...STEP_FIELDS].toSorted());
  });

  it('[D21] are named by their roots in words', () => {
    expect(rootLabel(steps, stepRoot('step_1', 'variation'))).toBe('Simplest form · Variation');
    expect(rootLabel(steps, misconceptionRoot('step_1', 'misconception_1', 'response'))).toBe('Simplest form · Response');
    expect(rootLabel(steps, stepRoot('step_2', 'variation'))).toBeNull();
    expect(rootLabel(steps, 'step_1/unheard-of')).toBeNull();
  });
});
