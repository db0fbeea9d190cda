import type { Identity, MarketName } from './catalogue.js';
import { assumed, observed, share, type Entry, type Tree } from './entry.js';
import {
  crowd,
  fallOfPrices,
  growthOfFirms,
  growthOfIntensity,
  imitationOfFirms,
  imitationOfModels,
  projects,
  runRate,
  spendingOfFirms,
} from './growth.js';
import type { Known } from './known.js';
import { sharesOfUsers, supposed, surveyed, type SharesAt } from './shares.js';
import type { Standing } from './capability.js';

/** Shares seen in each segment, by which the rest of a state is sized too. */
export interface Seen {
  readonly consumers: readonly SharesAt[];
  readonly businesses: readonly SharesAt[];
  readonly startups: readonly SharesAt[];
  readonly hobbyists: readonly SharesAt[];
}

/** Vendor with the largest last share of a segment, and that share. */
export function leaderOf(observations: readonly SharesAt[]): { readonly key: string; readonly share: number } {
  const shares = Object.entries(observations.at(-1)?.shares ?? {});
  const [key, entry] = shares.reduce(
    (most, one) => (one[1].value > most[1].value ? one : most),
    shares[0] ?? ['', { value: 0.5 } as Entry],
  );
  return { key, share: entry.value };
}

/** What surveys of the day say of each segment; where none does, an assumption with a wide range. */
export function seenShares(
  known: Known,
  market: MarketName,
  vendors: readonly Identity[],
  standing: ReadonlyMap<string, Standing>,
): Seen {
  const { day } = known;
  const closed = vendors.filter(({ key }) => !standing.get(key)!.opensBest).map(({ key }) => key);
  const open = vendors.filter(({ key }) => standing.get(key)!.open !== null).map(({ key }) => key);
  const first = leader(vendors, standing);
  const visits = surveyed(known, 'consumer_web_share', /visits/, vendors, false);
  const counted = visits.length > 0 && market === 'global' ? visits : sharesOfUsers(known, vendors);
  const consumers =
    counted.length > 0
      ? counted
      : [
          supposed(
            day,
            first,
            0.8,
            closed.filter((key) => key !== first),
            'no count of users of several vendors',
          ),
        ];
  const menlo = market === 'global' ? surveyed(known, 'enterprise_share', /LLM API/, vendors, true) : [];
  const panel = market === 'global' ? surveyed(known, 'app_layer_share', /Langfuse/, vendors, true) : [];
  const businesses =
    menlo.length > 0
      ? menlo
      : [
          supposed(
            day,
            first,
            0.4,
            vendors.map(({ key }) => key).filter((key) => key !== first),
            'no survey of firms',
          ),
        ];
  const startups =
    panel.length > 0
      ? panel
      : [
          supposed(
            day,
            first,
            0.7,
            closed.filter((key) => key !== first),
            'no panel of applications',
          ),
        ];
  const downloaded = known.latest('downloads_cumulative', ({ entity }) =>
    vendors.some((vendor) => open.includes(vendor.key) && vendor.named.test(entity)),
  );
  const ahead = vendors.find(
    (vendor) => downloaded !== undefined && open.includes(vendor.key) && vendor.named.test(downloaded.entity),
  )?.key;
  return { consumers, businesses, startups, hobbyists: [ownMachines(day, first, open, ahead)] };
}

/** The vendor with the best standing; of equals the first by name. */
function leader(vendors: readonly Identity[], standing: ReadonlyMap<string, Standing>): string {
  return vendors.reduce(
    (best, { key }) => (standing.get(key)!.own.value > standing.get(best)!.own.value ? key : best),
    vendors[0]!.key,
  );
}

/** Builders on their own machines: a third on the leader's cloud, the rest on open families, of which one may be known to lead in downloads. */
function ownMachines(date: string, first: string, open: readonly string[], ahead: string | undefined): SharesAt {
  const weight = (key: string): number => (key === ahead ? 3 : 1);
  const total = open.reduce((sum, key) => sum + weight(key), 0);
  const shares: [string, Entry][] = open.map((key) => {
    const value = share((0.65 * weight(key)) / total);
    return [
      key,
      assumed(
        value,
        value / 2,
        Math.min(0.8, value * 2),
        key === ahead ? 'leads in downloads; downloads are not people' : undefined,
      ),
    ];
  });
  if (!open.includes(first)) shares.push([first, assumed(0.35, 0.2, 0.5)]);
  return { date, shares: Object.fromEntries(shares) };
}

