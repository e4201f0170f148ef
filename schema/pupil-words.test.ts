import { describe, expect, test } from 'vitest';
import { findPupilWords } from './pupil-words.ts';

const today = new Date('2026-11-22T12:00:00Z');
const found = (text: string, people: readonly string[] = []) => findPupilWords(text, { today, people }).map(({ kind, text: words }) => `${kind} ${words}`);

/** A number with the letter that checks it, worked out the long way. */
function upnOf(digits: string, temporary = ''): string {
  const alphabet = 'ABCDEFGHJKLMNPQRTUVWXYZ';
  let sum = 0;
  for (let place = 0; place < digits.length; place++) sum += Number(digits[place]) * (place + 2);
  if (temporary) sum += alphabet.indexOf(temporary) * 13;
  return `${alphabet[sum % 23]}${digits}${temporary}`;
}

describe('unique pupil numbers', () => {
  const upn = upnOf('801200001001');

  test('are found by their check letter', () => {
    expect(upn).toMatch(/^[A-Z]\d{12}$/);
    expect(found(`The work of ${upn}, for one.`)).toEqual([`UPN ${upn}`]);
    expect(found(upn.toLowerCase())).toEqual([`UPN ${upn.toLowerCase()}`]);
  });

  test('are found where they are temporary', () => {
    const temporary = upnOf('80120000100', 'K');
    expect(found(temporary)).toEqual([`UPN ${temporary}`]);
  });

  test('are not found in figures that only look alike', () => {
    const wrong = `${upn[0] === 'A' ? 'B' : 'A'}${upn.slice(1)}`;
    expect(found(`${wrong} and x${upn} and ${upn}7 and 801200001001 and S801200001001`)).toEqual([]);
  });
});

describe('dates of birth', () => {
  test.each([
    ['She was born on 3/4/2013.', 'born on 3/4/2013'],
    ['DOB: 03.04.13', 'DOB: 03.04.13'],
    ['D.O.B. 3 April 2013', 'D.O.B. 3 April 2013'],
    ['date of birth is 2013-04-03', 'date of birth is 2013-04-03'],
    ['Her birthday is 3rd of April 2013', 'birthday is 3rd of April 2013'],
    ['8B, 12/03/2014, two samples', '12/03/2014'],
    ['April 3, 2013', 'April 3, 2013'],
  ])('%j', (text, date) => {
    expect(found(text)).toEqual([`DATE_OF_BIRTH ${date}`]);
  });

  test.each(['We meet on 25/11/2026.', 'Due 3 March 2027', 'The paper of 25 May 2023', 'The ratio is 12/03/14', '45/60/2013', 'Framework of 2013', '1/2/3', 'Version 1.2.2014.7', 'Gauss was born in Brunswick'])(
    'and no other day or figure: %j',
    (text) => expect(found(text)).toEqual([]),
  );
});

describe('names of pupils', () => {
  test.each([
    ['My pupil Emma Smith wrote 3 : 5 as three fifths.', 'Emma Smith'],
    ['a student in 8B called Tadgh said', 'Tadgh'],
    ['The pupils Jayden and others', 'Jayden'],
    ['One girl, Aisha, drew a bar', 'Aisha'],
    ['Emma S. added the denominators', 'Emma S.'],
    ['Ask Mohammed K about it', 'Mohammed K'],
    ['I asked Emma in 8B to explain', 'Emma'],
    ['Jack Turner (Year 9) could', 'Jack Turner'],
    ['Zara, 9x2, could not', 'Zara'],
  ])('%j', (text, name) => {
    expect(found(text)).toEqual([`NAME ${name}`]);
  });

  test('are told in the order of the text, with their places', () => {
    const text = 'Emma S. and pupil Tom Baker (born 1/9/2012)';
    const words = findPupilWords(text, { today });
    expect(words.map(({ kind }) => kind)).toEqual(['NAME', 'NAME', 'DATE_OF_BIRTH']);
    for (const { from, to, text: said } of words) expect(text.slice(from, to)).toBe(said);
  });

  test.each([
    'Emma has 3 apples and Tom has 5. What is the ratio of Emma’s apples to Tom’s?',
    'Angle A. Triangle ABC. Point P. Set S. Let X be the mean and Y the median.',
    'Pupil A said three fifths; Pupil B drew a bar. Student 3 did not answer.',
    'Pupil Premium, Pupil Voice and Student Outcomes are in the plan. Pupils Explain Why.',
    'Ask pupils: What stays the same? Students Who finish can extend.',
    'Craig Barton and Jo Boaler write about this; so did Thomas Bayes.',
    'In Year 8 we use bar models. Year 9 Higher: Pythagoras. Autumn 2, week 3. 8B did it first.',
    'Then Sam I think was right', 
    'Let $f(x) = 3x + 5$. If A = {2, 3} and B = {5}, n(A) = 2. Rose A.',
    'The GCSE paper 3H, Question 8b, June 2022. Paper 1 (Year 11).',
    'Summer in Year 7 is short. May in Year 8 too.',
    'A child Who counts on fingers; the learner The book means.',
  ])('and nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('are not those of the people of the thread', () => {
    expect(found('Priya R. and Aisha in Year 8 said so', ['Priya Rao', 'Aisha Khan'])).toEqual([]);
    expect(found('Aisha K. said so', ['Priya Rao'])).toEqual(['NAME Aisha K.']);
  });
});

test('a long text is looked through in no time', () => {
  const text = 'Pupils compare 3 : 5 with 5 : 3 in Year 8, born of A B C. '.repeat(400);
  const began = performance.now();
  findPupilWords(text, { today });
  findPupilWords('a '.repeat(12_000) + 'A'.repeat(20_000), { today });
  findPupilWords('Ab'.repeat(10_000), { today });
  findPupilWords('Aa-'.repeat(7_000), { today });
  findPupilWords('1/'.repeat(10_000), { today });
  expect(performance.now() - began).toBeLessThan(2_000);
});
