import { tex, type UnitData } from '../scheme.types.ts';
import { PARALLEL_LINES } from './sequences/parallel-lines.ts';

export const YEAR_8_SUMMER: readonly UnitData[] = [
  {
    year: 8,
    halfTerm: 'SUMMER_1',
    weeks: 3,
    title: 'Angles in parallel lines and polygons',
    threads: ['Angles and shape'],
    whyThisWhyNow: `
      In Year 7 the angle sum of a triangle was believed; now it is proved, and everything about polygons follows from it. Three facts about parallel lines are taught as one idea, a crossing that slides.`,
    priorKnowledge: `
      - Reasons for angles on lines, at points and in triangles
      - Forming and solving equations with brackets
      - What a counter-example is`,
    vocabulary: {
      transversal: 'A line that crosses two others.',
      'corresponding angles': 'Angles in the same place at the two crossings of a transversal.',
      'alternate angles': 'Angles between two lines on opposite sides of a transversal.',
      'co-interior angles': 'Angles between two lines on the same side of a transversal.',
      'exterior angle': 'The angle between a side of a polygon and the next side made longer.',
    },
    sequences: [PARALLEL_LINES],
  },
  {
    year: 8,
    halfTerm: 'SUMMER_1',
    weeks: 2,
    title: 'Area of trapezia and circles',
    threads: ['Length, area and volume'],
    whyThisWhyNow: tex`
      Two areas that are found by rearranging what we know. The trapezium is half a parallelogram; the circle, cut into ever more slices, is very nearly one. Both formulas are explained before they are used.`,
    priorKnowledge: tex`
      - Areas of rectangle, triangle and parallelogram by cutting
      - $C = \pi d$ from Ratio and scale
      - Substituting into expressions with brackets`,
    vocabulary: {
      trapezium: 'A quadrilateral with one pair of parallel sides.',
      radius: 'The distance from the centre of a circle to its edge.',
      sector: 'A slice of a circle between two radii.',
    },
    sequences: [
      {
        title: 'Cut, turn and fit',
        by: ['ben.carver', 'jack.sutton'],
        steps: [
          ['Two trapezia make a parallelogram', tex`Explain $\frac{1}{2}(a + b)h$ with two copies, one of them turned round.`],
          ['Three other ways', 'Find the same area by cutting a trapezium differently, and show that the expressions agree.'],
          ['Slices of a circle', tex`Argue that the area of a circle is $\pi r \times r$ from slices laid head to tail.`],
          ['Squared, then multiplied', tex`Tell $\pi r^2$ from $(\pi r)^2$ and from $2\pi r$, by units too.`],
          ['Shapes made of pieces', 'Plan which areas to add and which to take away before calculating.'],
        ],
      },
    ],
  },
  {
    year: 8,
    halfTerm: 'SUMMER_1',
    weeks: 1,
    title: 'Line symmetry',
    threads: ['Transformations'],
    whyThisWhyNow: `
      Reflection as a rule for points: the same distance on the other side, along the perpendicular. It is the first transformation with coordinates, and the others follow in Year 9.`,
    priorKnowledge: `
      - Perpendicular lines
      - Lines parallel to the axes, and the line where both coordinates agree`,
    sequences: [
      {
        title: 'The same distance on the other side',
        by: ['leila.haddad'],
        steps: [
          ['Folding and measuring', 'Reflect a point by measuring at right angles to the mirror line.'],
          ['Slanted mirrors', tex`Reflect shapes in $y = x$ and see what happens to the coordinates.`],
          ['Finding the mirror', 'Construct the line from a point and its image.'],
        ],
      },
    ],
  },
  {
    year: 8,
    halfTerm: 'SUMMER_2',
    weeks: 4,
    title: 'The data handling cycle',
    threads: ['Data'],
    whyThisWhyNow: `
      A question that pupils care about, followed all the way round: what to ask, whom, how to show it, and what it does not tell. It takes a month because the second time round is the one that teaches something.`,
    priorKnowledge: `
      - Scatter graphs, grouped data, two-way tables
      - Pie charts and percentages`,
    vocabulary: {
      sample: 'Those who were asked, chosen from all who might have been.',
      bias: 'Anything that makes a sample unlike the whole it stands for.',
      hypothesis: 'A statement that data can support or contradict.',
    },
    sequences: [
      {
        title: 'Ask, collect, show, doubt',
        by: ['maeve.byrne', 'ben.carver'],
        steps: [
          ['A question worth asking', 'Turn a hunch into a hypothesis that data could contradict.'],
          ['Whom do we ask?', 'Spot bias in a sample and suggest a fairer one.'],
          ['Questions with one meaning', 'Improve a questionnaire by answering it as somebody else.'],
          ['Choosing a chart', 'Choose the chart that lets a reader check the claim.'],
          ['Misleading charts', 'Say what a chart suggests, what it shows, and redraw it honestly.'],
          ['Going round again', 'Say what the first round left open and plan the second.'],
        ],
      },
    ],
  },
  {
    year: 8,
    halfTerm: 'SUMMER_2',
    weeks: 2,
    title: 'Measures of location',
    threads: ['Data'],
    whyThisWhyNow: `
      The mean as levelling out, the median as the person in the middle. Pupils compare two groups with one average and one measure of spread, and say why they chose those.`,
    priorKnowledge: `
      - Ordering decimals
      - Frequency tables
      - Dividing with remainders as decimals`,
    vocabulary: {
      mean: 'What each would have if all were shared out equally.',
      mode: 'The value that occurs most often.',
      range: 'The difference between greatest and smallest.',
    },
    sequences: [
      {
        title: 'Levelling out',
        by: ['tom.okafor'],
        steps: [
          ['The mean as a level', 'Find a mean by moving blocks, and see that the differences above and below balance.'],
          ['Missing values', 'Work back from a mean to a total and to a value.'],
          ['From a frequency table', 'Explain what each column adds up to before dividing.'],
          ['Which average?', 'Choose an average for shoe sizes, wages and travel times, with a reason.'],
          ['Comparing two groups', 'Compare centre and spread in one sentence each, in context.'],
        ],
      },
    ],
  },
];
