import * as Y from 'yjs';
import { DOCUMENT_LIMITS } from '../../../../schema/document/limits.ts';
import { MARKS, NODES, type NodeSpec } from '../../../../schema/document/nodes.ts';

const specs: Readonly<Record<string, NodeSpec>> = NODES;

function mayHold(parent: string, child: string): boolean {
  const term = specs[parent]?.content?.replace(/[*+]$/, '');
  return term !== undefined && (child === term || specs[child]?.group === term);
}

function knownText(parent: string, text: Y.XmlText): boolean {
  if (!mayHold(parent, 'text')) return false;
  return (text.toDelta() as { insert: unknown; attributes?: object }[]).every(
    ({ insert, attributes = {} }) =>
      typeof insert === 'string' && Object.keys(attributes).every((mark) => Object.hasOwn(MARKS, mark) && specs[parent]!.marks !== ''),
  );
}

function knownChildren(name: string, parent: Y.XmlFragment, depth: number): boolean {
  if (depth > DOCUMENT_LIMITS.depth) return false;
  return parent.toArray().every((child) => {
    if (child instanceof Y.XmlText) return knownText(name, child);
    if (!(child instanceof Y.XmlElement) || !Object.hasOwn(specs, child.nodeName)) return false;
    const attributes = Object.keys(child.getAttributes());
    if (!attributes.every((attribute) => Object.hasOwn(specs[child.nodeName]!.attributes, attribute))) return false;
    return mayHold(name, child.nodeName) && knownChildren(child.nodeName, child, depth + 1);
  });
}

/**
 * Whether an editor may be bound to this field: the stock binding deletes, on every screen, what its schema does not know,
 * as soon as it sees it and even where it is read-only (D16).
 */
export function isKnownContent(fragment: Y.XmlFragment): boolean {
  return knownChildren('doc', fragment, 0);
}
