import { IconPaperclip } from '@tabler/icons-react';
import { Link } from 'react-router';
import { SaidAboutItem } from '../comments/CommentHere.tsx';
import { shortDay } from '../ui/dates.ts';
import { StateMark } from './Marks.tsx';
import { usePlanDesk } from './plan-context.ts';
import type { PlanEvidence, PlanPriority } from './plan-model.ts';
import { EVIDENCE_LABEL } from './plan-words.ts';
import classes from './Trail.module.css';

/** From a priority to what shows how far it has come: each criterion with its state, its own evidence and that of its actions. */
export function Trail({ priority }: { priority: PlanPriority }) {
  const { plan, open } = usePlanDesk();
  const ofWhole = plan.actions.filter(({ priorityId, criterionId }) => priorityId === priority.id && criterionId === null).flatMap(({ evidence }) => evidence);
  if (priority.criteria.length === 0 && ofWhole.length === 0) return null;
  return (
    <section className={classes.trail} aria-label="Evidence of it">
      <h3>From here to the evidence</h3>
      <ol>
        {priority.criteria.map(({ id, title, state, evidence, expectedEvidence }) => {
          const all = [...evidence, ...plan.actions.filter(({ criterionId }) => criterionId === id).flatMap((action) => action.evidence)];
          return (
            <li key={id}>
              <button type="button" onClick={() => open({ what: 'item', id })}>{title}</button>
              <StateMark state={state} />
              {all.length > 0 ? <Pieces evidence={all} /> : <p className={classes.none}>No evidence yet{expectedEvidence ? `. Expected: ${expectedEvidence}` : ''}</p>}
            </li>
          );
        })}
        {ofWhole.length > 0 && <li><span className={classes.whole}>For the priority as a whole</span><Pieces evidence={ofWhole} /></li>}
      </ol>
    </section>
  );
}

function Pieces({ evidence }: { evidence: readonly PlanEvidence[] }) {
  return (
    <ul>
      {evidence.toSorted((a, b) => a.at.localeCompare(b.at)).map(({ id, title, note, kind, at, file, from }) => (
        <li key={id}>
          {from?.to ? <Link to={from.to}>{title}</Link> : title}
          {note && <small>{note}</small>}
          {file && <small><IconPaperclip size={13} stroke={1.75} aria-hidden /> <a href={`/files/${encodeURIComponent(file.id)}`} download={file.name}>{file.name}</a></small>}
          <small>{EVIDENCE_LABEL[kind]} · {shortDay(at.slice(0, 10))}</small> <SaidAboutItem itemId={id} title={title} />
        </li>
      ))}
    </ul>
  );
}
