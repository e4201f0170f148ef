import { type SchemeData, tex } from './scheme.types.ts';

const THREADS = { Number: 'NUMBER', Algebra: 'ALGEBRA', Proportion: 'RATIO', Geometry: 'GEOMETRY' } as const;

/** Departments at the beginning of their rewriting, and one that shares with nobody. */
export const SMALLER_SCHEMES: readonly SchemeData[] = [
  {
    school: 'marlowRoad', title: 'Year 8, first attempt', status: 'DRAFT', threads: THREADS,
    units: [
      {
        year: 8, halfTerm: 'AUTUMN_1', weeks: 5, title: 'Proportion', threads: ['Proportion'],
        whyThisWhyNow: 'We used to teach ratio, percentages and speed in three different terms. This unit puts them next to one another and asks each time what is multiplied.',
        priorKnowledge: `
          - Fractions of amounts
          - Multiplying decimals`,
        sequences: [{ title: 'What is multiplied?', by: ['amit.desai', 'lucy.farrow'], lastWritten: 10, steps: [['For every', 'Describe mixtures by parts.'], ['Times what?', 'Find the multiplier between two amounts.'], ['Per hundred', 'Read a percentage as a ratio to a hundred.'], ['Per hour', 'Read a speed as a ratio of distance to one hour.']] }],
      },
      {
        year: 8, halfTerm: 'SPRING_1', weeks: 5, title: 'Brackets', threads: ['Algebra'],
        whyThisWhyNow: 'Area drawings for every product, numbers before letters. Kate’s lessons on this were the best of last year, so we begin with them.',
        priorKnowledge: '- Area of rectangles, directed number',
        sequences: [{ title: 'Inside and outside', by: ['kate.nolan'], steps: ['Rectangles with numbers', 'Rectangles with letters', 'Taking out a factor', 'Equations with brackets'] }],
      },
    ],
  },
  {
    school: 'tannersBrook', title: 'Year 7, rewritten with our advocates', status: 'DRAFT', threads: THREADS,
    units: [
      {
        year: 7, halfTerm: 'AUTUMN_1', weeks: 6, title: 'Bars and number lines', threads: ['Number'],
        whyThisWhyNow: 'Our first unit written together. It agrees on two pictures and how we draw them, so that pupils who change sets do not change pictures.',
        priorKnowledge: '- Addition and subtraction in context',
        vocabulary: { 'bar model': 'Bars whose lengths stand for amounts.' },
        sequences: [{ title: 'Two pictures, drawn the same way', by: ['zoe.hartley', 'femi.balogun'], lastWritten: 4, steps: [['Part and whole', 'Draw a bar for two parts and their whole.'], ['Comparing', 'Draw two bars and mark the difference.'], ['Equal parts', 'Cut a bar into equal parts and name one of them.'], ['Bar or line?', 'Choose a picture and say why.']] }],
      },
    ],
  },
  {
    school: 'otterbridge', title: 'Problem solving across Key Stage 3', status: 'AGREED', threads: THREADS,
    units: [
      {
        year: 7, halfTerm: 'SPRING_2', weeks: 1, title: 'Working systematically', threads: ['Number'],
        whyThisWhyNow: 'One week in each half-term goes to problems that need no new mathematics. In Year 7 the habit is to list without missing and without repeating.',
        priorKnowledge: '- Listing combinations of small numbers',
        sequences: [{ title: 'How do you know you have them all?', by: ['hannah.bright', 'grace.adeyemi'], lastWritten: 22, steps: [['Start somewhere sensible', 'Choose a first case and say why it is first.'], ['Fix one thing', 'Keep one quantity still and run through the others.'], ['A reason to stop', 'Argue that the list is complete.']] }],
      },
      {
        year: 8, halfTerm: 'SPRING_2', weeks: 1, title: 'Conjecturing', threads: ['Algebra'],
        whyThisWhyNow: tex`The habit for Year 8: say what you think is true before you check it. Sums of consecutive numbers give plenty, from $1 + 2 + 3$ to powers of two that refuse.`,
        priorKnowledge: '- Collecting like terms, odd and even numbers',
        sequences: [{ title: 'I think that', by: ['grace.adeyemi', 'hannah.bright'], steps: [['Sums of neighbours', 'Collect cases and sort them until something shows.'], ['Say it before you test it', 'Write a conjecture that could turn out wrong.'], ['A case that kills it', 'Look for a counter-example on purpose.'], ['A reason that saves it', 'Explain with a picture or with algebra why it is always true.']] }],
      },
    ],
  },
  {
    school: 'pennyfold', title: 'Mathematics, Year 7', status: 'AGREED', threads: THREADS,
    units: [
      {
        year: 7, halfTerm: 'AUTUMN_1', weeks: 4, title: 'Whole numbers', threads: ['Number'],
        whyThisWhyNow: 'A steady start with what they know, tested in week four.',
        priorKnowledge: '- The four operations',
        sequences: [{ title: 'Whole numbers', by: ['victor.lane', 'stuart.kerr'], lastWritten: 14, steps: ['Place value', 'Adding and subtracting', 'Multiplying and dividing', 'Mixed problems'] }],
      },
      {
        year: 7, halfTerm: 'AUTUMN_2', weeks: 4, title: 'Shapes and angles', threads: ['Geometry'],
        whyThisWhyNow: 'Names first, then measuring, then missing angles.',
        priorKnowledge: '- Names of common shapes',
        sequences: [{ title: 'Angles', by: ['emily.sharpe'], steps: ['Naming', 'Measuring', 'Missing angles'] }],
      },
    ],
  },
];
