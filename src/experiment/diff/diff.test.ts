import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffOf, type ResultSet } from './diff.js';
import { pairedEstimate, unpairedEstimate, wholeOf } from './diff-estimates.js';
import { diffInputs, type Inputs } from './diff-inputs.js';
import { Luck } from '../../numerics/index.js';

const sampleOf = (values: readonly number[], from = 0) => ({
  replicates: values.map((_, i) => from + i),
  values: Float64Array.from(values),
});
const numbers = fc.array(fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constant(NaN)), {
  minLength: 2,
  maxLength: 40,
});

describe('the difference of replicates under the same luck', () => {
  test('is nothing, and known to be nothing, of a result set and itself', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 9 }), (values, from) => {
        const { same, difference, pairs } = pairedEstimate(sampleOf(values, from), sampleOf(values, from), false, 0.95);
        const existing = values.filter((value) => !Number.isNaN(value)).length;
        expect([same, pairs]).toEqual([true, existing]);
        expect(difference).toEqual(existing === 0 ? NaN : 0);
      }),
    );
  });

  test('turns its sign when the two change places', () => {
    fc.assert(
      fc.property(numbers, numbers, fc.integer({ min: 0, max: 9 }), (before, after, from) => {
        const [a, b] = [sampleOf(before), sampleOf(after, from)];
        const [there, back] = [pairedEstimate(a, b, false, 0.95), pairedEstimate(b, a, false, 0.95)];
        expect(back.pairs).toBe(there.pairs);
        expect(back.same).toBe(there.same);
        for (const [one, other] of [
          [there.difference, -back.difference],
          [there.low, -back.high],
        ] as const) {
          if (Number.isNaN(one)) expect(other).toBeNaN();
          else expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-9 * Math.abs(one));
        }
      }),
    );
  });

  test('takes each replicate with the one of its number, and those alone that both have', () => {
    const a = sampleOf([1, 2, 3, NaN, 5], 0);
    const b = sampleOf([20, 30, 40, 50, 60], 1);
    expect(pairedEstimate(a, b, false, 0.95)).toMatchObject({ pairs: 3, difference: (18 + 27 + 45) / 3, same: false });
  });

  // 7 pairs turn one way and 1 the other, of 21: (1 + 1, 7 + 1) / 23, worked by hand.
  test('of a chance has the interval of Bonett and Price', () => {
    const a = sampleOf([...Array<number>(7).fill(1), 0, ...Array<number>(13).fill(1)]);
    const b = sampleOf([...Array<number>(7).fill(0), 1, ...Array<number>(13).fill(1)]);
    const { difference, low, high } = pairedEstimate(a, b, true, 0.95);
    expect(difference).toBeCloseTo(-6 / 21, 12);
    expect(low).toBeCloseTo(-0.5084, 4);
    expect(high).toBeCloseTo(-0.0134, 4);
  });

  test('of a chance is not known for certain where no pair differs', () => {
    const { low, high } = pairedEstimate(sampleOf(Array(30).fill(1)), sampleOf(Array(30).fill(1)), true, 0.95);
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
  });
});

describe('the difference of independent samples', () => {
  test('of chances is that of Newcombe 1998, table II (a): 56 of 70 and 48 of 80', () => {
    const { low, high } = unpairedEstimate({ mean: 48 / 80, se: NaN, n: 80 }, { mean: 56 / 70, se: NaN, n: 70 }, true, 0.95);
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
  });

  test('of means is that of Welch: 26.2 degrees of freedom here', () => {
    const { low, high } = unpairedEstimate({ mean: 10, se: 1, n: 10 }, { mean: 12, se: 2, n: 20 }, false, 0.95);
    // t(0.975; 26.23) = 2.0547
    expect(low).toBeCloseTo(2 - 2.0547 * Math.sqrt(5), 3);
    expect(high).toBeCloseTo(2 + 2.0547 * Math.sqrt(5), 3);
  });

  test.each([true, false])('holds the truth in about 95 of 100 samples; pairs under one luck: %s', (paired) => {
    const luck = new Luck(20240630, paired ? 1 : 2);
    let held = 0;
    const trials = 600;
    for (let trial = 0; trial < trials; trial++) {
      const draw = (p: number, first: number): number[] =>
        Array.from({ length: 60 }, (_, i) => (luck.uniform(200 * trial + first + i) < p ? 1 : 0));
      const a = draw(0.3, 0);
      const turned = draw(0.2, 100);
      const b = paired ? a.map((value, i) => Math.max(value, turned[i]!)) : draw(0.44, 100);
      const { low, high } = paired
        ? pairedEstimate(sampleOf(a), sampleOf(b), true, 0.95)
        : unpairedEstimate(wholeOf(sampleOf(a)), wholeOf(sampleOf(b)), true, 0.95);
      if (low <= 0.14 && 0.14 <= high) held += 1;
    }
    expect(held / trials).toBeGreaterThan(0.92);
    expect(held / trials).toBeLessThan(0.985);
  });
});

