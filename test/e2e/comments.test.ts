import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../testkit/chromium.ts';
import { addComment, says } from '../testkit/comments.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import type { TestPerson } from '../testkit/world.ts';

type Scene = Awaited<ReturnType<TestServer['world']['embeddingGroup']>>;

/** A teacher of one school writes, a teacher of another says what she sees there and suggests other words, and a third sees nothing. */
describe('comments across two schools', { retry: 2 }, () => {
  let server: TestServer;
  let browser: Browser;
  let scene: Scene;

  beforeAll(async () => {
    server = await startTestServer({ clientDir: path.resolve(import.meta.dirname, '../../.build/client') });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const address = () => `${server.url}/sequences/${scene.scheme.sequence.id}?step=${scene.scheme.sequence.stepIds[0]}`;

  async function open({ email }: TestPerson): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
    const data = { email, password: server.world.password, sharedComputer: false };
    expect((await context.request.post(`${server.url}/api/sign-in`, { headers: { origin: server.url }, data })).status()).toBe(204);
    const page = await context.newPage();
    await page.goto(address());
    return page;
  }

  const field = (page: Page) => page.locator('[data-root$="/variation"]');
  const saved = (page: Page) => page.locator('.save-state[data-status="saved"]').waitFor();

  /** The owner's teacher has written a sentence, and the partner's has it open with the right to comment. */
  async function twoSchools(): Promise<{ owner: Page; partner: Page }> {
    scene = await server.world.embeddingGroup();
    await server.world.grant({ departmentId: scene.here.id, by: scene.here.lead }, scene.scheme.sequence.id, { departmentId: scene.partner.id }, 'COMMENT');
    const owner = await open(scene.here.teacher);
    await owner.getByRole('button', { name: 'Variation', exact: true }).click();
    await field(owner).locator('[contenteditable="true"]').waitFor();
    await owner.keyboard.type('Keep the scale and change one part: what must happen to the other?');
    await saved(owner);
    await owner.keyboard.press('Escape');
    const partner = await open(scene.partner.teacher);
    await field(partner).getByText('Keep the scale').waitFor();
    return { owner, partner };
  }

  /** Selects words of the field, as a hand with a mouse does. */
  async function select(page: Page, words: string): Promise<void> {
    await field(page).locator('.field-text').evaluate((text, wanted) => {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const at = node.data.indexOf(wanted);
        if (at >= 0) return getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length);
      }
      throw new Error(`“${wanted}” is not there`);
    }, words);
  }

  /** The words that are marked in the text. */
  const marked = (page: Page) => page.evaluate(() => [...CSS.highlights.values()].flatMap((highlight) => [...highlight]).map((range) => (range as Range).toString()));

  test('what is said about a passage appears at the other’s within a moment, beside its words, and stays with them while they are written around', async () => {
    const { owner, partner } = await twoSchools();
    await select(partner, 'change one part');
    await partner.getByRole('button', { name: 'Comment', exact: true }).click();
    await partner.getByRole('button', { name: 'wonder' }).click();
    await partner.getByLabel('Comment', { exact: true }).fill('Which part, when $2 : 3$ is given?');
    await partner.getByRole('form').getByRole('button', { name: 'Comment', exact: true }).click();
    const card = owner.getByRole('article', { name: scene.partner.teacher.name });
    await card.getByText('Which part, when').waitFor({ timeout: 5_000 });
    await expect.poll(() => marked(owner)).toEqual(['change one part']);
    const [words, beside] = [await field(owner).boundingBox(), await card.boundingBox()];
    expect(Math.abs(words!.y - beside!.y)).toBeLessThan(60);

    // Before the passage, and a break into two paragraphs right behind it.
    await field(owner).locator('.field-still').focus();
    await owner.keyboard.press('Enter');
    await field(owner).locator('[contenteditable="true"]').waitFor();
    await owner.keyboard.press('Control+Home');
    await owner.keyboard.type('At first: ');
    await owner.keyboard.press('Control+End');
    for (const _ of ': what must happen to the other?') await owner.keyboard.press('ArrowLeft');
    await owner.keyboard.press('Enter');
    await saved(owner);
    for (const page of [owner, partner]) await expect.poll(() => marked(page)).toEqual(['change one part']);
    await partner.reload();
    await expect.poll(() => marked(partner), { timeout: 10_000 }).toEqual(['change one part']);

    await owner.keyboard.press('Escape');
    await card.click();
    await card.getByLabel('Reply').fill('The second.');
    await card.getByRole('button', { name: 'Reply', exact: true }).click();
    await partner.getByText('The second.').waitFor();
    await card.getByRole('button', { name: 'Resolve' }).click();
    await partner.getByText('Everything is resolved.').waitFor();
  }, 60_000);

  test('a suggestion is accepted as an edit, and the credit for its words stays', async () => {
    const { owner, partner } = await twoSchools();
    await select(partner, 'what must happen to the other');
    await partner.getByRole('button', { name: 'Suggest', exact: true }).click();
    await partner.getByLabel('New wording').fill('what has to happen to the second part');
    await partner.getByRole('form').getByRole('button', { name: 'Suggest', exact: true }).click();
    const card = owner.getByRole('article', { name: scene.partner.teacher.name });
    await card.locator('del', { hasText: 'must' }).waitFor();
    await card.locator('ins', { hasText: 'has to' }).waitFor();
    expect(await partner.getByRole('button', { name: 'Accept', exact: true }).count()).toBe(0);
    await card.getByRole('button', { name: 'Accept', exact: true }).click();
    for (const page of [owner, partner]) {
      await expect.poll(() => field(page).locator('.field-text').innerText()).toBe('Keep the scale and change one part: what has to happen to the second part?');
      await page.getByRole('button', { name: 'Resolved 1' }).click();
      await page.getByText(`Accepted by ${scene.here.teacher.name}`).waitFor();
      await page.getByText(`The words are ${scene.partner.teacher.name}’s.`).waitFor();
    }
  }, 60_000);

  test('somebody of a third school sees neither the page nor what was said there', async () => {
    scene = await server.world.embeddingGroup();
    const { id } = scene.scheme.sequence;
    const { comment } = await addComment(await server.world.signIn(scene.here.teacher), id, says('Among us'));
    const page = await open(scene.outside.teacher);
    await page.getByRole('heading', { name: 'Not here, or not shared with you' }).waitFor();
    expect(await page.getByText('Among us').count()).toBe(0);
    const client = await server.world.signIn(scene.outside.teacher);
    expect((await client.data('query ($id: ID!) { node(id: $id) { id } }', { id: comment.id })).node).toBeNull();
  }, 30_000);
});
