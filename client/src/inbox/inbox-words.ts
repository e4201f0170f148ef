import type { InboxRowFragment } from '../graphql/generated/graphql.ts';
import type { ThreadItem } from './thread-words.ts';
import { calendarDay, clockTime, dayLabel, sinceLabel } from '../ui/dates.ts';
import { HALF_TERM_LABEL } from '../ui/labels.ts';

type Said = NonNullable<InboxRowFragment['comment']>;

/** An item about a comment that is there. */
type CommentItem = InboxRowFragment & { readonly comment: Said };

type Given = NonNullable<InboxRowFragment['action']>;

/** An item about an action of a plan that one was given. */
export type GivenItem = InboxRowFragment & { readonly action: Given & { readonly plan: NonNullable<Given['plan']> } };

/** An item about something that is there: what can be shown. */
export type ShownItem = CommentItem | ThreadItem | GivenItem;

/** Whether it is about a comment. */
export function isOfComment(item: ShownItem): item is CommentItem {
  return item.comment != null;
}

/** Whether it is about an action of a plan, of which no thread tells. */
export function isOfPlan(item: ShownItem): item is GivenItem {
  return item.comment == null && item.thread == null;
}

/** Whether what it is about is still there. */
export function canShow(item: InboxRowFragment): item is ShownItem {
  return item.comment != null || item.thread != null || item.action?.plan != null;
}

/** What somebody did, between their name and the place: "mentioned you in". */
export function deedLabel({ kind, comment }: CommentItem, viewerId: string): string {
  if (kind === 'MENTION') return 'mentioned you in';
  if (kind === 'REPLY') return comment.parent?.author.id === viewerId ? 'replied to you in' : 'replied in a thread you wrote in, in';
  return comment.suggestion?.status === 'DECLINED' ? 'declined your suggestion in' : 'accepted your suggestion in';
}

/** Where the comment is read: its sequence or its plan, opened at it. */
export function commentAddress({ comment: { id, sequence, plan } }: CommentItem): string {
  return `${plan ? `/plans/${plan.id}` : `/sequences/${sequence!.id}`}?comment=${id}`;
}

/** "Ratio as a constant multiplier, step 2", a step that was removed going by its title; of a plan the plan's title with that of the item. */
export function placeWords({ comment }: CommentItem): string {
  const { sequence, plan } = comment;
  const step = comment.step ?? comment.parent?.step;
  if (!sequence) return [plan?.title, itemWords(comment.planItem ?? comment.parent?.planItem)].filter(Boolean).join(', ');
  if (!step) return sequence.title;
  const index = sequence.steps.findIndex(({ id }) => id === step.id);
  return `${sequence.title}, ${index < 0 ? `“${step.title}”` : `step ${index + 1}`}`;
}

function itemWords(item: Said['planItem'] | undefined): string | null {
  if (item == null) return null;
  if (item.__typename === 'Milestone') return `milestone of ${HALF_TERM_LABEL[item.halfTerm]}`;
  return item.__typename === 'PlanReview' ? `review of the ${item.term.toLowerCase()} term` : `“${item.title}”`;
}

/** What a suggestion without words of its own would change, formulas between dollars; null where there are words. */
export function changeWords({ comment: { text, suggestion } }: CommentItem): string | null {
  if (text !== '' || !suggestion) return null;
  return suggestion.replacement === '' ? `Take out “${suggestion.original}”` : `“${suggestion.original}” to read “${suggestion.replacement}”`;
}

/** The school a colleague wrote from, where that is not one's own; a decision and a report are not by who wrote. */
export function schoolLabel({ kind, comment, post }: ShownItem, ownDepartmentIds: readonly string[]): string | null {
  const authorDepartment = comment?.authorDepartment ?? post?.authorDepartment;
  return kind === 'DECISION' || kind === 'REPORT' || !authorDepartment || ownDepartmentIds.includes(authorDepartment.id) ? null : authorDepartment.school.name;
}

/** When, under the heading of its day: "5 min ago" today, "15:42" before. */
export function momentLabel(at: string, now: number): string {
  return calendarDay(Date.parse(at)) === calendarDay(now) ? sinceLabel(at, now) : clockTime(at);
}

export interface InboxDay {
  /** "Today", "Yesterday" or "Thu 19 Nov". */
  readonly label: string;
  readonly items: readonly ShownItem[];
}

const DAY_MS = 86_400_000;

/** Items under the days they came on, as London counts them; `now` in ms since the epoch. */
export function byDay(items: readonly ShownItem[], now: number): InboxDay[] {
  const [today, yesterday] = [calendarDay(now), calendarDay(now - DAY_MS)];
  return [...Map.groupBy(items, ({ at }) => calendarDay(Date.parse(at)))].map(([day, ofDay]) => ({
    label: day === today ? 'Today' : day === yesterday ? 'Yesterday' : dayLabel(day), items: ofDay,
  }));
}
