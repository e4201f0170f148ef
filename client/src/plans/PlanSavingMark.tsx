import { IconCheck, IconCloudOff } from '@tabler/icons-react';
import { type ReactNode, useContext, useEffect } from 'react';
import { DocumentProviderContext, useDocumentValue } from '../editor/provider-context.tsx';
import { PresenceAvatars } from '../editor/PresenceAvatars.tsx';
import { SaveState } from '../editor/SaveState.tsx';
import type { PlanSaving } from './plan-session.ts';
import classes from './PlanPage.module.css';

const WORDS = { saved: 'Saved', saving: 'Saving…', offline: 'Offline: keep this tab open' };

/** Whether what one wrote is safe, rows and text alike, and who else has the plan's text open. */
export function PlanSavingMark({ saving, canEdit }: { saving: PlanSaving; canEdit: boolean }) {
  const provider = useContext(DocumentProviderContext);
  useEffect(() => {
    if (saving === 'saved') return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [saving]);
  const rows = <Rows saving={saving} canEdit={canEdit} />;
  return provider ? <><PresenceAvatars /><Text>{rows}</Text></> : rows;
}

/** The text's own word where that is not simply "Saved". */
function Text({ children }: { children: ReactNode }) {
  const calm = useDocumentValue(({ status }) => status === 'saved' || status === 'opening' || status === 'read-only');
  return calm ? children : <SaveState />;
}

function Rows({ saving, canEdit }: { saving: PlanSaving; canEdit: boolean }) {
  if (!canEdit) return null;
  return (
    <span role="status" className={classes.saving} data-saving={saving}>
      {saving === 'saved' && <IconCheck size={14} stroke={2} aria-hidden />}
      {saving === 'offline' && <IconCloudOff size={15} stroke={1.75} aria-hidden />}
      {WORDS[saving]}
    </span>
  );
}