const shown = (observations: readonly SharesAt[]): Tree[] => observations.map(({ date, shares }) => ({ date, shares }));

/** What usage costs to serve, over what it brings in: the gross margin of list prices, 40 % (10 % to 60 %). */
const costOfRevenue = { value: 0.6, low: 0.4, high: 0.9 };

/** Parts of consumers' usage by size class. */
const classesOfConsumers = { flagship: 0.25, small: 0.75 };

/** USD a month that who pays for an assistant pays: the default of the schema. */
const subscription = 20;

/**
 * The four segments as a scenario has them. `flagship` is the leader's sticker, USD per million tokens; `small` is the cost of serving the
 * small class over that of the flagship.
 */
export function segmentsOf(known: Known, market: MarketName, seen: Seen, flagship: number, small: number): Tree {
  const top = leaderOf(seen.consumers);
  const people = market === 'global' ? crowd(known, top.share) : crowdOfChina(known);
  const revenue = market === 'global' ? runRate(known, 'OpenAI') : undefined;
  const yearly = revenue?.value ?? 3e8;
  const firms = spendingOfFirms(known, yearly, leaderOf(seen.businesses).share);
  const dates = seen.businesses.map(({ date }) => date);
  const paying = Math.min(0.2, (0.7 * yearly) / 12 / (subscription * people.adopted.value * top.share));
  // Consumers use as much as their subscriptions pay for at the gross margin of list prices.
  const unit = costOfRevenue.value * flagship * (classesOfConsumers.flagship + classesOfConsumers.small * small);
  const used = (part: number): number => (part * subscription * paying) / unit;
  const intensity = (0.7 * firms.value) / 12 / (0.6 * flagship) / projects.adopted;
  return {
    consumers: {
      title: 'C-end users',
      kind: 'consumer',
      billing: 'subscription',
      ...people,
      intensity: assumed(
        used(costOfRevenue.value),
        used(costOfRevenue.low),
        used(costOfRevenue.high),
        'what subscriptions pay for at a gross margin of 40 % (60 % to 10 %)',
      ),
      intensity_growth: assumed(1.2, 1, 1.5),
      workloads: { general: 1 },
      classes: classesOfConsumers,
      quality: assumed(0.6, 0, 1.5, 'casual use, low need for accuracy (E8b)'),
      saturation: assumed(100, 50, 300, 'basic ability is enough (E8b)'),
      price: assumed(0.8, 0.3, 1.5),
      other_cost: assumed(2, 0.5, 5),
      zero_price: assumed(0.5, 0, 1),
      network: assumed(0.1, 0, 0.3),
      attention: assumed(0.08, 0.03, 0.2),
      switching_cost: assumed(0.5, 0, 2, 'habit'),
      contested: assumed(0.8, 0.3, 1),
      hardware: assumed(1500, 500, 3000),
      brand_drift: assumed(1, 0.4, 1.6),
      paying:
        revenue === undefined
          ? assumed(paying, paying / 3, Math.min(1, paying * 3))
          : observed(known, paying, [revenue], {
              low: paying / 2,
              high: Math.min(1, paying * 1.5),
              note: 'seven tenths of the leader’s pace of revenue, at 20 USD a month',
            }),
      open_channels: { local: assumed(0.02, 0, 0.1), hosted: assumed(0.08, 0.02, 0.3) },
      observed: shown(seen.consumers),
    },
    businesses: {
      title: 'businesses',
      kind: 'business',
      potential: assumed(projects.potential, 3e6, 3e7, 'projects of firms; no row bounds them'),
      adopted: assumed(projects.adopted, 1e5, 4e5, 'projects; only their spending is known'),
      innovation: assumed(0.0025, 0.0005, 0.01),
      imitation: imitationOfFirms(known),
      intensity:
        firms.rows.length === 0
          ? assumed(intensity, intensity / 3, intensity * 3, 'three tenths of the leader’s pace of revenue over its share')
          : observed(known, intensity, firms.rows, {
              low: intensity / 2,
              high: intensity * 1.6,
              note: 'spending at list prices over the projects above',
            }),
      intensity_growth: assumed(
        growthOfIntensity * fallOfPrices,
        1.3,
        4,
        'growth of what is spent on a project, and as much more as prices fall',
      ),
      workloads: { general: 0.8, coding: 0.2 },
      workload_shift: { coding: assumed(0.1, 0, 0.3) },
      classes: { flagship: 0.55, mid: 0.2, small: 0.25 },
      quality: assumed(0.8, 0.3, 1.6),
      price: assumed(0.5, 0.1, 1.2),
      network: assumed(0.25, 0, 0.5),
      attention: assumed(0.02, 0.005, 0.05),
      switching_cost: assumed(1, 0, 3.2),
      contested: assumed(0.7, 0.3, 1),
      second_source: assumed(0.25, 0.1, 0.5),
      brand_drift: assumed(0.8, 0.4, 1.2),
      hardware: assumed(60000, 15000, 240000),
      hardware_owned: assumed(0.1, 0, 0.4),
      running_cost: assumed(400, 100, 1000),
      open_channels: { local: assumed(0.25, 0.1, 0.4), hosted: assumed(0.5, 0.3, 0.6) },
      ...(dates.length === 2 && { observed_growth: growthOfFirms(known, dates[0]!, dates[1]!) }),
      observed: shown(seen.businesses),
    },
    ...buildersOf(known, seen),
  };
}

