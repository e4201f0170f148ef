const LABEL: Readonly<Record<string, string>> = { vision: 'Vision', whereWeAreNow: 'Where we are now', rationale: 'Why this', impact: 'Impact so far' };

/** A field of the plan's document by its root, as people know it. */
export function planFieldLabel(root: string): string | null {
  return LABEL[root.split('/')[1] ?? ''] ?? null;
}
