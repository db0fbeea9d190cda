import { z } from 'zod';
import { lever, stated, statedLever, uncertain, unitInterval, signed } from './numbers.js';

/** A licence is terms, not a label (D1). */
export const licenceSchema = z.strictObject({
  weights: z.boolean(),
  commercial: z.boolean(),
  /** A cap on users or revenue above which a fee is due. */
  cap: z.boolean(),
  /** Attribution, naming, share-alike and the like. */
  obligations: z.boolean(),
});

export const licencePresets = {
  osi: { weights: true, commercial: true, cap: false, obligations: false },
  conditional: { weights: true, commercial: true, cap: true, obligations: true },
  'non-commercial': { weights: true, commercial: false, cap: false, obligations: true },
  closed: { weights: false, commercial: true, cap: false, obligations: false },
} as const;

export const licencePresetNames = ['osi', 'conditional', 'non-commercial', 'closed'] as const;

/** A preset's name or `terms`. */
const licenceChoice = z.enum([...licencePresetNames, 'terms']);

export const strategyNames = [
  'closed-premium',
  'closed-subsidy',
  'price-war',
  'open-weights',
  'open-core',
  'delayed-open',
  'hybrid',
  'fast-follower',
  'opportunist',
  'unbeatable-first',
  'forward-looking',
  'best-response',
  'joint-maximum',
  'hold',
] as const;
export type StrategyName = (typeof strategyNames)[number];

const bySegment = (
  doc: string,
  value: number,
  low: number,
  high: number,
  unit: '1' | 'fraction' | '1/month' | 'nat',
  bounds = unitInterval,
) => z.record(z.string(), uncertain(unit, value, low, high, doc, 'assumption', bounds)).prefault({});

const workloadPoints = z.record(z.string(), stated('points', 'Capability on this workload, on the observed scale.', signed));

const openRelease = z.strictObject({
  licence: licenceChoice.default('conditional'),
  terms: licenceSchema.optional(),
  capability: workloadPoints,
  /** Months since the weights came out. */
  age: uncertain('months', 3, 0, 24, 'Months since the weights were released.'),
});

/** What asking more does. */
const dearer =
  'a higher one lowers the share; it lowers burn where buyers hardly mind the price, and raises it where they mind much and it covers the cost.';

