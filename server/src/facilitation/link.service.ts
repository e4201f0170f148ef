import type { Asker } from '../asker.ts';
import { linkable, MOST_LINKS } from '../discussions/linked-objects.ts';
import type { DiscussionLinkModel } from '../generated/prisma/models.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, notFound } from '../platform/errors.ts';
import { createThreadChanges, type ThreadChange } from './thread-changes.ts';

/** A link's id: its thread and its place, which say nothing of what may not be seen. */
export const linkId = ({ threadId, position }: Pick<DiscussionLinkModel, 'threadId' | 'position'>) => `${threadId}/${position}`;

/** What is shown beside a thread. A link grants nothing: each reader sees of it what they see anyway. */
export function createLinkService(deps: Deps) {
  const { change } = createThreadChanges(deps);
  return {
    /** Shows something beside a thread that the facilitator sees. @throws DomainProblem NOT_FOUND, CONFLICT */
    async linkToThread(asker: Asker, { threadId, objectId, origin }: { threadId: string; objectId: string; origin?: string | null | undefined }): ThreadChange {
      const [object] = await linkable(asker, [objectId]);
      return change(asker, threadId, { type: 'thread.linked', origin }, async ({ tx, thread }) => {
        const links = await tx.discussionLink.findMany({ where: { threadId } });
        if (links.some((link) => link.objectId === objectId)) throw new DomainProblem('CONFLICT', 'This is shown beside the thread already.');
        if (links.length >= MOST_LINKS) throw new DomainProblem('CONFLICT', `${MOST_LINKS} things are shown beside a thread at most. Take one away first.`);
        const position = Math.max(-1, ...links.map((link) => link.position)) + 1;
        await tx.discussionLink.create({ data: { threadId, ...object!, position } });
        return thread;
      });
    },

    unlinkFromThread: (asker: Asker, { threadId, linkId: id, origin }: { threadId: string; linkId: string; origin?: string | null | undefined }): ThreadChange =>
      change(asker, threadId, { type: 'thread.unlinked', origin }, async ({ tx, thread }) => {
        const link = (await tx.discussionLink.findMany({ where: { threadId } })).find((one) => linkId(one) === id);
        if (link === undefined) throw notFound('This link');
        await tx.discussionLink.delete({ where: { threadId_objectId: { threadId, objectId: link.objectId } } });
        return thread;
      }),
  };
}
