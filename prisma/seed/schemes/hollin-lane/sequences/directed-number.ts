import { type SequenceData, tex } from '../../scheme.types.ts';

export const DIRECTED_NUMBER: SequenceData = {
  title: 'Zero pairs and the number line',
  by: ['leila.haddad', 'jack.sutton'],
  lastWritten: 26,
  steps: [
    {
      title: 'Numbers on both sides of zero',
      pupilOutcome: 'Place, compare and order positive and negative numbers, and say how far apart two of them are.',
      keyQuestion: 'Which is greater, and which is further from zero?',
      representationAndStructure: 'A vertical number line on the wall beside the door, from −20 to 20, kept all year. Height above the floor of a stairwell first; then temperature; money last, since owing is the hardest story.',
      variation: tex`
        - Order $-3$, $2$, $-7$, $0$; then $-0.3$, $0.2$, $-0.7$, $0$
        - How far from $-3$ to $4$? From $-3$ to $-8$? From $-3$ to $n$?`,
      misconceptions: [
        [tex`“$-7$ is greater than $-3$, because $7$ is greater than $3$.”`, 'Two questions instead of one: which is higher on the line, and which is further from zero? For numbers below zero the answers differ.'],
      ],
      stemSentences: '- ___ is greater than ___, because it is higher on the line.',
      check: tex`Write down three numbers between $-2$ and $-1$ and put them in order.`,
    },
    {
      title: 'Zero pairs',
      pupilOutcome: 'Show any number with two-sided counters in many ways, by adding or taking away pairs worth nothing.',
      keyQuestion: 'What can we put on the table without changing its worth?',
      representationAndStructure: tex`Yellow counters are worth $1$, red ones $-1$. A yellow and a red together are worth $0$. Show $-2$ with two counters, with four, with twelve. Why never with five?`,
      variation: tex`Stays the same: the number shown, $-2$. Changes: how many zero pairs lie beside it. Then keep ten counters and change how many are red.`,
      mathematicalThinking: tex`With exactly $9$ counters, which numbers can be shown? Which cannot? Say it for $n$ counters.`,
      fluency: 'Teacher shows a handful for three seconds; the class writes its worth.',
      check: tex`Show $3$ with seven counters. ($5$ yellow, $2$ red.)`,
    },
    {
      title: 'Adding: put together, then cancel',
      pupilOutcome: 'Add any two directed numbers and predict the sign of the sum first.',
      keyQuestion: 'Which colour will be left over?',
      representationAndStructure: tex`$5 + (-8)$: five yellow, eight red, five zero pairs, three red left. On the line beside it, start at $5$ and go down $8$. Both pictures end at $-3$.`,
      variation: tex`
        - $5 + 8$, $\quad 5 + (-8)$, $\quad (-5) + 8$, $\quad (-5) + (-8)$
        - $5 + (-4)$, $\quad 5 + (-5)$, $\quad 5 + (-6)$: what happens as we pass $-5$?`,
      misconceptions: [
        [
          tex`“Two minuses make a plus”: $(-5) + (-8) = 13$.`,
          'Put five red and eight red on the table. Are there any yellow counters? The slogan belongs to another operation, and not always there; take it off the wall.',
        ],
      ],
      stemSentences: '- There are more ___ than ___, so the sum is ___.',
      check: tex`Without calculating: is $-347 + 289$ positive or negative? How do you know? (Negative: there are more negative than positive counters.)`,
    },
    {
      title: 'Subtracting: take away what may have to be put there first',
      pupilOutcome: tex`Subtract directed numbers with counters, and see that taking $-3$ away does the same as adding $3$.`,
      keyQuestion: 'There is nothing there to take away. What may we do?',
      representationAndStructure: tex`$4 - (-3)$: four yellow, no red. Put down three zero pairs, which change nothing. Take the three red away. Seven yellow are left. Do it again for $2 - 5$ and $-2 - (-5)$.`,
      variation: tex`
        Run down the second number and let the pattern speak.
        - $4 - 2$, $\; 4 - 1$, $\; 4 - 0$, $\; 4 - (-1)$, $\; 4 - (-2)$
        - $-4 - 2$, $\; -4 - 1$, $\; -4 - 0$, $\; -4 - (-1)$`,
      misconceptions: [
        [
          tex`$-4 - 2 = 6$, because “minus and minus is plus”.`,
          'Start at −4 and take two more away: is that warmer or colder? Only a subtraction of a negative turns round.',
        ],
      ],
      keyLearningPoints: tex`
        - $a - (-b) = a + b$, because taking $b$ negatives away leaves $b$ positives of the zero pairs behind.
        - $a - b$ is also the step from $b$ to $a$ on the line.`,
      check: tex`Write three different subtractions with the answer $-6$, one with two negative numbers in it.`,
    },
    {
      title: 'Multiplying: repeated, then reversed',
      pupilOutcome: 'Explain the sign of a product of directed numbers from a pattern and from the distributive law.',
      keyQuestion: 'If the pattern is to go on, what does the next line have to be?',
      representationAndStructure: tex`Three groups of two red: $3 \times (-2) = -6$. Then a table from $3 \times (-2)$ down to $-3 \times (-2)$: each line is $2$ more than the one before. Last, $-3 \times (2 + (-2))$, which has to be $0$.`,
      variation: tex`
        - $3 \times (-2)$, $\; 2 \times (-2)$, $\; 1 \times (-2)$, $\; 0 \times (-2)$, $\; -1 \times (-2)$
        - $(-1)^2$, $\; (-1)^3$, $\; (-1)^4$, $\; \dots$`,
      mathematicalThinking: tex`The product of five numbers is negative. How many of them can be negative? Give every possibility. ($1$, $3$ or $5$.)`,
      check: tex`$-3 \times 2 + (-3) \times (-2) = \square$. Use it to convince someone that $(-3) \times (-2) = 6$. (It is $-3 \times 0 = 0$.)`,
    },
  ],
};
