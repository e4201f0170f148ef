import { type SequenceData, tex } from '../../scheme.types.ts';

export const PERCENTAGE_MULTIPLIER: SequenceData = {
  title: 'One multiplier for a change',
  by: ['tom.okafor', 'priya.rao'],
  lastWritten: 5,
  steps: [
    {
      title: 'What multiplier takes this to that?',
      pupilOutcome: 'Find the number by which one amount is multiplied to give another, whichever is larger.',
      keyQuestion: 'Times what?',
      representationAndStructure: tex`Two bars with their left edges in line, $20$ and $35$. The longer is $1\frac{3}{4}$ of the shorter; the shorter is $\frac{4}{7}$ of the longer. One arrow goes each way, and the two multipliers are written on them.`,
      variation: tex`
        - $20 \to 40$, $\; 20 \to 30$, $\; 20 \to 35$, $\; 20 \to 20$, $\; 20 \to 5$
        - $40 \to 20$, $\; 30 \to 20$, $\; 35 \to 20$: what has become of each multiplier?`,
      fluency: 'Ten pairs, multipliers as fractions first, then as decimals. Say each as a sentence: “___ is ___ times ___”.',
      mathematicalThinking: 'A chain of three arrows leads from 8 to 12 to 30 to 8 again. What is the product of the three multipliers? Does it depend on the numbers on the way?',
      misconceptions: [
        [
          'Multiplying makes bigger, so from 20 to 5 one has to divide or subtract.',
          tex`Put $20 \to 40$, $20 \to 20$, $20 \to 10$ in a row and ask for the multiplier each time. It falls through $1$ and goes on.`,
        ],
      ],
      stemSentences: '- ___ is ___ times ___.',
      check: tex`By what do you multiply $12$ to get $9$? And $9$ to get $12$? ($\frac{3}{4}$ and $\frac{4}{3}$.)`,
    },
    {
      title: 'Percentage as a multiplier',
      pupilOutcome: 'Write “find 35% of” as one multiplication, and estimate the answer before it is found.',
      keyQuestion: 'Per cent of what?',
      representationAndStructure: tex`A double number line: $0\%$ to $100\%$ on one line, $£0$ to $£60$ on the other. The arrow down is $\times 0.6$ for pounds; the arrow along, from $100\%$ to $35\%$, is $\times 0.35$. We use the arrow along.`,
      variation: tex`
        - $35\%$ of $60$, $\; 60\%$ of $35$, $\; 3.5\%$ of $600$
        - $5\%$, $50\%$, $0.5\%$, $105\%$ of the same amount`,
      misconceptions: [
        [
          tex`$5\% = 0.5$.`,
          tex`Place $5\%$, $50\%$ and $500\%$ on the line. Which of them is a half?`,
        ],
      ],
      mathematicalThinking: tex`Why is $35\%$ of $60$ the same as $60\%$ of $35$? Use it to find $28\%$ of $25$ in your head.`,
      check: tex`Write as one multiplication, and estimate: $17.5\%$ of £240. ($240 \times 0.175 = 42$.)`,
    },
    {
      title: 'Increase and decrease in one multiplication',
      pupilOutcome: 'Change an amount by a percentage in one step and read from a multiplier what the change was.',
      keyQuestion: 'What percentage of the old amount is the new amount?',
      representationAndStructure: tex`A bar of $100\%$ with a piece of $15\%$ added: the new bar is $115\%$ of the old. Beside it a bar with $15\%$ hatched out: $85\%$ is left. Below each, the arrow from old to new: $\times 1.15$, $\times 0.85$.`,
      variation: tex`
        - Increase by $15\%$, $5\%$, $1.5\%$, $150\%$
        - Multipliers $1.2$, $1.02$, $0.98$, $0.2$: what happened?`,
      fluency: 'Match twenty cards, changes to multipliers, against the clock; two have no partner.',
      misconceptions: [
        [
          tex`Down by $15\%$ is $\times 0.15$.`,
          'Ask what is left. Shade it on the bar. What we keep is what we multiply by.',
        ],
      ],
      keyLearningPoints: tex`
        - New amount $=$ old amount $\times$ multiplier.
        - A multiplier above $1$ increases, below $1$ decreases, and its distance from $1$ is the change.`,
      check: tex`A price is multiplied by $0.92$. What happened to it? (It fell by $8\%$.)`,
    },
    {
      title: 'One change after another',
      pupilOutcome: 'Multiply the multipliers of changes that follow one another, and explain why percentages are not simply added.',
      keyQuestion: 'Of which amount is the second percentage taken?',
      representationAndStructure: tex`Three bars: before, between, after. The second arrow begins at the bar between. An arrow from first to last carries the product: $1.2 \times 0.8 = 0.96$.`,
      variation: tex`
        - Up $20\%$ then down $20\%$; down $20\%$ then up $20\%$; up $50\%$ then down $50\%$
        - Which decrease undoes an increase of $25\%$?`,
      mathematicalThinking: tex`Up $x\%$, then down $x\%$: always, sometimes or never less than at the start? Prove it with $(1 + p)(1 - p)$.`,
      misconceptions: [
        [
          tex`Up $20\%$ and down $20\%$ is no change.`,
          'Take £100 through it. The second 20% is 20% of a larger amount.',
        ],
      ],
      check: tex`A population grows by $10\%$ in each of two years. By what percentage has it grown in all? ($21\%$.)`,
    },
    {
      title: 'Back to the amount before',
      pupilOutcome: 'Find the amount before a change by dividing by the multiplier.',
      keyQuestion: 'Where on the line is the number that we know?',
      representationAndStructure: tex`Double number line again, with $£51$ under $85\%$. The arrow from $100\%$ to $85\%$ is $\times 0.85$; we know its end and look for its beginning, so $51 \div 0.85$.`,
      variation: tex`Same numbers, two stories: “£51 is reduced by $15\%$” and “after a reduction of $15\%$ it costs £51”. Draw both lines before calculating either.`,
      misconceptions: [
        [
          tex`Adding $15\%$ of the new price back on.`,
          tex`$15\%$ of £51 is not what was taken off; that was $15\%$ of something larger. Check: does the answer, less $15\%$, come to £51?`,
        ],
      ],
      check: tex`After a rise of $4\%$ a wage is £13.52 an hour. What was it before? ($13.52 \div 1.04 = 13$.)`,
    },
  ],
};
