/** A stretch of a drawn field that stands for a stretch of its text: letters one by one, a formula as a whole. */
interface DrawnRun {
  readonly from: number;
  readonly length: number;
  readonly node: Text | HTMLElement;
}

/** A drawn field read as `fieldText` reads its document: the same text, and which nodes show it. */
export interface DrawnField {
  readonly text: string;
  readonly runs: readonly DrawnRun[];
}

/** What stands in a drawn field without being of its text: carets, suggested words and what ProseMirror adds. */
const NO_TEXT = '.field-caret, .field-suggested, .ProseMirror-widget, .ProseMirror-separator, .ProseMirror-trailingBreak';

/** Reads a field as it is drawn, still or in an editor. */
export function readDrawn(field: Element): DrawnField {
  const runs: DrawnRun[] = [];
  let text = '';
  let paragraphs = 0;
  const take = (node: Text | HTMLElement, shown: string) => {
    if (shown === '') return;
    runs.push({ from: text.length, length: shown.length, node });
    text += shown;
  };
  const read = (parent: Node) => {
    for (const node of parent.childNodes) {
      if (node instanceof Text) take(node, node.data);
      else if (node instanceof HTMLElement && !node.matches(NO_TEXT)) readElement(node);
    }
  };
  const readElement = (element: HTMLElement) => {
    const formula = formulaOf(element);
    if (formula !== null) return take(element, `$${formula}$`);
    if (element.tagName === 'BR') return void (isFiller(element) || (text += '\n'));
    if (element.tagName === 'P' && paragraphs++ > 0) text += '\n';
    read(element);
  };
  read(field);
  return { text, runs };
}

/** The LaTeX of a drawn formula; null of anything else. */
function formulaOf(element: HTMLElement): string | null {
  if (element.classList.contains('math-node')) return element.querySelector('.math-source')?.textContent ?? '';
  return element.dataset['math'] ?? null;
}

/** The break that keeps an empty paragraph as high as a line. */
function isFiller(element: HTMLElement): boolean {
  return element.parentElement?.tagName === 'P' && element.parentElement.textContent === '';
}

/** The drawn range of a stretch of text; null where nothing of it is drawn. */
export function drawnRange({ runs }: DrawnField, from: number, to: number): Range | null {
  const inside = runs.filter((run) => run.from < to && run.from + run.length > from);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return null;
  const range = document.createRange();
  if (first.node instanceof Text) range.setStart(first.node, Math.max(0, from - first.from));
  else range.setStartBefore(first.node);
  if (last.node instanceof Text) range.setEnd(last.node, Math.min(last.length, to - last.from));
  else range.setEndAfter(last.node);
  return range;
}

/** The stretch of text that a selection covers; null where it covers none. A formula counts as a whole. */
export function selectedStretch({ runs }: DrawnField, range: Range): { readonly from: number; readonly to: number } | null {
  let [from, to] = [Number.POSITIVE_INFINITY, -1];
  for (const run of runs) {
    if (!range.intersectsNode(run.node)) continue;
    const isText = run.node instanceof Text;
    const start = isText && range.startContainer === run.node ? range.startOffset : 0;
    const end = isText && range.endContainer === run.node ? range.endOffset : run.length;
    if (start >= end) continue;
    from = Math.min(from, run.from + start);
    to = Math.max(to, run.from + end);
  }
  return from < to ? { from, to } : null;
}

/** The same without spaces at its ends; null where it covers nothing else. */
export function selectedText(drawn: DrawnField, range: Range): { readonly from: number; readonly to: number } | null {
  let { from, to } = selectedStretch(drawn, range) ?? { from: 0, to: 0 };
  while (from < to && /\s/.test(drawn.text[from]!)) from++;
  while (to > from && /\s/.test(drawn.text[to - 1]!)) to--;
  return from < to ? { from, to } : null;
}
