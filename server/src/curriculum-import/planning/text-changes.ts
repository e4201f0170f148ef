import * as Y from 'yjs';
import { appendBlocks, fragmentText, type Block } from '../../../../schema/document/content.ts';
import type { ReadDocument, RootChange, RootText } from './import-documents.port.ts';

/** Which of these texts a document does not read yet. */
export function changesTo(document: ReadDocument, texts: readonly RootText[]): RootChange[] {
  return texts.flatMap((text) => {
    const expected = document.texts.get(text.root) ?? '';
    return expected === blocksText(text.blocks) ? [] : [{ ...text, expected }];
  });
}

/** How a field with these blocks reads. */
function blocksText(blocks: readonly Block[]): string {
  const fragment = new Y.Doc().getXmlFragment('field');
  appendBlocks(fragment, blocks);
  return fragmentText(fragment);
}
