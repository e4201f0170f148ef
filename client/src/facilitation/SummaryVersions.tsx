import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { SummaryVersionsDocument } from '../graphql/generated/graphql.ts';
import { sinceLabel } from '../ui/dates.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useNow } from '../ui/use-now.ts';
import { BodyText } from '../writing/BodyText.tsx';
import type { FacilitatedThread } from './thread-view.ts';
import classes from './Facilitation.module.css';

/** A thread's summaries, the latest first. */
export function SummaryVersions({ thread, onClose }: { thread: FacilitatedThread; onClose: () => void }) {
  const { data } = useQuery(SummaryVersionsDocument, { variables: { id: thread.id }, fetchPolicy: 'cache-and-network' });
  const now = useNow();
  const summaries = data?.thread?.summaries.toSorted((a, b) => b.version - a.version);
  return (
    <Dialog title="What has been said so far" onClose={onClose}>
      {!summaries && <Skeleton height={60} />}
      {summaries?.map(({ version, body, author, at }) => (
        <div key={version} className={classes.version}>
          <p className={classes.by}>Version {version}{author && `, ${author.name}`}, {sinceLabel(at, now)}</p>
          <div className={classes.reading}><BodyText body={body} /></div>
        </div>
      ))}
    </Dialog>
  );
}
