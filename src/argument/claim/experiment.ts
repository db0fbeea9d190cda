import { z } from 'zod';
import { vendorSeries } from '../../simulation/index.js';
import { armSchema, changeSchema } from './change.js';
import { measureSchema, outcomeSchema } from './measure.js';
import { textsSchema } from './texts.js';

const arms = z.record(z.string(), armSchema);
const month = z.number().positive().max(240);
const series = z.enum(vendorSeries);

/** A weighted sum of what arms come to in the same world: a paired difference, a difference of differences, or a level. */
const contrast = z.strictObject({
  kind: z.literal('contrast'),
  arms,
  /** Of every arm; arms add up to the effect. */
  weights: z.record(z.string(), z.number()),
  outcome: outcomeSchema,
  /** `relative` to the size of what one arm comes to; `wins`: 1 where the sum is no less than nothing, 0 where it is. */
  as: z.enum(['difference', 'relative', 'wins']).default('difference'),
  relative_to: z.string().optional(),
  /** A metric that is told of every vendor beside the effect, under the first arm. */
  by_vendor: measureSchema.optional(),
});

/** How much better one quantity in the course of a run tells the order of vendors at its end than others do. */
const predicts = z.strictObject({
  kind: z.literal('predicts'),
  change: changeSchema.prefault({}),
  month,
  by: series,
  against: z.array(series).min(1),
  target: series,
});

/** Which part of what an intervention has gained is lost again between two months. */
const decay = z.strictObject({
  kind: z.literal('decay'),
  intervention: changeSchema,
  control: changeSchema.prefault({}),
  outcome: outcomeSchema,
  from: month,
  to: month,
  /** The same of another intervention, which is taken away. */
  less: z.strictObject({ intervention: changeSchema, outcome: outcomeSchema }).optional(),
});

/** By how much the cost of what an intervention gains falls from the first half of a run to the second. */
const unitCost = z.strictObject({
  kind: z.literal('unit-cost'),
  intervention: changeSchema,
  control: changeSchema.prefault({}),
  /** A cumulated cost, and what it buys. */
  cost: measureSchema,
  gain: measureSchema,
  early: month,
  late: month,
});

/** Which part of the other ways is worse in every objective, less the part that is better in every one. */
const front = z.strictObject({
  kind: z.literal('front'),
  arms,
  of: z.string(),
  objectives: z.record(z.string(), z.strictObject({ measure: outcomeSchema, goal: z.enum(['most', 'least']) })),
});

/** A contrast at several levels of one number, `{level}` in its changes; the effect is that at one of them. */
const threshold = z.strictObject({
  kind: z.literal('threshold'),
  levels: z.array(z.number()).min(2).max(12),
  at: z.number(),
  unit: z.string(),
  intervention: changeSchema,
  control: armSchema,
  outcome: outcomeSchema,
});

/** Which part of the size of all factors' effects some of them have. */
const decomposition = z.strictObject({
  kind: z.literal('decomposition'),
  base: changeSchema.prefault({}),
  factors: z.record(z.string(), changeSchema),
  of: z.array(z.string()).min(1),
  outcome: outcomeSchema,
  /** What moving a factor means, where it is advice to the vendor at stake. */
  says: z.record(z.string(), textsSchema).default({}),
});

/** In which part of positions and climates giving weights away is the best response of a vendor whose rivals stay as they are. */
const bestResponse = z.strictObject({
  kind: z.literal('best-response'),
  rivals: z.enum(['as-is', 'all-closed', 'all-open']).default('as-is'),
});

export const experimentSchema = z.discriminatedUnion('kind', [
  contrast,
  predicts,
  decay,
  unitCost,
  front,
  threshold,
  decomposition,
  bestResponse,
]);

export type Experiment = z.output<typeof experimentSchema>;
export type ExperimentOf<K extends Experiment['kind']> = Extract<Experiment, { kind: K }>;
