/** Where the items of a long list stand: how far each begins below the first, in pixels, and at the end the height of all. */
export function placesOf(heights: readonly number[]): Float64Array {
  const tops = new Float64Array(heights.length + 1);
  for (let at = 0; at < heights.length; at++) tops[at + 1] = tops[at]! + heights[at]!;
  return tops;
}

/** The index of the item that stands at a height: the last that begins at or above it. */
export function itemAt(tops: Float64Array, y: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tops[middle]! <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The items that show between two heights; `to` is beyond the last. */
export function rangeOf(tops: Float64Array, from: number, to: number): { readonly from: number; readonly to: number } {
  if (tops.length < 2) return { from: 0, to: 0 };
  return { from: itemAt(tops, from), to: Math.min(tops.length - 1, itemAt(tops, to) + 1) };
}
