import { Button, Radio } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconHandStop, type TablerIcon } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { dayLabel, sinceLabel } from '../ui/dates.ts';
import { count } from '../ui/labels.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import { useNow } from '../ui/use-now.ts';
import { useViewer } from '../session/viewer-context.ts';
import { openFacilitation } from './dialog-store.ts';
import { voiceDecision } from './thread-actions.ts';
import type { DecisionView, FacilitatedThread, Stance } from './thread-view.ts';
import classes from './Decision.module.css';

export const STANCES = ['CONSENT', 'CONCERN', 'OBJECTION'] as const satisfies Stance[];

export const STANCE_LABEL: Readonly<Record<Stance, string>> = { CONSENT: 'I can go with it', CONCERN: 'I have a concern', OBJECTION: 'I object' };

const STANCE_COUNTED: Readonly<Record<Stance, (many: number) => string>> = { CONSENT: () => 'can go with it', CONCERN: () => 'with a concern', OBJECTION: (many) => (many === 1 ? 'objects' : 'object') };
const STANCE_ICON: Readonly<Record<Stance, TablerIcon>> = { CONSENT: IconCheck, CONCERN: IconAlertTriangle, OBJECTION: IconHandStop };

export interface DecisionCardProps {
  readonly thread: FacilitatedThread;
  readonly decision: DecisionView;
}

/** Whether a decision is open and waits for what somebody says to it. */
export function awaits({ status, viewerCan, voices }: DecisionView, personId: string): boolean {
  return status === 'OPEN' && viewerCan.voice && !viewerCan.settle && !voices.some(({ person }) => person?.id === personId);
}

/** Something a thread decides: what is proposed, how each stands to it, and what came of it. */
export function DecisionCard({ thread, decision }: DecisionCardProps) {
  const now = useNow();
  const open = decision.status === 'OPEN';
  const result = decision.options.find(({ id }) => id === decision.resultOptionId);
  const { person } = useViewer();
  return (
    <section className={classes.card} data-status={decision.status} data-asks={awaits(decision, person.id) || undefined} tabIndex={-1} aria-label={`Decision: ${decision.question}`}>
      <div className={classes.head}>
        <h3>{decision.question}</h3>
        <span className={classes.state}>
          {open ? 'Decide together' : <>{decision.status === 'AGREED' ? <IconCheck size={14} stroke={2.25} aria-hidden /> : <IconHandStop size={14} stroke={2} aria-hidden />}{decision.status === 'AGREED' ? 'Agreed' : 'Not agreed'}{decision.decidedAt && ` ${sinceLabel(decision.decidedAt, now)}`}</>}
        </span>
      </div>
      {!open && (
        <div className={classes.result}>
          {result && <p><b>{result.title}</b></p>}
          {decision.resultText && <p>{decision.resultText}</p>}
          {decision.reviewOn && <p className="muted small">We look at it again on {dayLabel(decision.reviewOn)}.</p>}
        </div>
      )}
      <Voices decision={decision} />
      {open && (
        <Voice
          key={decision.id} decision={decision}
          settle={decision.viewerCan.settle && <Button variant="subtle" onClick={() => openFacilitation({ what: 'settle', thread, decision })}>Say what was decided…</Button>}
        />
      )}
    </section>
  );
}

function Voices({ decision: { voices, options, status, viewerCan } }: Pick<DecisionCardProps, 'decision'>) {
  // Whoever is asked finds the options among what they choose from.
  if (voices.length === 0) return status === 'OPEN' && (options.length === 1 || viewerCan.settle || !viewerCan.voice) ? <ul className={classes.options}>{options.map(({ id, title }) => <li key={id}>{title}</li>)}</ul> : null;
  const doubts = voices.filter(({ stance, note }) => stance !== 'CONSENT' || note);
  return (
    <>
      {status === 'OPEN' && options.length > 1 && (
        <ul className={classes.options}>
          {options.map(({ id, title }) => {
            const all = voices.filter(({ optionId }) => optionId === id).length;
            return <li key={id}><span>{title}</span>{all > 0 && <span className="muted small">{count(all, 'voice')}</span>}</li>;
          })}
        </ul>
      )}
      <p className={classes.counts}>
        {STANCES.map((stance) => ({ stance, many: voices.filter((voice) => voice.stance === stance).length })).filter(({ many }) => many > 0).map(({ stance, many }) => {
          const Icon = STANCE_ICON[stance];
          return <span key={stance} data-stance={stance}><Icon size={14} stroke={2} aria-hidden />{many} {STANCE_COUNTED[stance](many)}</span>;
        })}
      </p>
      {doubts.length > 0 && (
        <ul className={classes.doubts}>
          {doubts.map(({ person, stance, note }) => <li key={person?.id ?? `${stance} ${note}`}><b>{person?.name ?? 'Somebody of the group'}</b> {stance === 'CONSENT' ? '' : stance === 'CONCERN' ? 'has a concern' : 'objects'}{note && `: ${note}`}</li>)}
        </ul>
      )}
    </>
  );
}

/** What one says oneself: folded once it is said, and at first for whoever asked. */
function Voice({ decision, settle }: Pick<DecisionCardProps, 'decision'> & { settle: ReactNode }) {
  const { person } = useViewer();
  const mine = decision.voices.find((voice) => voice.person?.id === person.id);
  const [stance, setStance] = useState<Stance | ''>(mine?.stance ?? '');
  const [optionId, setOptionId] = useState(mine?.optionId ?? '');
  const [note, setNote] = useState(mine?.note ?? '');
  const [saying, setSaying] = useState(mine === undefined && !decision.viewerCan.settle);
  const say = useAction(() => voiceDecision(decision.id, { stance: stance as Stance, optionId: optionId || null, note: note.trim() || null }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (stance !== '' && await say.run()) setSaying(false);
  };
  const { voice } = decision.viewerCan;
  if (!voice || !saying) {
    if (!voice && !settle) return null;
    return (
      <div className={classes.mine}>
        {mine && <span>You: {STANCE_LABEL[mine.stance]}.</span>}
        {voice && (mine ? <button type="button" className={classes.link} onClick={() => setSaying(true)}>Change</button> : <Button onClick={() => setSaying(true)}>Say how you stand to it</Button>)}
        {settle}
      </div>
    );
  }
  return (
    <form className={classes.voice} onSubmit={(event) => void submit(event)}>
      {decision.options.length > 1 && (
        <Radio.Group label="What I would choose" value={optionId} onChange={setOptionId}>
          <div className={classes.choices}>{decision.options.map(({ id, title }) => <Radio key={id} value={id} label={title} />)}</div>
        </Radio.Group>
      )}
      <Radio.Group label="How I stand to it" value={stance} onChange={(value) => setStance(value as Stance)}>
        <div className={classes.stances}>{STANCES.map((one) => <Radio key={one} value={one} label={STANCE_LABEL[one]} />)}</div>
      </Radio.Group>
      {stance !== '' && stance !== 'CONSENT' && (
        <label className={classes.why}>What would have to change?<textarea rows={2} maxLength={1000} value={note} onChange={(event) => setNote(event.currentTarget.value)} /></label>
      )}
      <TroubleNote trouble={say.trouble} />
      <div className={classes.feet}><Button type="submit" variant="filled" loading={say.busy} disabled={stance === '' || (stance === 'OBJECTION' && note.trim() === '')}>Say so</Button>{(mine || settle) && <Button variant="subtle" onClick={() => setSaying(false)}>Cancel</Button>}</div>
    </form>
  );
}
