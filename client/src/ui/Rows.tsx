import type { ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './Rows.module.css';

/** A hairline list. */
export function Rows({ children, label }: { children: ReactNode; label?: string }) {
  return <ul className={classes.rows} aria-label={label}>{children}</ul>;
}

export interface RowProps {
  /** Where the row leads; without it the title is plain. */
  readonly to?: string;
  readonly title: ReactNode;
  /** Beneath the title. */
  readonly detail?: ReactNode;
  /** At the right: state, date, buttons. */
  readonly aside?: ReactNode;
}

/** One thing in a list: its name, what is worth knowing, and what can be done. */
export function Row({ to, title, detail, aside }: RowProps) {
  return (
    <li className={classes.row}>
      <div className={classes.text}>
        {to ? <Link to={to} className={classes.title}>{title}</Link> : <span className={classes.title}>{title}</span>}
        {detail && <div className={classes.detail}>{detail}</div>}
      </div>
      {aside && <div className={classes.aside}>{aside}</div>}
    </li>
  );
}
