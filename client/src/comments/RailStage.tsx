import { type ReactNode, type RefObject, useMemo } from 'react';
import type { CommentThreadFragment } from '../graphql/generated/graphql.ts';
import { count } from '../ui/labels.ts';
import { useCommentDesk } from './comment-desk.ts';
import { hasNews, type LastLook } from './comment-filter.ts';
import type { CommentedPage } from './commented-page.ts';
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
  readonly page: CommentedPage;
  readonly look: LastLook;
}

/** Cards beside their text: only what is near the window is drawn. */
export function RailStage({ entries, activeId, stage, card, composer, parkedCard, page, look }: RailStageProps) {
  const desk = useCommentDesk();
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
            {entry.kind === 'thread' ? card(entry.thread, entry.spot, false) : entry.kind === 'draft' ? composer : entry.kind === 'parked' ? parkedCard(entry.edit) : <Stack entry={entry} page={page} look={look} />}
          </div>
        );
      })}
    </div>
  );
}

/** What was said in a closed part of the page, in two lines; opens it. */
function Stack({ entry: { closedIn, threads, parked }, page, look }: { entry: Extract<RailEntry, { kind: 'stack' }>; page: CommentedPage; look: LastLook }) {
  const news = threads.filter((thread) => hasNews(thread, look)).length;
  const last = threads.at(-1);
  const said = [threads.length > 0 && count(threads.length, 'comment'), parked > 0 && `${count(parked, 'edit')} not merged`].filter(Boolean).join(' and ');
  return (
    <button type="button" className={classes.stack} onClick={() => page.open(closedIn)}>
      <b>{said}</b> in {page.closedPart(closedIn)}{news > 0 && <>{' · '}<i className={classes.new}>{news} new</i></>}
      {last && <span>{last.author.name}: {last.text || last.suggestion?.replacement || 'deleted'}</span>}
    </button>
  );
}
