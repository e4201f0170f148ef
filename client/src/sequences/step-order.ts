/** Where a step goes: after another, or first where there is none before it. */
export interface StepMove {
  readonly stepId: string;
  readonly afterStepId: string | null;
}

interface WithId {
  readonly id: string;
}

/** The order after a move; the same steps, each once. A step that is gone meanwhile leaves the order as it is. */
export function reorder<S extends WithId>(steps: readonly S[], { stepId, afterStepId }: StepMove): S[] {
  const moved = steps.find((step) => step.id === stepId);
  const rest = steps.filter((step) => step.id !== stepId);
  const after = afterStepId === null ? -1 : rest.findIndex((step) => step.id === afterStepId);
  if (!moved || (afterStepId !== null && after < 0)) return [...steps];
  return rest.toSpliced(after + 1, 0, moved);
}

/** The move that a drag means: the step dropped on another takes its place. Null where nothing changes. */
export function moveOfDrag(steps: readonly WithId[], stepId: string, overId: string | null): StepMove | null {
  const from = steps.findIndex((step) => step.id === stepId);
  const to = steps.findIndex((step) => step.id === overId);
  if (from < 0 || to < 0 || from === to) return null;
  const afterStepId = to > from ? steps[to]!.id : (steps[to - 1]?.id ?? null);
  return { stepId, afterStepId };
}

/** The places a step may be moved to, in words: first, or after another; its present place is not among them. */
export function placesFor(steps: readonly (WithId & { readonly title: string })[], stepId: string): { afterStepId: string | null; label: string }[] {
  const at = steps.findIndex((step) => step.id === stepId);
  const places: { afterStepId: string | null; label: string }[] = [];
  if (at > 0) places.push({ afterStepId: null, label: 'First' });
  steps.forEach((step, index) => {
    if (index !== at && index !== at - 1) places.push({ afterStepId: step.id, label: `After ${index + 1}. ${step.title}` });
  });
  return places;
}
