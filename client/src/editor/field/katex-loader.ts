type Katex = typeof import('katex').default;

let loaded: Katex | null = null;
let loading: Promise<Katex> | null = null;

/** KaTeX if it is here already; it comes with its stylesheet, apart from the first load of the client. */
export function katexNow(): Katex | null {
  return loaded;
}

export function loadKatex(): Promise<Katex> {
  loading ??= Promise.all([import('katex'), import('katex/dist/katex.min.css')]).then(([module]) => (loaded = module.default));
  return loading;
}

/** A formula outside of React and of the document: drawn as soon as KaTeX is here, until then its source. */
export function formulaElement(source: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'math-drawn';
  element.textContent = `$${source}$`;
  if (loaded) drawFormula(loaded, source, element);
  else void loadKatex().then((katex) => drawFormula(katex, source, element)).catch(() => {});
  return element;
}

/**
 * Draws a formula into an element: KaTeX with MathML for screen readers, built node by node, so that the content security policy holds.
 * LaTeX that cannot be read is shown as it was written.
 * @returns what is wrong with it, or null
 */
export function drawFormula(katex: Katex, source: string, element: HTMLElement): string | null {
  element.classList.remove('is-invalid');
  element.removeAttribute('title');
  try {
    katex.render(source, element, { throwOnError: true, strict: 'ignore', trust: false, maxSize: 20, maxExpand: 200 });
    return null;
  } catch (error) {
    const problem = error instanceof Error ? error.message.replace(/^KaTeX parse error: /, '') : 'This cannot be read as LaTeX.';
    element.textContent = `$${source}$`;
    element.classList.add('is-invalid');
    element.title = problem;
    return problem;
  }
}
