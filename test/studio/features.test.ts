import { readFileSync } from 'node:fs';
import { inLine, runScenario, seriesDigest } from 'outlast/experiment';
import { readScenario } from 'outlast/scenario';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launch } from '../support/browser.js';
import { drawn, eventually, expectCalm, open, Served, textIn } from '../support/studio.js';

/** What a button of the sandbox hands out, as bytes. */
async function taken(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.click(`.take >> text=${button}`),
  ]);
  return readFileSync((await download.path())!);
}

/** Opens the small market of the templates, with which everything is a matter of seconds. */
async function small(page: Page): Promise<void> {
  await page.setInputFiles('input[type=file]', 'templates/market.yaml');
  await eventually(() => page.textContent('h1')).toBe('My market');
}

describe.skipIf(chromiumPath === undefined)('the studio', { retry: 1 }, () => {
  let served: Served;
  let browser: Browser;
  let address = '';
  beforeAll(async () => {
    [served, browser] = await Promise.all([Served.start(), launch()]);
    ({ address } = served);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  test('plays the first market before it is asked to, run by run as the command line does', async () => {
    const watched = await open(browser, `${address}#/claims`);
    const { page } = watched;
    await page.addInitScript(() => {
      const digests: Record<string, string> = {};
      Object.assign(globalThis, { digests });
      new MutationObserver(() => {
        const { runs, digest } = document.querySelector<HTMLElement>('.board')?.dataset ?? {};
        if (digest !== undefined && digest !== '') digests[runs!] = digest;
      }).observe(document, { subtree: true, childList: true, attributes: true });
    });
    await page.goto(`${address}#/gallery`);
    await page.reload();
    await eventually(() => page.evaluate('globalThis.digests["50"]')).toBeDefined();
    const told = readScenario(readFileSync('scenarios/llm-2024.yaml', 'utf8'));
    if ('problems' in told) throw new Error('not readable');
    const asked = { ...told, fidelity: 'stochastic', replicates: 50, seed: 1, executor: inLine() } as const;
    const { series } = await runScenario({ ...asked, without: new Set(['drain', 'assumptions']) });
    expect(await page.evaluate('globalThis.digests["50"]')).toBe(seriesDigest(series));
    expectCalm(watched, address);
    await page.context().close();
  });

  test('opens one worked example for each position in each structure, and the reader’s own market after the tour', async () => {
    const watched = await open(browser, address);
    const { page } = watched;
    expect(await page.locator('.structures article').count()).toBe(4);
    for (const article of await page.locator('.structures article').all()) expect(await article.locator('.card').count()).toBe(3);
    await page.locator('.structures .card >> nth=2').click();
    await drawn(page);
    await eventually(() => page.inputValue('.pair select >> nth=0')).toBe('oak');
    await eventually(() => page.inputValue('.strategy')).toBe('unbeatable-first');
    await page.waitForSelector('.before');
    await page.goto(`${address}#/tour`);
    const chapters = await page.locator('.contents a').count();
    for (let i = 1; i <= chapters; i++) {
      await page.goto(`${address}#/tour/${i}`);
      await page.waitForSelector('.board[data-ready]');
      expect(await page.textContent('.finding h2')).toMatch(/C\d+/);
      expect(await page.locator('.tries button').count()).toBeGreaterThan(1);
    }
    await page.click('.ending .primary');
    await eventually(() => page.textContent('h1')).toBe('My market');
    expectCalm(watched, address);
    await page.context().close();
  });

  test('replays a change, compares four ways, tries a claim, and shows what a number rests on', async () => {
    const watched = await open(browser, `${address}#/sandbox`);
    const { page } = watched;
    await drawn(page);
    await page.click('.lever[data-path$=".price.flagship"] .quiet, .lever .quiet >> nth=0');
    await page.waitForSelector('dialog[open] .facts');
    expect(await page.textContent('dialog[open] .facts .id >> nth=0')).toMatch(/^F\d+$/);
    await page.keyboard.press('Escape');
    await small(page);
    await drawn(page, 400);
    const before = await page.textContent('.headline');
    await page.selectOption('.strategy', 'price-war');
    await page.waitForSelector('.before');
    await drawn(page, 400);
    await eventually(() => page.textContent('.headline')).toMatch(/before your changes/);
    const runs = (): Promise<string | null> => page.getAttribute('.board', 'data-runs');
    await page.locator('h1').click();
    await page.keyboard.press('r');
    await eventually(runs).toBe('0');
    await drawn(page, 400);
    await page.keyboard.press('Control+z');
    await drawn(page, 400);
    await eventually(() => page.textContent('.headline')).toBe(before);
    await page.click('#ask-beside');
    for (const way of ['price-war', 'open-core']) await page.selectOption('.beside select', way);
    expect(await page.locator('.beside select').count()).toBe(0);
    await page.click('.runner button');
    await page.waitForSelector('.arms');
    expect(await page.locator('.arms tbody tr').count()).toBe(4);
    await page.goto(`${address}#/claims`);
    await page.click('.board-of-claims summary >> nth=0');
    await page.click('.here .runner button >> nth=0');
    await eventually(() => page.textContent('.here')).toMatch(/\d+%/);
    expectCalm(watched, address);
    await page.context().close();
  });

  test('hands out every run and the chart, and restores a link that its first version made', async () => {
    const watched = await open(browser, address + readFileSync('test/studio/link-v1.txt', 'utf8').trim());
    const { page } = watched;
    await drawn(page);
    expect(await textIn(page)).toMatch(/^name: kept$/m);
    expect(await page.inputValue('.whole input')).toBe('3');
    expect(await page.inputValue('.pair select >> nth=0')).toBe('rival');
    expect(await page.textContent('.board [aria-pressed=true]')).toBe('Still there');
    const csv = (await taken(page, 'Every run (CSV)')).toString();
    expect(csv.split('\n')[0]).toContain('replicate');
    expect(csv.split('\n').length).toBeGreaterThan(200);
    expect((await taken(page, 'Every run (Parquet)')).subarray(0, 4).toString()).toBe('PAR1');
    expect((await taken(page, 'Chart (PNG)')).subarray(1, 4).toString()).toBe('PNG');
    expectCalm(watched, address);
    await page.context().close();
  });

  test('fills a projector, keeps to what the reader chose, and moves nothing for who asked for less motion', async () => {
    const watched = await open(browser, `${address}#/sandbox`, { viewport: { width: 3840, height: 2160 } });
    const { page } = watched;
    await drawn(page);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    const moving = 'getComputedStyle(document.querySelector("button")).transitionDuration';
    expect(await page.evaluate(moving)).toBe('0s');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await page.evaluate(moving)).not.toBe('0s');
    await page.keyboard.press('l');
    await page.waitForSelector('.lever >> nth=0', { state: 'hidden' });
    expect(await page.isVisible('.strategy')).toBe(true);
    const chart = (await page.locator('.live-chart').boundingBox())!;
    expect(chart.width).toBeGreaterThan(3000);
    await page.keyboard.press('l');
    await page.waitForSelector('.controls');
    await page.selectOption('.tools select', 'dark');
    await page.click('text=中文');
    await page.reload();
    await drawn(page);
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    expect(await page.getAttribute('html', 'lang')).toBe('zh-Hans');
    expectCalm(watched, address);
    await page.context().close();
  });

  test('loses nothing that is typed, writes nothing that cannot be read, and moves nothing while it cannot', async () => {
    const watched = await open(browser, `${address}#/sandbox`);
    const { page } = watched;
    await drawn(page);
    await small(page);
    const budget = page.locator('.lever[data-path="vendors.leader.training"]');
    await budget.locator('.exact').fill('900 M');
    await budget.locator('.exact').press('Enter');
    await eventually(() => textIn(page)).toMatch(/training: \{ value: 900 M USD\/month, low: 4e7, high: 900000000,/);
    expect(await page.locator('.notice[role=alert]').count()).toBe(0);
    await budget.locator('button[aria-label^=Reset]').click();
    expect(await page.evaluate('document.activeElement.type')).toBe('range');
    await eventually(() => textIn(page)).toBe(readFileSync('templates/market.yaml', 'utf8'));
    // Typed and left at once, in less time than it takes to be read.
    await page.click('#controls-text');
    await page.click('.cm-content');
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('nonsense: 1\n');
    await page.click('#controls-levers');
    await page.waitForSelector('.notice[role=alert]');
    expect(await textIn(page)).toMatch(/^nonsense: 1\n/);
    expect(await budget.locator('input[type=range]').isDisabled()).toBe(true);
    expect(await page.isDisabled('.take >> text="Every run (CSV)"')).toBe(true);
    await page.click('[aria-label^=Undo]');
    await eventually(() => budget.locator('input[type=range]').isEnabled()).toBe(true);
    await page.setInputFiles('input[type=file]', { name: 'a.yaml', mimeType: 'application/yaml', buffer: Buffer.from('\n') });
    await eventually(() => page.textContent('.take [role=status]')).toContain('empty');
    await page.setInputFiles('input[type=file]', { name: 'a.yaml', mimeType: 'application/yaml', buffer: Buffer.from([0, 1]) });
    await eventually(() => page.textContent('.take [role=status]')).toContain('no text');
    await page.selectOption('.tools select', 'dark');
    await page.emulateMedia({ media: 'print' });
    await eventually(() => page.getAttribute('html', 'data-theme')).toBe('light');
    expect(await page.isVisible('footer')).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await eventually(() => page.getAttribute('html', 'data-theme')).toBe('dark');
    await page.locator('h1').click();
    await page.keyboard.press('l');
    await page.waitForSelector('footer', { state: 'hidden' });
    await page.keyboard.press('Escape');
    await page.waitForSelector('footer');
    // Where the chart is out of sight, the answer stays.
    await page.setViewportSize({ width: 360, height: 740 });
    await budget.scrollIntoViewIfNeeded();
    const answer = (await page.locator('.answer-beside').boundingBox())!;
    expect(answer.y >= 0 && answer.y < 740).toBe(true);
    expectCalm(watched, address);
    await page.context().close();
  });

  test('opens and computes without a network once it was there', async () => {
    const gone = await Served.start();
    const { page } = await open(browser, `${gone.address}#/sandbox`);
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('offline.js');
      await navigator.serviceWorker.ready;
    });
    // Slices of the font that were fetched are kept as well, though the page was there before what keeps them.
    await page.waitForSelector('link[href="faces.css"]', { state: 'attached' });
    const slices = `document.fonts.load("16px 'Outlast Sans'", '市场').then(({ length }) => length)`;
    await page.waitForFunction('navigator.serviceWorker.controller !== null');
    await eventually(() => page.evaluate(slices)).toBeGreaterThan(0);
    await gone.stop();
    await page.reload();
    await drawn(page, 50);
    await page.click('#controls-text');
    await page.waitForSelector('.cm-content');
    await page.waitForSelector('link[href="faces.css"]', { state: 'attached' });
    await eventually(() => page.evaluate(slices)).toBeGreaterThan(0);
    await page.click('#ask-vendors');
    await page.waitForSelector('.ask .drawn svg');
    await page.context().close();
  });
});
