/**
 * The official `documentSync` (REALTIME.md): what our editor asks for, and what the server therefore encodes once for everybody (D12).
 * Anybody may ask for anything else; it is then executed as usual.
 */
export const DOCUMENT_SYNC = `subscription documentSync($documentId: ID!, $clientId: UInt32!, $stateVector: Base64, $epoch: ID) {
  documentSync(documentId: $documentId, clientId: $clientId, stateVector: $stateVector, epoch: $epoch) {
    __typename
    ... on DocumentOpened { epoch schemaVersion role writableObjectIds seq missing stateVector presence { clientId personId name colour role state } }
    ... on DocumentUpdated { seq update }
    ... on PresenceUpdated { clients { clientId personId name colour role state } }
    ... on DocumentWordsLost { words { id root text joinedInto { clientId clock } } }
    ... on DocumentAccessChanged { role writableObjectIds }
    ... on DocumentResyncRequired { reason }
  }
}`;
