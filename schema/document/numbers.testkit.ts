/** A whole number below n. */
export type Pick = (below: number) => number;

/** Always the same numbers for a seed. */
export function numbers(seed: number): Pick {
  let state = seed * 104_729;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fff_ffff;
    return (state >> 8) % below;
  };
}
