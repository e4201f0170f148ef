import { type ReactNode, useEffect } from 'react';
import { setTabTitle } from './tab-title.ts';
import classes from './Page.module.css';

export interface PageProps {
  /** The line over the title: where this stands. Links may be in it. */
  readonly crumb?: ReactNode;
  readonly title: ReactNode;
  /** The browser tab's title, where the heading is not plain text. */
  readonly tabTitle?: string;
  /** Buttons and states at the right of the heading. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page's frame: crumb, heading, actions, and the content below. The heading takes the focus after a change of page. */
export function Page({ crumb, title, tabTitle, actions, children }: PageProps) {
  const text = tabTitle ?? (typeof title === 'string' ? title : 'Coherence');
  useEffect(() => setTabTitle(text), [text]);
  return (
    <>
      <header className={classes.top}>
        <div className={classes.heading}>
          <div className={classes.crumb}>{crumb ?? ' '}</div>
          <h1>{title}</h1>
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </>
  );
}

/** A part of a page under a heading of its own, with an action at the right. */
export function Section({ title, note, action, children, id }: { title: string; note?: ReactNode; action?: ReactNode; children: ReactNode; id?: string }) {
  return (
    <section className={classes.section} aria-label={title} id={id}>
      <div className={classes.sectionHead}>
        <h2>{title}</h2>
        {note && <span className="muted small">{note}</span>}
        {action && <div className={classes.sectionAction}>{action}</div>}
      </div>
      {children}
    </section>
  );
}
