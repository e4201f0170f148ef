/**
 * What a field's text may be made of: ProseMirror node and mark names, as they stand in the Y.Doc.
 * The client builds its editor from this, the server checks every update against it (D4); one test compares the two.
 * Content expressions use `*`, since two valid edits can merge into something `+` would delete on every screen;
 * only the document node stays `block+` (D16).
 */
export interface NodeSpec {
  readonly content?: string;
  readonly group?: string;
  readonly inline?: boolean;
  readonly marks?: string;
  /** Attribute name to the JavaScript types it may have; null is always allowed. */
  readonly attributes: Readonly<Record<string, readonly ('string' | 'number' | 'boolean')[]>>;
}

export const NODES = {
  doc: { content: 'block+', attributes: {} },
  paragraph: { content: 'inline*', group: 'block', attributes: {} },
  bulletList: { content: 'listItem*', group: 'block', attributes: {} },
  orderedList: { content: 'listItem*', group: 'block', attributes: { start: ['number'], type: ['string'] } },
  listItem: { content: 'block*', attributes: {} },
  text: { group: 'inline', inline: true, attributes: {} },
  hardBreak: { group: 'inline', inline: true, attributes: {} },
  // The source is text content, never an attribute: the last writer would win over an acknowledged formula (D19).
  inlineMath: { content: 'text*', group: 'inline', inline: true, marks: '', attributes: {} },
} as const satisfies Record<string, NodeSpec>;

/** Mark name to its attributes. In the Y.Doc a mark is a formatting key of a Y.XmlText. */
export const MARKS = {
  bold: {},
  italic: {},
  underline: {},
  link: { href: ['string'], target: ['string'], rel: ['string'], class: ['string'], title: ['string'] },
} as const satisfies Record<string, NodeSpec['attributes']>;
