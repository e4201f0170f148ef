import { DOCUMENT_LIMITS } from '../../../schema/document/limits.ts';
import { mayBeMarked, mayHaveAttributes, mayHold } from '../documents/rules/content-rules.ts';
import { DomainProblem, invalid } from '../platform/errors.ts';

/** The most characters of text in a comment. */
export const MOST_BODY_TEXT = 10_000;
/** Nodes of one body; far more than that much text needs. */
const MOST_NODES = 2_000;

interface BodyMark {
  readonly type: string;
  readonly attrs?: object;
}

/** Editor JSON of the document's own nodes (schema/document/nodes.ts). */
export interface BodyNode {
  readonly type: string;
  readonly attrs?: object;
  readonly content?: readonly BodyNode[];
  readonly marks?: readonly BodyMark[];
  readonly text?: string;
}

/** A comment's words, checked. */
export interface CommentBody {
  readonly body: BodyNode;
  readonly text: string;
}

/** What is left of a deleted comment's words, and what a suggestion without words has. */
export const NO_WORDS: CommentBody = { body: { type: 'doc', content: [{ type: 'paragraph' }] }, text: '' };

/**
 * Takes editor JSON as it came and keeps of it what our nodes and marks are made of, with its plain text.
 * @throws DomainProblem INVALID_INPUT where it holds anything else, nothing to read, or too much
 */
export function commentBody(given: unknown, most = MOST_BODY_TEXT): CommentBody {
  let count = 0;

  function node(value: unknown, parent: string, depth: number): BodyNode {
    const { type, attrs, content, marks, text } = record(value);
    if (typeof type !== 'string' || !mayHold(parent, type)) return refuse();
    if (++count > MOST_NODES || depth > DOCUMENT_LIMITS.depth) throw invalid('This is too long or too deep for a comment. Nothing was changed.', 'body');
    if (type === 'text') {
      if (typeof text !== 'string' || text === '') return refuse();
      const marked = list(marks).map((one) => mark(one, parent));
      return { type, text, ...(marked.length > 0 && { marks: marked }) };
    }
    const attributes = record(attrs ?? {});
    if (!mayHaveAttributes(type, attributes)) return refuse();
    const children = list(content).map((child) => node(child, type, depth + 1));
    return { type, ...(Object.keys(attributes).length > 0 && { attrs: attributes }), ...(children.length > 0 && { content: children }) };
  }

  const { type, content } = record(given);
  if (type !== 'doc') return refuse();
  const body: BodyNode = { type, content: list(content).map((child) => node(child, 'doc', 1)) };
  const text = bodyText(body);
  if (text.trim() === '') throw invalid('Please write something here; nothing was changed.', 'body');
  if (text.length > most) throw invalid(`This is ${text.length} characters long; ${most} is the most. Nothing was changed.`, 'body');
  return { body, text };
}

/** Editor JSON of a field as it was parked, with its plain text; null and nothing where it is not made of our nodes, or too much. */
export function parkedWords(given: unknown): { readonly body: BodyNode | null; readonly text: string } {
  try {
    return commentBody(Array.isArray(given) ? { type: 'doc', content: given } : given);
  } catch (error) {
    if (error instanceof DomainProblem) return { body: null, text: '' };
    throw error;
  }
}

function mark(value: unknown, parent: string): BodyMark {
  const { type, attrs } = record(value);
  const attributes = record(attrs ?? {});
  if (typeof type !== 'string' || !mayBeMarked(parent, type, attributes)) return refuse();
  return { type, ...(Object.keys(attributes).length > 0 && { attrs: attributes }) };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : refuse();
}

function list(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : refuse();
}

function refuse(): never {
  throw invalid('A comment is paragraphs, lists and formulas, as the editor writes them. Nothing was changed.', 'body');
}

/** The plain text of a body: its paragraphs a line each, formulas as their source between dollars. */
export function bodyText(body: BodyNode): string {
  return paragraphs(body).map(inlineText).join('\n');
}

function paragraphs(node: BodyNode): BodyNode[] {
  return node.type === 'paragraph' ? [node] : (node.content ?? []).flatMap(paragraphs);
}

function inlineText({ type, text, content = [] }: BodyNode): string {
  if (type === 'text') return text!;
  if (type === 'hardBreak') return '\n';
  const inside = content.map(inlineText).join('');
  return type === 'inlineMath' ? `$${inside}$` : inside;
}
