import { createContext, useContext } from 'react';
import type { ViewerQuery } from '../graphql/generated/graphql.ts';

export type Viewer = NonNullable<ViewerQuery['viewer']>;

export const ViewerContext = createContext<Viewer | null>(null);

/** The person signed in, below the session's gate. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (viewer === null) throw new Error('useViewer outside SessionGate');
  return viewer;
}
