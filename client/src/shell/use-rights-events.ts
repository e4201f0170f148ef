import { useEffectEvent } from 'react';
import { useLocation } from 'react-router';
import { client } from '../graphql/client.ts';
import { ViewerDocument, ViewerEventsDocument } from '../graphql/generated/graphql.ts';
import { rightsHaveChanged } from '../graphql/rights.ts';
import { useScopeEvents } from '../graphql/use-scope-events.ts';
import { newsArrived, threadWasRead } from './news-cache.ts';

const NOTHING = {};

/**
 * Follows what happens to whoever is signed in. Where their rights change, what is on screen is fetched anew, and pages held for going
 * back are dropped; what comes into their inbox, or is read on another screen, is counted and listed at once.
 */
export function useRightsEvents(): void {
  const { pathname } = useLocation();
  const onRightsChanged = useEffectEvent(() => {
    forgetOtherPages(pathname);
    rightsHaveChanged();
    void client.refetchQueries({ include: 'active' });
  });
  useScopeEvents(ViewerEventsDocument, NOTHING, {
    refetch: () => client.refetchQueries({ include: [ViewerDocument] }),
    onRestart: () => onRightsChanged(),
    onNews: ({ threads }) => newsArrived(threads),
    onEvent: ({ name, node }) => {
      // What one has read of a sequence is that page's business.
      if (name === 'sequence.read') return true;
      // What one has read or begun to write on another screen.
      if (name === 'thread.read' && node?.unreadCount !== undefined) threadWasRead({ id: node.id, unreadCount: node.unreadCount });
      if (name.startsWith('thread.')) return true;
      // The count is the viewer's, and comes with the fetch that follows.
      if (name.startsWith('inbox.')) void client.refetchQueries({ include: 'active', onQueryUpdated: ({ queryName }) => queryName === 'Inbox' });
      else onRightsChanged();
      return false;
    },
  });
}

const PAGE_FIELDS = /^(hub|department|workGroup|schemeOfWork|unit|lessonSequence|curriculumImport|thread|node)\((.*)\)$/;

/** Drops what the cache holds for pages other than the one on screen; they are asked for again, and answered by today's rights. */
function forgetOtherPages(pathname: string): void {
  const root = (client.cache.extract() as Record<string, Record<string, unknown> | undefined>)['ROOT_QUERY'] ?? {};
  for (const key of Object.keys(root)) {
    const [, fieldName, args] = PAGE_FIELDS.exec(key) ?? [];
    if (!fieldName || !args) continue;
    const parsed = JSON.parse(args) as { id?: string };
    if (parsed.id && pathname.includes(parsed.id)) continue;
    client.cache.evict({ id: 'ROOT_QUERY', fieldName, args: parsed });
  }
  client.cache.gc();
}
