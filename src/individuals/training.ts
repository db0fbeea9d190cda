import { log, pow } from '../numerics/index.js';
import {
  affordableBudget,
  communityGain,
  computeBought,
  focusGain,
  imitationTarget,
  knowHowGain,
  nextHidden,
  monthlyProbability,
  pointsPerEfold,
  rationed,
  runGain,
  trainingSpeed,
} from '../model/index.js';
import { release, type Release } from '../strategies/index.js';
import { accessTo } from './exogenous.js';
import type { Facts } from './facts.js';
import { History } from './history.js';
import { termsOf } from './licences.js';
import { stream } from './streams.js';
import type { Points, Vendor, World } from './world.js';

/** Runs go on, finished ones are released or kept, builders improve open weights, know-how spills over with delay. */
export function advanceTechnology(world: World): void {
  for (const vendor of world.vendors) {
    vendor.released = false;
    if (!vendor.alive) continue;
    copyOthers(world, vendor);
    train(world, vendor);
  }
  for (const vendor of world.vendors) if (vendor.isOpen) improveByCommunity(world, vendor);
  remember(world);
}

/** Points per e-fold of effective compute. */
export function slopeOf({ capability }: Facts): number {
  const law = {
    irreducible: capability.irreducible_loss,
    parameterCoefficient: capability.parameter_coefficient,
    dataCoefficient: capability.data_coefficient,
    parameterExponent: capability.parameter_exponent,
    dataExponent: capability.data_exponent,
  };
  return pointsPerEfold(law, capability.points_per_nat);
}

/** FLOP that the planned budget of a month before the start bought. */
export function pastCompute(facts: Facts, { training, training_growth }: Vendor['facts'], month: number): number {
  const years = month / 12;
  const { compute_price, compute_trend, compute_yield } = facts.factors;
  const price = compute_price * pow(compute_trend, years);
  return computeBought(training * pow(training_growth, years), facts.training.data_share, price, compute_yield);
}

/** Spill-over: a part of the gap to the frontier of some months ago, by the better of the closed and the open source. */
function copyOthers(world: World, vendor: Vendor): void {
  const { lag, regime, closed_hazard, open_hazard } = world.facts.spillover;
  const { closed, open } = world.frontier;
  const last = world.month - 1;
  const late = world.month - lag;
  const aim = (then: number, now: number): number =>
    then === -Infinity ? -Infinity : imitationTarget(then, now, regime === 'proactive');
  const reach = accessTo(world, 'algorithms', vendor);
  vendor.knowHow = vendor.knowHow.map((points, w) => {
    const own = vendor.own[w]! + points;
    const gain = (target: number, hazard: number): number =>
      target === -Infinity ? 0 : knowHowGain(own, target, target, monthlyProbability(hazard), 0);
    const ofClosed = gain(aim(closed.at(late)[w]!, closed.at(last)[w]!), closed_hazard);
    const ofOpen = gain(aim(open.at(late)[w]!, open.at(last)[w]!), open_hazard);
    return points + reach * Math.max(ofClosed, ofOpen);
  });
}

function train(world: World, vendor: Vendor): void {
  const { facts } = world;
  const { run } = vendor;
  vendor.trainingSpend = spendOnTraining(world, vendor);
  const bought = vendor.trainingSpend / vendor.trainingPrice;
  run.compute +=
    computeBought(bought, facts.training.data_share, world.computePrice, facts.factors.compute_yield) *
    trainingSpeed(vendor.morale, facts.morale.training);
  run.months += 1;
  if (run.months < vendor.facts.release_interval) return;
  completeRun(world, vendor);
  vendor.run = { compute: 0, months: 0 };
}

/** USD that plan, means, a parent and rationing allow. */
function spendOnTraining(world: World, vendor: Vendor): number {
  const { training_of_revenue, training_of_cash } = world.facts.finance;
  const plan = vendor.facts.training * vendor.growth.training;
  const budget = affordableBudget(
    plan * vendor.action.training,
    vendor.revenue,
    vendor.cash,
    training_of_revenue,
    training_of_cash,
    leftOfParent(vendor),
  );
  const access = Math.min(...(['compute', 'data', 'talent'] as const).map((name) => accessTo(world, name, vendor)));
  return rationed(budget, plan, access, vendor.trainingPrice);
}

