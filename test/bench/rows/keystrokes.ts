import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import * as Y from 'yjs';
import type { Bench } from '../contestants.ts';
import { createDocument, storeState, type BenchDocument } from '../documents.ts';
import { newClientId } from '../room.ts';
import { sayRuns } from '../statistics.ts';
import { absolute, type Row } from '../table.ts';

const KEYSTROKES = 259_778;
/** A room keeps a snapshot after so many updates (D13), so a log ends with fewer than that behind the last one. */
const SNAPSHOT_EVERY = 500;
const WRITER = 77;

interface Typed {
  /** One update a keystroke, in order. */
  readonly updates: readonly Uint8Array[];
  /** The state at the last multiple of `SNAPSHOT_EVERY`. */
  readonly snapshot: Uint8Array;
  readonly snapshotSeq: number;
  /** The state after the last one. */
  readonly last: Uint8Array;
}

/** A document typed letter by letter, not in memory, opened through the API. */
export async function keystrokes(bench: Bench): Promise<Row[]> {
  const { admin, people } = bench.database;
  const { server, wire } = bench.contestants[0]!;
  const count = bench.quick ? 20_278 : KEYSTROKES;
  const typed = typeAll(count);
  const left: Opened[] = [];
  const killed: Opened[] = [];
  for (let run = 0; run < bench.runs; run++) {
    // The first one with its whole log; the others with the part of it that is read, and no more.
    left.push(await open({ ...typed, snapshot: typed.last, snapshotSeq: count }, run === 0 ? 0 : count));
    killed.push(await open(typed, typed.snapshotSeq));
  }
  const said = (runs: readonly Opened[], of: keyof Opened) => sayRuns(runs.map((run) => run[of]));
  return [
    absolute(`a document of ${count.toLocaleString('en-GB')} generated keystrokes, cold, through the API`, 'ms of server CPU', left.map(({ cpu }) => cpu),
      { least: '< 100', aim: '< 50' }, (own) => own < 100,
      `as its last reader left it; ${said(left, 'wall')} ms until it had arrived; ${said(killed, 'cpu')} where a server was killed ${count - typed.snapshotSeq} updates after its last snapshot; `
      + `making it ready for writing, a second later, takes another ${said(left, 'later')}`),
  ];

  async function open(of: Typed, from: number): Promise<Opened> {
    const document = await createDocument(admin);
    await writeLog(admin, document, people[0]!.id, of, from);
    const participant = await wire.connect({ person: 0 });
    const [before, started] = [await server.cpuMs(), performance.now()];
    await participant.open(document.id, newClientId());
    const wall = performance.now() - started;
    const cpu = (await server.cpuMs()) - before;
    await delay(2_000);
    const later = (await server.cpuMs()) - before - cpu;
    participant.close();
    return { cpu, wall, later };
  }
}

/** Milliseconds: of the server until it was sent, of the clock until it had arrived, of the server in the two seconds after. */
interface Opened {
  readonly cpu: number;
  readonly wall: number;
  readonly later: number;
}

/** Types as people do: on from where one is, three of ten keystrokes take a letter back, and now and then one goes elsewhere. */
function typeAll(count: number): Typed {
  const doc = new Y.Doc();
  doc.clientID = WRITER;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => void updates.push(update));
  const [paragraph, text] = [new Y.XmlElement('paragraph'), new Y.XmlText()];
  const random = randomFrom(1);
  let [at, length] = [0, 0];
  // The root is named when it is written: every copy of the document has a step of its own.
  doc.transact(() => {
    doc.getXmlFragment(ROOT).insert(0, [paragraph]);
    paragraph.insert(0, [text]);
  });
  let snapshot: Uint8Array = new Uint8Array();
  const snapshotSeq = Math.floor(count / SNAPSHOT_EVERY) * SNAPSHOT_EVERY;
  while (updates.length < count) {
    if (random() < 0.002) at = Math.floor(random() * (length + 1));
    if (at > 0 && random() < 0.298) {
      text.delete(--at, 1);
      length -= 1;
    } else {
      text.insert(at++, 'abcdefghij klmnop'[Math.floor(random() * 17)]!);
      length += 1;
    }
    if (updates.length === snapshotSeq) snapshot = Y.encodeStateAsUpdate(doc);
  }
  return { updates, snapshot, snapshotSeq, last: Y.encodeStateAsUpdate(doc) };
}

/** As long as the name of a step's field, which takes its place in the bytes. */
const ROOT = `step_${'0'.repeat(32)}/keyQuestion`;

async function writeLog(admin: pg.Pool, document: BenchDocument, personId: string, { updates, snapshot, snapshotSeq }: Typed, from: number): Promise<void> {
  const named = (bytes: Uint8Array) => Buffer.from(Buffer.from(bytes).toString('latin1').replace(ROOT, document.root), 'latin1');
  await storeState(admin, document, named(snapshot), snapshotSeq);
  await admin.query('UPDATE document SET seq = $2 WHERE id = $1', [document.id, updates.length]);
  await admin.query('INSERT INTO document_client (document_id, client_id, person_id, leased_at) VALUES ($1, $2, $3, now())', [document.id, WRITER, personId]);
  for (let start = from; start < updates.length; start += 10_000) {
    const rows = updates.slice(start, start + 10_000).map(named);
    await admin.query(
      `INSERT INTO document_update (document_id, epoch, seq, update_id, author_id, client_id, clock_from, clock_to, kind, bytes, at)
        SELECT d.id, d.epoch, i.seq, 'u' || i.seq, $2, ${WRITER}, 0, 0, 'edit', decode(i.bytes, 'base64'), now()
        FROM document d, unnest($3::int[], $4::text[]) AS i(seq, bytes) WHERE d.id = $1`,
      [document.id, personId, rows.map((_, i) => start + i + 1), rows.map((bytes) => bytes.toString('base64'))],
    );
  }
}

/** Numbers from 0 to 1, the same at every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
