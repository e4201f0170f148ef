import { MantineProvider } from '@mantine/core';
import { ApolloProvider } from '@apollo/client/react';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { MemoryRouter, useLocation } from 'react-router';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { bodyOf } from '../writing/body.ts';
import { client } from '../graphql/client.ts';
import { type Viewer, ViewerContext } from '../session/viewer-context.ts';
import { setTabNews } from '../ui/tab-title.ts';
import { InboxPage } from './InboxPage.tsx';

const NOW = new Date('2026-11-19T15:00:00Z');
const STEPS = [{ __typename: 'Step', id: 'step_1', title: 'For every' }, { __typename: 'Step', id: 'step_2', title: 'One multiplier' }];
const EASTMERE = { __typename: 'Department', id: 'department_1', school: { __typename: 'School', id: 'school_1', name: 'Eastmere Academy' } };
const person = (id: string, name: string) => ({ __typename: 'Person', id, name });

function item(id: string, more: { kind?: string; at?: string; readAt?: string | null; text?: string; comment?: object }) {
  const sequence = { __typename: 'LessonSequence', id: 'sequence_1', title: 'Ratio as a constant multiplier', steps: STEPS.map(({ __typename, id: step }) => ({ __typename, id: step })) };
  return {
    __typename: 'InboxItem', id, kind: more.kind ?? 'MENTION', at: more.at ?? '2026-11-19T14:00:00Z', readAt: more.readAt ?? null, actor: person('person_nia', 'Nia Whitby'),
    comment: { __typename: 'Comment', id: `comment_${id}`, text: more.text ?? '', body: bodyOf(more.text ?? ''), authorDepartment: EASTMERE, sequence, step: STEPS[1], plan: null, planItem: null, parent: null, suggestion: null, ...more.comment },
    thread: null, post: null, action: null,
  };
}

let nodes: ReturnType<typeof item>[];
let asked: { operationName: string; variables: object }[];
let root: Root;
let page: HTMLElement;

beforeAll(() => {
  (globalThis as Record<string, unknown>)['IS_REACT_ACT_ENVIRONMENT'] = true;
  window.matchMedia ??= (() => ({ matches: false, addEventListener() {}, removeEventListener() {} })) as unknown as typeof window.matchMedia;
});

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  asked = [];
  // The network alone is made up: it answers what a server would.
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const operation = JSON.parse(body) as (typeof asked)[number];
    asked.push(operation);
    const data = operation.operationName === 'Inbox'
      ? { viewer: { __typename: 'Viewer', inboxUnread: nodes.filter(({ readAt }) => readAt === null).length, inbox: { __typename: 'InboxItemConnection', nodes, pageInfo: { __typename: 'PageInfo', hasNextPage: false } } } }
      : { markInboxRead: { __typename: 'InboxMarkedRead', items: [] } };
    return new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/json' } });
  });
  await client.clearStore();
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
});

afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function Address() {
  const { pathname, search } = useLocation();
  return <output>{pathname + search}</output>;
}

async function open(): Promise<void> {
  const viewer = { person: { id: 'person_tom', name: 'Tom Okafor' }, departments: [{ id: 'department_2' }] } as unknown as Viewer;
  await act(async () => root.render(
    <MantineProvider>
      <ApolloProvider client={client}>
        <ViewerContext value={viewer}><MemoryRouter initialEntries={['/inbox']}><InboxPage /><Address /></MemoryRouter></ViewerContext>
      </ApolloProvider>
    </MantineProvider>,
  ));
  await act(async () => vi.waitFor(() => expect(page.querySelector('h1')).not.toBeNull()));
}

const lines = () => [...page.querySelectorAll('li a')].map((link) => link.textContent);

