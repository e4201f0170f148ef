import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PresentPerson, ScopePresence } from '../graphql/scope-presence.ts';
import type { MapPresence } from './map-presence.ts';

type Person = PresentPerson<MapPresence>;
const NOBODY: readonly Person[] = [];

export const PresenceContext = createContext<ScopePresence<MapPresence> | null>(null);

const atUnit = new WeakMap<readonly Person[], Map<string, readonly Person[]>>();

/** Who is at a unit; the same array until somebody comes or goes, so that only the bars concerned are drawn again. */
export function useAtUnit(unitId: string): readonly Person[] {
  const presence = useContext(PresenceContext)!;
  return useSyncExternalStore(presence.subscribe, () => byUnit(presence.others()).get(unitId) ?? NOBODY);
}

let last = new Map<string, readonly Person[]>();

function byUnit(people: readonly Person[]): Map<string, readonly Person[]> {
  const known = atUnit.get(people);
  if (known) return known;
  const grouped = new Map<string, readonly Person[]>();
  for (const [unitId, group] of Map.groupBy(people, ({ state }) => state.unitId)) {
    if (unitId === undefined) continue;
    const before = last.get(unitId);
    const same = before?.length === group.length && before.every((one, index) => one.id === group[index]!.id && one.state.doing === group[index]!.state.doing);
    grouped.set(unitId, same ? before : group);
  }
  atUnit.set(people, grouped);
  last = grouped;
  return grouped;
}

/** Everybody else who has the map open. */
export function useOthers(): readonly Person[] {
  const presence = useContext(PresenceContext)!;
  return useSyncExternalStore(presence.subscribe, presence.others);
}
