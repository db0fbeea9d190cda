import type { Luck } from '../numerics/index.js';
import {
  affordableBudget,
  communityGain,
  computeBought,
  focusGain,
  imitationTarget,
  knowHowGain,
  nextHidden,
  rationed,
  runGain,
  trainingSpeed,
} from '../model/index.js';
import { release } from '../strategies/index.js';
import { historyLength } from './layout.js';
import type { Market } from './market.js';
import type { State } from './state.js';
import { stream } from './streams.js';

/** Points of a frontier that does not exist. */
const outOfSight = -1e9;

/**
 * Training advances, finished runs are released or kept, the community improves open weights, know-how spills over.
 *
 * Spill-over uses the frontier released `lag` months ago and acts on the next release.
 */
export function advanceTechnology(market: Market, state: State, luck: Luck | undefined): void {
  const { vendors: V } = market.layout;
  if (luck !== undefined) luck.begin(stream.training, state.month);
  findTargets(market, state);
  for (let v = 0; v < V; v++) {
    state.released[v] = 0;
    if (state.alive[v] === 0) continue;
    spillOver(market, state, v);
    train(market, state, luck, v);
  }
  improveOpenFamilies(market, state);
  remember(market, state);
}

function train(market: Market, state: State, luck: Luck | undefined, v: number): void {
  const { numbers, vendor } = market;
  const planned = vendor.training[v]! * state.trainingIndex[v]! * state.actions[v]!.training;
  const most = vendor.parentBudget[v]! * state.parentIndex[v]!;
  // A parent covers the rest of the business first; what is left of its budget may go into training.
  const shortfall = Math.max(0, -state.net[v]! / state.alive[v]! - state.trainingSpend[v]!);
  const parent = Math.max(0, most - shortfall);
  const budget = affordableBudget(
    planned,
    state.revenue[v]! / state.alive[v]!,
    state.cash[v]!,
    numbers.trainingOfRevenue,
    numbers.trainingOfCash,
    parent,
  );
  const price = state.trainingPrice[v]!;
  const spend = rationed(budget, vendor.training[v]! * state.trainingIndex[v]!, market.factors.training[v]!, price);
  state.trainingSpend[v] = spend;
  state.runCompute[v]! +=
    computeBought((spend + state.grantedTraining[v]!) / price, numbers.dataShare, state.computePrice, numbers.computeYield) *
    trainingSpeed(state.morale[v]!, numbers.moraleTraining);
  state.runMonths[v]! += 1;
  if (state.runMonths[v]! < vendor.interval[v]!) return;
  complete(market, state, luck, v);
  state.runCompute[v] = 0;
  state.runMonths[v] = 0;
}

/** A licence is decided when a run completes; a run that is no better than what is sold stays in the laboratory. */
function complete(market: Market, state: State, luck: Luck | undefined, v: number): void {
  const { numbers, vendor, layout } = market;
  const { workloads: W } = layout;
  const months = state.month - state.referenceMonth[v]!;
  const algorithms = numbers.algorithms * market.factors.algorithms[v]!;
  const gain = runGain(numbers.slope, state.runCompute[v]!, state.referenceCompute[v]!, algorithms, months);
  const chance = luck === undefined ? 0 : numbers.luck * luck.normal(layout.vendorKey[v]!);
  const choice = state.actions[v]!.release;
  if (gain > 0) {
    // Focus bends every run: a workload with twice its even part of the effort gains as from more compute.
    for (let w = 0; w < W; w++) {
      state.ownLevel[v * W + w]! += gain + focusGain(numbers.slope, numbers.specialisation, vendor.focus[v * W + w]!, 1 / W) / 4;
    }
    state.referenceCompute[v] = state.runCompute[v]!;
    state.referenceMonth[v] = state.month;
  }
  if (choice === release.withhold) return;
  let better = false;
  for (let w = 0; w < W; w++) {
    const vw = v * W + w;
    const points = state.ownLevel[vw]! + state.knowHow[vw]! + chance;
    if (points > state.capability[vw]!) {
      state.capability[vw] = points;
      better = true;
    }
  }
  if (!better) return;
  state.released[v] = 1;
  if (numbers.hidden > 0 && luck !== undefined) showItself(market, state, luck, v);
  if (choice !== release.closed) openWeights(market, state, v, choice);
}

/** What a release is to its users beyond the scale; in expectation, nothing. */
function showItself({ numbers, layout }: Market, state: State, luck: Luck, v: number): void {
  luck.begin(stream.hidden, state.month);
  state.hidden[v] = nextHidden(state.hidden[v]!, numbers.hiddenKept, numbers.hidden, luck.normal(layout.vendorKey[v]!));
  luck.begin(stream.training, state.month);
}

