import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../prisma/seed/community/demo-people.ts';
import { createTestClient } from '../testkit/client.ts';
import { openDocument } from '../testkit/document-client.ts';
import { launchChromium } from '../testkit/chromium.ts';
import { createProduct, type Product } from '../testkit/product.ts';
import { PAGE_PATIENCE_MS } from '../testkit/signed-in-window.ts';

const OAK = path.resolve(import.meta.dirname, '../../../shared/data/oak');
const OAK_FILES = ['threads', 'programme-structure', 'mathematics-knowledge-taxonomy', 'mathematics-programme-structure', 'mathematics-key-stage-3', 'temporal-structure'];

/** Oak's published curriculum where it is at hand, a small one of our own sentences otherwise. */
const published = existsSync(OAK) ? OAK_FILES.map((name) => path.join(OAK, `${name}.ttl`)) : ['small-curriculum', 'small-threads'].map((name) => path.resolve(import.meta.dirname, `../testkit/curriculum/${name}.ttl`));

/** Patient: several browsers and their server may share two busy cores. */
const eventually = <T>(look: () => Promise<T> | T) => expect.poll(look, { timeout: 60_000 });

/** Two people of two schools write one imported sequence in their browsers, a third is outside, and the server is killed in mid-sentence. */
describe('writing a sequence together', { timeout: 180_000 }, () => {
  let product: Product;
  let browser: Browser;
  let sequencePath = '';
  const contexts: BrowserContext[] = [];

  async function signIn(email: string): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    context.setDefaultTimeout(PAGE_PATIENCE_MS);
    contexts.push(context);
    const page = await context.newPage();
    await page.goto(`${product.url}/sign-in`);
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Home' }).waitFor();
    return page;
  }

  const field = (page: Page) => page.locator('[data-root$="/variation"]').first();
  /** The words of the field alone: colleagues' carets and the toolbar are left out. */
  const textOf = (page: Page) =>
    field(page)
      .locator('p')
      .evaluateAll((paragraphs) =>
        paragraphs.map((paragraph) => {
          const copy = paragraph.cloneNode(true) as HTMLElement;
          copy.querySelectorAll('[class*="caret"]').forEach((caret) => caret.remove());
          return copy.textContent.replaceAll('\u2060', '');
        }).join(' '),
      );
  const saved = (page: Page) => page.locator('.save-state[data-status="saved"]').waitFor();

  /** Opens the first step, and an empty field of it to write in. */
  async function openFirstStep(page: Page): Promise<void> {
    await page.getByRole('button', { name: /^Step 1:/ }).click();
    const add = page.getByRole('group', { name: 'Add to this step' }).getByRole('button', { name: 'Variation' });
    await add.or(field(page)).first().waitFor();
    if (await add.isVisible()) await add.click();
    else await field(page).locator('.field-still').click();
    await field(page).locator('[contenteditable="true"]').waitFor();
  }

  beforeAll(async () => {
    product = await createProduct();
    await product.start();
    browser = await launchChromium();
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await product?.remove();
  }, 60_000);

  afterEach(({ task }) => {
    if (task.result?.state === 'fail') console.error(`What the product had printed: ${product.output().slice(-4_000)}`);
  });

  test('a subject lead brings a published curriculum in and sees it by year and half-term', async () => {
    const page = await signIn('priya.rao@demo.example');
    await page.getByRole('link', { name: 'Schemes of work' }).click();
    await page.getByRole('button', { name: 'New scheme' }).first().click();
    await page.getByLabel('A published curriculum').check();
    await page.locator('input[type="file"]').setInputFiles(published);
    await page.getByLabel('Title').fill('As published');
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('link', { name: 'Open the scheme' }).click({ timeout: 120_000 });
    await page.getByRole('heading', { name: 'As published' }).waitFor();
    await page.getByText('Open Government Licence').first().waitFor();
    await page.locator('a[href^="/units/"]').first().click();
    await page.locator('main a[href^="/sequences/"]').first().click();
    await page.getByRole('button', { name: /^Step 1:/ }).waitFor();
    sequencePath = new URL(page.url()).pathname;

    await page.getByRole('button', { name: 'Share', exact: true }).first().click();
    const groups = page.getByLabel('Share with').locator('optgroup[label="Work groups"] option');
    await groups.first().waitFor({ state: 'attached' });
    await page.getByLabel('Share with').selectOption({ label: (await groups.first().innerText()) });
    await page.getByLabel('They').selectOption({ label: 'can co-design' });
    await page.getByRole('dialog').getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByRole('list', { name: 'Shared with' }).getByText('can co-design').waitFor();
    await page.getByRole('button', { name: 'Done' }).click();
  });

  test('[D1] [D2] [D22] two people of two schools type in one field while the server is killed and started again, and every character shown as saved is there once', async () => {
    const [priya, aisha] = await Promise.all([signIn('priya.rao@demo.example'), signIn('aisha.khan@demo.example')]);
    await Promise.all([priya, aisha].map((page) => page.goto(product.url + sequencePath)));
    await openFirstStep(priya);
    // Over what a first try may have left.
    await priya.keyboard.press('Control+A');
    await priya.keyboard.type('Keep the first part and change the second. ');
    await saved(priya);
    await openFirstStep(aisha);
    // She sees what was written before she came, and who is there.
    await eventually(() => textOf(aisha)).toContain('Keep the first part');
    await aisha.keyboard.press('Control+End');

    const [first, second] = ['Priya asks what stays the same. ', 'Aisha asks what must happen to the other. '];
    await Promise.all([priya.keyboard.type(first, { delay: 25 }), aisha.keyboard.type(second, { delay: 25 })]);
    await Promise.all([saved(priya), saved(aisha)]);
    // What is saved is acknowledged to its writer before the other has it.
    await bothShow(`Keep the first part and change the second. ${first}${second}`);

    // In mid-sentence.
    const before = (await textOf(priya)).length;
    const typing = Promise.all([priya.keyboard.type('One more thought from here', { delay: 40 }), aisha.keyboard.type('and another from there', { delay: 40 })]);
    await eventually(async () => (await textOf(priya)).length).toBeGreaterThan(before + 6);
    await product.kill();
    try {
      await typing;
      await priya.locator('.save-state[data-status="offline-kept"], .save-state[data-status="offline"]').waitFor();
    } finally {
      await product.start();
    }
    await Promise.all([saved(priya), saved(aisha)]);
    const now = await bothShow(`Keep the first part and change the second. ${first}${second}One more thought from hereand another from there`);

    const newcomer = await signIn('tom.okafor@demo.example');
    await newcomer.goto(product.url + sequencePath);
    await newcomer.getByRole('button', { name: /^Step 1:/ }).click();
    await eventually(() => textOf(newcomer)).toBe(now);

    /** Both show one text, which holds these letters and no others, in whatever order. */
    async function bothShow(everything: string): Promise<string> {
      const letters = (text: string) => [...text.replaceAll(/\s/g, '')].toSorted().join('');
      await eventually(async () => {
        const [hers, theirs] = await Promise.all([priya, aisha].map(textOf));
        return { isSame: hers === theirs, letters: letters(hers!) };
      }).toEqual({ isSame: true, letters: letters(everything) });
      return textOf(aisha);
    }
  });

  test('a third person from outside gets "not found" on every route and every channel', async () => {
    const page = await signIn('victor.lane@demo.example');
    const stepless = sequencePath.slice('/sequences/'.length);
    const inside = await contexts[0]!.request.post(`${product.url}/graphql`, {
      headers: { origin: product.url },
      data: { query: 'query ($id: ID!) { lessonSequence(id: $id) { document { id } steps { id } unit { id document { id } scheme { id } } } }', variables: { id: stepless } },
    });
    const { lessonSequence } = (await inside.json()).data;
    for (const route of [sequencePath, `${sequencePath}?step=${lessonSequence.steps[0].id}`, `/units/${lessonSequence.unit.id}`, `/schemes/${lessonSequence.unit.scheme.id}`]) {
      await page.goto(product.url + route);
      await page.getByRole('heading', { name: 'Not here, or not shared with you' }).waitFor();
    }

    const cookies = await page.context().cookies();
    const client = createTestClient(product.url, cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
    const ids = [stepless, lessonSequence.steps[0].id, lessonSequence.unit.id, lessonSequence.unit.scheme.id];
    for (const id of ids) expect((await client.data('query ($id: ID!) { node(id: $id) { id } }', { id })).node).toBeNull();
    for (const documentId of [lessonSequence.document.id, lessonSequence.unit.document.id]) {
      await expect(openDocument(client, documentId)).rejects.toThrow('NOT_FOUND');
    }
    const events = client.subscribe('subscription ($id: ID!) { sequenceEvents(sequenceId: $id) { __typename } }', { id: stepless });
    expect((await events.until(({ errors }) => errors !== undefined)).errors![0]!.extensions?.code).toBe('NOT_FOUND');
    const renamed = await client.data('mutation ($input: RenameStepInput!) { renameStep(input: $input) { __typename } }', { input: { stepId: ids[1], title: 'Mine' } });
    expect(renamed.renameStep.__typename).toBe('NotFoundProblem');
    await client.close();
  });
});
