import path from 'node:path';
import type { Browser, BrowserContext, Page, WebSocketRoute } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appendBlocks, fragmentText, paragraph } from '../../schema/document/content.ts';
import { stepRoot } from '../../schema/document/roots.ts';
import { DOCUMENT_SCHEMA_VERSION } from '../../schema/document/version.ts';
import { build } from '../../server/cli/build.ts';
import { launchChromium } from '../testkit/chromium.ts';
import type { TestClient } from '../testkit/client.ts';
import { openDocument } from '../testkit/document-client.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import { signedInWindow } from '../testkit/signed-in-window.ts';
import type { TestPerson } from '../testkit/world.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** Patient: several browsers and their server may share two busy cores. */
const eventually = <T>(look: () => Promise<T> | T) => expect.poll(look, { timeout: 20_000 });

/** What goes between a page and the server. */
interface Line {
  /** While it is held, nothing of documents passes either way; all of it does, in order, when it is let go. */
  held: boolean;
  /** While it is cut, there is no connection, and none can be made. */
  cut(): void;
  mend(): void;
  release(): void;
  /** Changes what the server says. */
  rewrite: (message: string) => string;
  /** Updates that the page has sent. */
  pushed: number;
}

async function putBetween(page: Page): Promise<Line> {
  const waiting: (() => void)[] = [];
  const sockets = new Set<{ route: WebSocketRoute; server: WebSocketRoute }>();
  let isCut = false;
  const line: Line = {
    held: false,
    pushed: 0,
    rewrite: (message) => message,
    release() {
      line.held = false;
      for (const pass of waiting.splice(0)) pass();
    },
    cut() {
      isCut = true;
      for (const { route, server } of sockets) void Promise.all([route.close({ code: 4000 }), server.close({ code: 4000 })]);
      sockets.clear();
    },
    mend: () => void (isCut = false),
  };
  await page.routeWebSocket(/\/graphql$/, (route) => {
    if (isCut) return void route.close({ code: 4000 });
    const server = route.connectToServer();
    sockets.add({ route, server });
    const pass = (message: string, send: () => void) => (line.held && /"updateId"|DocumentUpdated/.test(message) ? void waiting.push(send) : send());
    route.onMessage((message) => {
      if (String(message).includes('"updateId"')) line.pushed += 1;
      pass(String(message), () => server.send(message));
    });
    server.onMessage((message) => pass(String(message), () => route.send(line.rewrite(String(message)))));
  });
  return line;
}

