/** A change as it arrived with a participant: where it continues each client's history. */
export interface Arrived {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

export interface OpenOptions {
  /** Which of the benchmark's people it is, from 0. */
  readonly person: number;
  /** Called with what one frame brought; frames with the same bytes are decoded once for all participants. */
  readonly onChanges?: (changes: readonly Arrived[]) => void;
  /** Called once for each push, in their order, when the server has answered it. */
  readonly onSaved?: (saved: boolean) => void;
  /** Called with the bytes of each presence message. */
  readonly onPresence?: (bytes: number) => void;
}

/** One person's socket. Everything on it is written by hand: no Y.Doc, no provider. */
export interface Participant {
  /** Opens a document; resolves with the bytes of the first state, once all of it is here. */
  open(documentId: string, clientId: number): Promise<number>;
  push(update: Uint8Array): void;
  setPresence(state: object, clock: number): void;
  close(): void;
}

/** How one of the servers is spoken to. */
export interface Wire {
  /** Opens a socket, signed in; the document comes after. */
  connect(options: OpenOptions): Promise<Participant>;
}
