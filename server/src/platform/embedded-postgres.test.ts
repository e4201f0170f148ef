import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { readRecord, superuserUrlOf } from './embedded-postgres.cluster.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { runningPostmaster } from './embedded-postgres.pid.ts';
import { makeScratchFolder } from './scratch-postgres.ts';

let dataDir: string;
const start = () => startEmbeddedPostgres({ dataDir, log: () => {} });
const postmaster = () => runningPostmaster(join(dataDir, 'postgres'));

/** A data folder that was started and stopped once: making one takes most of a second, copying it nothing. */
let template: string;

beforeAll(async () => {
  dataDir = template = makeScratchFolder();
  await (await start()).stop();
});

afterAll(() => rmSync(template, { recursive: true, force: true }));

beforeEach(() => {
  dataDir = makeScratchFolder();
  execFileSync('cp', ['-a', `${template}/.`, dataDir]); // with its owners
});

afterEach(() => {
  const left = postmaster();
  if (left) process.kill(left.pid, 'SIGQUIT');
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

async function ask<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('what was written is there after a stop and a start, on the same port', async () => {
  const first = await start();
  await ask(first.url, `CREATE TABLE kept AS SELECT 'ratio' AS word`);
  await first.stop();
  expect(postmaster()).toBeUndefined();
  const second = await start();
  expect(second.url).toBe(first.url);
  expect(await ask(second.url, 'SELECT word FROM kept')).toEqual([{ word: 'ratio' }]);
  await second.stop();
});

test('it is durable, and listens on this machine alone', async () => {
  const { url, stop } = await start();
  const settings = `SELECT name, setting FROM pg_settings
    WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses') ORDER BY 1`;
  expect(await ask(url, settings)).toEqual([
    { name: 'fsync', setting: 'on' },
    { name: 'full_page_writes', setting: 'on' },
    { name: 'listen_addresses', setting: '127.0.0.1' },
    { name: 'synchronous_commit', setting: 'on' },
  ]);
  await stop();
});

test('it is reached by a socket in a folder of its own, and by its port where there is none', async () => {
  const { url, stop } = await start();
  expect(new URL(url).searchParams.get('host')).toBe(join(dataDir, 'postgres'));
  const by = 'SELECT inet_client_addr() IS NULL AS socket';
  expect(await ask(url, by)).toEqual([{ socket: true }]);
  const byPort = new URL(url);
  byPort.search = '';
  expect(await ask(byPort.href, by)).toEqual([{ socket: false }]);
  await stop();
  const long = join(dataDir, 'too-long-for-a-socket'.repeat(5));
  execFileSync('cp', ['-a', `${template}/.`, long]);
  const far = await startEmbeddedPostgres({ dataDir: long, log: () => {} });
  expect(await ask(far.url, by)).toEqual([{ socket: false }]);
  await far.stop();
});

test('the product connects as the owner of its database, who is no superuser', async () => {
  const { url, stop } = await start();
  expect(await ask(url, 'SELECT rolname, rolsuper FROM pg_roles WHERE rolname = current_user')).toEqual([{ rolname: 'coherence_server', rolsuper: false }]);
  await expect(ask(url, `SELECT pg_read_file('/etc/passwd')`)).rejects.toThrow('permission denied');
  await stop();
});

test('the next start takes over what a killed process left running', async () => {
  const module = join(import.meta.dirname, 'embedded-postgres.ts');
  const program = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(module)});
    await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log() {} });
    console.log('started');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((started) => child.stdout.once('data', started));
  await expect(start()).rejects.toThrow('Another Coherence server is running');
  const before = postmaster()?.pid;
  expect(before).toBeTypeOf('number');
  child.kill('SIGKILL');
  const adopted = await start();
  expect(postmaster()?.pid).toBe(before);
  expect(await ask(adopted.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await adopted.stop();
  expect(postmaster()).toBeUndefined();
});

test('a postmaster.pid left by a crash of the machine, its number somebody else’s by now, stops nobody', async () => {
  const first = await start();
  await first.stop();
  writeFileSync(join(dataDir, 'postgres/postmaster.pid'), [process.pid, join(dataDir, 'postgres'), 0, 5432, '', '', '', 'ready'].join('\n'));
  // Somebody who is not the parent of Postgres, and of its own user, at whom it would stop.
  const { uid, gid } = statSync(join(dataDir, 'postgres/PG_VERSION'));
  const somebody = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid, gid } : {});
  const lock = join(dataDir, 'postgres', `.s.PGSQL.${new URL(first.url).port}.lock`);
  writeFileSync(lock, [somebody.pid, join(dataDir, 'postgres'), 0, new URL(first.url).port, join(dataDir, 'postgres'), ''].join('\n'));
  const second = await start().finally(() => somebody.kill());
  expect(await ask(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await second.stop();
});

