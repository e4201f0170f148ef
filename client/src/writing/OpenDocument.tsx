import '../editor/field/editor.css';
import { type ReactNode, useMemo } from 'react';
import { DocumentProviderContext, useOpenDocument } from '../editor/document/provider-context.tsx';
import { socket } from '../graphql/socket.ts';
import { useViewer } from '../session/viewer-context.ts';

/** Opens a document for the fields and states below it; they show their waiting form until it is there. */
export function OpenDocument({ documentId, children }: { documentId: string; children: ReactNode }) {
  const { person, sharedComputer } = useViewer();
  const options = useMemo(() => ({ client: socket, documentId, person: { id: person.id }, sharedComputer }), [documentId, person.id, sharedComputer]);
  const provider = useOpenDocument(options);
  return <DocumentProviderContext value={provider}>{children}</DocumentProviderContext>;
}
