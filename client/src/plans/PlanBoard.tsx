import { ActionIcon } from '@mantine/core';
import { IconArrowsMove } from '@tabler/icons-react';
import { DndContext, type DragEndEvent, DragOverlay, type DragStartEvent, MouseSensor, TouchSensor, useDraggable, useDroppable, useSensor, useSensors } from '@dnd-kit/core';
import { type ReactNode, useState } from 'react';
import { SaidAboutItem } from '../comments/CommentHere.tsx';
import { LastingMark, RagMark } from './Marks.tsx';
import { lastOf } from './plan-edits.ts';
import { boardLanes, boardStatuses, mayDrop } from './plan-board.ts';
import { usePlanDesk } from './plan-context.ts';
import { dueLine, dueState } from './plan-dates.ts';
import type { ActionStatus, PlanAction, PlanModel } from './plan-model.ts';
import { ragOf } from './plan-progress.ts';
import { Reached } from './Reached.tsx';
import { evidenceLine, STATUS_LABEL, whoLine } from './plan-words.ts';
import classes from './PlanBoard.module.css';

interface Place {
  readonly priorityId: string;
  readonly status: ActionStatus;
}

/** Actions by how far they have come, a lane for each priority. Cards are dragged, or moved by "Move to…". */
export function PlanBoard({ plan }: { plan: PlanModel }) {
  const desk = usePlanDesk();
  const { edit, today } = desk;
  const [lifted, setLifted] = useState<PlanAction | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 260, tolerance: 8 } }),
  );
  const onDragStart = ({ active }: DragStartEvent) => setLifted(plan.actions.find(({ id }) => id === active.id) ?? null);
  const onDragEnd = ({ over }: DragEndEvent) => {
    const to = over?.data.current as Place | undefined;
    if (lifted && to && mayDrop(lifted, to)) {
      if (to.priorityId !== lifted.priorityId) edit({ kind: 'moveAction', id: lifted.id, to: { priorityId: to.priorityId, criterionId: null, afterId: lastOf(plan.actions, to.priorityId) } });
      if (to.status !== lifted.status) edit({ kind: 'setStatus', id: lifted.id, status: to.status });
    }
    setLifted(null);
  };
  const statuses = boardStatuses(plan);
  return (
    <DndContext sensors={sensors} onDragStart={onDragStart} onDragEnd={onDragEnd} onDragCancel={() => setLifted(null)}>
      <div className={classes.board} style={{ '--columns': statuses.length } as never}>
        <div className={classes.heads} aria-hidden>
          {statuses.map((status) => <div key={status}>{STATUS_LABEL[status]}<small>{plan.actions.filter((one) => one.status === status).length}</small></div>)}
        </div>
        {boardLanes(plan).map(({ priority, cells }) => {
          const rag = ragOf(priority, plan, today);
          return (
            <section key={priority.id} className={classes.lane} data-item={priority.id} aria-label={priority.title}>
              <h3><span>{priority.title} <SaidAboutItem itemId={priority.id} title={priority.title} /></span><Reached criteria={desk.plan.priorities.find(({ id }) => id === priority.id)?.criteria ?? []} />{rag && <RagMark rag={rag} />}</h3>
              <div className={classes.cells}>
                {cells.map(({ status, actions }) => (
                  <Cell key={status} place={{ priorityId: priority.id, status }} lifted={lifted} empty={actions.length === 0}>
                    {actions.map((action) => <Card key={action.id} action={action} />)}
                  </Cell>
                ))}
              </div>
            </section>
          );
        })}
      </div>
      <DragOverlay dropAnimation={null}>{lifted && <div className={classes.card} data-lifted><Face action={lifted} /></div>}</DragOverlay>
    </DndContext>
  );
}

function Cell({ place, lifted, empty, children }: { place: Place; lifted: PlanAction | null; empty: boolean; children: ReactNode }) {
  const { isOver, setNodeRef } = useDroppable({ id: `${place.priorityId}/${place.status}`, data: place });
  const open = lifted !== null && mayDrop(lifted, place);
  return (
    <div ref={setNodeRef} className={classes.cell} data-over={(isOver && open) || undefined} data-open={open || undefined} data-empty={empty || undefined}>
      <h4>{STATUS_LABEL[place.status]}</h4>
      <ul aria-label={STATUS_LABEL[place.status]}>{children}</ul>
    </div>
  );
}

/** A press on a button in a card does not lift the card. */
const stop = (event: { stopPropagation(): void }) => event.stopPropagation();

function Card({ action }: { action: PlanAction }) {
  const { open, unsure } = usePlanDesk();
  const movable = (action.can.edit || action.can.update) && !unsure.has(action.id);
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: action.id, disabled: !movable });
  return (
    <li ref={setNodeRef} className={classes.card} data-item={action.id} data-movable={movable || undefined} data-gone={isDragging || undefined} {...listeners}>
      <button type="button" className={classes.face} onClick={() => open({ what: 'item', id: action.id })}><Face action={action} /></button>
      <span className={classes.said} onMouseDown={stop} onTouchStart={stop}><SaidAboutItem itemId={action.id} title={action.title} /></span>
      {movable && <ActionIcon className={classes.move!} variant="subtle" size={26} aria-label={`Move ${action.title} to…`} title="Move to…" onClick={() => open({ what: 'move', id: action.id })}><IconArrowsMove size={15} stroke={1.75} /></ActionIcon>}
    </li>
  );
}

function Face({ action }: { action: PlanAction }) {
  const { plan, today } = usePlanDesk();
  const criterion = plan.priorities.flatMap(({ criteria }) => criteria).find(({ id }) => id === action.criterionId);
  const due = dueLine(action, today, plan.halfTerms);
  return (
    <>
      <span className={classes.title}>{action.title}{action.lasting && <LastingMark />}</span>
      {criterion && <span className={classes.of}>{criterion.title}</span>}
      <span className={classes.foot}>
        <span>{whoLine([action.owner, action.supporter]) || 'Nobody yet'}</span>
        {due && <span className={classes.due} data-due={dueState(action, today, plan.halfTerms)}>{due}</span>}
      </span>
      {action.evidence.length > 0 && <span className={classes.of}>{evidenceLine(action.evidence)}</span>}
    </>
  );
}
