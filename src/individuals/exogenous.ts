import { pow } from '../numerics/index.js';
import { bundlePrice, monthlyProbability, nextAdmissible, nextMaturity, scarcity } from '../model/index.js';
import { newcomer, potentialAfter } from './people.js';
import { stream } from './streams.js';
import type { Climate, Group, Vendor, World } from './world.js';

/** Factor prices, climate, plans, segments, tastes, entries and dated events: what happens to everybody. */
export function moveTheWorld(world: World): void {
  const { factors, revenue } = world.facts;
  const years = world.month / 12;
  world.computePrice = factors.compute_price * pow(factors.compute_trend, years);
  world.talentPrice = factors.talent_price * pow(factors.talent_trend, years);
  clearFactors(world);
  world.maturity = nextMaturity(world.maturity, monthlyProbability(revenue.maturation));
  world.climate = nextClimate(world);
  for (const vendor of world.vendors) growPlans(vendor, world.month);
  for (const group of world.groups) growGroup(world, group);
  driftBrand(world);
  for (const vendor of world.vendors) if (vendor.facts.enters > 0 && vendor.facts.enters === world.month) enter(world, vendor);
  for (const event of world.facts.events) {
    if (event.climate !== undefined && event.month <= world.month && world.month < event.until) world.climate = event.climate;
  }
}

/** Factors are as scarce as last month's demand exceeds what the plans of the start foresaw for it. */
function clearFactors(world: World): void {
  const { compute, data, talent } = world.facts.factors;
  const present = world.vendors.filter(({ facts }) => facts.enters < world.month);
  const sum = (of: (vendor: Vendor) => number): number => present.reduce((total, vendor) => total + of(vendor), 0);
  const planned = sum(({ facts, growth }) => facts.training * growth.training);
  const bought = sum(({ alive, trainingSpend }) => (alive ? trainingSpend : 0));
  // In the first month nothing has been bought yet: plans hold.
  const spent = world.month === 1 ? planned : bought;
  const plannedStaff = sum(({ facts, growth }) => facts.staff * growth.staff);
  const staff = sum((vendor) => (vendor.alive ? vendor.staff : 0));
  world.scarcity = {
    compute: scarcity(spent, planned, compute.scarcity),
    data: scarcity(spent, planned, data.scarcity),
    talent: scarcity(staff, plannedStaff, talent.scarcity),
  };
  for (const vendor of world.vendors) {
    vendor.trainingPrice = bundlePrice(
      world.facts.training.data_share,
      world.scarcity.compute * (1 + markup(world, 'compute', vendor)),
      world.scarcity.data * (1 + markup(world, 'data', vendor)),
    );
  }
}

export type BoughtFactor = 'compute' | 'data' | 'talent';

/** What a vendor pays the holder of a factor on top of its price. */
export function markup({ facts }: World, name: BoughtFactor, { name: vendor }: Vendor): number {
  const { regime, favoured, markup: stated } = facts.factors[name];
  return regime === 'vendor-held' && !favoured.includes(vendor) ? stated : 0;
}

/** Part of its plan that a vendor may buy of a factor, or of progress that it may use. */
export function accessTo({ facts }: World, name: BoughtFactor | 'algorithms', { name: vendor }: Vendor): number {
  const { regime, favoured, access } = facts.factors[name];
  return regime === 'market' || favoured.includes(vendor) ? 1 : access;
}

/** A Markov chain: from boom and winter back to normal, from normal to either. */
function nextClimate({ facts: { climate }, climate: now, luck, month }: World): Climate {
  luck.begin(stream.climate, month);
  const u = luck.uniform(0);
  const turns = monthlyProbability(1 / climate[now].length);
  if (u >= turns) return now;
  if (now !== 'normal') return 'normal';
  return u < turns * climate.boom_after_normal ? 'boom' : 'winter';
}

function growPlans({ facts, growth }: Vendor, month: number): void {
  const years = month / 12;
  growth.training = pow(facts.training_growth, years);
  growth.parent = pow(facts.parent_growth, years);
  growth.round = pow(facts.round_growth, years);
  growth.staff = pow(facts.staff_growth, years);
}

/** More people may adopt, each uses more, and other workloads matter. */
function growGroup(world: World, group: Group): void {
  const { facts } = group;
  const years = world.month / 12;
  const potential = potentialAfter(facts, years);
  while (group.people.length < potential) group.people.push(newcomer(group, group.people.length));
  group.intensity = facts.intensity * pow(facts.intensity_growth, years);
  const shifted = world.facts.workloads.map((name) =>
    Math.max(0, (facts.workloads[name] ?? 0) + (facts.workload_shift[name] ?? 0) * years),
  );
  const decided = monthlyProbability(facts.approval);
  for (const { index, facts: stated } of world.vendors) {
    group.mayBuy[index] = nextAdmissible(group.mayBuy[index]!, stated.approved[group.name] ?? 1, decided);
    group.mayRun[index] = nextAdmissible(group.mayRun[index]!, stated.approved_open[group.name] ?? 1, decided);
  }
  const total = shifted.reduce((sum, weight) => sum + weight, 0);
  group.workloads = total > 0 ? shifted.map((weight) => weight / total) : shifted;
}

/** Tastes wander (a random walk), without which bands of a forecast are false. */
function driftBrand({ groups, vendors, luck, month }: World): void {
  luck.begin(stream.brand, month);
  for (const group of groups) {
    if (group.facts.brand_drift === 0) continue;
    for (const { index } of vendors) {
      group.brandShift[index]! += (group.facts.brand_drift / Math.sqrt(12)) * luck.normal(group.offers[3 * index]!.key);
    }
  }
}

function enter({ ledger }: World, vendor: Vendor): void {
  vendor.alive = true;
  vendor.isOpen = vendor.facts.open !== undefined;
  vendor.cash = vendor.facts.cash;
  ledger.pay('investors', vendor, vendor.cash);
}
