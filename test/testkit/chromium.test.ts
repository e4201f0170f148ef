import { expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';

test('a Chromium is found, or comes from npm, and shows a page', async () => {
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.setContent('<h1>Ratio</h1>');
  expect(await page.getByRole('heading').textContent()).toBe('Ratio');
  await browser.close();
}, 60_000);
