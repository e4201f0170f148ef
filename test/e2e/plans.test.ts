import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../server/cli/build.ts';
import { launchChromium } from '../testkit/chromium.ts';
import { done, planned } from '../testkit/plans.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import { signedInWindow } from '../testkit/signed-in-window.ts';
import type { TestPerson } from '../testkit/world.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** A subject lead and a teacher keep one plan in two browsers; a department outside sees nothing of it. */
describe('a development plan, in browsers', { retry: 2 }, () => {
  let server: TestServer;
  let browser: Browser;
  let scene: Awaited<ReturnType<typeof planned>>;
  let planId: string;
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    await build();
    server = await startTestServer({ clientDir: path.join(root, '.build/client') });
    [browser, scene] = await Promise.all([launchChromium(), planned(server)]);
    planId = scene.planId;
    await done(scene.lead, 'editPlan', { planId, title: 'Every pupil can say what is multiplied' });
    await done(scene.lead, 'addAction', { criterionId: scene.criterionId, title: 'Agree how we draw bars', ownerId: scene.here.lead.id, dueHalfTerm: 'SUMMER_1' });
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function signIn({ email }: TestPerson): Promise<Page> {
    const context = await signedInWindow(browser, { url: server.url, email, password: server.world.password });
    contexts.push(context);
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    return page;
  }

  const grid = (page: Page) => page.getByRole('grid', { name: 'Development plan' });
  const row = (page: Page, title: string) => grid(page).getByRole('row').filter({ hasText: title });
  const cell = (page: Page, title: string, column: string) => row(page, title).locator(`[data-column="${column}"]`);

  async function open(person: TestPerson, view = ''): Promise<Page> {
    const page = await signIn(person);
    await page.goto(`${server.url}/plans/${planId}${view}`);
    await page.getByRole('heading', { name: 'Every pupil can say what is multiplied' }).first().waitFor();
    return page;
  }

  test('a teacher ticks off what they took on and the lead sees it at once; the teacher changes nothing above it', async () => {
    const [lead, teacher] = await Promise.all([open(scene.here.lead), open(scene.here.teacher)]);
    await Promise.all([lead, teacher].map((page) => row(page, 'Book look in Year 8').waitFor()));
    await cell(teacher, 'Book look in Year 8', 'state').focus();
    await teacher.keyboard.press('Enter');
    await grid(teacher).getByLabel('Status').selectOption('Done');
    await cell(lead, 'Book look in Year 8', 'state').getByText('Done').waitFor({ timeout: 8_000 });
    await teacher.getByText('Saved').first().waitFor();

    for (const [title, column] of [['Book look in Year 8', 'what'], ['Agree how we draw bars', 'state'], ['Two representations', 'state'], ['Bar models in Key Stage 3', 'what']] as const) {
      expect(await cell(teacher, title, column).getAttribute('aria-readonly'), `${title}: ${column}`).toBe('true');
    }
    await cell(teacher, 'Bar models in Key Stage 3', 'what').focus();
    await teacher.keyboard.type('x');
    expect(await grid(teacher).getByRole('textbox').count()).toBe(0);
    expect(await teacher.getByText('+ Action').count()).toBe(0);
  }, 40_000);

  test('the lead writes in the table with the keyboard alone, and it is kept', async () => {
    const page = await open(scene.here.lead);
    await cell(page, 'Agree how we draw bars', 'what').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('Spring 1, week 2');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1.5');
    await page.keyboard.press('Enter');
    await cell(page, 'Agree how we draw bars', 'release').getByText('1½ half-days').waitFor();
    await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
    await page.reload();
    await cell(page, 'Agree how we draw bars', 'when').getByText('Spring 1, week 2').waitFor();
    // Escape leaves a cell as it was.
    await cell(page, 'Agree how we draw bars', 'what').focus();
    await page.keyboard.type('Nothing of this');
    await page.keyboard.press('Escape');
    await cell(page, 'Agree how we draw bars', 'what').getByText('Agree how we draw bars').waitFor();
    expect(faults).toEqual([]);
  }, 40_000);

  test('the plan on a page prints on one side of A4, and another department sees nothing of it', async () => {
    const page = await open(scene.here.lead, '?view=page');
    await page.getByRole('article', { name: 'Plan on a page' }).getByText('Book look in Year 8').waitFor();
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const text = pdf.toString('latin1');
    expect(text.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    expect(text.match(/\/MediaBox\s*\[\s*0 0 (\d+)[.\d]* (\d+)/)?.slice(1)).toEqual([expect.stringMatching(/^59[456]$/), expect.stringMatching(/^84[123]$/)]);

    const outside = await signIn(scene.outside.lead);
    await outside.goto(`${server.url}/plans/${planId}`);
    await outside.getByRole('heading', { name: 'Not here, or not shared with you' }).first().waitFor();
    expect(await outside.getByText('Bar models in Key Stage 3').count()).toBe(0);
  }, 40_000);
});
