import { useEffect, useLayoutEffect, useReducer, useRef } from 'react';
import { drawFormula, katexNow, loadKatex } from './katex-loader.ts';

/** A formula as KaTeX draws it, with its LaTeX at hand for copying; until KaTeX is here, and where it cannot read it, the source. */
export function Formula({ source }: { readonly source: string }) {
  const element = useRef<HTMLSpanElement>(null);
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => {
    const katex = katexNow();
    if (katex && element.current) drawFormula(katex, source, element.current);
    else if (element.current) element.current.textContent = `$${source}$`;
  });
  useEffect(() => {
    if (!katexNow()) void loadKatex().then(drawAgain, () => {});
  }, []);
  return <span className="math-drawn" data-math={source} ref={element} />;
}
