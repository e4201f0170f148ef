/** What somebody does in a thread: nothing but reading, or writing somewhere in it. */
export interface ThreadPresence {
  /** Whether they are writing an opening post, an answer, or nothing. */
  readonly writing: 'post' | 'answer' | null;
}

/** Another client's state as far as it makes sense here: it may be anything. */
export function readThreadPresence(state: unknown): ThreadPresence {
  const writing = typeof state === 'object' && state !== null ? (state as Record<string, unknown>)['writing'] : null;
  return { writing: writing === 'post' || writing === 'answer' ? writing : null };
}

/** "N. Whitby is writing…", "N. Whitby and T. Okafor are writing…", "3 people are writing…". */
export function writingLine(names: readonly string[]): string {
  if (names.length === 0) return '';
  if (names.length === 1) return `${names[0]} is writing…`;
  return names.length === 2 ? `${names[0]} and ${names[1]} are writing…` : `${names.length} people are writing…`;
}
