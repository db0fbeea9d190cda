import { z } from 'zod';
import { choiceSchema, diffusionSchema, ecosystemSchema, inertiaSchema } from './demand.js';
import { climateSchema, financeSchema, moraleSchema, revenueSchema } from './finance.js';
import { constant, lever, signed, statedLever, unitInterval } from './numbers.js';
import { segmentSchema } from './segment.js';
import {
  capabilitySchema,
  factorsSchema,
  programmesSchema,
  servingSchema,
  spilloverSchema,
  trainingSchema,
} from './technology.js';
import { policiesSchema } from './policies.js';
import { vendorSchema } from './vendor.js';

export const formatName = 'outlast/scenario@1';

export const mechanismNames = [
  'training',
  'spillover',
  'factors',
  'serving',
  'diffusion',
  'choice',
  'inertia',
  'usage',
  'ecosystem',
  'programmes',
  'revenue',
  'finance',
  'morale',
] as const;
export type MechanismName = (typeof mechanismNames)[number];

const switches = Object.fromEntries(mechanismNames.map((name) => [name, z.boolean().default(true)])) as Record<
  MechanismName,
  z.ZodDefault<z.ZodBoolean>
>;

export const leverNames = ['price', 'training', 'operations', 'credits', 'subsidy', 'advertising', 'openness'] as const;
export type LeverName = (typeof leverNames)[number];

/** A dated change from outside the strategies: a vendor's lever is multiplied, set or added to, or the climate turns. */
const eventSchema = z.strictObject({
  month: lever('months', 0, 'First month in which the event holds.', { min: 0, integer: true }),
  until: lever('months', 1000, 'First month in which it no longer holds.', { min: 0, integer: true }),
  vendor: z.string().optional(),
  lever: z.enum(leverNames).optional(),
  factor: statedLever('1', 'Factor on the lever.').optional(),
  amount: statedLever('1', "New value of the lever, in the lever's own unit; not for prices.").optional(),
  add: statedLever(
    '1',
    "Added to what the strategy has decided for the lever, in the lever's own unit; less than nothing takes away; not for prices.",
    signed,
  ).optional(),
  climate: z.enum(['boom', 'normal', 'winter']).optional(),
  note: z.string().optional(),
});

const texts = z.union([z.string(), z.strictObject({ en: z.string(), 'zh-Hans': z.string() })]);

/** Everything that a scenario says. */
export const scenarioSchema = z.strictObject({
  format: z.literal(formatName),
  name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  title: texts.optional(),
  description: texts.optional(),
  start: z.iso.date(),
  horizon: constant('months', 60, 'Months that a run lasts.', 'convention', { min: 1, max: 240, integer: true }),
  step: constant('months', 1, 'Length of one step of the model; all rates are scaled to it.', 'convention', {
    min: 1e-4,
    max: 12,
  }),
  discount_rate: constant('1/month', 0.01, 'Monthly rate at which profits are discounted.', 'convention', unitInterval),
  comeback_gap: constant('points', 25, 'Gap from which on a vendor counts as behind.', 'convention'),
  comeback_month: constant('months', 12, 'Month at which the gap is measured.', 'convention', { min: 0, integer: true }),
  tipping_share: constant('fraction', 0.5, 'Share of business usage above which the market counts as tipped.', 'convention', {
    min: 0.5,
    max: 1,
  }),
  survey_noise: constant(
    'fraction',
    0.1,
    'Standard deviation of the relative error of a market survey.',
    'convention',
    unitInterval,
  ),
  criteria: z
    .strictObject({
      budget: constant(
        'fraction',
        0.1,
        'What is granted for each intervention that compares the three criteria (E6), as a part of the planned training budget.',
      ),
    })
    .prefault({}),
  mechanisms: z.strictObject(switches).prefault({}),
  workloads: z.array(z.string()).min(1).default(['general']),
  capability: capabilitySchema,
  training: trainingSchema,
  spillover: spilloverSchema,
  factors: factorsSchema,
  serving: servingSchema,
  diffusion: diffusionSchema,
  choice: choiceSchema,
  inertia: inertiaSchema,
  ecosystem: ecosystemSchema,
  programmes: programmesSchema,
  revenue: revenueSchema,
  finance: financeSchema,
  climate: climateSchema,
  morale: moraleSchema,
  policies: policiesSchema,
  /** Own strategies by name; in a file each names the file of its code. */
  code: z.record(z.string(), z.strictObject({ file: z.string(), text: z.string() })).default({}),
  segments: z.record(z.string(), segmentSchema),
  vendors: z.record(z.string(), vendorSchema),
  events: z.array(eventSchema).prefault([]),
});

/** A resolved scenario: every default filled in, every number a `Quantity`. */
export type Scenario = z.output<typeof scenarioSchema>;
/** What a user writes. */
export type ScenarioInput = z.input<typeof scenarioSchema>;
export type Segment = Scenario['segments'][string];
export type Vendor = Scenario['vendors'][string];
export type MarketEvent = Scenario['events'][number];
