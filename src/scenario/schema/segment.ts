import { z } from 'zod';
import { signed, stated, uncertain, unitInterval } from './numbers.js';

const observation = z.strictObject({
  date: z.iso.date(),
  shares: z.record(z.string(), stated('fraction', 'Share of the segment that uses this family.', unitInterval)),
});

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
