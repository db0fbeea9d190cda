import { entityKey, log, Luck } from '../numerics/index.js';
import { hostPrice, monthlyProbability, spendingEffect } from '../model/index.js';
import type { Scenario } from '../scenario/index.js';
import { policiesOf, strategyOf, undecided } from '../strategies/index.js';
import { assessOffers } from './attraction.js';
import { ecosystemAtStart, findBrands, sharesAtStart } from './brand.js';
import { factsOf, type Facts } from './facts.js';
import { History } from './history.js';
import { Ledger } from './ledger.js';
import { termsOf } from './licences.js';
import { overallShare } from './morale.js';
import { knitNetworks } from './network.js';
import { newcomer, potentialAfter } from './people.js';
import { referencePrices } from './prices.js';
import { pastCompute, slopeOf } from './training.js';
import {
  countUsers,
  burnMonths,
  channels,
  tractionMonths,
  type Choice,
  type Group,
  type Offer,
  type Points,
  type Vendor,
  type World,
} from './world.js';
import { noteShares } from './usage.js';

/** What is found of a market once, by segment and offer: brand, and shares among the users of the start. */
export type Start = readonly { readonly brands: readonly number[]; readonly shares: readonly number[] }[];

/** Reads brand and initial shares off what was observed. */
export function findStart(scenario: Scenario): Start {
  const world = emptyWorld(scenario, new Luck(0, 0));
  assessOffers(world);
  for (const group of world.groups) findBrands(world, group);
  assessOffers(world);
  return world.groups.map((group) => ({
    brands: group.offers.map(({ brand }) => brand),
    shares: sharesAtStart(world, group),
  }));
}

/** The market at the end of month zero, with everybody in it. */
export function beginWorld(scenario: Scenario, start: Start, luck: Luck): World {
  const world = emptyWorld(scenario, luck);
  world.groups.forEach((group, g) => {
    group.offers.forEach((offer, o) => (offer.brand = start[g]!.brands[o]!));
    populate(world, group, start[g]!.shares);
  });
  beginEcosystem(world);
  knitNetworks(world);
  for (let month = 0; month < 4; month++) noteShares(world);
  for (const vendor of world.vendors) vendor.moraleShare = overallShare(vendor);
  return world;
}

/** The market before anybody is settled in it. */
function emptyWorld(scenario: Scenario, luck: Luck): World {
  const facts = factsOf(scenario);
  const classes = Object.entries(facts.serving.classes)
    .map(([name, { lag, cost, size_elasticity }]) => ({ name, lag, cost, sizeElasticity: size_elasticity }))
    .sort((a, b) => a.lag - b.lag || (a.name < b.name ? -1 : 1));
  const { host_markup, floor } = facts.serving;
  const names = Object.keys(facts.vendors).sort();
  const stocks = ecosystemAtStart(
    facts,
    names.map((name) => ({ name })),
  );
  const vendors = names.map((name, v) => ({
    ...beginVendor(facts, name, v, stocks[v]!),
    strategy: strategyOf(scenario, name),
  }));
  for (const vendor of vendors) vendor.stickers = referencePrices({ classes }, vendor);
  return {
    facts,
    classes,
    policies: policiesOf(scenario),
    vendors,
    groups: Object.keys(facts.segments)
      .sort()
      .map((name) => beginGroup(facts, name, vendors)),
    luck,
    ledger: new Ledger(),
    month: 0,
    maturity: facts.revenue.maturity,
    climate: facts.climate.initial,
    computePrice: facts.factors.compute_price,
    talentPrice: facts.factors.talent_price,
    scarcity: { compute: 1, data: 1, talent: 1 },
    hostPrices: classes.map(({ cost }) => hostPrice(cost, host_markup, floor)),
    frontier: {
      closed: pastFrontier(facts, vendors, ({ past }) => past),
      open: pastFrontier(
        facts,
        vendors.filter(({ isOpen }) => isOpen),
        ({ openPast }) => openPast,
      ),
    },
    leader: undefined,
  };
}

/** Best points of who was there before the start. */
function pastFrontier({ workloads }: Facts, vendors: readonly Vendor[], of: (vendor: Vendor) => History): History {
  const there = vendors.filter(({ alive }) => alive);
  return new History(1, (month) => workloads.map((_, w) => Math.max(...there.map((vendor) => of(vendor).at(month)[w]!))));
}