/** What builders share, on applications and on their own machines. */
const building = {
  kind: 'builder',
  network: assumed(0.4, 0, 0.7),
  contested: assumed(0.9, 0.3, 1),
} as const;

/** Builders of applications, and builders on their own machines. */
function buildersOf(known: Known, seen: Seen): Tree {
  return {
    startups: {
      ...building,
      title: 'builders of applications',
      potential: assumed(2e7, 1e7, 3e7, 'professional developers'),
      adopted: assumed(2.5e6, 1e6, 5e6),
      intensity: assumed(2, 0.5, 5),
      intensity_growth: assumed(2.1, 1.3, 4, 'as of firms'),
      imitation: assumed(0.05, 0.03, 0.1),
      workloads: { general: 0.6, coding: 0.4 },
      classes: { flagship: 0.4, mid: 0.2, small: 0.4 },
      quality: assumed(0.8, 0.3, 1.5),
      price: assumed(0.7, 0.2, 1.5),
      attention: assumed(0.05, 0.02, 0.1),
      switching_cost: assumed(0.5, 0, 3.2),
      second_source: assumed(0.25, 0.1, 0.5),
      brand_drift: assumed(1.2, 0.6, 2, 'applications call what is new'),
      hardware: assumed(5000, 2000, 15000),
      running_cost: assumed(40, 10, 100),
      open_channels: { local: assumed(0.15, 0.05, 0.3), hosted: assumed(0.55, 0.4, 0.7) },
      observed: shown(seen.startups),
    },
    hobbyists: {
      ...building,
      title: 'builders on their own machines',
      potential: assumed(3e7, 1e7, 5e7),
      adopted: assumed(3e6, 1e6, 8e6),
      intensity: assumed(0.3, 0.1, 1),
      imitation: imitationOfModels(known),
      workloads: { general: 0.6, coding: 0.4 },
      classes: { flagship: 0.3, mid: 0.3, small: 0.4 },
      quality: assumed(0.6, 0.3, 1.5),
      price: assumed(0.9, 0.3, 1.5),
      zero_price: assumed(0.3, 0, 1),
      attention: assumed(0.08, 0.03, 0.15),
      switching_cost: assumed(0.5, 0, 2),
      brand_drift: assumed(1.6, 0.8, 2.6, 'the best open weights change hands every few months'),
      hardware: assumed(2500, 1000, 5000),
      hardware_owned: assumed(0.8, 0.5, 1),
      running_cost: assumed(5, 1, 20),
      open_channels: { local: assumed(0.6, 0.4, 0.6), hosted: assumed(0.3, 0.15, 0.4) },
      observed: shown(seen.hobbyists),
    },
  };
}

/** Users in China: rows count applications, which overlap. */
function crowdOfChina(known: Known): ReturnType<typeof crowd> {
  const rows = known
    .of('consumer_mau', ({ entity }) => /Doubao|Kimi|Wenxiaoyan|DeepSeek|Qwen app|Yuanbao/.test(entity))
    .slice(-6);
  const people = rows.reduce((sum, { value }) => sum + value, 0);
  return {
    potential: assumed(1e9, 7e8, 1.1e9, 'people on line'),
    adopted:
      people > 0
        ? observed(known, people, rows, {
            low: people * 0.5,
            high: people,
            note: 'sum over applications, of which people use several',
          })
        : assumed(4e7, 1e7, 1.5e8),
    innovation: assumed(0.001, 0.0002, 0.004),
    imitation: assumed(0.08, 0.03, 0.15),
  };
}
