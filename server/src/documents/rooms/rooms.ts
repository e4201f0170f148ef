import { randomInt } from 'node:crypto';
import type { LostWordsKeeper } from '../lost-words/lost-words-keeper.ts';
import { PasteBudget } from './paste-budget.ts';
import { Refusal } from '../refusals.ts';
import { Room, type RoomPorts } from './room.ts';
import { ServerEditor } from '../server-editor.ts';

export interface RoomsPorts extends Omit<RoomPorts, 'pasteBudget' | 'onEdited' | 'onClosed'> {
  readonly lostWords: RoomPorts['lostWords'] & Pick<LostWordsKeeper, 'leave'>;
  readonly onEdited?: RoomPorts['onEdited'];
  readonly newClientId?: () => number;
  readonly idleMs?: number;
}

interface OpenRoom {
  readonly room: Room;
  readonly editor: ServerEditor;
  /** Since when nobody needs it, in milliseconds of the epoch. */
  idleSince: number | null;
}

const IDLE_MS = 30_000;

/** The documents that are open in this process: one room each, loaded when somebody comes and let go when nobody is left. */
export class Rooms {
  readonly #ports: RoomsPorts;
  readonly #pasteBudget: PasteBudget;
  readonly #loading = new Map<string, Promise<Room | null>>();
  readonly #open = new Map<string, OpenRoom>();

  constructor(ports: RoomsPorts) {
    this.#ports = ports;
    this.#pasteBudget = new PasteBudget(ports.clock);
  }

  has(documentId: string): boolean {
    return this.#loading.has(documentId);
  }

  /** The room of a document that is open; undefined where it would have to be loaded. */
  opened(documentId: string): Room | undefined {
    return this.#open.get(documentId)?.room;
  }

  open(): Room[] {
    return [...this.#open.values()].map(({ room }) => room);
  }

  /** The room of a document, loaded if need be; null where there is no such document. */
  get(documentId: string): Promise<Room | null> {
    const kept = this.#loading.get(documentId);
    if (kept) return kept;
    const loading = this.#load(documentId);
    this.#loading.set(documentId, loading);
    const forget = () => {
      if (this.#loading.get(documentId) === loading) this.#loading.delete(documentId);
    };
    loading.then((room) => room ?? forget(), forget);
    return loading;
  }

  /** What writes into a room as the server. @throws Refusal where the room has been closed */
  editorOf(room: Room): ServerEditor {
    room.expectOpen();
    return this.#open.get(room.documentId)!.editor;
  }

  /** Compares rights and heads of all open documents with the database, in one statement (D9), and lets go of those nobody needs. */
  async compare(): Promise<void> {
    this.#pasteBudget.sweep();
    this.#evict();
    const rooms = this.open();
    if (rooms.length === 0) return;
    // Whoever two rooms know under different versions is asked about by one of them; each room then compares its own with the answer.
    const known = new Map(rooms.flatMap((room) => room.audience.versions()));
    const { heads, changed } = await this.#ports.log.poll(rooms.map(({ documentId }) => documentId), known);
    const versionOf = (personId: string) => (changed.has(personId) ? changed.get(personId) : known.get(personId));
    for (const room of rooms) {
      const head = heads.get(room.documentId);
      if (!head || head.epoch !== room.epoch) {
        room.close('EPOCH_CHANGED', new Refusal(head ? 'EPOCH_CHANGED' : 'NOT_FOUND'));
        continue;
      }
      room.audience.compare(head.departmentVersion, versionOf);
      if (head.seq > room.state.seq) void this.#catchUp(room);
    }
  }

  async #catchUp(room: Room): Promise<void> {
    try {
      await room.catchUp();
    } catch (error) {
      // It may have closed meanwhile, which is no fault.
      if (!(error instanceof Refusal)) this.#ports.onError(error, 'a document could not catch up');
    }
  }

  async #load(documentId: string): Promise<Room | null> {
    const stored = await this.#ports.log.load(documentId);
    if (!stored) return null;
    const room = new Room(stored, {
      ...this.#ports,
      pasteBudget: this.#pasteBudget,
      onEdited: this.#ports.onEdited ?? (() => {}),
      onClosed: () => {
        this.#ports.lostWords.leave(room);
        if (this.#open.get(documentId)?.room !== room) return;
        this.#open.delete(documentId);
        this.#loading.delete(documentId);
      },
    });
    const editor = new ServerEditor(room, this.#ports.newClientId ?? (() => randomInt(1, 0xffff_ffff)));
    this.#open.set(documentId, { room, editor, idleSince: null });
    return room;
  }

  #evict(): void {
    const now = this.#ports.clock.now().getTime();
    for (const entry of this.#open.values()) {
      if (!entry.room.isIdle) entry.idleSince = null;
      else if (entry.idleSince === null) entry.idleSince = now;
      else if (now - entry.idleSince >= (this.#ports.idleMs ?? IDLE_MS)) {
        entry.room.close('ROOM_RELOADED', new Refusal('TRANSIENT_DRAINING'));
      }
    }
  }
}
