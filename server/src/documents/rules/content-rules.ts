import { DOCUMENT_LIMITS } from '../../../../schema/document/limits.ts';
import { MARKS, NODES, type NodeSpec } from '../../../../schema/document/nodes.ts';
import { refuse } from '../refusals.ts';
import type { Content, Id } from './update-reader.ts';

/** A shared type that can hold something: a root, an element, or a run of text in an element. */
export interface Holder {
  /** `root` or the element's name; for a run of text, the element around it; empty where that is not known any more. */
  readonly node: string;
  /** `collected`: a deleted one, of which only its place is known. */
  readonly kind: 'root' | 'element' | 'text' | 'collected';
  /** Elements between the root and this holder, itself included. */
  readonly depth: number;
  readonly root: string;
  /** The item that holds it; null for a root. */
  readonly item: Id | null;
  /** Whether it is deleted, or stands in something deleted: nothing in it is seen. */
  readonly isDeleted: boolean;
}

/** Whether two holders are the same shared type. */
export function isSameHolder(one: Holder | null, other: Holder | null): boolean {
  if (one === null || other === null) return one === other;
  return one.root === other.root && one.item?.client === other.item?.client && one.item?.clock === other.item?.clock;
}

const specs: Readonly<Record<string, NodeSpec>> = NODES;
const marks: Readonly<Record<string, NodeSpec['attributes']>> = MARKS;
// Roots are fragments; the document node stands for them. Text is a shared type of its own, never an element.
const ELEMENTS = new Set(Object.keys(NODES).filter((name) => name !== 'doc' && name !== 'text'));
const CHILDREN = new Map(Object.keys(NODES).map((name) => [name, childrenOf(name)]));
const LINK = /^(?:[a-z][a-z0-9+.-]*:)/i;
const LINK_SCHEMES = /^(?:https?|ftps?|mailto|tel|callto|sms|cid|xmpp):/i;
/** What browsers skip inside a scheme. */
const INVISIBLE = /[\u0000-\u0020\u00a0\u1680\u180e\u2000-\u2029\u205f\u3000]/g;

/** Names that a node may directly hold, from its content expression: `x*` or `x+` of a node or a group. */
function childrenOf(name: string): ReadonlySet<string> {
  const term = specs[name]?.content?.replace(/[*+]$/, '');
  if (term === undefined) return new Set();
  return new Set(Object.keys(specs).filter((child) => child === term || specs[child]!.group === term));
}

/**
 * Checks one struct's content against the editor's schema and against what would hold it (D4).
 * A pair of parent and child that the schema does not know would be deleted, colleague's text and all, by every editor that mounts it (D16).
 * `holder` is null where it stands beside what has been collected, so that nothing of it can be seen, and nobody knows how deep that is.
 * @throws Refusal
 */
export function checkContent(content: Content, holder: Holder | null, parentSub: string | null): void {
  if (content.type === 'deleted') return;
  if (holder !== null && (parentSub !== null) !== (content.type === 'attribute')) refuse('UPDATE_CONTENT_NOT_ALLOWED');
  switch (content.type) {
    case 'string':
      return expect(isCollected(holder) || holder.kind === 'text');
    case 'format':
      expect(isCollected(holder) || (holder.kind === 'text' && takesMarks(holder.node)));
      return checkMark(content.mark, content.value);
    case 'text':
      expect(isCollected(holder) || (holder.kind === 'element' && CHILDREN.get(holder.node)!.has('text')));
      return expectDepth(holder?.depth ?? 0);
    case 'attribute':
      return checkAttribute(holder, parentSub, content.value);
    case 'element':
      expect(ELEMENTS.has(content.name));
      expect(isCollected(holder) || (holder.kind !== 'text' && CHILDREN.get(holder.node)!.has(content.name)));
      return expectDepth(holder === null ? 0 : holder.depth + 1);
  }
}

/** Whether nobody can tell what something stands in. */
function isCollected(holder: Holder | null): holder is null | (Holder & { readonly kind: 'collected' }) {
  return holder === null || holder.kind === 'collected';
}

/** Deleted or not: Yjs goes down recursively into what it deletes and collects, and where both come at once into what was never seen. */
function expectDepth(depth: number): void {
  if (depth > DOCUMENT_LIMITS.depth) refuse('UPDATE_TOO_DEEP');
}

/** Whether the schema lets a node hold another directly. */
export function mayHold(parent: string, child: string): boolean {
  return CHILDREN.get(parent)?.has(child) ?? false;
}

/** Whether an element may have these attributes. */
export function mayHaveAttributes(node: string, attributes: object): boolean {
  return Object.entries(attributes).every(([name, value]) => isAllowedValue(specs[node]!.attributes, name, value));
}

/** Whether a node's text may be marked so. */
export function mayBeMarked(node: string, mark: string, attributes: object): boolean {
  if (!takesMarks(node) || !Object.hasOwn(marks, mark)) return false;
  return Object.entries(attributes).every(
    ([name, value]) => isAllowedValue(marks[mark]!, name, value) && (name !== 'href' || typeof value !== 'string' || isHarmlessLink(value)),
  );
}

function expect(allowed: boolean): void {
  if (!allowed) refuse('UPDATE_CONTENT_NOT_ALLOWED');
}

function takesMarks(node: string): boolean {
  return specs[node]?.marks !== '';
}

function checkAttribute(holder: Holder | null, name: string | null, value: unknown): void {
  if (isCollected(holder) || name === null) return;
  expect(holder.kind === 'element');
  expect(isAllowedValue(specs[holder.node]!.attributes, name, value));
}

/** A mark's value is null where it ends, and otherwise its attributes. */
function checkMark(mark: string, value: unknown): void {
  expect(Object.hasOwn(marks, mark));
  if (value === null) return;
  expect(typeof value === 'object' && !Array.isArray(value));
  for (const [name, attribute] of Object.entries(value as object)) {
    expect(isAllowedValue(marks[mark]!, name, attribute));
    if (name === 'href' && typeof attribute === 'string') expect(isHarmlessLink(attribute));
  }
}

function isAllowedValue(attributes: NodeSpec['attributes'], name: string, value: unknown): boolean {
  if (!Object.hasOwn(attributes, name)) return false;
  if (value === null) return true;
  if (typeof value === 'number' && !Number.isFinite(value)) return false;
  return attributes[name]!.includes(typeof value as 'string' | 'number' | 'boolean');
}

/** The schemes that the editor's link mark takes by default; a script is none. */
function isHarmlessLink(href: string): boolean {
  const visible = href.replace(INVISIBLE, '');
  return !LINK.test(visible) || LINK_SCHEMES.test(visible);
}
