import { connectTo } from '../../testkit/database.ts';

/** Tables that no restoring touches: what is append-only, what sessions and documents in memory stand on. */
const KEPT = /^(_prisma_migrations|audit_entry|event|event_scope|auth_session|document.*)$/;
/** What changes without anybody's doing: sessions are used, refusals written down, and text is read off the log a moment after it was written. */
const RESTLESS = /^(_prisma_migrations|audit_entry|auth_session|document_field|document_projection|document_snapshot)$/;

/**
 * Notes which tables are written to, by whomever but this owner: under its replication role no trigger fires. Twice, since what is to be
 * restored and what is to be looked at are asked for apart.
 */
const NOTE_WRITTEN = `
  CREATE TABLE remembered.to_restore (name text);
  CREATE TABLE remembered.to_digest (name text);
  CREATE FUNCTION remembered.note_written() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
    $$ BEGIN INSERT INTO remembered.to_restore VALUES (TG_TABLE_NAME); INSERT INTO remembered.to_digest VALUES (TG_TABLE_NAME); RETURN NULL; END $$`;

/** Only the rows that differ: nothing sweeps a test's database, and whole tables written anew hundreds of times slow down every look at them. */
const restoring = (table: string) => `
  DELETE FROM public.${table} now WHERE now::text NOT IN (SELECT was::text FROM remembered.${table} was);
  INSERT INTO public.${table} SELECT was.* FROM remembered.${table} was WHERE was::text NOT IN (SELECT now::text FROM public.${table} now);`;

/** A database as it was at one moment: what changed since can be seen, and taken back. */
export interface Snapshot {
  restore(): Promise<void>;
  /** A digest of every row of every table. */
  fingerprint(): Promise<string>;
  close(): Promise<void>;
}

/** Remembers a database of a test. Needs a superuser, whom neither triggers nor policies stop. */
export async function takeSnapshot(databaseUrl: string): Promise<Snapshot> {
  const owner = await connectTo(databaseUrl);
  await owner.query('SET session_replication_role = replica');
  const { rows } = await owner.query<{ tablename: string }>(`SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`);
  const tables = rows.map(({ tablename }) => tablename);
  const restored = tables.filter((table) => !KEPT.test(table));
  await owner.query('CREATE SCHEMA remembered');
  for (const table of restored) await owner.query(`CREATE TABLE remembered.${table} AS TABLE public.${table}`);
  await owner.query(NOTE_WRITTEN);
  for (const table of tables) {
    await owner.query(`CREATE TRIGGER remembered AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON public.${table} FOR EACH STATEMENT EXECUTE FUNCTION remembered.note_written()`);
  }
  /** The tables written to since they were asked for: all of them, hundreds of times, cost the matrix's mutations a third of their time. */
  async function writtenTo(list: 'to_restore' | 'to_digest', among: readonly string[]): Promise<string[]> {
    const { rows: written } = await owner.query<{ name: string }>(`DELETE FROM remembered.${list} RETURNING name`);
    return [...new Set(written.map(({ name }) => name))].filter((name) => among.includes(name));
  }
  async function restore(): Promise<void> {
    const names = await writtenTo('to_restore', restored);
    if (names.length === 0) return;
    await owner.query(`BEGIN; ${names.map(restoring).join('\n')} COMMIT`);
    await owner.query('INSERT INTO remembered.to_digest SELECT unnest($1::text[])', [names]);
  }
  const digested = tables.filter((table) => !RESTLESS.test(table));
  const sums = new Map<string, string>();
  async function digest(names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    const each = names.map((table) => `SELECT '${table}' AS name, md5(coalesce(string_agg(t::text, ',' ORDER BY t::text), '')) AS sum FROM public.${table} t`);
    for (const { name, sum } of (await owner.query<{ name: string; sum: string }>(each.join(' UNION ALL '))).rows) sums.set(name, sum);
  }
  await digest(digested);
  return {
    restore,
    async fingerprint() {
      await digest(await writtenTo('to_digest', digested));
      return digested.map((table) => `${table} ${sums.get(table)}`).join('\n');
    },
    close: () => owner.end(),
  };
}
