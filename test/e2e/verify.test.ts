import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { proof, proving } from '../support/proof.js';

const main = fileURLToPath(new URL('../../dist/bin/outlast.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'outlast-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

const verify = (...args: string[]) =>
  spawnSync(process.execPath, [main, 'verify', '--lang', 'en', ...args], { encoding: 'utf8', maxBuffer: 1e8 });

interface Check {
  readonly id: string;
  readonly title: unknown;
  readonly expected: number[];
  readonly obtained: (number | null)[];
  readonly tolerance: number[];
  readonly pass: boolean;
  readonly source: string;
}

/** A document of one's own: one case that holds, one that does not. */
function cases(text: string): string {
  const file = join(folder, 'cases.yaml');
  writeFileSync(file, `format: outlast/verify@1\ncases:\n${text}`);
  return file;
}

const holds =
  '  - { id: mine, title: mine, family: logit-shares, inputs: { utilities: [0], outside: 0 }, expected: [0.5, 0.5, 0.6931472], tolerance: 1e-6, source: ln 2 }\n';
const fails =
  '  - { id: other, title: other, family: logit-shares, inputs: { utilities: [0], outside: 0 }, expected: [0.6, 0.4, 0.6931472], tolerance: 1e-6, source: wrong }\n';

/** Theorems in which somebody looks ahead or fights take minutes: a few of their draws, all of them in a proof. */
function published(): readonly string[] {
  if (proving) return [];
  const text = readFileSync(new URL('../../verify/published.yaml', import.meta.url), 'utf8');
  const few = text
    .replace(/(\n {2}- id: P(?:19|26|27|28|29)[bc]?\n[^]*?draws: )\d+/g, '$112')
    // Some hold in every draw.
    .replace(/(\n {2}- id: P28[bc]\n[^]*?expected: \[)60\]/g, '$112]');
  const file = join(folder, 'few.yaml');
  writeFileSync(file, few);
  return ['--cases', file];
}

test('all that is published holds', { timeout: 600_000 }, () => {
  const { status, stdout } = verify('--json', ...published());
  const { schema, data } = JSON.parse(stdout) as { schema: string; data: { checks: Check[] } };
  expect(schema).toBe('outlast/verify@1');
  const failed = data.checks.filter(({ pass }) => !pass);
  expect(failed).toEqual([]);
  const rows = Array.from({ length: 30 }, (_, i) => `P${String(i + 1).padStart(2, '0')}`);
  expect(rows.filter((row) => !data.checks.some(({ id }) => id === row))).toEqual([]);
  for (const { id, expected, obtained, tolerance } of data.checks) {
    expect([obtained.length, tolerance.length], id).toEqual([expected.length, expected.length]);
  }
  proof({
    id: 'published-results',
    claim: {
      en: 'The engine, set to special cases, gives what is published; theorems have no violation in any of their random draws.',
      zh: '把引擎设成特例，得出的就是已发表的结果；各项定理在全部随机抽样里没有一次违反。',
    },
    holds: status === 0 && failed.length === 0,
    figures: [{ en: 'checks that pass', zh: '通过的检验', value: data.checks.length }],
    command: 'outlast verify',
  });
});

describe('cases of one’s own', () => {
  test('are run, and a check that fails is told and ends with 4', () => {
    const { status, stdout } = verify('--cases', cases(holds + fails));
    expect(status).toBe(4);
    expect(stdout).toMatch(/^pass {2}mine/m);
    expect(stdout).toMatch(/^FAIL {2}other/m);
    expect(stdout).toContain('1 of 2 checks pass.');
  });

  test('that are not valid are refused with their places, and end with 3', () => {
    const { status, stdout, stderr } = verify(
      '--cases',
      cases(holds.replace('[0]', '[zero]') + fails.replace('logit-shares', 'logit')),
    );
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/cases\.yaml:3:\d+ wrong-type: cases\.0\.inputs\.utilities\.0/);
    expect(stderr).toMatch(/cases\.yaml:4:\d+ bad-choice: cases\.1\.family/);
  });

  test('that are not there end with 2', () => {
    expect(verify('--cases', join(folder, 'none.yaml')).status).toBe(2);
  });
});
