import { Skeleton } from '@mantine/core';
import { type ReactNode, useContext, useEffect, useRef } from 'react';
import { CommentOnField } from '../comments/CommentHere.tsx';
import { DocumentProviderContext } from '../editor/document/provider-context.tsx';
import { RichField } from '../editor/field/RichField.tsx';
import classes from './FieldRow.module.css';

export interface FieldRowProps {
  readonly root: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly readOnly?: boolean;
  /** Begins writing as soon as it is there; for a field somebody has just asked for. */
  readonly begin?: boolean;
  /** The label above the text instead of beside it. */
  readonly stacked?: boolean;
  /** Buttons that belong to the field, quiet until it is pointed at. */
  readonly tools?: ReactNode;
}

/** A field of a document under its label. */
export function FieldRow({ root, label, placeholder, readOnly = false, begin = false, stacked = false, tools }: FieldRowProps) {
  const provider = useContext(DocumentProviderContext);
  const row = useRef<HTMLDivElement>(null);
  const open = provider !== null;
  useEffect(() => {
    if (!begin || !open) return;
    const still = row.current?.querySelector<HTMLElement>('.field-still');
    still?.focus();
    // The field begins to write on Enter, as for a person at the keyboard.
    still?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  }, [begin, open]);
  return (
    <div ref={row} className={classes.row} data-stacked={stacked || undefined}>
      <div className={classes.label}>{label}{provider && <CommentOnField root={root} label={label} />}</div>
      <div className={classes.text}>
        {provider ? <RichField root={root} label={label} readOnly={readOnly} {...(placeholder ? { placeholder } : {})} /> : <Skeleton height={15} width="70%" mt={5} />}
      </div>
      {tools && <div className={classes.tools}>{tools}</div>}
    </div>
  );
}
