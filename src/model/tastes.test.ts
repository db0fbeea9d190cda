import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divideTastes, partTaking, Plans, TasteIntervals, unbound, verticalShares } from './index.js';

const number = fc.integer({ min: -3000, max: 3000 }).map((mils) => mils / 1000);
const lines = fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 5 });
const cost = fc.integer({ min: 0, max: 2000 }).map((mils) => mils / 1000);

function plansOf(values: readonly (readonly [number, number])[]): Plans {
  const plans = new Plans(values.length);
  values.forEach(([slope, level], option) => plans.add(slope, level, option));
  return plans;
}

function intervalsOf(uses: readonly (readonly [number, number])[]): TasteIntervals {
  const intervals = TasteIntervals.of(32);
  for (const [until, option] of uses) intervals.append(until, option);
  return intervals;
}

const tastes = Array.from({ length: 97 }, (_, i) => (i + 0.5) / 97);

/** What people with a taste use. */
function used({ until, use }: TasteIntervals, taste: number): number {
  return use[until.findIndex((end) => taste <= end)]!;
}

const list = ({ until, use, count }: TasteIntervals): number[][] => Array.from({ length: count }, (_, k) => [until[k]!, use[k]!]);

/** Some intervals over options 0 to 4, with room for everybody. */
const before = fc
  .array(fc.tuple(fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.integer({ min: unbound, max: 4 })), { maxLength: 5 })
  .map((cuts) => intervalsOf([...cuts.toSorted(([a], [b]) => a - b), [1, 0]]));

describe('people who keep their tastes', () => {
  test('take what is best for them, leaving having its cost: asked one by one', () => {
    fc.assert(
      fc.property(lines, before, fc.array(cost, { minLength: 5, maxLength: 5 }), (values, now, leaving) => {
        const after = TasteIntervals.of(64);
        divideTastes(plansOf(values), Float64Array.from(leaving), now, after);
        const missed = tastes.map((taste) => {
          const bound = used(now, taste);
          const worth = values.map(([slope, level], o) => slope * taste + level + (o === bound ? leaving[bound]! : 0));
          return Math.max(...worth) - worth[used(after, taste)]!;
        });
        expect(Math.max(...missed)).toBeLessThan(1e-9);
        expect([after.until[after.count - 1], after.count > 0]).toEqual([1, true]);
      }),
      { numRuns: 300 },
    );
  });

  test('stay where they are when asked again at the same prices', () => {
    fc.assert(
      fc.property(lines, before, cost, (values, now, phi) => {
        const [once, twice] = [TasteIntervals.of(64), TasteIntervals.of(64)];
        const leaving = new Float64Array(5).fill(phi);
        divideTastes(plansOf(values), leaving, now, once);
        divideTastes(plansOf(values), leaving, once, twice);
        for (const taste of tastes) {
          const [was, is] = [used(once, taste), used(twice, taste)];
          // Only who is as well off with either may be told to move, and only at no cost.
          if (was !== is) {
            const worth = (o: number): number => values[o]![0] * taste + values[o]![1];
            expect(Math.abs(worth(was) + phi - worth(is))).toBeLessThan(1e-9);
          }
        }
      }),
    );
  });

  test('divide as those whose tastes are drawn anew, where nobody is bound', () => {
    fc.assert(
      fc.property(lines, (values) => {
        const after = TasteIntervals.of(32);
        divideTastes(plansOf(values), new Float64Array(5), intervalsOf([[1, unbound]]), after);
        const part = new Float64Array(values.length);
        const [slope, level] = [Float64Array.from(values, ([s]) => s), Float64Array.from(values, ([, l]) => l)];
        verticalShares(slope, level, part);
        const parts = values.map(() => 0);
        list(after).forEach(([until, option], k) => (parts[option!]! += until! - (k === 0 ? 0 : after.until[k - 1]!)));
        parts.forEach((mine, o) => expect(mine).toBeCloseTo(part[o]!, 9));
      }),
    );
  });

  test('of one offer are as many when counted alone', () => {
    fc.assert(
      fc.property(lines, before, cost, fc.nat(4), (values, now, phi, which) => {
        const own = which % values.length;
        const [plans, leaving, after] = [plansOf(values), new Float64Array(5).fill(phi), TasteIntervals.of(64)];
        divideTastes(plans, leaving, now, after);
        const part = partTaking(plans, own, leaving, now);
        if (Number.isNaN(part)) return;
        let sum = 0;
        list(after).forEach(([until, option], k) => (sum += option === own ? until! - (k === 0 ? 0 : after.until[k - 1]!) : 0));
        expect(part).toBeCloseTo(sum, 8);
      }),
      { numRuns: 300 },
    );
  });

  test('share equal offers alike, unless they use one of them', () => {
    const equal = plansOf([
      [1, -0.2],
      [1, -0.2],
      [0, 0],
    ]);
    const after = TasteIntervals.of(8);
    divideTastes(equal, new Float64Array(3), intervalsOf([[1, unbound]]), after);
    expect(list(after)).toEqual([
      [0.2, 2],
      [expect.closeTo(0.6, 12), 0],
      [1, 1],
    ]);
    divideTastes(
      equal,
      new Float64Array(3),
      intervalsOf([
        [0.5, unbound],
        [1, 1],
      ]),
      after,
    );
    expect(list(after)).toEqual([
      [0.2, 2],
      [expect.closeTo(0.35, 12), 0],
      [1, 1],
    ]);
  });

  test('stay where nothing is on offer', () => {
    const after = TasteIntervals.of(4);
    divideTastes(
      new Plans(1),
      new Float64Array(3),
      intervalsOf([
        [0.3, 2],
        [1, 0],
      ]),
      after,
    );
    expect(list(after)).toEqual([
      [0.3, 2],
      [1, 0],
    ]);
  });
});

test('where there is no room for an interval, the narrowest joins its neighbour', () => {
  const three = TasteIntervals.of(3);
  for (const [until, option] of [
    [0.3, 0],
    [0.4, 1],
    [0.7, 2],
    [0.9, 3],
    [1, 4],
  ] as const)
    three.append(until, option);
  expect(list(three)).toEqual([
    [0.4, 0],
    [0.9, 2],
    [1, 4],
  ]);
});
