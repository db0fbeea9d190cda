import { exp } from '../../numerics/index.js';
import { monthsBetween } from '../../simulation/index.js';
import { costRows, dearestRun, growthOfRuns, pointsPerFold, type Standing } from './capability.js';
import type { Identity, MarketName } from './catalogue.js';
import { assumed, observed, rounded, type Entry, type Tree } from './entry.js';
import type { Known } from './known.js';
import { hostedPrice, stickers } from './prices.js';
import type { Seen } from './segments.js';

/** Training in a month over the cost of one final run: runs that are thrown away, data and people cost more than the last one. */
const runsAYear = 6;
const interval = 5;
/** USD that one of the staff costs in a month: the default of the schema. */
const wage = 40_000;
const segments = ['consumers', 'businesses', 'startups', 'hobbyists'] as const;

/** A vendor as a scenario has it, from what was known of it on the day. */
export function vendorTree(
  known: Known,
  market: MarketName,
  vendor: Identity,
  standing: ReadonlyMap<string, Standing>,
  seen: Seen,
): Tree {
  const { own, open, opensBest } = standing.get(vendor.key)!;
  const { prices, sells } = stickers(known, vendor, opensBest);
  const training = budget(known, vendor, standing);
  const staff = vendor.funding === 'parent' ? 800 : 300;
  const wages = staff * wage;
  const monthly = 2.5 * training.value + wages;
  const licence = open === null ? {} : { licence: 'conditional', open: { licence: 'conditional', capability: both(open) } };
  return {
    title: vendor.title,
    strategy: opensBest
      ? 'open-weights'
      : open !== null
        ? 'hybrid'
        : vendor.funding === 'parent'
          ? 'closed-subsidy'
          : 'closed-premium',
    funding: vendor.funding,
    ...licence,
    capability: both(own),
    release_interval: interval,
    run_progress: progress(known, vendor),
    training,
    training_growth: { ...growthOfRuns(known) },
    prices: { ...prices },
    cost_factor: costFactor(known, prices.flagship.value, opensBest),
    ...(vendor.funding === 'parent' && {
      parent_budget: assumed(2 * monthly, monthly, 5 * monthly, 'twice of what training and staff cost'),
    }),
    staff: assumed(staff, staff / 3, staff * 4),
    cash: cash(known, vendor, monthly),
    round_cap: assumed(24 * monthly, 8 * monthly, 60 * monthly, 'two years of burn'),
    operations: assumed(rounded(0.05 * training.value), 0.01 * training.value, 0.2 * training.value),
    ease: assumed(0.75, 0.5, 0.95),
    aware: Object.fromEntries(segments.map((segment) => [segment, awareness(seen, segment, vendor)])),
    ...(vendor.places && {
      reach: { consumers: assumed(0.02, 0, 0.05, 'placement in products of its parent') },
      by_default: { consumers: assumed(0.08, 0, 0.25, 'the default in products of its parent') },
    }),
    ...admissibility(market, vendor, opensBest && !sells && vendor.key !== 'alibaba'),
    brand: Object.fromEntries(
      segments
        .filter((segment) => !isSeen(seen, segment, vendor.key))
        .map((segment) => [segment, assumed(-2.5, -4, -1, 'not named by the survey')]),
    ),
  };
}

/** The vendor that stands for all that surveys do not name: it follows, at the level of the middle of the market. */
export function othersTree(standing: ReadonlyMap<string, Standing>, training: number, prices: Tree): Tree {
  const levels = [...standing.values()].map(({ own }) => own.value).sort((a, b) => a - b);
  const level = levels[Math.floor(levels.length / 2)]!;
  const capability = assumed(level, level - 60, level + 40, 'the middle of the market');
  return {
    title: 'all others',
    strategy: 'closed-premium',
    funding: 'parent',
    capability: both(capability),
    release_interval: interval,
    run_progress: 2,
    training: assumed(training, training / 3, training * 3),
    prices,
    parent_budget: assumed(
      8 * training + 1000 * wage,
      4 * training + 500 * wage,
      20 * training + 2000 * wage,
      'many vendors: some are always there',
    ),
    staff: assumed(500, 200, 1000),
    cash: assumed(60 * training + 1e9, 30 * training, 120 * training + 3e9),
    ease: assumed(0.6, 0.4, 0.9),
    aware: { consumers: 0.3, businesses: 0.6, startups: 0.6, hobbyists: 0.4 },
    brand: { consumers: assumed(-2, -4, 0), hobbyists: assumed(-2, -4, 0) },
  };
}

