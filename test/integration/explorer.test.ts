import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../testkit/chromium.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import type { TestPerson } from '../testkit/world.ts';

const build = path.resolve(import.meta.dirname, '../../.build');

/** As in production: introspection is off, and the web client runs trusted documents alone. */
describe('the explorer, and the client beside it, in production', () => {
  let server: TestServer;
  let browser: Browser;
  let scene: Awaited<ReturnType<TestServer['world']['embeddingGroup']>>;
  beforeAll(async () => {
    server = await startTestServer({ production: true, clientDir: path.join(build, 'client'), explorerDir: path.join(build, 'explorer') });
    scene = await server.world.embeddingGroup();
    browser = await launchChromium();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** A browser that is signed in, and what its console complains of: refusals of the content policy stand there. */
  async function signedIn(person: TestPerson): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const answer = await context.request.post(`${server.url}/api/sign-in`, { headers: { origin: server.url }, data: { email: person.email, password: server.world.password, sharedComputer: false } });
    expect(answer.status()).toBe(204);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => (message.type() === 'error' || message.type() === 'warning') && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    return { context, page, complaints };
  }

  /** Writes into GraphiQL's first editor, as a person would. */
  async function run(page: Page, text: string): Promise<void> {
    const editor = page.locator('.graphiql-query-editor .monaco-editor').first();
    await editor.click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await page.keyboard.insertText(text);
    // It reads what was typed a moment later, when it keeps it as well, and would name the operation that was there before.
    await page.waitForFunction((typed) => Object.values(sessionStorage).includes(typed), text);
    await page.getByRole('button', { name: /Execute query/ }).click();
  }

  test('whoever is not signed in is sent to sign in, and shown no schema', async () => {
    const page = await fetch(`${server.url}/explorer`, { redirect: 'manual' });
    expect([page.status, page.headers.get('location')]).toEqual([302, '/sign-in?next=%2Fexplorer']);
    expect((await fetch(`${server.url}/explorer/schema.graphql`)).status).toBe(401);
  });

  test('somebody signed in asks, and follows what happens over the socket; nothing is refused by the page’s own policy', async () => {
    const { context, page, complaints } = await signedIn(scene.here.lead);
    const response = await page.goto(`${server.url}/explorer`);
    const policy = response!.headers()['content-security-policy']!;
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|unsafe-eval/);
    await page.locator('.graphiql-query-editor .monaco-editor').first().waitFor({ timeout: 30_000 });

    await run(page, '{ viewer { email } }');
    await page.locator('.result-window').getByText(scene.here.lead.email).waitFor();

    await run(page, 'subscription { viewerEvents { __typename } }');
    await page.locator('.result-window').getByText('EventsOpened').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  }, 90_000);

  test('every page of the client works by trusted documents alone, and nothing is refused by its policy', async () => {
    const { context, page, complaints } = await signedIn(scene.here.lead);
    const sent: string[] = [];
    page.on('request', (request) => request.url().endsWith('/graphql') && sent.push(request.postData() ?? ''));
    const { here, scheme, workGroupId } = scene;
    const pages = ['/', `/departments/${here.id}`, `/departments/${here.id}/people`, `/schemes/${scheme.id}`, `/units/${scheme.unitId}`, `/sequences/${scheme.sequence.id}`, `/work-groups/${workGroupId}`, '/api-access'];
    for (const address of pages) {
      await page.goto(server.url + address);
      await page.locator('main h1').waitFor();
      await page.waitForFunction(() => document.querySelectorAll('[class*="keleton"]').length === 0);
    }
    expect(complaints).toEqual([]);
    expect(sent.length).toBeGreaterThan(pages.length);
    for (const body of sent) {
      expect(body).toContain('"sha256Hash"');
      expect(body).not.toContain('"query"');
    }
    await context.close();
  }, 90_000);

  test('a token is made, shown once, and revoked on the page for it', async () => {
    const { context, page, complaints } = await signedIn(scene.here.teacher);
    await page.goto(`${server.url}/api-access`);
    await page.getByRole('button', { name: 'Create a token' }).first().click();
    await page.getByLabel('Name').fill('Mark book');
    await page.getByRole('button', { name: 'Create the token' }).click();
    const secret = await page.getByLabel('Token', { exact: true }).inputValue();
    expect(secret).toMatch(/^coherence_pat_/);
    const asProgram = () => fetch(`${server.url}/graphql`, { method: 'POST', headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }, body: '{"query":"{ viewer { email } }"}' });
    expect((await asProgram()).status).toBe(200);
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('Mark book').waitFor();
    await expect.poll(() => page.content()).not.toContain(secret);
    await page.getByRole('button', { name: 'Revoke Mark book' }).click();
    await page.getByRole('button', { name: 'Revoke it' }).click();
    await page.getByText('No token yet').waitFor();
    expect((await asProgram()).status).toBe(401);
    expect(complaints).toEqual([]);
    await context.close();
  }, 60_000);

  test('the client carries nothing of the explorer', () => {
    const folder = path.join(build, 'client/assets');
    const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(5);
    for (const file of scripts) expect([file, /monaco-editor|graphiql/i.test(readFileSync(path.join(folder, file), 'utf8'))]).toEqual([file, false]);
  });
});

describe('the explorer while developing', () => {
  test('is open to everybody, and so is the schema', async () => {
    const server = await startTestServer({ explorerDir: path.join(build, 'explorer') });
    expect((await fetch(`${server.url}/explorer`)).status).toBe(200);
    expect(await (await fetch(`${server.url}/explorer/schema.graphql`)).text()).toContain('type Query');
    expect((await fetch(`${server.url}/explorer/nothing`)).status).toBe(404);
    await server.close();
  });
});
