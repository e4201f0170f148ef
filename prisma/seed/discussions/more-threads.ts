import { tex } from '../schemes/scheme.types.ts';
import type { TalkData } from './thread.types.ts';

const EMBEDDING = { space: { workGroup: 'embedding' }, by: 'deborah.lowe' } as const;

/** What else the demo's people talk about. */
export const MORE_THREADS: readonly TalkData[] = [
  {
    ...EMBEDDING, title: 'Decide: one format for lesson sequences', template: 'decide-together', daysAgo: 38,
    prompt: 'We have to decide whether our four departments write sequences in one format. It matters because from spring we teach from one another’s.\nWe look for consent, not for a majority: an objection says what harm you see.',
    stages: [{ title: 'Options' }, { title: 'Consent check' }, { title: 'Deal with objections' }, { title: 'Outcome and review' }], stage: 3,
    outcomeParts: ['What we decided', 'Concerns we noted', 'Who does what', 'When we review it'],
    posts: [
      {
        by: 'patrick.doyle', daysAgo: 36, text: 'What I need from another school’s sequence is the step, the example, the example after it, and the question. If those four are where I expect them I can read the rest in any order.',
        reactions: { AGREE: ['priya.rao', 'nia.whitby', 'tom.okafor'] },
        replies: [{ by: 'lucy.farrow', daysAgo: 35, text: 'And what pupils get wrong there. Ours stand at the end of the unit, which is too late for everybody but the author.' }],
      },
      { by: 'nia.whitby', daysAgo: 34, text: 'I would keep our own order of fields inside a step. Sana learnt to plan with it this autumn, and I do not want to take it from her in November.', reactions: { AGREE: ['joe.marsden'] } },
    ],
    decisions: [
      {
        by: 'deborah.lowe', daysAgo: 33, question: 'Do we write our sequences with the same fields in each step?',
        options: ['The same fields, in the same order', 'The same fields, each school in its own order', 'Each school as it likes'],
        voices: [
          { by: 'priya.rao', stance: 'CONSENT', option: 1 }, { by: 'patrick.doyle', stance: 'CONSENT', option: 1 }, { by: 'lucy.farrow', stance: 'CONSENT', option: 1 },
          { by: 'nia.whitby', stance: 'CONSENT', option: 1 }, { by: 'tom.okafor', stance: 'CONCERN', option: 1, note: 'Somebody who reads two schools’ sequences side by side has to look for the question twice. I can live with that until Easter.' },
        ],
        settled: { daysAgo: 28, option: 1, text: 'The same fields in every step; the order stays with the school.', reviewInDays: 60 },
      },
      {
        by: 'deborah.lowe', daysAgo: 5, question: 'Do we say in a step’s title which representation it begins with?', options: ['Yes, in the title', 'No, it stands in the step'],
        voices: [{ by: 'maeve.byrne', stance: 'CONSENT', option: 0 }, { by: 'patrick.doyle', stance: 'OBJECTION', option: 0, note: 'Titles would name the bar and not the mathematics, and pupils see our titles on the board.' }],
      },
    ],
    read: { 'tom.okafor': 3, 'priya.rao': 3, 'nia.whitby': 3, 'aisha.khan': 3 },
  },
  {
    ...EMBEDDING, title: 'What must be secure before trigonometry?', daysAgo: 26,
    prompt: 'Year 9 meets sine in the summer. Going back from there: which idea about ratio has to be in place, and in which term did your pupils last use it?',
    summaries: [{ by: 'deborah.lowe', daysAgo: 18, text: 'Similar triangles come down to one ratio within a shape, not between two. None of our Year 8 sequences asks for it yet.' }],
    posts: [
      {
        by: 'tom.okafor', daysAgo: 24, text: tex`That $\frac{\text{opposite}}{\text{hypotenuse}}$ is the same for every triangle with that angle is a ratio within a shape. Everything we do in Year 8 is between two shapes, or two mixtures. I had not noticed until I looked for it.`,
        reactions: { AGREE: ['priya.rao', 'nia.whitby', 'aisha.khan', 'deborah.lowe'] },
        replies: [
          { by: 'patrick.doyle', daysAgo: 23, text: 'Scale drawings could carry it: ask for width to height in the drawing and in the room.', reactions: { WANT_TO_TRY: ['tom.okafor', 'amit.desai'] } },
          { by: 'amit.desai', daysAgo: 22, text: 'We do that with flags. It takes one lesson, and they remember it because the flags look wrong otherwise.' },
        ],
      },
      { by: 'aisha.khan', daysAgo: 20, text: 'And reading a decimal as a multiplier. If 0.6 is only “six tenths of something”, sine is a button.', reactions: { AGREE: ['maeve.byrne', 'mei.chen'] } },
    ],
    read: { 'tom.okafor': 4, 'priya.rao': 4, 'nia.whitby': 4, 'aisha.khan': 4, 'maeve.byrne': 4 },
  },
  {
    ...EMBEDDING, title: 'Which part of proportion do you teach without being sure of it?', daysAgo: 6, closesInDays: 15, anonymity: 'FULL',
    purpose: 'To learn what our next meeting should be about, without anybody having to say it aloud.',
    prompt: 'Nobody can see who wrote what here, the facilitator included, and nothing is kept that says. Please say it as you would to yourself on the way home.',
    posts: [
      { by: 'mei.chen', daysAgo: 5, text: tex`Inverse proportion. I can do it, and I draw the hyperbola, and I could not say why $xy$ stays the same without giving an example with builders.` },
      { by: 'lucy.farrow', daysAgo: 4, text: 'Dividing a ratio by a fraction. I know when it works. I do not know what it is a picture of.' },
      { by: 'maeve.byrne', daysAgo: 3, text: 'Why we are allowed to write a ratio as a fraction, and when we are not.' },
    ],
  },
  {
    space: { department: 'hollinLane' }, by: 'priya.rao', title: 'Directed number: what do we change before the spring?', daysAgo: 12,
    prompt: 'The end-of-unit questions are marked. Before we teach it to the other half of Year 7: which step would you change, and what did you see that makes you say so?',
    links: [{ of: 'hollinLane', sequence: 'Zero pairs and the number line', step: 'Zero pairs' }],
    posts: [
      {
        by: 'jack.sutton', daysAgo: 11, text: tex`$-3 - 5$ was fine and $3 - (-5)$ was not. They could do both with counters. The counters went away on Thursday and the question came on Friday.`,
        reactions: { AGREE: ['leila.haddad', 'ben.carver'] },
        replies: [
          { by: 'leila.haddad', daysAgo: 10, text: 'Mine drew the counters in the margin, smaller and smaller. I let them.' },
          { by: 'tom.okafor', daysAgo: 9, text: 'Then let us say so in the step: draw them until you do not need to. Shall I write it in?', mentions: ['priya.rao'], reactions: { AGREE: ['priya.rao', 'jack.sutton'] }, action: { title: 'Say in “Zero pairs” that counters may be drawn for as long as they help', owner: 'tom.okafor', dueInDays: 10, status: 'NOT_STARTED' } },
        ],
      },
      { by: 'ben.carver', daysAgo: 2, text: '“Two minuses make a plus” came from home, from a sister in Year 10. I did not know what to say except that it depends on where they stand. Is there a better answer?', mentions: ['maeve.byrne'] },
    ],
    read: { 'priya.rao': 3, 'tom.okafor': 3, 'jack.sutton': 3, 'maeve.byrne': 3 },
  },
  {
    space: { hub: true }, by: 'helen.ashworth', title: 'Release in the spring: what has worked in your school?', daysAgo: 15,
    prompt: 'Dates for the spring meetings go to heads next week. What have you agreed with your school so that both advocates come? What did you say that helped?',
    posts: [
      {
        by: 'nia.whitby', daysAgo: 13, text: 'I asked for the dates of all four half-days at once, in July, with the name of the colleague who covers. It was easier to say yes to a plan than to a day.',
        reactions: { AGREE: ['helen.ashworth', 'martin.hale', 'zoe.hartley'], WANT_TO_TRY: ['zoe.hartley'] },
        replies: [{ by: 'zoe.hartley', daysAgo: 12, text: 'In our first year there is nobody to cover yet who knows the unit. We swap: Femi goes, I teach his class our step, and we talk afterwards.' }],
      },
      { by: 'martin.hale', daysAgo: 4, text: 'Our head came to one meeting. I recommend it.', reactions: { AGREE: ['grace.adeyemi', 'nia.whitby', 'peter.garside'] } },
    ],
    read: { 'helen.ashworth': 2, 'nia.whitby': 2, 'priya.rao': 2 },
  },
  {
    space: { workGroup: 'sustaining' }, by: 'grace.adeyemi', handedTo: 'hannah.bright', title: 'What counts as progress in problem solving?', daysAgo: 17,
    prompt: 'Take one problem that you give to Year 7 and to Year 9. What do you see the older ones do that the younger do not? Answer with what they do, not with what they know.',
    posts: [
      { by: 'hannah.bright', daysAgo: 15, text: 'They draw sooner and rub out less. In Year 7 a wrong start is a reason to stop; in Year 9 it is a reason to write “so not that”.', reactions: { AGREE: ['farah.aziz', 'simon.oakes'] } },
      { by: 'dilys.morgan', daysAgo: 11, text: 'They ask what is missing. The younger ones ask whether it is right.' },
    ],
    read: { 'grace.adeyemi': 2 },
  },
];
