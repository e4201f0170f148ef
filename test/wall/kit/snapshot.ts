import pg from 'pg';

/** Tables that no restoring touches: what is append-only, what sessions and documents in memory stand on. */
const KEPT = /^(_prisma_migrations|audit_entry|event|event_scope|auth_session|document.*)$/;
/** What changes without anybody's doing: sessions are used, refusals written down, and text is read off the log a moment after it was written. */
const RESTLESS = /^(_prisma_migrations|audit_entry|auth_session|document_field|document_projection|document_snapshot)$/;

/** Notes which tables are written to, by whomever but this owner: under its replication role no trigger fires. */
const NOTE_TOUCHED = `
  CREATE TABLE remembered.touched (name text);
  CREATE FUNCTION remembered.note_touched() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
    $$ BEGIN INSERT INTO remembered.touched VALUES (TG_TABLE_NAME); RETURN NULL; END $$`;

/** A database as it was at one moment: what changed since can be seen, and taken back. */
export interface Snapshot {
  restore(): Promise<void>;
  /** A digest of every row of every table. */
  fingerprint(): Promise<string>;
  close(): Promise<void>;
}

/** Remembers a database of a test. Needs a superuser, whom neither triggers nor policies stop. */
export async function takeSnapshot(databaseUrl: string): Promise<Snapshot> {
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  await owner.query('SET session_replication_role = replica');
  const { rows } = await owner.query<{ tablename: string }>(`SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`);
  const tables = rows.map(({ tablename }) => tablename);
  const restored = tables.filter((table) => !KEPT.test(table));
  await owner.query('CREATE SCHEMA remembered');
  for (const table of restored) await owner.query(`CREATE TABLE remembered.${table} AS TABLE public.${table}`);
  await owner.query(NOTE_TOUCHED);
  for (const table of restored) {
    await owner.query(`CREATE TRIGGER remembered AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON public.${table} FOR EACH STATEMENT EXECUTE FUNCTION remembered.note_touched()`);
  }
  // Only what has been written to since: all tables, hundreds of times, cost the matrix's mutations an eighth of their time.
  async function restore(): Promise<void> {
    const touched = await owner.query<{ name: string }>('DELETE FROM remembered.touched RETURNING name');
    const names = [...new Set(touched.rows.map(({ name }) => name))];
    if (names.length > 0) await owner.query(`BEGIN; ${names.map((table) => `DELETE FROM public.${table}; INSERT INTO public.${table} SELECT * FROM remembered.${table};`).join('\n')} COMMIT`);
  }
  const digest = tables
    .filter((table) => !RESTLESS.test(table))
    .map((table) => `SELECT '${table}' AS name, md5(coalesce(string_agg(t::text, ',' ORDER BY t::text), '')) AS sum FROM public.${table} t`)
    .join(' UNION ALL ');
  return {
    restore,
    async fingerprint() {
      const sums = await owner.query<{ name: string; sum: string }>(`${digest} ORDER BY 1`);
      return sums.rows.map(({ name, sum }) => `${name} ${sum}`).join('\n');
    },
    close: () => owner.end(),
  };
}
