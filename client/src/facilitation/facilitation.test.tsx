import { MantineProvider } from '@mantine/core';
import { act, type ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Viewer, ViewerContext } from '../session/viewer-context.ts';
import { theme } from '../theme.ts';
import { DecisionCard } from './DecisionCard.tsx';
import { aDecision, aThread, said } from './facilitation.testkit.ts';
import { LinkedPanel } from './LinkedPanel.tsx';
import { firstSentence, likelyOwner } from './ActionDialog.tsx';
import { outcomeBody, withNames, writtenParts } from './outcome.ts';
import { beginChoosing, choose, endChoosing } from './selection.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { StagesForm } from './StagesForm.tsx';
import { StageStrip } from './StageStrip.tsx';
import { SummaryBox } from './SummaryBox.tsx';
import { openPlaces, rulesLine } from './template-rules.ts';
import { deedsOf } from './thread-deeds.ts';
import type { Stage } from './thread-view.ts';

let page: HTMLElement;
let root: Root;

beforeAll(() => {
  (globalThis as Record<string, unknown>)['IS_REACT_ACT_ENVIRONMENT'] = true;
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal('ResizeObserver', class { observe() {} unobserve() {} disconnect() {} });
});

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T10:00:00Z'), toFake: ['Date'] });
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
});

afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
  vi.useRealTimers();
});

const viewer = { person: { id: 'person_me', name: 'Tom Okafor' }, today: { date: '2026-11-22' } } as unknown as Viewer;
const show = (element: ReactElement) => act(async () => root.render(
  <MantineProvider theme={theme} forceColorScheme="light"><ViewerContext value={viewer}><MemoryRouter>{element}</MemoryRouter></ViewerContext></MantineProvider>,
));
const button = (name: string) => [...page.querySelectorAll('button')].find(({ textContent }) => textContent === name);

test('the strip ticks what is over, says until when the present stage runs, and only who facilitates can move it', async () => {
  await show(<StageStrip thread={aThread()} />);
  expect([...page.querySelectorAll('li')].map((stage) => stage.dataset['state'])).toEqual(['done', 'now', 'ahead']);
  expect(page.querySelector('[aria-current="step"]')!.textContent).toBe('Read and respond · to Fri 27 Nov');
  expect(page.querySelectorAll('li button')).toHaveLength(2);
  await show(<StageStrip thread={aThread({ viewerCan: { facilitate: false } })} />);
  expect(page.querySelectorAll('li button')).toHaveLength(0);
});

test('a stage by the clock counts down from the moment it began, and says when time is up', async () => {
  const stages = [{ title: 'Focus question', minutes: 5 }, { title: 'Clarifying questions', minutes: 15 }];
  await show(<StageStrip thread={aThread({ stages, stage: 0, stageSince: null })} />);
  expect(button('Start the clock: 5 min')).toBeDefined();
  await show(<StageStrip thread={aThread({ stages, stage: 0, stageSince: '2026-11-22T09:58:30Z' })} />);
  expect(page.querySelector('[role="timer"] b')!.textContent).toBe('3:30');
  await show(<StageStrip thread={aThread({ stages, stage: 0, stageSince: '2026-11-22T09:50:00Z' })} />);
  expect(page.querySelector('[role="timer"]')!.textContent).toContain('Time is up.');
  expect(button('On to: Clarifying questions')).toBeDefined();
});

test('a summary says who wrote it, when, and which version it is; a closed thread says what came of it', async () => {
  const summary = { version: 3, body: said('All four begin with “for every”.'), text: 'All four begin with “for every”.', author: { id: 'p', name: 'D. Lowe' }, at: '2026-11-21T10:00:00Z' };
  await show(<SummaryBox thread={aThread({ summary })} />);
  expect(page.querySelector('section')!.textContent).toBe('So farD. Lowe, yesterday · version 3ChangeAll four begin with “for every”.');
  await show(<SummaryBox thread={aThread({ summary, state: 'CLOSED', closedAt: '2026-11-22T09:00:00Z', outcome: said('We draw it first.'), outcomeText: 'We draw it first.' })} />);
  expect(page.querySelector('section')!.textContent).toBe('What came of it1 h agoWe draw it first.');
  expect(button('Change')).toBeUndefined();
});

