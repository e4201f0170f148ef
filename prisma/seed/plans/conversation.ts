import type { ThreadData } from '../schemes/conversation.ts';

const PLAN = { plan: 'hollinLane' } as const;

/** What the Embedding group, and the school's own senior leader, have said about Hollin Lane's plan. */
export const PLAN_CONVERSATION: readonly ThreadData[] = [
  {
    ...PLAN, item: 'Book look in the three Year 9 classes', by: 'aisha.khan', daysAgo: 4, kind: 'NOTICE', tags: ['REPRESENTATION_AND_STRUCTURE'], mentions: ['tom.okafor'],
    text: 'Ours took two of us a lunchtime, and most of it went on what counts as “both”. Six photographs on the table settled it. Tom, do you agree that beforehand?',
    replies: [{ by: 'tom.okafor', daysAgo: 3, text: 'We did not, and it shows. Six photographs, then: Jack’s class first, on Thursday.', mentions: ['aisha.khan'] }],
  },
  {
    ...PLAN, field: 'vision', words: 'can show why it works', replacement: 'can show why it works, in a picture they chose',
    by: 'nia.whitby', daysAgo: 3, kind: 'SUGGEST', text: 'Your second criterion speaks of choosing; the vision does not yet.',
  },
  {
    ...PLAN, item: 'Rewrite “Multiplicative change” in small steps', by: 'ruth.pemberton', daysAgo: 1, kind: 'WONDER', mentions: ['priya.rao'],
    text: 'Would two mornings in the week of the Year 11 mocks help? I can free both of you then.',
  },
];
