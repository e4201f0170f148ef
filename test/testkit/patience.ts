import { vi } from 'vitest';

/** What is waited for may take longer than Vitest's second where two workers share two cores and a disk. */
const PATIENCE_MS = 10_000;

// Done where this is first imported, once a worker: files of tests follow one another in it.
const { waitFor } = vi;
vi.waitFor = (callback, options = {}) => waitFor(callback, { timeout: PATIENCE_MS, ...(typeof options === 'number' ? { timeout: options } : options) });
