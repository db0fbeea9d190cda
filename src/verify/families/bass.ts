import { z } from 'zod';
import { crowd, simulatorOf, type BareMarket } from '../bare-market.js';
import type { Family } from '../family.js';

/** Coefficients a year. */
const coefficients = { p: z.number().positive(), q: z.number().min(0) };

function bassMarket(p: number, q: number, step: number, years: number, adoption: 'hazard' | 'rate'): BareMarket {
  return {
    mechanisms: ['diffusion'],
    vendors: { seller: {} },
    segments: { people: { adopted: 0, potential: crowd, innovation: p / 12, imitation: q / 12 } },
    set: {
      horizon: 12 * years,
      step,
      diffusion: { adoption, launch: 0, lead: 0, advertising: 0, operations: 0, word_of_mouth: 0, decay: 0 },
    },
  };
}

/** Part of the potential that has adopted by the end of every step, from none. */
function penetrations(p: number, q: number, step: number, years: number, adoption: 'hazard' | 'rate'): number[] {
  const path = [0];
  simulatorOf(bassMarket(p, q, step, years, adoption)).run(1, 0, { watch: ({ adopted }) => path.push(adopted[0]! / crowd) });
  return path;
}

const discreteInputs = z.strictObject({ ...coefficients, years: z.array(z.int().min(1).max(20)).min(1) });

/** Bass diffusion in annual steps. */
export const bassDiscrete: Family<z.output<typeof discreteInputs>> = {
  name: 'bass-discrete',
  about: 'Bass diffusion in annual steps, N+ = (p + q N)(1 - N) from none.',
  tells: 'part that has adopted after each of `years`',
  inputs: discreteInputs,
  run({ p, q, years }) {
    const path = penetrations(p, q, 12, Math.max(...years), 'rate');
    return years.map((year) => path[year]!);
  },
};

const continuousInputs = z.strictObject({
  ...coefficients,
  years: z.array(z.number().positive().max(20)).default([]),
  tells: z.array(z.enum(['peak-time', 'peak-penetration', 'peak-rate', 'penetration'])).min(1),
  /** Steps of a year in the coarser of two runs. */
  steps: z.int().min(12).max(5000).default(600),
});

type Continuous = z.output<typeof continuousInputs>;

/**
 * Bass diffusion in the limit of short steps, extrapolated from a run and one of half its step: the error is of first order in
 * the step, so twice the finer less the coarser is of second (Richardson).
 */
export const bassContinuous: Family<Continuous> = {
  name: 'bass',
  about: 'Bass diffusion in the limit of short steps, extrapolated from two step lengths.',
  tells:
    'time of the sales peak in years, part adopted then, peak rate a year, part adopted after each of `years`, as `tells` lists them',
  inputs: continuousInputs,
  run(given) {
    const coarse = bassNumbers(given, 12 / given.steps);
    const fine = bassNumbers(given, 6 / given.steps);
    return fine.map((value, i) => 2 * value - coarse[i]!);
  },
};

const peakInputs = z.strictObject({
  products: z.array(z.strictObject({ name: z.string(), ...coefficients })).min(1),
  steps: z.int().min(12).max(5000).default(300),
});

/** Years to the sales peak of several products. */
export const bassPeaks: Family<z.output<typeof peakInputs>> = {
  name: 'bass-peaks',
  about: 'Bass diffusion of several products in the limit of short steps.',
  tells: 'years to the sales peak of each product',
  inputs: peakInputs,
  run: ({ products, steps }) =>
    products.flatMap(({ p, q }) => bassContinuous.run({ p, q, years: [], tells: ['peak-time'], steps })),
};

/** The numbers at one step length, in months. */
function bassNumbers({ p, q, years, tells }: Continuous, step: number): number[] {
  const path = penetrations(p, q, step, 20, 'hazard');
  const perYear = 12 / step;
  const rate = (i: number): number => (path[i + 1]! - path[i]!) * perYear;
  let top = 1;
  for (let i = 1; i < path.length - 2; i++) if (rate(i) > rate(top)) top = i;
  // A parabola through the three highest rates; a rate belongs to the middle of its step.
  const [before, at, after] = [rate(top - 1), rate(top), rate(top + 1)];
  const shift = (before - after) / (2 * (before - 2 * at + after));
  const where = top + 0.5 + shift;
  const numbers = {
    'peak-time': () => [where / perYear],
    'peak-penetration': () => [between(path, where)],
    'peak-rate': () => [at - ((before - after) * shift) / 4],
    penetration: () => years.map((year) => between(path, year * perYear)),
  };
  return tells.flatMap((name) => numbers[name]());
}

/** Quadratic interpolation in a path at a position between its points. */
function between(path: readonly number[], position: number): number {
  const i = Math.min(path.length - 2, Math.max(1, Math.round(position)));
  const x = position - i;
  const [before, at, after] = [path[i - 1]!, path[i]!, path[i + 1]!];
  return at + (x * (after - before)) / 2 + (x * x * (after - 2 * at + before)) / 2;
}
