import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import type { Log } from '../platform/log.ts';
import { markEdited, type Marks } from './edit-marks.store.ts';

/** Writing comes by the keystroke; that it came is written down at most this often. */
const COLLECT_MS = 500;
/** When it is tried again where the database is away. */
const AGAIN_MS = 2_000;
/** How often, and how far apart, it is tried at the end, where somebody is just changing the same rows. */
const [CLOSING_TIMES, CLOSING_MS] = [5, 100];

/**
 * Notes on the rows that their text was written in by people: importing again leaves such steps alone, and home shows what changed lately.
 * A crash within a second of the first word can lose the note, never the word; while the database is away the note waits for it.
 */
export function createEditMarks({ db, clock, log }: { db: Database; clock: Clock; log: Log }) {
  let pending = new Map<string, Set<string>>();
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  function remember(documentId: string, objectIds: Iterable<string>): void {
    const objects = pending.get(documentId) ?? new Set();
    for (const id of objectIds) objects.add(id);
    pending.set(documentId, objects);
  }

  async function flush(): Promise<void> {
    timer = null;
    const marks = pending;
    pending = new Map();
    try {
      again(await markEdited(db.pool, marks, clock.now()), COLLECT_MS);
    } catch (error) {
      log.error({ err: error }, 'could not note what was written in');
      again(marks, AGAIN_MS);
    }
  }

  function again(marks: Marks, ms: number): void {
    for (const [documentId, objectIds] of marks) remember(documentId, objectIds);
    if (marks.size > 0 && !closed) timer ??= setTimeout(() => void flush(), ms);
  }

  return {
    /** @param roots names of the document's roots that people wrote in */
    note(documentId: string, roots: ReadonlySet<string>): void {
      remember(documentId, [...roots].map((root) => root.slice(0, root.indexOf('/'))));
      timer ??= setTimeout(() => void flush(), COLLECT_MS);
    },
    /** Writes down what is still to be noted. */
    async close(): Promise<void> {
      closed = true;
      if (timer !== null) clearTimeout(timer);
      for (let times = 0; pending.size > 0 && times < CLOSING_TIMES; times++) {
        if (times > 0) await delay(CLOSING_MS);
        await flush();
      }
    },
  };
}
