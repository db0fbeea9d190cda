import { z } from 'zod';
import { constant, signed, stated, uncertain, unitInterval } from './numbers.js';

/** Who talks to whom, where word of mouth needs a neighbour: only a run of individuals can follow it. */
const networkSchema = z
  .strictObject({
    kind: z.enum(['none', 'ring', 'small-world', 'scale-free']).default('none'),
    degree: uncertain('people', 8, 4, 20, 'Mean number of people with whom somebody talks.', 'assumption', { min: 2, max: 1000 }),
    rewiring: uncertain(
      'fraction',
      0.1,
      0.01,
      0.5,
      'Part of the ties of a small world that lead anywhere instead of to the neighbourhood (Watts and Strogatz 1998).',
      'assumption',
      unitInterval,
    ),
  })
  .optional();

export const diffusionSchema = z
  .strictObject({
    launch: uncertain('1', 0.1, 0.02, 0.3, 'Hazard of becoming aware in the month of a release.'),
    lead: uncertain(
      '1/month',
      0.02,
      0,
      0.06,
      'Hazard of becoming aware of the vendor that leads by 100 points: publicity that raises the share of who leads, at the cost of the others.',
    ),
    advertising: uncertain('1/month', 0.1, 0.02, 0.3, 'Hazard of becoming aware at advertising far above its scale.'),
    advertising_scale: uncertain('USD/month', 2e7, 5e6, 8e7, 'Advertising that reaches half of its full effect.', 'assumption', {
      min: 1,
    }),
    operations: uncertain(
      '1/month',
      0.05,
      0,
      0.15,
      'Hazard of becoming aware through user and developer operations at full intensity.',
    ),
    operations_scale: uncertain(
      'USD/month',
      2e6,
      5e5,
      1e7,
      'Spending on operations that reaches half of its full intensity.',
      'assumption',
      { min: 1 },
    ),
    word_of_mouth: uncertain('1/month', 0.08, 0, 0.15, 'Hazard of becoming aware of a vendor that everybody uses.'),
    decay: uncertain('1/month', 0.03, 0.01, 0.06, 'Hazard of forgetting.'),
    imitation: uncertain(
      '1/month',
      0.05,
      0,
      0.2,
      'Hazard at which vendors raise their advertising towards that of the largest advertiser whose consumer share grew.',
    ),
    outbid: uncertain('1', 1.1, 1, 1.5, 'What an imitator aims at, over the advertising that it imitates.', 'assumption', {
      min: 0.1,
    }),
    imitation_of_revenue: uncertain(
      'fraction',
      0.2,
      0.05,
      0.5,
      'Part of revenue up to which imitation may raise advertising.',
      'assumption',
      unitInterval,
    ),
    /** How a hazard becomes the part of people who adopt in a step: `hazard` 1 - e^-h, never above one, or `rate` h itself (Bass in discrete time). */
    adoption: z.enum(['hazard', 'rate']).default('hazard'),
    reach_trial: uncertain(
      '1',
      0.5,
      0,
      1,
      'Part of those exposed by placement who reconsider in that month.',
      'assumption',
      unitInterval,
    ),
    network: networkSchema,
  })
  .prefault({});

export const demandForms = ['logit', 'vertical', 'linear', 'quantities'] as const;

