import { expect, test } from 'vitest';
import { createTokenBucket } from './token-bucket.ts';

function bucket() {
  let now = 0;
  return { bucket: createTokenBucket({ perSecond: 60, burst: 200 }, () => now), pass: (ms: number) => void (now += ms) };
}

const takeMany = ({ take }: { take(): number }, count: number) => Array.from({ length: count }, take);

test('a burst passes, and then sixty a second', () => {
  const { bucket: tokens, pass } = bucket();
  expect(takeMany(tokens, 200).every((left) => left >= 0)).toBe(true);
  expect(tokens.take()).toBeLessThan(0);
  pass(1_000);
  expect(takeMany(tokens, 59).every((left) => left >= 0)).toBe(true);
  expect(tokens.take()).toBeLessThan(0);
});

test('sixty a second pass for ever', () => {
  const { bucket: tokens, pass } = bucket();
  for (let second = 0; second < 600; second++) {
    expect(takeMany(tokens, 60).every((left) => left >= 0)).toBe(true);
    pass(1_000);
  }
});

test('a rest saves up one burst and no more', () => {
  const { bucket: tokens, pass } = bucket();
  pass(3_600_000);
  expect(takeMany(tokens, 201).filter((left) => left < 0)).toHaveLength(1);
});

test('however much is sent, it is over within the time of one burst', () => {
  const { bucket: tokens } = bucket();
  takeMany(tokens, 100_000);
  expect(tokens.wait()).toBeLessThanOrEqual(3_400);
});
