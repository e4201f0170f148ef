import type { SchemeData } from '../scheme.types.ts';
import { RATIO_TABLES } from './ratio-tables.ts';

export const ST_BEDES_SCHEME: SchemeData = {
  school: 'stBedes',
  title: 'Key Stage 3 mathematics',
  status: 'AGREED',
  threads: { Number: 'NUMBER', Algebra: 'ALGEBRA', Proportion: 'RATIO', Geometry: 'GEOMETRY', Statistics: 'STATISTICS' },
  units: [
    {
      year: 7, halfTerm: 'AUTUMN_1', weeks: 7, title: 'Place value and the four operations', threads: ['Number'],
      whyThisWhyNow: 'We begin with what Year 6 did last and go further: decimals, estimates, the order of operations. Seven weeks, so that nobody starts algebra without arithmetic to hold on to.',
      priorKnowledge: `
        - Written methods for the four operations
        - Reading numbers to ten million`,
      vocabulary: { estimate: 'A rough value, found by easier numbers.', quotient: 'The result of dividing.' },
      sequences: [{ title: 'Number, secured', by: ['callum.reid', 'mei.chen'], steps: ['Reading and ordering decimals', 'Rounding for an estimate', 'Choosing a method', 'Brackets first, and why', 'Problems with several steps'] }],
    },
    {
      year: 7, halfTerm: 'AUTUMN_2', weeks: 6, title: 'Expressions and equations', threads: ['Algebra'],
      whyThisWhyNow: 'Letters come in through perimeters: sides whose length we have not been told. Equations follow when a perimeter is known and a side is not.',
      priorKnowledge: `
        - Perimeter and area of rectangles
        - The four operations with decimals`,
      vocabulary: { variable: 'A letter whose value may change.', simplify: 'To write an expression as short as it goes.' },
      sequences: [{ title: 'Sides we have not been told', by: ['aisha.khan'], steps: [['Perimeters with letters', 'Write a perimeter as an expression and collect what is alike.'], ['Substituting', 'Find the perimeter for several values of the letter.'], ['Equations from perimeters', 'Form an equation and solve it with a bar.'], ['Equations without a picture', 'Solve two-step equations line by line.']] }],
    },
    {
      year: 7, halfTerm: 'SPRING_1', weeks: 6, title: 'Fractions', threads: ['Number'],
      whyThisWhyNow: 'All four operations in one unit, so that pupils compare them: what does “of” mean, what does “how many in” mean, why do only two of them need a common denominator?',
      priorKnowledge: `
        - Equivalent fractions
        - Factors and multiples`,
      sequences: [{ title: 'Four operations, one wall', by: ['mei.chen', 'patrick.doyle'], steps: ['Equivalent fractions on the wall', 'Adding and subtracting', 'A fraction of a fraction', 'How many fit?', 'Which operation is it?'] }],
    },
    {
      year: 7, halfTerm: 'SUMMER_1', weeks: 6, title: 'Angles and constructions', threads: ['Geometry'],
      whyThisWhyNow: 'Drawing accurately gives the facts; finding angles without measuring uses them. The two halves of the unit are taught by one teacher for that reason.',
      priorKnowledge: '- Kinds of angles, triangles and quadrilaterals',
      sequences: [{ title: 'Draw, then deduce', by: ['callum.reid'], steps: ['Using a protractor', 'Triangles with ruler and compasses', 'Angle facts from drawings', 'Missing angles with reasons'] }],
    },
    {
      year: 8, halfTerm: 'AUTUMN_1', weeks: 4, title: 'Ratio and scale', threads: ['Proportion'],
      whyThisWhyNow: `
        We teach ratio by the table, because the table goes on working for percentages, speed, density and trigonometry. Bars are drawn for sharing and nowhere else.
        Scale comes last and takes a week outdoors.`,
      priorKnowledge: `
        - Multiplying and dividing fractions
        - Metric units`,
      vocabulary: { ratio: 'How amounts compare, in a fixed order.', 'ratio table': 'A table whose columns are amounts of one mixture.', scale: 'How many times longer the real thing is.' },
      sequences: [RATIO_TABLES],
    },
    {
      year: 8, halfTerm: 'AUTUMN_2', weeks: 6, title: 'Percentages', threads: ['Proportion'],
      whyThisWhyNow: 'The ratio table with a hundred in it. Increase, decrease and the amount before are three places for the gap in one table.',
      priorKnowledge: `
        - Ratio tables with fractional multipliers
        - Decimals as hundredths`,
      vocabulary: { 'percentage point': 'The difference between two percentages.' },
      sequences: [{ title: 'The table with a hundred in it', by: ['patrick.doyle', 'aisha.khan'], steps: [['Percentages of amounts', 'Fill the gap in a table with 100 in the first column.'], ['Increase and decrease', 'Write the new percentage in the table before calculating.'], ['The amount before', 'Recognise from the table that the gap is under 100.'], ['Percentage change', 'Find the missing percentage from two amounts.']] }],
    },
    {
      year: 8, halfTerm: 'SPRING_1', weeks: 6, title: 'Graphs and sequences', threads: ['Algebra'],
      whyThisWhyNow: 'A sequence is a graph with gaps between its points. Pupils see the constant difference as a slope before they hear the word gradient.',
      priorKnowledge: `
        - Coordinates in four quadrants
        - Substituting into expressions`,
      sequences: [{ title: 'From terms to lines', by: ['mei.chen'], steps: ['Sequences as points', 'Rules from differences', 'Joining the points: when may we?', 'Lines and their equations'] }],
    },
    {
      year: 8, halfTerm: 'SPRING_2', weeks: 5, title: 'Collecting and showing data', threads: ['Statistics'],
      whyThisWhyNow: 'One enquiry for the whole year group: how do we get to school, and what would have to change? Charts are chosen because somebody has to be convinced.',
      priorKnowledge: `
        - Percentages and angles for pie charts
        - Coordinates for scatter graphs`,
      sequences: [{ title: 'The way to school', by: ['callum.reid', 'aisha.khan'], steps: ['A question and a sample', 'Tables and charts', 'Averages that mislead', 'A letter to the council'] }],
    },
  ],
};
