import { setTimeout as delay } from 'node:timers/promises';
import type { Contestant } from './contestants.ts';
import { FIRST_CLOCK, firstParagraph, nextLetter, type BenchDocument } from './documents.ts';
import { Samples } from './statistics.ts';
import type { Arrived, Participant } from './wire/wire.ts';

let nextClient = 1_000_000;

/** Client ids are never used twice. */
export const newClientId = () => ++nextClient;

/** Calls `work` for each number below `count`, a few at a time. */
export async function several<T>(count: number, work: (i: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let i = 0; i < count; i += 25) results.push(...(await Promise.all(Array.from({ length: Math.min(25, count - i) }, (_, k) => work(i + k)))));
  return results;
}

/** Somebody who types: keeps when each letter was sent, by its clock. */
class Writer {
  readonly client = newClientId();
  /** Milliseconds at which the letter at `FIRST_CLOCK + i` was sent. */
  readonly sentAt: number[] = [];
  saved = 0;
  participant!: Participant;

  type(): void {
    const update = nextLetter(this.client, FIRST_CLOCK + this.sentAt.length);
    this.sentAt.push(performance.now());
    this.participant.push(update);
  }
}

export interface RoomOptions {
  readonly document: BenchDocument;
  readonly writers: number;
  readonly observers: number;
  /** The first of the people who take part. */
  readonly firstPerson?: number;
}

/** People in one document: some type, all the others look on; everybody's arrivals are timed. */
export class BenchRoom {
  readonly propagation = new Samples();
  readonly acknowledgement = new Samples();
  readonly #writers = new Map<number, Writer>();
  readonly #participants: Participant[] = [];
  /** Arrivals by what brought them: the same object for everybody who received the same bytes. */
  #last: { changes: readonly Arrived[]; sentAt: number[] } = { changes: [], sentAt: [] };
  #counting = false;
  #arrivals = 0;
  #refused = 0;

  static async open({ wire }: Contestant, { document, writers, observers, firstPerson = 0 }: RoomOptions): Promise<BenchRoom> {
    const room = new BenchRoom();
    await several(writers + observers, async (i) => {
      const writer = i < writers ? new Writer() : null;
      // A single writer's own echo is not what an audience sees; where all write, everybody is everybody's audience.
      const counts = writer === null || observers === 0;
      const participant = await wire.connect({
        person: firstPerson + i,
        ...(counts && { onChanges: (changes) => room.#arrived(changes) }),
        ...(writer && { onSaved: (saved) => room.#answered(writer, saved) }),
      });
      room.#participants.push(participant);
      await participant.open(document.id, writer?.client ?? newClientId());
      if (!writer) return;
      writer.participant = participant;
      room.#writers.set(writer.client, writer);
    });
    for (const writer of room.#writers.values()) writer.participant.push(firstParagraph(document.root, writer.client));
    await until(() => [...room.#writers.values()].every(({ saved }) => saved === 1), 'the first paragraphs were not saved');
    return room;
  }

  /** Lets everybody type for a while, each at a moment of their own, and waits until all of it has arrived. */
  async type(perSecond: number, seconds: number, audience: number): Promise<{ updates: number }> {
    const writers = [...this.#writers.values()];
    const before = writers.reduce((sum, { sentAt }) => sum + sentAt.length, 0);
    const arrivedBefore = this.#arrivals;
    const period = 1_000 / perSecond;
    const start = performance.now();
    const due = writers.map((_, i) => start + (period * i) / writers.length);
    this.#counting = true;
    while (performance.now() < start + seconds * 1_000) {
      const now = performance.now();
      writers.forEach((writer, i) => {
        if (due[i]! > now) return;
        writer.type();
        due[i]! += period;
      });
      await delay(1);
    }
    const updates = writers.reduce((sum, { sentAt }) => sum + sentAt.length, 0) - before;
    const isOver = () => this.#refused > 0 || (this.#arrivals - arrivedBefore >= updates * audience && writers.every(({ saved, sentAt }) => saved === sentAt.length + 1));
    await until(isOver, 'not everything arrived');
    if (this.#refused > 0) throw new Error('the server did not save what it was sent, or not in time');
    this.#counting = false;
    return { updates };
  }

  close(): void {
    for (const participant of this.#participants) participant.close();
  }

  #answered(writer: Writer, saved: boolean): void {
    writer.saved += 1;
    // What was not saved never arrives: such a run says nothing.
    if (!saved) this.#refused += 1;
    const sent = writer.sentAt[writer.saved - 2];
    if (this.#counting && sent !== undefined) this.acknowledgement.add(performance.now() - sent);
  }

  #arrived(changes: readonly Arrived[]): void {
    if (changes !== this.#last.changes) this.#last = { changes, sentAt: this.#sendTimes(changes) };
    if (!this.#counting) return;
    const now = performance.now();
    for (const sent of this.#last.sentAt) this.propagation.add(now - sent);
    this.#arrivals += this.#last.sentAt.length;
  }

  #sendTimes(changes: readonly Arrived[]): number[] {
    return changes.flatMap(({ client, clock, length }) => {
      const sentAt = this.#writers.get(client)?.sentAt ?? [];
      return Array.from({ length }, (_, i) => sentAt[clock + i - FIRST_CLOCK]).filter((sent) => sent !== undefined);
    });
  }
}

/** @throws with `what` when it does not come true within 30 seconds */
export async function until(holds: () => boolean, what: string): Promise<void> {
  const end = performance.now() + 30_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(what);
    await delay(2);
  }
}
