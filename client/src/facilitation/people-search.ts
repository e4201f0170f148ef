import { client } from '../graphql/client.ts';
import { InvitableToThreadDocument, PeopleOfThreadDocument } from '../graphql/generated/graphql.ts';
import type { Named } from './thread-view.ts';

/** People who see a thread, by name. */
export async function peopleOfThread(threadId: string, search: string): Promise<readonly Named[]> {
  const { data } = await client.query({ query: PeopleOfThreadDocument, variables: { threadId, search }, fetchPolicy: 'network-only' });
  return data?.mentionableInThread ?? [];
}

/** People whom a facilitator may let into a thread, by name. */
export async function peopleToInvite(threadId: string, search: string): Promise<readonly Named[]> {
  const { data } = await client.query({ query: InvitableToThreadDocument, variables: { threadId, search }, fetchPolicy: 'network-only' });
  return data?.thread?.invitable ?? [];
}
