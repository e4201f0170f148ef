import { type SequenceData, tex } from '../../scheme.types.ts';

export const PARALLEL_LINES: SequenceData = {
  title: 'Parallel lines, one turn at a time',
  by: ['ben.carver', 'priya.rao'],
  lastWritten: 16,
  steps: [
    {
      title: 'One crossing, four angles',
      pupilOutcome: 'Find all four angles at a crossing from one of them, and prove that opposite angles are equal.',
      keyQuestion: 'Which angles do we know for certain, and from which fact?',
      representationAndStructure: 'Two geo-strips with one pin. Open them: both pairs of opposite angles grow or shrink together. Mark equal angles with one colour before any number is written.',
      mathematicalThinking: tex`Prove it without a number: $a + b = 180^\circ$ and $b + c = 180^\circ$, so $a = c$. What did we have to know about straight lines?`,
      stemSentences: '- ___ and ___ make a straight line, so together they are ___.',
      check: tex`Two lines cross. One angle is three times another. Find all four. ($45^\circ$ and $135^\circ$, twice each.)`,
    },
    {
      title: 'Slide the crossing: corresponding angles',
      pupilOutcome: 'See corresponding angles as one angle slid along the transversal.',
      keyQuestion: 'What may slide without turning?',
      representationAndStructure: 'Tracing paper over one crossing, slid along the transversal until it lies on the other. If the lines are parallel, everything fits. Do the same with lines that are not quite parallel.',
      variation: tex`
        - The transversal turns, the parallels stay
        - One parallel moves away, the angles stay
        - One of the lines turns by $3^\circ$: which of the eight angles change?`,
      misconceptions: [
        [
          'Corresponding angles are always equal.',
          'Give the picture with lines that meet off the page. The name says where the angles are; only parallel lines make them equal.',
        ],
      ],
      check: tex`Corresponding angles are $71^\circ$ and $72^\circ$. What can you say about the lines? (Not parallel; on one side they meet.)`,
    },
    {
      title: 'Alternate and co-interior, from what we know',
      pupilOutcome: 'Derive alternate and co-interior angles from corresponding angles instead of learning three rules.',
      keyQuestion: 'Can you get there in two moves?',
      representationAndStructure: 'Two colours are enough for all eight angles. From one angle to another: slide, then cross over; or slide, then along the straight line.',
      variation: 'The same picture, three questions: an alternate, a co-interior and an opposite angle, with the given angle always in one place. Then the given angle moves and the question stays.',
      fluency: 'Name the pair and give the reason, for sixteen pairs on one diagram, orally in pairs.',
      misconceptions: [
        [
          'Looking for the letters F, Z and C, and finding them where no lines are parallel.',
          'Ask for the arrows first. Then ask for the reason as a sentence, without a letter of the alphabet in it.',
        ],
      ],
      keyLearningPoints: tex`
        - With parallel lines: corresponding angles are equal, alternate angles are equal, co-interior angles add up to $180^\circ$.
        - Each of the three follows from any other.`,
      check: tex`Explain in two sentences why co-interior angles add up to $180^\circ$.`,
    },
    {
      title: 'The angle sum of a triangle, proved',
      pupilOutcome: tex`Prove that the angles of every triangle add up to $180^\circ$, and say how that differs from tearing corners off.`,
      keyQuestion: 'What does the drawing show for this triangle, and the proof for all?',
      representationAndStructure: 'A line through one corner, parallel to the opposite side. Alternate angles bring the other two corners to it. Drag the corner along the parallel: the angles change, the argument does not.',
      mathematicalThinking: 'Use the same line to show that an exterior angle is the sum of the two interior angles opposite. What then is the sum of all three exterior angles?',
      misconceptions: [
        [
          'We measured ten triangles, so it is proved.',
          tex`Measured sums were $179^\circ$, $180^\circ$, $182^\circ$. Why do we believe $180^\circ$ and not $180.3^\circ$? What would the eleventh triangle do?`,
        ],
      ],
      check: 'Draw the proof from memory for a triangle with an obtuse angle at the top, then at the side.',
    },
    {
      title: 'Polygons: cut, or walk round',
      pupilOutcome: tex`Find the angle sum of any polygon in two ways and explain why $n - 2$ appears.`,
      keyQuestion: 'How far do you turn when you walk all the way round?',
      representationAndStructure: tex`Cut from one corner: $n - 2$ triangles. Or walk round with a pencil on the outline: the turns add up to $360^\circ$, and each corner has $180^\circ$ less its turn.`,
      variation: tex`
        - Triangle, square, regular pentagon, … : the turn is $360^\circ \div n$
        - The same hexagon cut from a corner, and from a point inside: what has to be taken away?`,
      misconceptions: [
        [
          tex`Cutting from a point inside gives $n$ triangles, so the sum is $180n$ degrees.`,
          tex`Colour the angles round the inside point. They belong to no corner: take $360^\circ$ away.`,
        ],
      ],
      check: tex`Each interior angle of a regular polygon is $156^\circ$. How many sides has it? ($15$.)`,
    },
  ],
};
