import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../prisma/seed/community/demo-people.ts';
import { seedDemo } from '../../prisma/seed/seed.ts';
import { createLog } from '../../server/src/platform/log.ts';
import { launchChromium } from '../testkit/chromium.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import { signedInWindow } from '../testkit/signed-in-window.ts';

const root = path.resolve(import.meta.dirname, '../..');
const axeSource = readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/** Every page of the demo, as somebody who may do everything there, on a laptop in light colours and on a phone in dark ones. */
describe('every page', { timeout: 180_000 }, () => {
  let server: TestServer;
  let browser: Browser;
  let context: BrowserContext;
  const pages = new Map<string, string>();

  beforeAll(async () => {
    server = await startTestServer({ clientDir: path.join(root, '.build/client') });
    const { db, clock, ids } = server.app.deps;
    await seedDemo({ service: db.service, clock, ids, log: createLog('silent') });
    const sequence = await db.service.lessonSequence.findFirstOrThrow({ where: { title: { startsWith: 'Ratio as a constant' } }, include: { steps: { orderBy: { position: 'asc' } } } });
    const group = await db.service.workGroup.findFirstOrThrow({ where: { kind: 'EMBEDDING', status: 'RUNNING' } });
    pages.set('home', '/');
    pages.set('schemes', `/departments/${sequence.departmentId}`);
    pages.set('people', `/departments/${sequence.departmentId}/people`);
    pages.set('map', `/schemes/${sequence.schemeId}`);
    pages.set('unit', `/units/${sequence.unitId}`);
    pages.set('sequence', `/sequences/${sequence.id}?step=${sequence.steps[1]!.id}`);
    const plan = await db.service.developmentPlan.findFirstOrThrow({ where: { departmentId: sequence.departmentId } });
    pages.set('plan', `/plans/${plan.id}`);
    pages.set('plan as a board', `/plans/${plan.id}?view=board`);
    pages.set('plan over the year', `/plans/${plan.id}?view=timeline`);
    pages.set('plan on a page', `/plans/${plan.id}?view=page`);
    pages.set('work group', `/work-groups/${group.id}`);
    const thread = await db.service.discussion.findFirstOrThrow({ where: { departmentId: sequence.departmentId } });
    pages.set('discussion', `/departments/${sequence.departmentId}/discussions/${thread.id}`);
    pages.set('inbox', '/inbox');
    pages.set('hub', `/hubs/${group.hubId}`);
    pages.set('not found', '/sequences/sequence_00000000000000000000000000000000');
    browser = await launchChromium();
    // One for both: what the first has loaded need not be fetched and compiled again.
    context = await signedInWindow(browser, { url: server.url, email: 'priya.rao@demo.example', password: DEMO_PASSWORD });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test.each([
    ['laptop', 1366, 768, 'light'],
    ['phone', 360, 740, 'dark'],
  ] as const)('on a %s (%i × %i, %s) has no accessibility fault of WCAG 2.2 AA, nothing wider than the screen, and no word on the console', async (_name, width, height, colorScheme) => {
    const faults: string[] = [];
    let name = '';
    const page = await context.newPage();
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') faults.push(`${name}: the console says ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`${name}: ${error.message}`));
    for (const [of, address] of pages) {
      name = of;
      await page.goto(server.url + address);
      await page.locator('main :is(h1, h2)').filter({ visible: true }).first().waitFor();
      await page.waitForFunction(() => document.querySelectorAll('[class*="keleton"]').length === 0);
      await page.evaluate(axeSource);
      const violations: Violation[] = await page.evaluate(async () => {
        // @ts-expect-error axe was put there the line before
        const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
        return violations;
      });
      for (const { id, nodes } of violations) faults.push(`${name}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (overflow > 0) faults.push(`${name}: ${overflow} px wider than the screen`);
    }
    await page.close();
    expect(faults).toEqual([]);
  });
});
