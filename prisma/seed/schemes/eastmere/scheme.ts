import { type SchemeData, tex } from '../scheme.types.ts';
import { DOUBLE_NUMBER_LINES } from './double-number-lines.ts';

export const EASTMERE_SCHEME: SchemeData = {
  school: 'eastmere',
  title: 'Maths at Eastmere, Years 7 and 8',
  status: 'DRAFT',
  threads: { 'Number and calculation': 'NUMBER', 'Algebra and graphs': 'ALGEBRA', 'Ratio and proportion': 'RATIO', Shape: 'GEOMETRY', 'Data and chance': 'PROBABILITY' },
  units: [
    {
      year: 7, halfTerm: 'AUTUMN_1', weeks: 6, title: 'Patterns and generalising', threads: ['Algebra and graphs'],
      whyThisWhyNow: 'Matchstick patterns in the first fortnight, letters in the third week because a sentence got too long. Pupils should leave the half-term thinking that algebra is what we do when we are tired of writing words.',
      priorKnowledge: `
        - Tables and counting in steps
        - Describing a pattern in words`,
      vocabulary: { generalise: 'To say what is true for all cases at once.' },
      sequences: [{ title: 'Tired of words', by: ['nia.whitby', 'sana.iqbal'], steps: [['Matchsticks', 'Describe how a pattern grows by pointing at it.'], ['The hundredth picture', 'Say how many it needs without drawing it.'], ['A letter for the number of the picture', 'Write the same sentence short.'], ['Two rules, one pattern', 'Show that two expressions count the same sticks.']] }],
    },
    {
      year: 7, halfTerm: 'SPRING_1', weeks: 6, title: 'Fractions as numbers', threads: ['Number and calculation'],
      whyThisWhyNow: 'Before any rule: where is it on the line? Six weeks of placing, comparing and adding fractions that stay numbers all the way through.',
      priorKnowledge: `
        - Unit fractions
        - Number lines with unmarked scales`,
      sequences: [{ title: 'Where is it on the line?', by: ['joe.marsden'], steps: ['Placing unit fractions', 'Past one', 'Different names for one point', 'Adding by moving', 'Fractions and decimals on one line'] }],
    },
    {
      year: 7, halfTerm: 'SUMMER_1', weeks: 5, title: 'Area without formulas', threads: ['Shape'],
      whyThisWhyNow: 'Parallelograms and triangles are cut and rearranged until a formula is the shortest description of what the scissors did.',
      priorKnowledge: '- Area of rectangles',
      sequences: [{ title: 'Scissors first', by: ['sana.iqbal'], steps: ['Cutting a parallelogram', 'Half of something', 'Triangles of equal area', 'Shapes made of pieces'] }],
    },
    {
      year: 8, halfTerm: 'AUTUMN_1', weeks: 4, title: 'Ratio and scale', threads: ['Ratio and proportion'],
      whyThisWhyNow: `
        The double number line is our picture for everything proportional, from here to similar triangles, so ratio is where it is learned properly. Bars are known from Year 7 and are kept for sharing.
        Jumping along the line lets pupils begin with what they can do; the single multiplier replaces the jumps when they are tired of them.`,
      priorKnowledge: `
        - Number lines with scales of one’s own choosing
        - Doubling, halving, and fractions as numbers`,
      vocabulary: { 'double number line': 'Two number lines with one zero, for two quantities that grow together.', rate: 'How much of one quantity goes with one of another.' },
      sequences: [DOUBLE_NUMBER_LINES],
    },
    {
      year: 8, halfTerm: 'AUTUMN_2', weeks: 6, title: 'Percentages and change', threads: ['Ratio and proportion'],
      whyThisWhyNow: tex`One of the two lines now runs to $100$. Everything about percentages is a question of which of four places is empty.`,
      priorKnowledge: `
        - The multiplier along and the multiplier between
        - Decimals`,
      sequences: [{ title: 'The line that runs to a hundred', by: ['joe.marsden', 'nia.whitby'], steps: ['A percentage of an amount', 'More than a hundred', 'New from old', 'Old from new', 'Change after change'] }],
    },
    {
      year: 8, halfTerm: 'SPRING_1', weeks: 6, title: 'Straight lines', threads: ['Algebra and graphs'],
      whyThisWhyNow: 'Turn one of the two number lines upright and the pairs become points. That is the whole idea of the unit, and it takes six weeks.',
      priorKnowledge: `
        - Double number lines with a multiplier between
        - Matchstick rules from Year 7`,
      sequences: [{ title: 'One line turned upright', by: ['nia.whitby'], steps: ['From pairs to points', 'Through zero, and how steeply', 'Not through zero', 'Equations of lines'] }],
    },
    {
      year: 8, halfTerm: 'SUMMER_2', weeks: 5, title: 'Chance and data', threads: ['Data and chance'],
      whyThisWhyNow: 'Games that turn out to be unfair, analysed until pupils can say how unfair. Data are what the games produce.',
      priorKnowledge: `
        - Fractions and percentages of amounts
        - Listing possibilities`,
      sequences: [{ title: 'Is this game fair?', by: ['sana.iqbal', 'joe.marsden'], steps: ['Playing and recording', 'Listing all that can happen', 'What we expect in a hundred games', 'Making it fair'] }],
    },
  ],
};
