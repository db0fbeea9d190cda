import { z } from 'zod';
import { askedEndings, askedSeries, marketSeries, vendorEndings, vendorSeries } from '../../simulation/index.js';

const vendorMetrics = [...vendorSeries, ...vendorEndings, ...askedSeries, ...askedEndings] as const;
const anyVendorMetric = z.enum(vendorMetrics);

/** Whose number a measure is: the vendor at stake, others by how they do business, or whoever has most of a metric then. */
const whose = z.union([
  z.enum(['subject', 'rivals', 'closed', 'closed rivals', 'open', 'vendors', 'market']),
  z.strictObject({ most: anyVendorMetric }),
]);

/** One number of a run, or a term of a sum. */
export const measureSchema = z
  .strictObject({
    metric: z.enum([...vendorMetrics, ...marketSeries]),
    of: whose.default('subject'),
    /** A month; below one, a part of the horizon. The end unless said. */
    month: z.number().positive().max(240).optional(),
    /** How several vendors become one number; those that have none are left out. */
    take: z.enum(['mean', 'sum', 'max', 'min']).default('mean'),
    /** Turns the number into 1 where it is so, and 0 where not. */
    is: z.union([z.literal('there'), z.strictObject({ above: z.number() }), z.strictObject({ below: z.number() })]).optional(),
    weight: z.number().default(1),
    /** Divides by the training that the subject plans for a month at the start, so that money means the same in every market. */
    per: z.literal('plan').optional(),
  })
  .superRefine(({ metric, of }, context) => {
    const market = (marketSeries as readonly string[]).includes(metric);
    if (market === (of === 'market')) return;
    const allowed = market ? ['market'] : ['subject', 'rivals', 'closed', 'closed rivals', 'open', 'vendors'];
    context.addIssue({
      code: 'custom',
      path: ['of'],
      params: { problem: { code: 'bad-choice', found: typeof of === 'string' ? of : 'most', allowed, didYouMean: null } },
    });
  });

export type Measure = z.output<typeof measureSchema>;

/** A measure, or the sum of several. */
export const outcomeSchema = z.union([measureSchema, z.array(measureSchema).min(1)]);
export type Outcome = z.output<typeof outcomeSchema>;

/** The terms of an outcome. */
export const termsOf = (outcome: Outcome): readonly Measure[] => (Array.isArray(outcome) ? outcome : [outcome]);
