import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { client } from '../graphql/client.ts';
import { type HomeQuery, HomeDocument } from '../graphql/generated/graphql.ts';
import { ThreadRows } from '../facilitation/ThreadRows.tsx';
import { usePage } from '../graphql/use-page.ts';
import { canShow } from '../inbox/inbox-words.ts';
import { InboxLine } from '../inbox/InboxLine.tsx';
import { spaceName } from '../inbox/thread-words.ts';
import { useViewer } from '../session/viewer-context.ts';
import { SharedWorkRows } from '../sharing/SharedWorkRows.tsx';
import { dayLabel, sinceLabel } from '../ui/dates.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { count, departmentLabel, groupLine, unitLine } from '../ui/labels.ts';
import { Page, Section } from '../ui/Page.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { PageTrouble } from '../ui/PageTrouble.tsx';
import { Row, Rows } from '../ui/Rows.tsx';
import { StatusMark } from '../ui/StatusMark.tsx';
import { useNow } from '../ui/use-now.ts';
import { KeptWords } from '../writing/KeptWords.tsx';
import classes from './HomePage.module.css';

/** Comes after the page: it is short, and most days it is not there. */
const DueActions = lazy(async () => ({ default: (await import('./DueActions.tsx')).DueActions }));

type Home = NonNullable<HomeQuery['viewer']>;

const NOTHING = {};

/** Asks for the page's data while it is still being asked who looks. */
export function preloadHome(): void {
  client.query({ query: HomeDocument }).catch(() => {});
}

/** What is going on where one belongs: what waits for one, what is new in discussions, sequences changed lately, what others share, one's schemes and groups. */
export function HomePage() {
  const { today } = useViewer();
  const { data, trouble, refetch } = usePage(HomeDocument, NOTHING);
  if (trouble) return <PageTrouble trouble={trouble} onRetry={() => void refetch()} />;
  const home = data?.viewer;
  if (!home) return <PageSkeleton />;
  const date = today.label.includes(dayLabel(today.date)) ? today.label : `${today.label} · ${dayLabel(today.date)}`;
  return (
    <Page title="Home" crumb={date}>
      <div className={classes.two}>
        <div>
          <KeptWords />
          <Suspense><DueActions /></Suspense>
          <ForYou home={home} />
          <Discussed home={home} />
          <Lately home={home} />
          <Section title="Shared with you">
            {home.sharedWithMe.nodes.length > 0
              ? <SharedWorkRows grants={home.sharedWithMe.nodes} label="Shared with you" />
              : (
                <EmptyState title="Nothing yet">
                  When another department shares a scheme, a unit or a lesson sequence with yours, or with one of your work groups, it is listed here.
                </EmptyState>
              )}
          </Section>
        </div>
        <aside className={classes.aside}>
          <Schemes home={home} />
          <Groups home={home} />
        </aside>
      </div>
    </Page>
  );
}

/** What colleagues said to one by name and one has not read. */
function ForYou({ home }: { home: Home }) {
  const now = useNow();
  const items = home.inbox.nodes.filter(canShow);
  if (items.length === 0) return null;
  return (
    <Section title="For you" action={<Link to="/inbox" className="small">{home.inbox.pageInfo.hasNextPage ? 'All of it in the inbox' : 'Inbox'}</Link>}>
      <ul aria-label="For you">{items.map((item) => <InboxLine key={item.id} item={item} now={now} />)}</ul>
    </Section>
  );
}

/** What others wrote in one's spaces since one was last there. */
function Discussed({ home }: { home: Home }) {
  const threads = home.newsInSpaces.nodes;
  if (threads.length === 0) return null;
  const places = new Map(threads.map((thread) => [thread.id, spaceName(thread)]));
  return (
    <Section title="New in your discussions" note="since you were last there">
      <ThreadRows threads={threads} label="New in your discussions" place={({ id }) => places.get(id) ?? ''} />
    </Section>
  );
}

function Lately({ home }: { home: Home }) {
  const now = useNow();
  const sequences = home.recentSequences.nodes;
  const own = new Set(home.departments.map((department) => department.id));
  return (
    <Section title="Changed lately">
      {sequences.length === 0
        ? (
          <EmptyState title="No lesson sequences yet" action={<NextStep home={home} />}>
            A lesson sequence is the small steps of a unit, in order, each with its representation, variation and misconceptions.
            Your department writes them together here; those changed last come first.
          </EmptyState>
        )
        : (
          <Rows label="Changed lately">
            {sequences.map((sequence) => (
              <Row
                key={sequence.id} to={`/sequences/${sequence.id}`} title={sequence.title}
                detail={[unitLine(sequence.unit), own.has(sequence.department.id) ? null : departmentLabel(sequence.department)].filter(Boolean).join(' · ')}
                aside={<time dateTime={sequence.updatedAt}>{sinceLabel(sequence.updatedAt, now)}</time>}
              />
            ))}
          </Rows>
        )}
    </Section>
  );
}

function NextStep({ home }: { home: Home }) {
  const department = home.departments[0];
  if (!department) return null;
  const scheme = department.schemes[0];
  return scheme
    ? <Link to={`/schemes/${scheme.id}`}>Open {scheme.title}, and choose a unit</Link>
    : <Link to={`/departments/${department.id}`}>{department.viewerCan.createScheme ? 'Begin with a scheme of work' : 'Look at your department'}</Link>;
}

function Schemes({ home }: { home: Home }) {
  return home.departments.map((department) => (
    <Section key={department.id} title={home.departments.length > 1 ? departmentLabel(department) : 'Schemes of work'}>
      {department.schemes.length > 0
        ? (
          <Rows label={`Schemes of ${departmentLabel(department)}`}>
            {department.schemes.map((scheme) => (
              <Row key={scheme.id} to={`/schemes/${scheme.id}`} title={scheme.title} detail={<span>{scheme.academicYearLabel} · <StatusMark status={scheme.status} /></span>} />
            ))}
          </Rows>
        )
        : (
          <EmptyState title="No scheme yet" action={<Link to={`/departments/${department.id}`}>Go to {department.school.name}</Link>}>
            A scheme of work holds your units by year and half-term.
          </EmptyState>
        )}
    </Section>
  ));
}

function Groups({ home }: { home: Home }) {
  const groups = home.workGroups.filter((group) => group.status !== 'ARCHIVED');
  if (groups.length === 0) return null;
  return (
    <Section title="Work groups">
      <Rows label="Work groups">
        {groups.map((group) => (
          <Row
            key={group.id} to={`/work-groups/${group.id}`} title={group.title}
            detail={`${groupLine(group)} · ${count(group.departments.length, 'department')}`}
          />
        ))}
      </Rows>
    </Section>
  );
}
