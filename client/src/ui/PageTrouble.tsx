import type { Trouble } from '../graphql/problem.ts';
import { Page } from './Page.tsx';
import { TroubleNote } from './TroubleNote.tsx';

/** A page that could not be fetched, with a way to try again. */
export function PageTrouble({ trouble, onRetry }: { trouble: Trouble; onRetry: () => void }) {
  return <Page title="This page did not arrive"><TroubleNote trouble={trouble} onRetry={onRetry} /></Page>;
}
