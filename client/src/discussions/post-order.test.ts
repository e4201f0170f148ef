import { describe, expect, test } from 'vitest';
import { dropPost, type Held, mergePosts, type Placed, putPost } from './post-order.ts';

const post = (id: string, rootId = id): Placed => ({ id, rootId });
const ids = (posts: readonly Placed[]) => posts.map(({ id }) => id).join(' ');
const held = (posts: Placed[], hasBefore = false, hasAfter = false): Held<Placed> => ({ posts, hasBefore, hasAfter });

describe('posts are read branch by branch', () => {
  test('answers stand under what they answer, in the order they were written', () => {
    expect(ids(mergePosts([post('e', 'b'), post('d'), post('a')], [post('c', 'a'), post('b')]))).toBe('a c b e d');
  });
  test('what begins a branch stands first, also where it was moved under something older', () => {
    expect(ids(mergePosts([post('a', 'c'), post('c')], []))).toBe('c a');
  });
});

describe('a post that arrives', () => {
  test('goes where it belongs, once', () => {
    const once = putPost(held([post('a'), post('c')]), post('b', 'a'));
    expect(ids(putPost(once, post('b', 'a')).posts)).toBe('a b c');
  });
  test('waits for its stretch where that is not held', () => {
    const middle = held([post('c'), post('e')], true, true);
    expect(ids(putPost(middle, post('a')).posts)).toBe('c e');
    expect(ids(putPost(middle, post('f')).posts)).toBe('c e');
    expect(ids(putPost(middle, post('f', 'c')).posts)).toBe('c f e');
  });
  test('comes last where the end is held', () => {
    expect(ids(putPost(held([post('c')], true, false), post('f')).posts)).toBe('c f');
  });
});

test('a post that can no longer be seen goes', () => {
  const before = held([post('a'), post('b')]);
  expect(ids(dropPost(before, 'a').posts)).toBe('b');
  expect(dropPost(before, 'z')).toBe(before);
});
