import { inOneGo } from '../platform/in-one-go.ts';
import type { StoredEvent } from './event.store.ts';

/** Asks for many at once what many ask for in the same turn: each answer is read after its question was put, never before. */
export interface GatheredReads {
  /** Events of a scope after a seq: subscribers that stand at the same place share one statement. */
  events(scope: string, seq: bigint, limit: number): Promise<StoredEvent[]>;
  /** The access version of a person or department: one statement for all who ask. */
  accessVersion(id: string): Promise<bigint | undefined>;
}

interface Reads {
  eventsAfter(scope: string, seq: bigint, limit: number): Promise<StoredEvent[]>;
  /** Of people and departments, by id. */
  accessVersions(ids: readonly string[]): Promise<ReadonlyMap<string, bigint>>;
}

export function gatherReads({ eventsAfter, accessVersions }: Reads): GatheredReads {
  const asked = new Map<string, Promise<StoredEvent[]>>();
  return {
    events(scope, seq, limit) {
      const key = `${scope} ${seq} ${limit}`;
      let answer = asked.get(key);
      if (answer === undefined) {
        answer = new Promise<void>((resolve) => void setImmediate(resolve)).then(() => {
          asked.delete(key);
          return eventsAfter(scope, seq, limit);
        });
        asked.set(key, answer);
      }
      return answer;
    },
    accessVersion: inOneGo(accessVersions),
  };
}
