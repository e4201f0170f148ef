import type { SchemeData } from '../scheme.types.ts';
import { YEAR_7_AUTUMN } from './year-7-autumn.ts';
import { YEAR_7_SPRING } from './year-7-spring.ts';
import { YEAR_7_SUMMER } from './year-7-summer.ts';
import { YEAR_8_AUTUMN } from './year-8-autumn.ts';
import { YEAR_8_SPRING } from './year-8-spring.ts';
import { YEAR_8_SUMMER } from './year-8-summer.ts';
import { YEAR_9_AUTUMN } from './year-9-autumn.ts';
import { YEAR_9_SPRING } from './year-9-spring.ts';
import { YEAR_9_SUMMER } from './year-9-summer.ts';

export const HOLLIN_LANE_SCHEME: SchemeData = {
  school: 'hollinLane',
  title: 'Years 7 to 9, as one story',
  status: 'DRAFT',
  threads: {
    'Place value and calculation': 'NUMBER',
    'Fractions, decimals and percentages': 'NUMBER',
    'Factors and powers': 'NUMBER',
    'Notation and equations': 'ALGEBRA',
    'Sequences, functions and graphs': 'ALGEBRA',
    'Multiplicative reasoning': 'RATIO',
    'Scale and similarity': 'RATIO',
    'Angles and shape': 'GEOMETRY',
    'Length, area and volume': 'GEOMETRY',
    Transformations: 'GEOMETRY',
    Data: 'STATISTICS',
    Chance: 'PROBABILITY',
  },
  units: [
    ...YEAR_7_AUTUMN,
    ...YEAR_7_SPRING,
    ...YEAR_7_SUMMER,
    ...YEAR_8_AUTUMN,
    ...YEAR_8_SPRING,
    ...YEAR_8_SUMMER,
    ...YEAR_9_AUTUMN,
    ...YEAR_9_SPRING,
    ...YEAR_9_SUMMER,
  ],
};