/** A parent covers the rest of the business first; what is left of its budget may go into training. */
function leftOfParent({ facts, growth, net, trainingSpend }: Vendor): number {
  if (facts.funding !== 'parent') return 0;
  return Math.max(0, facts.parent_budget * growth.parent - Math.max(0, -net - trainingSpend));
}

/** What becomes of a run is decided when it completes; one that is no better than what is sold stays in the laboratory. */
function completeRun(world: World, vendor: Vendor): void {
  const { facts, luck, month } = world;
  const { run, flagship } = vendor;
  const slope = slopeOf(facts);
  const algorithms = (log(facts.training.algorithmic_gain) / 12) * accessTo(world, 'algorithms', vendor);
  const gain = runGain(slope, run.compute, flagship.compute, algorithms, month - flagship.month);
  luck.begin(stream.training, month);
  const chance = facts.training.luck * luck.normal(vendor.key);
  if (gain > 0) {
    const even = 1 / facts.workloads.length;
    const bent = facts.workloads.map((name) =>
      focusGain(slope, facts.capability.specialisation, vendor.facts.focus[name] ?? even, even),
    );
    vendor.own = vendor.own.map((points, w) => points + gain + bent[w]! / 4);
    vendor.flagship = { compute: run.compute, month };
  }
  const choice = vendor.action.release;
  if (choice === release.withhold) return;
  const found = vendor.own.map((points, w) => points + vendor.knowHow[w]! + chance);
  if (!found.some((points, w) => points > vendor.points[w]!)) return;
  vendor.points = better(found, vendor.points);
  vendor.released = true;
  luck.begin(stream.hidden, month);
  vendor.hidden = nextHidden(vendor.hidden, facts.training.hidden_kept, facts.training.hidden, luck.normal(vendor.key));
  if (choice !== release.closed) openWeights(world, vendor, choice, month);
}

const better = (one: Points, other: Points): Points => one.map((points, w) => Math.max(points, other[w]!));

/**
 * Gives weights away: the flagship, what the small class has reached, or what was sold before. Terms of use are the vendor's.
 *
 * A family that was never open has smaller classes too: they trail the release as the vendor's own classes do. `from` is
 * the first month whose end is still to be noted.
 */
export function openWeights(world: World, vendor: Vendor, choice: Release, from: number): void {
  const lag = lagOf(world, choice);
  const given = lag === 0 ? vendor.points : vendor.past.at(world.month - lag);
  if (vendor.isOpen) vendor.openPoints = better(vendor.openPoints, given);
  else {
    const flagship = vendor.points;
    vendor.openPoints = given;
    vendor.openPast = new History(from, (month) =>
      vendor.past.at(month).map((points, w) => given[w]! + Math.min(0, points - flagship[w]!)),
    );
  }
  vendor.openHidden = vendor.hidden;
  vendor.isOpen = true;
  vendor.mayRunCommercially = termsOf(vendor.facts).commercial;
}

/** Months by which what is given away trails what is sold. */
function lagOf({ facts, classes }: World, choice: Release): number {
  if (choice === release.openLate) return facts.policies['delayed-open'].delay;
  if (choice !== release.openSmall) return 0;
  return (classes.find(({ name }) => name === facts.policies.hybrid.size_class) ?? classes[0]!).lag;
}

function improveByCommunity({ facts }: World, vendor: Vendor): void {
  const gain = communityGain(facts.spillover.community_gain, vendor.openBuilderShare);
  vendor.openPoints = vendor.openPoints.map((points) => points + gain);
}

/** Notes this month's releases. What was released does not become unknown when its vendor leaves. */
function remember({ vendors, frontier, month }: World): void {
  let closed = frontier.closed.at(month - 1);
  let open = frontier.open.at(month - 1);
  for (const vendor of vendors) {
    vendor.past.note(vendor.points);
    vendor.openPast.note(vendor.openPoints);
    if (vendor.alive) closed = better(closed, vendor.points);
    if (vendor.isOpen) open = better(open, vendor.openPoints);
  }
  frontier.closed.note(closed);
  frontier.open.note(open);
}
