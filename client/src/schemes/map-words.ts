import type { SchemeMapFragment } from '../graphql/generated/graphql.ts';
import { troubleOf } from '../graphql/problem.ts';
import { count, HALF_TERM_LABEL, yearLabel } from '../ui/labels.ts';
import { showToast } from '../ui/toast-store.ts';
import type { Spot } from './map-place.ts';
import type { MapNotice } from './map-session.ts';

/** "Year 8, Spring 1". */
export function spotLabel(scheme: SchemeMapFragment, { programmeId, halfTerm }: Pick<Spot, 'programmeId' | 'halfTerm'>): string {
  const programme = scheme.programmes.find(({ id }) => id === programmeId);
  return [programme && yearLabel(programme), HALF_TERM_LABEL[halfTerm]].filter(Boolean).join(', ');
}

/** Tells somebody what became of a move of theirs, once they look at the page. */
export function tellNotice(notice: MapNotice, scheme: SchemeMapFragment): void {
  if (document.hidden) {
    document.addEventListener('visibilitychange', () => tellNotice(notice, scheme), { once: true });
    return;
  }
  if (notice.kind === 'refused') {
    const { title, detail } = troubleOf(notice.error);
    showToast({ kind: 'trouble', title: `“${notice.title}” stays where it was. ${title}`, detail });
  } else if (notice.kind === 'left') {
    showToast({ kind: 'done', title: `${notice.by} has moved “${notice.title}” since.`, detail: `Nothing was ${notice.again ? 'done again' : 'undone'}, so that their move stands.` });
  } else {
    showToast({ kind: 'done', title: overtakenTitle(scheme, notice), detail: 'You had it elsewhere; Undo puts it back there.', action: { label: 'Undo', run: notice.undo } });
  }
}

function overtakenTitle(scheme: SchemeMapFragment, { by, title, now, what }: Extract<MapNotice, { kind: 'overtaken' }>): string {
  if (now === null) return `${by} took “${title}” off the map just now.`;
  if (what === 'weeks') return `${by} gave “${title}” ${count(now.weeks, 'week')} just now.`;
  return `${by} moved “${title}” to ${spotLabel(scheme, now)} just now.`;
}
