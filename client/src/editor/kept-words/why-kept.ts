import type { KeptReason } from './unsaved-store.ts';

/** What the person is told; the server's own words follow it where there are some. */
export const WHY_KEPT: Record<KeptReason, string> = {
  refused: 'These words could not be saved.',
  'access-removed': 'You no longer have access to where you wrote these words, and they were not saved.',
  'epoch-changed': 'The document was started afresh before these words were saved.',
};
