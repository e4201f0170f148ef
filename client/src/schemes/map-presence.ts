/** What somebody does on the map: which unit they look at or move, if any. */
export interface MapPresence {
  readonly unitId?: string;
  readonly doing?: 'looking' | 'moving';
}

/** Another client's state as far as it makes sense here: it may be anything. */
export function readMapPresence(state: unknown): MapPresence {
  if (typeof state !== 'object' || state === null) return {};
  const { unitId, doing } = state as Record<string, unknown>;
  if (typeof unitId !== 'string') return {};
  return { unitId, doing: doing === 'moving' ? 'moving' : 'looking' };
}
