import type { Block } from '../../../../schema/document/content.ts';
import type { Inline } from '../../../../schema/document/inline.ts';

/**
 * Runs of published text. Oak writes formulas between double dollars; a single dollar is money,
 * so the product's own notation (`parseInline`) is not read here.
 */
export function publishedInline(text: string): Inline[] {
  const runs: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(/\$\$([^$]+)\$\$/g)) {
    if (match.index > from) runs.push({ text: text.slice(from, match.index) });
    runs.push({ math: latex(match[1]!) });
    from = match.index + match[0].length;
  }
  if (from < text.length) runs.push({ text: text.slice(from) });
  return runs;
}

/** A text as paragraphs, which an empty line separates; none where it is empty. */
export function publishedParagraphs(text: string): Block[] {
  return text
    .split('\n\n')
    .filter((line) => line !== '')
    .map((line) => ({ type: 'paragraph', inline: publishedInline(line) }));
}

/** Texts as one bulleted list; nothing where there are none. */
export function publishedBullets(items: readonly string[]): Block[] {
  return items.length === 0 ? [] : [{ type: 'bulletList', items: items.map(publishedInline) }];
}

/** Commands that were escaped twice on their way into the file (`\\dot`) are read as meant, save where `\\` ends a row. */
function latex(source: string): string {
  const trimmed = source.trim();
  return trimmed.includes('\\begin') ? trimmed : trimmed.replace(/\\\\(?=[a-zA-Z])/g, '\\');
}