test('what happened is a sentence with its place, under the day it came', async () => {
  const mine = { parent: { __typename: 'Comment', id: 'comment_0', author: { __typename: 'Person', id: 'person_tom' }, step: STEPS[0] }, step: null };
  const change = { __typename: 'Suggestion', id: 'suggestion_1', original: 'once', replacement: 'twice', status: 'DECLINED' };
  nodes = [
    item('1', { text: 'Too early?' }),
    item('2', { kind: 'REPLY', at: '2026-11-18T23:30:00Z', readAt: '2026-11-19T09:00:00Z', comment: mine }),
    item('3', { kind: 'DECISION', at: '2026-11-12T09:00:00Z', readAt: '2026-11-19T09:00:00Z', comment: { step: null, suggestion: change } }),
  ];
  await open();
  expect([...page.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual(['Today', 'Yesterday', 'Thu 12 Nov']);
  expect(lines()).toEqual([
    'Not read: Nia Whitby mentioned you in Ratio as a constant multiplier, step 2',
    'Nia Whitby replied to you in Ratio as a constant multiplier, step 1',
    'Nia Whitby declined your suggestion in Ratio as a constant multiplier',
  ]);
  expect([...page.querySelectorAll('li > span:last-child')].map((when) => when.textContent)).toEqual(['Eastmere Academy · 1 h ago', 'Eastmere Academy · 23:30', '09:00']);
  expect([...page.querySelectorAll('li p')].map((said) => said.textContent)).toEqual(['Too early?', '“once” to read “twice”']);
});

test('opening an item leads to the comment and marks it read', async () => {
  nodes = [item('1', { text: 'Look' }), item('2', { text: 'And here' })];
  await open();
  expect(page.textContent).toContain('2 not read');
  await act(async () => page.querySelector<HTMLElement>('li a')!.click());
  expect(page.querySelector('output')!.textContent).toBe('/sequences/sequence_1?comment=comment_1');
  expect(page.textContent).toContain('1 not read');
  expect(asked.at(-1)).toMatchObject({ operationName: 'MarkInboxRead', variables: { input: { ids: ['1'] } } });
});

test('everything is marked read at once, and then there is nothing to mark', async () => {
  nodes = [item('1', {}), item('2', {})];
  await open();
  nodes = nodes.map((one) => ({ ...one, readAt: NOW.toISOString() }));
  const button = () => [...page.querySelectorAll('button')].find(({ textContent }) => textContent === 'Mark all as read');
  await act(async () => button()!.click());
  await act(async () => vi.waitFor(() => expect(page.textContent).toContain('Everything read')));
  expect(asked.map(({ operationName }) => operationName)).toEqual(['Inbox', 'MarkInboxRead', 'Inbox']);
  expect(button()).toBeUndefined();
  expect(page.querySelectorAll('li[data-unread]')).toHaveLength(0);
});

test('what is asked of one in a thread is a sentence, too, and leads to the thread or the post', async () => {
  const thread = {
    __typename: 'Thread', id: 'discussion_1', title: 'Gap task 1', workGroup: { __typename: 'WorkGroup', id: 'workgroup_1', title: 'Ratio together' }, department: null,
    hub: { __typename: 'Hub', id: 'hub_1', name: 'Northmoor' },
  };
  const post = { __typename: 'Post', id: 'post_1', body: bodyOf('See $9 : 15$'), text: 'See $9 : 15$', parent: { __typename: 'Post', id: 'post_0', author: person('person_tom', 'Tom Okafor') }, authorDepartment: EASTMERE };
  const action = { __typename: 'Action', id: 'action_1', title: 'Bring one page', dueBy: '2026-11-27', plan: null };
  nodes = [{ kind: 'NUDGE' }, { kind: 'INVITED' }, { kind: 'REPLY', post }, { kind: 'ACTION', action }, { kind: 'ACTION' }, { kind: 'REPORT', post }]
    .map((more, index) => ({ ...item(`${index}`, {}), comment: null, thread, ...more }) as unknown as ReturnType<typeof item>);
  await open();
  expect(lines().map((line) => line!.replace('Not read: Nia Whitby ', ''))).toEqual([
    'asks you to post in Gap task 1', 'invited you into Gap task 1', 'replied to you in Gap task 1', 'gave you something to do in Gap task 1', 'handed over to you Gap task 1',
    'reported a post in Gap task 1',
  ]);
  expect([...page.querySelectorAll('li p')].map((said) => said.textContent)).toEqual([expect.stringContaining('See'), 'Bring one page, by Fri 27 Nov', expect.stringContaining('See')]);
  await act(async () => page.querySelectorAll<HTMLElement>('li a')[2]!.click());
  expect(page.querySelector('output')!.textContent).toBe('/work-groups/workgroup_1/discussions/discussion_1?post=post_1');
});

test('an action that one was given in a plan leads to it there', async () => {
  const action = { __typename: 'Action', id: 'action_2', title: 'Book look', dueBy: null, plan: { __typename: 'DevelopmentPlan', id: 'plan_1', title: 'Development plan 2026/27' } };
  nodes = [{ ...item('1', { kind: 'ACTION' }), comment: null, action } as unknown as ReturnType<typeof item>];
  await open();
  expect(lines()).toEqual(['Not read: Nia Whitby gave you something to do in Development plan 2026/27']);
  await act(async () => page.querySelector<HTMLElement>('li a')!.click());
  expect(page.querySelector('output')!.textContent).toBe('/plans/plan_1?item=action_2');
});

test('an empty inbox says what will come here', async () => {
  nodes = [];
  await open();
  expect(page.textContent).toContain('When a colleague mentions you');
});

test('the browser’s tab has the page’s name, and before it how much is new', async () => {
  nodes = [];
  await open();
  expect(document.title).toBe('Inbox · Coherence');
  const titles = [2, 100, 0].map((count) => (setTabNews(count), document.title));
  expect(titles).toEqual(['(2) Inbox · Coherence', '(99+) Inbox · Coherence', 'Inbox · Coherence']);
});
