import { afterEach } from 'vitest';
import { memoryWorld, startEngine, withAppend, type EngineOfTest } from './engine.testkit.ts';
import type { MemoryDocumentLog } from './log/memory-log.ts';
import type { AppendResult, DocumentLog } from './ports.ts';

/** Engines that end with their test; for a test file to call once. */
export function engineWorlds() {
  const running: { drain(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const engine of running.splice(0)) await engine.drain();
  });

  /** An engine with two editors, over a log that `change` may stand before. */
  function world(change: (log: MemoryDocumentLog) => DocumentLog = (log) => log, ports = {}): EngineOfTest & { log: MemoryDocumentLog } {
    const { log, versions } = memoryWorld();
    const started = startEngine(change(log), versions, ports);
    running.push(started.engine);
    started.roles.set('ada', { role: 'EDITOR', expiresAt: null });
    started.roles.set('ben', { role: 'EDITOR', expiresAt: null });
    return { log, ...started };
  }
  return { world, running };
}

/** A log whose appends wait for the test, or fail as it says. */
export function slowLog() {
  const gates: { commit(): void; fail(error: Error): void; commitAndFail(error: Error): void }[] = [];
  const sizes: number[] = [];
  const wrap = (log: DocumentLog): DocumentLog =>
    withAppend(log, (groups) => {
      sizes.push(groups.reduce((sum, group) => sum + group.rows.length, 0));
      return new Promise<AppendResult[]>((resolve, reject) => {
        gates.push({
          commit: () => resolve(log.append(groups)),
          fail: reject,
          commitAndFail: (error) => void log.append(groups).then(() => reject(error)),
        });
      });
    });
  return { gates, sizes, wrap };
}
