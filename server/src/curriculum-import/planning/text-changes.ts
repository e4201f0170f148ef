import type { Block } from '../../../../schema/document/content.ts';
import type { Inline } from '../../../../schema/document/inline.ts';
import type { ReadDocument, RootChange, RootText } from './import-documents.port.ts';

/** Which of these texts a document does not read yet. */
export function changesTo(document: ReadDocument, texts: readonly RootText[]): RootChange[] {
  return texts.flatMap((text) => {
    const expected = document.texts.get(text.root) ?? '';
    return expected === blocksText(text.blocks) ? [] : [{ ...text, expected }];
  });
}

/** How a field with these blocks reads: what `fragmentText` says of it, without the cost of a document for each. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('').trimEnd();
}

function blockText(block: Block): string {
  if (block.type === 'paragraph') return `${inlineText(block.inline)}\n`;
  return block.items.map((item) => `• ${inlineText(item)}\n`).join('');
}

function inlineText(runs: readonly Inline[]): string {
  return runs.map((run) => ('math' in run ? `$${run.math}$` : run.text)).join('');
}
