/** Editor JSON of some text: a line a paragraph, formulas between dollars as the editor holds them. */
export function bodyOf(text: string): { type: 'doc'; content: object[] } {
  const inline = (line: string) =>
    line.split(/(\$[^$]+\$)/).filter((part) => part !== '').map((part) => (part.startsWith('$') ? { type: 'inlineMath', content: [{ type: 'text', text: part.slice(1, -1) }] } : { type: 'text', text: part }));
  return { type: 'doc', content: text.split('\n').map((line) => ({ type: 'paragraph', content: inline(line) })) };
}
