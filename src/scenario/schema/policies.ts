import { z } from 'zod';
import { constant, lever, uncertain, unitInterval } from './numbers.js';

/** What the shipped strategies do, as numbers: factors on a vendor's own levers at the start. */
export const policiesSchema = z
  .strictObject({
    /** Within which factors on the reference sticker every price stays. */
    ladder: z
      .strictObject({
        low: constant('1', 0.05, 'Lowest factor on the reference sticker.', 'convention', { min: 1e-6, max: 1 }),
        high: constant('1', 2, 'Highest factor on the reference sticker.', 'convention', { min: 1, max: 1e6 }),
      })
      .prefault({}),
    'closed-premium': z
      .strictObject({
        price: lever('1', 1, 'Factor on the reference sticker.', { min: 0.05, max: 2 }),
        training: lever('1', 1, 'Factor on the planned training budget.'),
      })
      .prefault({}),
    'closed-subsidy': z
      .strictObject({
        price: lever('1', 0.7, 'Factor on the reference sticker.', { min: 0.05, max: 2 }),
        credits: lever('1', 2, 'Factor on credits.'),
        advertising: lever('1', 1.5, 'Factor on advertising.'),
        subsidy: lever('USD/person-month', 0.3, 'Consumer subsidy, where the vendor has none of its own.'),
      })
      .prefault({}),
    'open-weights': z
      .strictObject({
        price: lever('1', 0.8, 'Factor on the reference sticker of the own service.', { min: 0.05, max: 2 }),
        training: lever('1', 0.8, 'Factor on the planned training budget.'),
      })
      .prefault({}),
    'price-war': z
      .strictObject({
        undercut: lever('1', 0.9, "Factor on the cheapest rival's price.", { min: 0.05, max: 1 }),
        floor: lever('1', 0.8, 'Part of the own cost of serving below which no price goes.'),
      })
      .prefault({}),
    'open-core': z
      .strictObject({
        price: lever('1', 0.95, 'Factor on the reference sticker of the own service.', { min: 0.05, max: 2 }),
        operations: lever('1', 1.5, 'Factor on operations.'),
      })
      .prefault({}),
    'delayed-open': z
      .strictObject({
        delay: lever('months', 12, 'Age of what is given away.', { min: 1, max: 48, integer: true }),
      })
      .prefault({}),
    'fast-follower': z
      .strictObject({
        price: lever('1', 0.8, 'Factor on the reference sticker.', { min: 0.05, max: 2 }),
        training: lever('1', 0.5, 'Factor on the planned training budget while close behind.'),
        gap: lever('points', 40, 'Gap to the best rival up to which it counts as close.'),
      })
      .prefault({}),
    hybrid: z
      .strictObject({
        price: lever('1', 0.9, 'Factor on the reference sticker.', { min: 0.05, max: 2 }),
        size_class: z.string().default('small'),
      })
      .prefault({}),
    opportunist: z
      .strictObject({
        behind: lever('points', 20, 'Gap to the best rival from which on it opens.'),
      })
      .prefault({}),
    'unbeatable-first': z
      .strictObject({
        price: lever('1', 0.8, 'Factor on the reference sticker of the own service while it waits.', { min: 0.05, max: 2 }),
        training: lever('1', 0.6, 'Factor on the planned training budget while it waits.'),
        runway: lever('months', 18, 'Own runway from which on it dares to strike.'),
        distress: lever('1', 0.5, 'Distress of a closed rival from which on it strikes.', { min: 0, max: 1 }),
        strike_price: lever('1', 0.6, 'Factor on the reference sticker when it strikes.', { min: 0.05, max: 2 }),
        strike_operations: lever('1', 2, 'Factor on operations when it strikes.'),
      })
      .prefault({}),
    'forward-looking': z
      .strictObject({
        lowest: lever('1', 0.25, 'Lowest price that it considers, as a factor on the reference sticker.', {
          min: 1e-6,
          max: 0.5,
        }),
        rungs: lever('1', 1, 'Prices that it considers from the lowest to below half the reference price, in equal ratios.', {
          min: 1,
          max: 32,
          integer: true,
        }),
        every: lever('months', 6, 'Months between two looks ahead.', { min: 1, max: 240, integer: true }),
        horizon: lever('months', 24, 'Months that the market is played ahead.', { min: 1, max: 60, integer: true }),
        terminal: lever('months', 24, 'Months for which the profit of the last three counts after that.'),
      })
      .prefault({}),
    'best-response': z
      .strictObject({
        pace: lever('1', 1, 'Part of the way to the best reply, in the logarithm of the lever, that is gone in a month.', {
          min: 0.01,
          max: 1,
        }).optional(),
        ahead: lever(
          '1',
          0,
          'Where tastes persist, what it counts of the most that it can earn next month on whom it has bound; 0 where nothing is said.',
          unitInterval,
        ).optional(),
      })
      .optional(),
    distress: z
      .strictObject({
        quiet: uncertain(
          'months',
          18,
          9,
          30,
          'Months without an announced round that pass for a full sign of distress.',
          'assumption',
          {
            min: 1,
          },
        ),
        rout: uncertain('fraction', 0.2, 0.1, 0.4, 'Loss of business share within three months that does.', 'assumption', {
          min: 0.01,
          max: 1,
        }),
        exodus: uncertain('fraction', 0.03, 0.01, 0.06, 'Part of the staff leaving in a month that does.', 'assumption', {
          min: 0.001,
          max: 1,
        }),
      })
      .prefault({}),
    retreat: z
      .strictObject({
        runway: lever('months', 9, 'Runway below which a vendor cuts what it can.'),
        training: lever('1', 0.6, 'Factor on the training budget in retreat.'),
        promotion: lever('1', 0.3, 'Factor on subsidy, credits and advertising in retreat.'),
      })
      .prefault({}),
  })
  .prefault({});
