import { tex, type UnitData } from '../scheme.types.ts';
import { EQUALITY } from './sequences/equality.ts';

export const YEAR_7_AUTUMN: readonly UnitData[] = [
  {
    year: 7,
    halfTerm: 'AUTUMN_1',
    weeks: 3,
    title: 'Sequences',
    threads: ['Sequences, functions and graphs'],
    whyThisWhyNow: tex`
      Everybody can start a sequence, and nobody has seen this one. It lets pupils from a dozen primary schools do mathematics together in the first week, without a test of what they remember.
      The constant difference met here comes back as gradient in Year 9; the rule “times what?” comes back in a year, as ratio.`,
    priorKnowledge: `
      - Counting on and back in equal steps, also through zero
      - Times tables as lists of numbers
      - Number lines with and without marks`,
    vocabulary: {
      term: 'One of the numbers of a sequence, with its place: the third term is the one in third place.',
      'linear sequence': 'A sequence whose terms go up or down by the same amount each time.',
      'term-to-term rule': 'How to get from one term to the next.',
      'position-to-term rule': 'How to get to a term straight from its place in the sequence.',
    },
    sequences: [
      {
        title: 'What comes next, and how do you know?',
        by: ['jack.sutton', 'ben.carver'],
        steps: [
          ['Growing patterns', 'Describe a pattern of tiles by what is added each time and by what never changes.'],
          ['Step by step', 'Continue a sequence from its first term and its rule, forwards and backwards.'],
          ['Linear or not', tex`Tell sequences with a constant difference from others, such as $1, 2, 4, 8$ and $1, 4, 9, 16$.`],
          ['Straight to the hundredth', 'Find a far-off term without writing the ones before it.'],
          ['The same start, different rules', tex`Give three rules that all begin $1, 2, 4$, and see that a few terms never fix a rule.`],
        ],
      },
    ],
  },
  {
    year: 7,
    halfTerm: 'AUTUMN_1',
    weeks: 4,
    title: 'Notation, equality and equivalence',
    threads: ['Notation and equations'],
    whyThisWhyNow: tex`
      Most of what goes wrong with equations in Year 9 went wrong with the equals sign years before. We give it a month while the numbers are still easy.
      Letters arrive as numbers we have not been told, straight after the rules of sequences, where pupils have just missed a short way of writing them.`,
    priorKnowledge: tex`
      - Missing-number problems such as $7 + \square = 12$
      - Bars of equal length for “the same as”
      - The position-to-term rules of the unit before`,
    vocabulary: {
      equation: 'A statement that two expressions are worth the same.',
      expression: 'Numbers, letters and operations without an equals sign.',
      equivalent: 'Worth the same for every value of the letters.',
      'like terms': tex`Terms with exactly the same letters to the same powers, such as $3a$ and $5a$.`,
      solution: 'A value of the letter for which an equation is true.',
    },
    sequences: [EQUALITY],
  },
  {
    year: 7,
    halfTerm: 'AUTUMN_2',
    weeks: 3,
    title: 'Place value, ordering and rounding',
    threads: ['Place value and calculation'],
    whyThisWhyNow: `
      Pupils can usually say what the 4 in 0.04 is called. Fewer know how many of them make 2. The number system is taught here as one multiplicative structure, ten times to the left and a tenth to the right, on both sides of the ones.
      Percentages follow at once and rest on hundredths.`,
    priorKnowledge: `
      - Whole numbers to ten million
      - Tenths, hundredths and thousandths as fractions
      - Reading scales`,
    vocabulary: {
      'place value': 'What a digit is worth because of where it stands.',
      'significant figure': 'A digit counted from the first one that is not zero.',
      integer: 'A whole number: positive, negative or zero.',
      'ascending order': 'From least to greatest.',
    },
    sequences: [
      {
        title: 'Ten times, a tenth of',
        by: ['leila.haddad', 'maeve.byrne'],
        steps: [
          ['One structure on both sides of the ones', tex`Say how many times as much a digit is worth when it moves, for example $\times 1000$ or $\times \frac{1}{100}$.`],
          ['Zooming into the number line', 'Place decimals between any two numbers, however close.'],
          ['Ordering without adding zeros', tex`Order decimals of different lengths, such as $0.4$, $0.39$ and $0.405$, by their first different digit.`],
          ['Rounding is choosing a neighbour', 'Round to a given place by finding the two neighbours and the nearer one.'],
          ['Significant figures', 'Round numbers of any size to one, two or three significant figures, for an estimate.'],
        ],
      },
    ],
  },
  {
    year: 7,
    halfTerm: 'AUTUMN_2',
    weeks: 3,
    title: 'Fractions, decimals and percentages',
    threads: ['Fractions, decimals and percentages'],
    whyThisWhyNow: tex`
      One point on the number line, three ways of writing it. We convert through hundredths and the line, and leave procedures for later: the question is always where the number lies.
      Year 8 asks for a fraction, a decimal and a percentage as multipliers; it must not meet them there for the first time.`,
    priorKnowledge: `
      - Unit fractions as equal parts of a whole
      - Tenths and hundredths from the unit before
      - Division with and without remainder`,
    vocabulary: {
      'per cent': 'In every hundred; a hundredth of something.',
      numerator: 'How many of the unit fraction there are.',
      denominator: 'Which unit fraction is being counted.',
    },
    sequences: [
      {
        title: 'One point, three names',
        by: ['tom.okafor', 'leila.haddad'],
        steps: [
          ['Tenths and hundredths on one square', 'Shade a hundred-square and say it as fraction, decimal and percentage.'],
          ['Fractions as division', tex`Explain why $3 \div 4$ and $\frac{3}{4}$ are the same number.`],
          ['Quarters, fifths and eighths', 'Convert families of fractions by starting from the unit fraction.'],
          ['More than one whole', tex`Place $1.3$, $\frac{13}{10}$ and $130\%$ on one line.`],
          ['Which is greater?', 'Compare numbers written in different forms by moving only one of them.'],
        ],
      },
    ],
  },
];