/** Capability on both workloads: rankings of the day tell one. */
function both(entry: Entry): Tree {
  return { general: entry, coding: { ...entry, note: entry.note === undefined ? 'as general' : `${entry.note}; as general` } };
}

function budget(known: Known, vendor: Identity, standing: ReadonlyMap<string, Standing>): Entry {
  const run = dearestRun(known, vendor);
  const note = `${runsAYear} final runs a year`;
  if (run !== undefined) {
    const value = (runsAYear * run.value) / 12;
    return observed(known, value, [run], { low: value / 3, high: value * 4, note });
  }
  const best = Math.max(...[...standing.values()].map(({ own }) => own.value));
  const value = Math.max(1e6, leadersBudget(known) * exp((standing.get(vendor.key)!.own.value - best) / pointsPerFold));
  return assumed(value, value / 4, value * 4, 'by its level against the leader’s');
}

/** Monthly budget of whoever paid for the dearest run so far. */
function leadersBudget(known: Known): number {
  return (runsAYear * Math.max(4e7, ...costRows(known).map(({ value }) => value))) / 12;
}

/** Months since its last model, as far as rows tell. */
function progress(known: Known, vendor: Identity): Tree | Entry {
  const last = known.facts
    .filter(
      ({ series, entity, note = '' }) =>
        ['training_cost_usd', 'benchmark_score'].includes(series) && vendor.named.test(`${entity} ${note}`),
    )
    .at(-1);
  const since = last === undefined ? 2 : Math.floor(monthsBetween(last.date, known.day));
  return since >= interval || last === undefined
    ? assumed(2, 0, 4)
    : observed(known, since, [last], { low: Math.max(0, since - 1), high: Math.min(4, Math.max(since, since + 1)) });
}

function costFactor(known: Known, flagship: number, open: boolean): Entry {
  if (open) return assumed(1, 0.5, 1.5, 'sells its own open weights');
  const cost = (hostedPrice(known, 'flagship')?.value ?? 4.5 * 1.3) / 1.3;
  const value = Math.min(20, Math.max(0.2, (0.6 * flagship) / cost));
  return assumed(
    value,
    0.6 * value,
    1.5 * value,
    'list price at a gross margin of 40 % (10 % to 60 %) over the cost of its class',
  );
}

/** Money raised in the two years before, of which some is spent; without a row a year and a half of burn. */
function cash(known: Known, vendor: Identity, burn: number): Entry {
  const rows = known.of(
    'funding_usd',
    ({ entity, unit, date }) => vendor.named.test(entity) && unit.startsWith('USD') && monthsBetween(date, known.day) <= 24,
  );
  const raised = rows.reduce((sum, { value }) => sum + value, 0);
  if (vendor.funding === 'parent' || raised === 0) return assumed(18 * burn, 6 * burn, 48 * burn, 'no row gives cash');
  return observed(known, 0.7 * raised, rows, {
    low: 0.3 * raised,
    high: raised,
    note: 'raised in two years, less what was spent',
  });
}

const isSeen = (seen: Seen, segment: (typeof segments)[number], key: string): boolean =>
  seen[segment].some(({ shares }) => key in shares);

/** Who is used is known: the more, the more; who is placed is known a little. */
function awareness(seen: Seen, segment: (typeof segments)[number], vendor: Identity): Entry {
  const share = seen[segment].at(-1)?.shares[vendor.key]?.value;
  const floor = segment === 'consumers' ? (vendor.places ? 0.3 : 0.1) : 0.35;
  const value = share === undefined ? floor : Math.min(0.95, floor + (1 - floor) * Math.sqrt(share));
  return assumed(value, value / 2, Math.min(1, value * 1.5));
}

function admissibility(market: MarketName, vendor: Identity, noCloud: boolean): Tree {
  const none = { businesses: 0, startups: 0, hobbyists: 0 };
  if (market === 'china' || !vendor.chinese) return noCloud ? { admissible: none } : {};
  return {
    admissible: noCloud ? { ...none, consumers: 0.3 } : { consumers: 0.3, businesses: 0.1, startups: 0.4 },
    admissible_open: { businesses: assumed(0.3, 0.05, 0.6, 'origin keeps many firms away'), startups: 0.7 },
  };
}
