import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import pg from 'pg';
import { expect, test } from 'vitest';
import { createTestDatabase } from './database.ts';

test('two test databases share nothing', async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  const hubs = async (url: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    if (url === one.url) await client.query(`INSERT INTO hub (id, name, created_at) VALUES ('hub_1', 'Northern', now())`);
    const { rows } = await client.query<{ id: string }>('SELECT id FROM hub');
    await client.end();
    return rows;
  };
  expect(await hubs(one.url)).toEqual([{ id: 'hub_1' }]);
  expect(await hubs(other.url)).toEqual([]);
  await Promise.all([one.drop(), other.drop()]);
});

test('a database is dropped even while somebody is still connected', async () => {
  const database = await createTestDatabase();
  const client = new pg.Client({ connectionString: database.url });
  const ended = new Promise((resolve) => client.on('error', resolve));
  await client.connect();
  await database.drop();
  await expect(ended).resolves.toBeInstanceOf(Error);
});

test('no connection of a pool that has been ended is cut when its database is dropped, however late its goodbye arrives', async () => {
  const database = await createTestDatabase();
  const address = new URL(database.url);
  const sockets: Socket[] = [];
  const slowly = createServer({ allowHalfOpen: true }, (near) => {
    const far = connect(Number(address.port), address.hostname);
    sockets.push(near, far);
    far.pipe(near);
    near.on('data', (bytes) => setTimeout(() => far.write(bytes), 100));
  });
  await new Promise<void>((listening) => slowly.listen(0, '127.0.0.1', listening));
  const through = new URL(address);
  through.host = `127.0.0.1:${(slowly.address() as AddressInfo).port}`;
  const pool = new pg.Pool({ connectionString: through.href });
  const cut: Error[] = [];
  pool.on('error', (error) => cut.push(error));
  await pool.query('SELECT 1');
  await pool.end();
  await database.drop();
  for (const socket of sockets) socket.destroy();
  slowly.close();
  expect(cut).toEqual([]);
});
