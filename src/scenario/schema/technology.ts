import { z } from 'zod';
import { constant, lever, uncertain, unitInterval } from './numbers.js';

const besiroglu = 'Besiroglu et al. 2024, Chinchilla scaling: a replication attempt';

/** The one form that knows what kind of software is sold: how effective compute becomes capability. */
export const capabilitySchema = z
  .strictObject({
    form: z.literal('scaling-law').default('scaling-law'),
    irreducible_loss: constant('nat', 1.8172, 'Loss that no model and no data remove.', besiroglu),
    parameter_coefficient: constant('1', 482.01, 'A in L = E + A N^-a + B D^-b.', besiroglu),
    data_coefficient: constant('1', 2085.43, 'B in L = E + A N^-a + B D^-b.', besiroglu),
    parameter_exponent: constant('1', 0.3478, 'a in L = E + A N^-a + B D^-b.', besiroglu),
    data_exponent: constant('1', 0.3658, 'b in L = E + A N^-a + B D^-b.', besiroglu),
    points_per_nat: uncertain(
      'points',
      359,
      224,
      505,
      'Capability points gained when the logarithm of reducible loss falls by one; 359 is 64 points per e-fold of effective compute.',
    ),
    specialisation: uncertain(
      '1',
      0.3,
      0,
      1,
      'Exponent of the share of effort given to a workload in the effective compute that counts for it.',
    ),
  })
  .prefault({});

export const trainingSchema = z
  .strictObject({
    algorithmic_gain: uncertain(
      'x/year',
      2.83,
      1.8,
      5.3,
      'Yearly gain of effective compute from better algorithms at the same hardware.',
      'Ho et al. 2024: compute for a fixed loss halves every 8 months (5 to 14)',
      { min: 1 },
    ),
    luck: uncertain('points', 10, 5, 20, 'Standard deviation of a finished run around its expectation.'),
    hidden: uncertain(
      'points',
      0,
      0,
      0,
      'Standard deviation of what a release is to its users beyond the observed scale: tools, character, reliability.',
    ),
    hidden_kept: uncertain(
      'fraction',
      0.5,
      0.5,
      0.5,
      'Part of that which the next release of the same vendor keeps.',
      'assumption',
      unitInterval,
    ),
    data_share: uncertain(
      'fraction',
      0.1,
      0.03,
      0.25,
      'Part of a training budget that buys and processes data.',
      'assumption',
      unitInterval,
    ),
  })
  .prefault({});

export const spilloverSchema = z
  .strictObject({
    regime: z.enum(['reactive', 'proactive']).default('reactive'),
    lag: uncertain('months', 4, 2, 9, 'Age of the released frontier that followers can copy.', 'assumption', {
      min: 1,
      max: 24,
      integer: true,
    }),
    closed_hazard: uncertain(
      '1/month',
      0.06,
      0,
      0.2,
      'Rate at which a follower closes its gap to the best closed model of that age.',
    ),
    open_hazard: uncertain('1/month', 0.1, 0, 0.3, 'Rate at which a follower closes its gap to the best open model of that age.'),
    community_gain: uncertain(
      'points/year',
      10,
      0,
      40,
      'What the community would add yearly to an open family that all builders use.',
    ),
  })
  .prefault({});

/** Who decides about a factor of production (E3). */
export const factorRegimes = ['market', 'authority-rationed', 'vendor-held'] as const;
export const factorNames = ['compute', 'data', 'talent', 'algorithms'] as const;

const factor = (low: number, value: number, high: number) =>
  z
    .strictObject({
      regime: z.enum(factorRegimes).default('market'),
      /** Vendors that an authority does not ration; with `vendor-held` the first of them holds the factor. */
      favoured: z.array(z.string()).default([]),
      access: lever('fraction', 1, 'Part of their plan that all others may buy, or of progress that they may use.', unitInterval),
      markup: lever('fraction', 0, 'What all others pay the holder on top of the price.'),
      scarcity: uncertain('1', value, low, high, 'Rise of the price in per cent when one per cent more is bought than planned.'),
    })
    .prefault({});

