import { type SequenceData, tex } from '../../scheme.types.ts';

export const GRADIENT: SequenceData = {
  title: 'Steepness that stays the same',
  by: ['priya.rao', 'leila.haddad', 'tom.okafor'],
  lastWritten: 33,
  steps: [
    {
      title: 'For every one across',
      pupilOutcome: 'Describe how a straight line climbs by saying what happens for every one to the right.',
      keyQuestion: 'Does it matter where on the line we start?',
      representationAndStructure: tex`A staircase under the line: treads of length $1$, all risers equal. Then a ratio table with the rows across and up, as in Year 8: $1 : 2$, $3 : 6$, $\frac{1}{2} : 1$. The multiplier is the gradient.`,
      variation: tex`Same line, different treads: $1$, $2$, $5$, $\frac{1}{2}$. The steps change, the quotient does not. Then same tread, different lines.`,
      misconceptions: [
        [
          'The longer the piece of line, the steeper it is.',
          'Draw two staircases of different size under one line, and slide the small one into the corner of the large one.',
        ],
      ],
      stemSentences: '- For every 1 to the right the line goes up ___.',
      check: tex`A line goes through $(2, 3)$ and $(6, 11)$. How much does it rise for every one across? ($2$.)`,
    },
    {
      title: 'Falling lines and flat lines',
      pupilOutcome: 'Find gradients that are negative, zero or fractions, and say why a vertical line has none.',
      keyQuestion: 'What does the sign tell us that the size does not?',
      representationAndStructure: tex`Lines through the origin and $(4, k)$, with $k$ running from $8$ down to $-8$: the gradient is $\frac{k}{4}$, and it passes through $0$ when the line lies flat.`,
      variation: tex`
        - Through $(1, 2)$ and $(4, 8)$, $(4, 5)$, $(4, 2)$, $(4, -1)$
        - Through $(1, 2)$ and $(4, 3)$, $(3, 3)$, $(2, 3)$, $(1, 3)$: where does it go wrong, and why?`,
      fluency: 'Read gradients of twelve drawn lines, with scales on the axes that are not always the same.',
      misconceptions: [
        [
          'Counting squares and ignoring the scales.',
          'Plot one line on two pairs of axes, one stretched. It looks steeper, but is the rise for every one across any different?',
        ],
      ],
      check: tex`Through $(-1, 4)$ and $(2, -2)$: what is the gradient? ($-2$.)`,
    },
    {
      title: 'Where it starts: the intercept',
      pupilOutcome: tex`Link the two numbers in $y = 3x + 2$ with a table, a graph and a story.`,
      keyQuestion: 'Where can you see the 3? Where can you see the 2?',
      representationAndStructure: tex`Four corners of one sheet: story (“£2 to start and £3 a mile”), table, graph, equation. Point to the $3$ in all four, then to the $2$.`,
      variation: tex`
        - $y = 3x + 2$, $\; y = 3x + 5$, $\; y = 3x$, $\; y = 3x - 1$
        - $y = 3x + 2$, $\; y = x + 2$, $\; y = -x + 2$, $\; y = 2$`,
      mathematicalThinking: tex`All lines $y = mx + 2$ have one point in common. Have all lines $y = 3x + c$? What do they share instead?`,
      misconceptions: [
        [
          tex`Reading $y = 2 + 3x$ as gradient $2$.`,
          tex`Work out $y$ for $x = 0, 1, 2$. By how much does it grow each time? The gradient multiplies $x$, wherever it is written.`,
        ],
      ],
      check: tex`Give the equation of the line that is parallel to $y = 4x - 1$ and goes through $(0, 3)$. ($y = 4x + 3$.)`,
    },
    {
      title: 'From two points to an equation',
      pupilOutcome: 'Find the equation of a line through two points, and check it with both of them.',
      keyQuestion: 'Which point lets us find the intercept, and does the other agree?',
      representationAndStructure: tex`Staircase from $(2, 7)$ back to $x = 0$: two steps of $3$ down from $7$ lands on $1$, so $y = 3x + 1$. The same as substituting, seen.`,
      variation: tex`
        - $(2, 7)$ and $(4, 13)$, then $(2, 7)$ and $(4, 9)$, then $(2, 7)$ and $(4, 7)$
        - Three points: are $(1, 4)$, $(3, 8)$ and $(6, 13)$ on one line?`,
      check: tex`Through $(3, 1)$ and $(5, 7)$. ($y = 3x - 8$.)`,
    },
    {
      title: 'Gradient as a rate with units',
      pupilOutcome: 'Say what a gradient means in context, with its units, and when a straight line is a poor model.',
      keyQuestion: 'Up what, for every one what?',
      representationAndStructure: 'Graphs of a bath filling, a candle burning and a phone bill. The staircase now has units: litres on the riser, minutes on the tread, litres per minute for the quotient.',
      mathematicalThinking: 'Two taps fill a bath; the graph of each alone is a straight line. What does the graph of both together look like, and what becomes of the gradients?',
      misconceptions: [
        [
          'Reading a graph of distance as a picture of the road.',
          'Ask for the speed at three places. A flat piece is not a level road but somebody standing still.',
        ],
      ],
      check: tex`Water stands at $5\text{ cm}$ and rises to $17\text{ cm}$ in $8$ minutes, evenly. Give the gradient with units. ($1.5$ cm per minute.)`,
    },
  ],
};
