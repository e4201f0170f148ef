import { Extension, type Content } from '@tiptap/core';
import type { Node as PmNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { DecorationSet, type EditorView } from '@tiptap/pm/view';
import { initProseMirrorDoc, yCursorPlugin, ySyncPlugin, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { browserCaretFirst } from './browser-caret.ts';
import type { DocumentProvider } from '../document/document-provider.ts';
import { isKnownContent } from './known-content.ts';

export interface FieldBindingOptions {
  readonly provider: DocumentProvider;
  readonly fragment: Y.XmlFragment;
  /** Something arrived that this editor does not know; the binding was cut before it could delete it (D16). */
  readonly onUnknownContent: () => void;
  /** Something could not be shown; the binding was cut, so that nobody writes what they do not see over it. */
  readonly onBroken: () => void;
}

type ProsemirrorMapping = ReturnType<typeof initProseMirrorDoc>['mapping'];

/** A colleague's caret with her name, styled by class; colours through CSSOM, which the content security policy allows. */
export function caretElement(person: { readonly name: string; readonly color: string }): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'field-caret';
  caret.style.setProperty('--caret', person.color);
  const label = document.createElement('span');
  label.className = 'field-caret-name';
  label.textContent = person.name.split(' ')[0] ?? person.name;
  label.contentEditable = 'false';
  caret.append('⁠', label, '⁠');
  return caret;
}

function selectionAttributes(person: { readonly color: string }) {
  return { class: 'field-remote-selection', style: `--caret: ${person.color}` };
}

/** The one empty paragraph that an editor shows where there is nothing. */
function isBlank(doc: PmNode): boolean {
  return doc.childCount === 1 && doc.firstChild!.type.name === 'paragraph' && doc.firstChild!.content.size === 0;
}

interface StockBinding {
  /** Null before there is a view, and once the binding was cut. */
  readonly prosemirrorView: EditorView | null;
  destroy: () => void;
  _observeFunction: (events: unknown[], transaction: Y.Transaction) => void;
  beforeTransactionSelection: { absAnchor?: number | null; absHead?: number | null } | null;
}

/**
 * Of two transactions in one go the stock binding places the caret of the second by where it stood before the first; where the text has
 * become shorter since, that throws before anything is shown, and the next letter would put the old text in place of what came.
 * Whatever else cannot be shown cuts the binding, for the same reason.
 */
function showWhateverBecameOfTheCaret(binding: StockBinding, onBroken: () => void): void {
  const show = binding._observeFunction;
  binding._observeFunction = (events, transaction) => {
    const caret = binding.beforeTransactionSelection;
    // First where it stands among the letters, then anywhere, then nowhere.
    for (const known of [caret, caret && { ...caret, absAnchor: null, absHead: null }, null]) {
      try {
        binding.beforeTransactionSelection = known;
        return show(events, transaction);
      } catch (error) {
        if (known !== null && error instanceof RangeError) continue;
        console.error(error);
        binding.destroy();
        return onBroken();
      }
    }
  };
}

/**
 * The stock binding, but it writes only what somebody changed: on its own it compares the whole field at every move of the caret,
 * and puts an empty paragraph into a field that an undo or a colleague has just emptied. Once it was cut, its editor stands still:
 * until it is taken away, a key would write what it shows over what it does not.
 */
function quietSync({ fragment, onBroken }: FieldBindingOptions, mapping: ProsemirrorMapping | undefined): Plugin {
  const plugin: Plugin = ySyncPlugin(fragment, mapping ? { mapping } : {});
  const createView = plugin.spec.view!;
  let binding: StockBinding | null = null;
  const isCut = () => binding !== null && binding.prosemirrorView === null;
  plugin.spec.filterTransaction = () => !isCut();
  plugin.spec.view = (view) => {
    const stock = ySyncPluginKey.getState(view.state)!.binding as StockBinding;
    showWhateverBecameOfTheCaret(stock, onBroken);
    const inner = createView(view);
    binding = stock;
    return {
      ...inner,
      update(current, before) {
        if (isCut() || before.doc === current.state.doc || (fragment.length === 0 && isBlank(current.state.doc))) return;
        inner.update?.(current, before);
      },
    };
  };
  return plugin;
}

/** The stock carets of colleagues; where they cannot be drawn they are left out, since a change of the text would not be shown either. */
function carets({ provider }: FieldBindingOptions): Plugin {
  const plugin: Plugin = yCursorPlugin(provider.presence as never, { cursorBuilder: caretElement, selectionBuilder: selectionAttributes });
  const { init, apply } = plugin.spec.state!;
  plugin.spec.state = {
    init(config, state) {
      try {
        return init.call(plugin, config, state);
      } catch {
        return DecorationSet.empty;
      }
    },
    apply(transaction, drawn, before, after) {
      try {
        return apply.call(plugin, transaction, drawn, before, after);
      } catch {
        return DecorationSet.empty;
      }
    },
  };
  return plugin;
}

/** Cuts the binding before it sees content that it would delete. */
function unknownContentGuard({ fragment, onUnknownContent }: FieldBindingOptions): Plugin {
  return new Plugin({
    key: new PluginKey('unknown-content-guard'),
    view: (view: EditorView) => {
      const doc = fragment.doc!;
      const check = (transaction: Y.Transaction) => {
        const touched = [...transaction.changed.keys()].some((type) => Object.is(type, fragment) || Y.isParentOf(fragment, type._item));
        if (transaction.local || !touched || isKnownContent(fragment)) return;
        ySyncPluginKey.getState(view.state)?.binding?.destroy();
        onUnknownContent();
      };
      doc.on('beforeObserverCalls', check);
      return { destroy: () => doc.off('beforeObserverCalls', check) };
    },
  });
}

/** Binds an editor to one field of the shared document: text, carets, and the document's one undo (D17). */
export const fieldBinding = Extension.create<FieldBindingOptions, { mapping: ProsemirrorMapping | undefined }>({
  name: 'fieldBinding',
  priority: 1000,
  addKeyboardShortcuts() {
    const { provider } = this.options;
    const undo = () => (provider.undo(), true);
    const redo = () => (provider.redo(), true);
    return { 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo };
  },
  addStorage: () => ({ mapping: undefined }),
  // The editor begins with the field's content; the binding would put it in afterwards, under a caret that then stands nowhere.
  onBeforeCreate() {
    const { fragment } = this.options;
    if (fragment.length === 0) return;
    const { doc, mapping } = initProseMirrorDoc(fragment, this.editor.schema);
    // A node is taken as it is, though the type of the option does not say so.
    this.editor.options.content = doc as unknown as Content;
    this.storage.mapping = mapping;
  },
  addProseMirrorPlugins() {
    const { provider } = this.options;
    provider.trackEdits(ySyncPluginKey);
    return [
      unknownContentGuard(this.options),
      browserCaretFirst(provider),
      quietSync(this.options, this.storage.mapping),
      carets(this.options),
    ];
  },
});
