import type { Asker } from '../asker.ts';
import type { ReactionKind } from '../generated/prisma/enums.ts';
import type { DiscussionModel, PostModel } from '../generated/prisma/models.ts';
import { attachFiles } from '../files/attach-files.ts';
import type { TellPeople } from '../inbox/inbox-news.ts';
import type { AfterCommit, Tx } from '../platform/database.ts';
import type { Deps } from '../platform/deps.ts';
import { DomainProblem, notFound, stillThere } from '../platform/errors.ts';
import type { NamedPerson } from '../policy/people-who-see.store.ts';
import { can } from '../policy/policy.ts';
import { spokenFor } from '../policy/spoken-for.ts';
import { createCoarseIds, startOfDay } from './coarse-time.ts';
import { refuseSecond } from './already-posted.ts';
import { checkClientKey, oneKeyOf, parentFor, postBody, quoteFor, refuseUnlessOpen, type NewPost } from './new-post.ts';
import { peopleInThread } from './people-in-thread.store.ts';
import { anHourBefore, createUnwrittenCount, refuseAbove } from './post-limit.ts';
import { checkMentioned } from './post-mentions.ts';
import { newsOfPost } from './post-news.ts';
import { countPostsSince, forgetWords, keepVersion, lockPost, nextSeq, recountPosts, replaceMentions } from './post.store.ts';
import { authorisePost, authoriseThread, markIn, mayReadOthers, postResource, seePost, type SeenPost, type SeenThread } from './thread-access.ts';
import { tellOfThread } from './thread-news.ts';
import { stateOf } from './thread-state.ts';

/** Posts that one thread takes, answers counted. */
export const MOST_POSTS = 5_000;
const MOST_OFFERED = 20;
/** What is left of a deleted post's words. */
const NO_WORDS = { body: { type: 'doc', content: [{ type: 'paragraph' }] }, text: '' };

export interface PostParts {
  readonly tell: TellPeople;
  /** The most that one person posts within an hour. */
  readonly postsPerHour: number;
}

export interface PostRights {
  readonly edit: boolean;
  readonly delete: boolean;
  readonly reply: boolean;
  readonly react: boolean;
  readonly report: boolean;
  readonly facilitate: boolean;
}

export interface EditedPost {
  readonly postId: string;
  readonly body: unknown;
  readonly mentions?: readonly string[] | null | undefined;
  readonly fileIds?: readonly string[] | null | undefined;
  readonly origin?: string | null | undefined;
}

type PostAndThread = Promise<{ post: PostModel; thread: DiscussionModel }>;

