import { type SequenceData, tex } from '../../scheme.types.ts';

export const ADDING_FRACTIONS: SequenceData = {
  title: 'One unit, then add',
  by: ['tom.okafor', 'ben.carver', 'tom.okafor'],
  lastWritten: 19,
  steps: [
    {
      title: 'A fraction counts unit fractions',
      pupilOutcome: tex`See $\frac{3}{7}$ as three of the unit $\frac{1}{7}$, and count on past one whole.`,
      keyQuestion: 'What are we counting in?',
      representationAndStructure: tex`A number line from $0$ to $2$ cut into sevenths, with a bar above it. Count aloud: one seventh, two sevenths, … seven sevenths, eight sevenths. The denominator names what is counted, the numerator how many.`,
      variation: tex`
        - Same count, different unit: $\frac{3}{7}$, $\frac{3}{8}$, $\frac{3}{100}$. Which is the longest?
        - Same unit, different count: $\frac{3}{7}$, $\frac{7}{7}$, $\frac{9}{7}$`,
      mathematicalThinking: tex`Three of something is $\frac{3}{5}$. What is one of it? What are five of it? How many make $2$?`,
      misconceptions: [
        [tex`“$\frac{9}{7}$ is not a fraction, because it is more than one.”`, 'Keep counting past the whole on the line. Nothing happens at 1 but that it has another name.'],
      ],
      stemSentences: '- ___ is ___ of the unit ___.',
      check: tex`How many eighths are there in $2\frac{3}{8}$? ($19$.)`,
    },
    {
      title: 'Same unit: add the counts',
      pupilOutcome: 'Add and subtract fractions with the same denominator and say why the denominator stays.',
      keyQuestion: 'Why do we not add the denominators?',
      representationAndStructure: tex`
        Write the words before the symbols: 2 sevenths + 3 sevenths = 5 sevenths, as 2 metres + 3 metres = 5 metres.
        Then jumps on the line in sevenths: a jump of two, a jump of three.`,
      variation: tex`
        - $\frac{2}{7} + \frac{3}{7}$, $\quad \frac{2}{9} + \frac{3}{9}$, $\quad \frac{2}{k} + \frac{3}{k}$
        - $\frac{5}{7} + \frac{2}{7}$, $\quad \frac{5}{7} + \frac{4}{7}$, $\quad 1 - \frac{4}{7}$`,
      fluency: 'Twenty sums and differences in the same unit, spoken in words in pairs; only the last five are written down.',
      misconceptions: [
        [
          tex`Adding denominators: $\frac{1}{2} + \frac{1}{2} = \frac{2}{4}$.`,
          tex`Ask how much two halves of a cake are. Then find $\frac{2}{4}$ on the line: it is where we started. Two sevenths and three sevenths are not fourteenths of anything.`,
        ],
      ],
      check: tex`$\frac{4}{9} + \square = 1\frac{2}{9}$. Explain on a number line. ($\frac{7}{9}$.)`,
    },
    {
      title: 'Related units: exchange one of them',
      pupilOutcome: tex`Add fractions such as $\frac{1}{3} + \frac{1}{6}$ by writing both in the smaller unit.`,
      keyQuestion: 'How many of the small unit are there in the large one?',
      representationAndStructure: tex`A fraction wall with only thirds and sixths. One third is two sixths: the length does not change, the count does. Then an area model: a square cut into $3$ columns, then into $2$ rows.`,
      variation: tex`
        - $\frac{1}{3} + \frac{1}{6}$, $\quad \frac{2}{3} + \frac{1}{6}$, $\quad \frac{2}{3} - \frac{1}{6}$
        - $\frac{1}{3} + \frac{1}{12}$, $\quad \frac{1}{4} + \frac{1}{12}$: which comes to less, before you calculate?`,
      mathematicalThinking: tex`Find two different unit fractions whose sum is $\frac{1}{2}$. Find two whose sum is $\frac{1}{3}$. Is there always such a pair? (Try $\frac{1}{n + 1} + \frac{1}{n(n + 1)}$.)`,
      misconceptions: [
        [
          tex`Changing the denominator and leaving the numerator: $\frac{2}{3} = \frac{2}{6}$.`,
          'Lay the two strips on top of one another. If the pieces are half as long, twice as many are needed.',
        ],
      ],
      check: tex`Which is larger, and by how much: $\frac{3}{4}$ or $\frac{5}{8}$? ($\frac{3}{4}$, by $\frac{1}{8}$.)`,
    },
    {
      title: 'Unrelated units: find a unit that measures both',
      pupilOutcome: tex`Choose a common denominator for fractions such as $\frac{2}{3}$ and $\frac{1}{4}$ and explain why it works.`,
      keyQuestion: 'Which unit fits into both a whole number of times?',
      representationAndStructure: tex`A rectangle of $3$ columns by $4$ rows. Two thirds are two columns, $8$ cells; one quarter is one row, $3$ cells. Both are now counted in the same cell, $\frac{1}{12}$, and there are $11$ of them.`,
      variation: tex`
        - $\frac{2}{3} + \frac{1}{4}$ in twelfths, then in twenty-fourths: what changes, what does not?
        - $\frac{5}{6} + \frac{1}{4}$, where $24$ works and $12$ is enough
        - $\frac{5}{6} - \frac{3}{4}$, $\quad \frac{5}{6} - \frac{4}{5}$, $\quad \frac{n}{n + 1} - \frac{n - 1}{n}$`,
      fluency: 'Estimate first: is the sum less than a half, between a half and one, or more than one? Then calculate eight of them exactly.',
      misconceptions: [
        [
          tex`$\frac{2}{3} + \frac{1}{4} = \frac{3}{7}$.`,
          tex`Estimate before calculating. $\frac{3}{7}$ is less than a half, but we began with $\frac{2}{3}$, which is more.`,
        ],
      ],
      keyLearningPoints: tex`
        - Fractions can be added as soon as they are counted in the same unit.
        - Any common multiple of the denominators gives such a unit; the lowest keeps the numbers small.`,
      check: tex`Work out $\frac{3}{5} + \frac{1}{2}$ and draw the rectangle that shows it. ($\frac{11}{10} = 1\frac{1}{10}$.)`,
    },
    {
      title: 'Mixed numbers: wholes and parts, or all in one unit',
      pupilOutcome: 'Add and subtract mixed numbers in two ways and choose the one that suits the numbers.',
      keyQuestion: 'Which way is less work here, and when does it fail?',
      representationAndStructure: tex`For $3\frac{1}{4} - 1\frac{2}{3}$ an empty number line: from $1\frac{2}{3}$ up to $2$ is $\frac{1}{3}$, on to $3$ is $1$, on to $3\frac{1}{4}$ is $\frac{1}{4}$. Beside it the same in twelfths: $39 - 20 = 19$ twelfths.`,
      variation: tex`
        - $2\frac{1}{2} + 1\frac{1}{3}$, then $2\frac{1}{2} + 1\frac{2}{3}$: why is the second more trouble?
        - $3\frac{3}{4} - 1\frac{2}{3}$, then $3\frac{1}{4} - 1\frac{2}{3}$`,
      misconceptions: [
        [
          tex`Taking the smaller part from the larger, whichever way round: $3\frac{1}{4} - 1\frac{2}{3} = 2\frac{5}{12}$.`,
          tex`Add the answer back: $2\frac{5}{12} + 1\frac{2}{3}$ is more than $4$. The parts have an order, as digits in a column do.`,
        ],
      ],
      check: tex`$5\frac{1}{6} - 2\frac{1}{2}$, in two ways. ($2\frac{2}{3}$.)`,
    },
  ],
};
