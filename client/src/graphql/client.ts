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

let pageOf: string | null = null;

/** Says whose page this is, once that is known. */
export function pageBelongsTo(personId: string): void {
  pageOf = personId;
}

/** Whom a request says it is from, or whose the page is: the server refuses it where the browser's cookie is somebody else's by then (edge.ts). */
export function sentBy(personId: string | null = pageOf): Record<string, string> {
  return personId === null ? {} : { 'x-coherence-person': personId };
}

/** Whoever writes says who they are; what waited for a line says who wrote it. */
const personLink = new ApolloLink((operation, forward) => {
  if (operation.operationType === 'mutation') operation.setContext(({ headers }) => ({ headers: { ...sentBy(), ...headers } }));
  return forward(operation);
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
  link: ApolloLink.from([sessionLink, personLink, namingLink, new HttpLink({ uri: '/graphql', credentials: 'same-origin' })]),
  cache: createCache(),
  defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
});