/** A vendor at the start; its past is drawn at the pace that its own plan implies. */
function beginVendor(facts: Facts, name: string, index: number, ecosystem: number): Omit<Vendor, 'strategy'> {
  const stated = facts.vendors[name]!;
  const alive = stated.enters === 0;
  const points: Points = facts.workloads.map((workload) => stated.capability[workload] ?? 0);
  const openPoints: Points = facts.workloads.map((workload) => stated.open?.capability[workload] ?? 0);
  const pace = ownPace(facts, stated);
  const earlier = (now: Points) => new History(1, (month) => now.map((level) => level + pace * month));
  const elapsed = Math.min(stated.run_progress, stated.release_interval - 1);
  const firstCompute = boughtBetween(facts, stated, 1 - elapsed - stated.release_interval, -elapsed);
  const action = undecided();
  const { operations, credits, subsidy, advertising } = stated;
  Object.assign(action, { price: 1, training: 1, operations, credits, subsidy, advertising, openness: stated.openness ?? 0 });
  return {
    name,
    key: entityKey(name),
    index,
    facts: stated,
    action,
    alive,
    closing: false,
    leaving: false,
    exitMonth: NaN,
    growth: { training: 1, parent: 1, round: 1, staff: 1 },
    points,
    openPoints,
    own: points,
    knowHow: points.map(() => 0),
    hidden: 0,
    openHidden: 0,
    past: earlier(points),
    openPast: earlier(openPoints),
    isOpen: alive && stated.open !== undefined,
    mayRunCommercially: termsOf(stated.open ?? stated).commercial,
    builders: { cloud: 0, weights: 0 },
    openBuilderShare: 0,
    // The flagship of the start was trained before the present run began, on the budgets of its own time.
    run: { compute: boughtBetween(facts, stated, 1 - elapsed, 0), months: elapsed },
    flagship: { compute: firstCompute, month: -elapsed },
    firstCompute,
    released: false,
    tookLead: false,
    stickers: [],
    priceEvent: 1,
    costFall: 1,
    volume: 0,
    firstVolume: 0,
    capacity: 0,
    congestion: 0,
    operations: spendingEffect(operations, facts.diffusion.operations_scale),
    ease: stated.ease,
    imitated: 0,
    ecosystem,
    ecosystemShare: ecosystem,
    cash: alive ? stated.cash : 0,
    revenue: 0,
    trainingSpend: 0,
    trainingPrice: 1,
    programmeCost: 0,
    net: 0,
    burns: Array.from({ length: burnMonths }, () => 0),
    revenues: Array.from({ length: tractionMonths }, () => 0),
    burn: 0,
    looking: 0,
    roundClosed: false,
    sinceRound: 0,
    staff: stated.staff,
    departed: 0,
    morale: stated.morale,
    lowMonths: 0,
    shares: [],
    moraleShare: 0,
  };
}

/** FLOP that the plan bought from one month before the start to another. */
function boughtBetween(facts: Facts, stated: Vendor['facts'], from: number, to: number): number {
  let sum = 0;
  for (let month = from; month <= to; month++) sum += pastCompute(facts, stated, month);
  return sum;
}

/** Points a month that a vendor's own plan implies, never negative. */
function ownPace(facts: Facts, { training_growth }: Vendor['facts']): number {
  const yearly = log(facts.training.algorithmic_gain) + log(training_growth) - log(facts.factors.compute_trend);
  return Math.max(0, (slopeOf(facts) * yearly) / 12);
}

const nothing: Choice = { weights: [], all: 0, local: 0 };

function beginGroup(facts: Facts, name: string, vendors: readonly Vendor[]): Group {
  const segment = facts.segments[name]!;
  const key = entityKey(name);
  const offers = vendors.flatMap((vendor) =>
    channels.map((channel): Offer => ({
      key: entityKey(name, vendor.name, channel),
      vendor,
      channel,
      brand: 0,
      admitted: 0,
      utility: 0,
      price: 0,
      users: 0,
      arrivals: 0,
      free: 0,
      usage: 0,
    })),
  );
  return {
    name,
    key,
    facts: segment,
    people: [],
    offers,
    intensity: segment.intensity,
    workloads: facts.workloads.map((workload) => segment.workloads[workload] ?? 0),
    attentive: 0,
    aware: vendors.map((vendor) => vendor.facts.aware[name] ?? 0.5),
    mayBuy: vendors.map((vendor) => vendor.facts.admissible[name] ?? 1),
    mayRun: vendors.map((vendor) => vendor.facts.admissible_open[name] ?? 1),
    brandShift: vendors.map(() => 0),
    choice: nothing,
    adopters: 0,
    entrants: [],
  };
}

/** Settles the users of the start: on own hardware evenly over stages of tenure, whole people by the largest remainder. */
function populate({ facts }: World, group: Group, shares: readonly number[]): void {
  const { stages } = facts.inertia;
  const places = group.offers.flatMap((offer, o) =>
    offer.channel === 'local'
      ? Array.from({ length: stages }, (_, stage) => ({ offer, stage, part: shares[o]! / stages }))
      : [{ offer, stage: 0, part: shares[o]! }],
  );
  const adopted = Math.floor(group.facts.adopted);
  const potential = potentialAfter(group.facts, 0);
  for (let i = 0; i < potential; i++) group.people.push(newcomer(group, i));
  const counts = apportion(
    places.map(({ part }) => part),
    adopted,
  );
  let next = 0;
  places.forEach(({ offer, stage }, i) => {
    for (let j = 0; j < counts[i]!; j++, next++) Object.assign(group.people[next]!, { offer, stage });
  });
  countUsers(group);
  group.offers.forEach((offer, o) => {
    offer.usage = offer.users * group.intensity;
    offer.free = shares[o]! * group.facts.second_source * adopted * group.intensity;
  });
}

/** Splits `total` people in proportion to `parts`, those that remain to the largest remainders. */
function apportion(parts: readonly number[], total: number): number[] {
  const sum = parts.reduce((all, part) => all + part, 0);
  if (sum === 0) return parts.map(() => 0);
  const exact = parts.map((part) => (part / sum) * total);
  const counts = exact.map(Math.floor);
  const remainder = (i: number): number => exact[i]! - counts[i]!;
  const order = [...parts.keys()].sort((a, b) => remainder(b) - remainder(a) || a - b);
  const left = total - counts.reduce((all, count) => all + count, 0);
  for (const i of order.slice(0, left)) counts[i]! += 1;
  return counts;
}

/** The stocks that the builders of the start would keep up. */
function beginEcosystem({ facts, groups, vendors }: World): void {
  const { build } = facts.ecosystem;
  const decay = monthlyProbability(facts.ecosystem.decay);
  const builders = groups.reduce((sum, group) => (group.facts.kind === 'builder' ? sum + group.adopters : sum), 0);
  const kept = decay > 0 && build > 0 ? (build * builders) / decay : 1;
  for (const vendor of vendors) vendor.ecosystem *= kept;
}
