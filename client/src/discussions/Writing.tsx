import { useEffect, useEffectEvent } from 'react';
import { useViewer } from '../session/viewer-context.ts';
import { Composer } from './Composer.tsx';
import type { ShownThread } from './discussion-view.ts';
import { outboxOf } from './outbox-of.ts';
import { startersFor } from './starters.ts';
import { useThreadDesk } from './thread-context.ts';
import type { Quoted, UnsentPost, Written } from './unsent-store.ts';
import { useDraft } from './use-draft.ts';

export interface WritingProps {
  /** The branch that is answered; null for an opening post. */
  readonly parentId: string | null;
  readonly quote?: Quoted | null;
  /** Words that came back from the outbox to be changed. */
  readonly taken?: Written | null;
  readonly begin?: boolean;
  readonly onDone: () => void;
  readonly onCancel?: () => void;
  readonly onDropQuote?: () => void;
  /** Called with whether somebody is writing here just now. */
  readonly onWriting: (writing: 'post' | 'answer' | null) => void;
}

/** A composer with its draft, whose words go to the outbox: they are shown at once and sent until the server has them. */
export function Writing({ parentId, quote = null, taken = null, begin = false, onDone, onCancel, onDropQuote, onWriting }: WritingProps) {
  const viewer = useViewer();
  const { thread, search } = useThreadDesk();
  const draft = useDraft(thread, parentId);
  const stopWriting = useEffectEvent(() => onWriting(null));
  useEffect(() => () => stopWriting(), []);
  const write = (written: Written) => {
    draft.write(written);
    onWriting(parentId === null ? 'post' : 'answer');
  };
  const send = async (written: Written) => {
    const post: UnsentPost = { ...written, clientKey: crypto.randomUUID(), personId: viewer.person.id, threadId: thread.id, parentId, at: Date.now() };
    // Where nobody is to be known, the device keeps nothing either.
    await outboxOf(viewer).add(post, thread.anonymity !== 'FULL');
    draft.end();
    onWriting(null);
    onDone();
  };
  const isAnswer = parentId !== null;
  return (
    <Composer
      label={isAnswer ? 'Your answer' : 'Your post'} placeholder={isAnswer ? 'Answer' : 'What do you want to say?'} action={isAnswer ? 'Reply' : 'Post'}
      initial={taken ?? draft.initial} quote={quote ?? taken?.quote ?? null} begin={begin} starters={isAnswer ? [] : startersFor(thread.templateKey ?? null)} note={whoReads(thread)}
      // A file says whose it is.
      takesFiles={thread.anonymity !== 'FULL'} search={search} onChange={write} onSend={send} keeps={thread.anonymity !== 'FULL'} foot={draft.said} {...(onCancel && { onCancel })} {...(onDropQuote && { onDropQuote })}
    />
  );
}

/** Under whose name it will stand, where that is not one's own. */
function whoReads({ anonymity }: ShownThread): string | null {
  if (anonymity === 'FULL') {
    return 'Nobody can tell who wrote it: neither your name nor your school is kept with your words, and only the day is shown. You can change or delete it until the thread closes. No draft is kept: post before you leave.';
  }
  if (anonymity === 'MEMBERS') return 'The group reads “Somebody of the group”, without your school. Whoever facilitates sees your name.';
  return null;
}
