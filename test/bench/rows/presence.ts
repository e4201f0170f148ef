import { setTimeout as delay } from 'node:timers/promises';
import type { Bench, Contestant } from '../contestants.ts';
import { PEOPLE } from '../database.ts';
import { createDocument } from '../documents.ts';
import { newClientId, several } from '../room.ts';
import { absolute, type Row } from '../table.ts';

/** Five hundred people in one document, each saying once a second where their cursor is. */
export async function presence(bench: Bench): Promise<Row[]> {
  const [ours, theirs] = bench.contestants;
  const runs: number[] = [];
  for (let run = 0; run < bench.runs; run++) runs.push(await measure(bench, ours!));
  const beside = await measure(bench, theirs!);
  return [
    absolute('presence of 500 people at 1 Hz', '% of a core', runs, { least: '< 50', aim: '< 25' }, (own) => own < 50, 'one run of Hocuspocus', beside.toFixed(0)),
  ];
}

async function measure({ database, quick }: Bench, { server, wire }: Contestant): Promise<number> {
  const document = await createDocument(database.admin);
  let messages = 0;
  const people = await several(PEOPLE, async (person) => {
    const participant = await wire.connect({ person, onPresence: () => (messages += 1) });
    await participant.open(document.id, newClientId());
    return participant;
  });
  let said = 0;
  const say = async (seconds: number) => {
    const start = performance.now();
    const end = said + seconds * PEOPLE;
    while (said < end) {
      const due = Math.min(end, Math.floor(((performance.now() - start) / 1_000) * PEOPLE) + end - seconds * PEOPLE);
      for (; said < due; said++) {
        const cursor = { type: { client: 1_000_000 + said, clock: said }, assoc: 0 };
        people[said % PEOPLE]!.setPresence({ cursor: { anchor: cursor, head: cursor } }, Math.floor(said / PEOPLE) + 1);
      }
      await delay(1);
    }
  };
  await say(1);
  const [before, started] = [await server.cpuMs(), performance.now()];
  await say(quick ? 2 : 4);
  const share = ((await server.cpuMs()) - before) / (performance.now() - started);
  for (const participant of people) participant.close();
  if (messages < PEOPLE) throw new Error('Presence did not arrive');
  return share * 100;
}
