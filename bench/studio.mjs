// Times the studio in headless Chromium, served by `outlast studio` on loopback. Run: node bench/studio.mjs [rounds]
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { withStudio } from '../scripts/served.mjs';

const rounds = Number(process.argv[2] ?? 5);
const moves = 120;

/** In the page: notes when the first market is drawn with its slider beside it, and when as many runs as are looked at. */
const notes = () => {
  globalThis.noted = {};
  const note = (name) => (globalThis.noted[name] ??= performance.now());
  new MutationObserver(() => {
    const board = document.querySelector('.board[data-ready]');
    if (board === null) return;
    if (document.querySelector('input[type=range]') !== null) note('interactive');
    for (const runs of [50, 200]) if (Number(board.dataset.runs) >= runs) note(`runs${runs}`);
  }).observe(document, { subtree: true, childList: true, attributes: true });
};

/** In the page: moves the slider one step after another, and waits each time until what is looked at is another one. */
const slide = async ({ count, selector, attribute }) => {
  const slider = document.querySelector('input[type=range]');
  const shown = () => {
    const found = document.querySelector(selector);
    return attribute === null ? found : found.getAttribute(attribute);
  };
  const times = [];
  for (let i = 0; i < count; i++) {
    const before = shown();
    const start = performance.now();
    slider.value = String(20 + ((i * 37) % 160));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    while (shown() === before && performance.now() - start < 2000) await new Promise(requestAnimationFrame);
    times.push(performance.now() - start);
  }
  return times;
};
/** The line of the vendor in view; and a second chart below it, which is a new one each time. */
const live = { count: moves, selector: '.live-chart .centre.strong', attribute: 'd' };
const shared = { count: moves / 2, selector: '.vendors .drawn svg', attribute: null };

/** In the page: leaves the slider where it is and waits for the runs behind it. */
const settle = async () => {
  globalThis.noted = {};
  const slider = document.querySelector('input[type=range]');
  slider.value = String(Number(slider.value) > 100 ? 60 : 140);
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  const start = performance.now();
  slider.dispatchEvent(new Event('change', { bubbles: true }));
  while (globalThis.noted.runs200 === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
  return { first: globalThis.noted.runs50 - start, all: globalThis.noted.runs200 - start };
};

/** Times that the slider comes to rest on each page. */
const rests = 4;

const all = { interactive: [], opening: [], slider: [], shared: [], first: [], all: [] };
const version = await withStudio(async (browser, address) => {
  for (let round = 0; round < rounds; round++) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(notes);
    await page.goto(address);
    await page.waitForSelector('.board[data-ready] >> nth=0');
    await page.waitForSelector('input[type=range] >> nth=0');
    all.interactive.push(await page.evaluate(() => globalThis.noted.interactive));
    while ((await page.evaluate(() => globalThis.noted.runs50)) === undefined) await page.waitForTimeout(20);
    all.opening.push(await page.evaluate(() => globalThis.noted.runs50 - globalThis.noted.interactive));
    all.slider.push(...(await page.evaluate(slide, live)));
    for (let rest = 0; rest < rests; rest++) {
      const { first, all: whole } = await page.evaluate(settle);
      all.first.push(first);
      all.all.push(whole);
    }
    await page.goto(`${address}#/sandbox`);
    // Once for every version, the page is kept for when there is no network, and then its font.
    await page.evaluate('navigator.serviceWorker.ready.then(() => null)');
    await page.waitForTimeout(2000);
    await page.click('#ask-vendors');
    await page.click('.vendors .choice button >> nth=4');
    await page.waitForSelector('.vendors .drawn svg');
    all.shared.push(...(await page.evaluate(slide, shared)));
    await page.close();
  }
  return browser.version();
});

const html = readFileSync('dist/studio/index.html', 'utf8');
const entry = /src="\.\/(assets\/[^"]+\.js)"/.exec(html)[1];
const bytes = gzipSync(readFileSync(join('dist/studio', entry))).length;
const at = (values, part) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(part * values.length))];
const row = (name, value, unit, target) =>
  console.log(`${name.padEnd(52)} ${value.toFixed(0).padStart(6)} ${unit}   (target ${target})`);

console.log(`Chromium ${version}, Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model}, ${rounds} rounds`);
row('slider to redrawn chart, p95', at(all.slider, 0.95), 'ms', '50 ms');
row('slider to redrawn chart, median', at(all.slider, 0.5), 'ms', '');
row('the same with a second chart below, p95', at(all.shared, 0.95), 'ms', '50 ms');
row('the same with a second chart below, median', at(all.shared, 0.5), 'ms', '');
row('page opened to its first 50 runs, median', at(all.opening, 0.5), 'ms', '600 ms');
row('slider at rest to 50 runs, median', at(all.first, 0.5), 'ms', '600 ms');
row('slider at rest to 50 runs, p95', at(all.first, 0.95), 'ms', '600 ms');
row('slider at rest to 200 runs, median', at(all.all, 0.5), 'ms', '2000 ms');
row('start page with its market and slider, median', at(all.interactive, 0.5), 'ms', '1500 ms');
row('entry script, gzip', bytes / 1024, 'KB', '150 KB');
