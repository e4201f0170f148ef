import * as Y from 'yjs';
import { DOCUMENT_SYNC } from '../../schema/document/sync-operation.ts';
import type { TestClient } from './client.ts';

const PUSH = `mutation ($input: PushDocumentUpdateInput!) { pushDocumentUpdate(input: $input) {
  __typename ... on DocumentUpdateSaved { seq } ... on Problem { message } ... on DocumentProblem { refusal retry } } }`;

const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const decode = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

/** A Y.Doc kept equal with the server's through the public API and nothing else. */
export interface OpenedDocument {
  readonly doc: Y.Doc;
  readonly role: string;
  readonly epoch: string;
  /** Everything that has come, newest last. */
  readonly messages: ReturnType<TestClient['subscribe']>['messages'];
  until: ReturnType<TestClient['subscribe']>['until'];
  readonly ended: Promise<void>;
  /** Changes the document and pushes what changed; answers with the mutation's payload. */
  edit(change: (doc: Y.Doc) => void): Promise<{ __typename: string; seq?: number; refusal?: string }>;
  /** Pushes bytes as they are. */
  push(update: Uint8Array, by?: { clientId?: number; updateId?: string; epoch?: string }): Promise<{ __typename: string; seq?: number; refusal?: string; retry?: boolean }>;
  presence(state: unknown): Promise<{ __typename: string }>;
  close(): void;
}

/** Opens a document. @throws where the server refuses */
export async function openDocument(client: TestClient, documentId: string): Promise<OpenedDocument> {
  const doc = new Y.Doc();
  const clientId = doc.clientID;
  const events = client.subscribe(DOCUMENT_SYNC, { documentId, clientId });
  const first = await events.until(({ data, errors }) => data?.documentSync.__typename === 'DocumentOpened' || errors !== undefined);
  if (first.errors) throw new Error(first.errors[0]!.extensions?.code ?? first.errors[0]!.message);
  const { epoch, role, missing } = first.data.documentSync;
  Y.applyUpdate(doc, decode(missing), 'server');

  let applied = 1;
  const apply = () => {
    for (; applied < events.messages.length; applied++) {
      const event = events.messages[applied]!.data?.documentSync;
      if (event?.__typename === 'DocumentUpdated') Y.applyUpdate(doc, decode(event.update), 'server');
    }
  };
  const timer = setInterval(apply, 5);
  void events.ended.then(() => clearInterval(timer));

  const push: OpenedDocument['push'] = async (update, by = {}) => {
    const input = { documentId, clientId, epoch, updateId: crypto.randomUUID(), update: encode(update), ...by };
    return (await client.data(PUSH, { input })).pushDocumentUpdate;
  };

  return {
    doc,
    role,
    epoch,
    messages: events.messages,
    until: events.until,
    ended: events.ended,
    push,
    async edit(change) {
      const updates: Uint8Array[] = [];
      const keep = (update: Uint8Array, origin: unknown) => void (origin !== 'server' && updates.push(update));
      doc.on('update', keep);
      doc.transact(() => change(doc), 'me');
      doc.off('update', keep);
      return push(Y.mergeUpdates(updates));
    },
    presence: async (state) => (await client.data('mutation ($input: SetPresenceInput!) { setPresence(input: $input) { __typename } }', { input: { documentId, clientId, state } })).setPresence,
    close() {
      clearInterval(timer);
      events.stop();
    },
  };
}
