import { z } from 'zod';

const value = z.number().nullable();
const numbers = z.array(z.number());
const texts = z.array(z.string());
const byInput = z.record(z.string(), z.number());
const lever = { path: z.string(), unit: z.string(), low: z.number(), high: z.number() };

/** What is read of `outlast/discover@1`. */
export const discoverShape = z.looseObject({
  outcome: z.string(),
  inputs: texts,
  rows: z.number(),
  cases: z.number(),
  threshold: value,
  resamples: z.number(),
  trajectory: z.array(z.looseObject({ coverage: z.number(), density: z.number(), support: z.number(), restricted: z.number() })),
  taken: value,
  boxes: z.array(
    z.looseObject({
      limits: z.record(z.string(), z.union([z.looseObject({ low: value, high: value }), z.looseObject({ among: texts })])),
      coverage: z.number(),
      density: z.number(),
      support: z.number(),
      rows: z.number(),
      cases: z.number(),
      quasi_p: byInput,
      family_p: byInput.nullable(),
      reproduced: byInput.nullable(),
    }),
  ),
  // Documents of earlier versions do not say them.
  units: z.record(z.string(), z.string().nullable()).default({}),
});

/** What is read of `outlast/optimize@1`. */
export const optimizeShape = z.looseObject({
  vendor: z.string().nullable(),
  metric: z.string(),
  unit: z.string(),
  objective: z.enum(['mean', 'worst-decile', 'regret']),
  replicates: z.number(),
  levers: z.array(z.looseObject({ ...lever, start: z.number(), best: z.number() })).min(1),
  score: z.looseObject({ start: value, best: value }),
  gain: z.looseObject({ estimate: z.number(), low: value, high: value, n: z.number(), unseen: z.boolean() }),
  trajectory: z.array(z.looseObject({ evaluated: z.number(), best: z.number(), reach: z.number() })),
  evaluated: z.number(),
  converged: z.boolean(),
});

/** What is read of `outlast/diversity@1`. */
export const diversityShape = z
  .looseObject({
    patterns: z
      .array(
        z.looseObject({
          metric: z.string(),
          vendor: z.string().nullable(),
          unit: z.string(),
          low: z.number(),
          high: z.number(),
        }),
      )
      .min(1),
    over: z.array(z.looseObject(lever)).min(1),
    cells: z.number().int().min(2).max(1000),
    replicates: z.number(),
    reached: z.array(
      z.looseObject({
        cell: z.array(z.number().int().min(0)),
        hits: z.number(),
        at: z.number(),
        inputs: byInput,
        outcomes: numbers,
      }),
    ),
    trajectory: z.array(z.looseObject({ evaluated: z.number(), reached: z.number() })),
    evaluated: z.number(),
    lost: z.number(),
  })
  .refine(({ patterns, over, cells, reached }) =>
    reached.every(
      ({ cell, inputs, outcomes }) =>
        cell.length === patterns.length &&
        outcomes.length === patterns.length &&
        cell.every((place) => place < cells) &&
        over.every(({ path }) => Object.hasOwn(inputs, path)),
    ),
  );

const ends = z.tuple([z.number(), z.number()]);

/** What is read of `outlast/fit@1`. */
export const fitShape = z.looseObject({
  information: z.string(),
  market: z.string(),
  fit: z
    .looseObject({
      start: z.string(),
      rounds: z.array(z.looseObject({ tolerance: z.number(), accepted: z.number() })),
      simulations: z.number(),
      distinct: z.number(),
      numbers: z.array(
        z.looseObject({
          path: z.string(),
          unit: z.string(),
          ratio: z.number(),
          mean: z.number(),
          central: ends,
          before: ends,
          after: ends,
        }),
      ),
      checks: z.array(
        z.looseObject({
          series: z.string(),
          entity: z.string(),
          date: z.string(),
          observed: z.number(),
          low: z.number(),
          high: z.number(),
          quantile: z.number(),
        }),
      ),
    })
    .nullable(),
  ranks: z.array(z.looseObject({ path: z.string(), counts: numbers, p: z.number() })).nullable(),
});

const named = { vendor: z.string().nullable(), metric: z.string(), unit: z.string() };
const side = z.looseObject({
  scenario: z.string().nullable(),
  engine: z.string().nullable(),
  fidelity: z.string().nullable(),
  seed: value,
  replicates: z.number(),
  key: z.string().nullable(),
});
const leaf = z.union([z.string(), z.number(), z.boolean()]).nullable();
const sample = z.looseObject({ mean: value, n: z.number() });

/** What is read of `outlast/diff@1`. */
export const diffShape = z.looseObject({
  a: side,
  b: side,
  settings: z.array(z.enum(['scenario', 'engine', 'fidelity', 'seed', 'replicates'])),
  inputs: z.looseObject({
    compared: z.enum(['all', 'overrides', 'none']),
    differing: z.array(z.looseObject({ path: z.string(), a: leaf, b: leaf })),
  }),
  paired: z.boolean(),
  level: z.number(),
  differences: z.array(
    z.looseObject({
      ...named,
      a: sample,
      b: sample,
      estimate: value,
      low: value,
      high: value,
      pairs: value,
      verdict: z.enum(['same', 'moved', 'unclear']),
    }),
  ),
  only: z.looseObject({ a: z.array(z.looseObject(named)), b: z.array(z.looseObject(named)) }),
});
