import { type ReactNode, useContext } from 'react';
import { DocumentProviderContext, useDocumentValue } from '../editor/document/provider-context.tsx';
import { PresenceAvatars } from '../editor/document/PresenceAvatars.tsx';
import { SaveState } from '../editor/document/SaveState.tsx';
import { SavingWord, useKeepTab } from '../ui/SavingWord.tsx';
import type { PlanSaving } from './plan-session.ts';
import classes from './PlanPage.module.css';

/** Whether what one wrote is safe, rows and text alike, and who else has the plan's text open. */
export function PlanSavingMark({ saving, canEdit }: { saving: PlanSaving; canEdit: boolean }) {
  const provider = useContext(DocumentProviderContext);
  useKeepTab(saving);
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
      <SavingWord saving={saving} />
    </span>
  );
}
