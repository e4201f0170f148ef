import { Extension } from '@tiptap/core';
import { Fragment, Slice, type ResolvedPos, type Schema } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { parseInline } from '../../../../schema/document/inline.ts';
import { FILES_LEFT_OUT, isOnlyFiles } from './dropped-files.ts';
import { readPastedHtml } from './pasted-html.ts';

function line(schema: Schema, source: string) {
  const inline = parseInline(source).map((run) =>
    'math' in run ? schema.nodes['inlineMath']!.create(null, schema.text(run.math)) : schema.text(run.text),
  );
  return schema.nodes['paragraph']!.create(null, inline);
}

/** Plain text as a field takes it: a paragraph a line, formulas between dollars; inside a formula just its characters. */
export function sliceOfText(schema: Schema, text: string, context: ResolvedPos): Slice {
  if (context.parent.type.name === 'inlineMath') {
    const source = text.replace(/\s*\n\s*/g, ' ').replaceAll('$', '');
    return new Slice(source === '' ? Fragment.empty : Fragment.from(schema.text(source)), 0, 0);
  }
  const lines = text.split(/(?:\r\n?|\n)+/).map((each) => line(schema, each));
  return new Slice(Fragment.from(lines), 1, 1);
}

export interface FieldPasteOptions {
  /** What of it a field cannot hold, in words. */
  readonly onLeftOut: (message: string) => void;
}

/** Pasting: rich text is filtered to the schema by its parser, plain text is read for formulas, a formula takes plain text only. */
export const fieldPaste = Extension.create<FieldPasteOptions>({
  name: 'fieldPaste',
  addOptions: () => ({ onLeftOut: () => {} }),
  addProseMirrorPlugins() {
    const { onLeftOut } = this.options;
    return [
      new Plugin({
        key: new PluginKey('field-paste'),
        props: {
          clipboardTextParser: (text, context, _plain, view) => sliceOfText(view.state.schema, text, context),
          transformPastedHTML(html) {
            const pasted = readPastedHtml(html);
            // Once it is in: an edit takes earlier messages away.
            if (pasted.hadPictures) setTimeout(() => onLeftOut('Pictures were left out. A field holds words, lists, links and formulas.'));
            return pasted.html;
          },
          handlePaste(view, event) {
            if (isOnlyFiles(event.clipboardData)) return onLeftOut(FILES_LEFT_OUT), true;
            const { $from, $to } = view.state.selection;
            if ($from.parent.type.name !== 'inlineMath' || !$from.sameParent($to)) return false;
            const text = event.clipboardData?.getData('text/plain') ?? '';
            view.dispatch(view.state.tr.replaceSelection(sliceOfText(view.state.schema, text, $from)));
            return true;
          },
        },
      }),
    ];
  },
});
