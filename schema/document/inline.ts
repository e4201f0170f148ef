/** A run of plain or marked text, or a formula in LaTeX. */
export type Inline =
  | { readonly text: string; readonly bold?: boolean; readonly italic?: boolean }
  | { readonly math: string };

/**
 * Reads plain text with formulas between dollars (`$3 : 5$`; `\$` is a dollar) into inline runs.
 * A lone dollar stays what it is.
 */
export function parseInline(source: string): Inline[] {
  const runs: Inline[] = [];
  const push = (text: string) => {
    if (text !== '') runs.push({ text: text.replaceAll('\\$', '$') });
  };
  let from = 0;
  for (const match of source.matchAll(/(?<!\\)\$([^$\n]+?)(?<!\\)\$/g)) {
    push(source.slice(from, match.index));
    runs.push({ math: match[1]! });
    from = match.index + match[0].length;
  }
  push(source.slice(from));
  return runs;
}
