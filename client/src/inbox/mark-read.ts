import { client } from '../graphql/client.ts';
import { MarkInboxReadDocument } from '../graphql/generated/graphql.ts';
import { take } from '../graphql/problem.ts';

const fewer = (by: (unread: number) => number) =>
  client.cache.modify({ id: client.cache.identify({ __typename: 'Viewer' }), fields: { inboxUnread: (unread: number) => by(unread) } });

/** Marks one item read at once; should that fail, it is unread again with the next look at the inbox. */
export function markItemRead(id: string): void {
  client.cache.modify({ id: client.cache.identify({ __typename: 'InboxItem', id }), fields: { readAt: () => new Date(Date.now()).toISOString() } });
  fewer((unread) => Math.max(0, unread - 1));
  client.mutate({ mutation: MarkInboxReadDocument, variables: { input: { ids: [id] } } }).catch(() => {});
}

/** Marks everything read. @throws Refused, or what the connection says */
export async function markAllRead(): Promise<void> {
  const { data } = await client.mutate({ mutation: MarkInboxReadDocument, variables: { input: { all: true } } });
  take(data?.markInboxRead, 'InboxMarkedRead');
  fewer(() => 0);
}
