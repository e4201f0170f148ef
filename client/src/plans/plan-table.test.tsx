import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { CommentDeskContext, createCommentDesk } from '../comments/comment-desk.ts';
import { theme } from '../theme.ts';
import { clearToasts, currentToasts } from '../ui/toast-store.ts';
import { PlanDeskContext } from './plan-context.ts';
import { aCriterion, anAction, aPlan, aPriority, PRIYA, TOM } from './plans.testkit.ts';
import { PlanTable } from './PlanTable.tsx';

const plan = aPlan({
  priorities: [aPriority('p1', { criteria: [aCriterion('c1')] })],
  actions: [anAction('a1', { criterionId: 'c1' }), anAction('mine', { criterionId: 'c1', can: { edit: false, update: true } })],
});
const edit = vi.fn();
const open = vi.fn();
const comments = createCommentDesk({ kind: 'plan', id: 'plan_1' }, true);
let page: HTMLElement;
let root: Root;

beforeAll(() => {
  (globalThis as Record<string, unknown>)['IS_REACT_ACT_ENVIRONMENT'] = true;
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  Element.prototype.scrollIntoView = () => {};
  HTMLElement.prototype.showPopover = () => {};
});
beforeEach(async () => {
  edit.mockClear();
  open.mockClear();
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
  const desk = { plan, departmentId: 'department_1', today: '2026-11-19', me: PRIYA, people: [PRIYA, TOM], unsure: new Set<string>(), edit, open, renew() {} };
  await act(async () => root.render(<MantineProvider theme={theme}><PlanDeskContext value={desk}><CommentDeskContext value={comments}><PlanTable plan={plan} /></CommentDeskContext></PlanDeskContext></MantineProvider>));
});
afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
});

const cell = (row: string, column: string) => page.querySelector<HTMLElement>(`[data-row="${row}"] [data-column="${column}"]`)!;
const press = (key: string) => act(async () => void document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
const enter = (text: string) => act(async () => {
  const input = document.activeElement as HTMLInputElement;
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true }));
});
const begin = (row: string, column: string) => act(async () => cell(row, column).focus());

test('arrows go from cell to cell, and a letter writes over what a cell holds', async () => {
  await begin('a1', 'what');
  await press('ArrowRight');
  await press('ArrowRight');
  expect(document.activeElement).toBe(cell('a1', 'when'));
  await press('2');
  expect((document.activeElement as HTMLInputElement).value).toBe('2');
  await enter('27 Nov');
  await press('Tab');
  expect(edit).toHaveBeenCalledExactlyOnceWith({ kind: 'editAction', id: 'a1', change: { due: { on: '2026-11-27', halfTerm: null } } });
  expect(document.activeElement).toBe(cell('a1', 'release'));
});

test('Escape leaves a cell as it was, and what cannot be read is asked about instead of lost', async () => {
  await begin('a1', 'when');
  await press('Enter');
  await enter('when we can');
  await press('Enter');
  expect(page.querySelector('[role="alert"]')?.textContent).toContain('Autumn 2, week 5');
  await press('Escape');
  expect(edit).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(cell('a1', 'when'));
});

test('what cannot be read is named once one goes on elsewhere', async () => {
  await begin('a1', 'when');
  await press('Enter');
  await enter('when we can');
  await act(async () => cell('c1', 'what').focus());
  expect(edit).not.toHaveBeenCalled();
  expect(currentToasts().map(({ title }) => title)).toEqual(['“when we can” was not kept.']);
  clearToasts();
});

test('actions and criteria are added, and a line’s menu opened, without a mouse', async () => {
  await begin('add-p1', 'what');
  await press('ArrowRight');
  expect(document.activeElement).toBe(cell('add-p1', 'who'));
  await press('E');
  await enter('Every class has been seen');
  await press('Enter');
  expect(edit).toHaveBeenCalledExactlyOnceWith({ kind: 'addCriterion', id: expect.stringMatching(/^new_/), priorityId: 'p1', title: 'Every class has been seen' });
  await enter('x'.repeat(201));
  await press('Enter');
  expect(page.querySelector('[role="alert"]')?.textContent).toContain('200 characters');
  await press('Escape');
  await begin('c1', 'state');
  await act(async () => void document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'F10', shiftKey: true, bubbles: true, cancelable: true })));
  await act(async () => [...page.querySelectorAll<HTMLElement>('[role="menuitem"]')].find(({ textContent }) => textContent === 'Add an action…')!.click());
  expect(open).toHaveBeenCalledExactlyOnceWith({ what: 'add', id: 'c1' });
});

test('whoever took an action on says how far it has come and nothing else of it', async () => {
  await begin('mine', 'what');
  await press('x');
  expect(page.querySelector('input')).toBeNull();
  await begin('mine', 'state');
  await press('Enter');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Status');
  await press('Escape');
  await begin('mine', 'evidence');
  await press('Enter');
  expect(open).toHaveBeenCalledWith({ what: 'item', id: 'mine', at: 'evidence' });
});

test('a line says how much was said about it and leads there; where nothing was said, it begins', async () => {
  const mark = (row: string) => page.querySelector<HTMLElement>(`[data-row="${row}"] [aria-label*="omment"]`)!;
  await act(async () => comments.set({ counts: new Map([['a1', { open: 2, news: 1 }]]) }));
  expect(mark('a1').getAttribute('aria-label')).toBe('a1: 2 open comments, 1 new');
  await act(async () => mark('a1').click());
  expect(comments.getState()).toMatchObject({ askedItemId: 'a1', draft: null, isOpen: true });
  await act(async () => mark('c1').click());
  expect(comments.getState().draft).toMatchObject({ itemId: 'c1', root: null });
  await begin('mine', 'when');
  await act(async () => void document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', code: 'KeyM', ctrlKey: true, altKey: true, bubbles: true, cancelable: true })));
  expect(comments.getState().draft).toMatchObject({ itemId: 'mine' });
  expect(edit).not.toHaveBeenCalled();
});