/** What colleagues do to one another's fields at the same moment, in real browsers. */
describe('editing at once', { retry: 2 }, () => {
  let server: TestServer;
  let browser: Browser;
  let scene: Awaited<ReturnType<TestServer['world']['embeddingGroup']>>;
  let colleague: TestClient;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    await build();
    server = await startTestServer({ clientDir: path.join(root, '.build/client') });
    scene = await server.world.embeddingGroup();
    await server.world.grant({ departmentId: scene.here.id, by: scene.here.lead }, scene.scheme.sequence.id, { departmentId: scene.partner.id }, 'CO_DESIGN');
    colleague = await server.world.signIn(scene.here.lead);
    const written = await openDocument(colleague, scene.scheme.sequence.documentId);
    const blocks = [paragraph('What changes, and what stays the same? $2:3$')];
    await written.edit((doc) => appendBlocks(doc.getXmlFragment(stepRoot(scene.scheme.sequence.stepIds[0]!, 'mathematicalThinking')), blocks));
    written.close();
    browser = await launchChromium();
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function contextOf(person: TestPerson): Promise<BrowserContext> {
    const context = await signedInWindow(browser, { url: server.url, email: person.email, password: server.world.password });
    contexts.push(context);
    return context;
  }

  async function openPage(context: BrowserContext, step = 0, { asleep = false } = {}): Promise<{ page: Page; line: Line }> {
    const page = await context.newPage();
    if (asleep) await page.clock.install();
    const line = await putBetween(page);
    await page.goto(`${server.url}/sequences/${scene.scheme.sequence.id}?step=${scene.scheme.sequence.stepIds[step]}`);
    await page.locator('.save-state').first().waitFor();
    return { page, line };
  }

  const field = (page: Page, name: string, step = 0) => page.locator(`[data-root="${stepRoot(scene.scheme.sequence.stepIds[step]!, name as 'variation')}"]`);
  const status = (page: Page, wanted: string) => page.locator(`.save-state[data-status="${wanted}"]`).first().waitFor({ timeout: 20_000 });

  /** Begins to write in a field of an open step, empty or not. */
  async function beginWriting(page: Page, name: string, label: string, step = 0): Promise<void> {
    const place = field(page, name, step);
    const add = page.getByRole('group', { name: 'Add to this step' }).getByRole('button', { name: label });
    await add.or(place).first().waitFor();
    if (await place.count() === 0) await add.click();
    else if (await place.locator('[contenteditable="true"]').count() === 0) await place.locator('.field-still').click();
    await place.locator('[contenteditable="true"]').waitFor();
  }

  async function savedText(name: string, step = 0): Promise<string> {
    const document = await openDocument(colleague, scene.scheme.sequence.documentId);
    document.close();
    return fragmentText(document.doc.getXmlFragment(stepRoot(scene.scheme.sequence.stepIds[step]!, name as 'variation')));
  }

  const closeAll = async () => void (await Promise.all(contexts.splice(0).map((context) => context.close())));

  test('[D18] words written into a paragraph that a colleague joins at that moment are shown at the field, after the tab was closed as well, and put back where it went', async () => {
    const [tom, aisha] = await Promise.all([scene.here.teacher, scene.partner.teacher].map(contextOf)) as [BrowserContext, BrowserContext];
    const { page: toms, line: tomsLine } = await openPage(tom);
    await beginWriting(toms, 'variation', 'Variation');
    await toms.keyboard.type('Keep the scale');
    await toms.keyboard.press('Enter');
    await toms.keyboard.type('and change the rest');
    await status(toms, 'saved');
    const { page: aishas, line: aishasLine } = await openPage(aisha);
    await beginWriting(aishas, 'variation', 'Variation');
    await aishas.keyboard.press('Control+End');

    tomsLine.held = aishasLine.held = true;
    await aishas.keyboard.type(', then ask why');
    await toms.keyboard.press('Home');
    await toms.keyboard.press('Backspace');
    await toms.waitForTimeout(100);
    tomsLine.release();
    await status(toms, 'saved');
    aishasLine.release();
    const lost = field(aishas, 'variation').locator('.field-lost');
    await lost.getByText('A colleague joined two paragraphs').waitFor();
    expect(await lost.locator('.refused-text').innerText()).toBe(', then ask why');
    expect(await savedText('variation')).toBe('Keep the scaleand change the rest');
    expect(await toms.locator('.field-lost').count()).toBe(0);

    await aishas.close();
    const { page: again } = await openPage(aisha);
    await field(again, 'variation').getByRole('button', { name: 'Put back' }).click();
    await eventually(() => savedText('variation')).toBe('Keep the scaleand change the rest , then ask why');
    await field(again, 'variation').locator('.field-lost').waitFor({ state: 'detached' });
    await eventually(() => field(toms, 'variation').locator('[contenteditable] p').first().innerText()).toContain('then ask why');
    const { page: later } = await openPage(aisha);
    await status(later, 'saved');
    await later.waitForTimeout(300);
    expect(await later.locator('.field-lost').count()).toBe(0);
    await closeAll();
  }, 60_000);

  test('[D20] a step removed under somebody’s hands stays, takes what is written late, and can be restored', async () => {
    const [tom, aisha] = await Promise.all([scene.here.teacher, scene.partner.teacher].map(contextOf)) as [BrowserContext, BrowserContext];
    const { page: aishas } = await openPage(aisha, 1);
    await beginWriting(aishas, 'fluency', 'Fluency', 1);
    await aishas.keyboard.type('Three of each kind');
    await status(aishas, 'saved');
    const answer = await (await server.world.signIn(scene.here.teacher)).data('mutation ($input: StepInput!) { removeStep(input: $input) { __typename } }', { input: { stepId: scene.scheme.sequence.stepIds[1] } });
    expect(answer.removeStep.__typename).not.toMatch(/Problem$/);
    await aishas.getByText('What is written in it is kept').waitFor();
    await aishas.keyboard.type(' and one that is none');
    await status(aishas, 'saved');
    expect(await savedText('fluency', 1)).toBe('Three of each kind and one that is none');
    await aishas.getByRole('button', { name: /Restore/ }).first().click();
    await aishas.getByText('What is written in it is kept').waitFor({ state: 'detached' });
    const { page: toms } = await openPage(tom, 1);
    await eventually(() => field(toms, 'fluency', 1).innerText()).toContain('and one that is none');
    await closeAll();
  }, 60_000);

  test('[D6] [D17] two tabs of one person write at once, each under an id of its own, and undo only what was written in them', async () => {
    const tom = await contextOf(scene.here.teacher);
    const [{ page: first }, { page: second }] = [await openPage(tom), await openPage(tom)];
    await beginWriting(first, 'check', 'Check');
    await first.keyboard.type('One');
    await status(first, 'saved');
    await beginWriting(second, 'check', 'Check');
    await second.keyboard.press('Control+End');
    await second.keyboard.type(' and two');
    await status(second, 'saved');
    await eventually(() => savedText('check')).toBe('One and two');
    await first.bringToFront();
    await field(first, 'check').locator('[contenteditable="true"]').focus();
    await first.keyboard.press('Control+z');
    await eventually(() => savedText('check')).toBe(' and two');
    await second.close();
    await first.keyboard.press('Control+y');
    await eventually(() => savedText('check')).toBe('One and two');
    await closeAll();
  }, 60_000);

  test('[D10] [D22] a laptop that sleeps for a quarter of an hour is gone and comes back, and what was not sent is there once', async () => {
    const [tom, aisha] = await Promise.all([scene.here.teacher, scene.partner.teacher].map(contextOf)) as [BrowserContext, BrowserContext];
    const { page: watching } = await openPage(aisha);
    const { page: laptop, line } = await openPage(tom, 0, { asleep: true });
    await beginWriting(laptop, 'keyQuestion', 'Key question');
    await laptop.keyboard.type('What stays');
    await laptop.clock.runFor(2_000);
    await status(laptop, 'saved');
    const here = watching.getByLabel(/here$/).first();
    await eventually(() => here.getAttribute('aria-label')).toContain(scene.here.teacher.name);

    line.held = true;
    await laptop.keyboard.type(' the same?');
    await laptop.clock.runFor(500);
    line.cut();
    const session = await tom.newCDPSession(laptop);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await eventually(() => watching.getByLabel(new RegExp(`${scene.here.teacher.name}.*here$`)).count()).toBe(0);
    await beginWriting(watching, 'keyQuestion', 'Key question');
    await watching.keyboard.press('Control+End');
    await watching.keyboard.type(' Ask it twice.');
    await status(watching, 'saved');
    expect(await savedText('keyQuestion')).toBe('What stays Ask it twice.');

    line.mend();
    line.release();
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await laptop.clock.fastForward('15:00');
    await laptop.clock.resume();
    await status(laptop, 'saved');
    await eventually(() => savedText('keyQuestion')).toMatch(/^What stays(?: the same\? Ask it twice\.| Ask it twice\. the same\?)$/);
    await eventually(() => watching.getByLabel(new RegExp(`${scene.here.teacher.name}.*here$`)).count()).toBeGreaterThan(0);
    await closeAll();
  }, 90_000);

  test('[D22] who signs out with unsaved words is asked first, and stays where they are until they say so', async () => {
    const tom = await contextOf(scene.here.teacher);
    const { page, line } = await openPage(tom);
    await beginWriting(page, 'stemSentences', 'Stem sentences');
    line.held = true;
    await page.keyboard.type('For every two there are three.');
    await status(page, 'saving');
    const signOut = async () => {
      await page.getByRole('button', { name: new RegExp(scene.here.teacher.name) }).first().click();
      await page.getByRole('menuitem', { name: 'Sign out' }).or(page.getByRole('button', { name: 'Sign out' })).first().click();
    };
    await signOut();
    const dialog = page.getByRole('dialog', { name: 'Sign out now?' });
    await dialog.getByText('has not been saved yet').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    line.release();
    await eventually(() => savedText('stemSentences')).toBe('For every two there are three.');
    await status(page, 'saved');
    await signOut();
    await page.getByLabel('E-mail').waitFor();
    await closeAll();
  }, 60_000);

  test('[D16] a page that is older than the document’s schema is told to reload before any editor mounts, and writes nothing', async () => {
    const tom = await contextOf(scene.here.teacher);
    const page = await tom.newPage();
    const line = await putBetween(page);
    line.rewrite = (message) => message.replace(`"schemaVersion":${DOCUMENT_SCHEMA_VERSION}`, `"schemaVersion":${DOCUMENT_SCHEMA_VERSION + 1}`);
    await page.goto(`${server.url}/sequences/${scene.scheme.sequence.id}?step=${scene.scheme.sequence.stepIds[0]}`);
    await page.getByText('Reload the page to write here').first().waitFor();
    expect(await page.getByRole('button', { name: 'Reload' }).count()).toBeGreaterThan(0);
    await tryToWrite(page);
    expect(line.pushed).toBe(0);
    await closeAll();
  }, 60_000);

  test.each(['VIEW', 'COMMENT'] as const)('[D16] the page of somebody with %s writes nothing, whatever they click and type', async (level) => {
    const grants = server.app.deps.db.service.sharingGrant;
    const before = await grants.findFirstOrThrow({ where: { recipientDepartmentId: scene.partner.id } });
    await grants.update({ where: { id: before.id }, data: { level } });
    const aisha = await contextOf(scene.partner.teacher);
    const { page, line } = await openPage(aisha);
    await status(page, 'read-only');
    await tryToWrite(page);
    expect(line.pushed).toBe(0);
    await grants.update({ where: { id: before.id }, data: { level: before.level } });
    await closeAll();
  }, 60_000);

  /** Clicks every field, and types and presses what would write. */
  async function tryToWrite(page: Page): Promise<void> {
    const fields = page.locator('[data-root] .field-still');
    await fields.first().waitFor();
    for (const each of await fields.all()) {
      await each.click();
      for (const key of ['Enter', 'a', 'Backspace', 'Control+z', 'Control+v']) await page.keyboard.press(key);
    }
    await page.waitForTimeout(150);
    expect(await page.locator('[contenteditable="true"]').count()).toBe(0);
  }
});
