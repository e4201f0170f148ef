/** Up to two letters of a name, without its title. */
export function initialsOf(name: string): string {
  const words = name.replace(/^(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? /i, '').split(/\s+/).filter(Boolean);
  return (words.length > 1 ? `${words[0]![0]}${words.at(-1)![0]}` : (words[0] ?? '?').slice(0, 2)).toUpperCase();
}

/** Dark enough for white letters. */
const COLOURS = ['#3767aa', '#8a4fa3', '#8a4f08', '#0f7362', '#a8456b', '#616875'];

/** A person's colour, the same everywhere. */
export function colourOf(personId: string): string {
  let sum = 0;
  for (const letter of personId) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  return COLOURS[sum % COLOURS.length]!;
}
