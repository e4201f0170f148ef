import pg from 'pg';

/** Tables that no restoring touches: what is append-only, what sessions and documents in memory stand on. */
const KEPT = /^(_prisma_migrations|audit_entry|event|event_scope|auth_session|document.*)$/;
/** What changes without anybody's doing: sessions are used, refusals written down, and text is read off the log a moment after it was written. */
const RESTLESS = /^(_prisma_migrations|audit_entry|auth_session|document_field|document_projection|document_snapshot)$/;

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
  const restore = restored.map((table) => `DELETE FROM public.${table}; INSERT INTO public.${table} SELECT * FROM remembered.${table};`).join('\n');
  const digest = tables
    .filter((table) => !RESTLESS.test(table))
    .map((table) => `SELECT '${table}' AS name, md5(coalesce(string_agg(t::text, ',' ORDER BY t::text), '')) AS sum FROM public.${table} t`)
    .join(' UNION ALL ');
  return {
    restore: async () => void (await owner.query(`BEGIN; ${restore} COMMIT`)),
    async fingerprint() {
      const sums = await owner.query<{ name: string; sum: string }>(`${digest} ORDER BY 1`);
      return sums.rows.map(({ name, sum }) => `${name} ${sum}`).join('\n');
    },
    close: () => owner.end(),
  };
}
