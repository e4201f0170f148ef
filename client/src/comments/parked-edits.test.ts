import { expect, test } from 'vitest';
import { whyParked } from './parked-edits.ts';

test('[D8] why words wait in a field is said in words, whatever was given as the reason', () => {
  expect(whyParked('EPOCH_CHANGED')).toBe('The document was started afresh before these words were saved.');
  expect(whyParked('FIELD_READ_ONLY')).toBe('These words could not be saved.');
  expect(whyParked('Begun afresh by our planner')).toBe('Begun afresh by our planner');
});
