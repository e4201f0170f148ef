import { tex, type UnitData } from '../scheme.types.ts';
import { GRADIENT } from './sequences/gradient.ts';

export const YEAR_9_AUTUMN: readonly UnitData[] = [
  {
    year: 9,
    halfTerm: 'AUTUMN_1',
    weeks: 3,
    title: 'Straight-line graphs',
    threads: ['Sequences, functions and graphs'],
    whyThisWhyNow: tex`
      Year 8 drew $y = kx$ and $y = x + a$ apart; Year 9 puts them together. Gradient is the multiplier of a ratio, across to up, and so nobody has to learn “rise over run” as a new rule.`,
    priorKnowledge: `
      - Equivalent ratios and 1 : n
      - Lines through the origin, lines side by side
      - Directed number`,
    vocabulary: {
      gradient: 'How much a line rises for every one to the right.',
      intercept: 'Where a line crosses an axis.',
      parallel: 'With the same gradient.',
    },
    sequences: [GRADIENT],
  },
  {
    year: 9,
    halfTerm: 'AUTUMN_1',
    weeks: 3,
    title: 'Forming and solving',
    threads: ['Notation and equations'],
    whyThisWhyNow: `
      Solving was learned in Year 7, brackets in Year 8. What is hard now is to find the equation: in a diagram, in a story, in a claim about numbers. Half of the lessons end with an equation that nobody solves.`,
    priorKnowledge: `
      - Equations with brackets, a reason for each line
      - Perimeter, area and angle facts
      - Inequalities on a number line`,
    vocabulary: {
      subject: 'The letter that stands alone on one side of a formula.',
      formula: 'An equation that says how quantities depend on each other.',
    },
    sequences: [
      {
        title: 'From the story to the equation',
        by: ['jack.sutton', 'maeve.byrne'],
        steps: [
          ['Name the unknown', 'Choose a letter for a number and write everything else with it.'],
          ['Unknowns on both sides', 'Explain with bars why the same amount may be taken from both sides.'],
          ['Equations from shapes', 'Form an equation from sides or angles and check the answer in the drawing.'],
          ['Inequalities and their arrows', 'Solve an inequality and say what happens on multiplying by a negative number.'],
          ['Changing the subject', 'Rearrange a formula line by line as an equation is solved.'],
        ],
      },
    ],
  },
  {
    year: 9,
    halfTerm: 'AUTUMN_1',
    weeks: 1,
    title: 'Testing conjectures',
    threads: ['Factors and powers'],
    whyThisWhyNow: `
      A week of proof with algebra that is still easy. Pupils who expand and factorise well find out what it is for.`,
    priorKnowledge: `
      - Expanding and factorising
      - Primes, factors and multiples`,
    sequences: [
      {
        title: 'Always, sometimes, never',
        by: ['priya.rao'],
        steps: [
          ['Three kinds of statement', 'Sort statements and support each with an example, a counter-example or a reason.'],
          ['Even, odd and consecutive', tex`Prove with $2n$ and $2n + 1$ that the product of two odd numbers is odd.`],
          ['Number tricks', 'Explain a “think of a number” trick and invent one.'],
          ['Squares side by side', tex`Prove that $(n + 1)^2 - n^2$ is odd, with algebra and with dots.`],
        ],
      },
    ],
  },
  {
    year: 9,
    halfTerm: 'AUTUMN_2',
    weeks: 3,
    title: 'Three-dimensional shapes',
    threads: ['Length, area and volume'],
    whyThisWhyNow: `
      Volume as “area of the layer times number of layers”, one idea for every prism and for the cylinder. Drawing comes first, since most errors are in what pupils cannot see.`,
    priorKnowledge: `
      - Areas of trapezia and circles
      - Converting units of area
      - Substituting into formulas`,
    vocabulary: {
      prism: 'A solid with the same cross-section all the way through.',
      'cross-section': 'The face seen when a solid is cut.',
      net: 'A flat shape that folds into a solid.',
    },
    sequences: [
      {
        title: 'Layers and nets',
        by: ['ben.carver', 'leila.haddad'],
        steps: [
          ['Plans and elevations', 'Draw what is seen from above and from two sides, and build what was drawn.'],
          ['Nets', 'Decide which arrangements fold, and give a reason for one that does not.'],
          ['Surface area', 'Find every face once by way of a net or a list.'],
          ['Volume of prisms', 'Explain the formula by layers, also for a prism lying on its side.'],
          ['Cylinders', tex`Find volume and surface area and see the curved face as a rectangle $2\pi r$ by $h$.`],
        ],
      },
    ],
  },
  {
    year: 9,
    halfTerm: 'AUTUMN_2',
    weeks: 3,
    title: 'Constructions and congruency',
    threads: ['Angles and shape'],
    whyThisWhyNow: `
      Compasses carry a length from one place to another; congruent triangles say why the constructions work. They are taught together, each as the reason for the other.`,
    priorKnowledge: `
      - Constructing triangles, and which measurements fix one
      - Reasons with parallel lines
      - Properties of the rhombus and the kite`,
    vocabulary: {
      locus: 'All points that obey a rule.',
      bisector: 'A line that cuts something into two equal parts.',
      congruent: 'The same in shape and size.',
    },
    sequences: [
      {
        title: 'Why the compasses are right',
        by: ['maeve.byrne', 'priya.rao'],
        steps: [
          ['Equally far from a point, from a line', 'Draw a locus by rule and describe it in words.'],
          ['The perpendicular bisector', 'Construct it as the diagonal of a rhombus, and say why that works.'],
          ['The bisector of an angle', 'Construct it and prove it with two congruent triangles.'],
          ['What fixes a triangle', 'Decide when three measurements allow only one triangle.'],
          ['Proving congruence', 'Write a proof of three lines, a reason for each.'],
        ],
      },
    ],
  },
];
