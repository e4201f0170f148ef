import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../testkit/chromium.ts';
import { addComment, says } from '../testkit/comments.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import { keepTabs } from '../testkit/tabs.ts';
import type { TestPerson } from '../testkit/world.ts';

type Scene = Awaited<ReturnType<TestServer['world']['embeddingGroup']>>;

/** A teacher of one school writes, a teacher of another says what she sees there and suggests other words, and a third sees nothing. */
describe('comments across two schools', { timeout: 180_000 }, () => {
  let server: TestServer;
  let browser: Browser;
  /** Two schools and one outside, and what they have before them. */
  let scene: Scene;
  let schools: Scene;

  beforeAll(async () => {
    server = await startTestServer({ clientDir: path.resolve(import.meta.dirname, '../../.build/client') });
    [browser, schools] = await Promise.all([launchChromium(), server.world.embeddingGroup()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const tabs = keepTabs(() => ({ browser, server }));
  const address = () => `${server.url}/sequences/${scene.scheme.sequence.id}?step=${scene.scheme.sequence.stepIds[0]}`;
  const open = (person: TestPerson) => tabs.open(person, address());

  const field = (page: Page) => page.locator('[data-root$="/variation"]');
  const saved = (page: Page) => page.locator('.save-state[data-status="saved"]').waitFor();

  /** The owner's teacher has written a sentence, and the partner's has it open with the right to comment. */
  async function twoSchools(): Promise<{ owner: Page; partner: Page }> {
    scene = { ...schools, scheme: await server.world.scheme(schools.here) };
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
    await card.getByText('Which part, when').waitFor();
    await expect.poll(() => marked(owner)).toEqual(['change one part']);
    const apart = async () => Math.abs((await field(owner).boundingBox())!.y - (await card.boundingBox())!.y);
    await expect.poll(apart).toBeLessThan(60);

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
    await expect.poll(() => marked(partner)).toEqual(['change one part']);

    await owner.keyboard.press('Escape');
    await card.click();
    await card.getByLabel('Reply').fill('The second.');
    await card.getByRole('button', { name: 'Reply', exact: true }).click();
    await partner.getByText('The second.').waitFor();
    await card.getByRole('button', { name: 'Resolve' }).click();
    await partner.getByText('Everything is resolved.').waitFor();
  });

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
  });

  test('a comment reaches the other’s screen within a moment, also where the connection was away meanwhile', async () => {
    const { owner, partner } = await twoSchools();
    const say = async (text: string) => {
      await partner.getByRole('button', { name: 'Comment on the whole sequence' }).click();
      await partner.getByLabel('Comment', { exact: true }).fill(text);
      await partner.getByRole('form').getByRole('button', { name: 'Comment', exact: true }).click();
    };
    const times: number[] = [];
    for (const text of ['One', 'Two', 'Three', 'Four', 'Five'].map((word) => `Said ${word}`)) {
      // From the click to where it is drawn, by the clock that both browsers share.
      const shown = owner.evaluate((wanted) => new Promise<number>((resolve) => {
        const look = () => (document.querySelector('aside[aria-label="Comments"]')?.textContent?.includes(wanted) ? resolve(Date.now()) : requestAnimationFrame(look));
        look();
      }), text);
      // Where the test fails meanwhile, that is said once.
      shown.catch(() => {});
      await partner.evaluate(() => addEventListener('click', () => Object.assign(window, { clicked: Date.now() }), { capture: true }));
      await say(text);
      times.push((await shown) - (await partner.evaluate(() => (window as unknown as { clicked: number }).clicked)));
    }
    times.sort((a, b) => a - b);
    console.log(`A comment, screen to screen: median ${times[times.length >> 1]} ms, slowest ${times.at(-1)} ms of ${times.length}`);

    await partner.context().setOffline(true);
    await say('Written without a connection');
    const card = partner.getByRole('article', { name: scene.partner.teacher.name }).filter({ hasText: 'Written without a connection' });
    await card.getByText('No connection: kept on this device').waitFor();
    expect(await owner.getByText('Written without a connection').count()).toBe(0);
    await partner.context().setOffline(false);
    await owner.getByText('Written without a connection').waitFor();
    await card.getByText('No connection').waitFor({ state: 'detached' });
    const client = await server.world.signIn(scene.here.teacher);
    const { lessonSequence } = await client.data('query ($id: ID!) { lessonSequence(id: $id) { comments(first: 50) { nodes { text } } } }', { id: scene.scheme.sequence.id });
    expect(lessonSequence.comments.nodes.filter(({ text }: { text: string }) => text.startsWith('Written'))).toHaveLength(1);
  });

  test('a mention leads from the inbox to its place; what is said there is reacted to, changed with its history, and deleted with a trace', async () => {
    const { owner, partner } = await twoSchools();
    await select(partner, 'Keep the scale');
    await partner.getByRole('button', { name: 'Comment', exact: true }).click();
    await partner.getByLabel('Comment', { exact: true }).pressSequentially(`Good, @${scene.here.teacher.name.slice(0, 8)}`);
    await partner.getByRole('option', { name: scene.here.teacher.name }).click();
    await partner.getByLabel('Comment', { exact: true }).pressSequentially('what next?');
    await partner.getByRole('form').getByRole('button', { name: 'Comment', exact: true }).click();

    await owner.goto(`${server.url}/inbox`);
    // The latest, where this is a second try.
    await owner.getByRole('link', { name: `${scene.partner.teacher.name} mentioned you` }).first().click();
    const card = owner.getByRole('article', { name: scene.partner.teacher.name });
    await card.getByText('what next?').waitFor();
    await card.getByLabel('React').click();
    await owner.getByRole('menuitem', { name: 'Agree' }).click();
    const theirs = partner.getByRole('article', { name: scene.partner.teacher.name });
    await theirs.getByRole('button', { name: /Agree/ }).waitFor();

    await theirs.click();
    await theirs.getByLabel('More for this comment').click();
    await partner.getByRole('menuitem', { name: 'Change…' }).click();
    await theirs.getByLabel('Change the comment').fill('Good. What comes after it?');
    await theirs.getByRole('button', { name: 'Save' }).click();
    await card.getByText('What comes after it?').waitFor();
    await card.getByLabel('More for this comment').click();
    await owner.getByRole('menuitem', { name: 'What it said before' }).click();
    await owner.getByRole('dialog').getByText('what next?').waitFor();
    await owner.keyboard.press('Escape');
    await owner.getByRole('dialog').waitFor({ state: 'detached' });

    await card.getByLabel('Reply').fill('The unitary method.');
    await card.getByRole('button', { name: 'Reply', exact: true }).click();
    await theirs.getByText('The unitary method.').waitFor();
    await theirs.getByLabel('More for this comment').first().click();
    await partner.getByRole('menuitem', { name: 'Delete…' }).click();
    await partner.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await card.getByText('This comment was deleted.').waitFor();
    await card.getByText('The unitary method.').waitFor();
  });

  test('suggestions are shown in the text, accepted together, and a passage whose words are gone is attached to others by hand', async () => {
    const { owner, partner } = await twoSchools();
    for (const [words, wording] of [['Keep the scale', 'Hold the scale'], ['to the other', 'to the second']] as const) {
      await select(partner, words);
      await partner.getByRole('button', { name: 'Suggest', exact: true }).click();
      await partner.getByLabel('New wording').fill(wording);
      await partner.getByRole('form').getByRole('button', { name: 'Suggest', exact: true }).click();
    }
    await expect.poll(() => field(owner).locator('ins.field-suggested').allInnerTexts()).toEqual(['Hold', 'second']);
    const struck = () => owner.evaluate(() => [...(CSS.highlights.get('comment-deleted') ?? [])].map((range) => (range as Range).toString()));
    await expect.poll(struck).toEqual(['Keep', 'other']);
    // In the editor too, and nothing of it is in the document.
    await field(owner).locator('.field-still').focus();
    await owner.keyboard.press('Enter');
    await expect.poll(() => field(owner).locator('[contenteditable="true"] ins.field-suggested').allInnerTexts()).toEqual(['Hold', 'second']);
    await owner.keyboard.press('Escape');
    await owner.getByRole('button', { name: 'Accept all…' }).click();
    await owner.getByRole('dialog').getByRole('button', { name: 'Accept all' }).click();
    for (const page of [owner, partner]) await expect.poll(() => field(page).locator('.field-text').innerText()).toBe('Hold the scale and change one part: what must happen to the second?');

    await select(partner, 'change one part');
    await partner.getByRole('button', { name: 'Comment', exact: true }).click();
    await partner.getByLabel('Comment', { exact: true }).fill('Which?');
    await partner.getByRole('form').getByRole('button', { name: 'Comment', exact: true }).click();
    await expect.poll(() => marked(owner)).toEqual(['change one part']);
    await field(owner).locator('.field-still').focus();
    await owner.keyboard.press('Enter');
    await field(owner).locator('[contenteditable="true"]').waitFor();
    await owner.keyboard.press('Control+A');
    await owner.keyboard.type('Draw both bars.');
    await saved(owner);
    await owner.keyboard.press('Escape');
    const card = partner.getByRole('article', { name: scene.partner.teacher.name }).filter({ hasText: 'Which?' });
    await card.getByRole('button', { name: 'Choose other words' }).click();
    await select(partner, 'both bars');
    await partner.getByRole('button', { name: 'It belongs here' }).click();
    for (const page of [owner, partner]) await expect.poll(() => marked(page)).toEqual(['both bars']);
  });

  test('what was shared is gone from open screens, the inbox among them, as soon as that ends', async () => {
    scene = await server.world.embeddingGroup();
    const { id } = scene.scheme.sequence;
    const grantId = await server.world.grant({ departmentId: scene.here.id, by: scene.here.lead }, id, { departmentId: scene.partner.id }, 'COMMENT');
    await addComment(await server.world.signIn(scene.here.teacher), id, { ...says('A word about the second step'), mentions: [scene.partner.teacher.id] });
    const reader = await open(scene.partner.teacher);
    const inbox = await reader.context().newPage();
    await inbox.goto(`${server.url}/inbox`);
    await inbox.getByText('A word about').waitFor();
    await reader.getByText('A word about').waitFor();
    const lead = await server.world.signIn(scene.here.lead);
    await lead.data('mutation ($input: RevokeSharingGrantInput!) { revokeSharingGrant(input: $input) { __typename } }', { input: { grantId } });
    for (const page of [reader, inbox]) await page.getByText('A word about').waitFor({ state: 'detached' });
    await inbox.getByText('Nothing for you yet').waitFor();
  });

  test('words that could not be merged wait at their field, and are put in by whoever may write there', async () => {
    const { owner, partner } = await twoSchools();
    const { documentId, stepIds } = scene.scheme.sequence;
    const input = { documentId, root: `${stepIds[0]}/variation`, reason: 'Written while there was no connection.', body: says('Then $5 : 8$.').body };
    const client = await server.world.signIn(scene.partner.teacher);
    await client.data('mutation ($input: ParkDocumentEditInput!) { parkDocumentEdit(input: $input) { __typename } }', { input });
    for (const page of [owner, partner]) await page.getByRole('article', { name: 'not merged' }).getByText('Written while there was no connection.').waitFor();
    expect(await partner.getByRole('button', { name: 'Put in at the end' }).count()).toBe(0);
    await owner.getByRole('button', { name: 'Put in at the end' }).click();
    for (const page of [owner, partner]) {
      await page.getByRole('article', { name: 'not merged' }).waitFor({ state: 'detached' });
      await field(page).locator('[data-math="5 : 8"]').waitFor();
    }
  });

  test('somebody of a third school sees neither the page nor what was said there', async () => {
    scene = await server.world.embeddingGroup();
    const { id } = scene.scheme.sequence;
    const { comment } = await addComment(await server.world.signIn(scene.here.teacher), id, says('Among us'));
    const page = await open(scene.outside.teacher);
    await page.getByRole('heading', { name: 'Not here, or not shared with you' }).waitFor();
    expect(await page.getByText('Among us').count()).toBe(0);
    const client = await server.world.signIn(scene.outside.teacher);
    expect((await client.data('query ($id: ID!) { node(id: $id) { id } }', { id: comment.id })).node).toBeNull();
  });
});
