import { EASTMERE_SCHEME } from './eastmere/scheme.ts';
import { HOLLIN_LANE_SCHEME } from './hollin-lane/scheme.ts';
import type { SchemeData } from './scheme.types.ts';
import { SMALLER_SCHEMES } from './smaller-schemes.ts';
import { ST_BEDES_SCHEME } from './st-bedes/scheme.ts';

export const SCHEMES: readonly SchemeData[] = [HOLLIN_LANE_SCHEME, ST_BEDES_SCHEME, EASTMERE_SCHEME, ...SMALLER_SCHEMES];
