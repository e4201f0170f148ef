import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { auditDocument, auditLog, fingerprintOf, together, type Findings } from './audit.ts';
import { Ledger } from './ledger.ts';
import type { Scene } from './scene.ts';
import { Writer } from './writer.ts';

/** Twenty people at work in one document, over sockets of their own. */
export interface Crew {
  readonly ledger: Ledger;
  /** Waits until this many more edits have been acknowledged. @throws with what happened instead */
  acknowledged(more: number): Promise<void>;
  /** Waits until each writer has had something acknowledged that was offered from now on. */
  everybodySaves(): Promise<void>;
  /** Lets them stop writing, and waits until all is saved and all see the same. */
  settle(): Promise<void>;
  resume(): void;
  /** Compares the ledger with the log, with every writer's document and with a newcomer's. Only after `settle`. */
  audit(): Promise<Findings>;
  close(): Promise<void>;
}

export interface CrewOptions {
  readonly scene: Scene;
  readonly url: string;
  readonly cookies: readonly string[];
  /** Past row-level security: reads the log. */
  readonly db: pg.Pool;
}

/** How long anything is waited for on a busy machine before a test gives it up. */
const PATIENCE_MS = 90_000;

/** Opens a new document and lets everybody begin. */
export async function gatherCrew({ scene, url, cookies, db }: CrewOptions): Promise<Crew> {
  const { documentId, roots } = await scene.newDocument();
  const ledger = new Ledger(documentId);
  const writers = cookies.map((cookie, number) => new Writer({ number, url, cookie, ledger, roots }));
  const each = (work: (writer: Writer) => void) => writers.forEach(work);
  each((writer) => writer.resume());

  async function stateOfAffairs(what: string): Promise<string> {
    const open = writers.filter(({ isOpen }) => isOpen).length;
    const log = await auditLog(db, ledger).then(({ lost, doubled, wrong }) => JSON.stringify({ lost, doubled, wrong }), String);
    return `${what}: not within ${PATIENCE_MS / 1_000} s. Open ${open}, unsaved ${writers.map(({ unsaved }) => unsaved)}. The log: ${log}`;
  }

  async function until(isSo: () => boolean, what: string): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS;
    while (!isSo()) {
      if (ledger.wrong.length > 0) throw new Error(ledger.wrong.join('\n'));
      if (performance.now() > deadline) throw new Error(await stateOfAffairs(what));
      await delay(10);
    }
  }

  return {
    ledger,
    acknowledged(more) {
      const due = ledger.acknowledged + more;
      return until(() => ledger.acknowledged >= due, `${more} further acknowledgements`);
    },
    async everybodySaves() {
      const from = writers.map(({ made }) => made);
      await until(() => writers.every(({ saved }, i) => saved > from[i]!), 'everybody saves again');
    },
    async settle() {
      each((writer) => writer.pause());
      await until(() => writers.every(({ isOpen, unsaved }) => isOpen && unsaved === 0), 'everything is saved');
      await until(() => new Set(writers.map(({ doc }) => fingerprintOf(doc, roots))).size === 1, 'all see the same');
    },
    resume: () => each((writer) => writer.resume()),
    async audit() {
      const log = await auditLog(db, ledger);
      const newcomer = await scene.coldLoad(documentId);
      const views = [['the log', log.replayed], ["a newcomer's document", newcomer], ["a writer's document", writers[0]!.doc]] as const;
      const findings = together([log, ...views.map(([whose, doc]) => auditDocument(doc, ledger, roots, whose))]);
      if (new Set([...views.map(([, doc]) => doc), ...writers.map(({ doc }) => doc)].map((doc) => fingerprintOf(doc, roots))).size > 1) {
        findings.wrong.push('the documents of writers, newcomer and log are not equal');
      }
      // The one row more is the paragraph that the scene began with.
      if (log.rows !== ledger.edits.size + 1) findings.wrong.push(`${ledger.edits.size} edits were made, the log has ${log.rows - 1}`);
      return findings;
    },
    async close() {
      await Promise.all(writers.map((writer) => writer.close()));
    },
  };
}
