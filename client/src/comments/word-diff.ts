/** A stretch of one wording that the other keeps, lacks, or has new. */
export interface Difference {
  readonly is: 'kept' | 'deleted' | 'inserted';
  readonly text: string;
}

/** Words, formulas as a whole, spaces and marks one by one. */
const TOKEN = /\$[^$\n]+\$|[\p{L}\p{N}’']+|[^\p{L}\p{N}]/gu;
/** Beyond this many comparisons the new wording is shown after the old one instead. */
const MOST_COMPARISONS = 400_000;

/** What one wording has to lose and to gain to become the other, word by word; deletions stand before insertions. */
export function wordDiff(before: string, after: string): Difference[] {
  const [a, b] = [before.match(TOKEN) ?? [], after.match(TOKEN) ?? []];
  if (a.length * b.length > MOST_COMPARISONS) return joined([['deleted', before], ['inserted', after]]);
  // The longest common subsequence of what is left from each place on.
  const left = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) left[i]![j] = a[i] === b[j] ? left[i + 1]![j + 1]! + 1 : Math.max(left[i + 1]![j]!, left[i]![j + 1]!);
  }
  const steps: [Difference['is'], string][] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      steps.push(['kept', a[i++]!]);
      j++;
    } else if (j === b.length || (i < a.length && left[i + 1]![j]! >= left[i]![j + 1]!)) steps.push(['deleted', a[i++]!]);
    else steps.push(['inserted', b[j++]!]);
  }
  return joined(withoutIslands(steps));
}

/** A space between two changed words is changed with them: a line struck through reads better than single words. */
function withoutIslands(steps: [Difference['is'], string][]): [Difference['is'], string][] {
  return steps.flatMap(([is, text], index) => {
    const isIsland = is === 'kept' && /^\s+$/.test(text) && index > 0 && index < steps.length - 1 && steps[index - 1]![0] !== 'kept' && steps[index + 1]![0] !== 'kept';
    return isIsland ? [['deleted', text] as [Difference['is'], string], ['inserted', text] as [Difference['is'], string]] : [[is, text] as [Difference['is'], string]];
  });
}

/** Neighbours of one kind as one; between two kept stretches first all that goes, then all that comes. */
function joined(steps: readonly (readonly [Difference['is'], string])[]): Difference[] {
  const out: Difference[] = [];
  let [deleted, inserted] = ['', ''];
  const flush = () => {
    if (deleted !== '') out.push({ is: 'deleted', text: deleted });
    if (inserted !== '') out.push({ is: 'inserted', text: inserted });
    [deleted, inserted] = ['', ''];
  };
  for (const [is, text] of steps) {
    if (is === 'deleted') deleted += text;
    else if (is === 'inserted') inserted += text;
    else {
      flush();
      const last = out.at(-1);
      if (last?.is === 'kept') out[out.length - 1] = { is, text: last.text + text };
      else out.push({ is, text });
    }
  }
  flush();
  return out;
}
