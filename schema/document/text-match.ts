/** How many differences are looked for before a stretch counts as written anew. */
const MAX_DIFFERENCES = 600;
/** Up to how many characters, on both sides together, words that differ are compared letter by letter. */
const MAX_LETTERS = 1_500;
const TOKEN = /[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu;

/** For each character of an earlier text its place in a later one; -1 where it is gone. Places only ever grow. */
export type TextMatch = Int32Array;

/**
 * Compares two texts: word by word first, then letter by letter where words differ. What was moved counts as deleted and written
 * again, and so does a stretch with more differences than are worth looking for.
 */
export function matchTexts(before: string, after: string): TextMatch {
  const match = new Int32Array(before.length).fill(-1);
  const head = commonPrefix(before, after);
  const tail = commonSuffix(before, after, head);
  for (let i = 0; i < head; i++) match[i] = i;
  for (let i = 1; i <= tail; i++) match[before.length - i] = after.length - i;
  matchWords(before, after, { from: head, to: before.length - tail, at: head, end: after.length - tail }, match);
  return match;
}

const INSIDE_WORD = /^[\p{L}\p{N}]{2}$/u;

/** How much both begin with, up to the beginning of a word that one of them goes on with otherwise. */
function commonPrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let n = 0;
  while (n < most && a.charCodeAt(n) === b.charCodeAt(n)) n++;
  if (n === a.length && n === b.length) return n;
  while (n > 0 && (INSIDE_WORD.test(a.slice(n - 1, n + 1)) || INSIDE_WORD.test(b.slice(n - 1, n + 1)))) n--;
  return n;
}

/** How much both end with, without a word that one of them begins otherwise. */
function commonSuffix(a: string, b: string, head: number): number {
  const most = Math.min(a.length, b.length) - head;
  let n = 0;
  while (n < most && a.charCodeAt(a.length - 1 - n) === b.charCodeAt(b.length - 1 - n)) n++;
  while (n > 0 && [a, b].some((text) => INSIDE_WORD.test(text.slice(Math.max(0, text.length - n - 1), text.length - n + 1)))) n--;
  return n;
}

/** A stretch of either text that has to be compared: `from` to `to` of the earlier, `at` to `end` of the later one. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly end: number;
}

function matchWords(before: string, after: string, { from, to, at, end }: Stretch, match: TextMatch): void {
  if (from === to || at === end) return;
  const [left, right] = [before.slice(from, to).match(TOKEN)!, after.slice(at, end).match(TOKEN)!];
  const pairs = commonSubsequence(left, right) ?? [];
  const [leftAt, rightAt] = [offsetsOf(left, from), offsetsOf(right, at)];
  let gap = { from, at };
  for (const [i, j] of [...pairs, [left.length, right.length] as const]) {
    const here = { from: leftAt[i]!, at: rightAt[j]! };
    matchLetters(before, after, { ...gap, to: here.from, end: here.at }, match);
    const length = left[i]?.length ?? 0;
    for (let n = 0; n < length; n++) match[here.from + n] = here.at + n;
    gap = { from: here.from + length, at: here.at + length };
  }
}

function matchLetters(before: string, after: string, { from, to, at, end }: Stretch, match: TextMatch): void {
  if (from === to || at === end || to - from + end - at > MAX_LETTERS) return;
  const pairs = commonSubsequence([...before.slice(from, to)], [...after.slice(at, end)]) ?? [];
  const [left, right] = [offsetsOf([...before.slice(from, to)], from), offsetsOf([...after.slice(at, end)], at)];
  for (const [i, j] of pairs) {
    for (let n = 0; left[i]! + n < left[i + 1]!; n++) match[left[i]! + n] = right[j]! + n;
  }
}

/** Where each part begins, and where the last one ends. */
function offsetsOf(parts: readonly string[], from: number): number[] {
  const offsets = [from];
  for (const part of parts) offsets.push(offsets.at(-1)! + part.length);
  return offsets;
}

/**
 * The longest common subsequence as pairs of places in order; null where the two differ too much.
 * Myers, "An O(ND) Difference Algorithm and Its Variations" (1986).
 */
function commonSubsequence(a: readonly string[], b: readonly string[]): [number, number][] | null {
  const trace: Int32Array[] = [];
  const most = Math.min(a.length + b.length, MAX_DIFFERENCES);
  const reach = new Int32Array(2 * most + 3);
  for (let d = 0; d <= most; d++) {
    trace.push(reach.slice(most + 1 - d, most + 2 + d));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reach[most + k]! < reach[most + k + 2]!);
      let x = down ? reach[most + k + 2]! : reach[most + k]! + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reach[most + 1 + k] = x;
      if (x >= a.length && x - k >= b.length) return wayBack(trace, a.length, b.length);
    }
  }
  return null;
}

/** @param trace for each number of differences d, how far each diagonal from -d to d had come before */
function wayBack(trace: readonly Int32Array[], toX: number, toY: number): [number, number][] {
  const pairs: [number, number][] = [];
  let [x, y] = [toX, toY];
  for (let d = trace.length - 1; d >= 0; d--) {
    const came = (k: number) => trace[d]![k + d]!;
    const k = x - y;
    const down = k === -d || (k !== d && came(k - 1) < came(k + 1));
    const last = d === 0 ? 0 : came(down ? k + 1 : k - 1);
    const begin = d === 0 || down ? last : last + 1;
    while (x > begin) pairs.push([--x, --y]);
    [x, y] = [last, down ? last - k - 1 : last - k + 1];
  }
  return pairs.reverse();
}
