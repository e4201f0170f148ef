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
