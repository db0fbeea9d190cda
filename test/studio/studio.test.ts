import { existsSync, readFileSync } from 'node:fs';
import { inLine, runScenario, seriesDigest } from 'outlast/experiment';
import { readScenario } from 'outlast/scenario';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launch, strict } from '../support/browser.js';
import { drawn, eventually, expectCalm, open, Served, textIn } from '../support/studio.js';

if (chromiumPath === undefined)
  test('Chromium is installed where its absence is a failure (CI, OUTLAST_CI)', () => {
    process.stderr.write('Chromium is not on PATH: the studio is not tested here\n');
    expect(strict).toBe(false);
  });

describe.skipIf(chromiumPath === undefined)('the studio', { retry: 1 }, () => {
  let served: Served;
  let browser: Browser;
  let address = '';

  beforeAll(async () => {
    expect(existsSync('dist/studio/index.html')).toBe(true);
    [served, browser] = await Promise.all([Served.start(), launch()]);
    ({ address } = served);
  });
  afterAll(async () => {
    await browser?.close();
    expect(await served?.stop()).toBe(0);
  });

  test('is served to this machine alone, with a policy that allows neither inline scripts nor code made of text', async () => {
    expect(new URL(address).hostname).toBe('127.0.0.1');
    const page = await fetch(address);
    const policy = page.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("font-src 'self' data:;");
    expect(policy.replace('data:', '')).not.toMatch(/unsafe|\*|data:/);
    expect(await page.text()).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|style=/);
    for (const path of ['..%2f..%2fpackage.json', '%2e%2e/%2e%2e/package.json', 'assets', 'none.js', '%00', '%'])
      expect((await fetch(address + path)).status).toBe(404);
    expect((await fetch(address, { method: 'POST' })).status).toBe(405);
  });

  test('answers a slider at once, writes it into the text, and takes everything back', async () => {
    const watched = await open(browser, `${address}#/sandbox`);
    const { page } = watched;
    await drawn(page);
    const before = await textIn(page);
    expect(before).toBe(readFileSync('scenarios/llm-2024.yaml', 'utf8'));
    const lever = page.locator('.lever[data-path="vendors.openai.training"]');
    const told = await page.textContent('.headline');
    const stated = await lever.locator('output').textContent();
    await lever.locator('input[type=range]').focus();
    for (let i = 0; i < 30; i++) await page.keyboard.press('ArrowRight');
    await eventually(() => page.textContent('.headline')).not.toBe(told);
    await eventually(() => lever.locator('output').textContent()).toBe('$260M a month');
    await lever.locator('.exact').fill('300 M');
    await lever.locator('.exact').press('Enter');
    await eventually(() => textIn(page)).toContain('training: { value: 300 M USD/month');
    const changed = (await textIn(page)).split('\n');
    expect(changed.filter((line, i) => line !== before.split('\n')[i])).toEqual([
      expect.stringContaining('training: { value: 300 M USD/month, low: 1.5e8, high: 3.5e8'),
    ]);
    await page.waitForSelector('.before');
    const reset = lever.getByRole('button', { name: /^Reset / });
    await reset.click();
    await eventually(() => textIn(page)).not.toContain('training: { value: 300 M USD/month');
    await eventually(() => lever.locator('output').textContent()).toBe(stated);
    expect(await reset.count()).toBe(0);
    await lever.locator('.exact').fill('1 Z');
    await lever.locator('.exact').press('Enter');
    await page.waitForSelector('.lever .fault');
    await page.locator('h1').click();
    while (await page.locator('.tools button').first().isEnabled()) await page.keyboard.press('Control+z');
    expect(await textIn(page)).toBe(before);
    await page.keyboard.press('Control+Shift+z');
    await eventually(() => textIn(page)).not.toBe(before);
    await page.click('text=Reset everything');
    await eventually(() => textIn(page)).toBe(before);
    expectCalm(watched, address);
    await page.context().close();
  });

  test('edits the text, completes it, and tells what is wrong in place while the charts stay', async () => {
    const watched = await open(browser, `${address}#/sandbox`);
    const { page } = watched;
    await drawn(page);
    await page.click('#controls-text');
    const editor = page.locator('.editor-host .cm-content');
    await editor.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('vendorz: 1');
    // What is half typed is wrong in other ways.
    await eventually(() => page.textContent('.faults')).toContain('vendorz');
    expect(await page.textContent('.sandbox-head .notice')).toContain('The charts show the last version');
    expect(await page.locator('.live-chart .centre').count()).toBe(8);
    for (let i = 0; i < 10; i++) await page.keyboard.press('Backspace');
    await eventually(() => page.textContent('.faults')).toContain('No problems');
    await page.keyboard.type('fin');
    await page.keyboard.press('Control+Space');
    await page.waitForSelector('.cm-tooltip-autocomplete');
    await eventually(() => page.textContent('.cm-tooltip-autocomplete')).toContain('finance');
    expectCalm(watched, address);
    await page.context().close();
  });

  test('says why, compares, weighs and maps, and stops when it is told to', async () => {
    const watched = await open(browser, `${address}#/sandbox`);
    const { page } = watched;
    await drawn(page);
    // A small market, so that this is a matter of seconds.
    await page.setInputFiles('input[type=file]', 'templates/market.yaml');
    await eventually(() => page.textContent('h1')).toBe('My market');
    await page.locator('.readout-surface').focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const figure = page.locator('.ask .drawn').first();
    await eventually(() => figure.locator('svg > title').textContent()).toMatch(/in month 59/);
    // Nine groups of mechanisms between two wholes, in the chart as in its table.
    await figure.locator('details > summary').click();
    await eventually(() => figure.locator('tbody tr').count()).toBe(11);
    await page.click('#ask-vendors');
    for (const [view, title] of [
      ['Cash, and when it ran out', 'Cash, vendor by vendor'],
      ['Runway', 'Runway, vendor by vendor'],
      ['Shares of the whole', 'Business usage: how it is shared out'],
      ['All in one', 'Business usage'],
      ['Who is still there', 'Who is still there at the end'],
    ] as const) {
      await page.click(`.vendors .choice >> text="${view}"`);
      await eventually(() => figure.locator('svg > title').textContent()).toBe(title);
      expect((await figure.locator('figcaption > p').textContent())!.length).toBeGreaterThan(20);
    }
    await page.click('#ask-beside');
    await page.click('.runner button');
    await page.waitForSelector('.arms');
    expect(await page.locator('.arms tbody tr').count()).toBe(2);
    await page.waitForSelector('.drawn svg');
    // Differences in every outcome of the table, and the front.
    expect(await page.locator('.drawn svg').count()).toBe(await page.locator('.arms thead th').count());
    await page.click('#ask-migration');
    await page.click('.runner button');
    await page.waitForSelector('.drawn svg');
    expect(await page.locator('.drawn svg').count()).toBe(2);
    expect(await page.locator('.drawn svg style').count()).toBe(0);
    await page.click('#ask-influences');
    await page.click('.runner button');
    await eventually(() => figure.locator('svg > title').textContent()).toMatch(/^What moves /);
    expect(await page.locator('.rests .path').first().textContent()).toMatch(/^[a-z_.]+$/);
    await page.locator('.rests button').first().click();
    await page.waitForSelector('dialog[open] .basis-line');
    await page.keyboard.press('Escape');
    await page.click('#ask-phase');
    await page.click('.runner button');
    await eventually(() => figure.locator('svg > title').textContent()).toMatch(/^The best way for /);
    // Whole months: each once.
    await figure.locator('details > summary').click();
    await eventually(() => figure.locator('tbody tr').count()).toBe(8);
    await page.selectOption('.mapped select', 'C1a');
    await page.click('.runner button');
    await eventually(() => figure.locator('svg > title').textContent()).toBe('Where claim C1a holds');
    expect(await figure.locator('svg').textContent()).toMatch(/[2-8] runs of each arm in each cell/);
    await figure.locator('details > summary').click();
    await eventually(() => figure.locator('tbody tr').count()).toBe(7);
    // The claim with the most arms takes long enough to be stopped.
    await page.selectOption('.mapped select', 'C12');
    await page.click('.runner button');
    await page.click('.runner >> text=Stop');
    await eventually(() => page.textContent('.runner')).toContain('Stopped');
    expectCalm(watched, address);
    await page.context().close();
  });

  test('shares all of it in a link, restores it, and is harmed by no link', async () => {
    const watched = await open(browser, `${address}#/sandbox`, { permissions: ['clipboard-read', 'clipboard-write'] });
    const { page } = watched;
    await drawn(page);
    await page.selectOption('.strategy', 'open-weights');
    await eventually(() => page.textContent('.headline')).toMatch(/before your changes/);
    await page.click('#ask-beside');
    await page.selectOption('.beside select', 'open-core');
    await page.click('#ask-vendors');
    await page.click('.vendors .choice >> text="Runway"');
    await page.click('#ask-beside');
    await page.click('.runner button');
    await page.waitForSelector('.arms');
    const arms = await page.innerText('.arms');
    // What was computed is still there when another question was asked.
    await page.click('#ask-vendors');
    expect(await page.getAttribute('.vendors .choice >> text="Runway"', 'aria-pressed')).toBe('true');
    await page.click('#ask-beside');
    expect(await page.innerText('.arms')).toBe(arms);
    await page.click('text=Copy link');
    await page.waitForSelector('.toast:not([hidden])');
    const link = (await page.evaluate('navigator.clipboard.readText()')) as string;
    const text = await textIn(page);
    const other = await open(browser, link);
    await drawn(other.page);
    expect(await textIn(other.page)).toBe(text);
    // Between the first runs and those of the baseline nothing is told of what was before.
    await eventually(() => other.page.textContent('.headline')).toMatch(/before your changes/);
    await other.page.waitForSelector('.arms');
    expect(await other.page.innerText('.arms')).toBe(arms);
    // Loaded anew without the link, the work is still there; another market is a step that can be undone.
    await other.page.reload();
    await drawn(other.page);
    expect(await textIn(other.page)).toBe(text);
    await other.page.goto(`${address}#/gallery`);
    await other.page.click('.structures .card >> nth=4');
    await eventually(() => textIn(other.page)).not.toBe(text);
    await eventually(() => other.page.isEnabled('[aria-label^=Undo]')).toBe(true);
    while ((await textIn(other.page)) !== text) await other.page.click('[aria-label^=Undo]:not([aria-disabled=true])');
    const hostile = [`${address}#v1.${'A'.repeat(5_000)}`, `${address}#v9.AAAA`, `${address}#/<img src=x onerror=alert(1)>`];
    for (const bad of hostile) {
      await other.page.goto(bad);
      await other.page.reload();
      await other.page.waitForSelector('main');
    }
    await other.page.goto(`${address}#v1.AAAA`);
    expect(await other.page.textContent('main [role=alert]')).toContain('damaged');
    // Ten megabytes in a fragment, put there as a script on another page would.
    await other.page.evaluate('location.hash = "#v1." + "A".repeat(10_000_000)');
    await eventually(() => other.page.textContent('main [role=alert]')).toContain('more than a scenario may have');
    expectCalm(watched, address);
    expect(other.wrong).toEqual([]);
    await page.context().close();
    await other.page.context().close();
  });

  test('plays the very runs of the command line, writes their report, and restores the run from it', async () => {
    const watched = await open(browser, `${address}#/sandbox`);
    const { page } = watched;
    await drawn(page);
    await page.setInputFiles('input[type=file]', 'templates/market.yaml');
    await eventually(() => page.textContent('h1')).toBe('My market');
    await page.selectOption('.pair select >> nth=0', 'rival');
    await page.selectOption('.strategy', 'open-weights');
    await eventually(() => textIn(page)).toMatch(/rival:\n {4}strategy: open-weights/);
    const [download] = await Promise.all([page.waitForEvent('download', { timeout: 90_000 }), page.click('text=Report (HTML)')]);
    const file = (await download.path())!;
    const html = readFileSync(file, 'utf8');
    expect(html).toContain('<h1>My market</h1>');
    expect(html).toMatch(/<svg[^]*not a forecast/);
    const { run } = JSON.parse(/id="outlast-report">([^<]*)</.exec(html)![1]!) as { run: { hash: string; replicates: number } };
    expect(run.replicates).toBe(200);
    const digest = (): Promise<string | null> => page.getAttribute('.board', 'data-digest');
    await drawn(page, 400);
    const before = await digest();
    // The very runs of the command line, to the last bit.
    const told = readScenario(await textIn(page));
    if ('problems' in told) throw new Error('not readable');
    const asked = { ...told, fidelity: 'stochastic', replicates: 400, seed: 1, executor: inLine() } as const;
    const { series } = await runScenario({ ...asked, without: new Set(['drain', 'assumptions']) });
    expect(before).toBe(seriesDigest(series));
    const playedAgain = page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const runs = { attributes: true, attributeFilter: ['data-runs'] };
          new MutationObserver(() => resolve()).observe(document.querySelector('.board')!, runs);
        }),
    );
    await page.setInputFiles('input[type=file]', { name: 'report.html', mimeType: 'text/html', buffer: readFileSync(file) });
    await eventually(() => textIn(page)).toContain('format: outlast/scenario@1\nname: market');
    // The report says what differs from a base, which comes back with it.
    expect(await page.isEnabled('text="Reset everything"')).toBe(true);
    await playedAgain;
    await drawn(page, 400);
    expect(await digest()).toBe(before);
    await page.setInputFiles('input[type=file]', {
      name: 'report.html',
      mimeType: 'text/html',
      buffer: Buffer.from(
        '<script type="application/json" id="outlast-report">{"schema":"outlast/report@1","run":{"scenario":{"__proto__":1}}}</script>',
      ),
    });
    await eventually(() => page.textContent('.take [role=status]')).toContain('no run of Outlast');
    expectCalm(watched, address);
    await page.context().close();
  });

  test('sets Chinese where no font of the machine has it, on the page and in what is taken along', async () => {
    const watched = await open(browser, `${address}#/sandbox`, { locale: 'zh-CN' });
    const { page } = watched;
    await drawn(page);
    await page.setInputFiles('input[type=file]', 'templates/market.yaml');
    await eventually(() => page.textContent('h1')).toBe('我的市场');
    // Two signs that no font has look alike.
    const apart = await page.evaluate(async () => {
      await document.fonts.load("40px 'Outlast Sans'", '市场');
      const [one, other] = ['市', '场'].map((sign) => {
        const context = new OffscreenCanvas(50, 50).getContext('2d')!;
        context.font = "40px 'Outlast Sans'";
        context.fillText(sign, 2, 42);
        return context.getImageData(0, 0, 50, 50).data.join();
      });
      return one !== other;
    });
    expect(apart).toBe(true);
    // Signs are as wide as their size; the boxes of text that was set before its font came are not.
    await eventually(() =>
      page.evaluate(() => {
        const link = document.querySelector('header nav a')!;
        const range = document.createRange();
        range.selectNodeContents(link);
        return range.getBoundingClientRect().width / parseFloat(getComputedStyle(link).fontSize) / link.textContent.length;
      }),
    ).toBeCloseTo(1, 1);
    const slices = watched.requests.filter((url) => url.endsWith('.woff2')).length;
    expect(slices).toBeLessThan(150);
    const blank = await page.context().newPage();
    /** Characters of a file's text for which it carries no face. */
    const lacking = async (what: string, shown: string): Promise<string> => {
      const [download] = await Promise.all([page.waitForEvent('download', { timeout: 90_000 }), page.click(`text=${what}`)]);
      const content = readFileSync((await download.path())!, 'utf8');
      expect(content.length).toBeLessThan(8_000_000);
      await blank.setContent(content);
      return blank.evaluate(async (selector) => {
        const texts = Array.from(document.querySelectorAll(selector), ({ textContent }) => textContent);
        const found = await Promise.all(
          [...new Set(texts.join(''))]
            .filter((sign) => sign.trim() !== '')
            .map(async (sign) => ((await document.fonts.load("16px 'Outlast Sans'", sign)).length > 0 ? '' : sign)),
        );
        return found.join('');
      }, shown);
    };
    expect(await lacking('图（SVG）', 'text')).toBe('');
    expect(await lacking('报告（HTML）', 'p,li,td,th,h1,h2,text')).toBe('');
    expectCalm(watched, address);
    await page.context().close();
  });

  test('shows a hostile scenario as text, and plays one with code by what falls back', async () => {
    const watched = await open(browser, `${address}#/sandbox`);
    const { page } = watched;
    await drawn(page);
    const script = '<script>globalThis.harmed=1</script><img src=x onerror="globalThis.harmed=1">';
    const market = readFileSync('templates/market.yaml', 'utf8');
    const file = (text: string) => ({ name: 'market.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) });
    await page.setInputFiles(
      'input[type=file]',
      file(
        `${market
          .replace('en: My market', `en: '${script}'`)
          .replace('  leader:\n    strategy', `  leader:\n    title: '${script}'\n    strategy`)
          .replace('strategy: open-weights', 'strategy: patient')}code:\n  patient: patient.ts\n`,
      ),
    );
    await eventually(() => page.textContent('h1')).toBe(script);
    expect(await page.textContent('.notice')).toMatch(/A page never runs code, so here it plays closed, premium\./);
    const [told] = await Promise.all([page.waitForEvent('download'), page.click('.take >> text="Report (HTML)"')]);
    expect(readFileSync((await told.path())!, 'utf8')).toMatch(/A page never runs code, so here it plays closed, premium\./);
    await page.setInputFiles('input[type=file]', file(`__proto__: { polluted: 1 }\nconstructor: 1\n${market}`));
    await page.waitForSelector('.notice[role=alert]');
    await page.setInputFiles('input[type=file]', file('a'.repeat(17_000_000)));
    await eventually(() => page.textContent('.take [role=status]')).toContain('larger than a scenario');
    expect(await page.evaluate('[globalThis.harmed, {}.polluted]')).toEqual([null, null].map(() => undefined));
    expect(watched.wrong).toEqual([]);
    await page.context().close();
  });
});
