import { ActionIcon } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useEffect, useEffectEvent } from 'react';
import { SavingWord, useKeepTab } from '../ui/SavingWord.tsx';
import type { MapSession, MapView } from './map-session.ts';
import classes from './MapSaving.module.css';

/** Whether moves are safe, and the way back from them; Ctrl-Z and Ctrl-Shift-Z anywhere on the page. */
export function MapSaving({ session, view }: { session: MapSession; view: MapView }) {
  const { saving, canUndo, canRedo } = view;
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const target = event.target as HTMLElement;
    if (target.closest('input, textarea, select, [contenteditable="true"], dialog')) return;
    const key = event.key.toLowerCase();
    const again = key === 'y' || (key === 'z' && event.shiftKey);
    if (!again && key !== 'z') return;
    event.preventDefault();
    if (again) session.redo();
    else session.undo();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
  useKeepTab(saving);
  return (
    <span className={classes.saving} data-saving={saving}>
      <span role="status" className={classes.word}><SavingWord saving={saving} /></span>
      <ActionIcon variant="subtle" size={30} disabled={!canUndo} aria-label="Undo your last move" title="Undo your last move (Ctrl Z)" onClick={session.undo}><IconArrowBackUp size={17} stroke={1.75} /></ActionIcon>
      <ActionIcon variant="subtle" size={30} disabled={!canRedo} aria-label="Do it again" title="Do it again (Ctrl Shift Z)" onClick={session.redo}><IconArrowForwardUp size={17} stroke={1.75} /></ActionIcon>
    </span>
  );
}
