import path from 'node:path';
import type { Browser, BrowserContext, Page, WebSocketRoute } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { appendBlocks, fragmentText, paragraph } from '../../schema/document/content.ts';
import { stepRoot } from '../../schema/document/roots.ts';
import { DOCUMENT_SCHEMA_VERSION } from '../../schema/document/version.ts';
import { build } from '../../server/cli/build.ts';
import type { GrantLevel } from '../../server/src/generated/prisma/enums.ts';
import { launchChromium } from '../testkit/chromium.ts';
import type { TestClient } from '../testkit/client.ts';
import { openDocument } from '../testkit/document-client.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import { signedInWindow } from '../testkit/signed-in-window.ts';
import { keepTabs } from '../testkit/tabs.ts';
import type { TestPerson } from '../testkit/world.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** Patient: several browsers and their server may share two busy cores. */
const eventually = <T>(look: () => Promise<T> | T) => expect.poll(look, { timeout: 60_000 });

/** What goes between a page and the server. */
interface Line {
  /** While it is held, nothing of documents passes either way; all of it does, in order, when it is let go. */
  held: boolean;
  /** While it is cut, there is no connection, and none can be made. */
  cut(): void;
  /** From now on nothing passes by it, and neither side is told; nor by any that is opened until it is mended. */
  die(): void;
  mend(): void;
  release(): void;
  /** Changes what the server says. */
  rewrite: (message: string) => string;
  /** Updates that the page has sent. */
  pushed: number;
}

async function putBetween(page: Page): Promise<Line> {
  const waiting: (() => void)[] = [];
  const sockets = new Set<{ route: WebSocketRoute; server: WebSocketRoute; isDead: boolean }>();
  let isCut = false;
  let isDead = false;
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
      // Those of pages that were left are closed already.
      for (const { route, server } of sockets) void Promise.all([route.close({ code: 4000 }), server.close({ code: 4000 })]).catch(() => {});
      sockets.clear();
    },
    die() {
      isDead = true;
      for (const each of sockets) each.isDead = true;
    },
    mend: () => void (isCut = isDead = false),
  };
  await page.routeWebSocket(/\/graphql$/, (route) => {
    if (isCut) return void route.close({ code: 4000 });
    if (isDead) return;
    const server = route.connectToServer();
    const socket = { route, server, isDead };
    sockets.add(socket);
    const pass = (message: string, send: () => void) => {
      if (socket.isDead) return;
      if (line.held && /"updateId"|DocumentUpdated/.test(message)) waiting.push(send);
      else send();
    };
    route.onMessage((message) => {
      if (String(message).includes('"updateId"')) line.pushed += 1;
      pass(String(message), () => server.send(message));
    });
    server.onMessage((message) => pass(String(message), () => route.send(line.rewrite(String(message)))));
  });
  return line;
}

