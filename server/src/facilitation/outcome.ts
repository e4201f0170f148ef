import type { BodyNode } from '../comments/comment-body.ts';
import { invalid } from '../platform/errors.ts';

/**
 * Which of the parts an outcome must contain are not in it: a part is there where a paragraph of its name alone is followed by words
 * that are not the name of another.
 */
export function missingParts(body: BodyNode, parts: readonly string[]): string[] {
  const lines = paragraphs(body).map((line) => line.trim()).filter((line) => line !== '');
  const nameOf = (line: string) => parts.find((part) => sameWords(part, line));
  return parts.filter((part) => !lines.some((line, index) => sameWords(part, line) && lines[index + 1] !== undefined && nameOf(lines[index + 1]!) === undefined));
}

/** @throws DomainProblem INVALID_INPUT that names what is missing, where nobody said that it may be */
export function checkOutcome(body: BodyNode, parts: readonly string[], mayBeIncomplete: boolean): void {
  const missing = missingParts(body, parts);
  if (missing.length === 0 || (mayBeIncomplete && missing.length < parts.length)) return;
  const names = missing.map((part) => `“${part}”`).join(', ');
  throw invalid(`The outcome says nothing yet under ${names}. Write it, or close without it. The thread is still open.`, 'outcome');
}

const plain = (text: string) => text.toLocaleLowerCase('en-GB').replaceAll(/[\s:.]+/g, ' ').trim();
const sameWords = (part: string, line: string) => plain(part) === plain(line);

function paragraphs(node: BodyNode): string[] {
  return node.type === 'paragraph' ? [wordsOf(node)] : (node.content ?? []).flatMap(paragraphs);
}

function wordsOf({ text, content = [], type }: BodyNode): string {
  return type === 'hardBreak' ? ' ' : (text ?? content.map(wordsOf).join(''));
}
