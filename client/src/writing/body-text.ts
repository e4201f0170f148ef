import type { BodyNode } from './body.ts';

/** The plain text of what somebody said: a line a paragraph, formulas between dollars; as the server reads it. */
export function bodyText(body: BodyNode): string {
  return paragraphs(body).map(inlineText).join('\n');
}

function paragraphs(node: BodyNode): BodyNode[] {
  return node.type === 'paragraph' ? [node] : (node.content ?? []).flatMap(paragraphs);
}

function inlineText({ type, text = '', content = [] }: BodyNode): string {
  if (type === 'text') return text;
  if (type === 'hardBreak') return '\n';
  const inside = content.map(inlineText).join('');
  return type === 'inlineMath' ? `$${inside}$` : inside;
}

function isBlank(node: BodyNode): boolean {
  return node.type === 'paragraph' && inlineText({ type: 'paragraph', content: node.content ?? [] }).trim() === '';
}

/** What an editor holds, as it is sent: nothing that says nothing, no empty lines at either end. */
export function tidyBody(body: BodyNode): BodyNode {
  const blocks = (body.content ?? []).map(tidyNode);
  while (blocks.length > 1 && isBlank(blocks.at(-1)!)) blocks.pop();
  while (blocks.length > 1 && isBlank(blocks[0]!)) blocks.shift();
  return { type: 'doc', content: blocks };
}

function tidyNode({ type, text, attrs = {}, marks = [], content = [] }: BodyNode): BodyNode {
  const said = (values: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  const own = said(attrs);
  return {
    type,
    ...(text !== undefined && { text }),
    ...(Object.keys(own).length > 0 && { attrs: own }),
    ...(marks.length > 0 && { marks: marks.map((mark) => ({ type: mark.type, ...(mark.attrs && { attrs: said(mark.attrs) }) })) }),
    ...(content.length > 0 && { content: content.map(tidyNode) }),
  };
}
