import { imitatedAdvertising, monthlyProbability, runway, spendingEffect, sticker } from '../model/index.js';
import type { Action, View } from '../strategies/index.js';
import { referencePrices, sizeCost } from './prices.js';
import { stream } from './streams.js';
import type { Kind, Vendor, World } from './world.js';

/** What everybody sees of the others when all decide at once. */
interface Outlook {
  /** Best released points of every family on offer, on the first workload. */
  readonly offered: ReadonlyMap<Vendor, number>;
  readonly example: { readonly vendor: Vendor; readonly advertising: number } | undefined;
}

/** All vendors decide at once on the same information; events move levers afterwards, for they come from outside. */
export function decide(world: World): void {
  const { vendors, facts, policies } = world;
  const outlook: Outlook = { offered: offeredPoints(world), example: findExample(world) };
  for (const vendor of vendors) {
    const { action, strategy } = vendor;
    if (vendor.alive) {
      const view = viewOf(world, vendor, outlook);
      strategy.decide(view, policies, action);
      if (strategy.imitates) imitate(world, vendor, outlook.example, view.runway < policies.retreatRunway);
      applyEvents(world, vendor);
      bound(world, action);
    } else action.operations = 0;
    vendor.operations = vendor.alive ? spendingEffect(action.operations, facts.diffusion.operations_scale) : 0;
  }
  // Last, so that everybody has seen the same prices.
  for (const vendor of vendors) vendor.priceEvent = priceEvents(world, vendor);
}

/** What is still on offer of every family: the cloud of a living vendor, or its weights, whichever is better. */
export function offeredPoints({ vendors }: World): Map<Vendor, number> {
  const offered = new Map<Vendor, number>();
  for (const vendor of vendors) {
    const best = Math.max(vendor.alive ? vendor.points[0]! : -Infinity, vendor.isOpen ? vendor.openPoints[0]! : -Infinity);
    if (best > -Infinity) offered.set(vendor, best);
  }
  return offered;
}

/** The own books exactly, prices and releases of now, shares one month late, of businesses three and in a noisy survey. */
function viewOf(world: World, vendor: Vendor, { offered }: Outlook): View {
  const { facts, luck, month } = world;
  const rivals = [...offered].filter(([rival]) => rival !== vendor).map(([, points]) => points);
  luck.begin(stream.survey, month);
  const noise = facts.survey_noise * luck.normal(vendor.key);
  const { pass_through, floor } = facts.serving;
  const fall = vendor.costFall * sizeCost(world, vendor, 0);
  const reference = sticker(referencePrices(world, vendor)[0]!, 1, fall, pass_through, floor);
  return {
    month,
    vendor: vendor.index,
    levers: {
      operations: vendor.facts.operations,
      credits: vendor.facts.credits,
      subsidy: vendor.facts.subsidy,
      advertising: vendor.facts.advertising,
      openness: vendor.facts.openness ?? 0,
      plan: vendor.growth.training,
    },
    cash: vendor.cash,
    runway: runway(vendor.cash, vendor.burn),
    morale: vendor.morale,
    price: vendor.action.price,
    openness: vendor.action.openness,
    capability: vendor.points[0]!,
    bestRival: rivals.length > 0 ? Math.max(...rivals) : vendor.points[0]!,
    consumerShare: shareThen(vendor, 'consumer', 1),
    businessShare: Math.max(0, shareThen(vendor, 'business', 3) * (1 + noise)),
    builderShare: shareThen(vendor, 'builder', 1),
    rivalPrice: cheapestRival(world, vendor) / reference,
    unitCost: (world.classes[0]!.cost * vendor.facts.cost_factor * fall) / reference,
    rivalDistress: rivalDistress(world, vendor),
    uniform: ownLuck(world, vendor),
  };
}

/** Share of a kind's usage at the end of the month so many months ago. */
function shareThen({ shares }: Vendor, kind: Kind, monthsAgo: number): number {
  return shares[monthsAgo - 1]![kind];
}