test('an outcome keeps each part under its name and leaves out what nobody wrote', () => {
  const body = outcomeBody([{ part: 'In common', text: 'Bars first' }, { part: 'Open', text: ' ' }, { part: 'To try', text: 'One page each\n$9 : 15$' }]);
  expect(body.content!.map((node) => node.content!.map((run) => run.text ?? run.content?.[0]?.text).join(''))).toEqual(['In common', 'Bars first', 'To try', 'One page each', '9 : 15']);
  // Opened again and closed again, its parts are there to be worked on.
  expect(writtenParts(body, ['In common', 'Open', 'To try'])).toEqual(['Bars first', '', 'One page each\n$9 : 15$']);
  expect(writtenParts(outcomeBody([{ part: '', text: 'We draw it.\nEvery time.' }]), [''])).toEqual(['We draw it.\nEvery time.']);
  expect(writtenParts(null, ['In common'])).toEqual(['']);
});

test('who has not been heard can be nudged by whoever facilitates, and by nobody else', async () => {
  await show(<LinkedPanel thread={aThread()} />);
  expect([...page.querySelectorAll('tr')].map(({ textContent }) => textContent)).toEqual(['Hollin Lane4', 'Eastmere5', 'Marlow Roadnot yet · nudge']);
  await show(<LinkedPanel thread={aThread({ viewerCan: { facilitate: false }, expected: null })} />);
  expect(page.querySelector('tr:last-child')!.textContent).toBe('Marlow Roadnot yet');
  // Where one posts before one sees, or names are hidden, nothing says who has not.
  for (const quiet of [{ mustPostFirst: true }, { anonymity: 'MEMBERS' as const }]) {
    await show(<LinkedPanel thread={aThread({ viewerCan: { facilitate: false }, ...quiet })} />);
    expect(page.querySelector('tr')).toBeNull();
  }
});

test('what is linked and not shared with the reader stays unnamed', async () => {
  await show(<LinkedPanel thread={aThread({ links: [{ type: 'STEP', id: 'discussion_1/0', title: null, step: null }], viewerCan: { facilitate: false } })} />);
  expect(page.textContent).toContain('It is not shared with you.');
  expect(page.querySelector('h3')).toBeNull();
});

test('a decision counts how people stand to it, in words beside the colour, and gives concerns their reasons', async () => {
  const voices = [{ person: { id: 'a', name: 'N. Whitby' }, stance: 'CONSENT' as const, optionId: 'option_1' }, { person: { id: 'b', name: 'A. Khan' }, stance: 'CONCERN' as const, note: 'Who keeps it up to date?' }];
  await show(<DecisionCard thread={aThread()} decision={aDecision({ voices })} />);
  expect(page.textContent).toContain('1 can go with it');
  expect(page.textContent).toContain('A. Khan has a concern: Who keeps it up to date?');
  // Whoever asked is asked, too, and settles it as a rule: their own voice is a click away.
  expect(button('Say so')).toBeUndefined();
  await act(async () => button('Say how you stand to it')!.click());
  expect(button('Say so')!.disabled).toBe(true);
});

test('a decision that is settled says what was agreed and when it is looked at again, and takes no more voices', async () => {
  await show(<DecisionCard thread={aThread()} decision={aDecision({ status: 'AGREED', resultOptionId: 'option_1', resultText: 'From January.', reviewOn: '2027-02-12', decidedAt: '2026-11-22T09:00:00Z', viewerCan: { voice: false, settle: false } })} />);
  expect(page.textContent).toContain('Agreed 1 h ago');
  expect(page.textContent).toContain('A table of small stepsFrom January.We look at it again on Fri 12 Feb.');
  expect(page.querySelector('form')).toBeNull();
});

