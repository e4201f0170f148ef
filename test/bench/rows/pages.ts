import type pg from 'pg';
import type { Bench } from '../contestants.ts';
import { PLACE } from '../people.ts';
import { short } from '../statistics.ts';
import type { Row } from '../table.ts';
import { operationText } from '../wire/coherence.wire.ts';
import { createReader, createScheme, firstSequence, idOf, READER } from './pages.fixture.ts';
import { HAND_WRITTEN } from './pages.sql.ts';

interface Page {
  readonly title: string;
  readonly operation: keyof typeof HAND_WRITTEN;
  /** Of the small and of the large community. */
  readonly ids: readonly [string, string];
}

const PAGES: readonly Page[] = [
  { title: "a scheme's map: 5 programmes, 100 units", operation: 'SchemePage', ids: [idOf('scheme', 'small'), idOf('scheme', 'large')] },
  { title: 'a sequence of 12 steps', operation: 'SequencePage', ids: [firstSequence('small'), firstSequence('large')] },
  { title: 'home, among 1,000 sequences', operation: 'Home', ids: ['', ''] },
  { title: 'a work group with 20 shared sequences', operation: 'WorkGroupPage', ids: [PLACE.workGroup, PLACE.workGroup] },
];

/** By how many the number of statements may differ between two requests for one page. */
const BATCHES = 3;

export interface Spent {
  /** Statements a page. */
  readonly statements: number;
  /** Milliseconds inside Postgres a page, planning and execution. */
  readonly inside: number;
  /** Execution alone. */
  readonly executing: number;
}

/** What each page costs inside Postgres, beside SQL that was written for it alone. */
export async function pages(bench: Bench): Promise<Row[]> {
  const { admin } = bench.database;
  const [{ server }] = bench.contestants as [Bench['contestants'][number]];
  const times = bench.quick ? 10 : 40;
  await createReader(admin);
  await createScheme(admin, 'small', READER.department, { programmes: 1, unitsEach: 2, sequencesEach: 2, steps: 2 });
  await createScheme(admin, 'smallshared', READER.partner, { programmes: 1, unitsEach: 2, sequencesEach: 2, steps: 2 }, 2);
  const small = [];
  for (const { operation, ids } of PAGES) small.push(await ours(admin, server.port, operation, ids[0], 5));
  await createScheme(admin, 'large', READER.department, { programmes: 5, unitsEach: 20, sequencesEach: 10, steps: 12 });
  await createScheme(admin, 'largeshared', READER.partner, { programmes: 5, unitsEach: 20, sequencesEach: 10, steps: 12 }, 18);
  const rows: Row[] = [];
  for (const [i, { title, operation, ids }] of PAGES.entries()) {
    rows.push(await besideHand(admin, server.port, { title, operation, id: ids[1], hand: HAND_WRITTEN[operation](ids[1]), few: small[i]!.statements, times }));
  }
  return rows;
}

interface Compared {
  readonly title: string;
  readonly operation: string;
  readonly id: string;
  /** Statements that find the same. */
  readonly hand: readonly string[];
  /** Statements of the page where there is little to show. */
  readonly few: number;
  readonly times: number;
}

/** What a page costs inside Postgres, beside SQL that was written for it alone. */
export async function besideHand(admin: pg.Pool, port: number, { title, operation, id, hand: statements, few, times }: Compared): Promise<Row> {
  await ours(admin, port, operation, id, 5);
  const spent = await ours(admin, port, operation, id, times);
  const hand = await handWritten(admin, statements, times);
  const prepared = await handWritten(admin, statements, times, 'prepared');
  // Lists that are read one behind the other share a statement or not as they happen to meet; what grows with the rows would be hundreds.
  const constant = spent.statements <= few + BATCHES;
  return {
    what: `${title}: its statements inside Postgres (ms)`,
    ours: `${short(spent.inside)} in ${spent.statements} statements`,
    theirs: `${short(hand.inside)} in ${hand.statements}, by hand`,
    ratio: `${short(spent.inside / hand.inside)} ×`,
    least: '≤ 2 ×, constant number',
    aim: '≤ 1.3 ×',
    reached: constant && spent.inside <= hand.inside * 2,
    note: `${short(prepared.inside)} by hand and prepared, as ours are once they are asked often; executing alone ${short(spent.executing)} against ${short(hand.executing)} ms; ${short(spent.wall)} ms for the whole request; ${few} statements where there is little to show`,
  };
}

/** A page as its reader asks for it. */
export async function ours(admin: pg.Pool, port: number, operation: string, id: string, times: number): Promise<Spent & { wall: number }> {
  const body = JSON.stringify({ query: operationText('query', operation), operationName: operation, variables: id === '' ? {} : { id } });
  const url = `http://localhost:${port}`;
  const walls: number[] = [];
  const spent = await counted(admin, times, async () => {
    const started = performance.now();
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', origin: url, cookie: READER.cookie }, body });
    const answer = await response.text();
    walls.push(performance.now() - started);
    if (answer.includes('"errors"') || answer.length < 300) throw new Error(`${operation} answered ${answer.slice(0, 400)}`);
  });
  return { ...spent, wall: walls.toSorted((a, b) => a - b)[Math.floor(walls.length / 2)]! };
}

/** By hand: planned at every call, as `pg` sends a statement, or prepared. */
async function handWritten(admin: pg.Pool, statements: readonly string[], times: number, as?: 'prepared'): Promise<Spent> {
  const client = await admin.connect();
  try {
    // As often as Postgres looks before it settles on one plan.
    const ask = async (text: string, index: number) => client.query(as === 'prepared' ? { name: `hand ${statements[0]!.length} ${index}`, text } : text);
    for (let i = 0; i < 6; i++) for (const [index, text] of statements.entries()) await ask(text, index);
    return await counted(admin, times, async () => {
      for (const [index, text] of statements.entries()) {
        const { rows } = await ask(text, index);
        if (rows.length === 0 && !text.includes('NOT EXISTS')) throw new Error(`Nothing was found by ${text}`);
      }
    });
  } finally {
    client.release();
  }
}

/** Whatever ran at least once a time is the page's; what the server does by itself runs more rarely. */
export async function counted(admin: pg.Pool, times: number, once: () => Promise<void>): Promise<Spent> {
  await admin.query('SELECT pg_stat_statements_reset()');
  for (let i = 0; i < times; i++) await once();
  const { rows } = await admin.query<{ calls: string; ms: number; executing: number; frame: boolean }>(
    `SELECT calls, total_plan_time + total_exec_time AS ms, total_exec_time AS executing, query ~* '^(begin|commit|set|select set_config)' AS frame FROM pg_stat_statements WHERE calls >= $1 AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database()) AND query NOT LIKE '%pg_stat_statements%'`, [times]);
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0) / times;
  // Opening and closing transactions costs time, but does not grow with what is shown.
  return { statements: Math.round(sum(({ calls, frame }) => (frame ? 0 : Number(calls)))), inside: sum(({ ms }) => ms), executing: sum(({ executing }) => executing) };
}
