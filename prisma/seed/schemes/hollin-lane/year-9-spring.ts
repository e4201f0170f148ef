import { tex, type UnitData } from '../scheme.types.ts';
import { PYTHAGORAS } from './sequences/pythagoras.ts';

export const YEAR_9_SPRING: readonly UnitData[] = [
  {
    year: 9,
    halfTerm: 'SPRING_1',
    weeks: 2,
    title: 'Numbers',
    threads: ['Factors and powers'],
    whyThisWhyNow: tex`
      Pupils have met integers, fractions, decimals and, in circles, a number that is none of these. Before Pythagoras brings roots by the dozen, we ask what kinds of number there are.`,
    priorKnowledge: `
      - Fractions as terminating and recurring decimals
      - Standard form
      - Squares, cubes and roots`,
    vocabulary: {
      rational: 'Able to be written as a fraction of two integers.',
      irrational: 'Not able to be written as a fraction of two integers.',
      surd: 'A root that is irrational and is left as a root.',
    },
    sequences: [
      {
        title: 'Kinds of number',
        by: ['leila.haddad', 'jack.sutton'],
        steps: [
          ['Terminating and recurring', 'Tell from the denominator which decimals stop, and why the others repeat.'],
          ['From recurring decimal to fraction', tex`Turn $0.\dot{7}$ and $0.\dot{1}\dot{8}$ into fractions by a subtraction.`],
          ['Numbers in between', 'Find a rational number between any two, and describe an irrational one.'],
          ['Fractions, all four operations', 'Choose and carry out the operation that a problem needs.'],
        ],
      },
    ],
  },
  {
    year: 9,
    halfTerm: 'SPRING_1',
    weeks: 2,
    title: 'Using percentages',
    threads: ['Fractions, decimals and percentages'],
    whyThisWhyNow: `
      The multiplier of Year 8 with indices added. Growth and decay, simple and compound, are compared as graphs as well as numbers.`,
    priorKnowledge: `
      - Percentage multipliers, forwards and backwards
      - Powers of decimals with a calculator`,
    sequences: [
      {
        title: 'Growth that grows',
        by: ['tom.okafor'],
        steps: [
          ['Retrieval: one multiplier', 'Solve mixed percentage problems by deciding first what is known.'],
          ['Simple and compound', 'Compare the two over ten years in a table and as a graph.'],
          ['Powers of a multiplier', tex`Use $P \times m^n$ and say what each letter stands for.`],
          ['How long until it doubles?', 'Find by trial when an amount has doubled, and see that the start does not matter.'],
        ],
      },
    ],
  },
  {
    year: 9,
    halfTerm: 'SPRING_1',
    weeks: 1,
    title: 'Maths and money',
    threads: ['Place value and calculation'],
    whyThisWhyNow: `
      A week in which the answers matter outside school: payslips, tax, bills and offers. Every problem is solved on a calculator and estimated without one.`,
    priorKnowledge: `
      - Percentage multipliers
      - Rounding and estimating`,
    sequences: [
      {
        title: 'Reading the small print',
        by: ['ben.carver'],
        steps: [
          ['Payslips and tax bands', 'Work out tax that applies to a part of the income only.'],
          ['Bills and VAT', 'Find amounts with and without VAT and check one from the other.'],
          ['Which offer is better?', 'Compare offers by price for one unit and by what would be wasted.'],
        ],
      },
    ],
  },
  {
    year: 9,
    halfTerm: 'SPRING_2',
    weeks: 1,
    title: 'Deduction',
    threads: ['Angles and shape'],
    whyThisWhyNow: `
      Chains of reasons from everything known about angles, written so that somebody else can follow them. It prepares the proof of Pythagoras’ theorem two weeks on.`,
    priorKnowledge: `
      - Angles in parallel lines and polygons
      - Congruent triangles`,
    sequences: [
      {
        title: 'Chains of reasons',
        by: ['priya.rao', 'ben.carver'],
        steps: [
          ['One diagram, many routes', 'Find one angle in three ways and choose the shortest.'],
          ['Angles with letters', 'Prove a relationship between angles that holds for every diagram of its kind.'],
          ['Add a line', 'Draw the one line that makes a hard problem easy, and say how it was found.'],
        ],
      },
    ],
  },
  {
    year: 9,
    halfTerm: 'SPRING_2',
    weeks: 2,
    title: 'Rotation and translation',
    threads: ['Transformations'],
    whyThisWhyNow: `
      With reflection from Year 8 these complete the movements that keep lengths and angles: what congruent means, seen as motion. Enlargement, which keeps only angles, comes next.`,
    priorKnowledge: `
      - Reflection in slanted lines
      - Coordinates in four quadrants`,
    vocabulary: {
      vector: 'A movement, so far across and so far up.',
      invariant: 'Left as it was by a transformation.',
      'centre of rotation': 'The one point that a rotation leaves where it is.',
    },
    sequences: [
      {
        title: 'What moves, what stays',
        by: ['jack.sutton', 'leila.haddad'],
        steps: [
          ['Translation by a vector', 'Describe a translation by a column vector and undo it.'],
          ['Turning about a point', 'Rotate a shape about points inside, on and outside it.'],
          ['Finding the centre', 'Find the centre of a rotation from two pairs of points.'],
          ['One after another', 'Replace two transformations by one, where that can be done.'],
        ],
      },
    ],
  },
  {
    year: 9,
    halfTerm: 'SPRING_2',
    weeks: 2,
    title: 'Pythagoras’ theorem',
    threads: ['Length, area and volume'],
    whyThisWhyNow: `
      A theorem about areas, taught as one. Pupils find it on dotted paper, doubt it, prove it, and only then use it for lengths. Trigonometry in Year 10 will ask for the same triangles with an angle in place of a side.`,
    priorKnowledge: `
      - Areas of squares and triangles, also by surrounding and taking away
      - Roots, exact and rounded
      - Proof by rearrangement, from the trapezium`,
    vocabulary: {
      hypotenuse: 'The side opposite the right angle, the longest of a right-angled triangle.',
      theorem: 'A statement that has been proved.',
      converse: 'The statement read the other way round, which needs a proof of its own.',
    },
    sequences: [PYTHAGORAS],
  },
];
