import { mayDo, type Asker } from '../asker.ts';
import type { CommentNews } from '../comments/comment-news.ts';
import { createCoarseIds, startOfDay } from '../discussions/coarse-time.ts';
import { mayReadOthers, seeThread } from '../discussions/thread-access.ts';
import { recordEvents } from '../events/event.store.ts';
import type { InboxItemModel } from '../generated/prisma/models.ts';
import type { Page } from '../graphql/connection.ts';
import type { AfterCommit, Tx } from '../platform/database.ts';
import type { Deps } from '../platform/deps.ts';
import { invalid, notFound } from '../platform/errors.ts';
import type { InboxNews } from './inbox-news.ts';
import { countItems, itemsById, itemsOf, markItemsRead, outsidersTold, placesInInbox, threadsAndActionsInInbox, type ItemsOf } from './inbox.store.ts';

/** The most items that are marked by name at once. */
export const MOST_MARKED = 100;

/** Which items were read: these, or all of them. */
export interface ReadItems {
  readonly ids?: readonly string[] | null | undefined;
  readonly all?: boolean | null | undefined;
}

/** What people were told of by name. An item says nothing itself: its comment does, to whoever may see that now. */
export function createInboxService({ db, bus, clock, ids }: Deps) {
  const coarseIds = createCoarseIds(clock);

  async function tell(tx: Tx, after: AfterCommit, news: readonly InboxNews[]): Promise<void> {
    if (news.length === 0) return;
    const items = news.map(({ toTheDay, ...item }) => ({ ...item, id: (toTheDay ? coarseIds : ids).next('inbox'), at: toTheDay ? startOfDay(clock.now()) : clock.now() }));
    // Written without reading back: whoever tells others does not see their items.
    await tx.inboxItem.createMany({ data: items });
    await recordEvents(tx, after, bus, items.map(({ id, personId, actorId, at }) => ({ scope: personId, type: 'inbox.itemAdded', nodeId: id, actorId, at })));
  }

  /** Whether an action that the asker was given is in a plan that they see, and theirs. */
  async function isStillTheirs(asker: Asker, actionId: string): Promise<boolean> {
    const action = await asker.loaders.planAction.load(actionId);
    return action !== null && action.ownerId === asker.actor.personId && action.removedAt === null && action.planId !== null && (await mayDo(asker, 'plan.view', action.planId));
  }

  /** The asker's items on what they see now. */
  async function seenBy(asker: Asker, unreadOnly = false): Promise<ItemsOf> {
    const { personId } = asker.actor;
    const found = await asker.reader.run((tx) => placesInInbox(tx, personId, unreadOnly));
    const may = await Promise.all(found.map((id) => mayDo(asker, 'content.view', id)));
    const { threadIds: named, actionIds: given } = await asker.reader.run((tx) => threadsAndActionsInInbox(tx, personId, unreadOnly));
    const seen = await Promise.all(named.map((id) => seeThread(asker, id)));
    const reads = await Promise.all(seen.map((thread) => thread !== null && mayReadOthers(asker, thread)));
    const threadIds = named.filter((_, index) => seen[index] !== null);
    const still = await Promise.all(given.map((id) => isStillTheirs(asker, id)));
    return { personId, placeIds: found.filter((_, index) => may[index]), threadIds, readThreadIds: named.filter((_, index) => reads[index]), actionIds: given.filter((_, index) => still[index]), unreadOnly };
  }

  return {
    /** Tells people, in the transaction in which it happens. */
    async notify(tx: Tx, after: AfterCommit, news: readonly CommentNews[]): Promise<void> {
      await tell(tx, after, news.map(({ kind, personId, comment, actorId }) => ({ kind, personId, commentId: comment.id, actorId })));
    },

    /** The same about whatever an item may be about. */
    tell,

    /** The latest first; one more than asked for where there are more. */
    async ofAsker(asker: Asker, page: Page, unreadOnly: boolean): Promise<InboxItemModel[]> {
      const items = await seenBy(asker, unreadOnly);
      return asker.reader.run((tx) => itemsOf(tx, items, page));
    },

    async unread(asker: Asker): Promise<number> {
      const items = await seenBy(asker, true);
      return asker.reader.run((tx) => countItems(tx, items));
    },

    /** What the asker was told about a comment and has not read; none where they do not see it. */
    unreadOf: (asker: Asker, commentId: string): Promise<InboxItemModel[]> => asker.loaders.unreadItemsOfComment.load(commentId),

    /** Rights on what a department owns have changed: open inboxes of others look again, for items may have gone or come back (D9). */
    async accessChanged(departmentId: string): Promise<void> {
      const at = clock.now();
      const people = await outsidersTold(db.service, departmentId);
      if (people.length === 0) return;
      await db.serve((tx, after) => recordEvents(tx, after, bus, people.map((personId) => ({ scope: personId, type: 'inbox.changed', nodeId: personId, actorId: null, at }))));
    },

    /** One of the asker's own; null where it is not, or what it is about is not there for them. */
    async find(asker: Asker, id: string): Promise<InboxItemModel | null> {
      const items = await seenBy(asker);
      return asker.reader.run(async (tx) => (await itemsById(tx, items, [id]))[0] ?? null);
    },

    /**
     * Says that items were read, to the asker's other screens too. Of several named, those count that are there.
     * @throws DomainProblem INVALID_INPUT, or NOT_FOUND where none of those named is there
     */
    async markInboxRead(asker: Asker, { ids: named, all }: ReadItems): Promise<{ items: InboxItemModel[] }> {
      if ((named != null) === (all === true)) throw invalid('Name the items, or say all. Nothing was changed.', 'ids');
      if (named != null && (named.length === 0 || named.length > MOST_MARKED)) throw invalid(`Name 1 to ${MOST_MARKED} items. Nothing was changed.`, 'ids');
      const { personId } = asker.actor;
      const seen = await seenBy(asker);
      const at = clock.now();
      return db.write(personId, async (tx, after) => {
        const count = await markItemsRead(tx, seen, named ?? null, at);
        if (count > 0) await recordEvents(tx, after, bus, [{ scope: personId, type: 'inbox.read', nodeId: personId, actorId: personId, at }]);
        const items = named != null ? await itemsById(tx, seen, named) : [];
        if (named != null && items.length === 0) throw notFound('This');
        return { items };
      });
    },
  };
}

export type InboxService = ReturnType<typeof createInboxService>;
