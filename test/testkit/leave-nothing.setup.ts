import { afterAll, vi } from 'vitest';
import './patience.ts';

/** The client's files run one after another in one window (Vitest's `isolate: false`): each leaves it as it found it. */
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  localStorage.clear();
  sessionStorage.clear();
  document.body.replaceChildren();
});
