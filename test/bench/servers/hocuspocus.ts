// Hocuspocus as its documentation sets it up: its own Database extension on Postgres, authentication by a hook, its own defaults
// (stores 2 s after a change and 10 s at the latest, sends what one turn of the event loop brought together).
import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });

const server = new Server({
  port: Number(process.env['PORT']),
  address: '127.0.0.1',
  quiet: true,
  async onAuthenticate({ token }) {
    if (token === '') throw new Error('Sign in first');
    return { person: token };
  },
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
