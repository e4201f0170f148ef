import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one plain line, `12 passed, 0 failed`, which machines and people read alike. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    // npm test counts its checks (types, lint …) in.
    let passed = Number(process.env.CHECKS_PASSED ?? 0);
    // A file that could not even be loaded, or an error outside every test, is a failure too.
    let failed = Number(process.env.CHECKS_FAILED ?? 0) + unhandledErrors.length;
    for (const module of modules) {
      const before = passed + failed;
      for (const test of module.children.allTests()) {
        if (test.result().state === 'passed') passed += 1;
        else if (test.result().state === 'failed') failed += 1;
      }
      if (!module.ok() && passed + failed === before) failed += 1;
    }
    // After Vitest's own summary, which is printed in the same turn.
    setImmediate(() => {
      console.log(`\n${passed} passed, ${failed} failed`);
    });
  }
}
