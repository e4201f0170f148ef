import type { ActionStatus, CriterionState, EvidenceKind, Named, PlanEvidence, Rag, Term } from './plan-model.ts';

export const ACTION_STATUSES = ['NOT_STARTED', 'IN_PROGRESS', 'DONE', 'DROPPED'] as const satisfies ActionStatus[];

export const STATUS_LABEL: Readonly<Record<ActionStatus, string>> = {
  NOT_STARTED: 'Not started', IN_PROGRESS: 'In progress', DONE: 'Done', DROPPED: 'Dropped',
};

export const CRITERION_STATES = ['NOT_STARTED', 'IN_PROGRESS', 'NOT_MET', 'PARTIALLY_MET', 'MET'] as const satisfies CriterionState[];

export const STATE_LABEL: Readonly<Record<CriterionState, string>> = {
  NOT_STARTED: 'Not started', IN_PROGRESS: 'In progress', NOT_MET: 'Not met', PARTIALLY_MET: 'Partially met', MET: 'Met',
};

export const RAGS = ['RED', 'AMBER', 'GREEN'] as const satisfies Rag[];

export const RAG_LABEL: Readonly<Record<Rag, string>> = { RED: 'Red', AMBER: 'Amber', GREEN: 'Green' };

/** What a rating says, for whoever gives it. */
export const RAG_MEANING: Readonly<Record<Rag, string>> = { RED: 'off track, needs help', AMBER: 'moving, with something in the way', GREEN: 'on track' };

export const EVIDENCE_KINDS = ['WORK_SAMPLE', 'PUPIL_VOICE', 'LEARNING_WALK', 'DATA_SUMMARY', 'TRG_FINDING', 'MINUTE'] as const satisfies EvidenceKind[];

export const EVIDENCE_LABEL: Readonly<Record<EvidenceKind, string>> = {
  WORK_SAMPLE: 'Work sample', PUPIL_VOICE: 'Pupil voice', LEARNING_WALK: 'Learning walk', DATA_SUMMARY: 'Data summary', TRG_FINDING: 'TRG finding', MINUTE: 'Minute',
};

const SHORT: Readonly<Record<EvidenceKind, readonly [one: string, many: string]>> = {
  WORK_SAMPLE: ['work sample', 'work samples'], PUPIL_VOICE: ['pupil voice', 'pupil voices'], LEARNING_WALK: ['walk', 'walks'],
  DATA_SUMMARY: ['data summary', 'data summaries'], TRG_FINDING: ['TRG finding', 'TRG findings'], MINUTE: ['minute', 'minutes'],
};

export const TERMS = ['AUTUMN', 'SPRING', 'SUMMER'] as const satisfies Term[];

export const TERM_LABEL: Readonly<Record<Term, string>> = { AUTUMN: 'Autumn', SPRING: 'Spring', SUMMER: 'Summer' };

/** A title that stands in a column beside others. */
const SHORT_TITLE = 24;

/** What there is to show, in a few words: the one thing by its title where that is short, else by kind ("3 walks, 1 pupil voice"). */
export function evidenceLine(evidence: readonly PlanEvidence[]): string {
  if (evidence.length === 0) return '';
  if (evidence.length === 1 && evidence[0]!.title.length <= SHORT_TITLE) return evidence[0]!.title;
  return kindsLine(evidence);
}

/** How much there is of each kind: "3 walks, 1 pupil voice". */
export function kindsLine(evidence: readonly Pick<PlanEvidence, 'kind'>[]): string {
  return EVIDENCE_KINDS.flatMap((kind) => {
    const many = evidence.filter((one) => one.kind === kind).length;
    return many === 0 ? [] : [`${many} ${SHORT[kind][many === 1 ? 0 : 1]}`];
  }).join(', ');
}

/** "P. Rao" for "Priya Rao": how a plan names people in its columns. */
export function shortName({ name }: Named): string {
  const words = name.replace(/^(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? /i, '').split(/\s+/);
  // Kept together, so that a narrow column does not part them.
  return words.length > 1 ? `${words[0]![0]}.\u00A0${words.slice(1).join('\u00A0')}` : name;
}

/** Those who do it, the one who answers for it first. */
export function whoLine(people: readonly (Named | null)[]): string {
  return people.flatMap((one) => (one ? [shortName(one)] : [])).join(', ');
}

/** "2 half-days", "½ half-day", "–" for none. */
export function releaseLine(halfDays: number | null): string {
  if (!halfDays) return '–';
  const whole = Math.floor(halfDays);
  const text = halfDays === whole ? String(whole) : halfDays - whole === 0.5 ? `${whole === 0 ? '' : whole}½` : String(halfDays);
  return `${text} half-${halfDays > 1 ? 'days' : 'day'}`;
}

/** "£120", "£7.50". */
export function money(pence: number): string {
  return `£${pence % 100 === 0 ? pence / 100 : (pence / 100).toFixed(2)}`;
}
