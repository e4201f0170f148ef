import type { ReactNode } from 'react';
import { Formula } from '../editor/FieldView.tsx';
import type { BodyNode } from './comment-body.ts';

/** Only what a browser follows harmlessly becomes a link. */
function safeHref(href: unknown): string | undefined {
  return typeof href === 'string' && /^(?:https?:|mailto:|tel:)/i.test(href) ? href : undefined;
}

function markedText({ text = '', marks = [] }: BodyNode): ReactNode {
  return marks.reduce<ReactNode>((inner, { type, attrs }) => {
    if (type === 'bold') return <strong>{inner}</strong>;
    if (type === 'italic') return <em>{inner}</em>;
    if (type === 'underline') return <u>{inner}</u>;
    if (type === 'link') return <a href={safeHref(attrs?.['href'])} target="_blank" rel="noopener noreferrer nofollow">{inner}</a>;
    return inner;
  }, text);
}

function plain(node: BodyNode): string {
  return node.text ?? (node.content ?? []).map(plain).join('');
}

function Nodes({ nodes = [] }: { nodes?: readonly BodyNode[] | undefined }): ReactNode {
  // What was said does not change in place: its nodes are known by where they stand.
  return nodes.map((node, index) => <Node key={`${index}`} node={node} />);
}

function Node({ node }: { node: BodyNode }): ReactNode {
  switch (node.type) {
    case 'text':
      return markedText(node);
    case 'inlineMath':
      return <Formula source={plain(node)} />;
    case 'hardBreak':
      return <br />;
    case 'paragraph':
      return <p><Nodes nodes={node.content} /></p>;
    case 'bulletList':
      return <ul><Nodes nodes={node.content} /></ul>;
    case 'orderedList':
      return <ol><Nodes nodes={node.content} /></ol>;
    case 'listItem':
      return <li><Nodes nodes={node.content} /></li>;
    default:
      return <Nodes nodes={node.content} />;
  }
}

/** A comment's words as they are read, formulas drawn; made of React nodes, so nothing in them can be markup. */
export function CommentBody({ body }: { body: unknown }) {
  return <Node node={body as BodyNode} />;
}
