import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import * as Y from 'yjs';

const SYNC = `subscription ($documentId: ID!, $clientId: UInt32!, $stateVector: Base64, $epoch: ID) {
  documentSync(documentId: $documentId, clientId: $clientId, stateVector: $stateVector, epoch: $epoch) {
    ... on DocumentOpened { epoch missing } ... on DocumentUpdated { update } ... on DocumentResyncRequired { reason } } }`;
const PUSH = `mutation ($input: PushDocumentUpdateInput!) { pushDocumentUpdate(input: $input) {
    ... on DocumentUpdateSaved { seq } ... on DocumentProblem { retry message } } }`;
const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** Keeps `doc` equal with a document. `opened` rejects where there is none for this token; `saved()` resolves once all is committed. */
export function coEdit(url: string, token: string, documentId: string, { Socket = WebSocket, gatherMs = 50 } = {}) {
  const headers = { authorization: `Bearer ${token}` };
  const webSocketImpl = class extends Socket { constructor(address: string, protocol: string) { super(address, protocol, { headers }); } };
  // Once it has been open it comes back, also where a server that restarts refuses the connection for a while.
  const client = createClient({ url, webSocketImpl, retryAttempts: Infinity, shouldRetry: () => epoch !== null });
  const doc = new Y.Doc();
  const of = { documentId, clientId: doc.clientID };
  const unsaved: Uint8Array[] = [];
  let epoch: string | null = null;
  let saving: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let over = false;

  const opened = new Promise<void>((resolve, reject) => {
    // Getters, so that a reconnection asks for what is missing by then.
    const variables = { ...of, get stateVector() { return toBase64(Y.encodeStateVector(doc)); }, get epoch() { return epoch; } };
    const next = ({ data, errors }: { data?: any; errors?: unknown }) => {
      if (errors) return reject(errors);
      const { missing, update = missing } = data.documentSync;
      epoch = data.documentSync.epoch ?? epoch;
      over ||= data.documentSync.reason === 'EPOCH_CHANGED';
      if (update) Y.applyUpdate(doc, Buffer.from(update, 'base64'), 'server');
      resolve();
    };
    // A server that restarts, or has loaded the document anew, ends the subscription: open it again, with what is here by then.
    const follow = () => client.subscribe({ query: SYNC, variables }, { next, error: reject, complete: () => void (over || setTimeout(follow, 500)) });
    follow();
  });

  /** Offers an update; null where no answer came. */
  const push = (input: object) => new Promise<any>((resolve) => {
    const none = () => resolve(null);
    client.subscribe<any>({ query: PUSH, variables: { input } }, { next: ({ data }) => resolve(data?.pushDocumentUpdate), error: none, complete: none });
  });
  async function save(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    await opened;
    while (unsaved.length > 0) {
      const input = { ...of, epoch, update: toBase64(Y.mergeUpdates(unsaved.splice(0, 100))), updateId: crypto.randomUUID() };
      // The same bytes under the same id until they are answered: taken twice, they count once.
      for (let answer = await push(input); answer?.seq === undefined; answer = await push(input)) {
        if (answer?.retry === false) throw new Error(answer.message);
        await new Promise((wait) => setTimeout(wait, 500));
      }
    }
  }
  const saved = () => (saving ??= save().finally(() => (saving = null)));
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'server') return;
    unsaved.push(update);
    timer ??= setTimeout(() => void saved().catch(() => {}), gatherMs);
  });
  const close = () => ((over = true), clearTimeout(timer), client.dispose());
  return { doc, opened, saved, close };
}