/** What colleagues do to one another's fields at the same moment, in real browsers. */
describe('editing at once', { timeout: 180_000 }, () => {
  let server: TestServer;
  let browser: Browser;
  let schools: Awaited<ReturnType<TestServer['world']['embeddingGroup']>>;
  /** The schools with a sequence that the present test began. */
  let scene: typeof schools;
  let colleague: TestClient;
  /** Windows that no later test could use. */
  const apart: BrowserContext[] = [];

  beforeAll(async () => {
    await build();
    server = await startTestServer({ clientDir: path.join(root, '.build/client') });
    [browser, schools] = await Promise.all([launchChromium(), server.world.embeddingGroup()]);
    colleague = await server.world.signIn(schools.here.lead);
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const lines = new WeakMap<Page, Line>();
  const tabs = keepTabs(() => ({ browser, server }), { prepare: async (page) => void lines.set(page, await putBetween(page)) });
  afterEach(async () => void (await Promise.all(apart.splice(0).map((window) => window.close()))));

  /** Begins a sequence, and shares it with the partner’s school. */
  async function newSequence(level: GrantLevel = 'CO_DESIGN'): Promise<void> {
    scene = { ...schools, scheme: await server.world.scheme(schools.here) };
    await server.world.grant({ departmentId: scene.here.id, by: scene.here.lead }, scene.scheme.sequence.id, { departmentId: scene.partner.id }, level);
  }

  /** Writes into a field of the first step, so that there is something to read. */
  async function writeSomething(): Promise<void> {
    const written = await openDocument(colleague, scene.scheme.sequence.documentId);
    const blocks = [paragraph('What changes, and what stays the same? $2:3$')];
    await written.edit((doc) => appendBlocks(doc.getXmlFragment(stepRoot(scene.scheme.sequence.stepIds[0]!, 'mathematicalThinking')), blocks));
    written.close();
  }

  const address = (step: number) => `${server.url}/sequences/${scene.scheme.sequence.id}?step=${scene.scheme.sequence.stepIds[step]}`;

  async function show(page: Page, step = 0): Promise<{ page: Page; line: Line }> {
    await page.goto(address(step));
    await page.locator('.save-state').first().waitFor();
    return { page, line: lines.get(page)! };
  }

  /** The sequence in somebody’s tab. */
  const openPage = async (person: TestPerson, step = 0) => show(await tabs.tab(person), step);

  async function prepared(page: Page): Promise<Page> {
    lines.set(page, await putBetween(page));
    return page;
  }

  /** The sequence in one more tab of theirs. */
  async function openAnother(person: TestPerson): Promise<{ page: Page; line: Line }> {
    return show(await prepared(await (await tabs.tab(person)).context().newPage()));
  }

  /** A tab in a window that goes with this test. */
  async function tabApart(person: TestPerson): Promise<Page> {
    const window = await signedInWindow(browser, { url: server.url, email: person.email, password: server.world.password });
    apart.push(window);
    return window.newPage();
  }

  const field = (page: Page, name: string, step = 0) => page.locator(`[data-root="${stepRoot(scene.scheme.sequence.stepIds[step]!, name as 'variation')}"]`);
  const status = (page: Page, wanted: string) => page.locator(`.save-state[data-status="${wanted}"]`).first().waitFor();

  /** Begins to write in a field of an open step, empty or not. */
  async function beginWriting(page: Page, name: string, label: string, step = 0): Promise<void> {
    const place = field(page, name, step);
    const add = page.getByRole('group', { name: 'Add to this step' }).getByRole('button', { name: label });
    await add.or(place).first().waitFor();
    if (await place.count() === 0) await add.click();
    else if (await place.locator('[contenteditable="true"]').count() === 0) await place.locator('.field-still').click();
    await place.locator('[contenteditable="true"]').waitFor();
  }

  /** A laptop of the teacher's, whose clock the test turns, with words that are saved. */
  async function laptopThatHasWritten(words: string): Promise<{ laptop: Page; line: Line }> {
    const laptop = await tabApart(scene.here.teacher);
    await laptop.clock.install();
    const { line } = await show(await prepared(laptop));
    await beginWriting(laptop, 'keyQuestion', 'Key question');
    await laptop.keyboard.type(words);
    await laptop.clock.runFor(2_000);
    await status(laptop, 'saved');
    return { laptop, line };
  }

  async function savedText(name: string, step = 0): Promise<string> {
    const document = await openDocument(colleague, scene.scheme.sequence.documentId);
    document.close();
    return fragmentText(document.doc.getXmlFragment(stepRoot(scene.scheme.sequence.stepIds[step]!, name as 'variation')));
  }

  test('[D18] words written into a paragraph that a colleague joins at that moment are shown at the field, after the tab was closed as well, and put back where it went', async () => {
    await newSequence();
    const aisha = scene.partner.teacher;
    const { page: toms, line: tomsLine } = await openPage(scene.here.teacher);
    await beginWriting(toms, 'variation', 'Variation');
    await toms.keyboard.type('Keep the scale');
    await toms.keyboard.press('Enter');
    await toms.keyboard.type('and change the rest');
    await status(toms, 'saved');
    const { page: aishas, line: aishasLine } = await openAnother(aisha);
    await beginWriting(aishas, 'variation', 'Variation');
    await aishas.keyboard.press('Control+End');

    tomsLine.held = aishasLine.held = true;
    const [tomsBefore, aishasBefore] = [tomsLine.pushed, aishasLine.pushed];
    await aishas.keyboard.type(', then ask why');
    await toms.keyboard.press('Home');
    await toms.keyboard.press('Backspace');
    // Both are on their way, and neither has seen the other's.
    await eventually(() => [tomsLine.pushed > tomsBefore, aishasLine.pushed > aishasBefore]).toEqual([true, true]);
    tomsLine.release();
    await status(toms, 'saved');
    aishasLine.release();
    const lost = field(aishas, 'variation').locator('.field-lost');
    await lost.getByText('A colleague joined two paragraphs').waitFor();
    await eventually(() => lost.locator('.refused-text').innerText()).toBe(', then ask why');
    await eventually(() => savedText('variation')).toBe('Keep the scaleand change the rest');
    expect(await toms.locator('.field-lost').count()).toBe(0);

    await aishas.close();
    const { page: again } = await openAnother(aisha);
    await field(again, 'variation').getByRole('button', { name: 'Put back' }).click();
    await eventually(() => savedText('variation')).toBe('Keep the scaleand change the rest , then ask why');
    await field(again, 'variation').locator('.field-lost').waitFor({ state: 'detached' });
    await eventually(() => field(toms, 'variation').locator('[contenteditable] p').first().innerText()).toContain('then ask why');
    await again.close();
    const { page: later } = await openPage(aisha);
    await status(later, 'saved');
    await later.waitForTimeout(300);
    expect(await later.locator('.field-lost').count()).toBe(0);
  });

  test('[D20] a step removed under somebody’s hands stays, takes what is written late, and can be restored', async () => {
    await newSequence();
    const { page: aishas } = await openPage(scene.partner.teacher, 1);
    await beginWriting(aishas, 'fluency', 'Fluency', 1);
    await aishas.keyboard.type('Three of each kind');
    await status(aishas, 'saved');
    const answer = await (await server.world.signIn(scene.here.teacher)).data('mutation ($input: StepInput!) { removeStep(input: $input) { __typename } }', { input: { stepId: scene.scheme.sequence.stepIds[1] } });
    expect(answer.removeStep.__typename).not.toMatch(/Problem$/);
    await aishas.getByText('What is written in it is kept').waitFor();
    await aishas.keyboard.type(' and one that is none');
    await status(aishas, 'saved');
    await eventually(() => savedText('fluency', 1)).toBe('Three of each kind and one that is none');
    await aishas.getByRole('button', { name: /Restore/ }).first().click();
    await aishas.getByText('What is written in it is kept').waitFor({ state: 'detached' });
    const { page: toms } = await openPage(scene.here.teacher, 1);
    await eventually(() => field(toms, 'fluency', 1).innerText()).toContain('and one that is none');
  });

  test('[D6] [D17] two tabs of one person write at once, each under an id of its own, and undo only what was written in them', async () => {
    await newSequence();
    const [{ page: first }, { page: second }] = [await openPage(scene.here.teacher), await openAnother(scene.here.teacher)];
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
  });

  test('[D10] [D22] a laptop that sleeps for a quarter of an hour is gone and comes back, and what was not sent is there once', async () => {
    await newSequence();
    const { page: watching } = await openPage(scene.partner.teacher);
    const { laptop, line } = await laptopThatHasWritten('What stays');
    const here = watching.getByLabel(/here$/).first();
    await eventually(() => here.getAttribute('aria-label')).toContain(scene.here.teacher.name);

    line.held = true;
    await laptop.keyboard.type(' the same?');
    await laptop.clock.runFor(500);
    line.cut();
    const session = await laptop.context().newCDPSession(laptop);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await eventually(() => watching.getByLabel(new RegExp(`${scene.here.teacher.name}.*here$`)).count()).toBe(0);
    await beginWriting(watching, 'keyQuestion', 'Key question');
    await watching.keyboard.press('Control+End');
    await watching.keyboard.type(' Ask it twice.');
    await status(watching, 'saved');
    await eventually(() => savedText('keyQuestion')).toBe('What stays Ask it twice.');

    line.mend();
    line.release();
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await laptop.clock.fastForward('15:00');
    await laptop.clock.resume();
    await status(laptop, 'saved');
    await eventually(() => savedText('keyQuestion')).toMatch(/^What stays(?: the same\? Ask it twice\.| Ask it twice\. the same\?)$/);
    await eventually(() => watching.getByLabel(new RegExp(`${scene.here.teacher.name}.*here$`)).count()).toBeGreaterThan(0);
  });

  test('[D2] [D22] a line that dies without a word is noticed: the page says so, comes back by itself, has what it missed, and sends once what it had not sent', async () => {
    await newSequence();
    const { laptop, line } = await laptopThatHasWritten('What stays');

    line.die();
    const later = (seconds: number) => laptop.clock.runFor(seconds * 1_000);
    const banner = laptop.getByText('No connection.');
    await eventually(async () => {
      await later(3);
      return [await banner.isVisible(), await laptop.locator('.save-state[data-status="offline-kept"]').count() > 0];
    }).toEqual([true, true]);
    await writeSomething();
    await laptop.keyboard.type(' the same?');
    await later(1);
    expect(await savedText('keyQuestion')).toBe('What stays');

    line.mend();
    await eventually(async () => {
      await later(3);
      return laptop.locator('.save-state').first().getAttribute('data-status');
    }).toBe('saved');
    expect(await savedText('keyQuestion')).toBe('What stays the same?');
    await field(laptop, 'mathematicalThinking').getByText('What changes, and what stays the same?').waitFor();
    await banner.waitFor({ state: 'detached' });
  });

  test('[D22] who signs out with unsaved words is asked first, and stays where they are until they say so', async () => {
    await newSequence();
    const { page, line } = await show(await prepared(await tabApart(scene.here.teacher)));
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
  });

  test('[D16] a page that is older than the document’s schema is told to reload before any editor mounts, and writes nothing', async () => {
    await newSequence();
    await writeSomething();
    const page = await prepared(await tabApart(scene.here.teacher));
    const line = lines.get(page)!;
    line.rewrite = (message) => message.replace(`"schemaVersion":${DOCUMENT_SCHEMA_VERSION}`, `"schemaVersion":${DOCUMENT_SCHEMA_VERSION + 1}`);
    await page.goto(address(0));
    await page.getByText('Reload the page to write here').first().waitFor();
    await page.getByRole('button', { name: 'Reload' }).first().waitFor();
    await tryToWrite(page);
    expect(line.pushed).toBe(0);
  });

  test.each(['VIEW', 'COMMENT'] as const)('[D16] the page of somebody with %s writes nothing, whatever they click and type', async (level) => {
    await newSequence(level);
    await writeSomething();
    const { page, line } = await openPage(scene.partner.teacher);
    const before = line.pushed;
    await status(page, 'read-only');
    await tryToWrite(page);
    expect(line.pushed).toBe(before);
  });

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
