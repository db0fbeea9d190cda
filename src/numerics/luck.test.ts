import { describe, expect, test } from 'vitest';
import { logMass } from './binomial.js';
import { exp } from './elementary.js';
import { entityKey, Luck } from './luck.js';
import { normalCdf, normalQuantile } from './normal.js';
import { threefry4x32 } from './threefry.js';

const hex = (counter: number[], key: number[]): string => {
  const out = new Uint32Array(4);
  threefry4x32(Uint32Array.from(key), Uint32Array.from(counter), out);
  return [...out].map((word) => word.toString(16).padStart(8, '0')).join(' ');
};

test('Threefry-4x32-20 gives the published known answers', () => {
  expect(hex([0, 0, 0, 0], [0, 0, 0, 0])).toBe('9c6ca96a e17eae66 fc10ecd4 5256a7d8');
  expect(hex([-1, -1, -1, -1], [-1, -1, -1, -1])).toBe('2a881696 57012287 f6c7446e a16a6732');
  expect(hex([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0, 0x082efa98, 0xec4e6c89])).toBe(
    '59cd1dbb b8879579 86b5d00c ac8b6d84',
  );
});

describe('a draw', () => {
  const draws = (seed: number, replicate: number, stream: number, month: number): number[] => {
    const luck = new Luck(seed, replicate);
    luck.begin(stream, month);
    return Array.from({ length: 2000 }, (_, i) => luck.uniform(i));
  };
  const base = draws(1, 0, 1, 1);

  test('lies strictly between 0 and 1, with the mean and variance of a uniform', () => {
    expect(Math.min(...base)).toBeGreaterThan(0);
    expect(Math.max(...base)).toBeLessThan(1);
    const mean = base.reduce((sum, u) => sum + u, 0) / base.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / base.length));
  });

  test.each([
    ['seed', draws(2, 0, 1, 1)],
    ['seed above 32 bits', draws(1 + 2 ** 40, 0, 1, 1)],
    ['replicate', draws(1, 1, 1, 1)],
    ['stream', draws(1, 0, 2, 1)],
    ['month', draws(1, 0, 1, 2)],
    ['entity', [...base.slice(1), base[0]!]],
  ])('is independent of the same draw under another %s', (_, other) => {
    const correlation = base.reduce((sum, u, i) => sum + (u - 0.5) * (other[i]! - 0.5), 0) / base.length / (1 / 12);
    expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(base.length));
    expect(other).not.toEqual(base);
  });

  test('of one entity does not move when others draw before it, however many uniforms they take', () => {
    const alone = new Luck(5, 5);
    alone.begin(3, 7);
    const expected = alone.binomial(42, 1e6, 0.3);
    const crowd = new Luck(5, 5);
    crowd.begin(3, 7);
    for (let i = 0; i < 500; i++) crowd.binomial(i + 100, 1e9, 0.47);
    expect(crowd.binomial(42, 1e6, 0.3)).toBe(expected);
  });
});

test('entities are keyed by names, so that adding one renames nobody', () => {
  const keys = new Set(Array.from({ length: 20_000 }, (_, i) => entityKey('consumers', `vendor${i}`)));
  expect(keys.size).toBeGreaterThan(19_998);
  expect(entityKey('ab', 'c')).not.toBe(entityKey('a', 'bc'));
});

test('a bad seed, count or chance is refused', () => {
  expect(() => new Luck(-1, 0)).toThrow(RangeError);
  expect(() => new Luck(1.5, 0)).toThrow(RangeError);
  const luck = new Luck(1, 0);
  expect(() => luck.binomial(1, -1, 0.5)).toThrow(RangeError);
  expect(() => luck.binomial(1, 1.5, 0.5)).toThrow(RangeError);
  expect(() => luck.binomial(1, 10, 1.5)).toThrow(RangeError);
  expect(() => luck.binomial(1, 10, NaN)).toThrow(RangeError);
  expect(() => luck.multinomial(1, 3, new Float64Array(2), 2, new Float64Array(2))).toThrow(RangeError);
});

test('binomial masses sum to one', () => {
  for (const [n, p] of [
    [40, 0.3],
    [1000, 0.01],
    [5000, 0.6],
  ] as const) {
    let sum = 0;
    for (let k = 0; k <= n; k++) sum += exp(logMass(n, p, k));
    expect(sum).toBeCloseTo(1, 12);
  }
});

test('a multinomial loses nobody, gives nothing to a zero weight, and has the right means', () => {
  const weights = Float64Array.of(0.5, 0, 3, 1e-12, 1.5);
  const out = new Float64Array(5);
  const sums = new Float64Array(5);
  const luck = new Luck(3, 0);
  luck.begin(1, 1);
  for (let i = 0; i < 4000; i++) {
    luck.multinomial(i, 1000, weights, 5, out);
    expect(out.reduce((sum, part) => sum + part, 0)).toBe(1000);
    expect(out[1]).toBe(0);
    out.forEach((part, j) => (sums[j]! += part));
  }
  expect(sums[0]! / 4e6).toBeCloseTo(0.1, 3);
  expect(sums[2]! / 4e6).toBeCloseTo(0.6, 3);
});

test('normal quantiles and probabilities are the published ones', () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
  expect(normalQuantile(0.3)).toBeCloseTo(-0.5244005127080407, 14);
  expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 12);
  expect(normalCdf(-1.959963984540054)).toBeCloseTo(0.025, 14);
  expect(normalCdf(-5) / 2.866515718791939e-7).toBeCloseTo(1, 11);
  for (const p of [1e-12, 0.01, 0.2, 0.5, 0.9]) expect(normalCdf(normalQuantile(p)) / p).toBeCloseTo(1, 10);
});
