import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { client } from '../graphql/client.ts';
import type { CommentThreadFragment } from '../graphql/generated/graphql.ts';
import { type Viewer, ViewerContext } from '../session/viewer-context.ts';
import { theme } from '../theme.ts';
import { createCommentDesk, CommentDeskContext, type CommentDesk } from './comment-desk.ts';
import { CommentCard, type CommentCardProps } from './CommentCard.tsx';
import { ALL_OPEN } from './comment-filter.ts';
import { says } from './comments.testkit.ts';
import { useAsked } from './rail-effects.ts';

const ME = { person: { id: 'person_me', name: 'T. Okafor' }, departments: [], sharedComputer: true } as unknown as Viewer;
let page: HTMLElement;
let root: Root;
let desk: CommentDesk;

beforeAll(() => {
  (globalThis as Record<string, unknown>)['IS_REACT_ACT_ENVIRONMENT'] = true;
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal('ResizeObserver', class { observe() {} unobserve() {} disconnect() {} });
});

beforeEach(() => {
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
  desk = createCommentDesk({ kind: 'sequence', id: 'sequence_1' }, true);
});

afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
});

const show = (thread: CommentThreadFragment, given: Partial<CommentCardProps> = {}) => act(async () => root.render(
  <MantineProvider theme={theme} forceColorScheme="light">
    <ViewerContext value={ME}><CommentDeskContext value={desk}>
      <CommentCard
        thread={thread} where="Step 2 · Variation" active found reads={null} apart={false}
        look={{ personId: 'person_me', readAt: null }} now={Date.parse('2026-11-10T12:00:00Z')} onActivate={() => {}} {...given}
      />
    </CommentDeskContext></ViewerContext>
  </MantineProvider>,
));
const button = (name: string) => [...page.querySelectorAll('button')].find(({ textContent }) => textContent === name);

const suggestion = (status: 'OPEN' | 'ACCEPTED') => ({
  __typename: 'Suggestion' as const, id: 'suggestion_1', original: 'change one part', replacement: 'change the other', status,
  decidedAt: status === 'OPEN' ? null : '2026-11-10T11:00:00Z', decidedBy: status === 'OPEN' ? null : { __typename: 'Person' as const, id: 'person_2', name: 'Priya Rao' },
});
const passage = { __typename: 'CommentPassage' as const, state: 'FOUND' as const, quote: 'change one part', from: 5, to: 20, seq: 1 };

test('a suggestion shows what goes and what comes, and can be accepted while its words stand', async () => {
  await show(says('a', { kind: 'SUGGEST', passage, suggestion: suggestion('OPEN') }), { reads: 'change one part' });
  expect([page.querySelector('del')!.textContent, page.querySelector('ins')!.textContent]).toEqual(['one part', 'the other']);
  expect(button('Accept')!.disabled).toBe(false);
});

test('a suggestion whose words have changed since says what stands there now, and cannot be accepted', async () => {
  await show(says('a', { kind: 'SUGGEST', passage, suggestion: suggestion('OPEN') }), { reads: 'change both parts' });
  expect(page.textContent).toContain('The text has changed since: “change both parts”');
  expect(button('Accept')!.disabled).toBe(true);
  expect(button('Decline')!.disabled).toBe(false);
});

test('who may not accept sees the suggestion and no button; once accepted, both names stay', async () => {
  const thread = says('a', { kind: 'SUGGEST', passage, suggestion: suggestion('OPEN') });
  await show({ ...thread, viewerCan: { ...thread.viewerCan, accept: false } }, { reads: 'change one part' });
  expect(button('Accept')).toBeUndefined();
  await show({ ...thread, suggestion: suggestion('ACCEPTED') });
  expect(page.textContent).toContain('Accepted by Priya Rao, 1 h ago. The words are N. Whitby’s.');
});

test('a comment whose words are gone shows what they were, and other words can be chosen', async () => {
  await show(says('a', { passage: { ...passage, state: 'LOST' } }), { found: false });
  expect(page.textContent).toContain('change one part');
  expect(page.textContent).toContain('These words are not in the text any more.');
  await act(async () => button('Choose other words')!.click());
  expect(desk.getState().reattachingId).toBe('a');
});

test('a deleted comment leaves a trace over its replies', async () => {
  await show(says('a', { deletedAt: '2026-11-10T11:30:00Z', body: null, text: '', replies: [says('An answer')] }));
  expect(page.textContent).toContain('This comment was deleted.');
  expect(page.textContent).toContain('An answer');
});

test('a name that somebody wrote is text, whatever it looks like', async () => {
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '@N. (Whitby) <img src=x>' }] }] };
  await show(says('a', { text: '@N. (Whitby) <img src=x>', body, mentions: [{ __typename: 'Person', id: 'person_1', name: 'N. (Whitby)' }] }));
  expect(page.querySelector('b[class*="mention"]')!.textContent).toBe('@N. (Whitby)');
  expect(page.querySelector('img')).toBeNull();
});

test('an answer that was begun is there again when one comes back to its comment', async () => {
  const answer = () => page.querySelector<HTMLTextAreaElement>('textarea[aria-label="Reply"]');
  await show(says('a'));
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(answer(), 'The second part');
    answer()!.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await show(says('a'), { active: false });
  expect(answer()).toBeNull();
  await show(says('b'));
  expect(answer()!.value).toBe('');
  await show(says('a'), { active: false });
  await show(says('a'));
  expect(answer()!.value).toBe('The second part');
});

test('who takes a name that is offered writes on behind it with the very next key', async () => {
  const search = vi.spyOn(client, 'query').mockResolvedValue({ data: { mentionablePeople: [{ id: 'person_1', name: 'Priya Rao' }] } } as never);
  await show(says('d'));
  const answer = page.querySelector('textarea')!;
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(answer, '@Pri is right');
    answer.setSelectionRange(4, 4);
    answer.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await vi.waitFor(async () => {
    await act(async () => {});
    expect(page.querySelector('[role="option"]')).not.toBeNull();
  });
  act(() => page.querySelector<HTMLElement>('[role="option"]')!.click());
  expect([answer.value, answer.selectionStart]).toEqual(['@Priya Rao  is right', '@Priya Rao '.length]);
  search.mockRestore();
});

test('whoever writes what may say who a pupil is, is told so before it is sent', async () => {
  await show(says('c'));
  await act(async () => {
    const answer = page.querySelector('textarea')!;
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(answer, 'Born on 3 May 2014');
    answer.dispatchEvent(new Event('input', { bubbles: true }));
  });
  // Its code comes when it is needed.
  await vi.waitFor(async () => {
    await act(async () => {});
    expect(page.querySelector('[data-shown]')?.textContent).toContain('looks like a date of birth');
  }, { timeout: 20_000 });
});

test('filters stay as they are chosen, whatever is said about the whole; they give way to a step whose comments are asked for', async () => {
  const onWhole = says('a');
  const onStep = says('b', { step: { __typename: 'Step', id: 'step_2' } });
  const setFilter = vi.fn();
  function Asked() {
    useAsked([onWhole, onStep], [], () => {}, setFilter);
    return null;
  }
  await act(async () => root.render(<CommentDeskContext value={desk}><Asked /></CommentDeskContext>));
  expect(setFilter).not.toHaveBeenCalled();
  await act(async () => desk.ask('step_2'));
  expect(setFilter).toHaveBeenCalledWith(ALL_OPEN);
});
