import { z } from 'zod';
import { inverseOf } from '../../experiment/designs/index.js';
import { partsOf, saltelliPoints, SobolEstimator, type SaltelliDesign } from '../../experiment/sensitivity/index.js';
import type { Family } from '../family.js';

const inputs = z.strictObject({
  function: z.discriminatedUnion('name', [
    z.strictObject({ name: z.literal('ishigami'), a: z.number(), b: z.number() }),
    z.strictObject({ name: z.literal('g'), a: z.array(z.number().min(0)).min(1) }),
    z.strictObject({ name: z.literal('linear'), a: z.array(z.number()).min(1) }),
  ]),
  base: z
    .int()
    .min(2)
    .max(1 << 20),
  seed: z.int().min(0).default(1),
  tells: z.array(z.enum(['S1', 'ST', 'S2'])).min(1),
});

type Named = z.output<typeof inputs>['function'];

/** Sensitivity indices of a function whose indices are known in closed form, from points of the design that scenarios use. */
export const sobolIndices: Family<z.output<typeof inputs>> = {
  name: 'sobol-indices',
  about: 'A test function of independent uniform inputs is evaluated at the rows of a Saltelli design.',
  tells: 'indices as `tells` lists them, each for all inputs, or for all pairs of them',
  inputs,
  run({ function: named, base, seed, tells }) {
    const dimensions = named.name === 'ishigami' ? 3 : named.a.length;
    const names = Array.from({ length: dimensions }, (_, i) => `x${i + 1}`);
    const design: SaltelliDesign = { parts: partsOf(names), base, second: tells.includes('S2') };
    const { points, values } = saltelliPoints(design, seed);
    const evaluate = functionOf(named);
    const output = Float64Array.from({ length: points }, (_, i) =>
      evaluate(values.subarray(i * dimensions, (i + 1) * dimensions)),
    );
    const { indices } = new SobolEstimator(design, { resamples: 0 }).estimate(output);
    return tells.flatMap((wanted) => indices.filter(({ index }) => index === wanted).map(({ estimate }) => estimate ?? NaN));
  },
};

/** The function on the unit cube. */
function functionOf(named: Named): (u: Float64Array) => number {
  switch (named.name) {
    case 'ishigami': {
      const angle = inverseOf({ dist: 'uniform', low: -Math.PI, high: Math.PI });
      return ([u1, u2, u3]) => {
        const [sine1, sine2, x3] = [sine(angle(u1!)), sine(angle(u2!)), angle(u3!)];
        return sine1 + named.a * sine2 * sine2 + named.b * x3 * x3 * x3 * x3 * sine1;
      };
    }
    case 'g':
      return (u) => named.a.reduce((product, a, i) => (product * (Math.abs(4 * u[i]! - 2) + a)) / (1 + a), 1);
    case 'linear':
      return (u) => named.a.reduce((sum, a, i) => sum + a * u[i]!, 0);
  }
}

/** Sine of an angle between -pi and pi, by its Taylor series: error below 1e-15. */
function sine(angle: number): number {
  let term = angle;
  let sum = angle;
  for (let i = 3; i < 32; i += 2) {
    term *= (-angle * angle) / ((i - 1) * i);
    sum += term;
  }
  return sum;
}
