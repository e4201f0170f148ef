import { type SequenceData, tex } from '../../scheme.types.ts';

export const EQUALITY: SequenceData = {
  title: 'Equality before equations',
  by: ['maeve.byrne', 'leila.haddad'],
  lastWritten: 12,
  steps: [
    {
      title: 'The equals sign says “is worth the same as”',
      pupilOutcome: 'Read an equation in both directions and decide whether it is true without working out more than is needed.',
      keyQuestion: 'Is it true, and how little do you have to calculate to be sure?',
      representationAndStructure: tex`
        A pan balance drawn under every equation on the board, and two bars of equal length for the same equation. The balance shows that both sides matter; the bars show why $8 + 4 = 7 + 5$ without adding anything.`,
      variation: tex`
        Change where the calculation stands, and nothing else.
        - $12 = 8 + 4$, $\quad 8 + 4 = 12$, $\quad 8 + 4 = 7 + 5$, $\quad 8 + 4 = \square + 5$
        - $37 + 48 = 38 + 47$, $\quad 37 + 48 = 36 + 49$, $\quad 37 - 18 = 38 - 19$`,
      mathematicalThinking: tex`How many ways are there to write $12 = \square + \square$? Give three that nobody else will have thought of. What if one box may be larger than $12$?`,
      misconceptions: [
        [
          tex`The equals sign as “do it now”: $8 + 4 = 12 + 5$, with $12$ in the box and the $5$ ignored.`,
          'Put both sides on the balance and ask which pan goes down. Then read the sentence from right to left, with “is worth the same as” in place of “equals”.',
        ],
        [
          tex`A chain that runs on: $3 \times 4 = 12 + 5 = 17$.`,
          tex`Ask whether $3 \times 4$ is worth the same as $17$. Write one true sentence a line.`,
        ],
      ],
      stemSentences: '- ___ is worth the same as ___, because ___.',
      check: tex`True or false, with no addition: $68 + 75 = 70 + 73$. (True: one number is $2$ more, the other $2$ less.)`,
    },
    {
      title: 'Keeping the balance',
      pupilOutcome: 'Say what may be done to both sides of an equation so that it stays true, and what may not.',
      keyQuestion: 'If this is true, what else has to be true?',
      representationAndStructure: tex`
        Start from one bar picture of $3a = 12$. Add the same piece to both bars; cut both bars into the same number of equal pieces. The picture stays a picture of two equal lengths.`,
      variation: tex`
        From $a + 5 = 11$, which of these follow?
        - $a + 6 = 12$
        - $2a + 10 = 22$
        - $2a + 5 = 22$
        - $a = 6$, $\quad 11 = a + 5$`,
      fluency: 'From one true equation write five more in two minutes. Swap, and mark each with what was done to both sides.',
      mathematicalThinking: tex`Multiplying both sides by $0$ keeps an equation true. Why is it of no use, and why can we not undo it?`,
      misconceptions: [
        [
          tex`Doubling only one term: from $a + 5 = 11$ to $2a + 5 = 22$.`,
          'Draw two copies of the whole left bar. The 5 is there twice as well.',
        ],
      ],
      keyLearningPoints: `
        - Adding the same to both sides, or taking it away, keeps them equal.
        - Multiplying or dividing both whole sides by the same number (but 0) does too.`,
      check: tex`$4b = 20$ is true. Write two other equations that have to be true, and one that need not be.`,
    },
    {
      title: 'A letter stands for a number',
      pupilOutcome: 'Use a letter for a number that we do not know yet or that may vary, and never for a thing.',
      keyQuestion: 'What could this letter be?',
      representationAndStructure: tex`Cuisenaire rods without numbers: if the green rod is $g$, how long is a train of two greens and a white, $2g + w$? Say the length in centimetres only at the end, and change the unit to see it change.`,
      variation: tex`
        - The same expression, different values: $2n + 1$ for $n = 0, 1, 10, 100$
        - The same value, different expressions: which of $n + n$, $2n$, $n^2$ agree for $n = 2$? And for $n = 3$?`,
      mathematicalThinking: tex`Is $2n$ ever less than $n$? Is $n + 2$ ever less than $n$? Sort the answers into always, sometimes, never.`,
      misconceptions: [
        [
          tex`“$3a$ is three apples.”`,
          tex`Use $a$ for the number of apples in a bag. Then $3a$ counts apples, and three bags is only the story behind it.`,
        ],
        [
          tex`$a$ and $b$ must be different, since they are different letters.`,
          tex`Find all pairs with $a + b = 6$. One of them is $a = b = 3$, and nothing forbids it.`,
        ],
      ],
      check: tex`For which values of $n$ is $n + n = n \times n$? (Only $0$ and $2$.)`,
    },
    {
      title: 'Equivalent expressions agree for every value',
      pupilOutcome: 'Decide whether two expressions are equivalent with a picture or a counter-example, not with one lucky value.',
      keyQuestion: 'Is it the same for this value, or for every value?',
      representationAndStructure: tex`Algebra tiles for $2(x + 3)$: two rows, each an $x$ and three ones. Push them into $2x + 6$. The tiles are the same; only the grouping changed. A table of values beside them agrees in every row.`,
      variation: tex`
        - $2(x + 3)$ with $2x + 6$, then with $2x + 3$, then with $x + 3 + x + 3$
        - $x + x + x$ with $3x$, then $x \times x \times x$ with $3x$`,
      fluency: 'Collect like terms in twelve short expressions, four of which cannot be made shorter.',
      mathematicalThinking: tex`Two expressions agree for $x = 1$, $x = 2$ and $x = 3$. Have they got to be equivalent? Compare $x$ with $x + (x - 1)(x - 2)(x - 3)$.`,
      misconceptions: [
        [
          tex`$2a + 3b = 5ab$.`,
          tex`Choose $a = 10$ and $b = 1$: the left side is $23$, the right side $50$. Rods of two lengths do not merge because we should like a shorter answer.`,
        ],
      ],
      check: tex`Give a value of $x$ for which $2x + 3$ and $3x$ agree, and one that shows that they are not equivalent. ($3$, and anything else.)`,
    },
    {
      title: 'Solving is undoing, with a reason for each line',
      pupilOutcome: tex`Solve equations such as $3x + 4 = 19$ and explain each line by the balance.`,
      keyQuestion: 'What was done to x, in which order?',
      representationAndStructure: tex`One bar of three equal parts and a $4$, above a bar of $19$. Cover the $4$ on both: $3x = 15$. Cut into three: $x = 5$. The three lines of algebra stand next to the three pictures.`,
      variation: tex`
        - $3x + 4 = 19$, $\quad 19 = 4 + 3x$, $\quad 3x + 4 = 20$
        - $3(x + 4) = 27$, solved in two ways
        - $19 - 3x = 4$, where the picture needs thought`,
      fluency: 'Ten equations in which the operations, the order and the side of the unknown vary. Substitute the solution back every time.',
      misconceptions: [
        [
          tex`Undoing in the order of doing: from $3x + 4 = 19$ to $x + 4 = 19 \div 3$.`,
          'Put shoes and socks on, then take them off. If we divide first, we have to divide everything, the 4 as well.',
        ],
      ],
      check: tex`Solve $5x - 7 = 18$ and write beside each line what was done to both sides. ($x = 5$.)`,
    },
  ],
};