test('a Postgres that was killed comes back with everything that was committed', async () => {
  const first = await start();
  await ask(first.url, `CREATE TABLE kept AS SELECT 'ratio' AS word`);
  process.kill(postmaster()?.pid ?? 0, 'SIGKILL');
  const second = await start();
  expect(await ask(second.url, 'SELECT word FROM kept')).toEqual([{ word: 'ratio' }]);
  await second.stop();
});

test('a Postgres that is killed, or loses its connections, under a running product is started again at the same place', async () => {
  const said: string[] = [];
  let back = () => {};
  const kept = await startEmbeddedPostgres({ dataDir, keep: true, log: (message) => void (said.push(message), back()) });
  await ask(kept.url, `CREATE TABLE kept AS SELECT 'ratio' AS word`);
  const before = postmaster()!.pid;
  const again = () => new Promise<void>((resolve) => (back = resolve));

  let waiting = again();
  process.kill(before, 'SIGKILL');
  await waiting;
  expect(await ask(kept.url, 'SELECT word FROM kept')).toEqual([{ word: 'ratio' }]);
  expect(postmaster()!.pid).not.toBe(before);
  await expect(start()).rejects.toThrow('Another Coherence server is running');

  waiting = again();
  const record = readRecord(dataDir)!;
  await ask(superuserUrlOf(record), `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'coherence owner'`);
  await waiting;
  await expect(start()).rejects.toThrow('Another Coherence server is running');
  expect(said).toEqual(Array(2).fill('The database had stopped and runs again. What was saved is there.'));

  await kept.stop();
  expect(postmaster()).toBeUndefined();
});

test('another port is taken when somebody has the remembered one', async () => {
  const first = await start();
  await first.stop();
  const port = Number(new URL(first.url).port);
  const squatter = createServer();
  await new Promise<void>((listening) => squatter.listen(port, '127.0.0.1', listening));
  const second = await start();
  expect(new URL(second.url).port).not.toBe(String(port));
  await second.stop();
  squatter.close();
});

test('the data folder may be moved', async () => {
  const first = await start();
  await ask(first.url, `CREATE TABLE kept AS SELECT 'ratio' AS word`);
  await first.stop();
  const moved = `${dataDir}-moved`;
  renameSync(dataDir, moved);
  dataDir = moved;
  const second = await start();
  expect(await ask(second.url, 'SELECT word FROM kept')).toEqual([{ word: 'ratio' }]);
  await second.stop();
});

test('a database that is gone is said to be gone, not replaced by an empty one', async () => {
  const first = await start();
  await first.stop();
  renameSync(join(dataDir, 'postgres'), join(dataDir, 'elsewhere'));
  await expect(start()).rejects.toThrow('which is missing');
  renameSync(join(dataDir, 'elsewhere'), join(dataDir, 'postgres'));
});

test('a cluster of another version of PostgreSQL is refused with both versions', async () => {
  const first = await start();
  await first.stop();
  writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '17\n');
  await expect(start()).rejects.toThrow('was made by PostgreSQL 17');
});

test('its password is for the owner alone', async () => {
  const { url, stop } = await start();
  expect(statSync(join(dataDir, 'postgres.json')).mode & 0o077).toBe(0);
  const guess = new URL(url);
  guess.password = 'guess';
  await expect(ask(guess.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).not.toContain(new URL(url).password);
  await stop();
});

const isRoot = process.getuid?.() === 0;
test.skipIf(!isRoot)('as root it runs as an unprivileged user, elsewhere when that user cannot enter the folder', async () => {
  rmSync(dataDir, { recursive: true });
  mkdirSync(dataDir, { mode: 0o700 });
  const said: string[] = [];
  const { url, stop } = await startEmbeddedPostgres({ dataDir, log: (message) => said.push(message) });
  expect(said.join()).toContain(`cannot enter ${dataDir}`);
  const { clusterDir } = JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8')) as { clusterDir: string };
  expect(statSync(clusterDir).uid).not.toBe(0);
  expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await stop();
  rmSync(join(clusterDir, '..'), { recursive: true });
});

test.skipIf(isRoot)('as an ordinary user it runs as that user', async () => {
  const { stop } = await start();
  expect(statSync(join(dataDir, 'postgres')).uid).toBe(process.getuid?.());
  await stop();
});
