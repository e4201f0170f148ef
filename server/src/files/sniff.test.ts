import { describe, expect, test } from 'vitest';
import { SAMPLES, zip } from './files.testkit.ts';
import { sniffInWorker } from './sniff-in-worker.ts';
import { sniff } from './sniff.ts';

describe('what a file is, is read from what it holds', () => {
  test.each(Object.entries(SAMPLES))('%s', async (type, bytes) => {
    expect(await sniff(bytes)).toBe(type);
  });

  test.each([
    ['plain words', 'The ratio 3 : 5 is not three fifths.\r\nWhy?\n'],
    ['a table', 'School,Posts\nWren Park,4\n'],
    ['words of an older Windows', Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0d, 0x0a])],
    ['mathematics with signs of comparison', 'a < b, so 2 < 3 and x <= 4'],
  ])('text: %s', async (_, text) => {
    expect(await sniff(Buffer.from(text))).toBe('text/plain');
  });

  test.each<[string, string | Buffer]>([
    ['nothing at all', ''],
    ['a page', '<!DOCTYPE html><p>hello'],
    ['a page behind blanks and a mark of byte order', '\uFEFF \n<HTML><body>'],
    ['a drawing that can run scripts', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['the same behind a declaration', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['the same behind words', 'hello <svg onload=alert(1)>'],
    ['a script of a shell', '#!/bin/sh\nrm -rf /'],
    ['a mail', 'MIME-Version: 1.0\nContent-Type: text/html\n\nx'],
    ['a program of Windows', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
    ['a program of Linux', Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(60)])],
    ['an archive of anything', zip({ 'run.exe': 'MZ' })],
    ['a document with macros', zip({ '[Content_Types].xml': '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>', 'word/x.xml': '' })],
    ['noise', Buffer.from([1, 2, 3, 4, 250, 251])],
    ['words with a zero in them', 'abc\0def'],
  ])('and is refused for %s', async (_, bytes) => {
    expect(await sniff(Buffer.from(bytes))).toBeNull();
  });
});

describe('on a thread of its own', () => {
  test('a file is known as well', async () => {
    expect(await sniffInWorker(SAMPLES['application/pdf'])).toBe('application/pdf');
  });

  test('an archive made to fill memory ends as a file we do not know', async () => {
    const bomb = zip({ '[Content_Types].xml': Buffer.alloc(300 * 1024 * 1024) }, true);
    expect(bomb.length).toBeLessThan(10 * 1024 * 1024);
    const began = performance.now();
    expect(await sniffInWorker(bomb)).toBeNull();
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  test('what is not known by the deadline is not known', async () => {
    expect(await sniffInWorker(SAMPLES['application/pdf'], 0)).toBeNull();
  });
});
