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

/** A word that a letter may bring and take away again is shown once it has held for so long, in milliseconds: people who look for their letters type one a second. */
const CALM_MS = 800;

/** Whether a status may pass within the moment that the next letter takes to be saved, or to be kept on the device. */
function mayPass(status: DocumentStatus, shown: DocumentStatus): boolean {
  if (status === 'saved') return shown === 'saving';
  return status === 'offline' && (shown === 'saving' || shown === 'offline-kept');
}

/** The status as it is shown: everything at once, save what may pass with the next letter. Never says saved before it is. */
function useCalmStatus(): DocumentStatus {
  const status = useDocumentValue((state) => state.status);
  const [shown, setShown] = useState(status);
  useEffect(() => {
    if (!mayPass(status, shown)) return setShown(status);
    const timer = setTimeout(() => setShown(status), CALM_MS);
    return () => clearTimeout(timer);
  }, [status, shown]);
  return mayPass(status, shown) ? shown : status;
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
