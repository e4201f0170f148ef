import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { DocumentProvider } from '../document/document-provider.ts';

/**
 * Lets an editor know the caret where the browser has it by now. The browser tells of a key or a click a moment later, and what is drawn in
 * between, such as a colleague's letter, would put the caret back to where it was. Call before anything is dispatched that this person did not do.
 */
export function readBrowserCaret(view: EditorView): void {
  // As ProseMirror does once it is told; whoever composes a letter is left alone.
  if (!view.isDestroyed && !view.composing) (view as unknown as { readonly domObserver: { flush(): void } }).domObserver.flush();
}

/** Does so before colleagues' words and carets come in. Stands before the plugins that draw them. */
export function browserCaretFirst(provider: DocumentProvider): Plugin {
  return new Plugin({
    key: new PluginKey('browser-caret-first'),
    view(view) {
      const stops = [
        provider.onIncoming(() => readBrowserCaret(view)),
        // The caret plugin draws in a timer of its own, which it sets after this one.
        provider.presence.subscribe(() => void setTimeout(() => readBrowserCaret(view))),
      ];
      return { destroy: () => stops.forEach((stop) => stop()) };
    },
  });
}
