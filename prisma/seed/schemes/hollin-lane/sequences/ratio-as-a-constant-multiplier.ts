import type { SequenceData } from '../../scheme.types.ts';
import { RATIO_FIRST_STEPS } from './ratio-first-steps.ts';
import { RATIO_FURTHER_STEPS } from './ratio-further-steps.ts';

export const RATIO_AS_A_CONSTANT_MULTIPLIER: SequenceData = {
  title: 'Ratio as a constant multiplier',
  by: ['tom.okafor', 'priya.rao', 'maeve.byrne'],
  lastWritten: 1,
  steps: [...RATIO_FIRST_STEPS, ...RATIO_FURTHER_STEPS],
};
