import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startS3Server, type S3Server } from '../../../test/testkit/s3-server.ts';
import { createS3Storage } from './storage.s3.ts';
import { createLocalStorage, type Storage } from './storage.ts';

let s3: S3Server;
let folder: string;

beforeAll(async () => {
  s3 = await startS3Server();
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'coherence-storage-')), 'files');
});
afterAll(async () => {
  await s3.close();
  await rm(path.dirname(folder), { recursive: true });
});

const inS3 = (secretAccessKey = s3.credentials.secretAccessKey) =>
  createS3Storage({ bucket: s3.bucket, region: 'eu-west-2', endpoint: s3.endpoint, credentials: { ...s3.credentials, secretAccessKey } });

describe.each([
  ['in a folder', () => createLocalStorage(folder)],
  ['in a bucket of S3', () => inS3()],
])('files kept %s', (_, open: () => Storage) => {
  const bytes = Buffer.from([0, 255, 13, 10, 0, ...Buffer.from('3 : 5')]);

  test('come back byte for byte, and are gone when removed', async () => {
    const storage = open();
    expect(await storage.get('ab/file_1')).toBeNull();
    await storage.put('ab/file_1', bytes, 'image/png');
    expect(await buffer((await storage.get('ab/file_1'))!)).toEqual(bytes);
    await storage.put('ab/file_1', Buffer.from('newer'), 'text/plain');
    expect((await buffer((await storage.get('ab/file_1'))!)).toString()).toBe('newer');
    await storage.remove('ab/file_1');
    await storage.remove('ab/file_1');
    expect(await storage.get('ab/file_1')).toBeNull();
  });

  test.each(['../secret', '/etc/passwd', 'ab/../../x', 'ab//x', 'AB', '', 'ab/x.txt', 'ab\\x'])('have no key like %j', async (key) => {
    const storage = open();
    await expect((async () => storage.put(key, bytes, 'text/plain'))()).rejects.toThrow('form of its own');
    await expect((async () => storage.get(key))()).rejects.toThrow('form of its own');
    await expect((async () => storage.remove(key))()).rejects.toThrow('form of its own');
  });
});

test('files of a folder are readable to the server’s own user alone, and nothing half written stays beside them', async () => {
  const storage = createLocalStorage(folder);
  await storage.put('cd/file_2', Buffer.from('x'), 'text/plain');
  expect((await stat(path.join(folder, 'cd/file_2'))).mode & 0o777).toBe(0o600);
  expect(await readdir(path.join(folder, 'cd'))).toEqual(['file_2']);
});

test('a bucket keeps the type beside the bytes', async () => {
  await inS3().put('ef/file_3', Buffer.from('%PDF'), 'application/pdf');
  expect(s3.objects.get('ef/file_3')).toEqual({ bytes: Buffer.from('%PDF'), mediaType: 'application/pdf' });
});

test('a bucket that refuses us or is not well is an error, not an empty answer', async () => {
  await expect(inS3('another secret').get('ef/file_3')).rejects.toThrow('SignatureDoesNotMatch');
  s3.failing = 503;
  await expect(inS3().get('ef/file_3')).rejects.toThrow();
  await expect(inS3().put('ef/file_4', Buffer.from('x'), 'text/plain')).rejects.toThrow();
  s3.failing = null;
});
