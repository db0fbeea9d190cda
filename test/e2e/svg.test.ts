import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { missingGlyphs } from '../support/glyphs.js';
import { clipped, overlapping, svgOf, textsOf } from '../support/svg.js';

const folder = mkdtempSync(join(tmpdir(), 'outlast svg '));
const run = (...args: string[]) =>
  spawnSync(
    process.execPath,
    [resolve('dist/bin/outlast.js'), 'run', 'templates/market.yaml', '--months', '4', '--replicates', '4', ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    },
  );
/** What a run says, and what it draws. */
function drawn(...args: string[]): { readonly said: string; readonly file: string } {
  const path = join(folder, 'chart.svg');
  const { status, stdout } = run('--svg', path, ...args);
  expect(status).toBe(0);
  return { said: stdout, file: readFileSync(path, 'utf8') };
}

const english = drawn('--threads', '1');
const chinese = drawn('--lang', 'zh');

describe('outlast run --svg', () => {
  test.each([
    { lang: 'en', file: english.file },
    { lang: 'zh', file: chinese.file },
  ])('draws every vendor, whole and with its glyphs, in $lang', async ({ lang, file }) => {
    const svg = svgOf(file);
    const texts = textsOf(svg).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['leader', 'newcomer', 'rival']));
    expect(clipped(svg)).toEqual([]);
    expect(overlapping(svg)).toEqual([]);
    expect(await missingGlyphs(svg)).toEqual([]);
    expect(/\p{Script=Han}/u.test(texts.join(''))).toBe(lang === 'zh');
  });

  test('is the same bytes whatever the number of threads, and changes no byte of the answer', () => {
    expect(drawn('--threads', '2').file).toBe(english.file);
    expect(run().stdout).toBe(english.said);
  });

  test('has bands where there is luck, and none where there is not', () => {
    expect(svgOf(english.file).querySelectorAll('[fill-opacity]').length).toBeGreaterThanOrEqual(3);
    expect(svgOf(drawn('--fidelity', 'mean-field').file).querySelectorAll('[fill-opacity]')).toHaveLength(0);
  });

  test('refuses a file that cannot be written, before anything is played', () => {
    const { status, stdout, stderr } = run('--svg', join(folder, 'nowhere', 'chart.svg'));
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('nowhere');
  });
});
