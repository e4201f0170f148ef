import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { appendBlocks, fragmentText, type Block } from '../../../../schema/document/content.ts';
import { blocksText } from './text-changes.ts';

const inline = fc.array(fc.oneof(fc.record({ text: fc.string({ minLength: 1 }) }), fc.record({ math: fc.string({ minLength: 1 }) })), { minLength: 1, maxLength: 4 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), inline }),
  fc.record({ type: fc.constant('bulletList' as const), items: fc.array(inline, { minLength: 1, maxLength: 4 }) }),
);

test('blocks read as they will once they are in a document', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
      const fragment = new Y.Doc().getXmlFragment('field');
      appendBlocks(fragment, blocks);
      expect(blocksText(blocks)).toBe(fragmentText(fragment));
    }),
  );
});
