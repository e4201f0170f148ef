import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { createCache } from './cache.ts';
import { persistedQuery } from './trusted-documents.ts';

type Listener = () => void;
const endings = new Set<Listener>();

/** Calls back when the server no longer knows this session. Returns how to stop. */
export function onSessionEnded(listener: Listener): () => void {
  endings.add(listener);
  return () => endings.delete(listener);
}

function isUnauthenticated(error: unknown): boolean {
  return CombinedGraphQLErrors.is(error) && error.errors.some((one) => one.extensions?.['code'] === 'UNAUTHENTICATED');
}

const sessionLink = new ErrorLink(({ error }) => {
  if (isUnauthenticated(error)) for (const listener of endings) listener();
});

/** Sends the hash of a trusted document instead of its text. */
const namingLink = new ApolloLink((operation, forward) => {
  const hash = persistedQuery(operation.operationName);
  if (hash !== null) {
    operation.extensions['persistedQuery'] = hash;
    operation.setContext({ http: { includeQuery: false, includeExtensions: true } });
  }
  return forward(operation);
});

/** Queries and mutations over HTTP; subscriptions go to the shared socket directly (see use-scope-events.ts and editor/). */
export const client = new ApolloClient({
  link: ApolloLink.from([sessionLink, namingLink, new HttpLink({ uri: '/graphql', credentials: 'same-origin' })]),
  cache: createCache(),
  defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
});
