import { expect } from 'vitest';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';

export interface SignedInWindow extends BrowserContextOptions {
  /** Where the product is. */
  readonly url: string;
  readonly email: string;
  readonly password: string;
}

/** How long a page is waited for where several browsers and their server share two busy cores, in milliseconds. */
export const PAGE_PATIENCE_MS = 60_000;

/** A window as on a school laptop, unless another is asked for, with somebody signed in; a page is still to be opened in it. */
export async function signedInWindow(browser: Browser, { url, email, password, ...options }: SignedInWindow): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(PAGE_PATIENCE_MS);
  const answer = await context.request.post(`${url}/api/sign-in`, { headers: { origin: url }, data: { email, password, sharedComputer: false } });
  expect(answer.status()).toBe(204);
  return context;
}
