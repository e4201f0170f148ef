const BLOCKS = 'p, div, ul, ol, li, h1, h2, h3, h4, h5, h6, br';

function unwrap(element: Element, after = ''): void {
  element.replaceWith(...element.childNodes, after);
}

/** A table's rows as lines, its cells apart from one another; a table of one cell is only its content. */
function tableToLines(table: HTMLTableElement): void {
  const rows = [...table.rows].filter((row) => row.textContent.trim() !== '');
  const [only] = rows[0]?.cells ?? [];
  if (rows.length === 1 && rows[0]!.cells.length === 1 && only) return table.replaceWith(...only.childNodes);
  table.replaceWith(...rows.map((row) => {
    const line = table.ownerDocument.createElement('p');
    for (const [index, cell] of [...row.cells].entries()) {
      for (const block of cell.querySelectorAll(BLOCKS)) unwrap(block, ' ');
      line.append(index > 0 ? ' | ' : '', ...cell.childNodes);
    }
    return line;
  }));
}

/** The level of a paragraph that Word means as an item of a list, from 1; 0 for any other. */
function wordLevel(paragraph: Element): number {
  const [, level] = /mso-list:[^;]*?level(\d)/.exec(paragraph.getAttribute('style') ?? '') ?? [];
  return level ? Number(level) : paragraph.className.startsWith('MsoListParagraph') ? 1 : 0;
}

/** The bullet or number that Word writes into the text; taken out of it. */
function takeMark(paragraph: Element): string {
  const mark = [...paragraph.querySelectorAll('span')].find((span) => /mso-list:\s*Ignore/i.test(span.getAttribute('style') ?? ''));
  mark?.remove();
  return mark?.textContent ?? '';
}

/** Paragraphs that Word means as items of lists, as lists. */
function wordListsToLists(document: Document): void {
  let open: Element[] = [];
  let last: Element | null = null;
  for (const paragraph of document.querySelectorAll('p')) {
    const level = wordLevel(paragraph);
    if (level === 0) continue;
    const name = /^\s*[\da-z]{1,3}[.)]/i.test(takeMark(paragraph)) ? 'ol' : 'ul';
    if (last === null || paragraph.previousElementSibling !== last) open = [];
    open.length = Math.min(open.length, level);
    const item = document.createElement('li');
    if (open.length === 0) {
      open = [document.createElement(name)];
      paragraph.before(open[0]!);
    } else if (open.length < level) {
      const inner = document.createElement(name);
      (open.at(-1)!.lastElementChild ?? open.at(-1)!).append(inner);
      open.push(inner);
    }
    open.at(-1)!.append(item);
    last = open[0]!;
    paragraph.remove();
    item.append(...paragraph.childNodes);
  }
}

/** What comes from a page or a document, so that a field can make sense of it. */
export interface PastedHtml {
  readonly html: string;
  /** Whether there were pictures, which a field cannot hold. */
  readonly hadPictures: boolean;
}

/** Tables become lines, Word's paragraphs with bullets lists, and formulas with their LaTeX formulas; nothing in it is run or fetched. */
export function readPastedHtml(html: string): PastedHtml {
  // What was copied from a field is what a field can read.
  if (html.includes('data-pm-slice')) return { html, hadPictures: false };
  const document = new DOMParser().parseFromString(html, 'text/html');
  for (const office of [...document.getElementsByTagName('o:p')]) {
    if (office.textContent.trim() === '') office.remove();
    else unwrap(office);
  }
  for (const math of document.querySelectorAll('math')) {
    const source = math.querySelector('annotation[encoding="application/x-tex"]')?.textContent?.trim();
    if (!source || math.closest('.katex')) continue;
    const formula = document.createElement('span');
    formula.dataset['math'] = source.replace(/^\{\\displaystyle (.*)\}$/s, '$1').trim();
    math.replaceWith(formula);
  }
  // A page may bring a picture of a formula beside the formula.
  const pictures = [...document.querySelectorAll('img')].filter((picture) => !/math/.test(picture.className) && picture.getAttribute('width') !== '1');
  wordListsToLists(document);
  for (const table of [...document.querySelectorAll('table')].toReversed()) tableToLines(table);
  return { html: document.body.innerHTML, hadPictures: pictures.length > 0 };
}
