import { ActionIcon } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { type ReactNode, useContext, useState } from 'react';
import { CommentDeskContext } from '../comments/comment-desk.ts';
import { SaidAboutItem } from '../comments/CommentHere.tsx';
import { PopMenu, type PopMenuItem } from '../ui/PopMenu.tsx';
import { CellEditor } from './CellEditor.tsx';
import { mayWrite } from './cell-rights.ts';
import { LastingMark, ProgressBar, RagMark, StateMark, StatusMark, WeightMark } from './Marks.tsx';
import { usePlanDesk } from './plan-context.ts';
import { dueInFull, dueLine, dueState } from './plan-dates.ts';
import { doneOf, ragOf } from './plan-progress.ts';
import { Reached } from './Reached.tsx';
import type { Cell, Column, PlanRow } from './plan-rows.ts';
import { evidenceLine, releaseLine, shortName, whoLine } from './plan-words.ts';
import type { Leave, Writing } from './PlanTable.tsx';
import classes from './PlanTable.module.css';

export interface RowOfPlanProps {
  readonly row: PlanRow;
  /** The column of the cell that Tab reaches, where it is in this line. */
  readonly focused: Column | null;
  readonly writing: Writing | null;
  onLeave(cell: Cell, how: Leave): void;
  onBegin(cell: Cell, typed: string | null): boolean;
}

/** One line of the table. */
export function RowOfPlan(props: RowOfPlanProps) {
  switch (props.row.kind) {
    case 'PRIORITY':
      return <PriorityLine {...props} row={props.row} />;
    case 'CRITERION':
      return <CriterionLine {...props} row={props.row} />;
    case 'ACTION':
      return <ActionLine {...props} row={props.row} />;
    case 'ADD':
      return <AddLine {...props} row={props.row} />;
  }
}

type Of<K extends PlanRow['kind']> = RowOfPlanProps & { readonly row: Extract<PlanRow, { kind: K }> };

interface CellProps extends RowOfPlanProps {
  readonly column: Column;
  readonly span?: number;
  readonly label?: string;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
}

function GridCell({ row, focused, writing, onLeave, column, span, label, extra, children }: CellProps) {
  const { unsure } = usePlanDesk();
  const writes = writing?.column === column;
  return (
    <td
      role="gridcell" colSpan={span} data-column={column} data-writes={writes || undefined} tabIndex={focused === column ? 0 : -1} aria-label={label}
      aria-readonly={!mayWrite(row, column, unsure) || undefined} className={classes[column]}
    >
      {writes ? <CellEditor row={row} column={column} typed={writing.typed} onLeave={(how) => onLeave({ row: row.id, column }, how)} /> : <div className={classes.held}>{children}{extra}</div>}
    </td>
  );
}

function PriorityLine(props: Of<'PRIORITY'>) {
  const { plan, today, unsure } = usePlanDesk();
  const { priority, number } = props.row;
  const rag = ragOf(priority, plan, today);
  // Whatever is filtered away counts.
  const all = plan.priorities.find(({ id }) => id === priority.id) ?? priority;
  return (
    <tr role="row" data-row={priority.id} data-kind="PRIORITY" data-unsure={unsure.has(priority.id) || undefined}>
      <GridCell {...props} column="what" span={5} extra={<RowMenu row={props.row} />}>
        <span className={classes.priority}>{number} · {priority.title}</span>
        {priority.owner && <span className={classes.aside}>{shortName(priority.owner)}</span>}
        <span className={classes.reached}><Reached criteria={all.criteria} /></span>
      </GridCell>
      <GridCell {...props} column="state">{rag ? <RagMark rag={rag} /> : <span className={classes.quiet}>{priority.can.edit ? 'Rate…' : '–'}</span>}</GridCell>
    </tr>
  );
}

function CriterionLine(props: Of<'CRITERION'>) {
  const { unsure } = usePlanDesk();
  const { criterion, actions } = props.row;
  const { done, of } = doneOf(actions);
  const evidence = evidenceLine(criterion.evidence);
  return (
    <tr role="row" data-row={criterion.id} data-kind="CRITERION" data-unsure={unsure.has(criterion.id) || undefined}>
      <GridCell {...props} column="what" extra={<RowMenu row={props.row} />}>{criterion.title}{criterion.weight !== 1 && <WeightMark weight={criterion.weight} />}{criterion.lasting && <LastingMark />}</GridCell>
      <td role="gridcell" colSpan={3} className={classes.progress}>
        {of > 0 && <><ProgressBar share={done / of} /><span>{done} of {of} {of === 1 ? 'action' : 'actions'} done</span></>}
        {criterion.owner && <span className={classes.aside}>{shortName(criterion.owner)}</span>}
      </td>
      <GridCell {...props} column="evidence" label={evidence ? undefined : 'No evidence yet'}>{evidence || <span className={classes.quiet}>–</span>}</GridCell>
      <GridCell {...props} column="state"><StateMark state={criterion.state} /></GridCell>
    </tr>
  );
}

