import type { Fact } from '../../evidence/index.js';
import { catalogue, type Identity, type MarketName } from './catalogue.js';
import { standings } from './capability.js';
import { assumed, observed, type Entry, type Tree } from './entry.js';
import { rent } from './growth.js';
import { Known } from './known.js';
import { hostedPrice, stickers } from './prices.js';
import { leaderOf, seenShares, segmentsOf } from './segments.js';
import { others } from './shares.js';
import { othersTree, vendorTree } from './vendors.js';
import { yamlOf } from './yaml.js';

export interface StateRequest {
  /** Rows of evidence; those about later days are not looked at. */
  readonly facts: readonly Fact[];
  readonly day: string;
  readonly market: MarketName;
  /** Leave out what was about the day or before but told later. */
  readonly told?: boolean;
  readonly months?: number;
}

/** Series in which a row makes a vendor known. */
const making: ReadonlySet<string> = new Set([
  'arena_elo',
  'arena_elo_early',
  'benchmark_score',
  'training_cost_usd',
  'enterprise_share',
  'app_layer_share',
  'consumer_web_share',
  'consumer_mau',
  'consumer_wau',
  'api_price_usd_per_mtok',
  'api_price_cny_per_mtok',
  'valuation_usd',
]);

/** Vendors of a market that a row of the day or before names and that have not been taken over. */
function vendorsOn(known: Known, market: MarketName): Identity[] {
  const gone = known.of('event', ({ unit }) => unit === 'USD paid');
  return catalogue.filter(
    ({ markets, named }) =>
      markets.includes(market) &&
      known.facts.some(({ series, entity, note = '' }) => making.has(series) && named.test(`${entity} ${note}`)) &&
      !gone.some(({ entity }) => named.test(entity.split(' ')[0]!)),
  );
}

/** Serving costs of classes from what hosts ask for open weights, over their mark-up. */
function classes(known: Known): { readonly tree: Tree; readonly flagship: Entry; readonly small: Entry } {
  const markup = 1.3;
  const cost = (kind: 'flagship' | 'small', value: number, low: number, high: number): Entry => {
    const hosted = hostedPrice(known, kind);
    if (hosted === undefined) return assumed(value, low, high, 'no host has a price yet');
    const found = hosted.value / markup;
    return observed(known, found, hosted.rows, {
      low: found / 2,
      high: found * 2,
      note: 'what hosts ask, over a mark-up of 1.3',
    });
  };
  const flagship = cost('flagship', 4.5, 2, 7);
  const small = cost('small', 0.18, 0.09, 0.5);
  const middle = Math.sqrt(flagship.value * small.value);
  const tree = {
    flagship: { lag: 0, cost: flagship, size_elasticity: assumed(0.6, 0, 1.5, 'flagships grow') },
    mid: {
      lag: { value: 6, low: 2, high: 9, source: 'assumption' },
      cost: assumed(middle, middle / 2, middle * 2, 'between flagship and small'),
    },
    small: {
      lag: { value: 12, low: 4, high: 20, source: 'assumption', note: 'the first was there after four months' },
      cost: small,
    },
  };
  return { tree, flagship, small };
}

/**
 * The scenario of a market as it was known on a day, as a document: from rows about that day and before, and nothing else.
 *
 * Undefined where those rows name fewer than two vendors of the market.
 */
export function stateDocument(request: StateRequest): string | undefined {
  const { market, day, months = 24 } = request;
  const known = new Known(request.facts, day, request.told);
  const vendors = vendorsOn(known, market);
  if (vendors.length < 2) return undefined;
  const standing = standings(known, vendors);
  const seen = seenShares(known, market, vendors, standing);
  const first = vendors.find(({ key }) => key === leaderOf(seen.businesses).key) ?? vendors[0]!;
  const { prices } = stickers(known, first, false);
  const withOthers = [...seen.businesses, ...seen.startups].some(({ shares }) => others in shares);
  const costs = classes(known);
  const { price, trend } = rent(known);
  const trees = vendors.map((vendor) => [vendor.key, vendorTree(known, market, vendor, standing, seen)] as const);
  const middle = [...trees].map(([, tree]) => (tree['training'] as Entry).value).sort((a, b) => a - b)[
    Math.floor(trees.length / 2)
  ]!;
  const document: Tree = {
    format: 'outlast/scenario@1',
    name: `${market}-${day}`,
    title: {
      en: `Large language models, ${market === 'global' ? 'global' : 'China'}, as known on ${day}`,
      'zh-Hans': `大模型赛道（${market === 'global' ? '全球' : '中国'}），${day} 所知`,
    },
    start: day,
    horizon: months,
    workloads: ['general', 'coding'],
    factors: { compute_price: price, compute_trend: trend },
    serving: {
      classes: costs.tree,
      hardware_gain: assumed(1.7, 1.1, 4, 'list prices fell faster than hardware alone'),
    },
    training: { hidden: assumed(10, 0, 30, 'no score is all that users feel') },
    choice: { pseudo_share: assumed(0.04, 0.01, 0.15, 'surveys see small shares badly') },
    policies: { hybrid: { size_class: 'mid' } },
    diffusion: { decay: assumed(0.01, 0.005, 0.06) },
    segments: segmentsOf(known, market, seen, prices.flagship.value, costs.small.value / costs.flagship.value),
    vendors: Object.fromEntries([
      ...trees,
      ...(withOthers ? [[others, othersTree(standing, middle, { ...prices })] as const] : []),
    ]),
  };
  return yamlOf(document, { day, market, rows: known.facts.length, told: request.told === true });
}
