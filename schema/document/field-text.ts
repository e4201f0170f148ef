import * as Y from 'yjs';
import { storableText } from './storable-text.ts';

/** Where the characters of one Y.XmlText stand in the text of their field, in UTF-16 code units. */
export interface TextRun {
  readonly from: number;
  readonly length: number;
  readonly type: Y.XmlText;
}

/** A field's plain text, and where each of its characters comes from. Breaks and the dollars around formulas belong to no run. */
export interface FieldReading {
  readonly text: string;
  readonly runs: readonly TextRun[];
}

/**
 * The plain text of a field, the same on both sides (D15): its paragraphs joined by line breaks, those of lists included and empty ones
 * too, formulas as their LaTeX between dollars, a break inside a paragraph as a line break.
 */
export function fieldText(fragment: Y.XmlFragment): string {
  return readField(fragment).text;
}

/** Reads a field as `fieldText` does, and remembers where its characters come from. */
export function readField(fragment: Y.XmlFragment): FieldReading {
  const runs: TextRun[] = [];
  let text = '';
  let paragraphs = 0;
  const read = (parent: Y.XmlFragment) => {
    for (const node of parent.toArray()) {
      if (node instanceof Y.XmlText) {
        const own = plainText(node);
        runs.push({ from: text.length, length: own.length, type: node });
        text += own;
      } else if (node instanceof Y.XmlElement) {
        readElement(node);
      }
    }
  };
  const readElement = (element: Y.XmlElement) => {
    if (element.nodeName === 'hardBreak') return void (text += '\n');
    if (element.nodeName === 'paragraph' && paragraphs++ > 0) text += '\n';
    const dollar = element.nodeName === 'inlineMath' ? '$' : '';
    text += dollar;
    read(element);
    text += dollar;
  };
  read(fragment);
  return { text, runs };
}

/** The characters alone: `toString` of a Y.XmlText writes its marks as tags. */
function plainText(text: Y.XmlText): string {
  return storableText(Y.Text.prototype.toString.call(text));
}
