import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { mechanismNames } from '../../src/scenario/index.js';
import { figures } from '../../src/report/figures/index.js';
import { missingGlyphs } from '../support/glyphs.js';
import { clipped, overlapping, svgOf } from '../support/svg.js';

const folder = new URL('../../docs/model/figures/', import.meta.url);
const files = readdirSync(folder).sort();
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const script = fileURLToPath(new URL('../../scripts/figures.mjs', import.meta.url));

describe('the figures of the model book', () => {
  test('are one for each mechanism and one for strategies, in both languages', () => {
    const names = [...mechanismNames, 'strategies'];
    expect(figures.map(({ name }) => name).sort()).toEqual([...names].sort());
    expect(files).toEqual(names.flatMap((name) => [`${name}.en.svg`, `${name}.zh.svg`]).sort());
  });

  test.each(['choice', 'inertia', 'serving'])('%s is byte for byte what the script draws', async (name) => {
    const { filesOf } = (await import(script)) as { filesOf: (figure: object) => Promise<Record<string, string>> };
    const built = (await import(fileURLToPath(new URL('../../dist/report/figures/index.js', import.meta.url)))) as {
      figures: typeof figures;
    };
    const drawn = await filesOf(built.figures.find((figure) => figure.name === name)!);
    for (const [file, text] of Object.entries(drawn)) expect(text === read(file), file).toBe(true);
  });

  test.each(files)('%s is whole: numbers only, nothing clipped or covered, glyphs for all text, below 60 kB', async (file) => {
    const text = read(file);
    const svg = svgOf(text);
    expect(text.replace(/base64,[^)]*/g, '')).not.toMatch(/NaN|undefined|Infinity/);
    expect(clipped(svg)).toEqual([]);
    expect(overlapping(svg)).toEqual([]);
    expect(await missingGlyphs(svg)).toEqual([]);
    expect(text.length).toBeLessThan(60_000);
  });
});