export const choiceSchema = z
  .strictObject({
    /**
     * How a segment divides itself among offers: `logit` (where nothing is said); `vertical`, by a taste for value that is spread
     * evenly, so that the better offer wins whoever cares most; `linear`, demand for
     * differentiated products; `quantities`, where vendors decide what they serve and prices clear.
     */
    form: z.enum(demandForms).optional(),
    /**
     * In `vertical`, whether whoever reconsiders has a taste drawn `anew` (where nothing is said), or keeps the taste that made the
     * present choice, `persistent`: then everybody weighs what leaving costs against the gain of the own taste.
     */
    tastes: z.enum(['anew', 'persistent']).optional(),
    foresight: stated(
      '1',
      'Where tastes persist, what next month counts for with buyers against this one: they expect the price that then earns most. 0 where nothing is said.',
      unitInterval,
    ).optional(),
    substitution: stated(
      '1',
      'In linear demand, what a nat of another offer takes from one, as a part of what a nat of its own adds; 0 where nothing is said.',
      { min: 0, max: 0.99 },
    ).optional(),
    spread: stated(
      'nat',
      'In linear demand, and where prices clear, the utility over which a whole segment is won; 1 where nothing is said.',
      { min: 1e-6 },
    ).optional(),
    /** `log` -a ln(1 + p / other cost), or `linear` -a p in the unit of the price. */
    price_form: z.enum(['log', 'linear']).default('log'),
    /**
     * What the network exponent multiplies: the logarithm of a family's share of the ecosystem, the share itself, or its
     * `adopters` in all segments, in people, over those of the largest family, or its `penetration`, as a part of all potential adopters.
     */
    network_form: z.enum(['log-share', 'share', 'adopters', 'penetration']).default('log-share'),
    open_nest: uncertain('1', 1, 0.5, 1, 'Dissimilarity of the nest of open-weight offers; 1 is the plain logit.', 'assumption', {
      min: 0.2,
      max: 1,
    }),
    pseudo_share: constant(
      'fraction',
      0.02,
      'Weight of the uniform distribution in observed shares before inversion, so that small shares are shrunk.',
      'convention',
      unitInterval,
    ),
    local_ease: uncertain('1', 0.4, 0.1, 0.8, 'Ease of use lost when users run the weights themselves.'),
    usability_gain: uncertain(
      '1/month',
      0.02,
      0,
      0.06,
      'Hazard at which the missing ease of use of the own cloud closes at usability engineering far above its scale.',
    ),
    usability_scale: uncertain(
      'USD/month',
      5e6,
      1e6,
      2e7,
      'Usability engineering that reaches half of its full effect.',
      'assumption',
      { min: 1 },
    ),
    ecosystem_ease: uncertain('1', 0.4, 0, 1, 'Ease of use that the whole ecosystem would add to one family.'),
  })
  .prefault({});

export const inertiaSchema = z
  .strictObject({
    stages: constant('1', 3, 'Erlang stages of tenure on own hardware, from none to full coupling.', 'convention', {
      min: 1,
      max: 6,
      integer: true,
    }),
  })
  .prefault({});

export const ecosystemSchema = z
  .strictObject({
    build: uncertain('1/month', 0.02, 0.01, 0.08, 'Integrations that a builder adds in a month.'),
    compatibility: stated(
      'fraction',
      "Part of the other families' networks that users of a family have too, because products work together; 0 where nothing is said.",
      unitInterval,
    ).optional(),
    decay: uncertain('1/month', 0.02, 0.01, 0.08, 'Integrations that fall out of use in a month.'),
    operations_share: uncertain(
      'fraction',
      0.4,
      0,
      0.8,
      'Part of building that happens only with operations.',
      'assumption',
      unitInterval,
    ),
  })
  .prefault({});

const observation = z.strictObject({
  date: z.iso.date(),
  shares: z.record(z.string(), stated('fraction', 'Share of the segment that uses this family.', unitInterval)),
});

const channels = ['api', 'local', 'hosted'] as const;

/** Where the users of an open family run it: parts of one. */
const channelSplit = z
  .strictObject({
    local: uncertain(
      'fraction',
      0.3,
      0.05,
      0.6,
      'Part of the users of an open family who run it on their own hardware.',
      'assumption',
      unitInterval,
    ),
    hosted: uncertain(
      'fraction',
      0.6,
      0.3,
      0.9,
      'Part of the users of an open family who buy it from third-party hosts.',
      'assumption',
      unitInterval,
    ),
  })
  .prefault({});

