import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appendBlocks, fragmentText, paragraph } from '../../schema/document/content.ts';
import { stepRoot } from '../../schema/document/roots.ts';
import { launchChromium } from '../testkit/chromium.ts';
import { createTestClient, type TestClient } from '../testkit/client.ts';
import { openDocument } from '../testkit/document-client.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import { PAGE_PATIENCE_MS } from '../testkit/signed-in-window.ts';
import type { TestPerson } from '../testkit/world.ts';

/** Patient: several browsers and their server may share two busy cores. */
const eventually = <T>(look: () => Promise<T> | T) => expect.poll(look, { timeout: 60_000, interval: 200 });

/** What was left unsaved is looked for this long after the page has come, in milliseconds. */
const AFTER_A_WHILE = 4_000;
/** And again, where something was left, in milliseconds. */
const ANOTHER_WHILE = 21_000;

/** What somebody wrote and no acknowledgement came for: it is saved later, or shown, but never lost and never anybody else's. */
describe('words that are not saved yet', { timeout: 180_000 }, () => {
  let server: TestServer;
  let browser: Browser;
  let sequencePath = '';
  let documentId = '';
  let root = '';
  /** Of the sequence's school; its subject lead; and of a school that it is shared with. */
  let tom: TestPerson;
  let priya: TestPerson;
  let aisha: TestPerson;
  let colleague: TestClient;

  /** While it is off, what this page writes does not reach the server; everything else does. */
  interface Line {
    takesWords: boolean;
    /** How often it wanted to send words meanwhile: they are kept on the device by then. */
    heldBack: number;
  }

  async function openPage(context: BrowserContext): Promise<{ page: Page; line: Line }> {
    const page = await context.newPage();
    const line: Line = { takesWords: true, heldBack: 0 };
    await page.routeWebSocket(/\/graphql$/, (socket) => {
      const server = socket.connectToServer();
      socket.onMessage((message) => {
        if (line.takesWords || !String(message).includes('"updateId"')) return server.send(message);
        line.heldBack += 1;
      });
    });
    return { page, line };
  }

  async function fillIn(page: Page, { email }: TestPerson): Promise<void> {
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(server.world.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
  }

  async function signedIn(person: TestPerson) {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    context.setDefaultTimeout(PAGE_PATIENCE_MS);
    const { page, line } = await openPage(context);
    await page.goto(`${server.url}/sign-in`);
    await fillIn(page, person);
    await page.getByRole('heading', { name: 'Home' }).waitFor();
    return { context, page, line };
  }

  const cookieOf = async (context: BrowserContext) => (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const field = (page: Page) => page.locator('[data-root$="/keyQuestion"]').first();
  const status = (page: Page, wanted: string) => page.locator(`.save-state[data-status="${wanted}"]`).first().waitFor();

  /** Begins to write at the end of the first step's key question. */
  async function beginWriting(page: Page): Promise<void> {
    await page.goto(server.url + sequencePath);
    await page.getByRole('button', { name: /^Step 1:/ }).click();
    await field(page).locator('.field-still').click();
    await field(page).locator('[contenteditable="true"]').waitFor();
    await page.keyboard.press('Control+End');
  }

  /** What is saved of the field, as a colleague sees it who has just come. */
  async function savedText(): Promise<string> {
    const document = await openDocument(colleague, documentId);
    document.close();
    return fragmentText(document.doc.getXmlFragment(root));
  }

  beforeAll(async () => {
    server = await startTestServer({ clientDir: path.resolve(import.meta.dirname, '../../.build/client') });
    const { here, partner, scheme } = await server.world.embeddingGroup();
    [tom, priya, aisha] = [here.teacher, here.lead, partner.teacher];
    const { sequence } = scheme;
    sequencePath = `/sequences/${sequence.id}`;
    documentId = sequence.documentId;
    root = stepRoot(sequence.stepIds[0]!, 'keyQuestion');
    await server.world.grant({ departmentId: here.id, by: priya }, sequence.id, { departmentId: partner.id }, 'CO_DESIGN');
    colleague = await server.world.signIn(priya);
    const document = await openDocument(colleague, documentId);
    await document.edit((doc) => appendBlocks(doc.getXmlFragment(root), [paragraph('What stays the same?')]));
    document.close();
    browser = await launchChromium();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test('[D6] [D22] a tab that was closed too early has its words saved after the next sign-in, wherever that leads', async () => {
    const { context, page, line } = await signedIn(tom);
    await beginWriting(page);
    line.takesWords = false;
    await page.keyboard.type(' Said before the bell.');
    await status(page, 'saving');
    await eventually(() => line.heldBack).toBeGreaterThan(0);
    // The browser lets go of what a tab held a moment after the tab; here another holds it until it ends, too.
    const { page: lingering } = await openPage(context);
    await lingering.goto(`${server.url}/color-scheme.js`);
    await lingering.evaluate(async () => {
      for (const { name } of (await navigator.locks.query()).held!) void navigator.locks.request(name!, () => new Promise(() => {}));
    });
    await page.close();
    expect(await savedText()).not.toContain('before the bell');

    const { page: later } = await openPage(context);
    await later.clock.install();
    await later.goto(server.url);
    await later.getByRole('heading', { name: 'Home' }).waitFor();
    await later.clock.fastForward(AFTER_A_WHILE);
    await later.waitForTimeout(300);
    expect(await savedText()).not.toContain('before the bell');
    await lingering.close();
    await eventually(() => later.evaluate(async () => (await navigator.locks.query()).held!.length)).toBe(0);
    await later.clock.fastForward(ANOTHER_WHILE);
    await eventually(savedText).toContain('Said before the bell.');
    await context.close();
  });

  test('[D22] a session that ends by itself keeps the words for their writer: who signs in next neither sends nor sees them', async () => {
    const { context, page, line } = await signedIn(tom);
    await beginWriting(page);
    line.takesWords = false;
    await page.keyboard.type(' Only Tom says this.');
    await status(page, 'saving');
    await createTestClient(server.url, await cookieOf(context)).fetch('/api/sign-out', { method: 'POST' });
    await page.getByText('Your session has ended.').waitFor();
    await page.getByText('Words not yet saved are kept on this device for you.').waitFor();

    line.takesWords = true;
    await fillIn(page, aisha);
    await status(page, 'saved');
    await page.clock.install();
    await page.goto(server.url);
    await page.getByRole('heading', { name: 'Home' }).waitFor();
    await page.clock.fastForward(AFTER_A_WHILE);
    await page.waitForTimeout(500);
    expect(await page.getByText('Words of yours').count()).toBe(0);
    expect(await savedText()).not.toContain('Only Tom');

    await page.goto(`${server.url}/sign-in`);
    await fillIn(page, tom);
    await page.getByRole('heading', { name: 'Home' }).waitFor();
    await page.clock.fastForward(AFTER_A_WHILE);
    await eventually(savedText).toContain('Only Tom says this.');
    await context.close();
  });

  test('[D9] words that came too late for a right are shown to their writer, there and on the home page, until she lets them go', async () => {
    const { context, page, line } = await signedIn(aisha);
    await beginWriting(page);
    line.takesWords = false;
    await page.keyboard.type('What would a pupil draw?');
    await status(page, 'saving');

    const lead = await signedIn(priya);
    await lead.page.goto(server.url + sequencePath);
    await lead.page.getByRole('button', { name: 'Share', exact: true }).click();
    await lead.page.getByRole('button', { name: 'Stop sharing…' }).click();
    await lead.page.getByRole('button', { name: 'Stop sharing', exact: true }).click();
    await page.getByRole('heading', { name: 'Not here, or not shared with you' }).waitFor();
    await page.locator('.refused-text', { hasText: 'What would a pupil draw?' }).waitFor();
    await page.getByRole('link', { name: 'Go to your home page' }).click();
    await page.getByRole('heading', { name: 'Words of yours that were not saved' }).waitFor();
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('button', { name: 'Discard for good' }).click();
    await page.getByRole('heading', { name: 'Words of yours that were not saved' }).waitFor({ state: 'detached' });
    expect(await savedText()).not.toContain('pupil draw');
    await Promise.all([context, lead.context].map((each) => each.close()));
  });
});
