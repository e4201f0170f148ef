import { useLayoutEffect, useReducer, useRef } from 'react';
import type { SequenceStepsFragment, StepRowFragment } from '../graphql/generated/graphql.ts';

/** A step as it stands in the list: its number, or null where it was removed and is only shown because somebody writes in it. */
export interface ShownStep {
  readonly step: StepRowFragment;
  readonly number: number | null;
}

/**
 * The sequence's steps in order, and in their old places those that have been removed meanwhile although they are in use (D20).
 * @param before what was shown last
 * @param inUse whether a step that has just been removed is to stay in sight
 */
export function shownSteps({ steps, removedSteps }: Pick<SequenceStepsFragment, 'steps' | 'removedSteps'>, before: readonly ShownStep[], inUse: (stepId: string) => boolean): ShownStep[] {
  const shown: ShownStep[] = steps.map((step, index) => ({ step, number: index + 1 }));
  for (const [index, { step, number }] of before.entries()) {
    const removed = removedSteps.find(({ id }) => id === step.id);
    if (!removed || shown.some((one) => one.step.id === step.id) || (number !== null && !inUse(step.id))) continue;
    const previous = before.slice(0, index).findLast((one) => shown.some(({ step: { id } }) => id === one.step.id));
    const at = previous ? shown.findIndex(({ step: { id } }) => id === previous.step.id) + 1 : 0;
    shown.splice(at, 0, { step: removed, number: null });
  }
  return shown;
}

/** Whether this person is writing in a step. */
function isWrittenIn(stepId: string): boolean {
  return document.activeElement?.closest('.rich-field') != null && document.getElementById(stepId)?.contains(document.activeElement) === true;
}

/** The steps to show; one that a colleague removes under this person's hands stays until `letGo`, or until it is restored. */
export function useShownSteps(sequence: Pick<SequenceStepsFragment, 'steps' | 'removedSteps'>): { readonly shown: readonly ShownStep[]; letGo(stepId: string): void } {
  const before = useRef<readonly ShownStep[]>([]);
  const [, render] = useReducer((count: number) => count + 1, 0);
  const shown = shownSteps(sequence, before.current, isWrittenIn);
  useLayoutEffect(() => {
    before.current = shown;
  });
  const letGo = (stepId: string) => {
    before.current = before.current.filter(({ step }) => step.id !== stepId);
    render();
  };
  return { shown, letGo };
}