export const vendorSchema = z.strictObject({
  title: z.string().optional(),
  note: z.string().optional(),
  /** A shipped strategy, or one that `code` names. */
  strategy: z.string(),
  funding: z.enum(['venture', 'parent', 'self-funded']),
  /** What happens to a team that has given up: it dissolves, or it opens what it has. */
  distress: z.enum(['exit', 'open-up']).default('exit'),
  /**
   * Whether it may give up before its means are gone: `attrition` leaves by chance while it burns money beside others that do the
   * same, so that none of them would rather leave or stay.
   */
  gives_up: z.enum(['never', 'attrition']).optional(),
  licence: licenceChoice.default('conditional'),
  terms: licenceSchema.optional(),
  /** The vendor of whose product this one sells a part, such as an application on its platform: buyers of it pay both. */
  part_of: z.string().optional(),
  number: stated(
    '1',
    'Equal vendors that this entry stands for, not only whole ones: its money is that of all, each is an offer, and each replies by itself.',
    { min: 0.01 },
  ).optional(),
  enters: lever('months', 0, 'Month in which the vendor enters; 0 is there from the start.', { min: 0, integer: true }),
  capability: workloadPoints,
  open: openRelease.optional(),
  release_interval: lever('months', 6, 'Months of one training run, hence between releases.', { min: 1, max: 36, integer: true }),
  run_progress: uncertain('months', 0, 0, 6, 'Months that the present run has lasted at the start.', 'assumption', {
    min: 0,
    max: 36,
    integer: true,
  }),
  training: statedLever('USD/month', 'Training budget at the start: compute and data.'),
  training_growth: lever('x/year', 2.4, 'Planned yearly factor on the training budget.', { min: 0.1, max: 10 }),
  focus: z
    .record(z.string(), lever('fraction', 0.5, 'Part of training effort given to this workload.', unitInterval))
    .prefault({}),
  prices: z.record(
    z.string(),
    statedLever('USD/Mtok', `Sticker of this size class, three parts input to one part output; ${dearer}`),
  ),
  supply: z
    .record(
      z.string(),
      statedLever('Mtok/month', 'What it serves of a segment at its reference price, where vendors decide on quantities.'),
    )
    .optional(),
  subscription: lever('USD/person-month', 20, `Price of the paid consumer plan; ${dearer}`),
  cost_factor: uncertain('1', 1, 0.5, 1.5, "The vendor's serving cost against the market's.", 'assumption', { min: 0.01 }),
  subsidy: lever('USD/person-month', 0, 'Consumer subsidy per user; raises its share of consumers and its burn.'),
  credits: lever(
    'USD/person-month',
    0,
    'Credits per active builder on the own cloud; they raise its share of builders and its burn.',
  ),
  operations: lever('USD/month', 0, 'User and developer operations; they raise its share, unless its strategy drops them.'),
  advertising: lever('USD/month', 0, 'Advertising; raises the share of a vendor that is not known to all, and of no other.'),
  openness: statedLever(
    'fraction',
    'How open its terms, interfaces and code are: users add value to what is open, and others sell a part of it.',
    unitInterval,
  ).optional(),
  usability: lever('USD/month', 0, 'Engineering that makes the own cloud easier to use.'),
  staff: stated('people', 'Staff at the start.'),
  staff_growth: uncertain('x/year', 1.3, 1, 2, 'Yearly factor on staff.', 'assumption', { min: 0.1 }),
  cash: stated('USD', 'Cash at the start.', signed),
  round_cap: uncertain('USD', 1e9, 1e8, 1e10, 'Largest round that the vendor can close at the start.'),
  round_growth: uncertain('x/year', 1.8, 1, 3, 'Yearly factor on the largest round.', 'assumption', { min: 0.1 }),
  parent_budget: uncertain('USD/month', 0, 0, 0, 'What a parent adds in a month at most, at the start.'),
  parent_growth: uncertain('x/year', 1.5, 1, 2.5, 'Yearly factor on what a parent adds.', 'assumption', { min: 0.1 }),
  parent_patience: uncertain(
    'months',
    240,
    60,
    600,
    'Mean time until a parent loses patience with a vendor that burns.',
    'assumption',
    { min: 1 },
  ),
  complement: uncertain(
    'USD/person-month',
    0,
    0,
    0,
    "What one adopter is worth to the parent's other business; lowers the burn.",
  ),
  ease: uncertain('1', 0.7, 0.4, 1, 'Ease of use of the own cloud.', 'assumption', unitInterval),
  aware: bySegment('Part of the segment that knows the vendor at the start.', 0.5, 0.2, 0.9, 'fraction'),
  reach: bySegment('Part of the segment exposed in a month by placement.', 0, 0, 0.3, 'fraction'),
  admissible: bySegment('Part of the segment that may buy from the vendor; more of it raises its share.', 1, 0.8, 1, 'fraction'),
  admissible_open: bySegment(
    "Part of the segment that may run the vendor's open weights; more of it raises its share.",
    1,
    0.8,
    1,
    'fraction',
  ),
  approved: bySegment('Part of the segment that may buy from the vendor in the end.', 1, 0.5, 1, 'fraction'),
  approved_open: bySegment("Part of the segment that may run the vendor's open weights in the end.", 1, 0.5, 1, 'fraction'),
  lock_in: z
    .record(
      z.string(),
      statedLever('nat', "What the vendor adds to the cost of leaving its cloud, beyond the segment's own switching cost."),
    )
    .optional(),
  by_default: bySegment(
    "Part of those who choose in a month who take the vendor's own cloud without comparing, for it is the default in what they use.",
    0,
    0,
    0,
    'fraction',
    { min: 0, max: 0.95 },
  ),
  brand: bySegment('Brand where no share is observed.', 0, -1, 1, 'nat', signed),
  morale: uncertain('1', 0.6, 0.4, 0.8, 'Morale at the start.', 'assumption', unitInterval),
});
