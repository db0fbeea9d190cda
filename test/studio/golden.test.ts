import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launch } from '../support/browser.js';
import { siteOf } from '../../src/cli/static-site.js';
import { drawn, eventually, open, Served } from '../support/studio.js';

/** A picture of the studio, and what whoever looked at it checked. */
interface Look {
  readonly name: string;
  readonly place: string;
  readonly options: BrowserContextOptions;
  readonly checked: string;
  /** Whether runs are waited for, or the picture is of expected flows. */
  readonly runs?: true;
  readonly before?: (page: Page) => Promise<void>;
}

const desk = { width: 1280, height: 860 };
const phone = { width: 360, height: 760 };

/** Every screen, both languages, both themes, phone and desk; each was looked at. */
const looks: readonly Look[] = [
  {
    name: 'gallery-en-light-desk',
    place: '',
    options: { viewport: desk },
    checked:
      'headline and chart side by side, one switch and one slider inviting a move, names beside their lines without overlap',
  },
  {
    name: 'gallery-zh-dark-phone',
    place: '',
    options: { viewport: phone, colorScheme: 'dark', locale: 'zh-CN' },
    checked: 'title breaks at the comma, tools fit in two rows, nothing wider than the screen, dark colours apart',
  },
  {
    name: 'tour-zh-light-desk',
    place: '#/tour/8',
    options: { viewport: desk, locale: 'zh-CN' },
    checked: 'chapters at the left with the present one in bold, the essay as a quotation, full-width punctuation',
  },
  {
    name: 'tour-en-dark-phone',
    place: '#/tour/9',
    options: { viewport: phone, colorScheme: 'dark' },
    checked: 'chapters scroll sideways, buttons wrap whole, the slider spans the width',
  },
  {
    name: 'sandbox-en-dark-desk',
    place: '#/sandbox',
    options: { viewport: desk, colorScheme: 'dark' },
    runs: true,
    checked:
      'levers beside the chart, numbers aligned, what was before dotted and apart from dashed open families, signs at the ends of lines',
    before: async (page) => {
      await drawn(page, 400);
      await page.selectOption('.strategy', 'open-weights');
      await eventually(() => page.getAttribute('.board', 'data-runs')).toBe('0');
    },
  },
  {
    name: 'sandbox-zh-light-phone',
    place: '#/sandbox',
    options: { viewport: phone, locale: 'zh-CN' },
    checked: 'metrics wrap, labels at the right of the chart fit, twenty dots a vendor are told apart',
  },
  {
    name: 'claims-en-light-desk',
    place: '#/claims',
    options: { viewport: desk },
    checked: 'a verdict has a word and a sign, not colour alone; statements in one column',
  },
  {
    name: 'large-zh-dark-desk',
    place: '#/sandbox',
    options: { viewport: desk, colorScheme: 'dark', locale: 'zh-CN' },
    checked:
      'who the room is and what it does in one row, the sentence, the whole chart in the window, text large enough for a room',
    before: (page) => page.keyboard.press('l'),
  },
  {
    name: 'vendors-en-light-desk',
    place: '#/sandbox',
    options: { viewport: desk },
    runs: true,
    checked:
      'three panels on axes of their own, crosses where runs ended, notes beside their names, dashes where weights are open',
    before: (page) => asked(page, 'vendors'),
  },
  {
    name: 'why-zh-light-phone',
    place: '#/sandbox',
    options: { viewport: phone, locale: 'zh-CN' },
    runs: true,
    checked: 'names over their bars, numbers inside the screen, eleven rows from one whole to the other, no sideways scrolling',
    before: (page) => asked(page, 'why'),
  },
  {
    name: 'beside-en-dark-phone',
    place: '#/sandbox',
    options: { viewport: phone, colorScheme: 'dark' },
    runs: true,
    checked:
      'ways as pills, the choice of another spans the width, the table fits without scrolling, the first difference below it',
    before: (page) => asked(page, 'beside'),
  },
  {
    name: 'map-zh-dark-desk',
    place: '#/sandbox',
    options: { viewport: { width: 1280, height: 1100 }, colorScheme: 'dark', locale: 'zh-CN' },
    runs: true,
    checked: 'regions apart in lightness and named or keyed, the reader’s market ringed, both axes named, the sentence below',
    before: (page) => asked(page, 'phase'),
  },
];

