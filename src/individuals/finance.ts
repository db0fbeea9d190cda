import { monthlyProbability, roundHazard, roundSize } from '../model/index.js';
import { stream } from './streams.js';
import { burnMonths, tractionMonths, type Vendor, type World } from './world.js';

/** Parents top up, rounds close, and only then cash below the overdraft ends a vendor. */
export function fund(world: World): void {
  const { vendors } = world;
  const sum = (of: (vendor: Vendor) => number): number => vendors.reduce((total, vendor) => total + of(vendor), 0);
  const then = sum(halfAYearAgo);
  const market = then > 0 ? sum(({ revenue }) => revenue) / then : 0;
  for (const vendor of vendors) {
    vendor.leaving = false;
    vendor.roundClosed = false;
    if (vendor.alive) fundVendor(world, vendor, tractionOf(vendor, market));
    vendor.revenues = [...vendor.revenues, vendor.revenue].slice(-tractionMonths);
  }
}

const halfAYearAgo = ({ revenues }: Vendor): number => revenues[0]!;

/** Growth of revenue in half a year against the market's. */
function tractionOf(vendor: Vendor, market: number): number {
  const before = halfAYearAgo(vendor);
  return before > 0 && market > 0 ? vendor.revenue / before / market : 1;
}

function fundVendor(world: World, vendor: Vendor, traction: number): void {
  const { finance } = world.facts;
  const added = topUp(world, vendor);
  vendor.cash += vendor.net + added;
  // What a parent covers shortens nobody's runway.
  vendor.burns = [...vendor.burns, -vendor.net - added].slice(-burnMonths);
  vendor.burn = vendor.burns.reduce((sum, burn) => sum + burn, 0) / Math.min(burnMonths, world.month);
  seekRound(world, vendor, traction);
  vendor.sinceRound = vendor.roundClosed ? 0 : vendor.sinceRound + 1;
  const debt = -vendor.cash;
  if (debt > finance.overdraft || (debt === finance.overdraft && vendor.net + added < 0)) leave(world, vendor);
  else if (added > 0) testPatience(world, vendor);
}

/** USD that a parent adds to what is missing this month. */
function topUp({ ledger }: World, vendor: Vendor): number {
  const { facts, growth, net } = vendor;
  if (facts.funding !== 'parent' || net >= 0) return 0;
  const amount = Math.min(-net, facts.parent_budget * growth.parent);
  ledger.pay('investors', vendor, amount);
  return amount;
}

/** Whoever is short looks for a round; it closes by climate, traction and luck. */
function seekRound(world: World, vendor: Vendor, traction: number): void {
  const { facts, luck, ledger } = world;
  const { round_hazard, round_trigger, round_cover, performance } = facts.finance;
  const { burn, growth } = vendor;
  const may = vendor.facts.funding === 'venture' && burn > 0;
  if (vendor.cash >= (may ? round_trigger * burn : 0)) {
    vendor.looking = 0;
    return;
  }
  vendor.looking = burn > 0 ? vendor.looking + 1 : 0;
  const size = may ? roundSize(burn, round_cover, vendor.facts.round_cap * growth.round) : 0;
  const hazard = roundHazard(round_hazard, facts.climate[world.climate].rounds, performance, traction);
  luck.begin(stream.round, world.month);
  if (size === 0 || !luck.bernoulli(vendor.key, monthlyProbability(hazard))) return;
  vendor.looking = 0;
  vendor.roundClosed = true;
  vendor.cash += size;
  ledger.pay('investors', vendor, size);
}

/** A parent that loses patience closes what burns its money. */
function testPatience(world: World, vendor: Vendor): void {
  world.luck.begin(stream.patience, world.month);
  if (world.luck.bernoulli(vendor.key, monthlyProbability(1 / vendor.facts.parent_patience))) leave(world, vendor);
}

/** The end of a company. What it leaves behind, or could not pay, is the investors'; its cloud's users move next month. */
export function leave({ ledger, month }: World, vendor: Vendor): void {
  ledger.pay(vendor, 'investors', vendor.cash);
  vendor.cash = 0;
  vendor.alive = false;
  vendor.leaving = true;
  vendor.operations = 0;
  vendor.exitMonth = month;
}
