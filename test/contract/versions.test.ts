import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** The oldest versions without a known hole that concerns us (security.md), of packages of our own and of those below them. */
const FLOORS: Record<string, string> = {
  '@apollo/server': '5.5.1',
  ws: '8.21.0',
  'prosemirror-view': '1.42.3',
  'better-auth': '1.7.16',
  graphql: '16.15.0',
  express: '5.0.0',
  'body-parser': '2.2.1',
  qs: '6.14.1',
};

/** Every installed version of a package, wherever pnpm has put it. */
function installed(name: string): string[] {
  const folder = `${name.replace('/', '+')}@`;
  const store = path.join(root, 'node_modules/.pnpm');
  const versions = readdirSync(store)
    .filter((entry) => entry.startsWith(folder))
    .map((entry) => path.join(store, entry, 'node_modules', name, 'package.json'))
    .filter((file) => existsSync(file))
    .map((file) => (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version);
  return [...new Set(versions)];
}

function isAtLeast(version: string, floor: string): boolean {
  const [have, want] = [version, floor].map((text) => text.split('-')[0]!.split('.').map(Number));
  const index = have!.findIndex((part, at) => part !== want![at]);
  return index === -1 || have![index]! > want![index]!;
}

test('versions are compared by their numbers', () => {
  expect(isAtLeast('1.10.0', '1.9.9')).toBe(true);
  expect(isAtLeast('1.9.9', '1.10.0')).toBe(false);
  expect(isAtLeast('2.0.0', '2.0.0')).toBe(true);
});

test.each(Object.entries(FLOORS))('no %s below %s is installed, by whichever way it came', (name, floor) => {
  const versions = installed(name);
  expect(versions).not.toEqual([]);
  expect(versions.filter((version) => !isAtLeast(version, floor))).toEqual([]);
});