export const factorsSchema = z
  .strictObject({
    compute: factor(0, 0.2, 0.6),
    data: factor(0, 0.1, 0.5),
    talent: factor(0, 0.3, 1),
    algorithms: z
      .strictObject({
        regime: z.enum(factorRegimes).default('market'),
        favoured: z.array(z.string()).default([]),
        access: lever('fraction', 1, 'Part of progress, and of what is released, that all others may use.', unitInterval),
      })
      .prefault({}),
    compute_price: uncertain('USD/GPU-hour', 2.85, 1.65, 6, 'Price of an hour of a training accelerator at the start.'),
    compute_trend: uncertain('x/year', 0.85, 0.6, 1.1, 'Yearly factor on the price of compute.'),
    compute_yield: constant(
      'FLOP/GPU-hour',
      1.4e18,
      'Useful operations of one accelerator-hour: 1e15 a second at 40 % utilisation.',
      'NVIDIA H100 data sheet; utilisation as in Llama 3 (Meta 2024)',
    ),
    talent_price: uncertain('USD/person-month', 40000, 20000, 80000, 'Full monthly cost of one member of staff.'),
    talent_trend: uncertain('x/year', 1.08, 1, 1.3, 'Yearly factor on the cost of staff.'),
  })
  .prefault({});

const sizeClass = z.strictObject({
  lag: uncertain('months', 0, 0, 30, 'Months until this class reaches the capability that the flagship has now.', 'assumption', {
    min: 0,
    max: 36,
    integer: true,
  }),
  cost: uncertain('USD/Mtok', 1, 0.2, 5, 'Cost of serving one unit of usage on this class at the start.'),
  size_elasticity: uncertain(
    '1',
    0,
    0,
    0,
    "Rise in per cent of the cost of serving this class when the compute-optimal size of the vendor's latest run rises by one per cent.",
    'assumption',
    { min: 0, max: 2 },
  ),
});

export const servingSchema = z
  .strictObject({
    classes: z.record(z.string(), sizeClass).prefault({
      flagship: { lag: { value: 0, source: 'definition' }, cost: { value: 4.5, low: 2, high: 7, source: 'assumption' } },
      mid: {
        lag: { value: 7, low: 5, high: 9, source: 'assumption' },
        cost: { value: 1.5, low: 0.7, high: 2.5, source: 'assumption' },
      },
      small: {
        lag: { value: 16, low: 12, high: 20, source: 'assumption' },
        cost: { value: 0.18, low: 0.09, high: 0.27, source: 'assumption' },
      },
    }),
    hardware_gain: uncertain(
      'x/year',
      1.5,
      1.2,
      2.5,
      'Yearly fall of the cost of serving one class through hardware and software.',
      'assumption',
      { min: 0.1 },
    ),
    learning_rate: uncertain(
      'fraction',
      0.05,
      0,
      0.2,
      "Fall of a vendor's unit cost with each doubling of what it has served (Wright 1936).",
      'assumption',
      { min: 0, max: 0.9 },
    ),
    pass_through: uncertain(
      'fraction',
      0.5,
      0,
      1,
      'Part of a cost fall that a release passes on in its sticker.',
      'assumption',
      unitInterval,
    ),
    /** `held` until the next release, or `continuous`: list prices follow the vendor's decision every month. */
    stickers: z.enum(['held', 'continuous']).default('held'),
    floor: uncertain('USD/Mtok', 0.05, 0.02, 0.12, 'Lowest price that any seller asks.'),
    headroom: uncertain('fraction', 0.25, 0.05, 0.6, "Serving capacity kept above last month's demand."),
    congestion: uncertain('points', 60, 10, 150, 'Quality lost in the month after demand exceeded capacity by its own size.'),
    host_markup: uncertain(
      '1',
      1.3,
      1.1,
      2,
      'Price of a third-party host over its serving cost; a higher one lowers the share of open families.',
      'assumption',
      { min: 1 },
    ),
    host_capture: uncertain(
      'fraction',
      0.1,
      0,
      0.4,
      'Part of what hosts earn on open weights that reaches their originator; lowers the burn.',
      'assumption',
      unitInterval,
    ),
  })
  .prefault({});

export const programmesSchema = z
  .strictObject({
    sandbox: uncertain(
      'USD/person-month',
      6,
      2,
      30,
      'Serving that a vendor gives each active builder on its own cloud to try and debug with.',
    ),
    engineering: uncertain('USD/person-month', 4, 1, 20, 'Platform engineers and support per active builder on its own cloud.'),
    open_support: uncertain(
      'USD/person-month',
      1,
      0.1,
      5,
      'Support, relations and distribution per active builder on open weights.',
    ),
    host_share: uncertain(
      'fraction',
      0.5,
      0,
      1,
      'Part of the debugging of builders on hosted open weights that the host pays for.',
      'assumption',
      unitInterval,
    ),
  })
  .prefault({});