function ActionLine(props: Of<'ACTION'>) {
  const { plan, today, unsure } = usePlanDesk();
  const { action, under } = props.row;
  const due = dueLine(action, today, plan.halfTerms);
  const evidence = evidenceLine(action.evidence);
  return (
    <tr role="row" data-row={action.id} data-kind="ACTION" data-status={action.status} data-unsure={unsure.has(action.id) || undefined}>
      <GridCell {...props} column="what" extra={<RowMenu row={props.row} />}>
        <span className={under ? classes.under : undefined}>{action.title}</span>{action.lasting && <LastingMark />}
      </GridCell>
      <GridCell {...props} column="who">{whoLine([action.owner, action.supporter]) || <span className={classes.quiet}>–</span>}</GridCell>
      <GridCell {...props} column="when"><span data-due={dueState(action, today, plan.halfTerms)} className={classes.due} title={dueInFull(action.due, plan.halfTerms)}>{due || '–'}</span></GridCell>
      <GridCell {...props} column="release">{releaseLine(action.releaseHalfDays)}</GridCell>
      <GridCell {...props} column="evidence" label={evidence ? undefined : 'No evidence yet'}>{evidence || <span className={classes.quiet}>–</span>}</GridCell>
      <GridCell {...props} column="state"><StatusMark status={action.status} /></GridCell>
    </tr>
  );
}

function AddLine(props: Of<'ADD'>) {
  const { priority } = props.row;
  const add = (what: string) => <span className={classes.add}>+ {what}<span className="visually-hidden"> in {priority.title}</span></span>;
  return (
    <tr role="row" data-row={props.row.id} data-kind="ADD">
      <GridCell {...props} column="what" span={priority.can.edit ? 1 : 6}>{add('Action')}</GridCell>
      {priority.can.edit && <GridCell {...props} column="who" span={5}>{add('Success criterion')}</GridCell>}
    </tr>
  );
}

function RowMenu({ row }: { row: PlanRow }) {
  const desk = usePlanDesk();
  const comments = useContext(CommentDeskContext);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (row.kind === 'ADD' || desk.unsure.has(row.id)) return null;
  const { can, title } = row.kind === 'PRIORITY' ? row.priority : row.kind === 'CRITERION' ? row.criterion : row.action;
  const items: PopMenuItem[] = [
    { label: 'Open…', onSelect: () => desk.open({ what: 'item', id: row.id }) },
    ...(comments?.canComment ? [{ label: 'Comment', keyHint: 'Ctrl+Alt+M', onSelect: () => comments.begin({ itemId: row.id, root: null, passage: null, suggests: false }) }] : []),
    ...(row.kind === 'CRITERION' && row.criterion.can.editActions ? [{ label: 'Add an action…', onSelect: () => desk.open({ what: 'add', id: row.id }) }] : []),
    ...(row.kind === 'PRIORITY' && can.edit ? [{ label: 'Rate this half-term…', onSelect: () => desk.open({ what: 'milestone', id: row.id }) }] : []),
    ...(can.edit ? [{ label: 'Move to…', onSelect: () => desk.open({ what: 'move', id: row.id }) }, { label: 'Remove…', apart: true, onSelect: () => desk.open({ what: 'remove', id: row.id }) }] : []),
  ];
  const close = () => {
    setAnchor(null);
    // To its cell, from which arrow keys go on.
    if (document.activeElement === document.body || document.activeElement?.closest('[role="menu"]')) anchor?.closest<HTMLElement>('[data-column]')?.focus();
  };
  return (
    <span className={classes.more}>
      <SaidAboutItem itemId={row.id} title={title} tabIndex={-1} />
      <ActionIcon variant="subtle" size={24} tabIndex={-1} aria-label="More" aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}><IconDots size={16} stroke={1.75} /></ActionIcon>
      {anchor && <PopMenu label="More" anchor={anchor} items={items} onClose={close} />}
    </span>
  );
}
