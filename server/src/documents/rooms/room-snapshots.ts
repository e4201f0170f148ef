import type { Compact } from '../log/compaction.ts';
import type { LostWordsKeeper, RoomOfLoss } from '../lost-words/lost-words-keeper.ts';
import type { DocumentClock, DocumentLog } from '../ports.ts';
import type { RoomState } from './room-state.ts';

export interface SnapshotPorts {
  readonly log: DocumentLog;
  readonly clock: DocumentClock;
  /** Something that should not happen, or that is tried again. */
  readonly onError: (error: unknown, what: string) => void;
  /** Finds and keeps words that somebody deleted without having seen them (D18). */
  readonly lostWords: Pick<LostWordsKeeper, 'suspect' | 'isBusy'>;
  readonly compact: Compact;
}

/** Up to this size in bytes a document is encoded here in half a millisecond; to have a thread read it again from the log costs twenty times that. */
const ENCODED_HERE_BYTES = 48 * 1024;

/**
 * Keeps a snapshot of a room's document now and then (D13), and never one beyond words that may have been lost and are still being
 * looked for: a room that begins at such a snapshot would not notice them again (D18).
 */
export class RoomSnapshots {
  readonly #room: RoomOfLoss & { readonly state: RoomState };
  readonly #ports: SnapshotPorts;

  constructor(room: RoomOfLoss & { readonly state: RoomState }, ports: SnapshotPorts) {
    this.#room = room;
    this.#ports = ports;
  }

  /** Hands over what was noticed of lost words. */
  lookForLosses(): void {
    const seqs = this.#room.state.losses.take();
    if (seqs.length > 0) this.#ports.lostWords.suspect(this.#room, seqs);
  }

  /** To be called after updates of the log were applied as a whole. */
  applied(): void {
    this.lookForLosses();
    const { state, documentId, epoch } = this.#room;
    if (this.#ports.lostWords.isBusy(this.#room) || !state.takeSnapshotDue()) return;
    if (state.size > ENCODED_HERE_BYTES) this.#compact();
    else this.#expectKept(this.#ports.log.writeSnapshot(documentId, epoch, state.snapshot(), this.#ports.clock.now()));
  }

  /** For a room that is let go: whoever opens its document next is answered with one snapshot as it is. */
  leave(): void {
    const { state } = this.#room;
    if (!state.hasTail || !state.isBuilt) return;
    this.lookForLosses();
    if (!this.#ports.lostWords.isBusy(this.#room)) this.#compact();
  }

  /** From the log alone, whatever has become of the room. */
  #compact(): void {
    this.#expectKept(this.#ports.compact(this.#room.documentId));
  }

  #expectKept(kept: Promise<void>): void {
    kept.catch((error: unknown) => this.#ports.onError(error, 'could not keep a snapshot of a document'));
  }
}
