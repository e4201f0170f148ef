import { parseInline } from '../../../schema/document/inline.ts';
import { Formula } from '../editor/field/Formula.tsx';

/** Plain text with its formulas between dollars drawn. */
export function MathText({ text }: { text: string }) {
  // Published curricula write $$…$$ in running text, too.
  const runs = parseInline(text.replaceAll('$$', '$'));
  return runs.map((run, index) => ('math' in run ? <Formula key={index} source={run.math} /> : run.text));
}
