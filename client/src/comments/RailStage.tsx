import { type ReactNode, type RefObject, useContext, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { CommentThreadFragment } from '../graphql/generated/graphql.ts';
import { count } from '../ui/labels.ts';
import { CommentDeskContext } from './comment-desk.ts';
import { hasNews, type LastLook } from './comment-filter.ts';
import { openStep } from './open-step.ts';
import type { ParkedEdit } from './parked-edits.ts';
import type { RailEntry } from './rail-order.ts';
import type { AnchorSpot } from './use-anchors.ts';
import { useRailLayout } from './use-rail-layout.ts';
import classes from './Comments.module.css';

export interface RailStageProps {
  readonly entries: readonly RailEntry[];
  readonly activeId: string | null;
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly card: (thread: CommentThreadFragment, spot: AnchorSpot, apart: boolean) => ReactNode;
  readonly composer: ReactNode;
  readonly parkedCard: (edit: ParkedEdit) => ReactNode;
  readonly stepName: (stepId: string) => string;
  readonly look: LastLook;
}

/** Cards beside their text: only what is near the window is drawn. */
export function RailStage({ entries, activeId, stage, card, composer, parkedCard, stepName, look }: RailStageProps) {
  const desk = useContext(CommentDeskContext)!;
  const layout = useRailLayout(entries, activeId, stage);
  const byId = useMemo(() => new Map(entries.map((entry) => [entry.id, entry])), [entries]);
  return (
    <div ref={stage} className={classes.stage} style={{ minHeight: layout.end + 24 }}>
      {layout.folded.length > 0 && <button type="button" className={classes.folded} onClick={() => desk.set({ activeId: null })}>↑ {layout.folded.length} earlier</button>}
      {layout.cards.map(({ id, top, height }) => {
        const entry = byId.get(id);
        if (!entry || (id !== activeId && !layout.isNear(top, height))) return null;
        return (
          <div key={id} data-entry={id} ref={(element) => layout.watch(id, element)} className={classes.slot} data-settled data-active={id === activeId || undefined} style={{ transform: `translateY(${top}px)` }}>
            {entry.kind === 'thread' ? card(entry.thread, entry.spot, false) : entry.kind === 'draft' ? composer : entry.kind === 'parked' ? parkedCard(entry.edit) : <Stack entry={entry} name={stepName(entry.stepId)} look={look} />}
          </div>
        );
      })}
    </div>
  );
}

/** What was said in a closed step, in two lines; opens the step. */
function Stack({ entry: { stepId, threads, parked }, name, look }: { entry: Extract<RailEntry, { kind: 'stack' }>; name: string; look: LastLook }) {
  const [, setParams] = useSearchParams();
  const news = threads.filter((thread) => hasNews(thread, look)).length;
  const last = threads.at(-1);
  const said = [threads.length > 0 && count(threads.length, 'comment'), parked > 0 && `${count(parked, 'edit')} not merged`].filter(Boolean).join(' and ');
  return (
    <button type="button" className={classes.stack} onClick={() => openStep(setParams, stepId)}>
      <b>{said}</b> in {name.toLowerCase()}{news > 0 && <>{' · '}<i className={classes.new}>{news} new</i></>}
      {last && <span>{last.author.name}: {last.text || last.suggestion?.replacement || 'deleted'}</span>}
    </button>
  );
}