/** What people write in threads. */
export function createPostService(deps: Deps, { tell, postsPerHour }: PostParts) {
  const { db, bus, clock, ids } = deps;
  const coarseIds = createCoarseIds(clock);
  const unwritten = createUnwrittenCount(clock);

  /** What was read before the write is read again after it. */
  function forget({ loaders, actor: { personId } }: Asker, threadId: string, postId?: string): void {
    const key = { personId, threadId };
    loaders.discussion.clear(threadId);
    loaders.hasOpened.clear(key);
    loaders.threadUnread.clear(key);
    loaders.voicesOfThread.clear(threadId);
    loaders.draftsOfThread.clear(key);
    if (postId !== undefined) {
      loaders.post.clear(postId);
      loaders.versionsOfPost.clear(postId);
      loaders.reactionsOfPost.clear(postId);
      loaders.mentionsOfPost.clear(postId);
    }
  }

  async function refuseTooMany(asker: Asker, anonymous: boolean): Promise<void> {
    const { personId } = asker.actor;
    const written = unwritten.since(personId) + (await countPostsSince(db.service, personId, anHourBefore(clock.now())));
    refuseAbove(postsPerHour, written, anonymous);
  }

  /** Changes a post, one change at a time; `open`: in an open thread alone. */
  async function change(asker: Asker, { post: { id }, thread, facts }: SeenPost, type: string, { origin, open }: { origin: string | null | undefined; open?: boolean }, work: (of: { tx: Tx; after: AfterCommit; before: PostModel }) => Promise<PostModel>) {
    const { personId } = asker.actor;
    const result = await db.write(personId, async (tx, after) => {
      const { post: before, closed } = await lockPost(tx, { id, threadId: thread.id });
      if (closed && open) throw new DomainProblem('CONFLICT', 'This thread has been closed meanwhile. Nothing was changed.');
      if (before.deletedAt !== null) throw new DomainProblem('CONFLICT', 'This post has been deleted.');
      const post = await work({ tx, after, before });
      await tellOfThread(tx, after, bus, { thread, type, nodeId: id, actorId: personId, at: clock.now(), origin, byAuthor: true });
      return { post, facts };
    });
    forget(asker, thread.id, id);
    return { post: result.post, thread: stillThere(await asker.loaders.discussion.load(thread.id), 'This thread') };
  }

  return {
    async find(asker: Asker, id: string): Promise<PostModel | null> {
      return (await seePost(asker, id))?.post ?? null;
    },

    seen: (asker: Asker, id: string): Promise<SeenPost | null> => seePost(asker, id),

    viewerCan(asker: Asker, seen: SeenPost): PostRights {
      const { post, thread, facts, mine } = seen;
      const state = stateOf(thread, clock.now());
      const there = post.deletedAt === null && post.note === 'POST';
      const talks = can(asker.actor, 'thread.post', facts).allowed;
      const resource = postResource(asker, seen);
      return {
        edit: there && post.hiddenAt === null && state === 'OPEN' && can(asker.actor, 'post.edit', resource).allowed,
        delete: there && can(asker.actor, 'post.delete', resource).allowed,
        reply: there && talks && state === 'OPEN',
        react: there && talks && post.hiddenAt === null && (state === 'OPEN' || state === 'LOCKED'),
        report: there && !mine && post.hiddenAt === null,
        facilitate: there && can(asker.actor, 'thread.facilitate', facts).allowed,
      };
    },

    /** People who see a thread now, by name, for whoever may post there; null for everybody else. */
    async mentionable(asker: Asker, seen: SeenThread | null, search: string): Promise<NamedPerson[] | null> {
      if (seen === null || !can(asker.actor, 'thread.post', seen.facts).allowed) return null;
      return peopleInThread(db.service, seen.facts, clock.now(), { search: search.trim().slice(0, 100), most: MOST_OFFERED });
    },

    /**
     * Writes a post, or answers one. What was posted under the same client key by the same author is answered again.
     * @throws DomainProblem; AlreadyPosted where one opening post each is taken
     */
    async addPost(asker: Asker, input: NewPost): PostAndThread {
      const seen = await authoriseThread(asker, 'thread.post', input.threadId);
      const { thread, facts } = seen;
      const { personId } = asker.actor;
      const clientKey = checkClientKey(input.clientKey);
      const full = thread.anonymity === 'FULL';
      const mark = await markIn(asker, thread);
      const author = mark === null ? { authorId: personId, authorMark: null } : { authorId: null, authorMark: mark };
      const sent = () => asker.reader.run((tx) => tx.post.findFirst({ where: { threadId: thread.id, clientKey, ...author } }));
      const again = await sent();
      if (again !== null) return { post: again, thread };
      refuseUnlessOpen(thread, clock.now());
      const words = postBody(input.body);
      await refuseTooMany(asker, full);
      const mayRead = await mayReadOthers(asker, seen);
      const mentioned = await checkMentioned(db.service, facts, clock.now(), input.mentions);
      const oneKey = input.parentId ? null : await oneKeyOf(db.service, asker, seen);
      const now = full ? startOfDay(clock.now()) : clock.now();
      const result = await db.write(personId, async (tx, after) => {
        const seq = await nextSeq(tx, thread.id, now);
        const current = await tx.discussion.findUniqueOrThrow({ where: { id: thread.id } });
        // Sent twice at once: the second waited for the first's lock on the thread, and takes nothing.
        const twin = await tx.post.findFirst({ where: { threadId: thread.id, clientKey, ...author } });
        if (twin !== null) throw new Twin();
        refuseUnlessOpen(current, clock.now());
        if (current.postCount > MOST_POSTS) throw new DomainProblem('TOO_LARGE', `A thread takes ${MOST_POSTS} posts. Yours was not added: open another one.`);
        const parent = await parentFor(tx, { ...input, mayRead, own: author });
        const quote = await quoteFor(tx, { ...input, mayRead, own: author });
        const id = (full ? coarseIds : ids).next('post');
        if (oneKey !== null) await refuseSecond(db.service, thread, oneKey, { ...author, mayRead });
        const post = await tx.post.create({
          data: {
            id, threadId: thread.id, seq, parentId: parent?.id ?? null, rootId: parent?.id ?? id, ...author,
            authorDepartmentId: full ? null : spokenFor(asker.actor, facts.departmentId, facts.memberDepartmentIds ?? []), oneKey, clientKey, body: words.body as object, text: words.text, ...quote, createdAt: now,
          },
        });
        await attachFiles(tx, asker, thread, id, input.fileIds);
        await replaceMentions(tx, id, mentioned);
        await tx.postDraft.deleteMany({ where: { personId, threadId: thread.id, parentId: parent?.id ?? '' } });
        await tell(tx, after, await newsOfPost(tx, thread, post, parent, mentioned, personId));
        await tellOfThread(tx, after, bus, { thread, type: 'post.added', listed: 'thread.posted', nodeId: id, actorId: personId, at: clock.now(), origin: input.origin, byAuthor: true });
        if (full) after(() => unwritten.add(personId));
        return { post, thread: current };
      }).catch(async (error: unknown) => {
        if (error instanceof Twin) return { post: stillThere(await sent(), 'This post'), thread };
        throw error;
      });
      forget(asker, thread.id);
      return result;
    },

    /** Changes one's own words; how they read before is kept. */
    async editPost(asker: Asker, input: EditedPost): PostAndThread {
      const seen = await authorisePost(asker, 'post.edit', input.postId);
      const words = postBody(input.body);
      refuseUnlessOpen(seen.thread, clock.now());
      const mentioned = input.mentions == null ? null : await checkMentioned(db.service, seen.facts, clock.now(), input.mentions);
      const { personId } = asker.actor;
      const now = seen.thread.anonymity === 'FULL' ? startOfDay(clock.now()) : clock.now();
      return change(asker, seen, 'post.edited', { origin: input.origin, open: true }, async ({ tx, after, before }) => {
        if (before.hiddenAt !== null) throw new DomainProblem('CONFLICT', 'This post was hidden by a facilitator; it stays as it is.');
        const reworded = JSON.stringify(words.body) !== JSON.stringify(before.body);
        if (reworded) await keepVersion(tx, (seen.thread.anonymity === 'FULL' ? coarseIds : ids).next('version'), before);
        const post = reworded ? await tx.post.update({ where: { id: before.id }, data: { body: words.body as object, text: words.text, editedAt: now } }) : before;
        if (input.fileIds != null) await attachFiles(tx, asker, seen.thread, before.id, input.fileIds);
        if (mentioned !== null) {
          const added = await replaceMentions(tx, before.id, mentioned);
          await tell(tx, after, await newsOfPost(tx, seen.thread, post, null, added, personId));
        }
        return post;
      });
    },

    /** Takes one's own words away; that something stood there remains. */
    async deletePost(asker: Asker, input: { postId: string; origin?: string | null | undefined }): PostAndThread {
      const seen = await authorisePost(asker, 'post.delete', input.postId);
      if (seen.post.note !== 'POST') throw notFound('This post');
      return change(asker, seen, 'post.deleted', { origin: input.origin }, async ({ tx, before }) => {
        await forgetWords(tx, before.id);
        const full = seen.thread.anonymity === 'FULL';
        const data = { ...NO_WORDS, quoteOfId: null, quoteText: null, editedAt: null, deletedAt: full ? startOfDay(clock.now()) : clock.now(), deletedById: full ? null : asker.actor.personId };
        const post = await tx.post.update({ where: { id: before.id }, data });
        await recountPosts(tx, seen.thread.id);
        return post;
      });
    },

    /** Says one of a few things of a post with a click, or takes it back. */
    async reactToPost(asker: Asker, input: { postId: string; kind: ReactionKind; on: boolean; origin?: string | null | undefined }): PostAndThread {
      const seen = await authorisePost(asker, 'thread.post', input.postId);
      if (seen.thread.closedAt !== null) throw new DomainProblem('CONFLICT', 'This thread is closed.');
      if (seen.post.note !== 'POST' || seen.post.hiddenAt !== null) throw new DomainProblem('CONFLICT', 'There are no words here to react to.');
      const key = { postId: input.postId, personId: asker.actor.personId, kind: input.kind };
      return change(asker, seen, 'post.reacted', { origin: input.origin, open: true }, async ({ tx, before }) => {
        if (input.on) await tx.postReaction.createMany({ data: { ...key, at: clock.now() }, skipDuplicates: true });
        else await tx.postReaction.deleteMany({ where: key });
        return before;
      });
    },
  };
}

/** The same was posted meanwhile. */
class Twin extends Error {}

export type PostService = ReturnType<typeof createPostService>;
