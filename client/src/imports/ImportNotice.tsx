import { useQuery } from '@apollo/client/react';
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { type ImportProgressFragment, ImportProgressDocument } from '../graphql/generated/graphql.ts';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { ImportBar } from './ImportBar.tsx';
import { failureOf, isOver, Report } from './ImportRun.tsx';
import classes from './ImportRun.module.css';

const LOOK_AGAIN_MS = 1_500;

/** For this tab only: the next visit shows it again while the server still lists it. */
function keyOf(importId: string): string {
  return `coherence-import-closed-${importId}`;
}

/** An import of the department that is running or was finished lately. */
export function ImportNotice({ progress }: { progress: ImportProgressFragment }) {
  const [closed, setClosed] = useState(() => sessionStorage.getItem(keyOf(progress.id)) !== null);
  const { data, startPolling, stopPolling } = useQuery(ImportProgressDocument, { variables: { id: progress.id }, skip: isOver(progress) });
  const latest = data?.curriculumImport ?? progress;
  const over = isOver(latest);
  useEffect(() => {
    if (over) return;
    startPolling(LOOK_AGAIN_MS);
    return stopPolling;
  }, [over, startPolling, stopPolling]);
  if (closed) return null;
  const close = () => {
    sessionStorage.setItem(keyOf(progress.id), '');
    setClosed(true);
  };
  return (
    <section className={classes.notice} aria-label={`Import: ${latest.title}`}>
      <h3>{over ? `Import: ${latest.title}` : `Bringing in ${latest.title}`}</h3>
      {over && <ActionIcon variant="subtle" className={classes.closeNotice} aria-label="Close this message" onClick={close}><IconX size={15} stroke={1.75} /></ActionIcon>}
      <TroubleNote trouble={failureOf(latest)} />
      {latest.status === 'DONE' && <Report progress={latest} />}
      {!over && <ImportBar progress={latest} />}
    </section>
  );
}
