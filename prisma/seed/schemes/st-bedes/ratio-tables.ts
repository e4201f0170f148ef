import { type SequenceData, tex } from '../scheme.types.ts';

export const RATIO_TABLES: SequenceData = {
  title: 'Ratio from the table',
  by: ['aisha.khan', 'mei.chen'],
  lastWritten: 8,
  steps: [
    {
      title: 'Reading a recipe as a table',
      pupilOutcome: 'Set out amounts that go together in a table and say what each column means.',
      keyQuestion: 'Which numbers belong to the same batch?',
      representationAndStructure: 'A table with a row for each ingredient and a column for each batch. The first column is the recipe. A new column is a new amount of the same mixture; nothing else is allowed as a column.',
      variation: tex`One batch, two batches, half a batch; then a batch for $7$ people when the recipe is for $4$.`,
      misconceptions: [
        ['Adding the same to every row: “three more people, so three more eggs and three more spoons”.', 'Make the recipe for one person and count up again. Compare the last column with the pupil’s own.'],
      ],
      check: tex`Pancakes for $4$ need $2$ eggs and $300\text{ ml}$ of milk. Fill in the column for $10$. ($5$ eggs, $750\text{ ml}$.)`,
    },
    {
      title: 'Across the table, down the table',
      pupilOutcome: 'Find a missing entry by multiplying across or down, and choose the easier of the two.',
      keyQuestion: 'Which arrow has the friendlier number on it?',
      representationAndStructure: 'Four cells of a table with arrows on all sides. The arrows across carry one multiplier, the arrows down another; opposite arrows agree.',
      variation: tex`
        - $\begin{smallmatrix} 3 & 12 \\ 5 & \square \end{smallmatrix}$, where across is easier
        - $\begin{smallmatrix} 3 & 7 \\ 12 & \square \end{smallmatrix}$, where down is easier
        - $\begin{smallmatrix} 6 & 9 \\ 10 & \square \end{smallmatrix}$, where neither is whole`,
      mathematicalThinking: 'Multiply the two numbers on each diagonal of a finished table. What do you notice, and why must it be so?',
      misconceptions: [
        ['Mixing the directions: the multiplier from across is used on the way down.', 'Draw both arrows before calculating and write the multiplier on each of them twice.'],
      ],
      check: tex`$8$ pens cost £6. What do $20$ cost? Show the arrow that you used. (£15.)`,
    },
    {
      title: 'The column with a one in it',
      pupilOutcome: 'Use the column for one when no arrow is friendly.',
      keyQuestion: 'What is the amount for one, and do we need it?',
      representationAndStructure: 'The table gets a column for one between what is known and what is wanted. Two easy steps replace a hard one.',
      fluency: 'Ten tables with one gap each. Pupils mark where they went by way of one, and whether it was needed.',
      stemSentences: '- For one ___ there is ___, so for ___ there are ___.',
      check: tex`$7\text{ m}$ of rope weigh $5.6\text{ kg}$. What do $12\text{ m}$ weigh? ($9.6\text{ kg}$.)`,
    },
    {
      title: 'Simplest form and sharing',
      pupilOutcome: 'Simplify a ratio in the table and add a row for the total in order to share.',
      keyQuestion: 'What does the bottom row count?',
      representationAndStructure: tex`Rows for Ava, for Bo and for both. The first column is $2$, $3$, $5$; the second has $60$ in the row that the question names.`,
      variation: tex`Keep $2 : 3$ and £60. It is the total, then Ava’s share, then what Bo has more (a row for the difference).`,
      misconceptions: [
        ['Putting the number given into the row for the total, whatever it is.', 'Read the question again with the names of the rows. Which row does it name?'],
      ],
      check: tex`Share £84 in the ratio $5 : 7$. (£35 and £49.)`,
    },
    {
      title: 'Ratio as a fraction, fraction as a ratio',
      pupilOutcome: 'Read fractions from two rows of a table and name both rows.',
      keyQuestion: 'Which row is on top, which is underneath?',
      misconceptions: [
        [tex`$2 : 3$ read as $\frac{2}{3}$ of the total.`, 'Name the rows: two thirds compares Ava with Bo. Ava compared with both is two fifths.'],
      ],
      check: tex`In a bag $\frac{2}{9}$ of the sweets are mints, the rest toffees. Mints to toffees? ($2 : 7$.)`,
    },
    {
      title: 'Plans and maps',
      pupilOutcome: 'Use a scale as a table with a row for the map and a row for the ground.',
      keyQuestion: 'Are both rows in the same unit?',
      tasksAndLinks: 'Route planning on the map of our own town: three walks of about two kilometres each.',
      check: tex`On a $1 : 50\,000$ map two churches are $6.4\text{ cm}$ apart. How far is that? ($3.2\text{ km}$.)`,
    },
  ],
};
