import { z } from 'zod';
import { allFidelities } from '../experiment/index.js';
import { metricUnits } from '../simulation/index.js';
import { equilibriaShape, holdingMapShape } from './report-equilibria.js';
import { diffShape, discoverShape, diversityShape, fitShape, optimizeShape } from './report-found.js';
import { solveShape } from './report-solve.js';
import { sweepShape } from './report-sweep.js';

const value = z.number().nullable();
const metricName = z.string().refine((name) => Object.hasOwn(metricUnits, name));
const range = z.looseObject({ estimate: z.number(), low: z.number(), high: z.number() });

const outcome = z.looseObject({
  vendor: z.string().nullable(),
  metric: z.string(),
  unit: z.string(),
  mean: value,
  low: value,
  high: value,
  median: value,
  n: z.number(),
  se: value,
  mean_low: value,
  mean_high: value,
});
const path = z.array(value);
const series = z.looseObject({
  vendor: z.string().nullable(),
  metric: z.string(),
  months: z.array(z.number()),
  mean: path,
  low: path,
  high: path,
});
const pair = z.looseObject({
  a: z.string(),
  b: z.string(),
  vendor: z.string().nullable(),
  metric: z.string(),
  month: value,
  unit: z.string(),
  estimate: value,
  low: value,
  high: value,
  n: z.number(),
  verdict: z.string(),
});
const index = z.looseObject({
  input: z.string(),
  output: z.string(),
  index: z.string(),
  estimate: value,
  low: value,
  high: value,
});
const claim = z.looseObject({
  id: z.string(),
  scenario: z.string(),
  premises: z.enum(['essay', 'survey']),
  closed: z.enum(['myopic', 'forward-looking']),
  statement: z.string(),
  verdict: z.enum(['supported', 'refuted', 'undetermined', 'depends']),
  effect: range,
  holds: z.looseObject({ share: z.number(), low: z.number(), high: z.number() }),
  boundary: z.array(
    z.looseObject({
      path: z.string(),
      operator: z.enum(['<=', '>=']),
      value: z.number(),
      coverage: z.number(),
      density: z.number(),
    }),
  ),
  boundary_of: z.enum(['holds', 'fails']).nullable(),
  boundary_by_chance: value,
  runs: z.number(),
  worlds: z.number(),
  map: holdingMapShape.nullable(),
  weakest_link: z.string().nullable(),
});
const told = z.looseObject({ mean: z.number(), low: value, high: value });
const scored = z.looseObject({
  id: z.string(),
  entity: z.string(),
  information: z.string(),
  scored: z.string(),
  observed: z.number(),
  predicted: z.looseObject({ mean: z.number(), low: value, high: value }),
  said: z.looseObject({ persistence: value, trend: value, drift: value }),
});
const target = z.looseObject({
  id: z.string(),
  n: z.number(),
  skill: value,
  score: value,
  coverage90: value,
  baselines: z.looseObject({ persistence: value, trend: value, drift: value }),
});

/** What is read of each kind that a report tells; whatever else is in a document stays. */
export const toldKinds = {
  run: z.looseObject({
    replicates: z.number(),
    // Documents of earlier versions do not say it.
    fidelity: z.enum(allFidelities).optional(),
    // What --set put on its scenario file, where anything.
    set: z.array(z.string()).optional(),
    outcomes: z.array(outcome),
    series: z.array(series),
    loop_gain: z.array(z.looseObject({ segment: z.string(), total: z.number() })),
    assumptions: z
      .looseObject({ moved: z.number(), influences: z.array(z.looseObject({ path: z.string(), effect: z.number() })) })
      .nullable(),
  }),
  compare: z.looseObject({ pairs: z.array(pair), replicates: z.number(), precise: z.boolean() }),
  sensitivity: z.looseObject({
    method: z.string(),
    points: z.number(),
    inputs: z.number(),
    indices: z.array(index),
    converged: z.looseObject({ enough: z.boolean() }),
  }),
  argue: z.looseObject({
    error: z.looseObject({ rate: z.number(), shared: z.number() }),
    claims: z.array(claim),
    budget: z.number().optional(),
  }),
  game: z.looseObject({
    metric: z.string(),
    unit: z.string(),
    runs: z.number(),
    players: z.array(z.string()),
    strategies: z.array(z.array(z.string())),
    profiles: z.array(z.looseObject({ profile: z.array(z.number()), payoffs: z.array(told) })),
    equilibria: z.array(
      z.looseObject({
        mixture: z.array(z.array(z.number())),
        probability: value,
        players: z.array(z.looseObject({ payoff: told, regret: told })),
      }),
    ),
  }),
  backtest: z.looseObject({ targets: z.array(scored), summary: z.array(target) }),
  explain: z.looseObject({
    outcome: z.looseObject({
      metric: metricName,
      vendor: z.string(),
      month: value,
      between: z.tuple([z.string(), z.string()]).nullable(),
    }),
    value: z.number(),
    rest: z.number(),
    contributions: z.array(z.looseObject({ name: z.string(), value: z.number(), low: z.number(), high: z.number() })),
    exact: z.boolean(),
    runs: z.number(),
    trace: z.array(z.looseObject({ month: z.number(), values: z.record(z.string(), value) })),
    winner: z.string(),
    flip: z
      .looseObject({
        path: z.string(),
        from: z.number(),
        to: z.number(),
        unit: z.string(),
        part: z.number(),
        winner: z.string(),
      })
      .nullable(),
  }),
  equilibria: equilibriaShape,
  sweep: sweepShape,
  discover: discoverShape,
  optimize: optimizeShape,
  diversity: diversityShape,
  fit: fitShape,
  solve: solveShape,
  diff: diffShape,
} as const;
