import classes from './Marks.module.css';
import type { ActionStatus, CriterionState, Rag } from './plan-model.ts';
import { RAG_LABEL, STATE_LABEL, STATUS_LABEL } from './plan-words.ts';

const LETTER: Readonly<Record<Rag, string>> = { RED: 'R', AMBER: 'A', GREEN: 'G' };

/** A shape of its own for each rating, with its letter: circle, diamond, triangle. */
function Shape({ rag }: { rag: Rag }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden className={classes.shape}>
      {rag === 'GREEN' && <circle cx="8" cy="8" r="7" />}
      {rag === 'AMBER' && <rect x="2.6" y="2.6" width="10.8" height="10.8" rx="1.6" transform="rotate(45 8 8)" />}
      {rag === 'RED' && <path d="M8 1 15.4 14.4H.6Z" />}
      <text x="8" y={rag === 'RED' ? 13 : 11.4}>{LETTER[rag]}</text>
    </svg>
  );
}

/** Red, amber or green, as a letter in a shape; with its word unless `bare`. */
export function RagMark({ rag, bare = false }: { rag: Rag; bare?: boolean }) {
  return <span className={classes.rag} data-rag={rag} data-bare={bare || undefined}><Shape rag={rag} /><span className={bare ? 'visually-hidden' : undefined}>{RAG_LABEL[rag]}</span></span>;
}

/** How far something has come as a shape: a circle that fills, a cross where it was not met. */
function StateShape({ state }: { state: CriterionState }) {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden>
      <circle cx="8" cy="8" r="6.4" className={classes.ring} />
      {state === 'IN_PROGRESS' && <circle cx="8" cy="8" r="2.2" className={classes.dot} />}
      {state === 'PARTIALLY_MET' && <path d="M8 1.6a6.4 6.4 0 0 1 0 12.8Z" className={classes.dot} />}
      {state === 'MET' && <><circle cx="8" cy="8" r="6.4" className={classes.dot} /><path d="m5 8.2 2.1 2.1L11.2 6" className={classes.tick} /></>}
      {state === 'NOT_MET' && <path d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2" className={classes.cross} />}
    </svg>
  );
}

/** A criterion's state as a shape and its word; the word only read out where `bare`. */
export function StateMark({ state, bare = false }: { state: CriterionState; bare?: boolean }) {
  return <span className={classes.state} data-state={state}><StateShape state={state} /><span className={bare ? 'visually-hidden' : undefined}>{STATE_LABEL[state]}</span></span>;
}

/** An action's status as a shape and its word. */
export function StatusMark({ status }: { status: ActionStatus }) {
  if (status === 'DROPPED') return <span className={classes.state} data-state="DROPPED">{STATUS_LABEL[status]}</span>;
  const state = status === 'DONE' ? 'MET' : status;
  return <span className={classes.state}><span className={classes.state} data-state={state}><StateShape state={state} /></span>{STATUS_LABEL[status]}</span>;
}

/** A bar of how much is reached; its words stand beside it. */
export function ProgressBar({ share }: { share: number }) {
  return <span className={classes.bar} aria-hidden><i style={{ width: `${Math.round(share * 100)}%` }} /></span>;
}

/** Says that something changes what outlasts the people who began it (R18). */
export function LastingMark() {
  return <span className={classes.lasting} title="Lasting: it changes a system, a policy or a way of learning together">lasting</span>;
}

/** Says how much a criterion counts, where that is not once. */
export function WeightMark({ weight }: { weight: number }) {
  return <span className={classes.lasting} title={weight === 0 ? 'It does not count in how far the priority is' : `It counts ${weight} times in how far the priority is`}>{weight === 0 ? 'not counted' : `counts ×${weight}`}</span>;
}
