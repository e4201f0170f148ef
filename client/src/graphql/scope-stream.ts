/** What a scope's subscription says, as far as the stream itself is concerned. */
export type ScopeMessage =
  | { readonly __typename: 'EventsOpened'; readonly cursor: string }
  | { readonly __typename: 'ScopeEvent'; readonly cursor: string; readonly previousCursor: string }
  | { readonly __typename: 'ScopePresenceUpdated' }
  | { readonly __typename: 'ThreadsWithNews' }
  | { readonly __typename: 'ResyncRequired'; readonly reason: string }
  | { readonly __typename: 'AccessEnded'; readonly reason: string };

/** Where a subscriber stands: the last cursor it has applied; null before the first message. */
export interface StreamPosition {
  readonly cursor: string | null;
}

/** What to do about a message: apply it, show who is there, count what is new, fetch everything anew, ask again from the held cursor, ask again from nowhere, or leave. */
export type StreamAction = 'apply' | 'presence' | 'news' | 'refetch' | 'resume' | 'restart' | 'leave';

/**
 * One step of a subscriber's own stream (style.md, The GraphQL schema): cursors form a chain, so an event whose
 * `previousCursor` is not the one held means something was missed, and it is asked for after the held one.
 */
export function advance(position: StreamPosition, message: ScopeMessage): { position: StreamPosition; action: StreamAction } {
  switch (message.__typename) {
    case 'EventsOpened':
      // Only a subscription without a cursor is opened so: the picture on screen may be older than the stream.
      return { position: { cursor: message.cursor }, action: 'refetch' };
    case 'ScopeEvent':
      if (position.cursor !== null && message.previousCursor !== position.cursor) return { position, action: 'resume' };
      return { position: { cursor: message.cursor }, action: 'apply' };
    case 'ScopePresenceUpdated':
      // No cursor: presence is not part of the stream's chain.
      return { position, action: 'presence' };
    case 'ThreadsWithNews':
      return { position, action: 'news' };
    case 'ResyncRequired':
      return { position: { cursor: null }, action: 'restart' };
    case 'AccessEnded':
      return { position, action: 'leave' };
  }
}
