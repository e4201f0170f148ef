/** Somebody who can be named by @. */
export interface Mentionable {
  readonly id: string;
  readonly name: string;
}

/** The beginning of a name that is being written before the caret, and where its @ stands; null where none is. */
export function nameBefore(text: string, caret: number): { readonly at: number; readonly search: string } | null {
  const found = /(?:^|[\s(])@([\p{L}\p{N}'’-]*(?: [\p{L}\p{N}'’-]+){0,2})$/u.exec(text.slice(0, caret));
  return found && { at: caret - found[1]!.length - 1, search: found[1]! };
}
