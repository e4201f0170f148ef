import { type SequenceData, tex } from '../scheme.types.ts';

export const DOUBLE_NUMBER_LINES: SequenceData = {
  title: 'Ratio on the double number line',
  by: ['nia.whitby', 'joe.marsden'],
  lastWritten: 6,
  steps: [
    {
      title: 'Two lines, one zero',
      pupilOutcome: 'Set up a double number line for two quantities that grow together, with zero over zero.',
      keyQuestion: 'Why do both lines have to start at zero?',
      representationAndStructure: tex`Elastic first: a strip with $2, 4, 6$ marked above and $3, 6, 9$ below. Pull it. The marks move apart together; zero stays where it is held. Then the same on paper.`,
      misconceptions: [
        ['Spacing both lines by their numbers, so that 6 on one stands over 6 on the other.', 'Which marks belong to the same batch? They have to stand over each other; the lines have different scales on purpose.'],
      ],
      check: tex`Draw a double number line for $4$ tickets that cost £10 together. Where is £25? (Under $10$ tickets.)`,
    },
    {
      title: 'Jumping along',
      pupilOutcome: 'Find missing values by jumps along both lines, doubling, halving and adding what is known.',
      keyQuestion: 'Which jumps may we combine?',
      representationAndStructure: tex`From $4 \to 10$: double to $8 \to 20$, halve to $2 \to 5$, and put both together for $10 \to 25$. Jumps are drawn as arcs above and below, the same shape on both.`,
      variation: tex`Reach $6$, $10$, $14$, $1$, $15$ in as few jumps as possible, and compare routes.`,
      mathematicalThinking: 'We added two known pairs and got another. Why is that allowed here, when adding the same number to both is not?',
      misconceptions: [
        [tex`Jumping by the same number on both lines: $4 \to 10$, so $5 \to 11$.`, 'Jump backwards in the same way as far as zero tickets. They would cost £6. Who pays that?'],
      ],
      check: tex`$6$ pens cost £4.50. What do $10$ cost, and by which jumps? (£7.50.)`,
    },
    {
      title: 'One jump: the multiplier along',
      pupilOutcome: 'Replace several jumps by one multiplication, the same on both lines.',
      keyQuestion: 'What single multiplication takes us there?',
      representationAndStructure: tex`The arcs of the last lesson under one long arrow marked $\times 2\tfrac{1}{2}$. The arrow is drawn on both lines, in one colour.`,
      variation: tex`From $4$ to $12$, to $6$, to $1$, to $7$: the multiplier $3$, $1\tfrac{1}{2}$, $\tfrac{1}{4}$, $\tfrac{7}{4}$.`,
      check: tex`By which number are both lines multiplied from $8 \to 12$ to $20 \to 30$? ($2\tfrac{1}{2}$.)`,
    },
    {
      title: 'Down the ladder: the multiplier between',
      pupilOutcome: 'Find the number that leads from one line to the other and use it everywhere.',
      keyQuestion: 'What is the same at every rung?',
      representationAndStructure: tex`Rungs drawn between the lines at every mark. Each carries $\times 2.5$. The rung at $1$ says it best: one ticket, £2.50.`,
      stemSentences: '- ___ is always ___ times ___.',
      misconceptions: [
        ['Using the number of the rung along the lines, or the other way about.', 'Colour: along is green, between is orange. Say which colour before the number.'],
      ],
      check: tex`$5\text{ kg}$ cost £8. Write the number on the rungs, with its unit. (£1.60 a kilogram.)`,
    },
    {
      title: 'Ratios without units',
      pupilOutcome: tex`Use the lines for ratios such as $3 : 4$, simplify them, and compare two of them.`,
      keyQuestion: 'Where on this line are the smallest whole numbers?',
      representationAndStructure: 'Mark every place at which both lines show a whole number. The first of them after zero is the simplest form.',
      check: tex`Which is nearer to equal parts, $5 : 6$ or $7 : 8$? Show it. ($7 : 8$: $35 : 42$ against $35 : 40$.)`,
    },
    {
      title: 'Sharing',
      pupilOutcome: 'Add a third line for the total and share an amount.',
      keyQuestion: 'On which of the three lines is the number that we know?',
      misconceptions: [
        ['Reading the amount given off the wrong line.', 'Label the lines with names before marking any number.'],
      ],
      check: tex`Share $90$ in the ratio $2 : 3$, and then in the ratio $2 : 3 : 4$. ($36, 54$; $20, 30, 40$.)`,
    },
  ],
};
