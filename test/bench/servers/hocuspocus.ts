// Hocuspocus as its documentation sets it up: its own Database extension on Postgres, authentication by a hook, its own defaults
// (stores 2 s after a change and 10 s at the latest, sends what one turn of the event loop brought together).
// With COMMIT_FIRST it does what every server must that promises D1: the same, but each update is committed, by an insert of its own, before
// it is applied, told and answered. Nothing else is checked or kept: no rights, no leases, no order in the log.
import { Database } from '@hocuspocus/extension-database';
import { Server, type beforeSyncPayload } from '@hocuspocus/server';
import pg from 'pg';
import { messageYjsUpdate } from 'y-protocols/sync';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });

const server = new Server({
  port: Number(process.env['PORT']),
  address: '127.0.0.1',
  quiet: true,
  async onAuthenticate({ token }) {
    if (token === '') throw new Error('Sign in first');
    return { person: token };
  },
  ...(process.env['COMMIT_FIRST'] !== undefined && {
    async beforeSync({ documentName, type, payload }: beforeSyncPayload) {
      if (type !== messageYjsUpdate) return;
      await pool.query({ name: 'append', text: 'INSERT INTO hocuspocus.update (document, bytes) VALUES ($1, $2)', values: [documentName, Buffer.from(payload)] });
    },
  }),
  extensions: [
    new Database({
      async fetch({ documentName }) {
        const { rows } = await pool.query<{ data: Buffer }>({ name: 'fetch', text: 'SELECT data FROM hocuspocus.document WHERE name = $1', values: [documentName] });
        return rows[0]?.data ?? null;
      },
      async store({ documentName, state }) {
        await pool.query({
          name: 'store',
          text: 'INSERT INTO hocuspocus.document (name, data) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET data = EXCLUDED.data',
          values: [documentName, Buffer.from(state)],
        });
      },
    }),
  ],
});
await server.listen();
