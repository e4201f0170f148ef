import type { Anonymity, OnePer } from '../generated/prisma/enums.ts';

/** A part of a thread in which one thing is done. */
export interface TemplateStage {
  readonly title: string;
  readonly purpose: string;
  /** How long it is to take where people are at it together. */
  readonly minutes?: number;
}

/** A way of leading a thread: what it is for, how it runs, and what it must end with. */
export interface ShippedTemplate {
  readonly key: string;
  readonly title: string;
  readonly purpose: string;
  /** What people are asked, a paragraph each; words in square brackets are for the facilitator to fill in. */
  readonly prompt: readonly string[];
  readonly stages: readonly TemplateStage[];
  /** What the outcome must contain when the thread is closed. */
  readonly outcomeParts: readonly string[];
  readonly postBeforeSeeing: boolean;
  readonly onePer: OnePer | null;
  readonly anonymity: Anonymity;
}

/** Those that come with the product (domain.md, "Templates for facilitated threads"), in the order in which they are offered. */
export const SHIPPED_TEMPLATES: readonly ShippedTemplate[] = [
  {
    key: 'critique-a-sequence',
    title: 'Critique a sequence',
    purpose: 'To look hard and kindly at a sequence another department has written, so that its authors leave with two or three changes worth making.',
    prompt: [
      'Please work through the linked sequence as a pupil would, with a pencil, before you write. Then post what you found; you will see what others wrote once you have.',
      'I notice: what does each step ask pupils to attend to, and what do the examples keep the same and change?',
      'I wonder: where might a pupil get the right answer for the wrong reason? Where does a step rest on something that has not been taught?',
      'I suggest: one change you would make first, and what it would do for pupils. Be specific, be kind, be helpful; name the step.',
      'The authors would most like to hear about: [what the authors are unsure of].',
    ],
    stages: [
      { title: 'Work through and post', purpose: 'Everybody does the mathematics and posts once, without having seen the others.' },
      { title: 'Read and respond', purpose: 'Answer at least two posts of other schools: agree with a reason, ask what they saw, or add an example.' },
      { title: 'The authors respond', purpose: 'The department whose sequence it is says what they heard and what they will try. Nobody has to defend anything.' },
    ],
    outcomeParts: ['What the sequence does well', 'Changes the authors will make', 'What stays open'],
    postBeforeSeeing: true,
    onePer: null,
    anonymity: 'OFF',
  },
  {
    key: 'compare-approaches',
    title: 'Compare approaches to one unit',
    purpose: 'To set beside one another how several departments approach the same unit, and to find what the differences rest on.',
    prompt: [
      'One post a school, please: agree it in the department first. How do you approach [the unit]?',
      'Where does it come in the year, and what has to be secure before it? Which representation do you begin with, and when do you let go of it?',
      'Give the first example you use and the one that comes after it. What is the difference between them meant to show?',
      'What do your pupils still find hard at the end?',
    ],
    stages: [
      { title: 'One post from each school', purpose: 'Say how you do it and why; attach the step or the example that shows it best.' },
      { title: 'Find what differs', purpose: 'Where do two schools choose differently? Ask each other for the reason before you judge it.' },
      { title: 'Draw it together', purpose: 'What would we all keep, what depends on the pupils, and what is worth trying out?' },
    ],
    outcomeParts: ['What we have in common', 'Where we differ, and why', 'What each school will try'],
    postBeforeSeeing: false,
    onePer: 'SCHOOL',
    anonymity: 'OFF',
  },
  {
    key: 'gap-task-share',
    title: 'Gap-task share',
    purpose: 'To bring back what each advocate tried between two meetings, so that the next meeting can begin with the mathematics and not with reports.',
    prompt: [
      'One post from each advocate, please. The task was: [the task as it was agreed].',
      'What did you do, with which class and at what point of the unit? A sentence or two will do.',
      'What did pupils say, write or draw that you did not expect? Bring samples without names; describe, before you explain.',
      'What does it make you think about the step, and what would you do differently next time?',
      'If it did not happen, say what got in the way. That is worth knowing as well.',
    ],
    stages: [
      { title: 'Share', purpose: 'One post from each advocate, with up to three samples that name nobody.' },
      { title: 'Look for patterns', purpose: 'Read two posts from another school and answer them: what do you see there that you saw, too?' },
      { title: 'Bring to the meeting', purpose: 'The facilitator gathers what the next meeting should look at.' },
    ],
    outcomeParts: ['What pupils’ work showed', 'Questions for the next meeting'],
    postBeforeSeeing: false,
    onePer: 'ADVOCATE',
    anonymity: 'OFF',
  },
  {
    key: 'post-lesson',
    title: 'Post-lesson discussion',
    purpose: 'To learn from a lesson that some of us saw or taught, by talking about pupils and mathematics and not about the teacher.',
    prompt: [
      'The lesson: [class, step, what came before]. What we wanted to find out: [the focus question].',
      'The teacher posts first. Everybody else then posts what pupils did and said, as exactly as your notes allow, and keeps what you make of it for the stage after.',
      'No pupil is named. No advice until the last stage.',
    ],
    stages: [
      { title: 'Context', purpose: 'The facilitator says what the lesson was part of and what was to be found out.' },
      { title: 'The teacher first', purpose: 'What did you intend, what happened, and what surprised you? Nobody answers yet.' },
      { title: 'Noticings about pupils', purpose: 'What did pupils say, write, draw or point at? Describe; do not explain.' },
      { title: 'The mathematics', purpose: 'What does that tell us about how pupils understood the idea, and what in the examples or the representation led to it?' },
      { title: 'What next', purpose: 'What would we change in the step, and what shall we look for when it is taught again?' },
    ],
    outcomeParts: ['What we noticed about pupils', 'What it says about the mathematics', 'What we change or try next'],
    postBeforeSeeing: false,
    onePer: null,
    anonymity: 'OFF',
  },
  {
    key: 'decide-together',
    title: 'Decide together',
    purpose: 'To come to a decision that everybody can live with and that is looked at again on a day we name.',
    prompt: [
      'We have to decide: [the question, in one sentence]. It matters because: [why, and by when].',
      'The options so far are below. Add one if yours is missing, and say for each what speaks for it and what it would cost.',
      'We look for consent, not for a majority: an option stands when nobody has an objection that we have not dealt with. A concern is noted and does not stop us; an objection says what harm you see.',
    ],
    stages: [
      { title: 'Options', purpose: 'Gather what could be done. Ask to understand; do not argue yet.' },
      { title: 'Consent check', purpose: 'Everybody says consent, concern or objection to the option proposed, with a reason.' },
      { title: 'Deal with objections', purpose: 'Change the proposal until the objections are answered, or put it off and say so.' },
      { title: 'Outcome and review', purpose: 'Write down what was decided, who does what, and when we look at it again.' },
    ],
    outcomeParts: ['What we decided', 'Concerns we noted', 'Who does what', 'When we review it'],
    postBeforeSeeing: false,
    onePer: null,
    anonymity: 'OFF',
  },
  {
    key: 'plan-surgery',
    title: 'Plan surgery',
    purpose: 'To help one department with one question of its development plan, in forty minutes together or over a few days.',
    prompt: [
      'The department: [who]. Their question: [one question that they have not been able to answer].',
      'What they have tried, and what they would see in classrooms if it worked: [a short paragraph, with the priority it belongs to].',
      'Keep to the stages. In the third the department listens; in the fourth the others do.',
    ],
    stages: [
      { title: 'Focus question', purpose: 'The department says what the question is and why it is stuck.', minutes: 5 },
      { title: 'Clarifying questions', purpose: 'Questions that have short answers. No advice in the shape of a question.', minutes: 15 },
      { title: 'Feedback', purpose: 'The others think aloud: what they hear, what they wonder, what has worked elsewhere. The department reads and stays silent.', minutes: 5 },
      { title: 'Response', purpose: 'The department says what struck them and what they now think of doing. Nothing has to be answered.', minutes: 10 },
      { title: 'Close', purpose: 'One next step, who takes it, and when we ask about it.', minutes: 5 },
    ],
    outcomeParts: ['The question as it is now', 'The next step and who takes it'],
    postBeforeSeeing: false,
    onePer: null,
    anonymity: 'OFF',
  },
  {
    key: 'mathematics-to-explore',
    title: 'Mathematics to explore',
    purpose: 'To do some mathematics together for its own sake, and to watch ourselves doing it.',
    prompt: [
      'The problem: [state it so that it can be begun in a minute].',
      'Work at it before you read on. Post what you tried, also where it led nowhere: a drawing, a special case, a conjecture. You will see the others’ once you have posted.',
      'Do not give the answer away: leave room for somebody else’s “ah”.',
    ],
    stages: [
      { title: 'Explore', purpose: 'Work alone, and post what you tried and what you think is true.' },
      { title: 'Connect', purpose: 'Find somebody who saw it in another way. How do the two ways belong together?' },
      { title: 'Reflect', purpose: 'What did you specialise, generalise, conjecture or prove? Where in our schemes could pupils do the same?' },
    ],
    outcomeParts: ['Ways of seeing it', 'Where it could meet our pupils'],
    postBeforeSeeing: true,
    onePer: null,
    anonymity: 'OFF',
  },
  {
    key: 'half-term-reflection',
    title: 'Half-term reflection',
    purpose: 'To stop for ten minutes at the end of a half-term: what has changed, what has lasted, and what it needs next.',
    prompt: [
      'Think back over this half-term and answer whichever of these you can.',
      'What do you do in your classroom now that you did not do in September? What made it possible?',
      'What has changed for colleagues beside you: in what they talk about, plan, or ask?',
      'Which pupils do you see it in, and in what? Describe the work, and name nobody.',
      'What got in the way, and what would help in the half-term ahead?',
    ],
    stages: [
      { title: 'Reflect', purpose: 'One post from each of you, in your own words; ten minutes are enough.' },
      { title: 'Listen', purpose: 'Read what the others wrote, and tell one of them what it makes you think.' },
      { title: 'Look ahead', purpose: 'What do we take up next half-term, and what do we let go?' },
    ],
    outcomeParts: ['What has changed', 'What we take into the next half-term'],
    postBeforeSeeing: true,
    onePer: 'PERSON',
    anonymity: 'OFF',
  },
];
