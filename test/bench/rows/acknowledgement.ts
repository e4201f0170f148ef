import { alternate, withCommittingFirst, type Bench, type Contestant } from '../contestants.ts';
import { createDocument } from '../documents.ts';
import { BenchRoom } from '../room.ts';
import { quantile, sayRuns } from '../statistics.ts';
import { absolute, type Row } from '../table.ts';

const DOCUMENTS = 10;
const WRITERS = 5;
const PER_SECOND = 20;

interface Run {
  readonly p50: number;
  readonly p99: number;
}

/** From the push to its answer, at 1,000 a second over ten documents of five people each. Ours answers after the commit. */
export async function acknowledgement(bench: Bench): Promise<Row[]> {
  const { Coherence: ours, Hocuspocus: theirs, 'Hocuspocus, committing first': durable } = await alternate(withCommittingFirst(bench), (contestant) => measure(bench, contestant));
  const row = (pick: (run: Run) => number, name: string, least: string, aim: string, ms: number) =>
    absolute(`durable acknowledgement ${name} at 1,000 updates/s`, 'ms', ours.map(pick), { least, aim }, (own) => own <= ms,
      'Hocuspocus answers from memory and stores seconds later', `${sayRuns(theirs.map(pick))}, not durable; ${sayRuns(durable.map(pick))} where it commits each update first`);
  return [
    { ...row(({ p50 }) => p50, 'p50', '–', '–', 0), reached: null },
    row(({ p99 }) => p99, 'p99', '≤ 25', '≤ 10', 25),
  ];
}

async function measure({ database, quick }: Bench, contestant: Contestant): Promise<Run> {
  const rooms: BenchRoom[] = [];
  for (let i = 0; i < DOCUMENTS; i++) {
    const document = await createDocument(database.admin);
    rooms.push(await BenchRoom.open(contestant, { document, writers: WRITERS, observers: 0, firstPerson: i * WRITERS }));
  }
  const type = (seconds: number) => Promise.all(rooms.map((room) => room.type(PER_SECOND, seconds, WRITERS)));
  try {
    await type(0.5);
    for (const room of rooms) room.acknowledgement.clear();
    await type(quick ? 1.5 : 4);
    const latencies = Float64Array.from(rooms.flatMap((room) => [...room.acknowledgement.all()]));
    return { p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) };
  } finally {
    for (const room of rooms) room.close();
  }
}
