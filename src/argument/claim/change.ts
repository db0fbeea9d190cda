import { z } from 'zod';
import { leverNames } from '../../scenario/index.js';

/**
 * A value, or what becomes of the one that the scenario states; of a threshold, so much for each unit of its level. A number that is so
 * changed is no longer drawn.
 */
const valueSchema = z.union([
  z.number(),
  z.string(),
  z.boolean(),
  z.strictObject({ times: z.number() }),
  z.strictObject({ plus: z.number(), each: z.literal('level').optional() }),
]);

/** In the lever's own unit; money may be a part of the training that the subject plans, which grows from year to year. */
const amountSchema = z.union([z.number(), z.strictObject({ plan: z.number() })]);

const eventSchema = z.strictObject({
  lever: z.enum(leverNames),
  vendor: z.string().default('{subject}'),
  month: z.int().min(0).default(0),
  until: z.int().min(0).exactOptional(),
  factor: z.number().exactOptional(),
  amount: amountSchema.exactOptional(),
  add: amountSchema.exactOptional(),
});

/**
 * What an arm of an experiment changes. In paths and names of vendors `{subject}` is the vendor at stake; `{rivals}`, `{closed}`,
 * `{open}` and `{vendors}` stand for each of them, `{builders}`, `{consumers}` and `{businesses}` for each segment of the kind; the
 * strategy `closed` is how closed vendors play in this row.
 */
export const changeSchema = z.strictObject({
  set: z.record(z.string(), valueSchema).default({}),
  events: z.array(eventSchema).default([]),
});

export type Change = z.output<typeof changeSchema>;
export type ChangeEvent = Change['events'][number];
export type ChangeValue = z.output<typeof valueSchema>;

/** A change, or several of which the best or worst in each world counts. */
export const armSchema = z.union([
  z.strictObject({ any: z.array(changeSchema).min(2), take: z.enum(['max', 'min', 'mean']) }),
  changeSchema,
]);

export type Arm = z.output<typeof armSchema>;

/** The changes of which an arm consists. */
export const changesOf = (arm: Arm): readonly Change[] => ('any' in arm ? arm.any : [arm]);
