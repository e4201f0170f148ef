import { type ReactNode, useEffect } from 'react';
import { holdSocket } from '../graphql/socket.ts';
import { Brand } from '../ui/Brand.tsx';
import { setTabTitle } from '../ui/tab-title.ts';
import classes from './EntryPage.module.css';

/** The sheet in the middle of the table: for pages before anybody is signed in. */
export function EntryPage({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => setTabTitle(title), [title]);
  useEffect(holdSocket, []);
  return (
    <div className={classes.page}>
      <main className={classes.sheet}>
        <Brand large />
        <h1>{title}</h1>
        {children}
      </main>
      <footer className={classes.foot}>Where maths departments that learn together do their work between meetings.</footer>
    </div>
  );
}
