import { tex, type UnitData } from '../scheme.types.ts';

export const YEAR_9_SUMMER: readonly UnitData[] = [
  {
    year: 9,
    halfTerm: 'SUMMER_1',
    weeks: 3,
    title: 'Enlargement and similarity',
    threads: ['Multiplicative reasoning', 'Scale and similarity'],
    whyThisWhyNow: `
      The scale drawing of Year 8, now in any position and with a multiplier between any two shapes. Two multipliers are compared throughout: from one shape to the other, and from side to side within a shape. The second becomes trigonometry.`,
    priorKnowledge: `
      - One multiplier for every length; angles unchanged
      - Equivalent ratios along and between the lines
      - Angles in parallel lines`,
    vocabulary: {
      similar: 'The same in shape: equal angles, and sides with one multiplier.',
      'scale factor': 'The multiplier from lengths of a shape to those of its image.',
      'centre of enlargement': 'The point from which all distances are multiplied.',
    },
    sequences: [
      {
        title: 'Two multipliers in every pair',
        by: ['priya.rao', 'tom.okafor'],
        steps: [
          ['Enlarging from a point', 'Enlarge by whole and fractional scale factors from any centre.'],
          ['Are they similar?', 'Decide from angles or from sides, and say what was checked.'],
          ['Between and within', 'Find a missing side with the multiplier between the shapes, then with the one within.'],
          ['Similar triangles in disguise', 'Find them where lines are parallel, and prove it by angles.'],
          ['Area and volume', tex`Explain why areas are multiplied by $k^2$ and volumes by $k^3$.`],
        ],
      },
    ],
  },
  {
    year: 9,
    halfTerm: 'SUMMER_1',
    weeks: 2,
    title: 'Ratio and proportion',
    threads: ['Multiplicative reasoning'],
    whyThisWhyNow: tex`
      Two years after “for every”, the same double number lines with algebra beside them: $y = kx$ and $y = \frac{k}{x}$. Most of the time goes into deciding which of the two a situation is, or neither.`,
    priorKnowledge: `
      - Constant multiplier against constant difference
      - Straight lines through the origin
      - Reciprocals`,
    vocabulary: {
      'inverse proportion': 'A relationship in which the product of two amounts is constant.',
      constant: 'A number that stays the same while others change.',
    },
    sequences: [
      {
        title: 'Constant quotient, constant product',
        by: ['tom.okafor', 'maeve.byrne'],
        steps: [
          ['Direct proportion in four forms', tex`Recognise it in a table, a graph, a story and $y = kx$.`],
          ['Constant product', 'Find from a table that doubling one amount halves the other.'],
          ['Direct, inverse or neither', 'Sort situations by asking what happens when one amount doubles.'],
          ['Ratios joined together', tex`Combine $a : b = 2 : 3$ and $b : c = 4 : 5$ into one ratio.`],
        ],
      },
    ],
  },
  {
    year: 9,
    halfTerm: 'SUMMER_1',
    weeks: 2,
    title: 'Rates',
    threads: ['Multiplicative reasoning'],
    whyThisWhyNow: `
      Speed, density and price by weight are ratios of different kinds of quantity. Units are carried through every line, since they tell whether to multiply or to divide.`,
    priorKnowledge: `
      - Ratios in the form 1 : n
      - Gradient as a rate with units
      - Converting metric units`,
    vocabulary: {
      rate: 'How much of one quantity there is for one unit of another.',
      density: 'Mass for every unit of volume.',
      'average speed': 'The whole distance divided by the whole time.',
    },
    sequences: [
      {
        title: 'Per',
        by: ['ben.carver', 'leila.haddad'],
        steps: [
          ['For every one', 'Read “per” as “for every one” and write a rate from a double number line.'],
          ['Speed', 'Find distance, time or speed from a line, without a triangle to cover up.'],
          ['Average speed', 'Explain why there and back at 30 and 60 miles an hour does not average 45.'],
          ['Density and other rates', 'Let the units decide the calculation.'],
          ['Converting rates', tex`Change $\text{km/h}$ into $\text{m/s}$ one unit at a time.`],
        ],
      },
    ],
  },
  {
    year: 9,
    halfTerm: 'SUMMER_2',
    weeks: 3,
    title: 'Trees and expectation',
    threads: ['Chance'],
    whyThisWhyNow: `
      Grids count equally likely outcomes; trees take over where outcomes are not equally likely. Pupils compare what theory expects with what three hundred throws bring.`,
    priorKnowledge: `
      - Sample space grids and two-way tables
      - Multiplying and adding fractions
      - Set notation`,
    vocabulary: {
      independent: 'With no influence of one event on the probability of the other.',
      'relative frequency': 'How often something happened, as a fraction of all trials.',
      expectation: 'Probability times number of trials: the long-run count.',
    },
    sequences: [
      {
        title: 'Along the branches',
        by: ['jack.sutton', 'ben.carver'],
        steps: [
          ['Relative frequency', 'Estimate a probability from trials and say how more of them help.'],
          ['Expected counts', 'Draw a tree with counts of a thousand people before one with probabilities.'],
          ['Independent events', 'Multiply along branches and explain it as a fraction of a fraction.'],
          ['Without replacement', 'Change the second branches when the first draw has changed the bag.'],
          ['At least one', 'Find it by way of none, and say why that is less work.'],
        ],
      },
    ],
  },
  {
    year: 9,
    halfTerm: 'SUMMER_2',
    weeks: 3,
    title: 'Algebraic representation',
    threads: ['Sequences, functions and graphs'],
    whyThisWhyNow: tex`
      Key Stage 3 closes with graphs that bend and pairs of lines that meet. Nothing is needed for an examination yet; everything is needed for Year 10.`,
    priorKnowledge: tex`
      - Straight-line graphs from their equations
      - Products of two brackets as areas
      - $y = x^2$ and $xy = 12$ from Year 8`,
    vocabulary: {
      quadratic: 'With a squared letter as its highest power.',
      'simultaneous equations': 'Equations that are to be true together.',
      'turning point': 'Where a curve changes from falling to rising, or the other way round.',
    },
    sequences: [
      {
        title: 'Where graphs meet',
        by: ['priya.rao', 'jack.sutton', 'maeve.byrne'],
        steps: [
          ['Two brackets as one rectangle', tex`Expand $(x + 3)(x + 5)$ from four areas.`],
          ['Parabolas', 'Plot quadratics and describe symmetry and turning point.'],
          ['Reading solutions from a graph', tex`Solve $x^2 - x = 6$ by looking where two graphs meet.`],
          ['Two lines, one point', 'Solve simultaneous equations by graph and check by substituting.'],
          ['Piecewise and real-life graphs', 'Tell a story from a graph of several pieces, and sketch one from a story.'],
        ],
      },
    ],
  },
];
