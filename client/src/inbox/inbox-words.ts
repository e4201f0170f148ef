import type { InboxRowFragment } from '../graphql/generated/graphql.ts';
import { calendarDay, dayLabel } from '../ui/dates.ts';

type Said = NonNullable<InboxRowFragment['comment']>;

/** An item whose comment is there: what can be shown. */
export type ShownItem = InboxRowFragment & { readonly comment: Said };

/** What somebody did, between their name and the place: "mentioned you in". */
export function deedLabel({ kind, comment }: ShownItem, viewerId: string): string {
  if (kind === 'MENTION') return 'mentioned you in';
  if (kind === 'REPLY') return comment.parent?.author.id === viewerId ? 'replied to you in' : 'replied in a thread you wrote in, in';
  return comment.suggestion?.status === 'DECLINED' ? 'declined your suggestion in' : 'accepted your suggestion in';
}

/** "Ratio as a constant multiplier, step 2"; a step that was removed goes by its title. */
export function placeWords({ comment }: ShownItem): string {
  const step = comment.step ?? comment.parent?.step;
  if (!step) return comment.sequence.title;
  const index = comment.sequence.steps.findIndex(({ id }) => id === step.id);
  return `${comment.sequence.title}, ${index < 0 ? `“${step.title}”` : `step ${index + 1}`}`;
}

/** The words themselves; of a suggestion without any, what it would change. */
export function saidWords({ comment: { text, suggestion } }: ShownItem): string {
  if (text !== '' || !suggestion) return text;
  return suggestion.replacement === '' ? `Take out “${suggestion.original}”` : `“${suggestion.original}” to read “${suggestion.replacement}”`;
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