test('the bar for chosen posts is there while somebody chooses, and counts', async () => {
  await show(<SelectionBar thread={aThread()} />);
  expect(page.querySelector('[role="toolbar"]')).toBeNull();
  await act(async () => beginChoosing('discussion_1', 'post_1'));
  await act(async () => choose('post_2', true));
  expect(page.querySelector('[role="toolbar"]')!.textContent).toContain('2 posts chosen');
  await act(async () => endChoosing());
  expect(page.querySelector('[role="toolbar"]')).toBeNull();
});

test('a prompt says what of its template is still to be filled in', () => {
  expect(openPlaces('The task was: [the task as it was agreed]. From 0 to [n] and [x].')).toEqual(['the task as it was agreed']);
  expect(rulesLine({ onePer: 'SCHOOL', postBeforeSeeing: true, anonymity: 'OFF' })).toBe('One from each school · post before you see the others · names stand at the posts');
});

test('the names of an outcome’s parts stand out, also where they were written like the rest', () => {
  const [name, words] = [said('To try').content[0]!, said('One page').content[0]!];
  const body = withNames({ type: 'doc', content: [name, words] }, ['To try']);
  expect(body.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'To try', marks: [{ type: 'bold' }] }] }, words]);
});

test('an action begins with the first sentence of its post', () => {
  expect(firstSentence('Could we each bring one page? I think we would see additive thinking.')).toBe('Could we each bring one page?');
  expect(firstSentence('One line\nand another')).toBe('One line');
  expect(firstSentence('Bars until $6 : 10$, then $\\frac{3}{5}$.')).toBe('Bars until 6 : 10, then $\\frac{3}{5}$.');
});

test('an action goes to the post’s author at first, but where names do not stand at posts: it would tell whose it is', () => {
  const [author, me] = [{ id: 'person_nia', name: 'N. Whitby' }, { id: 'person_me', name: 'T. Okafor' }];
  expect(likelyOwner(aThread(), { author }, me)).toBe(author);
  expect(likelyOwner(aThread(), { author: null }, me)).toBe(me);
  expect(likelyOwner(aThread({ anonymity: 'MEMBERS' }), { author }, me)).toBe(me);
});

test('what facilitating offers is what the thread takes as it stands', () => {
  expect([...deedsOf(aThread({ state: 'CLOSED' }))]).toEqual(['people', 'pin', 'reopen']);
  expect([...deedsOf(aThread({ state: 'CLOSED', anonymity: 'FULL' }))]).toEqual(['pin']);
  const secret = deedsOf(aThread({ anonymity: 'FULL' }));
  expect((['people', 'decision', 'choose', 'merge'] as const).filter((deed) => secret.has(deed))).toEqual([]);
  expect([deedsOf(aThread()).has('invite'), deedsOf(aThread({ workGroup: null })).has('invite')]).toEqual([true, false]);
});

test('a stage says what it is for and how long it takes; minutes are taken as they are typed, and may be left out of a template', async () => {
  let stages: readonly Stage[] = [{ title: 'Focus question', minutes: 5 }];
  const draw = () => show(<StagesForm stages={stages} onChange={(next) => { stages = next; }} />);
  const type = (label: string, text: string) => act(async () => {
    const field = page.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[aria-label="${label}"]`)!;
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')!.set!.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await draw();
  await type('What stage 1 is for', 'Say why it is stuck.');
  await draw();
  await type('Minutes of stage 1', '500');
  expect(stages).toEqual([{ title: 'Focus question', minutes: 5, purpose: 'Say why it is stuck.' }]);
  await type('Minutes of stage 1', '15');
  expect(stages[0]!.minutes).toBe(15);
  await type('Minutes of stage 1', '');
  expect(stages[0]!.minutes).toBeNull();
});
