import { TypeInfo, visit, visitWithTypeInfo, type GraphQLResolveInfo } from 'graphql';
import type { Asker } from '../asker.ts';
import { when, showPost } from '../discussions/seen-once.ts';
import type { Services } from '../services.ts';
import type { StoredEvent } from './event.store.ts';

/**
 * Fields of an event whose values hang on nothing but the event, the post it is about, and what `likenessOf` says of its reader. Only
 * subscriptions that ask for these alone have their answers shared.
 */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  ScopeEvent: ['cursor', 'previousCursor', 'name', 'at', 'actor', 'node'],
  Post: [
    'id', 'note', 'root', 'parent', 'thread', 'author', 'authorLabel', 'authorDepartment', 'body', 'text', 'quoteOf', 'quoteText', 'createdAt', 'editedAt', 'deletedAt',
    'hidden', 'reactions', 'replies', 'files', 'actions', 'mentions', 'unread', 'mine', 'clientKey', 'viewerCan',
  ],
  // Of posts without any: what may be done with an action is its owner's.
  Action: ['id', 'title', 'owner', 'dueOn', 'status', 'plan', 'takeUpInto', 'viewerCan'],
  DevelopmentPlan: ['id'],
  ActionViewerCan: ['update'],
  PostViewerCan: ['edit', 'delete', 'reply', 'react', 'report', 'facilitate'],
  PostReactionCount: ['kind', 'count', 'viewerReacted'],
  PostHidden: ['reason', 'at'],
  AttachedFile: ['id', 'name', 'mediaType', 'bytes'],
  Thread: ['id'],
  Person: ['id', 'name'],
  Department: ['id', 'name', 'school'],
  School: ['id', 'name'],
  Node: ['id'],
};
/** What else may be sent stands alone: it is never shared. */
const OTHER_MESSAGES = new Set(['EventsOpened', 'ScopePresenceUpdated', 'PresentPerson', 'ResyncRequired', 'AccessEnded', 'Subscription']);

const checked = new WeakMap<object, boolean>();

/** Whether a subscription asks for nothing that is a reader's own in another way, and under no other names. */
export function asksAlike({ schema, operation, fragments }: Pick<GraphQLResolveInfo, 'schema' | 'operation' | 'fragments'>): boolean {
  let alike = checked.get(operation);
  if (alike === undefined) {
    alike = true;
    const types = new TypeInfo(schema);
    const look = visitWithTypeInfo(types, {
      Directive: () => void (alike = false),
      Field(node) {
        const parent = types.getParentType()?.name ?? '';
        if (node.name.value === '__typename' && !node.alias) return;
        if (OTHER_MESSAGES.has(parent)) return;
        if (node.alias || !ALIKE[parent]?.includes(node.name.value)) alike = false;
      },
    });
    for (const part of [operation, ...Object.values(fragments)]) visit(part, look);
    checked.set(operation, alike);
  }
  return alike;
}

/**
 * In what a reader of a post's event is like others: all that its shared fields hang on. Null where it cannot be said: where they may
 * not read everything in the thread, where it quotes what stands in another one, or actions were made of it.
 */
export async function likenessOf(asker: Asker, services: Services, { type, scope, seq, nodeId }: StoredEvent): Promise<string | null> {
  if (!type.startsWith('post.')) return null;
  const shown = await when(showPost(asker, nodeId), (one) => one);
  if (shown === null || shown.thread.id !== scope || !(await services.discussions.mayReadOthers(asker, shown))) return null;
  const { post, mine } = shown;
  if (post.quoteOfId !== null && (await asker.loaders.post.load(post.quoteOfId))?.threadId !== post.threadId) return null;
  if ((await asker.loaders.actionsOfPost.load(nodeId)).length > 0) return null;
  const can = services.posts.viewerCan(asker, shown);
  const reacted = (await asker.loaders.reactionsOfPost.load(nodeId)).filter(({ personId }) => personId === asker.actor.personId).map(({ kind }) => kind);
  const unread = await services.reading.isUnread(asker, shown);
  const rights = services.discussions.rights(asker, shown);
  return [scope, seq, mine, unread, services.discussions.namesShown(asker, shown), ...Object.values(rights), ...Object.values(can), ...reacted.toSorted()].join(' ');
}
