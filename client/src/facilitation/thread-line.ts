import { calendarDay, dayLabel, newSince, shortDay, sinceLabel } from '../ui/dates.ts';
import { count } from '../ui/labels.ts';
import type { OnePer, ThreadStateName } from './thread-view.ts';

export interface ListedThread {
  readonly state: ThreadStateName;
  readonly template?: { readonly key: string; readonly title: string } | null;
  readonly onePer?: OnePer | null;
  readonly opensAt: string;
  readonly closesAt?: string | null;
  readonly closedAt?: string | null;
  readonly postCount: number;
  readonly unreadCount: number;
  /** When the reader was there before, where the list says so. */
  readonly lastVisitAt?: string | null;
  readonly mustPostFirst?: boolean;
  readonly outcomeText?: string | null;
  readonly summary?: { readonly at: string } | null;
  readonly decisions?: readonly { readonly status: string; readonly decidedAt?: string | null; readonly reviewOn?: string | null }[] | null;
}

const ONE_PER_LABEL: Readonly<Record<OnePer, string>> = { PERSON: 'One post each', ADVOCATE: 'One per advocate', SCHOOL: 'One per school' };

/** "Wed 25 Nov" within the coming fortnight, "25 Nov" beyond. */
function nearDay(iso: string): string {
  return dayLabel(calendarDay(Date.parse(iso)));
}

/** What a list says of a thread beneath its title: "Compare approaches · 14 posts, 3 new". `now` in ms since the epoch. */
export function threadLine(thread: ListedThread, now: number): string {
  const { state, template, onePer, postCount, unreadCount, closesAt, summary } = thread;
  const posts = unreadCount > 0 ? `${count(postCount, 'post')}, ${unreadCount} ${thread.lastVisitAt ? newSince(thread.lastVisitAt, now) : 'new'}` : postCount === 0 ? 'no posts yet' : count(postCount, 'post');
  // Of a thread that was opened to decide, the decision is the news.
  const agreed = template?.key === 'decide-together' ? thread.decisions?.findLast(({ status }) => status === 'AGREED') : undefined;
  if (agreed?.decidedAt) return [`Agreed ${shortDay(calendarDay(Date.parse(agreed.decidedAt)))}`, agreed.reviewOn ? `review ${shortDay(agreed.reviewOn)}` : posts].join(' · ');
  if (state === 'CLOSED') return [thread.outcomeText ? 'Closed with an outcome' : 'Closed', posts].join(' · ');
  if (state === 'SCHEDULED') return [template?.title, `opens ${nearDay(thread.opensAt)}`].filter(Boolean).join(' · ');
  return [
    onePer ? ONE_PER_LABEL[onePer] : template?.title,
    thread.mustPostFirst ? 'post yours to see the others’' : posts,
    state === 'LOCKED' ? 'locked' : closesAt ? `closes ${nearDay(closesAt)}` : summary ? `summary ${sinceLabel(summary.at, now)}` : null,
  ].filter(Boolean).join(' · ');
}

/** How a thread stands, at its head: "Open until Wed 25 Nov". */
export function stateLabel({ state, opensAt, closesAt, closedAt, outcomeText }: Pick<ListedThread, 'state' | 'opensAt' | 'closesAt' | 'closedAt' | 'outcomeText'>): string {
  switch (state) {
    case 'SCHEDULED': return `Opens ${nearDay(opensAt)}`;
    case 'LOCKED': return 'Locked: reading only';
    case 'CLOSED': return `${outcomeText ? 'Closed with an outcome' : 'Closed'}${closedAt ? `, ${shortDay(calendarDay(Date.parse(closedAt)))}` : ''}`;
    case 'OPEN': return closesAt ? `Open until ${nearDay(closesAt)}` : 'Open';
  }
}
