import { Button } from '@mantine/core';
import { useState } from 'react';
import { useViewer } from '../session/viewer-context.ts';
import { reworded } from './comment-actions.ts';
import type { UnsentComment } from './kept-comments.ts';
import { useUnsent } from './use-unsent.ts';
import { useWords } from './use-words.ts';
import { WriteArea } from './WriteArea.tsx';
import { WriteWords } from './WriteWords.tsx';
import classes from './Comments.module.css';

/** Under a comment that is not saved yet: where it is, and what to do where the server would not take it. Nothing under any other. */
export function Unsent({ id }: { id: string }) {
  const { sharedComputer } = useViewer();
  const { outbox, unsent } = useUnsent(id);
  const [changing, setChanging] = useState(false);
  if (!unsent) return null;
  const discard = <button type="button" className={classes.link} onClick={() => outbox.discard(id)}>Discard</button>;
  if (unsent.refused === null) {
    if (!outbox.isOffline()) return <p className={classes.sending} role="status">Saving…</p>;
    return (
      <p className={classes.sending} role="status">
        {sharedComputer ? 'No connection: sent once it is back, if this page stays open.' : 'No connection: kept on this device, sent once it is back.'}{' '}
        <button type="button" className={classes.link} onClick={() => outbox.retry()}>Try now</button> {discard}
      </p>
    );
  }
  if (changing) return <Reword unsent={unsent} onDone={() => setChanging(false)} />;
  return (
    <div className={classes.refused} role="alert">
      <p>Not saved. {unsent.refused.title}</p>
      <button type="button" className={classes.link} onClick={() => setChanging(true)}>Change it…</button>
      <button type="button" className={classes.link} onClick={() => outbox.send({ ...unsent, refused: null })}>Try again</button>
      {discard}
    </div>
  );
}

function Reword({ unsent, onDone }: { unsent: UnsentComment; onDone: () => void }) {
  const { outbox } = useUnsent(unsent.id);
  const words = useWords({ text: unsent.text, mentions: unsent.people });
  const proposed = unsent.input.suggestion?.replacement;
  const [wording, setWording] = useState(proposed ?? '');
  const send = () => {
    outbox.send(reworded(unsent, { text: words.text, mentions: words.mentions(), replacement: wording }));
    onDone();
  };
  return (
    <div className={classes.write} style={{ marginTop: 6 }} onKeyDown={(event) => event.key === 'Escape' && onDone()}>
      {proposed != null && <WriteArea value={wording} onChange={setWording} label="New wording" wording />}
      <WriteWords words={words} begin label="Change the comment" />
      <div className={classes.writeFeet}>
        <Button variant="filled" disabled={proposed == null && words.text.trim() === ''} onClick={send}>Send</Button>
        <Button variant="subtle" onClick={onDone}>Cancel</Button>
      </div>
    </div>
  );
}
