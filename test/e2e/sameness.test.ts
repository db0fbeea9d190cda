import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadScenario } from 'outlast';
import { threads } from 'outlast/executors';
import { runScenario, seriesDigest, type Series } from 'outlast/experiment';
import { scenarioHash } from 'outlast/scenario';
import { fidelities, type Fidelity } from 'outlast/simulation';
import type { Browser, Page } from 'playwright-core';
import type { PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Play } from '../browser/page.js';
import { bundle, chromiumPath, launch, serve, strict } from '../support/browser.js';
import { leaveOut, proof } from '../support/proof.js';

const file = 'scenarios/llm-2024.yaml';
const scenario = await loadScenario(file);
const request = { seed: 20240630, replicates: 24 };
const counts = [1, 2];

/** Digests of all series, as they are on every engine. */
const pinned = JSON.parse(readFileSync(new URL('series.json', import.meta.url), 'utf8')) as Record<Fidelity, string>;

async function seriesIn(fidelity: Fidelity, count: number): Promise<readonly Series[]> {
  const executor = threads(count);
  try {
    const without = new Set(['drain', 'assumptions'] as const);
    const { series } = await runScenario({ scenario, hash: scenarioHash(scenario), fidelity, ...request, executor, without });
    return series;
  } finally {
    await executor.close();
  }
}

// The digests are pinned and these tests run on Node 20, 22 and 24: what equals them on each is equal on all.
describe.each(fidelities)('all series of the flagship, %s', (fidelity) => {
  test.each(counts)('are the same bytes on Node 20, 22 and 24, with %i threads', async (count) => {
    expect(seriesDigest(await seriesIn(fidelity, count))).toBe(pinned[fidelity]);
  });

  test('have another digest where one bit of one month differs', async () => {
    const [first, ...others] = await seriesIn(fidelity, 1);
    const touched = [...first!.mean];
    touched[3] = touched[3]! * (1 + 2 ** -52);
    expect(seriesDigest([{ ...first!, mean: touched }, ...others])).not.toBe(pinned[fidelity]);
  });
});

const claim = {
  en: 'All series of the flagship are the same bytes in Node and in Chromium, with one and two threads',
  zh: '旗舰场景的全部序列在 Node 与 Chromium 中、用一条或两条线程，逐字节相同',
};

if (chromiumPath === undefined)
  test('Chromium is installed where its absence is a failure (CI, OUTLAST_CI)', () => {
    leaveOut({ id: 'sameness', claim, lacks: { en: 'no Chromium is installed', zh: '没有安装 Chromium' } });
    process.stderr.write('Chromium is not on PATH: what runs in a page is not tested here\n');
    expect(strict).toBe(false);
  });

if (chromiumPath !== undefined)
  describe('in Chromium, bundled, in module workers', () => {
    const folder = mkdtempSync(join(tmpdir(), 'outlast-page-'));
    let server: PreviewServer;
    let browser: Browser;
    let page: Page;
    const errors: string[] = [];

    beforeAll(async () => {
      await bundle(fileURLToPath(new URL('../browser', import.meta.url)), folder);
      server = await serve(folder);
      browser = await launch();
      page = await browser.newPage();
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.goto(server.resolvedUrls!.local[0]!);
      await page.waitForFunction('globalThis.play !== undefined');
    });
    afterAll(async () => {
      await browser?.close();
      await server?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const play = (asked: Play): Promise<string> => page.evaluate(`globalThis.play(${JSON.stringify(asked)})`);

    test('the flagship, read from its text in the page, has the series of Node, with 1 and 2 threads, in both fidelities', async () => {
      const text = readFileSync(file, 'utf8');
      const digests: string[] = [];
      for (const fidelity of fidelities) {
        for (const workers of counts) digests.push(await play({ text, fidelity, workers, ...request }));
      }
      expect(errors).toEqual([]);
      proof({
        id: 'sameness',
        claim,
        holds: digests.join() === fidelities.flatMap((fidelity) => counts.map(() => pinned[fidelity])).join(),
        figures: [
          { en: 'Chromium', zh: 'Chromium', value: browser.version() },
          { en: 'Node', zh: 'Node', value: process.versions.node },
          { en: 'seed', zh: '种子', value: request.seed },
          { en: 'replicates', zh: '重复次数', value: request.replicates },
          ...fidelities.map((fidelity) => ({ en: `sha-256, ${fidelity}`, zh: `sha-256,${fidelity}`, value: pinned[fidelity] })),
        ],
      });
    });

    test('a market that breaks an invariant breaks in the page with the same error as in Node', async () => {
      const text = readFileSync(file, 'utf8');
      const broken = text.replace(/^(\s+intensity: ).*$/m, '$11e300');
      expect(broken).not.toBe(text);
      await expect(play({ text: broken, fidelity: 'stochastic', workers: 2, ...request })).rejects.toThrow('InvariantError');
    });
  });
