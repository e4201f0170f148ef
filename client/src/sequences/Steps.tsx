import { closestCenter, DndContext, type DragEndEvent, KeyboardSensor, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { SequenceStepsFragment } from '../graphql/generated/graphql.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { toastTrouble } from '../ui/toast.ts';
import { focusStep } from './focus-step.ts';
import { AddStep } from './AddStep.tsx';
import { MoveStepDialog } from './MoveStepDialog.tsx';
import { Step } from './Step.tsx';
import { useShownItems } from './shown-items.ts';
import { moveStep } from './step-actions.ts';
import { moveOfDrag } from './step-order.ts';

export interface StepsProps {
  readonly sequence: SequenceStepsFragment & { readonly viewerCan: { readonly edit: boolean } };
}

/** The steps of a sequence: any number of them open, moved by drag, by keyboard, or through "Move to…". */
export function Steps({ sequence }: StepsProps) {
  const { open, toggle, reveal } = useOpenSteps();
  const [moving, setMoving] = useState<string | null>(null);
  const [addAfter, setAddAfter] = useState<string | null>(null);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const { steps, viewerCan } = sequence;
  const { shown, letGo } = useShownItems(steps, sequence.removedSteps);
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const move = moveOfDrag(steps, String(active.id), over === null ? null : String(over.id));
    if (move) moveStep(sequence.id, move).catch(toastTrouble);
  };
  const add = viewerCan.edit && <AddStep key="end" sequenceId={sequence.id} onAdded={reveal} first={steps.length === 0} />;

  if (shown.length === 0) {
    return (
      <EmptyState title="No steps yet" action={add}>
        {viewerCan.edit
          ? 'Name the first small step: what pupils come to see before anything else can rest on it. Steps can be moved later.'
          : 'Nobody has written a step here yet. It appears by itself when somebody does.'}
      </EmptyState>
    );
  }
  return (
    <>
      <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={onDragEnd} accessibility={{ announcements: announcementsFor(steps) }}>
        <SortableContext items={steps.map((step) => step.id)} strategy={verticalListSortingStrategy}>
          <ol>
            {shown.map(({ item: step, number }) => (
              <Step
                key={step.id} step={step} number={number} onLetGo={() => letGo(step.id)} sequenceId={sequence.id} canEdit={viewerCan.edit} open={open.has(step.id)}
                onToggle={() => toggle(step.id)} onMove={() => setMoving(step.id)} onAddAfter={() => setAddAfter(step.id)}
                after={addAfter === step.id && (
                  <AddStep sequenceId={sequence.id} afterStepId={step.id} writing onAdded={(id) => { setAddAfter(null); reveal(id); }} onLeave={() => setAddAfter(null)} />
                )}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      {add}
      {moving !== null && <MoveStepDialog sequence={sequence} stepId={moving} onClose={() => setMoving(null)} />}
    </>
  );
}

function announcementsFor(steps: SequenceStepsFragment['steps']) {
  const name = (id: string | number) => steps.find((step) => step.id === id)?.title ?? 'Step';
  const place = (id: string | number) => steps.findIndex((step) => step.id === id) + 1;
  return {
    onDragStart: ({ active }: { active: { id: string | number } }) => `Picked up ${name(active.id)}. Use the arrow keys to move it, space to drop it, escape to leave it.`,
    onDragOver: ({ over }: { over: { id: string | number } | null }) => (over ? `Now at place ${place(over.id)} of ${steps.length}.` : 'Outside the steps.'),
    onDragEnd: ({ active, over }: { active: { id: string | number }; over: { id: string | number } | null }) => (over ? `Dropped ${name(active.id)} at place ${place(over.id)}.` : `${name(active.id)} stays where it was.`),
    onDragCancel: ({ active }: { active: { id: string | number } }) => `${name(active.id)} stays where it was.`,
  };
}

/** Which steps are open; the address names the one opened last, so that a link leads to it. */
function useOpenSteps() {
  const [params, setParams] = useSearchParams();
  const linked = params.get('step');
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(linked ? [linked] : []));
  const arrived = useRef<string | null>(null);

  useEffect(() => {
    if (linked === null || arrived.current === linked) return;
    arrived.current = linked;
    setOpen((before) => (before.has(linked) ? before : new Set([...before, linked])));
    const frame = requestAnimationFrame(() => document.getElementById(linked)?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(frame);
  }, [linked]);

  const show = (stepId: string | null) => {
    arrived.current = stepId;
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (stepId === null) next.delete('step');
      else next.set('step', stepId);
      return next;
    }, { replace: true, preventScrollReset: true });
  };
  const toggle = (stepId: string) => {
    const next = new Set(open);
    if (next.delete(stepId)) {
      setOpen(next);
      if (linked === stepId) show(null);
    } else {
      setOpen(next.add(stepId));
      show(stepId);
    }
  };
  const reveal = (stepId: string) => {
    focusStep(stepId);
    setOpen((before) => new Set([...before, stepId]));
    show(stepId);
  };
  return { open, toggle, reveal };
}
