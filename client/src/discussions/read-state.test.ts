import { describe, expect, test } from 'vitest';
import type { Held } from './post-order.ts';
import { newLineBefore, nextUnread, type Readable, seenUpTo } from './read-state.ts';

const at = (id: string) => `2026-11-${String(id.charCodeAt(0) - 86).padStart(2, '0')}T10:00:00.000Z`;
const old = (id: string, rootId = id): Readable => ({ id, rootId, createdAt: at(id), unread: false });
const fresh = (id: string, rootId = id): Readable => ({ ...old(id, rootId), unread: true });
const all = (...posts: Readable[]): Held<Readable> => ({ posts, hasBefore: false, hasAfter: false });

describe('what has been seen is remembered as a moment', () => {
  test('up to the last of it, once nothing older is unseen', () => {
    expect(seenUpTo(all(old('a'), fresh('d', 'a'), fresh('c')), new Set(['d', 'c']), true)).toBe('d');
  });
  test('an answer in an early branch waits for what was written before it further down', () => {
    expect(seenUpTo(all(old('a'), fresh('d', 'a'), fresh('c')), new Set(['d']), true)).toBeNull();
    expect(seenUpTo(all(old('a'), fresh('b', 'a'), fresh('c')), new Set(['b']), true)).toBe('b');
  });
  test('what is not fetched yet is younger than the branch before it, and is not passed over', () => {
    const held = { posts: [fresh('a'), fresh('x', 'a'), fresh('c')], hasBefore: false, hasAfter: true };
    expect(seenUpTo(held, new Set(['a', 'x', 'c']), true)).toBe('a');
  });
  test('nothing is, where one came in the middle and has not seen the beginning', () => {
    expect(seenUpTo({ posts: [fresh('b')], hasBefore: true, hasAfter: false }, new Set(['b']), false)).toBeNull();
  });
});

describe('the line over what is new', () => {
  test('stands before the first of the last branches that began since the last visit', () => {
    expect(newLineBefore([old('a'), fresh('e', 'a'), fresh('c'), fresh('d')], at('b'), false)).toBe('c');
  });
  test('is left out where an old branch comes last, on a first visit, and where everything is new', () => {
    expect(newLineBefore([old('a'), fresh('e', 'a')], at('b'), false)).toBeNull();
    expect(newLineBefore([fresh('c')], null, false)).toBeNull();
    expect(newLineBefore([fresh('c')], at('b'), false)).toBeNull();
    expect(newLineBefore([fresh('c')], at('b'), true)).toBe('c');
  });
});

test('the next new post is the next in reading order, and after the last the first again', () => {
  const posts = [old('a'), fresh('d', 'a'), old('b'), fresh('c')];
  expect(nextUnread(posts, null)).toBe('d');
  expect(nextUnread(posts, posts[1]!)).toBe('c');
  expect(nextUnread(posts, posts[3]!)).toBe('d');
  expect(nextUnread([old('a')], null)).toBeNull();
});
