import { peopleInThread } from './people-in-thread.store.ts';
import { holdThread, lockPost, nextSeq, recountPosts } from './post.store.ts';
import { lockThread } from './thread.store.ts';

/** What those who facilitate, moderate and take things on out of threads need of their stores. */
export const threadWriting = { lock: lockThread, hold: holdThread, lockPost, nextSeq, recount: recountPosts, people: peopleInThread } as const;
