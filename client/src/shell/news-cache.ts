import type { Reference } from '@apollo/client';
import { client } from '../graphql/client.ts';
import { HomeNewsDocument, NavNewsDocument, type ThreadsWithNewsFragment } from '../graphql/generated/graphql.ts';
import { spread } from '../graphql/spread.ts';

type NewsThread = ThreadsWithNewsFragment['threads'][number];

/** The home page's lines are fetched within so many milliseconds of what they tell: not by everybody at once. */
const SPREAD_MS = 3_000;
let homeSoon: ReturnType<typeof setTimeout> | undefined;

/** Counts threads in which somebody has just posted, without asking the server; what the home page says of them is fetched where that is on screen. */
export function newsArrived(threads: readonly NewsThread[]): void {
  client.cache.updateQuery({ query: NavNewsDocument }, (data) => {
    if (!data?.viewer) return data;
    const { nodes } = data.viewer.newsInSpaces;
    const added = threads.filter(({ id }) => nodes.every((known) => known.id !== id));
    return { viewer: { ...data.viewer, newsInSpaces: { ...data.viewer.newsInSpaces, nodes: [...added, ...nodes] } } };
  });
  const isHome = [...client.getObservableQueries('active')].some(({ queryName }) => queryName === 'Home');
  if (isHome) homeSoon ??= setTimeout(fetchHome, spread() * SPREAD_MS);
}

function fetchHome(): void {
  homeSoon = undefined;
  void client.query({ query: HomeNewsDocument, fetchPolicy: 'network-only' }).catch(() => {});
}

/** A thread was read on some screen of the viewer's: what is left of it to read is counted everywhere, without asking the server. */
export function threadWasRead({ id, unreadCount }: { readonly id: string; readonly unreadCount: number }): void {
  const { cache } = client;
  cache.modify({ id: cache.identify({ __typename: 'Thread', id })!, fields: { unreadCount: () => unreadCount } });
  if (unreadCount > 0) return;
  cache.modify({
    id: cache.identify({ __typename: 'Viewer' })!,
    fields: {
      newsInSpaces(news: unknown, { readField }) {
        const { nodes, ...rest } = news as { readonly nodes: readonly Reference[] };
        return { ...rest, nodes: nodes.filter((node) => readField('id', node) !== id) };
      },
    },
  });
}
