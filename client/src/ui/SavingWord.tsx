import { IconCheck, IconCloudOff } from '@tabler/icons-react';
import { useEffect } from 'react';

/** How far what was done to rows has come. Nothing of it is kept on the device. */
export type RowsSaving = 'saved' | 'saving' | 'offline';

const WORDS: Readonly<Record<RowsSaving, string>> = { saved: 'Saved', saving: 'Saving…', offline: 'Offline: keep this tab open' };

/** Whether it is safe, in a mark and a word. */
export function SavingWord({ saving }: { saving: RowsSaving }) {
  return (
    <>
      {saving === 'saved' && <IconCheck size={14} stroke={2} aria-hidden />}
      {saving === 'offline' && <IconCloudOff size={15} stroke={1.75} aria-hidden />}
      {WORDS[saving]}
    </>
  );
}

/** Asks before the tab is closed while something is not safe. */
export function useKeepTab(saving: RowsSaving): void {
  useEffect(() => {
    if (saving === 'saved') return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [saving]);
}
