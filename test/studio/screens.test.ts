import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launch } from '../support/browser.js';
import { drawn, eventually, expectCalm, open, Served, violations } from '../support/studio.js';

/** Computes what a tab asks for, and waits for its charts. */
async function compute(page: Page): Promise<void> {
  await page.click('.ask .runner button');
  await page.waitForSelector('.ask .drawn svg');
}

/** Opens the table of every chart. */
async function openTables(page: Page): Promise<void> {
  await page.evaluate("for (const one of document.querySelectorAll('.ask .drawn details')) one.open = true");
  await eventually(() => page.locator('.ask .drawn details:not(:has(table))').count()).toBe(0);
}

/** What tells the chosen ones from the others, as the browser draws it. */
const outlines = (page: Page, selector: string): Promise<string[]> =>
  page.locator(selector).evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).outlineStyle))]);

/** Every tab below the chart and beside it, each with what it shows once it has answered. */
const tabs: readonly (readonly [name: string, within: string, visit: (page: Page) => Promise<unknown>])[] = [
  ['why', '.ask', (page) => page.click('#ask-why').then(() => compute(page))],
  ['all vendors', '.ask', (page) => page.click('#ask-vendors').then(() => page.waitForSelector('.ask .drawn svg'))],
  ['side by side', '.ask', (page) => page.click('#ask-beside').then(() => compute(page))],
  ['who left whom', '.ask', (page) => page.click('#ask-migration').then(() => compute(page))],
  ['what matters', '.ask', (page) => page.click('#ask-influences').then(() => compute(page))],
  ['best way', '.ask', (page) => page.click('#ask-phase').then(() => compute(page))],
  [
    'claim border',
    '.ask',
    async (page) => {
      await page.selectOption('.mapped select', 'C1a');
      await page.waitForSelector('.border .runner');
      await compute(page);
    },
  ],
  ['all numbers', '.controls', (page) => page.click('#controls-numbers').then(() => page.fill('#number-search', 'price'))],
  ['text', '.controls', (page) => page.click('#controls-text').then(() => page.waitForSelector('.cm-content'))],
];

describe.skipIf(chromiumPath === undefined)('every screen and tab', { retry: 1 }, () => {
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    [served, browser] = await Promise.all([Served.start(), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  test('has no barrier that axe knows of and nothing wider than a phone, in both themes and languages', async () => {
    const watched = await open(browser, `${served.address}#/sandbox`, { viewport: { width: 360, height: 740 } });
    const { page } = watched;
    const found: string[] = [];
    const check = async (name: string, within: string, which: 'all' | 'colours' = 'all'): Promise<void> => {
      for (const violation of await violations(page, within, which)) found.push(`${name}: ${violation}`);
      const over = (await page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number;
      if (over > 0) found.push(`${name}: ${over} pixels too wide`);
    };
    const turn = async (theme: string): Promise<void> => {
      await page.selectOption('.tools select', theme);
      await page.click('.tools button >> nth=-1');
      await eventually(() => page.getAttribute('html', 'data-theme')).toBe(theme);
    };
    await drawn(page);
    await page.setInputFiles('input[type=file]', 'templates/market.yaml');
    await eventually(() => page.textContent('h1')).toBe('My market');
    for (const [name, within, visit] of tabs) {
      await visit(page);
      if (within === '.ask') await openTables(page);
      await check(`${name}, light, English`, within);
      await turn('dark');
      await check(`${name}, dark, Chinese`, within, 'colours');
      await turn('light');
    }
    await page.click('#controls-levers');
    await page.locator('.lever .quiet').first().click();
    await page.waitForSelector('dialog[open] .basis-line');
    await check('evidence', 'dialog[open]');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.waitForSelector('dialog[open] kbd');
    await check('keys', 'dialog[open]');
    await page.keyboard.press('Escape');
    await page.goto(`${served.address}#/claims`);
    await page.click('.board-of-claims summary >> nth=0');
    await page.waitForSelector('.here .runner');
    await check('claim, light, English', 'main');
    await turn('dark');
    await check('claim, dark, Chinese', 'main', 'colours');
    for (const place of ['gallery', 'tour/4', 'sandbox', 'claims']) {
      await page.goto(`${served.address}#/${place}`);
      await page.waitForSelector(place === 'claims' ? '.board-of-claims' : '.board[data-ready]');
      await page.setViewportSize({ width: 360, height: 740 });
      await check(`${place}, dark, Chinese, phone`, 'html');
      await page.setViewportSize({ width: 1280, height: 900 });
      await turn('light');
      await check(`${place}, light, English, desk`, 'html');
      await turn('dark');
    }
    expect(found).toEqual([]);
    await page.goto(`${served.address}#/sandbox`);
    await drawn(page);
    await page.emulateMedia({ forcedColors: 'active' });
    for (const state of ['[aria-pressed]', '[role=tab][aria-selected]', 'header nav a[aria-current]']) {
      const chosen = state.replace(/\[(aria-(?:pressed|selected))\]$/, '[$1=true]');
      expect([state, await outlines(page, chosen)]).toEqual([state, ['solid']]);
    }
    expect(await outlines(page, '[aria-pressed=false], [role=tab][aria-selected=false]')).toEqual(['none']);
    expectCalm(watched, served.address);
    await page.context().close();
  });
});