/** What a tab answers of a small market, at the top of the window. */
async function asked(page: Page, tab: string): Promise<void> {
  await page.setInputFiles('input[type=file]', 'templates/market.yaml');
  await eventually(() => page.textContent('h1')).toMatch(/^(My market|我的市场)$/);
  await drawn(page, 400);
  await page.click(`#ask-${tab}`);
  if (tab !== 'vendors') await page.click('.ask .runner button');
  await page.waitForSelector('.ask .drawn figcaption');
  await page.evaluate('document.querySelector(".ask").scrollIntoView()');
}

const folder = 'test/studio/golden';
const update = process.env['OUTLAST_GOLDEN'] !== undefined;
/** Part of all pixels that may differ visibly: how edges are smoothed is the machine's own business. */
const tolerated = 0.01;

/** Fonts that come along, so that pictures do not depend on what is installed: Latin signs where a page is English, Chinese everywhere. */
function fontStyle(chinese: boolean): string {
  const require = createRequire(import.meta.url);
  const face = (font: string, part: string, weight: number): string => {
    const file = require.resolve(`@fontsource/${font}/files/${font}-${part}-${weight}-normal.woff2`);
    const range = part === 'latin' ? 'unicode-range:U+0-2AF,U+2010-201F;' : '';
    return `@font-face{font-family:Golden;font-weight:${weight};${range}src:url(data:font/woff2;base64,${readFileSync(file).toString('base64')})}`;
  };
  const latin = chinese ? 'noto-sans-sc' : 'noto-sans';
  const faces = [400, 600].flatMap((weight) => [
    face('noto-sans-sc', 'chinese-simplified', weight),
    face(latin, 'latin', weight),
  ]);
  return `${faces.join('')}:root{--sans:Golden;--serif:Golden;--mono:Golden}.outlast-chart{font-family:Golden!important}*{caret-color:transparent!important}`;
}

/** Part of pixels that differ visibly between two pictures of the same size; 1 where sizes differ. */
const compare = async ([one, other]: readonly [string, string]): Promise<number> => {
  const pixels = async (data: string) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  };
  const [a, b] = [await pixels(one), await pixels(other)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  let differing = 0;
  for (let i = 0; i < a.data.length; i += 4) {
    const apart = Math.max(...[0, 1, 2].map((c) => Math.abs(a.data[i + c]! - b.data[i + c]!)));
    if (apart > 48) differing += 1;
  }
  return (4 * differing) / a.data.length;
};

describe.skipIf(chromiumPath === undefined)('what was looked at', () => {
  let served: Served;
  let browser: Browser;
  let blank: Page;
  let still: Server;
  /** The studio without those who play runs: it shows expected flows for good. */
  let quick = '';
  const alone = mkdtempSync(join(tmpdir(), 'outlast-studio-'));
  const styles = { en: fontStyle(false), zh: fontStyle(true) };
  beforeAll(async () => {
    [served, browser] = await Promise.all([Served.start(), launch()]);
    blank = await browser.newPage();
    cpSync('dist/studio', alone, { recursive: true, filter: (file) => !/worker-[^/]*\.js$/.test(file) });
    still = siteOf(alone).listen(0, '127.0.0.1');
    await once(still, 'listening');
    quick = `http://127.0.0.1:${(still.address() as AddressInfo).port}/`;
    if (update) mkdirSync(folder, { recursive: true });
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    still?.closeAllConnections();
    still?.close();
    rmSync(alone, { recursive: true, force: true });
  });

  test.each(looks)('$name: $checked', async ({ name, place, options, runs, before }) => {
    const address = runs === true ? served.address : quick;
    const { page } = await open(browser, address + place, { ...options, bypassCSP: true });
    await page.addStyleTag({ content: options.locale === 'zh-CN' ? styles.zh : styles.en });
    if (place === '#/claims') await page.waitForSelector('.board-of-claims');
    else await drawn(page);
    await before?.(page);
    if (runs === true) await drawn(page, 400);
    await page.evaluate('document.fonts.ready');
    if (place !== '#/claims') await eventually(() => page.textContent('.busy')).toBe('');
    const picture = await page.screenshot({ animations: 'disabled' });
    await page.context().close();
    const file = `${folder}/${name}.png`;
    if (update) writeFileSync(file, picture);
    expect(existsSync(file)).toBe(true);
    const differs = await blank.evaluate(compare, [readFileSync(file).toString('base64'), picture.toString('base64')] as const);
    expect(differs).toBeLessThan(tolerated);
  });
});
