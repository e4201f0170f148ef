/** A unit's place in the year. */
export interface Placed {
  /** Index of the half-term, 0 (Autumn 1) to 5 (Summer 2). */
  readonly halfTerm: number;
  /** Whole weeks, at least one. */
  readonly weeks: number;
  /** Place within the half-term, from 0. */
  readonly position: number;
}

/**
 * Places units over half-terms in their order, each half-term holding lessons in proportion to its teaching weeks.
 * No half-term stays empty unless there are fewer units than half-terms; the weeks of a half-term's units add up to its
 * own wherever it has as many weeks as units, else each unit has one.
 * @param lessons how many lessons each unit has, in order
 * @param halfTermWeeks teaching weeks of each half-term, at least 1 each
 */
export function placeOverHalfTerms(lessons: readonly number[], halfTermWeeks: readonly number[]): Placed[] {
  // A unit without lessons still takes some room.
  const loads = lessons.map((count) => Math.max(count, 1));
  const halfTerms = loads.length < halfTermWeeks.length ? spread(loads, halfTermWeeks) : partition(loads, halfTermWeeks);
  const placed: Placed[] = [];
  halfTermWeeks.forEach((weeks, halfTerm) => {
    const members = loads.filter((_, index) => halfTerms[index] === halfTerm);
    apportion(weeks, members).forEach((share, position) => placed.push({ halfTerm, weeks: share, position }));
  });
  return placed;
}

/** Few units: each begins in the half-term that its first lesson falls into. */
function spread(loads: readonly number[], weeks: readonly number[]): number[] {
  const perWeek = sum(loads) / sum(weeks);
  let before = 0;
  return loads.map((load) => {
    const at = halfTermAt(before / perWeek, weeks);
    before += load;
    return at;
  });
}

function halfTermAt(week: number, weeks: readonly number[]): number {
  let end = 0;
  const found = weeks.findIndex((length) => week < (end += length) - 1e-9);
  return found === -1 ? weeks.length - 1 : found;
}

/**
 * Cuts the units into one non-empty run per half-term so that the squared distance from a fair load, relative to the
 * half-term's length, is least; a half-term with more units than weeks is avoided where it can be.
 */
function partition(loads: readonly number[], weeks: readonly number[]): number[] {
  const fair = sum(loads) / sum(weeks);
  const upTo = [0];
  for (const load of loads) upTo.push(upTo.at(-1)! + load);
  const cost = (from: number, to: number, halfTerm: number) => {
    const length = weeks[halfTerm]!;
    const excess = Math.max(0, to - from - length);
    return ((upTo[to]! - upTo[from]!) / fair - length) ** 2 / length + excess * 1e6;
  };
  // best[h][n]: the least cost of the first n units in the first h half-terms, and where the last run began.
  let best: (Run | null)[] = [{ cost: 0, from: 0, before: null }, ...loads.map(() => null)];
  weeks.forEach((_, halfTerm) => {
    best = [null, ...loads.map((_, index) => cheapest(best, index + 1, (from, to) => cost(from, to, halfTerm)))];
  });
  return runsToHalfTerms(best.at(-1)!, loads.length, weeks.length);
}

interface Run {
  readonly cost: number;
  readonly from: number;
  readonly before: Run | null;
}

function cheapest(best: readonly (Run | null)[], to: number, cost: (from: number, to: number) => number): Run | null {
  let least: Run | null = null;
  for (let from = 0; from < to; from++) {
    const before = best[from];
    if (!before) continue;
    const total = before.cost + cost(from, to);
    if (least === null || total < least.cost) least = { cost: total, from, before };
  }
  return least;
}

function runsToHalfTerms(last: Run, units: number, halfTerms: number): number[] {
  const result: number[] = Array.from({ length: units }, () => 0);
  let to = units;
  let run: Run | null = last;
  for (let halfTerm = halfTerms - 1; halfTerm >= 0 && run; halfTerm--) {
    result.fill(halfTerm, run.from, to);
    to = run.from;
    run = run.before;
  }
  return result;
}

/** Shares whole weeks out by load, at least one each: the largest remainder takes what is left (Hamilton's method). */
function apportion(weeks: number, loads: readonly number[]): number[] {
  if (loads.length === 0 || loads.length >= weeks) return loads.map(() => 1);
  const quotas = loads.map((load) => (load / sum(loads)) * weeks);
  const shares = quotas.map((quota) => Math.max(1, Math.floor(quota)));
  let left = weeks - sum(shares);
  while (left !== 0) {
    const step = Math.sign(left);
    const candidates = shares.map((share, index) => ({ index, need: step * (quotas[index]! - share), share }));
    const allowed = candidates.filter(({ share }) => step > 0 || share > 1);
    const { index } = allowed.reduce((a, b) => (b.need > a.need ? b : a));
    shares[index]! += step;
    left -= step;
  }
  return shares;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
