import { alternate, type Bench, type Contestant } from '../contestants.ts';
import { createDocument, largeState, storeState } from '../documents.ts';
import { newClientId, several } from '../room.ts';
import { quantile, sayRuns } from '../statistics.ts';
import { absolute, type Row } from '../table.ts';

const PEOPLE = 150;
const BYTES = 2 * 1024 * 1024;

/** A document that nobody has open, asked for by 150 people in the same moment; until the last byte of it has arrived with each. */
export async function opening(bench: Bench): Promise<Row[]> {
  const { Coherence: ours, Hocuspocus: theirs } = await alternate(bench, (contestant) => measure(bench, contestant));
  return [
    absolute('150 people opening a 2 MB document at once, p50', 'ms', ours, { least: '< 1,000', aim: '< 500' }, (own) => own < 1_000,
      'a state of paragraphs, not in memory before', sayRuns(theirs)),
  ];
}

async function measure({ database }: Bench, { wire }: Contestant): Promise<number> {
  const document = await createDocument(database.admin);
  await storeState(database.admin, document, largeState(document.root, BYTES));
  const people = await several(PEOPLE, (person) => wire.connect({ person }));
  try {
    const start = performance.now();
    const times = await Promise.all(people.map(async (participant) => {
      const bytes = await participant.open(document.id, newClientId());
      if (bytes < BYTES * 0.9) throw new Error(`Only ${bytes} bytes of the document came`);
      return performance.now() - start;
    }));
    return quantile(Float64Array.from(times), 0.5);
  } finally {
    for (const participant of people) participant.close();
  }
}
