import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { built } from '../../../server/cli/build.ts';
import { absolute, type Row } from '../table.ts';

/** JavaScript that a browser loads for the home page, compressed as it is sent: what index.html names, what that imports, and the page's own. */
export async function clientSize(): Promise<Row[]> {
  const index = readFileSync(join(built.clientDir, 'index.html'), 'utf8');
  const named = [...index.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map(([, file]) => file!);
  const shell = withImports(named);
  const page = [...shell].map(read).join('').match(/assets\/HomePage-[\w-]+\.js/);
  if (!page) throw new Error('No chunk of the home page was found.');
  const home = withImports([...shell, page[0]]);
  const bytes = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0) / 1_000;
  return [
    absolute('first load: JavaScript before the editor, home page, gzip', 'KB', [bytes(home)], { least: '≤ 200', aim: '120' }, (own) => own <= 200,
      `${home.size} files; ${bytes(shell).toFixed(0)} KB of them before any page`),
  ];
}

const read = (file: string) => readFileSync(join(built.clientDir, file), 'utf8');

/** The files and everything they import at once; not what they import when it is needed. */
function withImports(files: readonly string[]): Set<string> {
  const found = new Set<string>();
  const add = (file: string) => {
    if (found.has(file) || !existsSync(join(built.clientDir, file))) return;
    found.add(file);
    for (const [, name] of read(file).matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)) add(`assets/${name}`);
  };
  for (const file of files) add(file);
  return found;
}
