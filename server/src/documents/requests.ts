export interface OpenRequest {
  readonly personId: string;
  readonly documentId: string;
  readonly clientId: number;
  /** What the caller has, as an encoded state vector; everything is sent without one (D7). */
  readonly stateVector: Uint8Array | null;
  /** The epoch the caller's state is of, if it has any (D8). */
  readonly epoch: string | null;
  /** Called when this reader has fallen too far behind; its socket is to be closed with 4290 (D11). */
  readonly onSlow?: () => void;
}

export interface PushRequest {
  readonly personId: string;
  readonly documentId: string;
  readonly clientId: number;
  readonly epoch: string;
  readonly update: Uint8Array;
  readonly updateId: string;
}

export interface PresenceRequest {
  readonly personId: string;
  readonly documentId: string;
  readonly clientId: number;
  /** Any JSON of at most 4 KB; null to leave. */
  readonly state: unknown;
}

export interface ParkRequest {
  readonly personId: string;
  readonly documentId: string;
  readonly root: string;
  /** Editor JSON of one field. */
  readonly body: unknown;
  readonly reason: string;
}

export interface SettleLostWordsRequest {
  readonly personId: string;
  readonly documentId: string;
  readonly lostWordsId: string;
  /** As they were seen; null or absent where that does not matter. */
  readonly text?: string | null;
}

export interface StartAfreshRequest {
  readonly personId: string;
  readonly documentId: string;
}
