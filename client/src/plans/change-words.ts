import type { PlanChangesQuery } from '../graphql/generated/graphql.ts';
import { dayLabel } from '../ui/dates.ts';
import { HALF_TERM_LABEL } from '../ui/labels.ts';
import { EVIDENCE_LABEL, money, RAG_LABEL, releaseLine, STATE_LABEL, STATUS_LABEL, TERM_LABEL } from './plan-words.ts';

export type Change = NonNullable<NonNullable<PlanChangesQuery['plan']>['changes']>['nodes'][number];

const FIELD: Readonly<Record<string, string>> = {
  title: 'the title', note: 'the note', ownerId: 'whose it is', supporterId: 'who helps', startOn: 'when it begins', startHalfTerm: 'when it begins', dueOn: 'when it is due', dueHalfTerm: 'when it is due',
  status: 'the status', releaseHalfDays: 'the release', cost: 'the cost', lasting: 'whether it lasts', expectedEvidence: 'what will show it', state: 'the state', weight: 'the weight', rag: 'the rating',
  comment: 'the comment', priorityId: 'priority', criterionId: 'success criterion', signedOffNote: 'the note of the sign-off',
};
/** What a plan's items lead to. */
const LINKED: Readonly<Record<string, string>> = { SCHEME: 'a scheme of work', UNIT: 'a unit', SEQUENCE: 'a lesson sequence', STEP: 'a step', THREAD: 'a discussion', POST: 'a post' };
const LABELS: Readonly<Record<string, string>> = { ...STATUS_LABEL, ...STATE_LABEL, ...RAG_LABEL, ...HALF_TERM_LABEL, ...EVIDENCE_LABEL, DRAFT: 'Draft', AGREED: 'Agreed', ARCHIVED: 'Put away' };

/** A value of the history in words; empty for nothing. */
export function valueWords(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (field === 'cost' && typeof value === 'number') return money(value);
  if (field === 'releaseHalfDays' && typeof value === 'number') return releaseLine(value);
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value)) return dayLabel(value.slice(0, 10));
  if (typeof value === 'string') return /^[A-Z_]+(?:_\d)?$/.test(value) ? (LABELS[value] ?? value) : value;
  return typeof value === 'number' ? String(value) : '';
}

/** What a change was of, by name. */
export function changedThing({ object }: Pick<Change, 'object'>): string {
  if (!object) return 'Something that is no longer here';
  if (object.__typename === 'Milestone') return `${object.priority.title}, ${HALF_TERM_LABEL[object.halfTerm]}`;
  return 'title' in object ? object.title : object.__typename === 'PlanReview' ? `The review of the ${TERM_LABEL[object.term].toLowerCase()} term` : 'The plan';
}

export interface ChangeLine {
  /** What was done, as a verb with its field: "changed due", "took out". */
  readonly verb: string;
  readonly before: string;
  readonly after: string;
}

/** What was done, in words. */
export function changeLine({ field, before, after, beforePerson, afterPerson }: Pick<Change, 'field' | 'before' | 'after' | 'beforePerson' | 'afterPerson'>): ChangeLine {
  const [from, to] = [beforePerson?.name ?? valueWords(field, before), afterPerson?.name ?? valueWords(field, after)];
  switch (field) {
    case 'created':
      return { verb: 'added', before: '', after: '' };
    case 'removedAt':
      return { verb: after === null ? 'put back' : 'took out', before: '', after: '' };
    case 'position':
      return { verb: 'moved', before: '', after: '' };
    case 'linked':
    case 'unlinked':
      return { verb: field === 'linked' ? `linked ${LINKED[String(after)] ?? 'something'} to it` : `took the link to ${LINKED[String(before)] ?? 'something'} away`, before: '', after: '' };
    case 'dependsOn':
      return { verb: 'changed what it waits for', before: '', after: '' };
    case 'rolledOver':
      return { verb: 'rolled it over into the next year', before: '', after: '' };
    case 'priorityId':
    case 'criterionId':
      return { verb: `moved it to another ${FIELD[field]}`, before: '', after: '' };
    case 'signedOffAt':
      return { verb: 'signed it off', before: '', after: '' };
    case 'body':
    case 'text':
      return { verb: 'wrote in it', before: '', after: '' };
    default:
      return { verb: from === '' ? `set ${FIELD[field] ?? field}` : `changed ${FIELD[field] ?? field}`, before: from, after: to };
  }
}
