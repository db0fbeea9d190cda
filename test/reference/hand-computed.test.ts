import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mechanismNames } from '../../src/scenario/index.js';
import { engineLines, handMonths, tolerance, valueOf } from './hand.js';

const pages = [...mechanismNames, 'strategies'];

describe.each(pages)('the month worked by hand on the page %s', (page) => {
  const months = handMonths(readFileSync(new URL(`../../docs/model/${page}.md`, import.meta.url), 'utf8'));

  test('is there, with its own scenario first', () => {
    expect([...months.keys()][0]).toBe(page);
    for (const lines of months.values()) expect(lines.length).toBeGreaterThan(0);
  });

  test.each([...months])('is what the engine makes of %s, to the digits printed', async (name, lines) => {
    const found = await engineLines(name, lines);
    const apart = lines.flatMap(({ engine, month, printed }, i) =>
      Math.abs(found[i]! - valueOf(printed)) <= tolerance(printed) * (1 + 1e-9)
        ? []
        : [`${engine}, month ${month}: ${printed} by hand, ${found[i]} by the engine`],
    );
    expect(apart).toEqual([]);
  });
});

test('a line that the engine does not have is not passed over', async () => {
  await expect(engineLines('training', [{ engine: 'capability z', month: 1, printed: '1' }])).rejects.toThrow('vendor');
});

test('half a unit of the last digit printed is what a line may be off', () => {
  expect(tolerance('1,020.45')).toBeCloseTo(0.005, 12);
  expect(tolerance('8.86565e25') / 5e19).toBeCloseTo(1, 12);
  expect(tolerance('3')).toBe(0.5);
});
