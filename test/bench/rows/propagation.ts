import { bareInserts } from '../bare-insert.ts';
import { alternate, withCommittingFirst, type Bench, type Contestant } from '../contestants.ts';
import { createDocument } from '../documents.ts';
import { BenchRoom } from '../room.ts';
import { quantile, sayRuns, short, spreadOf } from '../statistics.ts';
import { absolute, compare, type Row } from '../table.ts';

interface Scenario {
  readonly title: string;
  readonly writers: number;
  readonly observers: number;
  readonly perSecond: number;
}

const SCENARIOS: readonly Scenario[] = [
  { title: '1 writer × 50/s, 100 observers', writers: 1, observers: 100, perSecond: 50 },
  { title: '1 writer × 50/s, 500 observers', writers: 1, observers: 499, perSecond: 50 },
  { title: '50 writers × 5/s', writers: 50, observers: 0, perSecond: 5 },
  { title: '100 writers × 5/s', writers: 100, observers: 0, perSecond: 5 },
];

interface Run {
  readonly p50: number;
  readonly p99: number;
  /** Microseconds of the server an update and subscriber. */
  readonly cpu: number;
  /** How much of its core the server used. */
  readonly busy: number;
  /** Milliseconds of its longest collection of garbage. */
  readonly pause: number;
}

type Floor = Pick<Run, 'p50' | 'p99'>;

/** From a writer's socket to everybody's, through the commit in ours; and what the server spends on it. */
export async function propagation(pair: Bench): Promise<Row[]> {
  const bench = withCommittingFirst(pair);
  const rows: Row[] = [];
  for (const scenario of SCENARIOS) {
    const floor: Floor[] = [];
    // Once before, unmeasured: in a server's first seconds V8 still compiles what it then runs for weeks, on the one core that it has.
    if (!bench.quick) await alternate({ ...bench, runs: 1 }, (contestant) => measure(bench, contestant, scenario));
    const { Coherence: ours, Hocuspocus: theirs, 'Hocuspocus, committing first': durable } = await alternate(bench, async (contestant) => {
      // In the same turns, since a disk has its moods.
      if (contestant.name === 'Coherence') floor.push(await bareInserts(bench.database.admin, scenario.perSecond * scenario.writers, secondsOf(bench)));
      return measure(bench, contestant, scenario);
    });
    const of = (pick: (run: Run) => number) => ({ ours: ours.map(pick), theirs: theirs.map(pick) });
    rows.push(
      compare(`propagation p50, ${scenario.title}`, 'ms', of(({ p50 }) => p50), { least: 'within 1.5 ms', aim: '≤ 1.0 ×' }, (own, other) => own <= other + 1.5),
      compare(`propagation p99, ${scenario.title}`, 'ms', of(({ p99 }) => p99), { least: '≤ 1.0 ×', aim: '≤ 0.8 ×' }, (own, other) => own <= other,
        `longest collection of garbage in a run: ${medianOf(ours, 'pause')} and ${medianOf(theirs, 'pause')} ms`),
      compare(`server CPU per update and subscriber, ${scenario.title}`, 'µs', of(({ cpu }) => cpu), { least: '≤ 1.2 ×', aim: '≤ 1.0 ×' }, (own, other) => own <= other * 1.2,
        `core used: ${medianOf(ours, 'busy')} % and ${medianOf(theirs, 'busy')} %`),
      { ...durably(scenario, durable), reached: null },
      { ...bare(scenario, floor), reached: null },
    );
  }
  return rows;
}

/** What a commit before the telling makes of Hocuspocus: no server that keeps D1 can do much better on the same machine. */
function durably({ title }: Scenario, runs: readonly Run[]): Row {
  const said = (pick: (run: Run) => number) => sayRuns(runs.map(pick));
  return absolute(`for comparison, ${title}: Hocuspocus committing each update before it tells, p99`, 'ms', runs.map(({ p99 }) => p99), { least: '–', aim: '–' }, () => true,
    `p50 ${said(({ p50 }) => p50)} ms, ${said(({ cpu }) => cpu)} µs of CPU an update and subscriber`);
}

/** What stands between the two servers' latencies by itself: ours tells what is committed, Hocuspocus tells before it stores. */
function bare({ title, writers, perSecond }: Scenario, floor: readonly Floor[]): Row {
  const note = `p50 ${sayRuns(floor.map(({ p50 }) => p50))}; nothing else running`;
  return absolute(`for comparison, ${title}: as many bare inserts of such a row, ${writers * perSecond}/s, each committed alone, p99`, 'ms', floor.map(({ p99 }) => p99), { least: '–', aim: '–' }, () => true, note);
}

const medianOf = (runs: readonly Run[], what: 'busy' | 'pause') => short(spreadOf(runs.map((run) => run[what])).median);

const secondsOf = ({ quick }: Pick<Bench, 'quick'>) => (quick ? 1.5 : 4);

async function measure({ database, quick }: Bench, contestant: Contestant, { writers, observers, perSecond }: Scenario): Promise<Run> {
  const document = await createDocument(database.admin);
  const room = await BenchRoom.open(contestant, { document, writers, observers });
  const audience = observers || writers;
  try {
    await room.type(perSecond, 0.5, audience);
    room.propagation.clear();
    await contestant.server.longestPause();
    const [before, started] = [await contestant.server.cpuMs(), performance.now()];
    const { updates } = await room.type(perSecond, secondsOf({ quick }), audience);
    const [cpuMs, wallMs] = [(await contestant.server.cpuMs()) - before, performance.now() - started];
    const latencies = room.propagation.all();
    return {
      p50: quantile(latencies, 0.5),
      p99: quantile(latencies, 0.99),
      // Its writer's own copy is a delivery, too.
      cpu: (cpuMs * 1_000) / (updates * (writers + observers)),
      busy: (cpuMs / wallMs) * 100,
      pause: await contestant.server.longestPause(),
    };
  } finally {
    room.close();
  }
}
