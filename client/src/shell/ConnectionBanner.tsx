import { IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { connectionState, subscribeToConnection } from '../graphql/socket.ts';
import { useViewer } from '../session/viewer-context.ts';
import { usePlaceOfEdits } from './use-place-of-edits.ts';
import classes from './ConnectionBanner.module.css';

/** A blip shorter than this is nobody's business. */
const PATIENCE_MS = 2_500;

/** Says that the line is down, what is kept, and that it comes back by itself. */
export function ConnectionBanner() {
  const { sharedComputer } = useViewer();
  const state = useSyncExternalStore(subscribeToConnection, connectionState);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (state !== 'offline') {
      setShown(false);
      return;
    }
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [state]);
  return (
    <div role="status" className={shown ? classes.banner : undefined}>
      {shown && (
        <>
          <IconPlugConnectedX size={17} stroke={1.75} aria-hidden />
          <span>
            <b>No connection.</b> <WhereWordsAre sharedComputer={sharedComputer} /> Trying again by itself.
          </span>
        </>
      )}
    </div>
  );
}

function WhereWordsAre({ sharedComputer }: { sharedComputer: boolean }) {
  const place = usePlaceOfEdits();
  // A device that has refused once may do so again: the advice stays until the line is back.
  const [refused, setRefused] = useState(false);
  if (place === 'tab' && !refused) setRefused(true);
  return sharedComputer || refused
    ? 'Keep this tab open: what you write is only here until the line is back.'
    : 'What you write is kept on this device and saved when the line is back.';
}
