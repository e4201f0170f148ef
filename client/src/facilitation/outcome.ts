import { type BodyNode, bodyOf } from '../writing/body.ts';
import { bodyText } from '../writing/body-text.ts';

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

/** An outcome as it is read: the names of its parts stand out, however they were written. */
export function withNames(outcome: unknown, parts: readonly string[]): BodyNode {
  const body = outcome as BodyNode;
  const named = (block: BodyNode): BodyNode => {
    const text = bodyText(block);
    return text !== '' && parts.includes(text) ? { ...block, content: [{ type: 'text', text, marks: [{ type: 'bold' }] }] } : block;
  };
  return { ...body, content: (body.content ?? []).map(named) };
}

/** What an outcome says under each of its parts, as it was typed: for whoever closes a thread that was opened again. `''` where it says nothing. */
export function writtenParts(outcome: unknown, parts: readonly string[]): string[] {
  const texts = parts.map((): string[] => []);
  let at = Math.max(0, parts.indexOf(''));
  for (const block of (outcome as BodyNode | null)?.content ?? []) {
    const text = bodyText(block);
    const named = parts.indexOf(text);
    if (named >= 0 && text !== '') at = named;
    else texts[at]?.push(text);
  }
  return texts.map((lines) => lines.join('\n'));
}
