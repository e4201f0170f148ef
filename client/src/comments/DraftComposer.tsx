import { useEffect, useRef } from 'react';
import { useViewer } from '../session/viewer-context.ts';
import { useBegun } from './begun-words.ts';
import { newComment } from './comment-actions.ts';
import { type Draft, useCommentDesk } from './comment-desk.ts';
import { Composer, type Written } from './Composer.tsx';
import { outboxOf } from './use-unsent.ts';
import classes from './Comments.module.css';

/** What makes a draft another one. */
export function draftKey({ itemId, root, passage, suggests }: Draft): string {
  return [itemId, root, passage?.quote, passage?.prefix, suggests].join('|');
}

/** Where the comment is written that was begun on the desk. */
export function DraftComposer({ draft, where }: { draft: Draft; where: string }) {
  const desk = useCommentDesk();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Once it stands beside its text.
    const timer = setTimeout(() => place.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' }), 250);
    return () => clearTimeout(timer);
  }, []);
  const outbox = outboxOf(useViewer());
  const begun = useBegun(`${desk.place.id} ${draftKey(draft)}`);
  const leave = (activeId: string | null) => {
    begun.keep(null);
    desk.set({ draft: null, activeId });
  };
  const send = ({ tags, ...written }: Written) => {
    const comment = newComment(desk.place, draft, { ...written, tags: [...tags] }, Date.now());
    outbox.send(comment);
    leave(comment.id);
  };
  return (
    <div ref={place} className={classes.drafting}>
      <Composer where={where} quote={draft.passage?.quote ?? null} suggests={draft.suggests} begun={begun} onCancel={() => leave(null)} onSend={send} />
    </div>
  );
}
