import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../testkit/chromium.ts';
import { openThread, post, talkingGroup } from '../testkit/discussions.ts';
import { lead as doing } from '../testkit/facilitation.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import { keepTabs } from '../testkit/tabs.ts';

/** A specialist leads a thread from its opening to its outcome while a member has it open. */
describe('facilitating in the browser', { timeout: 180_000 }, () => {
  let server: TestServer;
  let browser: Browser;
  let scene: Awaited<ReturnType<typeof talkingGroup>>;

  beforeAll(async () => {
    server = await startTestServer({ clientDir: path.resolve(import.meta.dirname, '../../.build/client') });
    [browser, scene] = await Promise.all([launchChromium(), talkingGroup(server)]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const { open } = keepTabs(() => ({ browser, server }));

  const dialog = (page: Page) => page.locator('dialog[open]');

  async function lead(page: Page, item: RegExp): Promise<void> {
    await page.getByRole('button', { name: 'Facilitate this thread' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  }

  test('a thread is opened from a template, summed up, and decides', async () => {
    const discussions = `/work-groups/${scene.workGroupId}/discussions`;
    const here = await open(scene.people.specialist, discussions);
    await here.getByRole('button', { name: 'New thread' }).click();
    await here.getByRole('button', { name: /^Compare approaches/ }).click();
    await dialog(here).getByLabel('Title').fill('Where do we part company?');
    await dialog(here).getByLabel('What you ask').fill('How do you begin ratio?');
    await dialog(here).getByRole('button', { name: 'Open the thread' }).click();
    await here.waitForURL(/discussions\/discussion_/);
    const threadId = here.url().split('/').at(-1)!;
    await post(scene.advocate, threadId, 'With bars.');
    const there = await open(scene.people.advocate, `${discussions}/${threadId}`);
    await there.getByText('With bars.').waitFor();

    await lead(here, /^Write a summary/);
    await dialog(here).getByLabel('So far', { exact: true }).fill('All begin with “for every”.');
    await dialog(here).getByRole('button', { name: 'Save', exact: true }).click();
    await there.getByRole('region', { name: 'So far' }).getByText('All begin with “for every”.').waitFor();

    await lead(here, /^Decide something/);
    await dialog(here).getByLabel('What is to be decided').fill('Which picture first?');
    await dialog(here).getByRole('textbox', { name: 'Option 1' }).fill('The bar model');
    await dialog(here).getByRole('button', { name: 'Ask everybody' }).click();
    const decision = there.getByRole('region', { name: 'Decision: Which picture first?' });
    await there.getByRole('button', { name: '1 to decide' }).click();
    await decision.getByLabel('I can go with it').check();
    await decision.getByRole('button', { name: 'Say so' }).click();
    await here.getByText('1 can go with it').waitFor();
    await here.getByRole('button', { name: 'Say what was decided…' }).click();
    await dialog(here).getByRole('button', { name: 'Keep it so' }).click();
    await decision.getByText('Agreed').waitFor();
  });

  test('a thread parts with what is off its topic, and closes with what came of it', async () => {
    const threadId = await openThread(scene.specialist, scene.workGroupId, { title: 'Where do we part company?', outcomeParts: ['In common', 'To try'] });
    await post(scene.advocate, threadId, 'With bars.');
    await post(scene.colleague, threadId, 'Who has the dates?');
    const address = `/work-groups/${scene.workGroupId}/discussions/${threadId}`;
    const [here, there] = await Promise.all([open(scene.people.specialist, address), open(scene.people.advocate, address)]);
    await there.getByText('With bars.').waitFor();

    const off = here.getByRole('article').filter({ hasText: 'Who has the dates?' });
    await off.hover();
    await off.getByRole('button', { name: 'More for this post' }).click();
    await here.getByRole('menuitem', { name: 'Move or split…' }).click();
    await here.getByRole('button', { name: 'Into a new thread…' }).click();
    await dialog(here).getByLabel('Title').fill('Dates');
    await dialog(here).getByRole('button', { name: 'Make the thread' }).click();
    await here.getByRole('heading', { name: 'Dates' }).waitFor();
    await there.getByText('One post went to another thread.').getByRole('link', { name: 'Dates', exact: true }).click();
    await there.getByRole('heading', { name: 'Dates' }).waitFor();
    await there.goBack();

    await here.goBack();
    await here.getByText('With bars.').waitFor();
    await lead(here, /^Close with an outcome/);
    await dialog(here).getByLabel('To try').fill('The bar model, for a week.');
    await here.keyboard.press('Escape');
    await dialog(here).getByText('What you wrote here is not saved.').waitFor();
    await dialog(here).getByRole('button', { name: 'Close with 1 of 2 parts' }).click();
    await there.getByRole('region', { name: 'What came of it' }).getByText('The bar model, for a week.').waitFor();
  });

  test('a thread is locked, closed and opened again with what it came to, handed over, and taken back', async () => {
    const threadId = await openThread(scene.specialist, scene.workGroupId, { title: 'Bars or lines?', outcomeParts: ['To try'] });
    const { post: { id: postId } } = await post(scene.colleague, threadId, 'With bars.');
    const address = `/work-groups/${scene.workGroupId}/discussions/${threadId}`;
    const [here, there] = await Promise.all([open(scene.people.specialist, address), open(scene.people.advocate, address)]);
    await there.getByRole('button', { name: /^Write a post/ }).waitFor();

    await lead(here, /^Lock/);
    await there.getByText('This thread is locked for now').waitFor();
    await lead(here, /^Unlock/);
    await there.getByRole('button', { name: /^Write a post/ }).waitFor();

    await lead(here, /^Close with an outcome/);
    await dialog(here).getByLabel('To try').fill('The bar model, for a week.');
    await dialog(here).getByRole('button', { name: 'Close with this outcome' }).click();
    await there.getByRole('region', { name: 'What came of it' }).getByText('The bar model, for a week.').waitFor();
    await there.getByText('This thread is closed.').waitFor();
    await lead(here, /^Open again/);
    await dialog(here).getByRole('button', { name: 'Open again' }).click();
    await there.getByText('The thread was opened again.').waitFor();
    await there.getByRole('button', { name: /^Write a post/ }).waitFor();
    await there.getByRole('region', { name: 'What came of it' }).waitFor({ state: 'detached' });
    await lead(here, /^Close with an outcome/);
    await expect.poll(() => dialog(here).getByLabel('To try').inputValue()).toBe('The bar model, for a week.');
    await dialog(here).getByRole('button', { name: 'Cancel' }).click();

    await lead(here, /^Hand over/);
    await dialog(here).getByLabel('To', { exact: true }).fill(scene.people.advocate.name);
    await dialog(here).getByRole('option', { name: scene.people.advocate.name }).click();
    await dialog(here).getByRole('button', { name: /^Hand over to/ }).click();
    await there.getByText(`The thread was handed over to ${scene.people.advocate.name}.`).waitFor();
    await doing(scene.colleague, 'reportPost', { postId, reason: 'Not about bars' });
    await there.getByRole('button', { name: '1 report' }).click();
    await dialog(there).getByText('Not about bars').waitFor();
    await there.keyboard.press('Escape');
    await lead(there, /^Lock/);
    await here.getByText('This thread is locked for now').waitFor();
    await lead(here, /^Take it back/);
    await dialog(here).getByRole('button', { name: 'Take it back' }).click();
    await there.getByRole('button', { name: 'Facilitate this thread' }).waitFor({ state: 'detached' });
    await there.getByText(`facilitated by ${scene.people.specialist.name}`, { exact: true }).waitFor();
  });
});
