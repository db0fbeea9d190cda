import { describe, expect, test } from 'vitest';
import { categoryFills, colourAt, divergingStops, greyOf, sequentialStops } from './theme.js';

const channels = (colour: string): number[] => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);

/** What who lacks a kind of cone sees, in linear light (Viénot, Brettel, Mollon 1999). */
function seen(colour: string, kind: 'protan' | 'deutan'): number[] {
  const [r, g, b] = channels(colour).map(linear) as [number, number, number];
  return kind === 'protan'
    ? [0.11238 * r + 0.88762 * g, 0.11238 * r + 0.88762 * g, 0.00401 * r - 0.00401 * g + b]
    : [0.29275 * r + 0.70725 * g, 0.29275 * r + 0.70725 * g, -0.02234 * r + 0.02234 * g + b];
}

const pairs = <T>(items: readonly T[]): [T, T][] => items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));

describe('colours', () => {
  test('of categories are well apart in grey', () => {
    for (const [a, b] of pairs(categoryFills)) expect(Math.abs(greyOf(a) - greyOf(b))).toBeGreaterThan(25);
  });

  test.each(['protan', 'deutan'] as const)('of categories are apart for %s readers', (kind) => {
    for (const [a, b] of pairs(categoryFills)) {
      const [one, other] = [seen(a, kind), seen(b, kind)];
      const distance = Math.max(...one.map((value, c) => Math.abs(value - other[c]!)));
      expect(distance).toBeGreaterThan(0.05);
    }
  });

  test.each(['protan', 'deutan'] as const)('the two ends of a diverging scale are not the same to %s readers', (kind) => {
    const [low, high] = [seen(divergingStops[0], kind), seen(divergingStops[4], kind)];
    // Blue remains: it is the cone that nearly everybody has.
    expect(high[2]! - low[2]!).toBeGreaterThan(0.2);
  });

  test('of a sequential scale get darker throughout', () => {
    const greys = Array.from({ length: 21 }, (_, i) => greyOf(colourAt(sequentialStops, i / 20)));
    greys.slice(1).forEach((grey, i) => expect(grey).toBeLessThan(greys[i]!));
  });

  test('beyond its ends a scale keeps its last colour', () => {
    expect(colourAt(['#000000', '#ffffff'], 0.5)).toBe('#808080');
    expect(colourAt(['#000000', '#ffffff'], 7)).toBe('#ffffff');
    expect(colourAt(['#000000', '#ffffff'], -1)).toBe('#000000');
  });
});
