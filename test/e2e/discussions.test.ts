import path from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../testkit/chromium.ts';
import { act, openThread, post, read, talkingGroup } from '../testkit/discussions.ts';
import { startTestServer, type TestServer } from '../testkit/server.ts';
import { signedInWindow } from '../testkit/signed-in-window.ts';
import { keepTabs } from '../testkit/tabs.ts';
import type { TestPerson } from '../testkit/world.ts';

/** Patient: several browsers and their server may share two busy cores. */
const eventually = <T>(look: () => Promise<T> | T) => expect.poll(look, { timeout: 60_000 });

/** Two advocates of two schools talk in their work group's thread, and a third school sees nothing of it. */
describe('a discussion across two schools', { timeout: 180_000 }, () => {
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

  const address = (threadId: string) => `${server.url}/work-groups/${scene.workGroupId}/discussions/${threadId}`;

  const tabs = keepTabs(() => ({ browser, server }));
  const window = (person: TestPerson) => tabs.tab(person);
  const open = (person: TestPerson, threadId: string) => tabs.open(person, address(threadId));

  /** All that has reached a page by HTTP and by its sockets since it was said to be kept, some of it yet to be read. */
  const bytes = new WeakMap<Page, Promise<string>[]>();
  const bytesOf = async (page: Page) => (await Promise.all(bytes.get(page)!)).join('\n');
  /** Leaves what is open, and keeps what comes from now on. */
  async function keepBytes(page: Page): Promise<void> {
    const isNew = !bytes.has(page);
    await page.goto('about:blank');
    bytes.set(page, []);
    if (!isNew) return;
    // The built files are the same for everybody.
    page.on('response', (response) => void (response.url().includes('/assets/') || bytes.get(page)!.push(response.text().catch(() => ''))));
    page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => void bytes.get(page)!.push(Promise.resolve(payload.toString()))));
  }

  const said = (page: Page, words: string) => page.getByRole('region', { name: 'Posts' }).getByText(words, { exact: true });

  async function write(page: Page, words: string): Promise<void> {
    await page.getByRole('button', { name: /^Write a post/ }).click();
    await page.getByRole('textbox', { name: 'Your post' }).fill(words);
    await page.keyboard.press('Control+Enter');
  }

  test('each posts before seeing the others; then what one writes is at the other’s at once, answered in its branch, and read on', async () => {
    const { specialist, colleague, people } = scene;
    const threadId = await openThread(specialist, scene.workGroupId, { postBeforeSeeing: true });
    await post(colleague, threadId, 'We begin with bars.');
    const here = await open(people.advocate, threadId);
    await here.getByText('First yours, then the others’').waitFor();
    expect(await here.getByText('We begin with bars.').count()).toBe(0);
    const there = await open(people.colleague, threadId);
    await said(there, 'We begin with bars.').waitFor();

    await here.getByRole('textbox', { name: 'Your post' }).fill('We begin with a number line.');
    await here.getByRole('button', { name: 'Post', exact: true }).click();
    await said(here, 'We begin with bars.').waitFor();
    await said(there, 'We begin with a number line.').waitFor();

    const bars = here.getByRole('article', { name: people.colleague.name });
    await bars.getByRole('button', { name: 'Reply' }).click();
    // Looked for from before the first key on: it is said for a few seconds.
    await Promise.all([
      there.getByText(`${people.advocate.name} is writing…`).waitFor(),
      here.getByRole('textbox', { name: 'Your answer' }).pressSequentially('Until which step? $6 : 10$'),
    ]);
    await here.keyboard.press('Control+Enter');
    await there.getByRole('article', { name: /an answer/ }).getByText('Until which step?').waitFor();
    await eventually(async () => (await read(colleague, threadId)).unreadCount).toBe(0);
    const order = (await read(colleague, threadId)).posts.nodes.map(({ text }: { text: string }) => text);
    expect(order).toEqual(['We begin with bars.', 'Until which step? $6 : 10$', 'We begin with a number line.']);
  });

  test('what is written without a connection waits in sight, outlives a reload, and is posted once however often it is sent', async () => {
    const { specialist, advocate, people } = scene;
    const threadId = await openThread(specialist, scene.workGroupId);
    const page = await open(people.advocate, threadId);
    const isAddPost = (route: Route) => /addPost|AddPost/.test(route.request().postData() ?? '');
    let answers: 'none' | 'lost' | 'late' = 'none';
    let reached = 0;
    let letThrough = () => {};
    const seen = new Promise<void>((resolve) => (letThrough = resolve));
    await page.route('**/graphql', async (route) => {
      if (!isAddPost(route)) return route.continue();
      if (answers === 'late') {
        await seen;
        return route.continue();
      }
      if (answers === 'lost') {
        // The server takes it, and its answer never arrives.
        await route.fetch();
        reached++;
      }
      await route.abort();
    });
    await page.getByText('Be the first to say something').waitFor();
    await write(page, 'Said in the corridor.');
    await said(page, 'Said in the corridor.').waitFor();
    await page.getByText('Waiting for a connection · kept on this device').waitFor();
    expect((await read(advocate, threadId)).postCount).toBe(0);

    await page.reload();
    await page.getByText('Waiting for a connection · kept on this device').waitFor();
    answers = 'lost';
    await eventually(() => reached).toBeGreaterThan(0);
    answers = 'late';
    await page.reload();
    // The server's is shown in the place of what this device is still sending, never beside it.
    await page.getByRole('article', { name: people.advocate.name }).waitFor();
    expect(await said(page, 'Said in the corridor.').count()).toBe(1);
    letThrough();
    await page.reload();
    await page.getByRole('article', { name: people.advocate.name }).waitFor();
    expect(await said(page, 'Said in the corridor.').count()).toBe(1);
    const { posts } = await read(advocate, threadId);
    expect(posts.nodes.map(({ text }: { text: string }) => text)).toEqual(['Said in the corridor.']);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  test('a draft is there on another device; somebody of a third school sees neither thread nor list', async () => {
    const { specialist, advocate, colleague, people, outsider } = scene;
    const threadId = await openThread(specialist, scene.workGroupId);
    await post(colleague, threadId, 'Among us');
    const laptop = await open(people.advocate, threadId);
    await laptop.getByRole('button', { name: /^Write a post/ }).click();
    await laptop.getByRole('textbox', { name: 'Your post' }).fill('Half a thought');
    await laptop.getByText('Draft saved').waitFor();
    // Beside the spaces it is counted what is new elsewhere, as it is posted, and no more once it was read.
    const elsewhere = await openThread(specialist, scene.workGroupId);
    const counted = laptop.getByRole('navigation').locator(`a[href="/work-groups/${scene.workGroupId}/discussions"]`);
    const shown = async () => Number.parseInt((await counted.innerText()).replace(/\D+/, '') || '0', 10);
    const known = async () => (await advocate.data('{ viewer { newsInSpaces(first: 50) { nodes { id workGroup { id } } } } }')).viewer.newsInSpaces.nodes as { id: string; workGroup: { id: string } | null }[];
    // What stands in the open thread counts until its reader has been seen to read it.
    await eventually(async () => (await known()).map(({ id }) => id)).not.toContain(threadId);
    const before = (await known()).filter(({ workGroup }) => workGroup?.id === scene.workGroupId).length;
    await eventually(shown).toBe(before);
    await post(colleague, elsewhere, 'Here, too');
    await eventually(shown).toBe(before + 1);
    await act(advocate, 'markThreadRead', { threadId: elsewhere, all: true });
    await eventually(shown).toBe(before);
    const phone = await (await signedInWindow(browser, { url: server.url, email: people.advocate.email, password: server.world.password })).newPage();
    await phone.goto(address(threadId));
    await phone.getByRole('button', { name: 'Go on with what you were writing…' }).click();
    await eventually(() => phone.getByRole('textbox', { name: 'Your post' }).innerText()).toBe('Half a thought');
    await phone.context().close();

    const page = await open(people.outsider, threadId);
    await page.getByRole('heading', { name: 'Not here, or not shared with you' }).first().waitFor();
    expect(await page.getByText('Among us').count()).toBe(0);
    expect(await read(outsider, threadId)).toBeNull();
  });

  test('where names are hidden nobody is named on the others’ screens, nor in a byte that reaches them; where nobody is to be known, not even to who facilitates', async () => {
    const { specialist, colleague, people } = scene;
    const [here, leading, there] = await Promise.all([window(people.advocate), window(people.specialist), window(people.colleague)]);
    for (const anonymity of ['MEMBERS', 'FULL'] as const) {
      const threadId = await openThread(specialist, scene.workGroupId, { title: `Among us: ${anonymity}`, anonymity });
      await post(colleague, threadId, 'I guess at ratio.');
      for (const page of [here, leading]) await keepBytes(page);
      await Promise.all([here, leading, there].map((page) => page.goto(address(threadId))));
      await here.getByRole('article', { name: /^Somebody of the group/ }).getByText('I guess at ratio.').waitFor();
      await said(leading, 'I guess at ratio.').waitFor();

      // What comes live says no more than what was there.
      await there.getByRole('button', { name: /^Write a post/ }).click();
      await there.getByRole('textbox', { name: 'Your post' }).pressSequentially('And at fractions.');
      if (anonymity === 'FULL') await there.getByText('No draft is kept').waitFor();
      await there.keyboard.press('Control+Enter');
      await here.getByRole('article', { name: /^Somebody of the group/ }).getByText('And at fractions.').waitFor();
      await said(leading, 'And at fractions.').waitFor();
      // A draft that was saved while it was written is let go behind the post.
      await eventually(() => read(colleague, threadId)).toMatchObject({ myDrafts: [], postCount: 2 });

      const names = [people.colleague.name, people.colleague.id];
      const named = async (page: Page) => {
        const all = await bytesOf(page);
        return names.filter((name) => all.includes(name));
      };
      expect(await named(here)).toEqual([]);
      expect(await here.getByRole('main').innerText()).not.toContain(people.colleague.name);
      expect(await leading.getByRole('article', { name: people.colleague.name }).count()).toBe(anonymity === 'MEMBERS' ? 2 : 0);
      expect(await named(leading)).toEqual(anonymity === 'MEMBERS' ? names : []);

      await leading.getByRole('button', { name: 'Facilitate this thread' }).click();
      await leading.getByRole('menuitem', { name: /^Close with an outcome/ }).waitFor();
      expect(await leading.getByRole('menuitem', { name: /^Who has read/ }).count()).toBe(anonymity === 'MEMBERS' ? 1 : 0);
      if (anonymity === 'MEMBERS') continue;
      // With the key goes the last that could tell: not even its author's own screen knows it afterwards.
      await there.getByText('· yours').first().waitFor();
      await leading.getByRole('menuitem', { name: /^Close with an outcome/ }).click();
      await leading.locator('dialog[open]').getByLabel('What came of it').fill('We begin with bars.');
      await leading.locator('dialog[open]').getByRole('button', { name: 'Close with this outcome' }).click();
      await there.getByRole('region', { name: 'What came of it' }).waitFor();
      await there.getByText('· yours').first().waitFor({ state: 'detached' });
      await leading.getByRole('button', { name: 'Facilitate this thread' }).click();
      await leading.getByRole('menuitem', { name: /^Pin/ }).waitFor();
      expect(await leading.getByRole('menuitem', { name: /^Open again/ }).count()).toBe(0);
    }
  });
});
