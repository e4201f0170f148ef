import { tex } from '../schemes/scheme.types.ts';
import type { TalkData } from './thread.types.ts';

const EMBEDDING = { space: { workGroup: 'embedding' }, by: 'deborah.lowe' } as const;

/** Between the second and the third meeting of the Embedding group: ratio in four departments. */
export const RATIO_THREADS: readonly TalkData[] = [
  {
    ...EMBEDDING, title: 'The ratio table: when does it hide structure?', template: 'compare-approaches', daysAgo: 34,
    prompt: 'Two of us teach the ratio table early, two of us keep it back. What do pupils stop seeing once they have it?\nPlease bring one example where it helped and one where it got in the way.',
    stages: [{ title: 'Examples' }, { title: 'Read and respond' }, { title: 'What we take from it' }], stage: 2,
    outcomeParts: ['What we have in common', 'Where we differ, and why', 'What each school will try'],
    posts: [
      {
        by: 'aisha.khan', daysAgo: 32, text: tex`It helped with $3 : 7 = 12 : \square$: everybody found the $\times 4$ and wrote it beside the rows. It got in the way with $6 : 10 = 9 : \square$, where most of 8A looked for what to add.`,
        reactions: { AGREE: ['nia.whitby', 'priya.rao'] },
        replies: [
          { by: 'joe.marsden', daysAgo: 31, text: 'The same pupils found it on two number lines a day later. I think the table lets them look down the columns before they have asked whether that means anything.' },
          { by: 'mei.chen', daysAgo: 31, text: tex`Ours looked across instead and found $\times \frac{10}{6}$, which is right and which nobody could explain.` },
        ],
      },
      {
        by: 'priya.rao', daysAgo: 30, text: 'We keep it back until sharing. Before that a table is a place to put numbers; after it, a table is a short way of writing what they already see in the bars.',
        reactions: { AGREE: ['tom.okafor', 'joe.marsden', 'patrick.doyle'], WANT_TO_TRY: ['lucy.farrow'] },
        replies: [{ by: 'lucy.farrow', daysAgo: 29, text: 'We have always begun with it. I shall try your order with one of my two Year 8 classes in the spring.' }],
      },
    ],
    closed: {
      daysAgo: 20,
      outcome: [
        { part: 'What we have in common', text: 'All four of us want pupils to say what the multiplier means before they use it. In the table that sentence is the first thing to go.' },
        { part: 'Where we differ, and why', text: 'St Bede’s and Marlow Road begin with the table because their Year 7 scheme has taught it for fractions. Hollin Lane and Eastmere meet it after sharing.' },
        { part: 'What each school will try', text: 'Marlow Road: one class with bars first. St Bede’s: an arrow with its multiplier on every table, drawn before any number is filled in. Hollin Lane and Eastmere stay as they are and bring samples.' },
      ],
    },
    read: { 'tom.okafor': 5, 'aisha.khan': 5, 'nia.whitby': 5, 'maeve.byrne': 5, 'amit.desai': 5 },
  },
  {
    ...EMBEDDING, title: 'Where do our sequences part company on ratio?', template: 'compare-approaches', daysAgo: 9, closesInDays: 12, pinned: true,
    purpose: 'To set our four ratio sequences beside one another and find what the differences rest on.',
    prompt: 'Lay your sequence beside another school’s and go along both until they part. At which step does it happen, and what is each of them protecting?\nName the step and the example. If a picture says it, draw it.',
    stages: [
      { title: 'Post your own', purpose: 'Say how you do it and why; name the step that shows it best.' },
      { title: 'Read and respond', purpose: 'Where do two schools choose differently? Ask for the reason before you judge it.', inDays: -4 },
      { title: 'What we take to the meeting', purpose: 'What would we all keep, what depends on the pupils, and what is worth trying?', inDays: 5 },
    ],
    stage: 1, outcomeParts: ['What we have in common', 'Where we differ, and why', 'What each school will try'],
    invited: ['jack.sutton'],
    links: [{ of: 'hollinLane', sequence: 'Ratio as a constant multiplier', step: 'Equivalent ratios share one multiplier' }, { of: 'eastmere', sequence: 'Ratio on the double number line' }],
    summaries: [
      { by: 'deborah.lowe', daysAgo: 6, text: 'Two of four have posted. Both begin with “for every”.' },
      { by: 'deborah.lowe', daysAgo: 4, text: 'Three of four begin with “for every” and with bars. They part at the first multiplier that is not whole.' },
      { by: 'deborah.lowe', daysAgo: 2, text: 'All of us so far begin with “for every”. Two move to the double number line at once; one stays with bars until simplest form. The open question is what pupils do when neither part is a multiple of the other. Marlow Road, we would like to hear how you begin.' },
    ],
    posts: [
      {
        by: 'nia.whitby', daysAgo: 8, text: tex`We hold the bars until $6 : 10$ against $9 : 15$. That is the first time a pupil needs a multiplier that is not whole, and it is where the picture earns its keep.`,
        reactions: { AGREE: ['tom.okafor', 'aisha.khan', 'mei.chen'], TRIED_IT: ['joe.marsden'] },
        replies: [
          { by: 'tom.okafor', daysAgo: 7, text: tex`Same here, but on the number line: $\times 1\frac{1}{2}$ can be drawn. Our step 2 shows it.` },
          { by: 'joe.marsden', daysAgo: 7, text: tex`When 8C drew $\times 1\frac{1}{2}$ on the bars, four of them coloured half a counter and then argued whether that is allowed. I kept the pages.`, reactions: { WANT_TO_TRY: ['maeve.byrne'] } },
          { by: 'mei.chen', daysAgo: 6, text: 'May we have a copy of one of those pages? Without a name, of course.', mentions: ['joe.marsden'] },
        ],
      },
      {
        by: 'priya.rao', daysAgo: 7, text: tex`We go to the double number line in step 2, while the numbers are still easy: $2 : 3$, $4 : 6$, $10 : 15$. What we protect is one sentence, “three is one and a half times two, wherever you look”. In the bars the same sentence has to be said about the number of groups, and that is a different idea.`,
        reactions: { AGREE: ['nia.whitby', 'tom.okafor'], WANT_TO_TRY: ['aisha.khan'] },
        replies: [
          { by: 'aisha.khan', daysAgo: 6, text: 'Do they still say “for every” once the line is there? Ours drop it and start adding along the top.', quotes: 'wherever you look' },
          { by: 'maeve.byrne', daysAgo: 5, text: 'In the first lesson, yes. By the third I have to ask for it. I have begun to leave the counters on the table beside the line, and that helps more than asking.', reactions: { AGREE: ['priya.rao'], WANT_TO_TRY: ['aisha.khan', 'nia.whitby', 'joe.marsden'] } },
        ],
      },
      {
        by: 'patrick.doyle', daysAgo: 5, text: tex`We stay with bars until simplest form and reach $5 : 4$ as “as few parts as possible”. I can see what it costs us: nobody in Year 8 writes $1 : \frac{4}{5}$ without being told to, and in Year 9 similarity needs exactly that.`,
        reactions: { AGREE: ['deborah.lowe', 'nia.whitby', 'priya.rao'] },
        replies: [
          { by: 'nia.whitby', daysAgo: 4, text: tex`That is the best reason for the line I have heard. On the line $1 : \frac{4}{5}$ is only a place that was always there.` },
          { by: 'maeve.byrne', daysAgo: 4, text: tex`We write $1 : n$ in step 5, for the unit price of string, and never call it simplest form. It may be the name that keeps it out of yours.`, reactions: { AGREE: ['patrick.doyle'] } },
          { by: 'mei.chen', daysAgo: 3, text: 'I teach the same classes as Patrick and would not give up the bars for it; I would put the line underneath. Tom, is that what your step 2 does?', mentions: ['tom.okafor'] },
        ],
      },
      {
        by: 'joe.marsden', daysAgo: 3, text: tex`What do pupils do when neither part is a multiple of the other? I asked ten of them for $4 : 6 = 10 : \square$. Six added 6. Three halved first, $2 : 3$, and went from there. One wrote $\times 2\frac{1}{2}$ at once, and it was not the one I would have guessed.`,
        reactions: { AGREE: ['aisha.khan'], TRIED_IT: ['maeve.byrne'] },
        replies: [{ by: 'nia.whitby', daysAgo: 2, text: 'Halving first is the bars speaking. I would count that as a yes for both of our sequences.' }],
      },
      {
        by: 'aisha.khan', daysAgo: 1, text: tex`Could we each bring one page from a pupil who got $9 : 15$ wrong? I think we would see additive thinking in three of four.`,
        reactions: { AGREE: ['nia.whitby', 'deborah.lowe'], WANT_TO_TRY: ['joe.marsden', 'maeve.byrne', 'mei.chen', 'patrick.doyle'] },
        action: { title: 'Bring one page, without a name, on which 9 : 15 went wrong', owner: 'aisha.khan', dueInDays: 4, status: 'IN_PROGRESS' },
      },
    ],
    read: { 'tom.okafor': 11, 'priya.rao': 10, 'nia.whitby': 13, 'deborah.lowe': 13, 'helen.ashworth': 6, 'ruth.pemberton': 4, 'jack.sutton': 9, 'lucy.farrow': 3 },
  },
  {
    ...EMBEDDING, title: 'Critique: Eastmere’s double number line', template: 'critique-a-sequence', daysAgo: 3, closesInDays: 9, postBeforeSeeing: true,
    purpose: 'To look hard and kindly at a sequence, so that its authors leave with two or three changes worth making.',
    prompt: 'Please work through Eastmere’s sequence as a pupil would, with a pencil, before you write. You will see what others wrote once you have posted.\nI notice; I wonder; I suggest one change I would make first. Nia and Joe would most like to hear about the step from jumps to one jump.',
    stages: [{ title: 'Work through and post' }, { title: 'Read and respond', inDays: 4 }, { title: 'The authors respond', inDays: 7 }],
    outcomeParts: ['What the sequence does well', 'Changes the authors will make', 'What stays open'],
    links: [{ of: 'eastmere', sequence: 'Ratio on the double number line', step: 'One jump: the multiplier along' }],
    posts: [
      { by: 'maeve.byrne', daysAgo: 2, text: tex`I notice that the two lines share their zero from the first minute, and that every later step leans on it. I wonder what happens at $7 : 9$, where no jump lands on a mark. I suggest one example of that kind before the multiplier is written along the line.` },
      { by: 'aisha.khan', daysAgo: 1, text: 'I notice the elastic: it makes “everything stretches together” something you can feel. I wonder whether pupils take the jumps for the multiplier. I suggest asking for the same answer with two jumps and with one, and what changed.' },
    ],
  },
  {
    ...EMBEDDING, title: 'Gap task 1: two pupils and a ratio problem', template: 'gap-task-share', daysAgo: 13, closesInDays: 3, onePer: 'ADVOCATE',
    purpose: 'To bring back what each advocate heard, so that the meeting can begin with the mathematics.',
    prompt: tex`One post from each advocate, please. The task was: ask two pupils, one at a time, “red and blue paint are mixed $2 : 3$; how much blue goes with 5 litres of red?” and write down what they say.
What did they say, draw or point at that you did not expect? Describe before you explain. No names.`,
    stages: [{ title: 'Share' }, { title: 'Look for patterns', inDays: 1 }, { title: 'Bring to the meeting', inDays: 4 }],
    outcomeParts: ['What pupils’ work showed', 'Questions for the next meeting'],
    links: [{ of: 'hollinLane', sequence: 'Ratio as a constant multiplier', step: '“For every” as a bar model' }],
    posts: [
      {
        by: 'maeve.byrne', daysAgo: 10, text: tex`The first drew five and then drew $7\frac{1}{2}$ without being asked for a picture. The second said “six, because it is always one more”, and when I asked about 20 litres of red: “then it is more than one more.” She stopped there and laughed at herself.`,
        reactions: { AGREE: ['tom.okafor', 'joe.marsden'] },
        replies: [{ by: 'aisha.khan', daysAgo: 9, text: 'That laugh is the moment. What did you say next?' }, { by: 'maeve.byrne', daysAgo: 9, text: 'Nothing, for once.', reactions: { AGREE: ['aisha.khan', 'nia.whitby', 'deborah.lowe'] } }],
      },
      { by: 'joe.marsden', daysAgo: 9, text: tex`Both halved. “For every 1 red there is $1\frac{1}{2}$ blue.” I had expected neither to; we have not taught it. One of them called it “the paint for one”.`, reactions: { WANT_TO_TRY: ['mei.chen'] } },
      { by: 'aisha.khan', daysAgo: 8, text: 'One added, one doubled to 4 : 6 and then got stuck at “one more red”. She put her finger between 6 and 9 and said “somewhere here”. I had no question ready for that, and I should like one.', reactions: { AGREE: ['nia.whitby'] } },
      { by: 'nia.whitby', daysAgo: 6, text: tex`Mine were from the class that has the line already. Both drew it; one wrote $\times 2\frac{1}{2}$ above the arrow, the other wrote $+3$ and then crossed it out because “the bottom would have to do the same and it doesn’t”.`, reactions: { AGREE: ['joe.marsden', 'tom.okafor', 'aisha.khan'] } },
      { by: 'tom.okafor', daysAgo: 4, text: 'A boy who hardly writes built it with cubes, ran out of blue ones at six, and asked whether he may break one. I have never been asked a better question about fractions.', reactions: { AGREE: ['maeve.byrne', 'deborah.lowe', 'mei.chen'] } },
      { by: 'mei.chen', daysAgo: 1, text: 'The first said “more blue than red, so eight”. The second asked whether the tins come in half litres. I wrote both down and explained neither, which was hard.' },
    ],
    read: { 'tom.okafor': 7, 'aisha.khan': 6, 'nia.whitby': 7, 'deborah.lowe': 8, 'priya.rao': 4 },
  },
];
