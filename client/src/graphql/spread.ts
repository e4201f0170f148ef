/** A part of a span of time, from 0 to 1: so that what everybody is told at once is not asked for by everybody at once. */
export function spread(): number {
  return crypto.getRandomValues(new Uint8Array(1))[0]! / 255;
}
