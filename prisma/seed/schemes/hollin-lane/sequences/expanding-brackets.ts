import { type SequenceData, tex } from '../../scheme.types.ts';

export const EXPANDING_BRACKETS: SequenceData = {
  title: 'Brackets as rectangles',
  by: ['jack.sutton', 'maeve.byrne'],
  lastWritten: 9,
  steps: [
    {
      title: 'A product is an area',
      pupilOutcome: 'Split one side of a rectangle and write its area in two ways, first with numbers.',
      keyQuestion: 'What is the same about the whole and the two pieces?',
      representationAndStructure: tex`A rectangle $7$ by $13$, cut at $10$: $7 \times 13 = 7 \times 10 + 7 \times 3$. It is how we multiply in our heads; the drawing says why it works.`,
      variation: tex`Same rectangle, cut elsewhere: $13 = 12 + 1 = 8 + 5 = 6\frac{1}{2} + 6\frac{1}{2}$. Last, cut off more than there is: $7 \times 13 = 7 \times 20 - 7 \times 7$.`,
      fluency: 'Eight products in the head, each by a cut that the pupil chooses and a partner guesses.',
      stemSentences: '- The area of the whole is the sum of the areas of ___ and ___.',
      check: tex`Draw a rectangle that shows $6 \times 19 = 6 \times 20 - 6$.`,
    },
    {
      title: 'One side that we do not know',
      pupilOutcome: tex`Expand expressions such as $4(x + 3)$ and say what each term is in the picture.`,
      keyQuestion: 'Which rectangle is worth 4x?',
      representationAndStructure: tex`The rectangle of the last step with $10$ replaced by $x$: $4$ by $x$, and $4$ by $3$. The length $x$ is drawn without a scale, and never measured.`,
      variation: tex`
        - $4(x + 3)$, $\; 4(3 + x)$, $\; 4(x + 3 + y)$, $\; (x + 3)4$
        - $x(x + 3)$, $\; 2x(x + 3)$: what happens to the square piece?`,
      misconceptions: [
        [
          tex`$4(x + 3) = 4x + 3$.`,
          tex`Find a piece of area $3$ in the drawing. The second rectangle is as high as the first: $4$ by $3$. Then try $x = 1$: $16$ is not $7$.`,
        ],
      ],
      fluency: 'Twelve expansions, every third with the bracket first. Substitute one value into both sides as a check of your own.',
      check: tex`Expand $3(2x + 5)$ and draw the rectangle. ($6x + 15$.)`,
    },
    {
      title: 'Cutting off: brackets with a difference',
      pupilOutcome: tex`Expand $5(x - 2)$ and $-2(x - 3)$, with a picture for the first and the distributive law for the second.`,
      keyQuestion: 'How much was cut off, and how do we see it?',
      representationAndStructure: tex`A rectangle $5$ by $x$ from which a strip $5$ by $2$ is folded back. For a negative multiplier the picture stops helping; go on with the table of $-2 \times \square$ from directed number.`,
      variation: tex`
        - $5(x + 2)$, $\; 5(x - 2)$, $\; 5(2 - x)$
        - $-2(x + 3)$, $\; -2(x - 3)$, $\; -(x - 3)$`,
      mathematicalThinking: tex`For which $x$ is $5(x - 2)$ worth more than $5x - 2$? (For none; it is always $8$ less.)`,
      misconceptions: [
        [
          tex`$-2(x - 3) = -2x - 6$.`,
          tex`Choose $x = 3$. The bracket is $0$, so the whole is $0$; but $-2 \times 3 - 6 = -12$.`,
        ],
      ],
      check: tex`Expand $7 - 2(x - 4)$. ($15 - 2x$.)`,
    },
    {
      title: 'Finding the side: factorising',
      pupilOutcome: tex`Write $6x + 15$ as a product, and choose the largest factor that both terms share.`,
      keyQuestion: 'Which side do both rectangles have in common?',
      representationAndStructure: tex`Two rectangles, $6x$ and $15$, to be glued along one edge. Edges of $1$ and of $3$ are possible; $3$ makes the more compact rectangle, $3$ by $2x + 5$.`,
      variation: tex`
        - $6x + 15$, $\; 6x + 12$, $\; 6x + 13$
        - $6x^2 + 15x$, $\; 6x^2 + 12x$`,
      misconceptions: [
        [
          tex`Stopping at $6x + 12 = 2(3x + 6)$.`,
          'Look into the bracket: is there an edge left that both could share?',
        ],
      ],
      fluency: 'Expand and factorise as partners: one hides the question, the other restores it.',
      check: tex`Factorise fully $8x^2 + 12x$. ($4x(2x + 3)$.)`,
    },
    {
      title: 'Equations in which brackets help or hinder',
      pupilOutcome: tex`Solve $3(x + 4) = 27$ in two ways and say which is less work, and why.`,
      keyQuestion: 'Do we need to open the bracket?',
      representationAndStructure: tex`Three equal bars of $x + 4$ above a bar of $27$. Cut into three and each is $9$; or see three $x$ and three fours. Both are in the one drawing.`,
      variation: tex`
        - $3(x + 4) = 27$, $\; 3(x + 4) = 28$, $\; 3(x + 4) = 3$
        - $3(x + 4) = 2(x + 7)$, where the bracket has to go`,
      mathematicalThinking: tex`Make up an equation $a(x + b) = c$ whose solution is $-5$ and which is best solved without expanding.`,
      check: tex`Solve $4(x - 1) = 2(x + 5)$. ($x = 7$.)`,
    },
  ],
};
