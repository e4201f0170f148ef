import { Editor } from '@tiptap/core';
import { expect, test } from 'vitest';
import { fieldNodes } from './field-nodes.ts';
import { inlineMath } from './inline-math.ts';

const item = (...content: object[]) => ({ type: 'listItem', content });
const words = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** What Tab makes of the second of two items, of which the first ends as is said. */
function afterTab(...ends: object[]): string {
  const content = { type: 'doc', content: [{ type: 'bulletList', content: [item(words('one'), ...ends), item(words('two'))] }] };
  const editor = new Editor({ element: document.createElement('div'), extensions: [...fieldNodes, inlineMath], content });
  editor.commands.setTextSelection(editor.state.doc.content.size - 4);
  editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, new KeyboardEvent('keydown', { key: 'Tab' })));
  const html = editor.getHTML();
  editor.destroy();
  return html;
}

test('[D16] Tab behind an item whose inner list a colleague has emptied does nothing, and moves an item in elsewhere', () => {
  expect(afterTab()).toBe('<ul><li><p>one</p><ul><li><p>two</p></li></ul></li></ul>');
  expect(afterTab({ type: 'bulletList' })).toBe('<ul><li><p>one</p><ul></ul></li><li><p>two</p></li></ul>');
});