/** Months by which what is given away trails what is sold. */
function lagOf({ numbers, classLag }: Market, choice: number): number {
  if (choice === release.openSmall) return classLag[numbers.smallClass]!;
  return choice === release.openLate ? numbers.openDelay : 0;
}

/** Gives weights away: the flagship, what the small class has reached, or what was sold before. Terms of use are the vendor's. */
export function openWeights(market: Market, state: State, v: number, choice: number): void {
  const { workloads: W } = market.layout;
  const lag = lagOf(market, choice);
  const then = ((state.month - lag + historyLength) % historyLength) * market.layout.vendors * W;
  for (let w = 0; w < W; w++) {
    const vw = v * W + w;
    const points = lag === 0 ? state.capability[vw]! : state.history[then + vw]!;
    if (!state.isOpen[v]) fillOpenHistory(state, vw, points);
    state.openCapability[vw] = state.isOpen[v] ? Math.max(state.openCapability[vw]!, points) : points;
  }
  state.openHidden[v] = state.hidden[v]!;
  state.isOpen[v] = 1;
  state.mayRunCommercially[v] = market.vendor.terms[v]!.commercial ? 1 : 0;
}

/** A family that was never open has smaller classes too: they trail the release as the vendor's own classes do. */
function fillOpenHistory(state: State, vw: number, points: number): void {
  const row = state.capability.length;
  // Not what history holds of this month: that is written when every run of the month is done.
  const now = state.capability[vw]!;
  for (let at = 0; at < historyLength; at++) {
    state.openHistory[at * row + vw] = points + Math.min(0, state.history[at * row + vw]! - now);
  }
}

function spillOver(market: Market, state: State, v: number): void {
  const { closedSpill, openSpill } = market.numbers;
  if (closedSpill === 0 && openSpill === 0) return;
  const { workloads: W } = market.layout;
  const { ownLevel, knowHow, closedTarget, openTarget } = state;
  const reach = market.factors.algorithms[v]!;
  for (let w = 0; w < W; w++) {
    const vw = v * W + w;
    const own = ownLevel[vw]! + knowHow[vw]!;
    knowHow[vw]! += reach * knowHowGain(own, closedTarget[w]!, openTarget[w]!, closedSpill, openSpill);
  }
}

/** What followers can aim at this month on each workload; far below everything where nothing was released. */
function findTargets(market: Market, state: State): void {
  const { numbers, layout } = market;
  const { closedFrontier, openFrontier, closedTarget, openTarget } = state;
  const last = (state.month - 1 + historyLength) % historyLength;
  const late = (state.month - numbers.lag + historyLength) % historyLength;
  for (let w = 0; w < layout.workloads; w++) {
    const at = w * historyLength;
    closedTarget[w] = targetOf(closedFrontier[at + late]!, closedFrontier[at + last]!, numbers.proactive);
    openTarget[w] = targetOf(openFrontier[at + late]!, openFrontier[at + last]!, numbers.proactive);
  }
}

function targetOf(late: number, last: number, proactive: boolean): number {
  return late === -Infinity ? outOfSight : imitationTarget(late, last, proactive);
}

/** The community lifts an open family in proportion to the builders who use its weights. */
function improveOpenFamilies(market: Market, state: State): void {
  const { vendors: V, workloads: W } = market.layout;
  if (market.numbers.communityGain === 0) return;
  for (let v = 0; v < V; v++) {
    if (!state.isOpen[v]) continue;
    const gain = communityGain(market.numbers.communityGain, state.openBuilderShare[v]!);
    for (let w = 0; w < W; w++) state.openCapability[v * W + w]! += gain;
  }
}

/** Writes this month's released capability and frontiers into their histories. */
function remember(market: Market, state: State): void {
  const { vendors: V, workloads: W } = market.layout;
  const at = state.month % historyLength;
  for (let w = 0; w < W; w++) {
    let closed = -Infinity;
    let open = -Infinity;
    for (let v = 0; v < V; v++) {
      const vw = v * W + w;
      state.history[at * V * W + vw] = state.capability[vw]!;
      state.openHistory[at * V * W + vw] = state.openCapability[vw]!;
      if (state.alive[v]! > 0.5) closed = Math.max(closed, state.capability[vw]!);
      if (state.isOpen[v]) open = Math.max(open, state.openCapability[vw]!);
    }
    const before = (state.month - 1 + historyLength) % historyLength;
    // What was released does not become unknown when its vendor exits.
    state.closedFrontier[w * historyLength + at] = Math.max(closed, state.closedFrontier[w * historyLength + before]!);
    state.openFrontier[w * historyLength + at] = Math.max(open, state.openFrontier[w * historyLength + before]!);
  }
}
