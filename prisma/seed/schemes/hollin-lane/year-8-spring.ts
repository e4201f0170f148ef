import { tex, type UnitData } from '../scheme.types.ts';
import { EXPANDING_BRACKETS } from './sequences/expanding-brackets.ts';

export const YEAR_8_SPRING: readonly UnitData[] = [
  {
    year: 8,
    halfTerm: 'SPRING_1',
    weeks: 3,
    title: 'Brackets, equations and inequalities',
    threads: ['Notation and equations'],
    whyThisWhyNow: tex`
      The area model has served for products of numbers and of fractions; now one side is unknown. Everything in the unit is one law, $a(b + c) = ab + ac$, read forwards and backwards.
      Inequalities come at the end as the same balance, tipped.`,
    priorKnowledge: `
      - The area model for multiplication
      - Directed number, all four operations
      - Solving two-step equations with a reason for each line`,
    vocabulary: {
      expand: 'To multiply out brackets.',
      factorise: 'To write as a product.',
      coefficient: 'The number that multiplies a letter.',
      inequality: 'A statement that one expression is greater or less than another.',
    },
    sequences: [EXPANDING_BRACKETS],
  },
  {
    year: 8,
    halfTerm: 'SPRING_1',
    weeks: 1,
    title: 'Sequences and their rules',
    threads: ['Sequences, functions and graphs'],
    whyThisWhyNow: tex`
      A return visit. In Year 7 the hundredth term was found in words; brackets and letters now let us say it for every $n$ and prove that two rules agree.`,
    priorKnowledge: `
      - Term-to-term and position-to-term rules
      - Expanding and collecting like terms`,
    sequences: [
      {
        title: 'The nth term, seen',
        by: ['jack.sutton'],
        steps: [
          ['From picture to rule', tex`Find $4n + 1$ in a growing pattern in two ways and show that they are equivalent.`],
          ['From differences to rule', 'Use the constant difference as coefficient and find what is left over.'],
          ['Is 200 in it?', 'Decide by an equation whether a number belongs to a sequence, and in which place.'],
        ],
      },
    ],
  },
  {
    year: 8,
    halfTerm: 'SPRING_1',
    weeks: 2,
    title: 'Indices',
    threads: ['Factors and powers'],
    whyThisWhyNow: `
      Powers as repeated multiplication, written short. The laws are noticed from written-out products and never stated before somebody has needed one. Standard form uses them straight after the holiday.`,
    priorKnowledge: `
      - Squares, cubes and their roots
      - Products of primes
      - Like terms`,
    vocabulary: {
      base: 'The number that is multiplied by itself.',
      index: 'How many times the base is a factor.',
    },
    sequences: [
      {
        title: 'How many factors?',
        by: ['leila.haddad', 'ben.carver'],
        steps: [
          ['Written long, written short', tex`Move between $2 \times 2 \times 2 \times x \times x$ and $2^3x^2$.`],
          ['Multiplying powers', tex`Explain $a^m \times a^n = a^{m+n}$ by counting factors.`],
          ['Dividing powers', tex`Cancel factors to see $a^m \div a^n = a^{m-n}$.`],
          ['Nothing left: the power zero', tex`Argue from a pattern that $a^0 = 1$ for $a \neq 0$.`],
          ['Powers of powers', tex`Tell $(a^2)^3$ from $a^2 \times a^3$ and from $2a^3$.`],
        ],
      },
    ],
  },
  {
    year: 8,
    halfTerm: 'SPRING_2',
    weeks: 2,
    title: 'Fractions and percentages',
    threads: ['Fractions, decimals and percentages'],
    whyThisWhyNow: `
      Multiplicative change taught the multiplier in October; now it is used with and without a calculator, forwards and backwards, mixed with everything else. We keep the gap on purpose and open with a week of retrieval.`,
    priorKnowledge: `
      - One multiplier for a percentage change
      - Fractions as multipliers and their reciprocals`,
    vocabulary: {
      'percentage multiplier': 'The decimal that takes an amount to a percentage of it.',
      profit: 'What is left of the income when the costs are taken away.',
    },
    sequences: [
      {
        title: 'Forwards, backwards, mixed',
        by: ['tom.okafor', 'maeve.byrne'],
        steps: [
          ['Which form is least work?', tex`Choose between $\frac{1}{8}$, $0.125$ and $12.5\%$ for a calculation.`],
          ['One amount as a percentage of another', 'Find the multiplier and read it as a percentage, also above 100%.'],
          ['Percentage change from two amounts', 'Divide new by old and say by how much it differs from 1.'],
          ['The amount before', 'Sort problems into finding the new, the old and the change before solving any.'],
          ['Repeated change', 'Use powers of a multiplier for growth over several years.'],
        ],
      },
    ],
  },
  {
    year: 8,
    halfTerm: 'SPRING_2',
    weeks: 2,
    title: 'Standard form',
    threads: ['Factors and powers'],
    whyThisWhyNow: `
      Place value once more, with the powers of ten written as powers. Comparing the size of an atom with that of a city is the reason to want it; index laws make it short.`,
    priorKnowledge: `
      - Powers of ten, positive, zero and negative
      - Significant figures
      - Index laws for products and quotients`,
    vocabulary: {
      'standard form': tex`A number written as $A \times 10^n$ with $1 \le A < 10$ and $n$ an integer.`,
      'order of magnitude': 'The power of ten that tells roughly how large something is.',
    },
    sequences: [
      {
        title: 'Very large, very small',
        by: ['jack.sutton', 'leila.haddad'],
        steps: [
          ['Powers of ten in both directions', tex`Continue $10^3, 10^2, 10^1, \dots$ through $10^0$ to negative powers.`],
          ['One digit before the point', 'Write numbers in standard form and say which of two is larger at a glance.'],
          ['Multiplying and dividing', 'Deal with the numbers and the powers apart, then tidy up.'],
          ['Adding needs the same unit', tex`Explain why $3 \times 10^5 + 2 \times 10^4$ is not $5 \times 10^9$, as with fractions.`],
          ['Reading a calculator', 'Enter and read standard form and judge whether the answer is sensible.'],
        ],
      },
    ],
  },
  {
    year: 8,
    halfTerm: 'SPRING_2',
    weeks: 1,
    title: 'Number sense: near enough',
    threads: ['Place value and calculation'],
    whyThisWhyNow: `
      A week of estimating with everything the year has brought: roots between whole numbers, conversions of units, error from rounding.`,
    priorKnowledge: `
      - Rounding to significant figures
      - Metric units of length, mass and capacity`,
    sequences: [
      {
        title: 'Near enough, and how near',
        by: ['maeve.byrne'],
        steps: [
          ['Between which two?', tex`Trap $\sqrt{70}$ between whole numbers, then between tenths.`],
          ['Converting areas', tex`Draw why $1\text{ m}^2$ is $10\,000\text{ cm}^2$.`],
          ['What a rounded number hides', 'Give the interval from which a rounded number may have come.'],
        ],
      },
    ],
  },
];
