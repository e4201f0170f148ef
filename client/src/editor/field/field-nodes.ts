import { Extension, Node, mergeAttributes, wrappingInputRule } from '@tiptap/core';
import type { Node as PmNode, ResolvedPos } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { StarterKit } from '@tiptap/starter-kit';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { NODES } from '../../../../schema/document/nodes.ts';

/** Whatever writes marks, paragraphs and breaks; the rest of the kit is off, its undo and its trailing node above all (D16, D17). */
const kit = StarterKit.configure({
  blockquote: false, bulletList: false, code: false, codeBlock: false, heading: false, horizontalRule: false,
  listItem: false, orderedList: false, strike: false, trailingNode: false, undoRedo: false,
  link: {
    // It would link what a colleague types, on every screen at once.
    autolink: false,
    openOnClick: false,
    defaultProtocol: 'https',
    HTMLAttributes: { target: null, rel: null, class: null },
  },
});

const bulletList = Node.create({
  name: 'bulletList',
  group: 'block list',
  content: NODES.bulletList.content,
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: ({ HTMLAttributes }) => ['ul', HTMLAttributes, 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*([-+*])\s$/, type: this.type })];
  },
  addKeyboardShortcuts() {
    return { 'Mod-Shift-8': () => this.editor.commands.toggleList('bulletList', 'listItem') };
  },
});

const orderedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: NODES.orderedList.content,
  // Null by default: what a list does not say must not be written into it by whoever edits it next.
  addAttributes: () => ({
    start: {
      default: null,
      parseHTML: (element: HTMLElement) => Number.parseInt(element.getAttribute('start') ?? '', 10) || null,
    },
    type: { default: null, parseHTML: (element: HTMLElement) => element.getAttribute('type') },
  }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', mergeAttributes(HTMLAttributes), 0],
  addInputRules() {
    return [
      wrappingInputRule({
        find: /^(\d+)\.\s$/,
        type: this.type,
        getAttributes: (match) => ({ start: match[1] === '1' ? null : Number(match[1]) }),
        joinPredicate: (match, node) => node.childCount + ((node.attrs.start as number | null) ?? 1) === Number(match[1]),
      }),
    ];
  },
  addKeyboardShortcuts() {
    return { 'Mod-Shift-7': () => this.editor.commands.toggleList('orderedList', 'listItem') };
  },
});

const listItem = Node.create({
  name: 'listItem',
  content: NODES.listItem.content,
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      Tab: () => followsEmptyList(this.editor.state.selection.$from) || this.editor.commands.sinkListItem(this.name),
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
    };
  },
});

/** Whether the item before ends in a list that a colleague has emptied: ProseMirror's command would look for its last item, and throw. */
function followsEmptyList($from: ResolvedPos): boolean {
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type.name !== 'listItem') continue;
    const end = $from.node(depth - 1).maybeChild($from.index(depth - 1) - 1)?.lastChild;
    return end?.childCount === 0 && end.type === $from.node(depth - 1).type;
  }
  return false;
}

function emptyListParts(doc: PmNode): { at: number; node: PmNode }[] {
  const empty: { at: number; node: PmNode }[] = [];
  doc.descendants((node, at) => {
    if (node.childCount === 0 && ['listItem', 'bulletList', 'orderedList'].includes(node.type.name)) empty.push({ at, node });
  });
  return empty;
}

/**
 * The schema allows an item without a paragraph, so that merging never deletes one (D16); but nobody can write in it.
 * An edit that leaves one behind gets it a paragraph, and loses a list without items.
 */
const noEmptyItems = Extension.create({
  name: 'noEmptyItems',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('no-empty-items'),
      appendTransaction(transactions, before, after) {
        if (!transactions.some((each) => each.docChanged) || transactions.some((each) => each.getMeta(ySyncPluginKey))) return null;
        const empty = emptyListParts(after.doc);
        if (empty.length === 0 || emptyListParts(before.doc).length >= empty.length) return null;
        const transaction = after.tr;
        for (const { at, node } of empty.toReversed()) {
          if (node.type.name === 'listItem') transaction.insert(at + 1, after.schema.nodes['paragraph']!.create());
          else transaction.delete(at, at + node.nodeSize);
        }
        return transaction;
      },
    }),
  ],
});

/** Enter over a selection takes it away first: the stock command splits at a place that may be gone with it, and throws. */
const enterOverSelection = Extension.create({
  name: 'enterOverSelection',
  priority: 1_000,
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        if (!this.editor.state.selection.empty) this.editor.commands.deleteSelection();
        return false;
      },
    };
  },
});

/** The nodes and marks of schema/document/nodes.ts as an editor knows them, without formulas (see inline-math.ts). */
export const fieldNodes = [kit, bulletList, orderedList, listItem, noEmptyItems, enterOverSelection];
