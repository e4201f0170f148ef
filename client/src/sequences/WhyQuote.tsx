import { useContext } from 'react';
import { DocumentProviderContext } from '../editor/document/provider-context.tsx';
import { RichField } from '../editor/field/RichField.tsx';
import { useFilledRoots } from '../writing/use-field-text.ts';
import classes from './SequencePage.module.css';

/** The unit's "why this, why now" over its sequence; nothing where nothing is written. */
export function WhyQuote({ root }: { root: string }) {
  const provider = useContext(DocumentProviderContext);
  const filled = useFilledRoots([root]);
  if (!provider || !filled?.has(root)) return null;
  return <div className={classes.why}><RichField root={root} label="Why this, why now" readOnly /></div>;
}
