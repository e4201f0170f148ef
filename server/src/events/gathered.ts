import type { StoredEvent } from './event.store.ts';

/** Asks for many at once what many ask for in the same turn: each answer is read after its question was put, never before. */
export interface GatheredReads {
  /** Events of a scope after a seq: subscribers that stand at the same place share one statement. */
  events(scope: string, seq: bigint, limit: number): Promise<StoredEvent[]>;
  /** Access versions of people and departments, by id: one statement for all who ask. */
  accessVersions(ids: AccessIds): Promise<ReadonlyMap<string, bigint>>;
}

export interface AccessIds {
  readonly personId: string;
  readonly departmentId: string | null;
}

interface Reads {
  eventsAfter(scope: string, seq: bigint, limit: number): Promise<StoredEvent[]>;
  accessVersions(personIds: readonly string[], departmentIds: readonly string[]): Promise<ReadonlyMap<string, bigint>>;
}

const nextTurn = () => new Promise<void>((resolve) => void setImmediate(resolve));

export function gatherReads({ eventsAfter, accessVersions }: Reads): GatheredReads {
  const asked = new Map<string, Promise<StoredEvent[]>>();
  let versions: { people: Set<string>; departments: Set<string>; answer: Promise<ReadonlyMap<string, bigint>> } | null = null;

  return {
    events(scope, seq, limit) {
      const key = `${scope} ${seq} ${limit}`;
      let answer = asked.get(key);
      if (answer === undefined) {
        answer = nextTurn().then(() => {
          asked.delete(key);
          return eventsAfter(scope, seq, limit);
        });
        asked.set(key, answer);
      }
      return answer;
    },

    accessVersions({ personId, departmentId }) {
      if (versions === null) {
        const [people, departments] = [new Set<string>(), new Set<string>()];
        const answer = nextTurn().then(() => {
          versions = null;
          return accessVersions([...people], [...departments]);
        });
        versions = { people, departments, answer };
      }
      versions.people.add(personId);
      if (departmentId !== null) versions.departments.add(departmentId);
      return versions.answer;
    },
  };
}