function cheapestRival({ vendors }: World, own: Vendor): number {
  const prices = vendors.filter((rival) => rival !== own && rival.alive).map((rival) => rival.stickers[0]! * rival.priceEvent);
  return Math.min(Infinity, ...prices);
}

/** Worst distress in [0, 1] among living closed rivals, as far as it shows (E18b). */
function rivalDistress(world: World, own: Vendor): number {
  const closed = world.vendors.filter((rival) => rival !== own && rival.alive && !rival.isOpen);
  return Math.max(0, ...closed.map((rival) => distressOf(world, rival)));
}

/** The mean of three signs: no round for long, business lost within three months, staff that leaves. */
function distressOf({ facts }: World, vendor: Vendor): number {
  const { quiet, rout, exodus } = facts.policies.distress;
  const before = shareThen(vendor, 'business', 3);
  const lost = before > 0 ? Math.max(0, 1 - shareThen(vendor, 'business', 1) / before) : 0;
  const silent = vendor.facts.funding === 'venture' ? Math.min(1, vendor.sinceRound / quiet) : 0;
  return (silent + Math.min(1, lost / rout) + Math.min(1, vendor.departed / exodus)) / 3;
}

/** Numbers of (0, 1) for strategies that gamble, the vendor's own. */
function ownLuck({ luck, month }: World, { key }: Vendor): () => number {
  let drawn = 0;
  return () => {
    drawn += 1;
    if (drawn > 1) return luck.next();
    luck.begin(stream.strategy, month);
    return luck.uniform(key);
  };
}

/** The largest advertiser whose consumer share grew within two months, as rivals see it. */
function findExample({ vendors }: World): Outlook['example'] {
  let example: Outlook['example'];
  for (const vendor of vendors) {
    const { advertising } = vendor.action;
    const grew = shareThen(vendor, 'consumer', 1) > shareThen(vendor, 'consumer', 3);
    if (vendor.alive && grew && advertising > (example?.advertising ?? 0)) example = { vendor, advertising };
  }
  return example;
}

/** Advertises towards what seems to work for another, as far as revenue pays for it; fades while money is short (E8d). */
function imitate({ facts }: World, vendor: Vendor, example: Outlook['example'], short: boolean): void {
  const { imitation, outbid, imitation_of_revenue } = facts.diffusion;
  const { action } = vendor;
  const aim = example === undefined || example.vendor === vendor || short ? 0 : outbid * example.advertising;
  const means = imitation_of_revenue * vendor.revenue;
  vendor.imitated = imitatedAdvertising(vendor.imitated, action.advertising, aim, means, monthlyProbability(imitation));
  action.advertising += vendor.imitated;
}

type Event = World['facts']['events'][number];

/** Events that move a lever of a vendor this month. */
function eventsOn({ facts, month }: World, { name }: Vendor): readonly Event[] {
  return facts.events.filter((event) => event.vendor === name && event.month <= month && month < event.until);
}

function applyEvents(world: World, vendor: Vendor): void {
  for (const { lever, factor, amount, add } of eventsOn(world, vendor)) {
    if (lever === undefined || lever === 'price') continue;
    const now = vendor.action[lever];
    vendor.action[lever] = amount ?? (add === undefined ? now * factor! : now + add);
  }
}

/** Factor of dated events on everything that the vendor lists this month. */
function priceEvents(world: World, vendor: Vendor): number {
  return eventsOn(world, vendor).reduce((product, { lever, factor }) => (lever === 'price' ? product * factor! : product), 1);
}

/** Price stays within a ladder of the reference sticker, and no spending is negative. */
function bound({ facts }: World, action: Action): void {
  const { low, high } = facts.policies.ladder;
  action.price = Math.min(high, Math.max(low, action.price));
  for (const lever of ['training', 'operations', 'credits', 'subsidy', 'advertising'] as const) {
    action[lever] = Math.max(0, action[lever]);
  }
  action.openness = Math.min(1, Math.max(0, action.openness));
}
