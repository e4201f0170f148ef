import { ActionIcon } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { DecisionCard } from '../facilitation/DecisionCard.tsx';
import { LinkedPanel } from '../facilitation/LinkedPanel.tsx';
import { ThreadMenu } from '../facilitation/ThreadMenu.tsx';
import { ThreadState } from '../facilitation/ThreadState.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { BodyText } from '../writing/BodyText.tsx';
import type { ShownThread } from './discussion-view.ts';
import classes from './Discussions.module.css';

/** What a thread is called, how it stands, what it asks, and what is to be decided in it. */
export function ThreadHead({ thread }: { thread: ShownThread }) {
  const [aside, setAside] = useState(false);
  return (
    <>
      <div className={classes.title}>
        <h2>{thread.title}</h2>
        <ActionIcon variant="subtle" size="lg" className={classes.aside} aria-label="What it is about, and who has been heard" onClick={() => setAside(true)}><IconInfoCircle size={18} stroke={1.75} /></ActionIcon>
        <ThreadMenu thread={thread} />
      </div>
      <div className={classes.about}>
        <ThreadState thread={thread} />
      </div>
      {thread.promptText !== '' && <div className={classes.prompt}><BodyText body={thread.prompt} /></div>}
      {thread.decisions.map((decision) => <DecisionCard key={decision.id} thread={thread} decision={decision} />)}
      {aside && <Dialog title="About this thread" side onClose={() => setAside(false)}><LinkedPanel thread={thread} /></Dialog>}
    </>
  );
}
