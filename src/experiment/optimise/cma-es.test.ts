import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CmaEs, mirrored } from './cma-es.js';

type Ground = (x: Float64Array) => number;

const sphere: Ground = (x) => x.reduce((sum, v) => sum + v * v, 0);
/** Axes of lengths from 1 to 1000. */
const ellipsoid: Ground = (x) => x.reduce((sum, v, i) => sum + 10 ** ((6 * i) / (x.length - 1)) * v * v, 0);
const rosenbrock: Ground = (x) => {
  let sum = 0;
  for (let i = 0; i + 1 < x.length; i++) sum += 100 * (x[i + 1]! - x[i]! ** 2) ** 2 + (1 - x[i]!) ** 2;
  return sum;
};

/** The ground turned by fixed angles in every plane of neighbours, about the point where it is lowest. */
function turned(ground: Ground, about: number): Ground {
  return (x) => {
    const y = x.map((v) => v - about);
    for (let i = 0; i + 1 < y.length; i++) {
      const angle = 0.7 + 0.3 * i;
      const [a, b] = [y[i]!, y[i + 1]!];
      y[i] = Math.cos(angle) * a - Math.sin(angle) * b;
      y[i + 1] = Math.sin(angle) * a + Math.cos(angle) * b;
    }
    return ground(y.map((v) => v + about));
  };
}

/** Evaluations until the value falls below 1e-9; Infinity where `budget` does not do. */
function evaluations(ground: Ground, n: number, budget: number, seed: number): number {
  const cma = new CmaEs({ start: Array.from({ length: n }, () => 3), step: 1, seed });
  for (let used = 0; used < budget;) {
    const values = cma.ask().map(ground);
    used += values.length;
    if (Math.min(...values) < 1e-9) return used;
    cma.tell(values);
  }
  return Infinity;
}

describe('the lowest point is found within a budget of evaluations', () => {
  // Measured over ten seeds: 770 to 940 on the sphere, 2000 to 2500 on the ellipsoids, 1600 to 2700 on Rosenbrock.
  test.each([
    ['of a sphere', sphere, 1200],
    ['of an ellipsoid', ellipsoid, 3500],
    ['of an ellipsoid that is turned', turned(ellipsoid, 0), 3500],
    ['of Rosenbrock', rosenbrock, 4000],
    ['of Rosenbrock that is turned', turned(rosenbrock, 1), 4000],
  ] as const)('%s', (_, ground, budget) => {
    const used = [1, 2, 3].map((seed) => evaluations(ground, 5, budget, seed));
    expect(used.filter((count) => count === Infinity)).toEqual([]);
  });
});

test('turning the ground does not make it harder', () => {
  const [straight, aslant] = [ellipsoid, turned(ellipsoid, 0)].map((ground) =>
    Math.min(...[1, 2, 3].map((seed) => evaluations(ground, 5, 20_000, seed))),
  );
  expect(aslant! / straight!).toBeLessThan(1.5);
});

test('any rising function of the value leaves every candidate as it is', () => {
  const walk = (ground: Ground) => {
    const cma = new CmaEs({ start: [3, 3, 3], step: 1, seed: 7 });
    for (let g = 0; g < 20; g++) cma.tell(cma.ask().map(ground));
    return cma.mean;
  };
  expect(walk((x) => Math.log1p(rosenbrock(x)) ** 3)).toEqual(walk(rosenbrock));
});

test('the same seed asks for the same candidates, another one for others', () => {
  const first = (seed: number) => new CmaEs({ start: [0, 0], step: 1, seed }).ask();
  expect(first(1)).toEqual(first(1));
  expect(first(1)).not.toEqual(first(2));
});

test('a lowest point on a bound is found on it', () => {
  const slope: Ground = (x) => x[0]! - 2 * x[1]! + (x[2]! - 0.5) ** 2;
  const cma = new CmaEs({ start: [0.5, 0.5, 0.2], step: 0.3, seed: 3 });
  let best: { value: number; at: Float64Array } = { value: Infinity, at: new Float64Array(3) };
  for (let g = 0; g < 150; g++) {
    const points = cma.ask().map(mirrored);
    const values = points.map(slope);
    values.forEach((value, k) => {
      if (value < best.value) best = { value, at: points[k]! };
    });
    cma.tell(values);
  }
  expect(best.value).toBeGreaterThanOrEqual(-2);
  expect(best.value).toBeLessThan(-2 + 1e-4);
});

test('mirrors keep what is inside and bring everything else in, without a jump', () => {
  fc.assert(
    fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (x) => {
      const [y, beside] = [mirrored(Float64Array.of(x))[0]!, mirrored(Float64Array.of(x + 1e-6))[0]!];
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(1);
      expect(Math.abs(beside - y)).toBeLessThan(1.1e-6);
      if (x >= 0 && x <= 1) expect(y).toBe(x);
    }),
  );
});