describe('inputs', () => {
  const of = (parts: Partial<Inputs>): Inputs => ({ hash: null, document: null, overrides: null, ...parts });
  const document = { horizon: { value: 60, low: 50, source: 'F0001' }, vendors: { meta: { strategy: 'hold' } } };

  test('are compared by their paths where both scenarios are known, sources left out', () => {
    const other = { horizon: { value: 48, low: 50, source: 'F0002' }, vendors: { meta: { strategy: 'hold' } }, unheard: [1, 2] };
    const { compared, differing } = diffInputs(
      of({ document }),
      of({ document: other, overrides: ['vendors.meta.strategy=price-war'] }),
    );
    expect(compared).toBe('all');
    expect(differing).toEqual([
      { path: 'horizon', a: 60, b: 48 },
      { path: 'unheard.0', a: null, b: 1 },
      { path: 'unheard.1', a: null, b: 2 },
      { path: 'vendors.meta.strategy', a: 'hold', b: 'price-war' },
    ]);
  });

  test('that this version has no place for stand as they were written', () => {
    expect(diffInputs(of({ document }), of({ document, overrides: ['vendors.meta.halo=3'] })).differing).toEqual([
      { path: 'vendors.meta.halo', a: null, b: 3 },
    ]);
  });

  test('are compared by overrides where nothing else is known, and not at all where not even these are', () => {
    expect(diffInputs(of({ overrides: ['horizon=6'] }), of({ overrides: ['horizon=6.0', 'a=b=c'] }))).toEqual({
      compared: 'overrides',
      differing: [{ path: 'a', a: null, b: 'b=c' }],
    });
    expect(diffInputs(of({}), of({ document }))).toEqual({ compared: 'none', differing: [] });
    expect(diffInputs(of({ hash: 'x' }), of({ hash: 'x', document }))).toEqual({ compared: 'all', differing: [] });
  });
});

describe('two result sets', () => {
  const measure = (metric: string, unit = 'USD') => ({ vendor: 'meta', metric, unit });
  const setOf = (measures: readonly ReturnType<typeof measure>[], values: readonly number[], settings = {}): ResultSet => ({
    settings: {
      scenario: 'market',
      engine: 'outlast 1',
      fidelity: 'stochastic',
      seed: 1,
      replicates: values.length,
      ...settings,
    },
    key: null,
    inputs: { hash: null, document: null, overrides: null },
    measures,
    sample: async () => sampleOf(values),
  });

  test('tell what only one of them has; another unit is another metric', async () => {
    const { only, differences } = await diffOf(
      setOf([measure('cash'), measure('runway', 'months')], [1, 2]),
      setOf([measure('cash'), measure('runway', 'years'), measure('morale', '1')], [1, 3]),
    );
    expect(only).toEqual({ a: [measure('runway', 'months')], b: [measure('runway', 'years'), measure('morale', '1')] });
    expect(differences.map(({ metric }) => metric)).toEqual(['cash']);
  });

  test('are compared one with one under the same seed, whatever version made them, and not under another', async () => {
    const [a, b] = [setOf([measure('cash')], [1, 2, 3, 4]), setOf([measure('cash')], [2, 3, 4, 5.5], { engine: 'outlast 2' })];
    const same = await diffOf(a, b);
    expect([same.paired, same.settings]).toEqual([true, ['engine']]);
    expect(same.differences[0]).toMatchObject({ pairs: 4, estimate: 1.125, verdict: 'moved' });
    const other = await diffOf(a, setOf([measure('cash')], [2, 3, 4, 5.5], { seed: 2 }));
    expect([other.paired, other.settings]).toEqual([false, ['seed']]);
    expect(other.differences[0]).toMatchObject({ pairs: null, estimate: 1.125, verdict: 'unclear' });
  });

  test('of expected flows differ exactly', async () => {
    const flows = { fidelity: 'mean-field' };
    const { differences } = await diffOf(setOf([measure('cash')], [1], flows), setOf([measure('cash')], [1.5], flows));
    expect(differences[0]).toMatchObject({ estimate: 0.5, low: null, high: null, verdict: 'moved' });
  });
});
