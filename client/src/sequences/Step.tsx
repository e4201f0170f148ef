import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ActionIcon, Menu } from '@mantine/core';
import { IconChevronRight, IconDots, IconGripVertical } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { CommentOnItem } from '../comments/CommentHere.tsx';
import type { StepRowFragment } from '../graphql/generated/graphql.ts';
import { TitleDialog } from '../ui/TitleDialog.tsx';
import { toastTrouble, toastUndo } from '../ui/toast.ts';
import { PeopleHere } from '../writing/PeopleHere.tsx';
import { focusStep } from './focus-step.ts';
import { removeStep, renameStep, restoreStep } from './step-actions.ts';
import { RemovedNote } from './RemovedNote.tsx';
import { StepBody } from './StepBody.tsx';
import classes from './Step.module.css';

export interface StepProps {
  readonly step: StepRowFragment;
  /** Null for a step that was removed while this person writes in it (D20). */
  readonly number: number | null;
  readonly sequenceId: string;
  readonly canEdit: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onMove: () => void;
  readonly onAddAfter: () => void;
  /** Takes a removed step out of sight. */
  readonly onLetGo: () => void;
  /** What stands between this step and the next, such as the field for a new one. */
  readonly after: ReactNode;
}

/** One step: its number and title, who is in it, and, opened, its fields. */
export function Step({ step, number, sequenceId, canEdit, open, onToggle, onMove, onAddAfter, onLetGo, after }: StepProps) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id: step.id, disabled: !canEdit || number === null });
  const [renaming, setRenaming] = useState(false);
  const remove = () => {
    const row = document.getElementById(step.id);
    const neighbour = (row?.nextElementSibling ?? row?.previousElementSibling)?.id;
    // The menu that was used goes with the step; the focus stays in the list.
    if (neighbour) focusStep(neighbour);
    removeStep(sequenceId, step.id).then(
      () => toastUndo(`“${step.title}” was removed. What is written in it is kept.`, () => restoreStep(step.id)),
      toastTrouble,
    );
  };
  const bodyId = `${step.id}-body`;
  return (
    <>
      <li
        id={step.id} ref={setNodeRef} className={classes.step} data-open={open || undefined} data-dragging={isDragging || undefined}
        style={{ transform: CSS.Translate.toString(transform), transition }}
      >
        <div className={classes.head}>
          {canEdit && number !== null && (
            <button type="button" ref={setActivatorNodeRef} {...attributes} {...listeners} className={classes.grip} aria-label={`Move step ${number}, ${step.title}`}>
              <IconGripVertical size={15} stroke={1.75} aria-hidden />
            </button>
          )}
          <span className={classes.number} aria-hidden>{number ?? '–'}</span>
          <h2 className={classes.title}>
            <button type="button" onClick={onToggle} aria-expanded={open} aria-controls={bodyId}>
              <span className="visually-hidden">{number === null ? 'Removed step' : `Step ${number}`}: </span>{step.title}
              <IconChevronRight size={15} stroke={1.75} className={classes.chevron} aria-hidden />
            </button>
          </h2>
          <PeopleHere stepId={step.id} />
          <CommentOnItem itemId={step.id} title={step.title} />
          {canEdit && number !== null && (
            <Menu position="bottom-end">
              <Menu.Target><ActionIcon variant="subtle" className={classes.more} aria-label={`More for step ${number}`}><IconDots size={16} stroke={1.75} /></ActionIcon></Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => setRenaming(true)}>Rename…</Menu.Item>
                <Menu.Item onClick={onMove}>Move to…</Menu.Item>
                <Menu.Item onClick={onAddAfter}>Add a step after this one</Menu.Item>
                <Menu.Divider />
                <Menu.Item data-danger onClick={remove}>Remove</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </div>
        {number === null && (
          <RemovedNote
            what={step.removedBy ? `${step.removedBy.name} removed this step.` : 'This step was removed.'} onLetGo={onLetGo}
            restore={canEdit ? { label: 'Restore step', run: () => restoreStep(step.id) } : null}
          />
        )}
        {open && <div id={bodyId} className={classes.body}><StepBody step={step} canEdit={canEdit} /></div>}
      </li>
      {after && <li>{after}</li>}
      {renaming && <TitleDialog title={`Rename step ${number}`} label="Title" action="Rename" initial={step.title} onClose={() => setRenaming(false)} onSave={(title) => renameStep(step, title)} />}
    </>
  );
}
