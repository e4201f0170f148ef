import { registerEnumType } from 'type-graphql';
import { Anonymity, DiscussionSpace, OnePer, PostNote } from '../generated/prisma/enums.ts';

/** How far a thread has come. */
export const ThreadState = { SCHEDULED: 'SCHEDULED', OPEN: 'OPEN', LOCKED: 'LOCKED', CLOSED: 'CLOSED' } as const;
export type ThreadState = (typeof ThreadState)[keyof typeof ThreadState];

registerEnumType(DiscussionSpace, { name: 'ThreadSpace', description: 'What a thread is in.' });
registerEnumType(ThreadState, {
  name: 'ThreadState',
  description: 'How far a thread has come.',
  valuesConfig: {
    SCHEDULED: { description: 'It has not opened yet.' },
    LOCKED: { description: 'Nobody posts: it was locked, or its day has passed.' },
    CLOSED: { description: 'It has ended, with an outcome.' },
  },
});
registerEnumType(Anonymity, {
  name: 'Anonymity',
  description: 'Whether names stand at posts.',
  valuesConfig: {
    MEMBERS: { description: 'Facilitators alone see them.' },
    FULL: { description: 'Nobody sees them, and nothing is kept that says: no drafts, no who-has-posted, times to the day.' },
  },
});
registerEnumType(OnePer, { name: 'OnePer', description: 'Of whom a thread takes one opening post.' });
registerEnumType(PostNote, { name: 'PostNote', description: 'A post, or a line that says what a facilitator did.' });

export { Anonymity, DiscussionSpace, OnePer, PostNote };
