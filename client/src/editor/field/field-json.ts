import * as Y from 'yjs';
import { storableText } from '../../../../schema/document/storable-text.ts';

/** A node as ProseMirror writes it. */
export interface NodeJson {
  readonly type: string;
  readonly attrs?: Record<string, unknown>;
  readonly content?: NodeJson[];
  readonly text?: string;
  readonly marks?: { type: string; attrs?: Record<string, unknown> }[];
}

function textJson(text: Y.XmlText): NodeJson[] {
  const runs = text.toDelta() as { insert: unknown; attributes?: Record<string, Record<string, unknown>> }[];
  return runs.flatMap(({ insert, attributes = {} }) => {
    if (typeof insert !== 'string') return [];
    const marks = Object.entries(attributes).map(([type, attrs]) => ({ type, attrs }));
    return [{ type: 'text', text: storableText(insert), ...(marks.length > 0 ? { marks } : {}) }];
  });
}

function childrenJson(parent: Y.XmlFragment): NodeJson[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return textJson(child);
    if (!(child instanceof Y.XmlElement)) return [];
    const attrs = child.getAttributes() as Record<string, unknown>;
    const content = childrenJson(child);
    return [{
      type: child.nodeName,
      ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
      ...(content.length > 0 ? { content } : {}),
    }];
  });
}

/** A field's content as editor JSON, read without an editor (D8: what is parked for review). */
export function fieldJson(fragment: Y.XmlFragment): NodeJson {
  return { type: 'doc', content: childrenJson(fragment) };
}
