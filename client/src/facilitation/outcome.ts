import { type BodyNode, bodyOf } from '../writing/body.ts';

/** What was written under one part that an outcome must contain; '' for an outcome without parts. */
export interface OutcomePart {
  readonly part: string;
  readonly text: string;
}

/** An outcome's body: each part under its name, parts that say nothing left out. */
export function outcomeBody(parts: readonly OutcomePart[]): BodyNode {
  return {
    type: 'doc',
    content: parts.filter(({ text }) => text.trim() !== '').flatMap(({ part, text }) => [
      ...(part === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text: part, marks: [{ type: 'bold' }] }] }]),
      ...(bodyOf(text).content ?? []),
    ]),
  };
}