export const segmentSchema = z.strictObject({
  title: z.string().optional(),
  kind: z.enum(['consumer', 'business', 'builder']),
  billing: z.enum(['usage', 'subscription']).default('usage'),
  potential: stated('people', 'People or projects who may ever adopt, at the start.'),
  potential_growth: uncertain('x/year', 1, 0.8, 2, 'Yearly factor on the potential in the first year.', 'assumption', {
    min: 0.1,
  }),
  growth_kept: uncertain(
    '1',
    0.9,
    0.6,
    1,
    'Part of the logarithmic growth that remains after one year.',
    'assumption',
    unitInterval,
  ),
  adopted: stated('people', 'People or projects who have adopted at the start.'),
  enters: stated(
    'months',
    'Month in which the segment comes to the market: its adopters then choose for the first time. There from the start where nothing is said.',
    { min: 1, integer: true },
  ).optional(),
  /** Whether those who adopt in a month choose on the same information, or one after another, each seeing the one before. */
  arrivals: z.enum(['together', 'sequential']).default('together'),
  innovation: uncertain('1/month', 0.0025, 0.0005, 0.01, 'Bass coefficient of innovation.'),
  imitation: uncertain(
    '1/month',
    0.0317,
    0.01,
    0.1,
    'Bass coefficient of imitation.',
    'mean of Sultan, Farley, Lehmann 1990 a month; range assumed',
  ),
  intensity: stated('Mtok/person-month', 'Usage of one adopter at the start.'),
  intensity_growth: uncertain('x/year', 1.3, 1, 3, 'Yearly factor on the usage of one adopter.', 'assumption', { min: 0.1 }),
  workloads: z.record(
    z.string(),
    stated('fraction', "Weight of this workload in the segment's judgement of quality.", unitInterval),
  ),
  workload_shift: z
    .record(z.string(), uncertain('1/year', 0, -0.5, 0.5, 'Yearly change of the weight of this workload.', 'assumption', signed))
    .prefault({}),
  classes: z.record(z.string(), stated('fraction', 'Part of usage that runs on this size class.', unitInterval)),
  outside: stated('nat', 'Utility of using nothing; where it is stated, whoever reconsiders may choose that.', signed).optional(),
  budget: stated('USD/person-month', 'What everybody spends on use, where prices clear and enter by their logarithm.').optional(),
  quality: uncertain('nat', 0.8, 0.3, 1.6, 'Utility of 100 capability points.'),
  saturation: quantityOrNone(),
  price: uncertain('1', 0.6, 0.1, 1.5, 'Coefficient of the logarithm of price.'),
  other_cost: uncertain(
    'USD',
    1,
    0.2,
    5,
    'Cost of one unit of use beside its price; in the unit of the price, it keeps a price of zero finite.',
    'assumption',
    { min: 1e-6 },
  ),
  zero_price: uncertain('nat', 0, 0, 1, 'Bonus of a price of zero.'),
  ease: uncertain('nat', 0.5, 0, 1.5, 'Utility of full ease of use.'),
  support: uncertain('nat', 0.2, 0, 0.6, "Utility of the vendor's operations at full intensity."),
  licence: uncertain(
    'nat',
    0.2,
    0,
    0.6,
    'Utility of a licence without conditions, on open weights: fewer conditions raise the share of a family.',
  ),
  open_friction: uncertain('nat', 0, 0, 1.5, 'Utility lost on new work with open weights: procurement, compliance, risk.'),
  approval: uncertain(
    '1/month',
    0,
    0,
    0,
    'Rate at which who may buy from a vendor moves to who may in the end: procurement and compliance.',
  ),
  openness: stated(
    'nat',
    'Utility that users add to a product that is wholly open; half of it at a quarter of openness.',
  ).optional(),
  network: uncertain('1', 0.25, 0, 0.5, "Exponent of a family's share of the ecosystem in its odds of being chosen."),
  attention: uncertain('1/month', 0.02, 0.005, 0.1, 'Hazard of reconsidering the present choice.'),
  switching_cost: uncertain('nat', 1, 0, 3.2, 'Cost of leaving an offer, api and hosted, and local without tenure.'),
  coupling: uncertain('nat', 2.5, 0.5, 5, 'Cost of leaving own hardware at full tenure.'),
  coupling_time: uncertain('months', 12, 4, 24, 'Mean time on own hardware until full coupling.', 'assumption', { min: 1 }),
  hardware_life: uncertain('months', 48, 36, 60, 'Mean life of own hardware; its replacement ends the coupling.', 'assumption', {
    min: 1,
  }),
  portability: uncertain(
    'fraction',
    0.6,
    0,
    1,
    'Part of the coupling that carries over to other open families.',
    'assumption',
    unitInterval,
  ),
  hardware: uncertain(
    'USD/person',
    3000,
    0,
    15000,
    'Price of the hardware that one adopter needs to run weights alone; a higher one lowers the share of open families.',
  ),
  hardware_owned: uncertain(
    'fraction',
    0.5,
    0,
    1,
    'Part of that hardware which adopters have anyway.',
    'assumption',
    unitInterval,
  ),
  running_cost: uncertain('USD/person-month', 20, 0, 200, 'Electricity and care of own hardware.'),
  contested: uncertain(
    'fraction',
    0.8,
    0.3,
    1,
    'Part of new usage that is chosen afresh; the rest follows the present allocation.',
    'assumption',
    unitInterval,
  ),
  second_source: uncertain(
    'fraction',
    0,
    0,
    0.5,
    'Part of usage that is placed beside the main offer at the start.',
    'assumption',
    unitInterval,
  ),
  brand_drift: uncertain('nat/year^0.5', 0.8, 0.4, 1.2, 'Standard deviation of the yearly innovation of brand.'),
  paying: uncertain(
    'fraction',
    1,
    1,
    1,
    'Part of the adopters who pay, at the start, where billing is by subscription.',
    'assumption',
    unitInterval,
  ),
  advertising_revenue: uncertain(
    'USD/person-month',
    0,
    0,
    0,
    'Advertising income per adopter at full monetisation maturity; lowers the burn.',
  ),
  enterprise_fee: uncertain(
    'USD/person-month',
    0,
    0,
    0,
    'Enterprise contract per adopter beside usage, at full monetisation maturity; lowers the burn.',
  ),
  support_fee: uncertain(
    'USD/person-month',
    0,
    0,
    0,
    'Support and hosting contract that adopters of own open weights pay the vendor, at full maturity; lowers the burn.',
  ),
  above_cap: uncertain(
    'fraction',
    0,
    0,
    0,
    'Part of the adopters above the cap of a conditional licence.',
    'assumption',
    unitInterval,
  ),
  upgrade_local: uncertain(
    '1/month',
    0.002,
    0,
    0.01,
    "Hazard at which users who run a family's weights themselves move up to its vendor's own cloud.",
  ),
  upgrade_hosted: uncertain(
    '1/month',
    0.004,
    0,
    0.02,
    "Hazard at which users who buy a family's weights from hosts move up to its vendor's own cloud.",
  ),
  open_channels: channelSplit,
  observed_growth: uncertain('1', 1, 1, 1, 'Factor on total usage between two observations.', 'assumption', { min: 1e-3 }),
  /** One observation gives brand by inversion of the stock, two by inversion of the flow between them. */
  observed: z.array(observation).max(2).prefault([]),
  /** Whether observed shares give brand too, or only who uses what at the start while brand is what vendors state. */
  brand: z.enum(['inverted', 'stated']).default('inverted'),
  /** Gross margins of vendors, from which price sensitivity and serving cost are found where price enters linearly. */
  margins: z
    .record(
      z.string(),
      stated('fraction', 'Gross margin, (price - cost) / price, of a vendor on this segment.', { min: 0.001, max: 0.999 }),
    )
    .default({}),
});

function quantityOrNone() {
  return uncertain(
    'points',
    0,
    0,
    300,
    'Points above a basic level after which more quality is hardly felt; 0 is no saturation.',
  );
}

export type Channel = (typeof channels)[number];
