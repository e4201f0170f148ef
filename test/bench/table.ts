import { sayRuns, short, spreadOf } from './statistics.ts';

/** A line of the table. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  readonly theirs: string;
  /** Ours divided by the other's, where there is another. */
  readonly ratio: string;
  readonly least: string;
  readonly aim: string;
  /** Whether the first column of the targets is reached; null where a row only tells. */
  readonly reached: boolean | null;
  readonly note: string;
}

export interface Target {
  readonly least: string;
  readonly aim: string;
}

/** A row that stands beside the other server's: medians, and from least to most. */
export function compare(
  what: string,
  unit: string,
  runs: { readonly ours: readonly number[]; readonly theirs: readonly number[] },
  { least, aim }: Target,
  reaches: (own: number, other: number) => boolean,
  note = '',
): Row {
  const [own, other] = [spreadOf(runs.ours).median, spreadOf(runs.theirs).median];
  return {
    what: `${what} (${unit})`, ours: sayRuns(runs.ours), theirs: sayRuns(runs.theirs), ratio: `${short(own / other)} ×`,
    least, aim, reached: reaches(own, other), note,
  };
}

/** A row that is held against a number. */
export function absolute(what: string, unit: string, runs: readonly number[], { least, aim }: Target, reaches: (own: number) => boolean, note = '', theirs = '–'): Row {
  return { what: `${what} (${unit})`, ours: sayRuns(runs), theirs, ratio: '–', least, aim, reached: reaches(spreadOf(runs).median), note };
}

/** The rows as Markdown. */
export function markdown(rows: readonly Row[]): string {
  const mark = (reached: boolean | null) => (reached === null ? '' : reached ? '✓' : '✗');
  return [
    '| What | Coherence | Hocuspocus, or as said | Ratio | At least | | Aim | Note |',
    '|---|---|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${[row.what, row.ours, row.theirs, row.ratio, row.least, mark(row.reached), row.aim, row.note].join(' | ')} |`),
  ].join('\n');
}

