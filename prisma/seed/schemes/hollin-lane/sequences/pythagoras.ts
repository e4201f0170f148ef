import { type SequenceData, tex } from '../../scheme.types.ts';

export const PYTHAGORAS: SequenceData = {
  title: 'Squares on the sides',
  by: ['maeve.byrne', 'priya.rao'],
  lastWritten: 40,
  steps: [
    {
      title: 'Squares that are tilted',
      pupilOutcome: 'Find the area of a tilted square on dotted paper, and from it the length of its side.',
      keyQuestion: 'How can we find the area without knowing the side?',
      representationAndStructure: tex`A square whose side runs $3$ across and $1$ up. Surround it with a $4$ by $4$ square and take away four right-angled triangles: $16 - 4 \times \frac{3}{2} = 10$. Its side is $\sqrt{10}$, a length that we can draw before we can measure it.`,
      variation: tex`Sides that run $3$ across and $0$, $1$, $2$, $3$ up: areas $9$, $10$, $13$, $18$. What is going on?`,
      mathematicalThinking: tex`Which whole numbers up to $20$ can be the area of a square on the dots? Which cannot, whatever the tilt?`,
      misconceptions: [
        [
          'Measuring a slanted side by counting the dots along it.',
          tex`From dot to dot along a diagonal is longer than $1$: the square on it has area $2$.`,
        ],
      ],
      check: tex`What is the area of the square whose side runs $2$ across and $5$ up? ($29$.)`,
    },
    {
      title: 'Three squares on one triangle',
      pupilOutcome: 'State what Pythagoras’ theorem says about areas, and when it holds.',
      keyQuestion: 'Which two areas make the third? For which triangles?',
      representationAndStructure: tex`Right-angled triangles on dots with all three squares drawn. Record the areas in a table: $9 + 1 = 10$, $9 + 4 = 13$. Then bend the right angle a little each way and watch the third square grow or shrink.`,
      variation: 'Right angle kept, sides changed; then sides kept, angle changed. Acute: the third square is too small. Obtuse: it is too large.',
      stemSentences: '- The square on ___ has the same area as the squares on ___ and ___ together, because the angle at ___ is a right angle.',
      misconceptions: [
        [
          tex`Adding lengths: $3 + 4 = 7$, so the long side is $7$.`,
          'Try to draw it. If two sides together were as long as the third, the triangle would lie flat.',
        ],
      ],
      check: tex`The squares on two sides of a triangle have areas $20$ and $30$, the third $45$. Is the largest angle acute, right or obtuse? (Acute.)`,
    },
    {
      title: 'Why it is always true',
      pupilOutcome: 'Follow a proof by rearrangement and say in one’s own words where the right angle is used.',
      keyQuestion: 'Would this still work if the angle were not quite right?',
      representationAndStructure: tex`Two frames of side $a + b$ and four copies of one triangle. Arranged one way they leave a square on $c$; arranged the other way they leave the squares on $a$ and on $b$. Same frame, same four triangles, so $c^2 = a^2 + b^2$. Cut it out; everybody should have moved the pieces once.`,
      mathematicalThinking: tex`Write the same argument in symbols: $(a + b)^2 = c^2 + 4 \times \frac{1}{2}ab$. Which step needs the angles of a triangle to add up to $180^\circ$?`,
      keyLearningPoints: tex`
        - In a right-angled triangle $a^2 + b^2 = c^2$, where $c$ is opposite the right angle.
        - The tilted hole in the first frame is a square because the two acute angles add up to $90^\circ$.`,
      check: 'Where in the proof did we use that the four triangles are congruent? Where that they are right-angled?',
    },
    {
      title: 'Finding the longest side, finding another',
      pupilOutcome: 'Decide from a sketch whether to add or to take away, then find the missing side.',
      keyQuestion: 'Is the side we want opposite the right angle?',
      representationAndStructure: 'Every triangle gets its three squares sketched small, with known areas written in. The missing one is the sum or the difference; only then take a root.',
      variation: tex`
        - Shorter sides $5$ and $12$; shorter side $5$ and longest $12$; both in one drawing
        - The same triangle turned through $30^\circ$, $90^\circ$, $200^\circ$`,
      fluency: 'Ten triangles, answers as roots first, rounded only when the question is about something real.',
      misconceptions: [
        [
          tex`Always adding the two squares given, so that “$5$ and longest side $12$” gives $13$.`,
          'Look at the answer. Can another side be longer than the longest?',
        ],
        [
          tex`$\sqrt{a^2 + b^2} = a + b$.`,
          tex`Put in $3$ and $4$. The root of $25$ is not $7$.`,
        ],
      ],
      check: tex`A ladder of $6.5\text{ m}$ stands with its foot $2.5\text{ m}$ from the wall. How high does it reach? ($6\text{ m}$.)`,
    },
    {
      title: 'Finding the triangle that is not drawn',
      pupilOutcome: 'See right-angled triangles in coordinates, isosceles triangles, cuboids and maps, and use them.',
      keyQuestion: 'Where is the right angle that nobody has drawn?',
      representationAndStructure: 'One colour for the triangle found, over the diagram given. For coordinates: across, up, and the line between. For the cuboid: two triangles that share a side.',
      variation: tex`Distance from $(1, 2)$ to $(4, 6)$; from $(1, 2)$ to $(-2, -2)$; from $(1, 2)$ to $(x, y)$.`,
      mathematicalThinking: tex`A shortcut across a rectangular field $a$ by $b$ saves $a + b - \sqrt{a^2 + b^2}$. For which shape, with the same two sides in all, does it save most?`,
      check: tex`How high is an equilateral triangle of side $2$? ($\sqrt{3}$.)`,
    },
  ],
};
