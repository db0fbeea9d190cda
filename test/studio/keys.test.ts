import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launch } from '../support/browser.js';
import { drawn, eventually, expectCalm, open, Served } from '../support/studio.js';

/** Words that the focused element has for an ear. */
const focused = `(() => {
  const { activeElement: at } = document;
  return [at?.getAttribute('aria-label'), at?.labels?.[0]?.textContent, at?.textContent, at?.id].filter(Boolean).join(' | ');
})()`;

/** Presses Tab until what is wanted has the focus; fails where it cannot be reached. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab');
    const now = (await page.evaluate(focused)) as string;
    if (wanted.test(now)) return;
    passed.push(now.slice(0, 40));
  }
  throw new Error(`${String(wanted)} is not reached: ${passed.join(' / ')}`);
}

/** The file that Enter hands out. */
async function taken(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), page.keyboard.press('Enter')]);
  return readFileSync((await download.path())!, 'utf8');
}

describe.skipIf(chromiumPath === undefined)('with a keyboard alone', { retry: 1 }, () => {
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    [served, browser] = await Promise.all([Served.start(), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  test('a reader goes from the gallery through the tour to an exported report', async () => {
    const watched = await open(browser, served.address);
    const { page } = watched;
    const { keyboard } = page;
    await drawn(page);
    await keyboard.press('Tab');
    expect(await page.evaluate(focused)).toContain('Skip to the content');
    await keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('MAIN');
    await tabTo(page, /^stays closed/);
    await keyboard.press('Space');
    await eventually(() => page.textContent('.headline')).toMatch(/before your changes/);
    await tabTo(page, /How often funding rounds close/);
    const before = await page.textContent('.lever output');
    await keyboard.press('ArrowRight');
    await eventually(() => page.textContent('.lever output')).not.toBe(before);
    await tabTo(page, /^Follow the argument/);
    await keyboard.press('Enter');
    await page.waitForSelector('[data-place=tour] .board[data-ready]');
    expect(await page.evaluate(focused)).toContain('A market that is still open');
    await tabTo(page, /^Many heads abreast instead/);
    await keyboard.press('Enter');
    await page.waitForSelector('.before');
    await tabTo(page, /^Next/);
    await keyboard.press('Enter');
    await eventually(() => page.evaluate(focused)).toContain('What decides the match?');
    await keyboard.press('?');
    await page.waitForSelector('dialog[open] kbd');
    await keyboard.press('Escape');
    await tabTo(page, /^Gallery/);
    await keyboard.press('Enter');
    await page.waitForSelector('[data-place=gallery] .board[data-ready]');
    await tabTo(page, /Your own market/);
    await keyboard.press('Enter');
    await page.waitForSelector('[data-place=sandbox] .board[data-ready]');
    await tabTo(page, /Arrow keys move/);
    await keyboard.press('ArrowUp');
    await keyboard.press('Home');
    await eventually(() => page.locator('.live-chart [aria-live]').textContent()).toMatch(/month 1: \d+%/);
    await tabTo(page, /^Levers/);
    await keyboard.press('ArrowRight');
    await eventually(() => page.evaluate(focused)).toContain('All numbers');
    await tabTo(page, /Search all numbers/);
    await keyboard.type('rival cash');
    await eventually(() => page.textContent('.numbers [role=status]')).toMatch(/^\d{1,2} numbers/);
    await tabTo(page, /Chart \(SVG\)/);
    expect(await taken(page)).toMatch(/^<svg[^]*Business usage[^]*<\/svg>\s*$/);
    await tabTo(page, /Report \(HTML\)/);
    expect(await taken(page)).toContain('<h1>My market</h1>');
    expectCalm(watched, served.address);
    await page.context().close();
  });
});
