import { tex, type UnitData } from '../scheme.types.ts';
import { ADDING_FRACTIONS } from './sequences/adding-fractions.ts';
import { DIRECTED_NUMBER } from './sequences/directed-number.ts';

export const YEAR_7_SPRING: readonly UnitData[] = [
  {
    year: 7,
    halfTerm: 'SPRING_1',
    weeks: 2,
    title: 'Adding and subtracting in context',
    threads: ['Place value and calculation'],
    whyThisWhyNow: `
      Not to teach column addition again. Perimeter, timetables, money and frequency charts give reasons to add and take away, and time for the pupils who need it to make the methods safe.
      The bar model is drawn for every problem, since ratio will need it next September.`,
    priorKnowledge: `
      - Column methods for whole numbers
      - Lining up decimals by place value
      - Perimeter of rectangles`,
    vocabulary: {
      perimeter: 'The length of the whole boundary of a shape.',
      inverse: 'The operation that undoes another.',
      commutative: 'The order of the two numbers does not matter.',
    },
    sequences: [
      {
        title: 'Parts and wholes',
        by: ['ben.carver', 'jack.sutton'],
        steps: [
          ['One bar, four sentences', 'Write both additions and both subtractions that a part–whole bar shows.'],
          ['Mental, written or neither', tex`Choose how to do $4.99 + 3.7$ or $1003 - 998$ and say why.`],
          ['Perimeters with gaps', 'Find missing lengths before adding, and explain which are not needed.'],
          ['Timetables', 'Work across the hour without borrowing a hundred minutes.'],
          ['Comparison bars', 'Draw “how many more” as two bars and an overhang.'],
        ],
      },
    ],
  },
  {
    year: 7,
    halfTerm: 'SPRING_1',
    weeks: 3,
    title: 'Multiplying and dividing',
    threads: ['Place value and calculation'],
    whyThisWhyNow: `
      Multiplication as area, before it is needed for brackets; division as “how many of these”, before it is needed for fractions. Factors and multiples come out of rectangles that can and cannot be drawn.
      Area of triangles and parallelograms gives the practice its meaning.`,
    priorKnowledge: `
      - Tables to twelve, and the division facts that go with them
      - Area by counting squares
      - Multiplying by 10, 100 and 1000`,
    vocabulary: {
      factor: 'A whole number that divides another without remainder.',
      multiple: 'A number in the times table of another.',
      product: 'The result of multiplying.',
      'order of operations': 'The agreement on what to do first where brackets do not say.',
    },
    sequences: [
      {
        title: 'Rectangles that multiply',
        by: ['maeve.byrne', 'ben.carver'],
        steps: [
          ['Factors from rectangles', 'List all factors of a number by drawing every rectangle with that area.'],
          ['The area model', tex`Calculate $23 \times 47$ from four smaller rectangles and link each to a line of the column method.`],
          ['Multiplying decimals by scaling', tex`Find $2.3 \times 0.47$ from $23 \times 47$ and an estimate.`],
          ['Two meanings of division', tex`Tell sharing from grouping in $12 \div 3$, and choose grouping for $12 \div 0.3$.`],
          ['Parallelograms and triangles', 'Explain both areas by cutting and doubling a rectangle.'],
          ['Order of operations', 'Say what an expression means before working it out.'],
        ],
      },
    ],
  },
  {
    year: 7,
    halfTerm: 'SPRING_1',
    weeks: 1,
    title: 'Fractions and percentages of amounts',
    threads: ['Fractions, decimals and percentages'],
    whyThisWhyNow: `
      A short unit with one picture: a bar, cut into equal parts, with its worth written over it. Finding the part and finding the whole are the same drawing with the number in another place.`,
    priorKnowledge: `
      - Equal parts of a bar
      - Dividing by small whole numbers
      - Fractions, decimals and percentages as one number`,
    sequences: [
      {
        title: 'Where does the number go?',
        by: ['leila.haddad'],
        steps: [
          ['A fraction of an amount', tex`Find $\frac{3}{5}$ of $60$ by finding what one part is worth.`],
          ['The whole from a part', tex`Find the whole when $\frac{3}{5}$ of it is $60$, and draw why it is more.`],
          ['Percentages from ten and one', 'Build any whole percentage from 10%, 1% and their multiples.'],
          ['Percentages with a calculator', 'Use a decimal as the multiplier, with an estimate first.'],
        ],
      },
    ],
  },
  {
    year: 7,
    halfTerm: 'SPRING_2',
    weeks: 2,
    title: 'Directed number',
    threads: ['Place value and calculation'],
    whyThisWhyNow: tex`
      Negative numbers are where slogans first replace thinking. Two models, counters and the number line, are used for every calculation until pupils no longer ask for them.
      It stands before algebra in Year 8 because $5 - 2(x - 3)$ is unteachable without it.`,
    priorKnowledge: `
      - Temperature and other scales through zero
      - Subtraction as taking away and as the step between two numbers
      - The equals sign as “is worth the same as”`,
    vocabulary: {
      'directed number': 'A number with a sign, on one side of zero or the other.',
      'zero pair': tex`A $1$ and a $-1$, together worth nothing.`,
      'absolute value': 'How far a number is from zero.',
    },
    sequences: [DIRECTED_NUMBER],
  },
  {
    year: 7,
    halfTerm: 'SPRING_2',
    weeks: 3,
    title: 'Adding and subtracting fractions',
    threads: ['Fractions, decimals and percentages'],
    whyThisWhyNow: `
      Everything hangs on one sentence: we can add as soon as we count in the same unit. It is the sentence behind like terms, behind metres and centimetres, and behind lining up decimal points.
      Multiplying fractions waits until Year 8 so that the two procedures cannot be mixed up while both are new.`,
    priorKnowledge: `
      - Fractions on a number line, also beyond one
      - Equivalent fractions from a fraction wall
      - Lowest common multiples`,
    vocabulary: {
      'unit fraction': 'One of the equal parts, with numerator 1.',
      'common denominator': 'A unit in which several fractions can all be counted.',
      'mixed number': 'A whole number and a fraction, written together.',
    },
    sequences: [ADDING_FRACTIONS],
  },
];
