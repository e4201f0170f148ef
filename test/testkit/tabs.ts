import { afterEach } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import type { TestServer } from './server.ts';
import { signedInWindow } from './signed-in-window.ts';
import type { TestPerson } from './world.ts';

export interface TabOptions {
  readonly viewport?: { width: number; height: number };
  /** Called with each tab when it is new. */
  readonly prepare?: (page: Page) => void | Promise<void>;
}

/**
 * One tab for each person of a test file, kept from test to test: the product takes half as long to load where it was before. To be
 * called while tests are collected, since a test that fails leaves no tab to the next try.
 */
export function keepTabs(of: () => { readonly browser: Browser; readonly server: TestServer }, options: TabOptions = {}) {
  const tabs = new Map<string, Promise<Page>>();
  const { prepare, ...window } = options;

  async function closeAll(): Promise<void> {
    const open = await Promise.allSettled(tabs.values());
    tabs.clear();
    for (const tab of open) if (tab.status === 'fulfilled') await tab.value.context().close();
  }
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await closeAll();
  });

  async function newTab({ email }: TestPerson): Promise<Page> {
    const { browser, server } = of();
    const context = await signedInWindow(browser, { url: server.url, email, password: server.world.password, ...window });
    const page = await context.newPage();
    await prepare?.(page);
    // Whoever leaves with something unsaved is asked; the next test does not stay for it.
    page.on('dialog', (dialog) => void (dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss()).catch(() => {}));
    return page;
  }

  /** Somebody's tab. */
  function tab(person: TestPerson): Promise<Page> {
    const kept = tabs.get(person.email) ?? newTab(person);
    tabs.set(person.email, kept);
    return kept;
  }

  return {
    tab,
    /** Somebody's tab, with an address of the product newly loaded. */
    async open(person: TestPerson, address: string): Promise<Page> {
      const page = await tab(person);
      await page.goto(new URL(address, of().server.url).href);
      return page;
    },
    closeAll,
  };
}
