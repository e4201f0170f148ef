import type { PlanChangesQuery } from '../graphql/generated/graphql.ts';
import { dayLabel } from '../ui/dates.ts';
import { HALF_TERM_LABEL } from '../ui/labels.ts';
import { EVIDENCE_LABEL, money, RAG_LABEL, STATE_LABEL, STATUS_LABEL } from './plan-words.ts';

export type Change = NonNullable<NonNullable<PlanChangesQuery['plan']>['changes']>['nodes'][number];

const FIELD: Readonly<Record<string, string>> = {
  title: 'title', note: 'note', ownerId: 'owner', supporterId: 'supporter', startOn: 'start', startHalfTerm: 'start', dueOn: 'due', dueHalfTerm: 'due', status: 'status',
  releaseHalfDays: 'release', cost: 'cost', lasting: 'lasting', expectedEvidence: 'what will show it', state: 'state', weight: 'weight', rag: 'rating', comment: 'comment',
  priorityId: 'priority', criterionId: 'success criterion', signedOffAt: 'sign-off', signedOffNote: 'note of the sign-off', academicYear: 'year',
};
const LABELS: Readonly<Record<string, string>> = { ...STATUS_LABEL, ...STATE_LABEL, ...RAG_LABEL, ...HALF_TERM_LABEL, ...EVIDENCE_LABEL, DRAFT: 'Draft', AGREED: 'Agreed', ARCHIVED: 'Put away' };

/** A value of the history in words; empty for nothing. */
export function valueWords(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (field === 'cost' && typeof value === 'number') return money(value);
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value)) return dayLabel(value.slice(0, 10));
  if (typeof value === 'string') return /^[A-Z_]+(?:_\d)?$/.test(value) ? (LABELS[value] ?? value) : value;
  return typeof value === 'number' ? String(value) : '';
}

/** What a change was of, by name. */
export function changedThing({ object }: Pick<Change, 'object'>): string {
  if (!object) return 'Something that is no longer here';
  if (object.__typename === 'Milestone') return `${object.priority.title}, ${HALF_TERM_LABEL[object.halfTerm]}`;
  return 'title' in object ? object.title : object.__typename === 'PlanReview' ? 'A review' : 'The plan';
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
      return { verb: field === 'linked' ? 'linked something to it' : 'took a link away from it', before: '', after: '' };
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
