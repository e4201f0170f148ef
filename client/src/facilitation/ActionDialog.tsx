import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useCallback, useState } from 'react';
import { useViewer } from '../session/viewer-context.ts';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import { MathText } from '../writing/MathText.tsx';
import { peopleOfThread } from './people-search.ts';
import { PickDay } from './PickDay.tsx';
import { PickPerson } from './PickPerson.tsx';
import { makeAction } from './thread-actions.ts';
import type { FacilitatedThread, Named, PostInThread } from './thread-view.ts';
import { useHalfTerms } from './use-half-terms.ts';
import classes from './Facilitation.module.css';

/** The first sentence of a post, as a beginning for the action's title, which is plain: a formula that is read as it stands loses its dollars. */
export function firstSentence(text: string, most = 120): string {
  const plain = text.trim().replaceAll(/\$([^$\\]+)\$/g, '$1');
  const sentence = /^[^\n]*?[.?!](?=\s|$)/.exec(plain)?.[0] ?? plain.split('\n')[0]!;
  return sentence.length <= most ? sentence : `${sentence.slice(0, sentence.lastIndexOf(' ', most))} …`;
}

/** Who is to do it, unless somebody else is chosen: its author, but where names do not stand at posts; there an action under their post would name them. */
export function likelyOwner({ anonymity }: Pick<FacilitatedThread, 'anonymity'>, { author }: Pick<PostInThread, 'author'>, me: Named): Named {
  return anonymity === 'OFF' ? (author ?? me) : me;
}

/** Makes something of a post that somebody does, by a day. */
export function ActionDialog({ thread, post, onClose }: { thread: FacilitatedThread; post: PostInThread; onClose: () => void }) {
  const { person: me, today } = useViewer();
  const halfTerms = useHalfTerms(thread);
  const [title, setTitle] = useState(firstSentence(post.text));
  const [owner, setOwner] = useState<Named | null>(() => likelyOwner(thread, post, me));
  const [dueOn, setDueOn] = useState<string | null>(null);
  const search = useCallback((text: string) => peopleOfThread(thread.id, text), [thread.id]);
  const make = useAction(() => makeAction({ postId: post.id, title: title.trim(), ownerId: owner!.id, dueOn }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (owner && await make.run()) onClose();
  };
  return (
    <Dialog title="Make it an action" onClose={onClose}>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <blockquote className={classes.quote}><MathText text={post.text} /></blockquote>
        <TextInput label="What is to be done" data-autofocus value={title} maxLength={200} onChange={(event) => setTitle(event.currentTarget.value)} />
        <div className={classes.pair}>
          <PickPerson label="Who does it" chosen={owner} onChoose={setOwner} search={search} />
          <PickDay label="By when" value={dueOn} onChange={setDueOn} today={today.date} halfTerms={halfTerms} none="No day set" />
        </div>
        <TroubleNote trouble={make.trouble} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={make.busy} disabled={title.trim() === '' || !owner}>Make the action</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
