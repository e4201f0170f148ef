import * as Y from 'yjs';
import { type Inline, parseInline } from './inline.ts';
import { storableText } from './storable-text.ts';

/** A block of a field, as imports and generated content write it. */
export type Block =
  | { readonly type: 'paragraph'; readonly inline: readonly Inline[] }
  | { readonly type: 'bulletList' | 'orderedList'; readonly items: readonly (readonly Inline[])[] };

/** One paragraph of such text. */
export function paragraph(source: string): Block {
  return { type: 'paragraph', inline: parseInline(source) };
}

/** A bulleted list, an item a text. */
export function bulletList(items: readonly string[]): Block {
  return { type: 'bulletList', items: items.map(parseInline) };
}

function inlineNodes(runs: readonly Inline[]): (Y.XmlElement | Y.XmlText)[] {
  const nodes: (Y.XmlElement | Y.XmlText)[] = [];
  let delta: { insert: string; attributes: object }[] = [];
  // One text between two formulas: a type outside a document can be written but not read, so its delta is gathered first.
  const closeText = () => {
    if (delta.length === 0) return;
    const text = new Y.XmlText();
    text.applyDelta(delta);
    nodes.push(text);
    delta = [];
  };
  for (const run of runs) {
    if ('math' in run) {
      closeText();
      nodes.push(element('inlineMath', [new Y.XmlText(run.math)]));
    } else {
      const attributes = { ...(run.bold ? { bold: {} } : {}), ...(run.italic ? { italic: {} } : {}) };
      delta.push({ insert: run.text, attributes });
    }
  }
  closeText();
  return nodes;
}

function element(name: string, children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const node = new Y.XmlElement(name);
  if (children.length > 0) node.insert(0, children);
  return node;
}

function blockNode(block: Block): Y.XmlElement {
  if (block.type === 'paragraph') return element('paragraph', inlineNodes(block.inline));
  return element(
    block.type,
    block.items.map((item) => element('listItem', [element('paragraph', inlineNodes(item))])),
  );
}

/** Appends blocks to a field's fragment. Call inside a transaction of the room (D8: never to rebuild a document from outside). */
export function appendBlocks(fragment: Y.XmlFragment, blocks: readonly Block[]): void {
  insertBlocks(fragment, fragment.length, blocks);
}

/** Inserts blocks before the child at `index`. */
export function insertBlocks(parent: Y.XmlFragment, index: number, blocks: readonly Block[]): void {
  if (blocks.length > 0) parent.insert(index, blocks.map(blockNode));
}

/** Adds text with formulas between dollars to the end of a paragraph of a document, a space apart from what is there, without its marks. */
export function appendInline(paragraph: Y.XmlElement, source: string): void {
  const [first, ...rest] = parseInline(/\S$/.test(blocksText(paragraph)) ? ` ${source}` : source);
  const last = paragraph.get(paragraph.length - 1) as unknown;
  if (!first) return;
  if (!('text' in first) || !(last instanceof Y.XmlText)) return paragraph.insert(paragraph.length, inlineNodes([first, ...rest]));
  last.insert(last.length, first.text, {});
  paragraph.insert(paragraph.length, inlineNodes(rest));
}

/** The plain text of a field: blocks end with a line break, list items begin with a bullet, formulas stand between dollars. */
export function fragmentText(fragment: Y.XmlFragment): string {
  return blocksText(fragment).trimEnd();
}

function blocksText(parent: Y.XmlFragment): string {
  let out = '';
  for (const node of parent.toArray()) {
    if (node instanceof Y.XmlText) out += plainText(node);
    else if (node instanceof Y.XmlElement) out += elementText(node);
  }
  return out;
}

function plainText(text: Y.XmlText): string {
  const runs = text.toDelta() as { insert: unknown }[];
  return storableText(runs.map((run) => (typeof run.insert === 'string' ? run.insert : '')).join(''));
}

function elementText(node: Y.XmlElement): string {
  switch (node.nodeName) {
    case 'hardBreak':
      return '\n';
    case 'inlineMath':
      return `$${blocksText(node)}$`;
    case 'listItem':
      return `• ${blocksText(node)}`;
    case 'paragraph':
      return `${blocksText(node)}\n`;
    default:
      return blocksText(node);
  }
}
