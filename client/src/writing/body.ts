import { parseInline } from '../../../schema/document/inline.ts';

/** A node of what somebody said, a comment's or a post's, as the document schema knows them (schema/document/nodes.ts). */
export interface BodyNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly content?: readonly BodyNode[];
}

/** What somebody typed as a body: a paragraph a line, what stands between dollars as formulas. */
export function bodyOf(typed: string): BodyNode {
  const lines = typed.trim().split(/\n+/).map((line) => line.trimEnd()).filter((line) => line !== '');
  return { type: 'doc', content: lines.map((line) => ({ type: 'paragraph', content: parseInline(line).map(inlineNode) })) };
}

function inlineNode(run: ReturnType<typeof parseInline>[number]): BodyNode {
  return 'math' in run ? { type: 'inlineMath', content: [{ type: 'text', text: run.math }] } : { type: 'text', text: run.text };
}
