import type { InboxRowFragment } from '../graphql/generated/graphql.ts';
import { threadPath } from '../facilitation/space-path.ts';
import { dayLabel } from '../ui/dates.ts';

type Talk = NonNullable<InboxRowFragment['thread']>;

/** An item about a thread that is there. */
export type ThreadItem = InboxRowFragment & { readonly thread: Talk };

/** What somebody did in a thread, between their name and its title: "replied to you in". */
export function threadDeed({ kind, post, action }: ThreadItem, viewerId: string): string {
  switch (kind) {
    case 'MENTION': return 'mentioned you in';
    case 'REPLY': return post?.parent == null || post.parent.author?.id === viewerId ? 'replied to you in' : 'replied where you wrote, in';
    case 'NUDGE': return 'asks you to post in';
    case 'INVITED': return 'invited you into';
    case 'REPORT': return 'reported a post in';
    case 'DECISION': return 'said what was decided in';
    case 'ACTION': return action ? 'gave you something to do in' : 'handed over to you';
  }
}

/** Where it leads: to the post, or to the thread. */
export function threadAddress({ thread, post }: ThreadItem): string {
  return post ? `${threadPath(thread)}?post=${post.id}` : threadPath(thread);
}

/** The space it is in: "Embedding group", "Hollin Lane School · Mathematics". */
export function spaceName({ workGroup, department, hub }: Talk): string {
  return workGroup?.title ?? (department ? `${department.school.name} · ${department.name}` : hub.name);
}

/** What an item says beside its sentence, where that is no post: what one is to do, and by when. */
export function threadNote({ action }: ThreadItem): string | null {
  return action ? actionWords(action) : null;
}

/** What one is to do, and by when. */
export function actionWords({ title, dueBy }: NonNullable<InboxRowFragment['action']>): string {
  return dueBy ? `${title}, by ${dayLabel(dueBy)}` : title;
}
