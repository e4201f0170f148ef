import { expect, test } from 'vitest';
import { oneLine, paragraphs } from './text.ts';

test('line breaks and runs of spaces become one space', () => {
  expect(oneLine('  a\r\n  b\t c ')).toBe('a b c');
});

test('a non-breaking space stays', () => {
  expect(oneLine('5\u00a0cm')).toBe('5\u00a0cm');
});

test('characters that Postgres refuses go', () => {
  expect(oneLine('a\u0000b\u0007c\ud800d')).toBe('abc\ufffdd');
});

test('an empty line separates paragraphs, a single line break does not', () => {
  expect(paragraphs('One\n  line.\n\n  Two.\n \n')).toBe('One line.\n\nTwo.');
});
