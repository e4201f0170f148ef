import { tex, type WrittenStep } from '../../scheme.types.ts';

/** “Ratio as a constant multiplier”, from the unit ratio to telling ratios from differences. */
export const RATIO_FURTHER_STEPS: readonly WrittenStep[] = [
  {
    title: 'The multiplier itself: 1 : n and n : 1',
    pupilOutcome: tex`Write a ratio as $1 : n$ or $n : 1$, and use $n$ as the one number that carries the relationship.`,
    keyQuestion: 'If the first amount is 1, what does the second have to be?',
    representationAndStructure: tex`
      Go back along the double number line until one of the lines reads $1$. For $4 : 10$ the mark below $1$ is $2\tfrac{1}{2}$. That number is the multiplier from the first line to the second, at every mark.
      A ratio table with two columns says the same: the arrow across is $\times 2.5$, in every row.`,
    variation: tex`
      Stays the same: the relationship. Changes: which of the two is called $1$.
      - $4 : 10 = 1 : \square = \square : 1$
      - $10 : 4 = 1 : \square = \square : 1$
      - $5 : 5$, $\quad 5 : 4$, $\quad 5 : 3$: when is $n$ less than $1$, and why?`,
    fluency: tex`Divide to find $n$, first with friendly numbers ($4 : 10$), then with a calculator ($36 : 47$, to two decimal places). Check by multiplying back.`,
    mathematicalThinking: tex`A ratio is $1 : n$. Written as $\square : 1$ instead, what stands in the box? Multiply the two numbers. Why is their product always $1$?`,
    misconceptions: [
      [
        tex`Dividing the wrong way round, so that $4 : 10$ becomes $1 : 0.4$.`,
        tex`Ask which line carries the $1$. If the second number is the larger one in $4 : 10$, it stays the larger one in $1 : n$.`,
      ],
      [
        tex`Thinking that $1 : 2.5$ is not allowed, since ratios use whole numbers.`,
        'Whole numbers are asked for in simplest form, and only there. Measure something: a drawing and the thing itself seldom agree to a whole number.',
      ],
    ],
    stemSentences: tex`
      - For every 1 ___ there are ___ ___.
      - The multiplier from ___ to ___ is ___; the way back it is ___.`,
    keyLearningPoints: tex`
      - $a : b = 1 : \frac{b}{a}$, so $\frac{b}{a}$ is the multiplier from the first amount to the second.
      - The multiplier back is its reciprocal, $\frac{a}{b}$.`,
    tasksAndLinks: 'Paper sizes: measure A6, A5 and A4, divide the long side by the short one each time, and compare. What would happen if the multiplier were exactly one and a half?',
    check: tex`Write $8 : 20$ as $1 : n$ and as $m : 1$. What is $m \times n$? ($n = 2.5$, $m = 0.4$, and their product is $1$.)`,
  },
  {
    title: 'Comparing two mixtures',
    pupilOutcome: 'Decide which of two mixtures is stronger by making one amount the same, and defend the choice of which.',
    keyQuestion: 'What would have to be equal before we can compare fairly?',
    representationAndStructure: tex`
      Two double number lines, one under the other, for $2 : 5$ and $3 : 7$ (cordial to water). Stretch them until the cordial agrees: $6 : 15$ and $6 : 14$. The second has less water for the same cordial: it is stronger. Then agree on the water instead, $14 : 35$ and $15 : 35$, and see that the verdict is the same.`,
    variation: tex`
      Stays the same: the question. Changes: what is made equal.
      - The cordial: $6 : 15$ against $6 : 14$
      - The water: $14 : 35$ against $15 : 35$
      - The whole: $\frac{2}{7}$ against $\frac{3}{10}$
      - One unit of cordial: $1 : 2.5$ against $1 : 2.\dot{3}$`,
    fluency: 'Six pairs of mixtures, each decided in two different ways. The second way checks the first.',
    mathematicalThinking: tex`A jug of $2 : 5$ and a jug of $3 : 7$ are poured together. Is the result $5 : 12$? When it is, when is it not, and what does that say about adding ratios?`,
    misconceptions: [
      [
        tex`Comparing differences: “$2 : 5$ and $4 : 7$ are the same, each has three more water”.`,
        tex`Take it to the end: $100 : 103$ also has three more. Would it taste the same as $2 : 5$? Then make the cordial equal: $4 : 10$ against $4 : 7$.`,
      ],
    ],
    stemSentences: tex`
      - For the same amount of ___, the first has more / less ___.
      - So the ___ mixture is stronger, because ___.`,
    keyLearningPoints: tex`
      - Ratios are compared by making one amount equal, or by comparing their multipliers.
      - Whichever amount is made equal, a right comparison gives the same verdict.
      - A difference says nothing about strength.`,
    tasksAndLinks: 'A ranking task with six paint mixtures, from lightest to darkest. Pupils predict, then calculate; two of the six turn out to be one shade.',
    check: tex`“A: $3 : 8$. B: $5 : 13$. Which has more blue for every litre of white, if blue is named first?” (B: $39 : 104$ against $40 : 104$.)`,
  },
  {
    title: 'Scale drawings: one multiplier for every length',
    pupilOutcome: tex`Use a scale such as $1 : 200$ in both directions, and see that a scale drawing is a ratio that every length obeys.`,
    keyQuestion: 'Which lengths does the scale apply to? Which things in the drawing does it leave alone?',
    representationAndStructure: tex`
      A double number line with plan on one line and room on the other, marked $1\text{ cm}$ and $200\text{ cm} = 2\text{ m}$. Every wall is one more mark on it. Then lay a $1 : 200$ plan beside a $1 : 100$ plan of the same room: all lengths double, no angle moves.`,
    variation: tex`
      Stays the same: the room. Changes: the scale, then what is known.
      - $1 : 50$, $1 : 100$, $1 : 200$ for one wall of $6\text{ m}$
      - Plan to room, room to plan, and both lengths known but not the scale
      - A length in metres, the same in centimetres`,
    fluency: tex`Convert between plan and real lengths at $1 : 50$, $1 : 200$ and $1 : 25\,000$, with an estimate first: is the answer nearer a pencil, a room or a street?`,
    mathematicalThinking: tex`On a $1 : 100$ plan a floor covers $24\text{ cm}^2$. Which multiplier takes the area on the plan to the area of the room, and why is it not $100$? Draw the square that settles it.`,
    misconceptions: [
      [
        tex`Reading $1 : 200$ as “$1\text{ cm}$ is $200\text{ m}$”.`,
        'A scale has no units because both sides have the same one. Say both: one centimetre for two hundred centimetres, one pencil length for two hundred pencil lengths.',
      ],
      [
        'Scaling angles along with lengths.',
        'Open a door on both plans. A right angle is a right angle at every scale; otherwise the walls would not meet.',
      ],
    ],
    stemSentences: tex`
      - 1 ___ on the drawing stands for ___ ___ in the room.
      - Every length is multiplied by ___; angles stay the same.`,
    keyLearningPoints: tex`
      - A scale $1 : n$ is a ratio of lengths in the same unit, with multiplier $n$ from drawing to object.
      - All lengths share the multiplier; angles are unchanged.
      - Areas do not share it: each dimension is multiplied by $n$.`,
    tasksAndLinks: 'Draw the classroom from your own measurements so that it fits on A4. Choosing the scale is the first task; write down two scales that you rejected and why.',
    check: tex`“A footpath is $7\text{ cm}$ long on a $1 : 25\,000$ map. How long is it in kilometres?” ($7 \times 25\,000 = 175\,000\text{ cm} = 1.75\text{ km}$.)`,
  },
  {
    title: 'Is it a ratio at all? Multiplying against adding',
    pupilOutcome: 'Tell situations with a constant multiplier from those with a constant difference, and from those with neither.',
    keyQuestion: 'If one amount doubles, does the other have to?',
    representationAndStructure: tex`
      Two number lines under one another again, for two stories. Squash: $0$ stands over $0$, and the marks spread out together. Ages: when I am $0$ my brother is $4$; the lines are shifted, not stretched. Ask of any story whether zero stands over zero and whether the marks keep their multiplier.`,
    variation: tex`
      Change a few words and keep the numbers $3$ and $5$.
      - For every $3$ laps that Ana swims, Ben swims $5$. Ana has swum $12$.
      - Ana and Ben swim equally fast. When Ana had swum $3$ laps, Ben had swum $5$. Now Ana has swum $12$.
      - Ana swam $3$ laps and Ben $5$. Ana swims $12$ tomorrow.`,
    fluency: 'Sort sixteen short stories into “times”, “plus” and “cannot tell”, at a glance first, then with reasons for the four that caused an argument.',
    mathematicalThinking: 'Can two amounts have both a constant difference and a constant multiplier? Find every case. (Only when they never change, or are equal throughout.)',
    misconceptions: [
      [
        'Multiplying whenever a story has four numbers, one of them missing.',
        'Ask what happens at zero, before any calculation. Keep one story in each exercise that cannot be answered at all.',
      ],
      [
        'Adding because the numbers are close together or the multiplier is awkward.',
        tex`Change the numbers and keep the story: would you still add if it were $3 : 5$ and then $300$? The structure belongs to the story, not to the numbers.`,
      ],
    ],
    stemSentences: tex`
      - If ___ doubles, then ___ doubles / grows by the same amount / may do anything.
      - This is a ratio, because ___.`,
    keyLearningPoints: tex`
      - In a proportional relationship zero goes with zero and the multiplier is constant.
      - A constant difference is a different relationship and needs different arithmetic.
      - The words of the story decide, not its numbers.`,
    tasksAndLinks: 'Pupils write one story of each kind for the pair 4 and 6, swap with a partner, and solve what they get. The best six make next year’s sorting task.',
    check: tex`“A candle burns evenly. It is $20\text{ cm}$ tall when lit and $15\text{ cm}$ after an hour. Is height proportional to time? Is the length burnt?” (No; yes, $5\text{ cm}$ for every hour, until nothing is left after four hours.)`,
  },
];
