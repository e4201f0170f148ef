import { tex, type WrittenStep } from '../../scheme.types.ts';

/** “Ratio as a constant multiplier”, from the picture to sharing. */
export const RATIO_FIRST_STEPS: readonly WrittenStep[] = [
  {
    title: '“For every” as a bar model',
    pupilOutcome: 'Describe a mixture as “for every 2 of these there are 3 of those”, and draw it as two bars of equal parts.',
    keyQuestion: 'Which parts have to be the same size, and how do you know?',
    representationAndStructure: tex`
      Counters first: lay out four groups of 2 red and 3 yellow, one group under another. Push the counters together by colour. The reds now fill 2 parts of 4, the yellows 3 parts of 4: the number of groups has become the size of a part.
      Then bars on squared paper, one above the other, left edges in line: 2 equal parts for red, 3 equal parts for yellow. Nothing is written inside a part until we know what one part is worth.`,
    variation: tex`
      Stays the same: the two bars, $2$ parts and $3$ parts. Changes: what one part is worth.
      - A part is worth $1$, then $4$, then $10$, then $\frac{1}{2}$
      - The same bars for paint, for beads, for squash: only the labels change
      - Now swap the labels. Is $3 : 2$ the same mixture?`,
    fluency: 'From bars to sentence and from sentence to bars, both ways, until it takes no thought. Two minutes at the start of each of the next three lessons: the teacher says a sentence, the class sketches the bars.',
    mathematicalThinking: tex`
      “In $2 : 3$ there is always one more yellow than red.” When is that true? What is always true instead? (The difference is one part, whatever a part is worth.)`,
    misconceptions: [
      [
        tex`Reading $2 : 3$ as “two thirds of it is red”.`,
        tex`Put the two bars end to end. There are $5$ parts in the whole, so $\frac{2}{5}$ of it is red. The fraction $\frac{2}{3}$ compares red with yellow, not red with everything.`,
      ],
      [
        'Drawing two bars of the same length, one cut into 2 and the other into 3.',
        'Ask for one part of each to be cut out and laid on top of the other. “For every” counts equal parts; the bars are allowed to differ in length, the parts are not.',
      ],
    ],
    stemSentences: tex`
      - For every ___ there are ___.
      - One part is worth ___, so ___ parts are worth ___.`,
    keyLearningPoints: tex`
      - A ratio compares two amounts part with part, in the order in which they are named.
      - All parts in a picture of a ratio are equal.
      - The same ratio can describe amounts of any size.`,
    tasksAndLinks: 'Sorting cards: nine pictures of bars, nine sentences, nine mixtures. Three mixtures have no picture; pupils draw them. The odd one out is the pair of bars with unequal parts.',
    check: tex`
      “A bracelet has $3$ white beads for every $5$ black. Draw the bars. If one part is worth $4$, how many beads are there of each colour, and how many in all?” ($12$, $20$ and $32$.)`,
  },
  {
    title: 'Equivalent ratios share one multiplier',
    pupilOutcome: tex`See that $2 : 3$, $4 : 6$ and $10 : 15$ describe one relationship, and say what is multiplied when they move between them.`,
    keyQuestion: 'What stays the same when both numbers change?',
    representationAndStructure: tex`
      Bars of equal parts, then a double number line with the multiplier written along it.
      Mark $0$ on both lines first, then $2$ above $3$. From there, $4$ above $6$ and $10$ above $15$. An arrow along the lines says $\times 5$; it is the same arrow on both. An arrow down from any mark says $\times \frac{3}{2}$; it is the same at every mark.`,
    variation: tex`
      Keep $2 : 3$ and change the scale, then keep the scale and change one part: what must happen to the other?
      - $2 : 3 = 4 : \square$, $\quad 2 : 3 = 10 : \square$, $\quad 2 : 3 = 1 : \square$
      - $2 : 3 = \square : 12$, $\quad 2 : 3 = \square : 1$
      - $6 : 10 = 9 : \square$, where no whole number takes $6$ to $9$`,
    fluency: 'Find the missing number in ten pairs of equivalent ratios in which the multiplier is whole, then a half, then one and a half. Say the multiplier aloud before the answer.',
    mathematicalThinking: tex`If $a : b = c : d$, which products are equal, and can the bars show why?`,
    misconceptions: [
      [
        tex`Adding the same amount to both parts: “$2 : 3$ is the same as $5 : 6$”.`,
        tex`Put $2 : 3$ and $5 : 6$ on one double number line and compare. Above $6$ stands $4$, not $5$. Then ask about squash: which of the two would taste stronger?`,
      ],
      [
        tex`Believing that a multiplier has to be a whole number, so that nothing can be done with $6 : 10 = 9 : \square$.`,
        tex`Walk along the line: $9$ is one and a half times as far from zero as $6$. The other line has to do the same, so $10 \times 1\tfrac{1}{2} = 15$.`,
      ],
    ],
    stemSentences: tex`
      - Both numbers have been multiplied by ___, so the relationship is the same.
      - The second is always ___ times the first.`,
    keyLearningPoints: tex`
      - Equivalent ratios are found by multiplying both numbers by the same multiplier, which may be a fraction.
      - Every pair of equivalent ratios has the same multiplier from the first number to the second.
      - Adding the same number to both changes the relationship.`,
    tasksAndLinks: tex`“Which of these would taste the same?” Twelve recipe cards for squash, among them $2 : 3$, $3 : 4$, $4 : 6$, $5 : 6$, $6 : 9$ and $7 : 10\tfrac{1}{2}$. Group them without working out a single fraction, then justify one group on a number line.`,
    check: tex`“$6 : 10 = 9 : \square$. Show the missing number on a double number line and name two multipliers that you could have used.” ($15$; $\times 1\tfrac{1}{2}$ along the lines, $\times \tfrac{5}{3}$ between them.)`,
  },
  {
    title: 'Simplest form as the smallest whole-number bars',
    pupilOutcome: 'Draw a ratio with as few whole parts as possible, and explain why no fewer will do.',
    keyQuestion: 'How can we tell from the picture that it cannot be made any simpler?',
    representationAndStructure: tex`
      Start with bars of $12$ and $18$ unit squares. Ring the squares in twos, in threes, in sixes: each ring is a new, larger part. With rings of $6$ the bars have $2$ and $3$ parts and no larger ring fits both. The largest ring is the highest common factor.`,
    variation: tex`
      Same ratio, different starting points; then same method, different kinds of number.
      - $12 : 18$, $\quad 18 : 12$, $\quad 120 : 180$
      - $12 : 18 : 30$, three bars and one ring
      - $1\tfrac{1}{2} : 2$ and $0.4 : 1$, where the bars have to be cut smaller first
      - $40\text{ cm} : 1\text{ m}$, where the parts are not yet comparable`,
    fluency: 'Simplify in one multiplication by a unit fraction, naming it: “times one sixth”. Mix ratios with and without units, and two that are already in their simplest form.',
    mathematicalThinking: tex`A ratio $a : b$ is in its simplest form. Is $a : (a + b)$ always in its simplest form as well? Try to find a case in which it is not, then say why you cannot.`,
    misconceptions: [
      [
        tex`Stopping early: $12 : 18 = 6 : 9$.`,
        'Ask for a larger ring that still fits both bars. Keep the unfinished answer on the board: it is true, it is equivalent, and it is not the simplest.',
      ],
      [
        tex`Ignoring units: $40\text{ cm} : 1\text{ m} = 40 : 1$.`,
        'Draw both lengths to scale underneath one another. The picture refuses. Only lengths measured in the same unit can be cut into equal parts.',
      ],
    ],
    stemSentences: tex`
      - The largest part that fits both ___ and ___ is ___.
      - In its simplest form the ratio is ___, because ___ and ___ have no common factor but 1.`,
    keyLearningPoints: tex`
      - The simplest form uses the smallest whole numbers with the same multiplier between them.
      - The highest common factor is the size of the largest part.
      - Quantities have to be in the same unit before they are compared.`,
    tasksAndLinks: 'Rectangles on squared paper with sides 6 by 9, 8 by 12, 10 by 16 and 14 by 21: which are enlargements of one another? Compare simplest forms, then lay the rectangles corner to corner and look along the diagonal.',
    check: tex`Write $1.5\text{ kg} : 600\text{ g}$ in its simplest form. ($5 : 2$, since $1500 : 600$ has parts of $300$.)`,
  },
  {
    title: 'Sharing: the whole, a part or the difference is known',
    pupilOutcome: 'Mark on the bars what is known, find what one part is worth, and answer whichever question is asked.',
    keyQuestion: 'What is the number that we have been given a picture of?',
    representationAndStructure: tex`
      One picture, three problems. Bars of $3$ and $5$ parts; a bracket shows where the $40$ belongs.
      - Round everything: $8$ parts are worth $40$, so a part is worth $5$
      - Over the longer bar: $5$ parts are worth $40$, so a part is worth $8$
      - Over the overhang: $2$ parts are worth $40$, so a part is worth $20$`,
    variation: tex`
      Keep the ratio $3 : 5$ and the number $40$; change only what the $40$ is. Later keep the sentence and change the ratio, so that the difference is $1$ part, then $3$, then $0$. (What would a difference of no parts mean?)`,
    fluency: 'Eight short problems in which the first line of the answer is always “___ parts are worth ___”. Half of them give the whole, the rest a part or the difference, in no order.',
    mathematicalThinking: tex`Two people share money in the ratio $3 : 5$. One of them gets £12 more than the other. Without finding any share, how do you know that the total is a multiple of £12? Which other ratios have that property?`,
    misconceptions: [
      [
        tex`Dividing by the number of parts every time: “$40 \div 8$”, whatever the $40$ is.`,
        'Cover the question and ask where the bracket goes. Nobody calculates until the bracket is drawn and a partner agrees with it.',
      ],
      [
        tex`Sharing £40 in the ratio $3 : 5$ as $40 \div 3$ and $40 \div 5$.`,
        'Add up the two shares and look at the bars: the shares have to fit together to make the whole, and these do not.',
      ],
    ],
    stemSentences: tex`
      - ___ parts are worth ___, so one part is worth ___.
      - The number given is the whole / one share / the difference.`,
    keyLearningPoints: tex`
      - What one part is worth is the bridge between the ratio and the amounts.
      - The same ratio and the same number give three different problems; the picture tells them apart.`,
    tasksAndLinks: 'Problem pairs on one sheet, with the same numbers side by side: pupils draw both pictures before they solve either, then write a third problem whose answer is the same as one of the two.',
    check: tex`“Ava and Bo share some stickers in the ratio $2 : 7$. Bo has $45$ more than Ava. How many are there in all?” ($5$ parts are worth $45$, one part $9$, nine parts $81$.)`,
  },
  {
    title: 'Ratio and fraction: part to part, part to whole',
    pupilOutcome: 'Move between a ratio of two parts and the fractions that it makes, and say of what each is a fraction.',
    keyQuestion: 'A fraction of what?',
    representationAndStructure: tex`
      The bars for $3 : 5$ put end to end make one bar of $8$ parts. Read four fractions from it: $\frac{3}{8}$ and $\frac{5}{8}$ of the whole, $\frac{3}{5}$ and $\frac{5}{3}$ of the other part. Write each with its “of” in words underneath, and colour the bar that the “of” points to.`,
    variation: tex`
      Same picture, different whole: first both bars, then only one of them.
      - Given $3 : 5$, which fraction is red? Red is what fraction of blue? Blue is what fraction of red?
      - Given “$\frac{3}{5}$ of it is red”, draw the bars. Given “red is $\frac{3}{5}$ of blue”, draw them. The numbers agree; the pictures do not.`,
    fluency: tex`Turn ratio into fraction of the whole and back, for $1 : 1$, $1 : 2$, $2 : 3$, $1 : 9$ and $2 : 3 : 5$, first with bars, then without.`,
    mathematicalThinking: tex`In a club the ratio of juniors to adults is $a : b$. Always, sometimes or never true: “if more than half are juniors, then $\frac{a}{b} > 1$”. What if exactly half are?`,
    misconceptions: [
      [
        tex`$3 : 5$ read as three fifths of the whole.`,
        'Point at three fifths of the picture. It is not there as a part of the whole; it is there as the first bar measured by the second. Say the sentence with its “of”.',
      ],
      [
        tex`“$\frac{2}{7}$ are boys, so the ratio of boys to girls is $2 : 7$.”`,
        tex`Build a bar of $7$ parts and shade $2$. How many parts are left for the girls? The ratio compares the shaded with the unshaded: $2 : 5$.`,
      ],
    ],
    stemSentences: tex`
      - ___ is ___ of the whole.
      - ___ is ___ times as much as ___.`,
    keyLearningPoints: tex`
      - A ratio $a : b$ makes fractions of the whole with denominator $a + b$.
      - The fraction $\frac{a}{b}$ compares one part with the other: it is the multiplier from the second to the first.`,
    tasksAndLinks: 'True or false, in pairs: fifteen statements about one bar of 3 red and 5 blue. For each false one, change a single word to make it true.',
    check: tex`“$\frac{3}{10}$ of a choir are tenors; the others are sopranos.” Which is right? A: tenors to sopranos is $3 : 10$. B: it is $3 : 7$. C: there are $\frac{3}{7}$ as many tenors as sopranos. (B and C.)`,
  },
];
