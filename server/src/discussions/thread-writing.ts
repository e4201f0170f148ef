import { peopleInThread } from './people-in-thread.store.ts';
import { nextSeq, recountPosts } from './post.store.ts';
import { lockThread } from './thread.store.ts';

/** What those who facilitate, moderate and take things on out of threads need of their stores. */
export const threadWriting = { lock: lockThread, nextSeq, recount: recountPosts, people: peopleInThread } as const;
