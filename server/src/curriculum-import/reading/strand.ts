import type { PublishedStrand } from '../published-curriculum.ts';

const WORDS: readonly (readonly [PublishedStrand, RegExp])[] = [
  ['NUMBER', /\b(number|arithmetic|place value|counting|fractions?)\b/i],
  ['ALGEBRA', /\b(algebra|algebraic|sequences?|functions?|graphs|equations?)\b/i],
  ['RATIO', /\b(ratio|ratios|proportion|proportional|multiplicative|rates?|scale)\b/i],
  ['GEOMETRY', /\b(geometry|geometric|measures?|measurement|shapes?|angles?|space)\b/i],
  ['STATISTICS', /\b(statistics?|statistical|data)\b/i],
  ['PROBABILITY', /\b(probability|chance)\b/i],
];

/**
 * The strand a thread is coloured by: the one its name speaks of first ("Geometry and Measure" is GEOMETRY).
 * A name that speaks of none falls back to NUMBER, the strand that the others draw on.
 */
export function strandOf(threadName: string): PublishedStrand {
  let best: { strand: PublishedStrand; at: number } = { strand: 'NUMBER', at: Number.POSITIVE_INFINITY };
  for (const [strand, words] of WORDS) {
    const at = threadName.search(words);
    if (at >= 0 && at < best.at) best = { strand, at };
  }
  return best.strand;
}
