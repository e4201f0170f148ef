import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { MOST_FILE_BYTES, readUpload } from './read-upload.ts';
import { createUploadSlots } from './upload-slots.ts';

/** A request of these parts of a form; `null` leaves it open. */
function sent(parts: readonly (string | Buffer | null)[], headers: Record<string, string> = {}): IncomingMessage {
  const request = Object.assign(new PassThrough(), { headers: { 'content-type': 'multipart/form-data; boundary=edge', ...headers } });
  for (const part of parts) if (part !== null) request.write(part);
  if (!parts.includes(null)) request.end();
  return request as unknown as IncomingMessage;
}
const head = (name: string) => `--edge\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n`;

test('an upload is its bytes and its name, in whatever letters', async () => {
  expect(await readUpload(sent([head('Übung ½.txt'), 'a\r\nb', '\r\n--edge--\r\n']))).toMatchObject({ bytes: Buffer.from('a\r\nb'), name: 'Übung ½.txt' });
});

test.each([
  ['nothing', ['--edge--\r\n'], {}],
  ['two files', [head('a.txt'), 'a', `\r\n${head('b.txt')}`, 'b', '\r\n--edge--\r\n'], {}],
  ['half a form', [head('a.txt'), 'a'], {}],
  ['no form', ['{}'], { 'content-type': 'application/json' }],
  ['a form without its edge', ['x'], { 'content-type': 'multipart/form-data' }],
] as const)('%s is refused', async (_, parts, headers) => {
  await expect(readUpload(sent(parts, headers))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

test('what says that it is too large is not read at all', async () => {
  await expect(readUpload(sent([null], { 'content-length': String(MOST_FILE_BYTES * 2) }))).rejects.toMatchObject({ code: 'TOO_LARGE' });
});

test('what does not arrive is given up', async () => {
  await expect(readUpload(sent([head('a.txt'), 'a', null]), 30)).rejects.toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining('too long') });
});

test('so many are read at once, of one person and of all, and then again', async () => {
  const slots = createUploadSlots(1, 2);
  const ends: (() => void)[] = [];
  const held = () => new Promise<string>((resolve) => ends.push(() => resolve('kept')));
  const [mine, theirs] = [slots.run('me', held), slots.run('you', held)];
  await expect(slots.run('me', held)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  await expect(slots.run('somebody', held)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  for (const end of ends) end();
  expect(await Promise.all([mine, theirs])).toEqual(['kept', 'kept']);
  await expect(slots.run('me', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await slots.run('me', async () => 'kept')).toBe('kept');
});
