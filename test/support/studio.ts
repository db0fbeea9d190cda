import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** `outlast studio` on a free port. */
export class Served {
  private constructor(
    readonly address: string,
    private readonly process: ChildProcess,
  ) {}

  static async start(...args: string[]): Promise<Served> {
    const started = spawn(process.execPath, ['dist/bin/outlast.js', 'studio', '--port', '0', ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, LC_ALL: 'C' },
    });
    const [line] = (await once(started.stdout, 'data')) as [Buffer];
    return new Served(/http:\S+/.exec(line.toString())![0], started);
  }

  /** Ends it as Ctrl-C does, and gives its exit code. */
  async stop(): Promise<number | null> {
    const ended = once(this.process, 'exit');
    this.process.kill('SIGINT');
    const [code] = (await ended) as [number | null];
    return code;
  }
}

/** A page that notes everything that went wrong in it, and every request that left it. */
export interface Watched {
  readonly page: Page;
  readonly wrong: string[];
  readonly requests: string[];
}

/** Opens an address in a context of its own. */
export async function open(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-US',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const wrong: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(address);
  return { page, wrong, requests };
}

/** Expects what will be true after a while: a page answers in its own time. */
export const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 30_000, interval: 40 });

/** Waits until a market is drawn, and, where asked, as many runs behind it. */
export async function drawn(page: Page, runs = 0): Promise<void> {
  await page.waitForSelector('.board[data-ready]');
  if (runs > 0) await eventually(async () => Number(await page.getAttribute('.board', 'data-runs'))).toBeGreaterThanOrEqual(runs);
}

/** The rules of WCAG 2.2 AA and of good practice; and the one that another theme can break. */
const rules = {
  all: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  colours: ['color-contrast'],
} as const;

/** What axe finds within what a selector finds. */
export async function violations(page: Page, within: string, which: keyof typeof rules = 'all'): Promise<string[]> {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axeSource);
  const found = (await page.evaluate(
    `axe.run(${JSON.stringify(within)}, { runOnly: ${JSON.stringify(rules[which])} })
       .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html, failureSummary }) => html.slice(0, 160) + ' ' + failureSummary).join(' | ')))`,
  )) as string[];
  return found;
}

/** The text of a scenario of the sandbox, as the reader would take it along. */
export async function textIn(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('.take button >> nth=0')]);
  return readFileSync((await download.path())!, 'utf8');
}

/** Fails where anything went wrong in a page, or anything was asked of another host. */
export function expectCalm({ wrong, requests }: Watched, address: string): void {
  expect(wrong).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(address) && !url.startsWith('blob:'))).toEqual([]);
}
