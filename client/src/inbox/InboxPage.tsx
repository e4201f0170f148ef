import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { InboxDocument } from '../graphql/generated/graphql.ts';
import { usePage } from '../graphql/use-page.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { PageTrouble } from '../ui/PageTrouble.tsx';
import { TroubleNote } from '../ui/TroubleNote.tsx';
import { useAction } from '../ui/use-action.ts';
import { useNow } from '../ui/use-now.ts';
import { byDay, canShow, type ShownItem } from './inbox-words.ts';
import { InboxLine } from './InboxLine.tsx';
import { markAllRead } from './mark-read.ts';
import classes from './InboxPage.module.css';

/** How many are shown at first, and at most. */
const [FEW, MOST] = [30, 100];

/** What colleagues said to one by name, or asked of one, a sentence each, under the day it came. */
export function InboxPage() {
  const [first, setFirst] = useState(FEW);
  const { data, trouble, refetch } = usePage(InboxDocument, { first });
  const markAll = useAction(async () => {
    await markAllRead();
    await refetch();
  });
  if (trouble) return <PageTrouble trouble={trouble} onRetry={() => void refetch()} />;
  if (!data?.viewer) return <PageSkeleton />;
  const { inboxUnread, inbox } = data.viewer;
  const items = inbox.nodes.filter(canShow);
  return (
    <Page
      title="Inbox" crumb={items.length === 0 ? 'Mentions, replies and decisions' : inboxUnread === 0 ? 'Everything read' : `${inboxUnread} not read`}
      actions={inboxUnread > 0 && <Button variant="default" loading={markAll.busy} onClick={() => void markAll.run()}>Mark all as read</Button>}
    >
      {markAll.trouble && <TroubleNote trouble={markAll.trouble} />}
      {items.length === 0 ? <NothingYet /> : <Days items={items} />}
      {inbox.pageInfo.hasNextPage && (first < MOST
        ? <Button variant="subtle" style={{ marginInlineStart: -13 }} onClick={() => setFirst(MOST)}>Show earlier ones</Button>
        : <p className="muted small">The latest {MOST} are listed.</p>)}
    </Page>
  );
}

function Days({ items }: { items: readonly ShownItem[] }) {
  const now = useNow();
  return byDay(items, now).map(({ label, items: ofDay }) => (
    <Section key={label} title={label}>
      <ul className={classes.list} aria-label={label}>
        {ofDay.map((item) => <InboxLine key={item.id} item={item} now={now} underDay />)}
      </ul>
    </Section>
  ));
}

function NothingYet() {
  return (
    <EmptyState title="Nothing for you yet" action={<Link to="/">Look at what changed lately</Link>}>
      When a colleague mentions you, answers a thread you wrote in, asks something of you, or decides on a change you suggested, it is
      listed here and leads to the words it is about. Begin a conversation: open a lesson sequence, select some words and comment on them.
    </EmptyState>
  );
}
