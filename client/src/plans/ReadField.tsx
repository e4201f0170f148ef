import type { ReactNode } from 'react';
import classes from './ReadField.module.css';

/** What a field says, for those who only read it; nothing where it says nothing. */
export function ReadField({ label, children }: { label: string; children: ReactNode }) {
  if (children === null || children === undefined || children === '') return null;
  return <div className={classes.field} role="group" aria-label={label}><span className={classes.label}>{label}</span><div className={classes.value}>{children}</div></div>;
}
