import { tex, type UnitData } from '../scheme.types.ts';
import { PERCENTAGE_MULTIPLIER } from './sequences/percentage-multiplier.ts';
import { RATIO_AS_A_CONSTANT_MULTIPLIER } from './sequences/ratio-as-a-constant-multiplier.ts';

export const YEAR_8_AUTUMN: readonly UnitData[] = [
  {
    year: 8,
    halfTerm: 'AUTUMN_1',
    weeks: 3,
    title: 'Ratio and scale',
    threads: ['Multiplicative reasoning', 'Scale and similarity'],
    whyThisWhyNow: `
      Pupils meet ratio before rates so that “for every” has a picture they can still draw when the numbers stop being friendly. Everything in spring rests on the multiplier, not on the unitary method.
      It opens Year 8 because four later units lean on it: percentage change, straight-line graphs, similarity and rates. Whoever can say what is multiplied, and by what, has most of them already.`,
    priorKnowledge: tex`
      - Bars of equal parts for part and whole, and for comparison (Year 7, Spring 1)
      - Finding a fraction of an amount, and the whole from a part
      - Equivalent fractions; $\frac{a}{b}$ as a division and as a number on the line
      - Highest common factors`,
    vocabulary: {
      ratio: 'A comparison of two or more amounts, part with part, in the order in which they are named.',
      'equivalent ratios': 'Ratios with the same multiplier between their numbers.',
      multiplier: 'The number by which one amount is multiplied to give another.',
      'simplest form': 'The equivalent ratio with the smallest whole numbers.',
      proportional: 'Related by a constant multiplier, so that zero goes with zero.',
      scale: 'The ratio of a length in a drawing to the real length.',
    },
    sequences: [
      RATIO_AS_A_CONSTANT_MULTIPLIER,
      {
        title: 'Circles: the same multiplier for all of them',
        by: ['ben.carver'],
        lastWritten: 48,
        steps: [
          ['Round and across', 'Measure eight round things and find that circumference and diameter have one multiplier.'],
          ['Meet pi', tex`Use $C = \pi d$ in both directions and see $1 : \pi$ as a ratio that no whole numbers give.`],
          ['Parts of the way round', 'Find lengths of arcs as fractions of a circumference.'],
        ],
      },
    ],
  },
  {
    year: 8,
    halfTerm: 'AUTUMN_1',
    weeks: 2,
    title: 'Multiplicative change',
    threads: ['Multiplicative reasoning'],
    whyThisWhyNow: tex`
      Straight after ratio, and deliberately with the same arrows: a percentage change is a ratio of new to old with the old called $100$.
      “Increase by $15\%$” becomes one multiplication here, so that interest, reverse percentages and growth need no further method.`,
    priorKnowledge: tex`
      - The multiplier of a ratio in the form $1 : n$
      - Percentages as hundredths, also above $100\%$
      - Double number lines`,
    vocabulary: {
      'percentage change': 'The change as a percentage of the amount before it.',
      reciprocal: tex`The number that multiplies another to $1$.`,
      'exchange rate': 'How much of one currency is given for one of another.',
    },
    sequences: [PERCENTAGE_MULTIPLIER],
  },
  {
    year: 8,
    halfTerm: 'AUTUMN_1',
    weeks: 2,
    title: 'Multiplying and dividing fractions',
    threads: ['Fractions, decimals and percentages'],
    whyThisWhyNow: tex`
      Multipliers in the last two units were often fractions. Now pupils find out what multiplying by $\frac{3}{4}$ does to $\frac{2}{5}$, with an area that shows both, and why dividing by it is multiplying by $\frac{4}{3}$.`,
    priorKnowledge: `
      - The area model for products
      - A fraction of an amount
      - The multiplier back as reciprocal`,
    sequences: [
      {
        title: 'Parts of parts, and how many fit',
        by: ['leila.haddad', 'tom.okafor'],
        steps: [
          ['A fraction of a fraction', tex`Show $\frac{3}{4}$ of $\frac{2}{5}$ in a square and read off the product.`],
          ['Simplify before you multiply', 'Explain from the picture why a common factor may be taken out first.'],
          ['How many fit?', tex`Find $3 \div \frac{1}{4}$, $3 \div \frac{3}{4}$ and $\frac{1}{2} \div \frac{3}{4}$ by grouping on a line.`],
          ['The way back', tex`Explain why dividing by $\frac{3}{4}$ is multiplying by $\frac{4}{3}$.`],
          ['Does it get bigger?', 'Predict whether a product or quotient is larger or smaller before calculating.'],
        ],
      },
    ],
  },
  {
    year: 8,
    halfTerm: 'AUTUMN_2',
    weeks: 3,
    title: 'The Cartesian plane',
    threads: ['Sequences, functions and graphs'],
    whyThisWhyNow: tex`
      A graph is all solutions of an equation at once. We plot by hand until that sentence is boring, and keep to lines parallel to the axes, $y = kx$ and $y = x + a$, so that multiplying and adding can be seen side by side.`,
    priorKnowledge: `
      - Coordinates in all four quadrants
      - Linear sequences
      - Constant multiplier against constant difference (Ratio and scale)`,
    vocabulary: {
      axis: 'One of the two number lines from which points are measured.',
      origin: tex`The point $(0, 0)$.`,
      'direct proportion': tex`A relationship $y = kx$, whose graph is a line through the origin.`,
    },
    sequences: [
      {
        title: 'All the points that fit',
        by: ['jack.sutton', 'priya.rao'],
        steps: [
          ['Lines that keep one coordinate', 'Explain why the line through all points with x-coordinate 3 runs upwards.'],
          ['The line where both agree', tex`Draw $y = x$ and use it to compare coordinates at a glance.`],
          ['Multiplying: lines through the origin', tex`Draw $y = kx$ for several $k$ and link $k$ with the multiplier of a ratio.`],
          ['Adding: lines side by side', tex`Draw $y = x + a$ and say what $a$ does.`],
          ['Falling lines', tex`Draw $x + y = c$ and $y = -2x$ and describe how they differ from the others.`],
          ['Not a line', tex`Plot $y = x^2$ and $xy = 12$ and say how the table shows that they bend.`],
        ],
      },
    ],
  },
  {
    year: 8,
    halfTerm: 'AUTUMN_2',
    weeks: 2,
    title: 'Representing data',
    threads: ['Data'],
    whyThisWhyNow: `
      Scatter graphs follow coordinates directly. The question is what a cloud of points allows us to say and what it does not.`,
    priorKnowledge: `
      - Plotting points, choosing scales
      - Bar charts and frequency tables`,
    vocabulary: {
      correlation: 'How far points in a scatter graph lie along a line, and which way it runs.',
      'continuous data': 'Data that are measured and may take any value in a range.',
      outlier: 'A value that lies far from the others.',
    },
    sequences: [
      {
        title: 'What the points say',
        by: ['maeve.byrne'],
        steps: [
          ['Two measurements, one point', 'Plot paired data and tell the story of a single point.'],
          ['Which way, and how closely', 'Describe correlation without claiming a cause.'],
          ['A line through the cloud', 'Draw a line of best fit by eye and use it inside the range of the data.'],
          ['Grouping what is continuous', 'Choose class intervals and say what is lost by grouping.'],
        ],
      },
    ],
  },
  {
    year: 8,
    halfTerm: 'AUTUMN_2',
    weeks: 1,
    title: 'Tables and probability',
    threads: ['Chance'],
    whyThisWhyNow: `
      A week that turns last summer’s lists of outcomes into grids, so that two events at once can be counted without missing any.`,
    priorKnowledge: `
      - Probability as a fraction of equally likely outcomes
      - Venn diagrams`,
    sequences: [
      {
        title: 'Nothing missed, nothing twice',
        by: ['ben.carver'],
        steps: [
          ['Sample space grids', 'List the outcomes of two dice and find the probability of each sum.'],
          ['Two-way tables', 'Complete a table from totals and read probabilities from it.'],
          ['How many in all?', 'Count choices by multiplying, and say when that is allowed.'],
        ],
      },
    ],
  },
];
