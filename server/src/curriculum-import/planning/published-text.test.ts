import { describe, expect, test } from 'vitest';
import { publishedBullets, publishedInline, publishedParagraphs } from './published-text.ts';

describe('published text', () => {
  test('a formula stands between double dollars', () => {
    expect(publishedInline('Solve $$4(x+3)=20$$.')).toEqual([{ text: 'Solve ' }, { math: '4(x+3)=20' }, { text: '.' }]);
  });

  test('single dollars are money and stay text', () => {
    expect(publishedInline('from $4 to $8')).toEqual([{ text: 'from $4 to $8' }]);
  });

  test('an unclosed formula stays text', () => {
    expect(publishedInline('that $$n is a term')).toEqual([{ text: 'that $$n is a term' }]);
  });

  test('HTML stays text', () => {
    expect(publishedInline('<i>x</i><script>alert(1)</script>')).toEqual([{ text: '<i>x</i><script>alert(1)</script>' }]);
  });

  test('a command that was escaped twice is read as meant, rows of a matrix are left alone', () => {
    expect(publishedInline('$$1.\\\\dot9$$')).toEqual([{ math: '1.\\dot9' }]);
    expect(publishedInline('$$\\begin{matrix}a\\\\b\\end{matrix}$$')).toEqual([{ math: '\\begin{matrix}a\\\\b\\end{matrix}' }]);
  });

  test('an empty line separates paragraphs, and nothing makes none', () => {
    expect(publishedParagraphs('One.\n\nTwo.')).toHaveLength(2);
    expect(publishedParagraphs('')).toEqual([]);
    expect(publishedBullets([])).toEqual([]);
  });
});
