import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import { afterAll, describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/print/escape.js';
import { pdfFile } from '../../src/print/pdf.js';
import { readScenario, scenarioHash } from '../../src/scenario/index.js';
import { chromiumPath, launch, strict } from '../support/browser.js';
import { pdfText } from '../support/pdf.js';
import { clipped, overlapping } from '../support/svg.js';

const folder = mkdtempSync(join(tmpdir(), 'outlast report '));
afterAll(() => rmSync(folder, { recursive: true }));

const hostile = '<script>alert(1)</script>';
const market = readFileSync('templates/market.yaml', 'utf8');
const base = join(folder, 'base.yaml');
writeFileSync(base, market);
const variant = join(folder, 'variant.yaml');
writeFileSync(
  variant,
  `format: outlast/scenario@1\nextends: base.yaml\nname: variant\ntitle: 'A "market" ${hostile} --> ]]>'\nvendors:\n  rival:\n    title: '${hostile}'\n    strategy: open-weights\n`,
);

const outlast = (args: readonly string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [resolve('dist/bin/outlast.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', ...env },
  });
const report = (...args: string[]) => outlast(['report', ...args, '--months', '8', '--replicates', '8']);

/** The data that a report carries. */
const carried = (html: string): { readonly run: { readonly scenario: object; readonly hash: string; readonly seed: number } } =>
  JSON.parse(parseHTML(html).document.querySelector('#outlast-report')!.textContent) as never;

writeFileSync(
  join(folder, 'compare.json'),
  outlast([
    'compare',
    base,
    '--vary',
    'vendors.rival.strategy=open-weights,hold',
    '--set',
    'horizon=8',
    '--budget',
    '40',
    '--json',
  ]).stdout,
);

const changed = ['--set', 'vendors.newcomer.strategy=hold'];
writeFileSync(
  join(folder, 'run.json'),
  outlast(['run', base, ...changed, '--months', '8', '--replicates', '8', '--json']).stdout,
);

const english = report(variant, 'compare.json', '--claim', 'C9', '--budget', '40', '-o', 'en.html');
const html = readFileSync(join(folder, 'en.html'), 'utf8');
const { document } = parseHTML(html);

describe('outlast report', () => {
  test('writes the question, three sentences, figures with their data, and how it was made', () => {
    expect([english.status, english.stderr, english.stdout]).toEqual([0, '', 'Wrote en.html\n']);
    expect(document.querySelectorAll('.answer p')).toHaveLength(3);
    const figures = [...document.querySelectorAll('figure')];
    expect(figures.length).toBeGreaterThanOrEqual(9);
    for (const figure of figures) {
      const svg = figure.querySelector('svg') as unknown as SVGSVGElement;
      expect(svg.querySelector('desc')!.textContent).toBe(figure.querySelector('figcaption')!.textContent);
      expect(figure.querySelectorAll('tbody tr').length).toBeGreaterThan(0);
      expect(clipped(svg)).toEqual([]);
      expect(overlapping(svg)).toEqual([]);
    }
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ['who', 'change', 'shares', 'builders', 'claims-0', 'compare-1', 'sure', 'assumed', 'made'])
      expect(ids).toContain(id);
    expect(document.querySelector('#change')!.parentElement!.textContent).toContain('is open-weights instead of');
    expect(document.body.textContent).toContain('not a forecast');
  });

  test('tries claims where it is asked to, and says by how many runs at most', () => {
    expect(document.querySelector('#claims-0')!.parentElement!.textContent).toContain('C9: In the present climate');
    expect(document.querySelector('#sure')!.parentElement!.textContent).toContain('at most 40 runs');
    expect(document.querySelector('#made')!.parentElement!.textContent).toContain('--claim C9 --budget 40');
  });

  test('needs nothing beside itself and runs nothing', () => {
    expect(document.querySelector('meta[http-equiv]')!.getAttribute('content')).toContain("default-src 'none'");
    expect([...document.querySelectorAll('[src],link,iframe,object,img,base,form')]).toEqual([]);
    for (const link of document.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^#/);
    expect([...html.matchAll(/url\((?!#|data:font)/g)]).toEqual([]);
    expect(html.replaceAll('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:|@import/);
    expect([...document.querySelectorAll('script')].map((script) => script.getAttribute('type'))).toEqual(['application/json']);
    expect(html).not.toMatch(/<[^>]* on\w+=/);
  });

  test('lets no name be markup', () => {
    expect(html).not.toContain(hostile);
    expect(document.querySelector('h1')!.textContent).toBe(`A "market" ${hostile} --> ]]>`);
  });

  test('restores the run from what it carries', () => {
    const { run } = carried(html);
    const read = readScenario(run.scenario);
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    expect(scenarioHash(read.scenario)).toBe(run.hash);
    expect(run).toMatchObject({ seed: 1, replicates: 8, fidelity: 'stochastic' });
  });

  test('is Markdown with its figures beside it, the same on one thread, and no name is markup there either', () => {
    const { stdout } = report(variant, '-o', 'out.md', '--json', '--threads', '1');
    const told = JSON.parse(stdout) as { schema: string; data: { files: string[]; figures: string[] } };
    expect(told.schema).toBe('outlast/written@1');
    expect(told.data.files).toEqual(['out.md', ...told.data.figures.map((id) => join('out.figures', `${id}.svg`))]);
    expect(readdirSync(join(folder, 'out.figures')).sort()).toEqual(told.data.figures.map((id) => `${id}.svg`).sort());
    const text = readFileSync(join(folder, 'out.md'), 'utf8');
    expect(text).not.toMatch(/<(?!!-- outlast-report )/);
    expect(text.match(/-->/g)).toHaveLength(1);
    for (const id of told.data.figures) expect(text).toContain(`](out.figures/${id}.svg)`);
    for (const caption of document.querySelectorAll('figure:not(#compare-1 ~ *):not(#claims-0 ~ *) figcaption'))
      expect(text).toContain(escapeMarkdown(caption.textContent));
    const data = JSON.parse(/<!-- outlast-report (.*) -->/.exec(text)![1]!) as ReturnType<typeof carried>;
    expect(data.run.hash).toBe(carried(html).run.hash);
  });

  test.each([
    { args: [base, '-o', 'out.txt'], said: '.html' },
    { args: ['run.json', '-o', 'a.html'], said: 'bad-answer' },
    { args: [variant, 'run.json', '-o', 'a.html'], said: 'bad-answer' },
    { args: ['compare.json', '--claim', 'C9', '-o', 'a.html'], said: 'name its file' },
    { args: [base, '-o', 'a.pdf', '--chromium', 'nowhere'], said: 'no-browser' },
  ])('refuses $args and says why', ({ args, said }) => {
    const { status, stdout, stderr } = outlast(['report', ...args]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
    expect(stderr.split('\n')).toHaveLength(2);
  });
});

test('a stored run is told anew, with its own seed and runs', () => {
  const set = ['--set', 'horizon=8', '--set', 'vendors.rival.strategy=hold'];
  const stored = outlast(['run', base, ...set, '--replicates', '8', '--seed', '3', '--store', '--json']);
  const { key } = (JSON.parse(stored.stdout) as { data: { key: string } }).data;
  const { status, stdout, stderr } = outlast(['report', key.slice(0, 12), '--beside', base, '-o', 'stored.md', '--json']);
  expect([status, stderr]).toEqual([0, '']);
  expect((JSON.parse(stdout) as { data: unknown }).data).toMatchObject({ restores: { seed: 3, replicates: 8 } });
  // What was put on it is told against the scenario without, over as many months.
  expect(readFileSync(join(folder, 'stored.md'), 'utf8')).toContain('is hold instead of closed-subsidy.');
});

describe('in Chinese', () => {
  test('every text of its own is Chinese', () => {
    // From what a run has said, which keeps what --set put on it; so is the PDF below.
    expect(outlast(['report', base, 'run.json', '--months', '8', '-o', 'zh.html', '--lang', 'zh']).status).toBe(0);
    const { document: page } = parseHTML(readFileSync(join(folder, 'zh.html'), 'utf8'));
    expect(page.documentElement.getAttribute('lang')).toBe('zh-Hans');
    expect(page.querySelector('#change')!.parentElement!.textContent).toContain('由 open-weights 改为 hold。');
    for (const element of page.querySelectorAll('h2,figcaption,summary,title,dt,.answer p,.disclaimer'))
      expect(element.textContent).toMatch(/\p{Script=Han}/u);
    expect(page.body.textContent).not.toMatch(/\b(?:the|what|which|runs|vendor)\b/i);
  });
});

const skipped = chromiumPath === undefined && !strict;

describe.skipIf(skipped)('by Chromium', () => {
  test('a PDF has the text of the page, in the glyphs that the page carries', () => {
    const { status, stderr } = report(base, 'run.json', '-o', 'zh.pdf', '--lang', 'zh');
    expect([status, stderr]).toEqual([0, '']);
    const { text, fonts, missing } = pdfText(readFileSync(join(folder, 'zh.pdf')));
    const { document: page } = parseHTML(readFileSync(join(folder, 'zh.html'), 'utf8'));
    const plain = text.replace(/\s/g, '');
    for (const element of page.querySelectorAll('h1,h2,.answer p,figcaption,td'))
      expect(plain).toContain(element.textContent.replace(/\s/g, ''));
    expect(missing).toBe(0);
    expect(fonts.filter((font) => !font.startsWith('NotoSansSC'))).toEqual([]);
  }, 60_000);

  test('the same page is the same bytes each time it is printed', async () => {
    const page = readFileSync(join(folder, 'zh.html'), 'utf8');
    const [one, other] = [await pdfFile(page, chromiumPath!), await pdfFile(page, chromiumPath!)];
    expect(Buffer.compare(one!, other!)).toBe(0);
    expect(Buffer.from(one!).toString('latin1')).toContain('/CreationDate (D:20000101000000');
  }, 60_000);

  test('a page asks for nothing and complains of nothing', async () => {
    const browser = await launch();
    try {
      const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
      const asked: string[] = [];
      const said: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(String(error)));
      const address = pathToFileURL(join(folder, 'en.html')).href;
      await page.goto(address);
      await page.evaluate('document.fonts.ready');
      expect(asked.filter((url) => url !== address && !url.startsWith('data:'))).toEqual([]);
      expect(said).toEqual([]);
      // A phone scrolls down, not across.
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    } finally {
      await browser.close();
    }
  }, 60_000);
});
