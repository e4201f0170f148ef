/** The focus goes to a step's title, as soon as it is drawn. */
export function focusStep(stepId: string): void {
  requestAnimationFrame(() => document.getElementById(stepId)?.querySelector<HTMLElement>('h2 button')?.focus());
}
