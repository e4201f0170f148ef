import { setTimeout as delay } from 'node:timers/promises';
import { alternate, type Bench, type Contestant } from '../contestants.ts';
import { createDocument, largeState, storeState } from '../documents.ts';
import { newClientId, several } from '../room.ts';
import { sayRuns } from '../statistics.ts';
import type { Row } from '../table.ts';

const SOCKETS = 200;
const BYTES = 20 * 1024;
/** Until an opened document has been made ready for writing. */
const READY_MS = 1_500;

/** What a signed-in socket keeps in the server's memory, and what each document of an ordinary size does that somebody has open. */
export async function memory(bench: Bench): Promise<Row[]> {
  const { Coherence: ours, Hocuspocus: theirs } = await alternate(bench, (contestant) => measure(bench, contestant));
  const row = (what: string, of: keyof Memory, note: string): Row => ({
    what: `${what} (KB)`, ours: sayRuns(ours.map((run) => run[of])), theirs: sayRuns(theirs.map((run) => run[of])), ratio: '–', least: '–', aim: '–', reached: null, note,
  });
  return [
    row('memory of a socket', 'socket', `heap and buffers after a collection, ${SOCKETS} of them`),
    row('memory of an open document of 20 KB, one reader', 'document', `${SOCKETS} of them, ready for writing`),
  ];
}

interface Memory {
  readonly socket: number;
  readonly document: number;
}

async function measure({ database }: Bench, { server, wire }: Contestant): Promise<Memory> {
  const documents = await several(SOCKETS, async () => {
    const document = await createDocument(database.admin);
    await storeState(database.admin, document, largeState(document.root, BYTES));
    return document;
  });
  // What is made once for all is there before.
  const first = await wire.connect({ person: SOCKETS });
  await first.open((await createDocument(database.admin)).id, newClientId());
  const start = await settled(server);
  const people = await several(SOCKETS, (person) => wire.connect({ person }));
  const connected = await settled(server);
  await several(SOCKETS, (i) => people[i]!.open(documents[i]!.id, newClientId()));
  await delay(READY_MS);
  const open = await settled(server);
  for (const participant of [first, ...people]) participant.close();
  return { socket: (connected - start) / SOCKETS / 1_024, document: (open - connected) / SOCKETS / 1_024 };
}

async function settled(server: Contestant['server']): Promise<number> {
  await delay(500);
  await server.memory();
  return server.memory();
}
