import { type Block, bulletList, paragraph } from '../../../schema/document/content.ts';
import type { FieldText } from '../schemes/scheme.types.ts';

/** The blocks of a field's text: a line a paragraph, a run of lines that begin with `- ` one list. */
export function fieldBlocks(text: FieldText): Block[] {
  const blocks: Block[] = [];
  let items: string[] = [];
  const closeList = () => {
    if (items.length > 0) blocks.push(bulletList(items));
    items = [];
  };
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    if (line.startsWith('- ')) {
      items.push(line.slice(2));
      continue;
    }
    closeList();
    blocks.push(paragraph(line));
  }
  closeList();
  return blocks;
}
