import { tex, type UnitData } from '../scheme.types.ts';

export const YEAR_7_SUMMER: readonly UnitData[] = [
  {
    year: 7,
    halfTerm: 'SUMMER_1',
    weeks: 3,
    title: 'Constructing and measuring',
    threads: ['Angles and shape'],
    whyThisWhyNow: `
      Pupils draw before they deduce. A triangle that refuses to close, because two sides are too short, says more than a rule in a box.
      Compasses come back for loci and congruency in Year 9; here they are for circles and for carrying a length.`,
    priorKnowledge: `
      - Measuring lengths to the nearest millimetre
      - Acute, right, obtuse and reflex angles
      - Names of triangles and quadrilaterals`,
    vocabulary: {
      vertex: 'A corner, where two sides meet.',
      'reflex angle': tex`An angle between $180^\circ$ and $360^\circ$.`,
      perpendicular: 'At right angles to.',
      polygon: 'A closed shape with straight sides.',
    },
    sequences: [
      {
        title: 'Drawings that can be trusted',
        by: ['jack.sutton', 'maeve.byrne'],
        steps: [
          ['Angle as turn', 'Estimate an angle within ten degrees before measuring it.'],
          ['The protractor, both scales', 'Choose the scale by asking whether the angle is acute or obtuse.'],
          ['Naming lines and angles', 'Use three letters where one would leave doubt.'],
          ['Triangles from sides', 'Construct a triangle with compasses and say which three lengths cannot make one.'],
          ['Triangles from sides and angles', 'Decide which measurements fix a triangle and which allow two.'],
          ['Pie charts', tex`Draw a pie chart by sharing $360^\circ$ over the whole.`],
        ],
      },
    ],
  },
  {
    year: 7,
    halfTerm: 'SUMMER_1',
    weeks: 3,
    title: 'Geometric reasoning',
    threads: ['Angles and shape'],
    whyThisWhyNow: `
      The first unit in which “because” is worth more than the answer. Facts about points, lines and triangles are few; chains of them find angles that no protractor could reach.
      Parallel lines wait for Year 8, when a proof of the angle sum can replace the torn-off corners.`,
    priorKnowledge: `
      - Angles on a straight line and round a point, from measuring
      - Equations with one unknown
      - Kinds of triangles and quadrilaterals`,
    vocabulary: {
      'vertically opposite': 'Facing each other where two lines cross.',
      isosceles: 'With two equal sides, and so two equal angles.',
      conjecture: 'Something we think is true and have not proved.',
    },
    sequences: [
      {
        title: 'Because',
        by: ['priya.rao', 'ben.carver'],
        steps: [
          ['Lines and points', 'Find angles on a line, round a point and at a crossing, with a reason each.'],
          ['Triangles', 'Use the angle sum in chains of two and three steps.'],
          ['Quadrilaterals', 'Explain their angle sum by a diagonal, also where the quadrilateral is not convex.'],
          ['Angles and equations', 'Write an equation from a diagram and check the answer in it.'],
          ['Is it always true?', 'Test a statement about shapes and give a counter-example or a reason.'],
        ],
      },
    ],
  },
  {
    year: 7,
    halfTerm: 'SUMMER_2',
    weeks: 1,
    title: 'Number sense',
    threads: ['Place value and calculation'],
    whyThisWhyNow: `
      A week of mental strategies in which nothing new is taught and a good deal is noticed. Pupils compare methods and say which they would use again.`,
    priorKnowledge: `
      - Rounding to significant figures
      - Factors, multiples and the laws of arithmetic`,
    sequences: [
      {
        title: 'Before you reach for a pencil',
        by: ['leila.haddad'],
        steps: [
          ['Known facts, new answers', tex`From $32 \times 18 = 576$ find ten other products without multiplying.`],
          ['Compensating', tex`Do $398 + 257$ and $25 \times 19$ by way of an easier neighbour.`],
          ['Estimates worth having', 'Say whether an estimate is too high or too low before checking.'],
        ],
      },
    ],
  },
  {
    year: 7,
    halfTerm: 'SUMMER_2',
    weeks: 3,
    title: 'Sets and chance',
    threads: ['Chance'],
    whyThisWhyNow: `
      Venn diagrams come first, since probability is counting within sets and most slips are about what belongs to the set. Chance is then a fraction of equally likely outcomes, and nothing to do with luck.`,
    priorKnowledge: `
      - Fractions of a whole between 0 and 1
      - Sorting by two properties
      - Even numbers, multiples and squares`,
    vocabulary: {
      set: 'A collection of things, each of which is in it or not.',
      intersection: 'What two sets have in common.',
      union: 'What is in one set or the other, or both.',
      outcome: 'One thing that can happen.',
      'equally likely': 'With no reason for one outcome to happen more often than another.',
    },
    sequences: [
      {
        title: 'Counting what can happen',
        by: ['ben.carver', 'leila.haddad'],
        steps: [
          ['In, out, or in both', 'Sort numbers into a Venn diagram and describe every region in words.'],
          ['Set notation', tex`Read and write $A \cap B$, $A \cup B$ and $A'$.`],
          ['The probability line', 'Place events between impossible and certain, and argue about the places.'],
          ['Equally likely outcomes', 'Find a probability by counting, and say why the outcomes are equally likely.'],
          ['Not happening', tex`Use that the probabilities of an event and of its opposite add up to $1$.`],
        ],
      },
    ],
  },
  {
    year: 7,
    halfTerm: 'SUMMER_2',
    weeks: 2,
    title: 'Primes and proof',
    threads: ['Factors and powers'],
    whyThisWhyNow: `
      The year ends with numbers that cannot be made into rectangles. Prime factors give a picture of every number’s insides, and with it the first proofs that pupils find for themselves.`,
    priorKnowledge: `
      - Factors and multiples from rectangles
      - Square numbers
      - Conjectures and counter-examples from geometry`,
    vocabulary: {
      prime: 'A whole number with exactly two factors, 1 and itself.',
      'prime factor': 'A factor that is prime.',
      'counter-example': 'One case that shows that a statement is false.',
    },
    sequences: [
      {
        title: 'What numbers are made of',
        by: ['priya.rao', 'jack.sutton'],
        steps: [
          ['The sieve', 'Find the primes to 100 and explain why crossing out may stop at multiples of 7.'],
          ['Every number has one recipe', tex`Write a number as a product of primes, for example $360 = 2^3 \times 3^2 \times 5$, whatever the first split.`],
          ['Highest common factor, lowest common multiple', 'Read both from two recipes in a Venn diagram.'],
          ['Odd and even, proved', 'Prove with dots in pairs that odd plus odd is even.'],
          ['True, false, unknown', 'Sort statements about numbers, among them one that nobody has settled.'],
        ],
      },
    ],
  },
];
