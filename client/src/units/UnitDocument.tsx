import type { ReactNode } from 'react';
import { unitRoot } from '../../../schema/document/roots.ts';
import { FieldRow } from '../writing/FieldRow.tsx';
import { NotSaved } from '../writing/NotSaved.tsx';
import { OpenDocument } from '../writing/OpenDocument.tsx';
import { DocumentStatus } from '../writing/DocumentStatus.tsx';
import { useFilledRoots } from '../writing/use-field-text.ts';

export interface UnitDocumentParts {
  readonly status: ReactNode;
  readonly fields: ReactNode;
}

interface Unit {
  readonly id: string;
  readonly document: { readonly id: string };
  readonly viewerCan: { readonly edit: boolean };
}

const LABEL: Readonly<Record<string, string>> = { whyThisWhyNow: 'Why this, why now', priorKnowledge: 'Prior knowledge' };

/** A field by its root, as people know it. */
export function unitFieldLabel(root: string): string | null {
  return LABEL[root.split('/')[1] ?? ''] ?? null;
}

/** Opens the unit's document and hands its parts to the page. */
export function UnitDocument({ unit, children }: { unit: Unit; children: (parts: UnitDocumentParts) => ReactNode }) {
  return (
    <OpenDocument documentId={unit.document.id}>
      {children({ status: <DocumentStatus />, fields: <Fields unit={unit} /> })}
    </OpenDocument>
  );
}

function Fields({ unit }: { unit: Unit }) {
  const why = unitRoot(unit.id, 'whyThisWhyNow');
  const prior = unitRoot(unit.id, 'priorKnowledge');
  const filled = useFilledRoots([why, prior]);
  const shown = (root: string) => unit.viewerCan.edit || filled === null || filled.has(root);
  return (
    <div>
      <NotSaved fieldLabel={unitFieldLabel} />
      {shown(why) && <FieldRow stacked root={why} label={LABEL['whyThisWhyNow']!} placeholder="What does this unit rest on, and what will rest on it? Why at this point of the year?" />}
      {shown(prior) && <FieldRow stacked root={prior} label={LABEL['priorKnowledge']!} placeholder="What must be secure before the first step?" />}
    </div>
  );
}
