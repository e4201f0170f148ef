import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Text that browsers load; fonts and pictures are compressed already. */
const TEXT = /\.(js|css|html|svg|json|txt)$/;
/** Below this a file fits into the first packets anyway; in bytes. */
const SMALLEST = 1_400;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Writes a `.br` and a `.gz` beside every text file of a folder, so that no answer has to be compressed while somebody waits. */
export async function compressFolder(folder: string): Promise<void> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => TEXT.test(name));
  await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      const bytes = readFileSync(file);
      if (bytes.byteLength < SMALLEST) return;
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };
      const [br, gz] = await Promise.all([brotli(bytes, quality), gzipped(bytes, { level: 9 })]);
      writeFileSync(`${file}.br`, br);
      writeFileSync(`${file}.gz`, gz);
    }),
  );
}
