import { NativeSelect } from '@mantine/core';
import { Link, useParams, useSearchParams } from 'react-router';
import { ComparePlansDocument, type ComparePlansQuery, GroupYearDocument } from '../graphql/generated/graphql.ts';
import { usePage } from '../graphql/use-page.ts';
import { useViewer } from '../session/viewer-context.ts';
import { useNavPlace } from '../shell/nav-place.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { yearSpan } from '../ui/labels.ts';
import { NotFound } from '../ui/NotFound.tsx';
import { Page } from '../ui/Page.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { PageTrouble } from '../ui/PageTrouble.tsx';
import { choicesOf, type Column, columnsOf, suggest, type Suggestion } from './compare-plans.ts';
import { OutlinedApproach, SharedApproach } from './Approach.tsx';
import classes from './ComparePlans.module.css';

type Group = NonNullable<ComparePlansQuery['workGroup']>;

/** How the departments of a group go about the same priority, side by side: each as far as its plan is shared with whoever looks. */
export function ComparePlansPage() {
  const { workGroupId = '' } = useParams();
  useNavPlace(`/work-groups/${workGroupId}`);
  const { data, trouble, refetch } = usePage(GroupYearDocument, { id: workGroupId });
  if (data?.workGroup === null) return <NotFound />;
  if (trouble) return <PageTrouble trouble={trouble} onRetry={() => void refetch()} />;
  if (!data?.workGroup) return <PageSkeleton rows={6} />;
  return <OfYear workGroupId={workGroupId} year={data.workGroup.academicYear} />;
}

function OfYear({ workGroupId, year }: { workGroupId: string; year: number }) {
  const { data, trouble, refetch } = usePage(ComparePlansDocument, { id: workGroupId, year });
  if (data?.workGroup === null) return <NotFound />;
  if (trouble) return <PageTrouble trouble={trouble} onRetry={() => void refetch()} />;
  if (!data?.workGroup) return <PageSkeleton rows={6} />;
  return <Compare group={data.workGroup} />;
}

function Compare({ group }: { group: Group }) {
  const viewer = useViewer();
  const [params, setParams] = useSearchParams();
  const { columns, without } = columnsOf(group, new Set(viewer.departments.map(({ id }) => id)));
  const asked = new Set(params.getAll('priority'));
  const chosenIn = (column: Column) => choicesOf(column).find(({ key }) => asked.has(key)) ?? null;
  // Where nobody has chosen, one begins with the first priority of the first: one's own department, where it is among them.
  const [first] = columns;
  const start = columns.some(chosenIn) || !first ? null : (choicesOf(first)[0] ?? null);
  const begun = (column: Column) => chosenIn(column) ?? (column === first ? start : null);
  const leading = columns.find(begun);
  const lead = leading ? { column: leading, key: begun(leading)!.key } : null;
  // Until somebody chooses, what looks like it stands beside it.
  const guessing = asked.size === 0 || params.has('alike');
  const guessIn = (column: Column) => (lead && leading !== column && chosenIn(column) === null ? suggestFrom(lead, column) : null);
  const chosen = (column: Column) => begun(column) ?? (guessing ? (guessIn(column)?.choice ?? null) : null);
  const choose = (column: Column, key: string) => {
    const keys = columns.flatMap((one) => (one === column ? (key === '' ? [] : [key]) : (chosen(one)?.key ?? [])));
    setParams(new URLSearchParams(keys.map((one) => ['priority', one])), { replace: true });
  };
  return (
    <Page title="Compare plans" tabTitle={`Compare plans · ${group.title}`} crumb={<><Link to={`/work-groups/${group.id}`}>{group.title}</Link> · {yearSpan(group.academicYear)}</>}>
      {columns.length < 2
        ? (
          <EmptyState title="Nothing to compare yet" action={<Link to={`/work-groups/${group.id}`}>Back to {group.title}</Link>}>
            Two departments’ plans can stand side by side once they share them with the group: a subject lead opens the plan, chooses Share, and gives it to {group.title}.
          </EmptyState>
        )
        : (
          <>
            <p className={classes.about}>Choose a priority of each department: how they say why, what will show it, what they do and what came of it stand in line. Nobody sees more here than in the plans themselves.</p>
            <div className={classes.frame}>
              <div className={classes.columns} style={{ '--columns': columns.length } as never}>
                {columns.map((column) => <DepartmentColumn key={column.departmentId} column={column} chosenKey={chosen(column)?.key ?? ''} guess={guessIn(column)} onChoose={(key) => choose(column, key)} />)}
              </div>
            </div>
          </>
        )}
      {without.length > 0 && columns.length > 0 && <p className={classes.without}>{without.length === 1 ? `${without[0]} shares no plan for this year with you.` : `${without.slice(0, -1).join(', ')} and ${without.at(-1)} share no plan for this year with you.`}</p>}
    </Page>
  );
}

interface DepartmentColumnProps {
  readonly column: Column;
  readonly chosenKey: string;
  /** What might be about the same as what the first chosen column shows, where nobody has chosen here. */
  readonly guess: Suggestion | null;
  onChoose(key: string): void;
}

function DepartmentColumn({ column, chosenKey, guess, onChoose }: DepartmentColumnProps) {
  const choices = choicesOf(column);
  const index = choices.findIndex(({ key }) => key === chosenKey);
  const name = column.kind === 'shared' ? <Link to={`/plans/${column.plan.id}`}>{column.school}</Link> : column.school;
  return (
    <section className={classes.column} aria-label={column.school} data-empty={index < 0 || undefined}>
      <header className={classes.head}>
        <h2>{name}</h2>
        <NativeSelect
          aria-label={`Priority of ${column.school}`} value={chosenKey} onChange={(event) => onChoose(event.currentTarget.value)}
          data={[{ value: '', label: choices.length === 0 ? 'No priorities yet' : 'Choose a priority…' }, ...choices.map(({ key, title }, at) => ({ value: key, label: `${at + 1} · ${title}` }))]}
        />
        {guess && chosenKey === guess.choice.key && <p className={classes.guess}>Shown because {guess.because}.</p>}
        {guess && chosenKey === '' && <p className={classes.guess}>Perhaps <button type="button" onClick={() => onChoose(guess.choice.key)}>{guess.choice.title}</button> <span>({guess.because})</span></p>}
      </header>
      {index >= 0 && (column.kind === 'shared'
        ? <SharedApproach plan={column.plan} priority={column.plan.priorities[index]!} />
        : <OutlinedApproach priority={column.plan.priorities[index]!} />)}
    </section>
  );
}

function suggestFrom({ column, key }: { readonly column: Column; readonly key: string }, into: Column): Suggestion | null {
  const choice = choicesOf(column).find((one) => one.key === key)!;
  const shared = column.kind === 'shared' ? column.plan.priorities.find(({ id }) => id === key) : undefined;
  return suggest({ title: choice.title, ...(shared && { shared }) }, into);
}
