import { useEffect, useState } from 'react';
import type { DocumentStatus } from './document-state.ts';
import { useDocumentValue } from './provider-context.tsx';
import { StartAfresh } from './StartAfresh.tsx';

const WORDS: Record<DocumentStatus, string> = {
  opening: 'Opening…',
  saving: 'Saving…',
  saved: 'Saved',
  offline: 'Offline: keep this tab open',
  'offline-kept': 'Offline: kept on this device',
  'read-only': 'You can read this',
  ended: 'No longer shared with you',
  locked: 'Somebody else has signed in here',
  'reload-needed': 'Reload the page to write here',
};

/** What is read out: not every pause in typing, but whatever a person must know. */
const SPOKEN = new Set<DocumentStatus>(['offline', 'offline-kept', 'ended', 'locked', 'reload-needed']);

/** "Saved" appears this long after the last acknowledgement, so that it does not flicker while somebody types; milliseconds. */
const CALM_MS = 400;

/** The status as it is shown: everything at once, save that "Saving…" lingers a moment. Never says saved before it is. */
function useCalmStatus(): DocumentStatus {
  const status = useDocumentValue((state) => state.status);
  const [shown, setShown] = useState(status);
  useEffect(() => {
    if (status !== 'saved' || shown !== 'saving') return setShown(status);
    const timer = setTimeout(() => setShown(status), CALM_MS);
    return () => clearTimeout(timer);
  }, [status, shown]);
  return status === 'saved' && shown === 'saving' ? shown : status;
}

/** Whether the words on the screen are safe: Saving… / Saved / Offline. Stands on acknowledgements alone (D22). */
export function SaveState() {
  const status = useCalmStatus();
  const nearlyFull = useDocumentValue((state) => state.nearlyFull);
  const writesAll = useDocumentValue((state) => state.canWrite && state.within === null);
  return (
    <span className="save-state" data-status={status}>
      {status === 'saved' && (
        <span className="save-tick" aria-hidden="true">
          ✓
        </span>
      )}
      <span>{WORDS[status]}</span>
      {nearlyFull && <span className="save-warning">· more than half full</span>}
      {nearlyFull && writesAll && <StartAfresh />}
      {status === 'reload-needed' && (
        <button type="button" onClick={() => globalThis.location.reload()}>
          Reload
        </button>
      )}
      <span className="field-spoken" role="status" aria-live="polite">
        {SPOKEN.has(status) ? WORDS[status] : ''}
      </span>
    </span>
  );
}
