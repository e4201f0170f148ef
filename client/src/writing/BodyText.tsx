import type { ReactNode } from 'react';
import { Formula } from '../editor/field/Formula.tsx';
import type { BodyNode } from './body.ts';
import classes from './BodyText.module.css';

/** Only what a browser follows harmlessly becomes a link. */
function safeHref(href: unknown): string | undefined {
  return typeof href === 'string' && /^(?:https?:|mailto:|tel:)/i.test(href) ? href : undefined;
}

interface Named {
  readonly name: string;
}

/** Names of colleagues stand out. */
function withNames(text: string, mentions: readonly Named[]): ReactNode {
  const names = mentions.map(({ name }) => `@${name}`).filter((name) => text.includes(name));
  if (names.length === 0) return text;
  const pattern = new RegExp(`(${names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`);
  return text.split(pattern).map((part, index) => (index % 2 === 1 ? <b key={`${index}`} className={classes.mention}>{part}</b> : part));
}

function markedText({ text = '', marks = [] }: BodyNode, mentions: readonly Named[]): ReactNode {
  return marks.reduce<ReactNode>((inner, { type, attrs }) => {
    if (type === 'bold') return <strong>{inner}</strong>;
    if (type === 'italic') return <em>{inner}</em>;
    if (type === 'underline') return <u>{inner}</u>;
    if (type === 'link') return <a href={safeHref(attrs?.['href'])} target="_blank" rel="noopener noreferrer nofollow">{inner}</a>;
    return inner;
  }, withNames(text, mentions));
}

function plain(node: BodyNode): string {
  return node.text ?? (node.content ?? []).map(plain).join('');
}

interface NodeProps {
  readonly node: BodyNode;
  readonly mentions: readonly Named[];
}

function Node({ node, mentions }: NodeProps): ReactNode {
  // What was said does not change in place: its nodes are known by where they stand.
  const inner = () => (node.content ?? []).map((child, index) => <Node key={`${index}`} node={child} mentions={mentions} />);
  switch (node.type) {
    case 'text':
      return markedText(node, mentions);
    case 'inlineMath':
      return <Formula source={plain(node)} />;
    case 'hardBreak':
      return <br />;
    case 'paragraph':
      return <p>{inner()}</p>;
    case 'bulletList':
      return <ul>{inner()}</ul>;
    case 'orderedList':
      return <ol>{inner()}</ol>;
    case 'listItem':
      return <li>{inner()}</li>;
    default:
      return inner();
  }
}

const NOBODY: readonly Named[] = [];

/** What somebody said as it is read, formulas drawn; made of React nodes, so nothing in it can be markup. */
export function BodyText({ body, mentions = NOBODY }: { body: unknown; mentions?: readonly Named[] }) {
  return <Node node={body as BodyNode} mentions={mentions} />;
}
