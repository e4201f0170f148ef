import { client } from '../graphql/client.ts';
import {
  AddMisconceptionDocument, AddStepDocument, MoveStepDocument, RemoveMisconceptionDocument, RemoveStepDocument, RenameLessonSequenceDocument,
  RenameStepDocument, RestoreMisconceptionDocument, RestoreStepDocument, type SequenceStepsFragment, SequenceStepsFragmentDoc, type StepRowFragment,
} from '../graphql/generated/graphql.ts';
import { take } from '../graphql/problem.ts';
import { reorder, type StepMove } from './step-order.ts';

/** The sequence as the cache holds it now, for saying beforehand what an edit will make of it. */
function held(sequenceId: string): SequenceStepsFragment | null {
  return client.cache.readFragment({ id: `LessonSequence:${sequenceId}`, fragment: SequenceStepsFragmentDoc, fragmentName: 'SequenceSteps' });
}

/** Adds a step at the end, or after another; answers its id. @throws Refused */
export async function addStep(sequenceId: string, title: string, afterStepId?: string): Promise<string> {
  const input = { sequenceId, title, ...(afterStepId === undefined ? {} : { afterStepId }) };
  const { data } = await client.mutate({ mutation: AddStepDocument, variables: { input } });
  return take(data?.addStep, 'StepAdded').step.id;
}

/** Shown at once; taken back if the server refuses. @throws Refused */
export async function renameStep(step: StepRowFragment, title: string): Promise<void> {
  const { data } = await client.mutate({
    mutation: RenameStepDocument,
    variables: { input: { stepId: step.id, title } },
    optimisticResponse: { renameStep: { __typename: 'StepRenamed', step: { __typename: 'Step', id: step.id, title } } },
  });
  take(data?.renameStep, 'StepRenamed');
}

/** Shown at once; taken back if the server refuses. @throws Refused */
export async function moveStep(sequenceId: string, move: StepMove): Promise<void> {
  const sequence = held(sequenceId);
  const { data } = await client.mutate({
    mutation: MoveStepDocument,
    variables: { input: move },
    ...(sequence && {
      optimisticResponse: {
        moveStep: {
          __typename: 'StepMoved' as const,
          step: { __typename: 'Step' as const, id: move.stepId },
          sequence: { ...sequence, steps: reorder(sequence.steps, move) },
        },
      },
    }),
  });
  take(data?.moveStep, 'StepMoved');
}

/** Takes a step out of the sequence; its text is kept and it can be restored (D20). @throws Refused */
export async function removeStep(sequenceId: string, stepId: string): Promise<void> {
  const sequence = held(sequenceId);
  const step = sequence?.steps.find((one) => one.id === stepId);
  const { data } = await client.mutate({
    mutation: RemoveStepDocument,
    variables: { input: { stepId } },
    ...(sequence && step && {
      optimisticResponse: {
        removeStep: {
          __typename: 'StepRemoved' as const,
          step: { __typename: 'Step' as const, id: stepId },
          sequence: { ...sequence, steps: sequence.steps.filter((one) => one.id !== stepId), removedSteps: [step, ...sequence.removedSteps] },
        },
      },
    }),
  });
  take(data?.removeStep, 'StepRemoved');
}

/** Puts a removed step back where it was. @throws Refused */
export async function restoreStep(stepId: string): Promise<void> {
  const { data } = await client.mutate({ mutation: RestoreStepDocument, variables: { input: { stepId } } });
  take(data?.restoreStep, 'StepRestored');
}

/** Adds an empty misconception with its response; answers its id. @throws Refused */
export async function addMisconception(stepId: string): Promise<string> {
  const { data } = await client.mutate({ mutation: AddMisconceptionDocument, variables: { input: { stepId } } });
  return take(data?.addMisconception, 'MisconceptionAdded').misconception.id;
}

/** @throws Refused */
export async function removeMisconception(misconceptionId: string): Promise<void> {
  const { data } = await client.mutate({ mutation: RemoveMisconceptionDocument, variables: { input: { misconceptionId } } });
  take(data?.removeMisconception, 'MisconceptionRemoved');
}

/** @throws Refused */
export async function restoreMisconception(misconceptionId: string): Promise<void> {
  const { data } = await client.mutate({ mutation: RestoreMisconceptionDocument, variables: { input: { misconceptionId } } });
  take(data?.restoreMisconception, 'MisconceptionRestored');
}

/** @throws Refused */
export async function renameSequence(sequenceId: string, title: string): Promise<void> {
  const { data } = await client.mutate({ mutation: RenameLessonSequenceDocument, variables: { input: { sequenceId, title } } });
  take(data?.renameLessonSequence, 'LessonSequenceRenamed');
}
