import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDiff } from './word-diff.ts';

test('shows which words go and which come', () => {
  expect(wordDiff('Keep the scale and change one part', 'Keep one part and change the other')).toEqual([
    { is: 'kept', text: 'Keep ' },
    { is: 'deleted', text: 'the scale' },
    { is: 'inserted', text: 'one part' },
    { is: 'kept', text: ' and change ' },
    { is: 'deleted', text: 'one part' },
    { is: 'inserted', text: 'the other' },
  ]);
});

test('takes a formula as a whole', () => {
  expect(wordDiff('with $2 : 3$', 'with $2 : 5$')).toEqual([{ is: 'kept', text: 'with ' }, { is: 'deleted', text: '$2 : 3$' }, { is: 'inserted', text: '$2 : 5$' }]);
});

test('what is kept and deleted is the old wording, what is kept and inserted the new one', () => {
  const wording = fc.array(fc.constantFrom('keep', 'the', 'scale', ' ', ' ', ', ', '$x$', '½')).map((words) => words.join(''));
  fc.assert(fc.property(wording, wording, (before, after) => {
    const diff = wordDiff(before, after);
    const without = (is: string) => diff.filter((one) => one.is !== is).map(({ text }) => text).join('');
    expect([without('inserted'), without('deleted')]).toEqual([before, after]);
  }));
});
