import { ActionIcon, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { misconceptionRoot, type StepField, stepRoot } from '../../../schema/document/roots.ts';
import type { StepRowFragment } from '../graphql/generated/graphql.ts';
import { toastTrouble, toastUndo } from '../ui/toast.ts';
import { FieldRow } from '../writing/FieldRow.tsx';
import { useFilledRoots } from '../writing/use-field-text.ts';
import { RemovedNote } from './RemovedNote.tsx';
import { useShownItems } from './shown-items.ts';
import { addMisconception, removeMisconception, restoreMisconception } from './step-actions.ts';
import { ALL_FIELDS, FIELDS_AFTER_MISCONCEPTIONS, FIELDS_BEFORE_MISCONCEPTIONS, type StepFieldWords } from './step-fields.ts';
import classes from './Step.module.css';

export interface StepBodyProps {
  readonly step: StepRowFragment;
  readonly canEdit: boolean;
}

/** What is written about a step. Empty fields wait behind a quiet row, so that a step reads like a page of a book. */
export function StepBody({ step, canEdit }: StepBodyProps) {
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  const [begin, setBegin] = useState<string | null>(null);
  const filled = useFilledRoots(ALL_FIELDS.map(({ field }) => stepRoot(step.id, field)));
  // A field that has said something stays: whoever empties it is about to write it anew.
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  if ([...filled ?? []].some((root) => !seen.has(root))) setSeen(new Set([...seen, ...filled!]));
  if (filled === null && seen.size === 0 && asked.size === 0) return <FieldRow root={stepRoot(step.id, 'pupilOutcome')} label="Pupils will" />;

  const isShown = (field: StepField) => seen.has(stepRoot(step.id, field)) || asked.has(field);
  const ask = (field: string) => {
    setAsked(new Set([...asked, field]));
    setBegin(field);
  };
  const rows = (fields: readonly StepFieldWords[]) => fields.filter(({ field }) => isShown(field)).map(({ field, label, placeholder }) => (
    <FieldRow key={field} root={stepRoot(step.id, field)} label={label} placeholder={placeholder} readOnly={!canEdit} begin={begin === field} />
  ));
  const missing = ALL_FIELDS.filter(({ field }) => !isShown(field));
  const nothing = missing.length === ALL_FIELDS.length && step.misconceptions.length === 0;
  return (
    <>
      {rows(FIELDS_BEFORE_MISCONCEPTIONS)}
      <Misconceptions step={step} canEdit={canEdit} begin={begin} />
      {rows(FIELDS_AFTER_MISCONCEPTIONS)}
      {nothing && !canEdit && <p className={classes.nothing}>Nothing is written about this step yet.</p>}
      {canEdit && (
        <div className={classes.adds} role="group" aria-label="Add to this step">
          <span>Add</span>
          {missing.map(({ field, label }) => <button key={field} type="button" onClick={() => ask(field)}>{label}</button>)}
          <button type="button" onClick={() => void addMisconception(step.id).then(setBegin, toastTrouble)}>Misconception</button>
        </div>
      )}
    </>
  );
}

function Misconceptions({ step, canEdit, begin }: StepBodyProps & { begin: string | null }) {
  const many = step.misconceptions.length > 1;
  const { shown, letGo } = useShownItems(step.misconceptions, step.removedMisconceptions);
  return shown.map(({ item, number }) => {
    const remove = () => {
      removeMisconception(item.id).then(
        () => toastUndo('The misconception was removed. What is written in it is kept.', () => restoreMisconception(item.id)),
        toastTrouble,
      );
    };
    const label = many && number !== null ? `Misconception ${number}` : 'Misconception';
    return (
      <Fragment key={item.id}>
        {number === null && (
          <RemovedNote what="This misconception was removed." onLetGo={() => letGo(item.id)} restore={canEdit ? { label: 'Restore it', run: () => restoreMisconception(item.id) } : null} />
        )}
        <FieldRow
          root={misconceptionRoot(step.id, item.id, 'misconception')} label={label} readOnly={!canEdit} begin={begin === item.id}
          placeholder="What do pupils take it to mean?"
          tools={canEdit && number !== null && (
            <Tooltip label="Remove this misconception">
              <ActionIcon variant="subtle" size="sm" aria-label={`Remove ${label.toLowerCase()}`} onClick={remove}><IconX size={14} stroke={1.75} /></ActionIcon>
            </Tooltip>
          )}
        />
        <div className={classes.response}>
          <FieldRow root={misconceptionRoot(step.id, item.id, 'response')} label="Response" readOnly={!canEdit} placeholder="What do you show or ask then?" />
        </div>
      </Fragment>
    );
  });
}
