import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { missingGlyphs } from '../support/glyphs.js';
import { clipped, overlapping, svgOf, textsOf } from '../support/svg.js';

const folder = mkdtempSync(join(tmpdir(), 'outlast svg '));
const run = (...args: string[]) =>
  spawnSync(process.execPath, [resolve('dist/cli/main.js'), 'run', 'scenarios/llm-2024.yaml', '--months', '12', ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
const drawn = (name: string, ...args: string[]): string => {
  const file = join(folder, name);
  expect(run('--replicates', '8', '--svg', file, ...args).status).toBe(0);
  return readFileSync(file, 'utf8');
};

describe('outlast run --svg', () => {
  test.each(['en', 'zh'])('draws every vendor that matters, whole and with its glyphs, in %s', async (lang) => {
    const svg = svgOf(drawn(`${lang}.svg`, '--lang', lang));
    const texts = textsOf(svg).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['OpenAI', 'Anthropic', 'Google', 'Meta', 'Mistral']));
    expect(clipped(svg)).toEqual([]);
    expect(overlapping(svg)).toEqual([]);
    expect(await missingGlyphs(svg)).toEqual([]);
    expect(/\p{Script=Han}/u.test(texts.join(''))).toBe(lang === 'zh');
  });

  test('is the same bytes whatever the number of threads, and changes no byte of the answer', () => {
    expect(drawn('one.svg', '--threads', '1')).toBe(drawn('two.svg', '--threads', '2'));
    expect(run('--replicates', '8', '--svg', join(folder, 'three.svg')).stdout).toBe(run('--replicates', '8').stdout);
  });

  test('has no bands where there is no luck', () => {
    expect(svgOf(drawn('mean.svg', '--fidelity', 'mean-field')).querySelectorAll('[fill-opacity]')).toHaveLength(0);
    expect(svgOf(drawn('drawn.svg')).querySelectorAll('[fill-opacity]').length).toBeGreaterThan(3);
  });

  test('refuses a file that cannot be written, before anything is played', () => {
    const { status, stdout, stderr } = run('--svg', join(folder, 'nowhere', 'chart.svg'));
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('nowhere');
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });
});
