import { exp } from '../numerics/index.js';
import { cashLevels, computeBought, hostPrice, settleWorlds, spendingEffect } from '../model/index.js';
import { channel, channels, historyLength } from './layout.js';
import { kinds, type Market } from './market.js';
import { countPeople } from './movement.js';
import { measureNetwork } from './network.js';
import { lateMonths, type State } from './state.js';
import { unbindAll } from './tastes.js';

/** Puts everything but the users at the start. */
export function begin(market: Market, state: State): void {
  const { numbers, segment } = market;
  const { segments: S } = market.layout;
  state.month = 0;
  state.maturity = numbers.maturity;
  state.climate = numbers.climateInitial;
  state.climateChance.fill(0);
  state.climateChance[numbers.climateInitial] = 1;
  state.computePrice = numbers.computePrice;
  state.talentPrice = numbers.talentPrice;
  state.scarcity.fill(1);
  state.leader = -1;
  for (let s = 0; s < S; s++) {
    // Who comes later is nobody yet.
    const there = segment.enters[s] === 0 ? 1 : 0;
    const adopted = there * segment.adopted[s]!;
    state.lapsed[s] = Math.floor(adopted * segment.lapsed[s]!);
    state.adopted[s] = adopted - state.lapsed[s]!;
    state.potential[s] = there * Math.max(adopted, Math.floor(segment.potential[s]!));
    state.intensity[s] = segment.intensity[s]!;
    state.growthLeft[s] = 1;
  }
  state.workload.set(segment.workload);
  state.aware.set(market.pair.aware);
  state.admissible.set(market.pair.admissible);
  state.admissibleOpen.set(market.pair.admissibleOpen);
  state.brandShift.fill(0);
  state.feltPrice.fill(NaN);
  unbindAll(state);
  state.users.fill(0);
  state.freeUsage.fill(0);
  state.usage.fill(0);
  beginTechnology(market, state);
  beginSupply(market, state);
  beginCompanies(market, state);
}

/** Monthly growth of capability that a vendor's own plan implies, in points; the past is drawn with it. */
export function ownPace(market: Market, v: number): number {
  const { numbers, vendor } = market;
  return Math.max(0, numbers.slope * (numbers.algorithms + vendor.trainingGrowth[v]! - numbers.computeTrend));
}

function beginTechnology(market: Market, state: State): void {
  const { vendors: V, workloads: W } = market.layout;
  const { vendor, numbers } = market;
  state.knowHow.fill(0);
  state.hidden.fill(0);
  state.openHidden.fill(0);
  state.openBuilderShare.fill(0);
  state.openHistory.fill(0);
  for (let v = 0; v < V; v++) {
    const interval = vendor.interval[v]!;
    const elapsed = vendor.runProgress[v]!;
    // The flagship of the start was trained before the present run began, on the budgets of its own time; month 0 is the last past.
    let past = 0;
    for (let j = 1; j <= interval; j++) past += monthlyCompute(market, v, 1 - elapsed - j);
    let present = 0;
    for (let j = 1; j <= elapsed; j++) present += monthlyCompute(market, v, 1 - j);
    state.referenceCompute[v] = past;
    state.firstCompute[v] = past;
    state.referenceMonth[v] = -elapsed;
    state.runCompute[v] = present;
    state.runMonths[v] = elapsed;
    state.released[v] = 0;
    // Who enters later has given nothing away yet.
    state.isOpen[v] = vendor.enters[v]! > 0 ? 0 : vendor.hasOpen[v]!;
    state.mayRunCommercially[v] = vendor.openTerms[v]!.commercial ? 1 : 0;
    const pace = ownPace(market, v);
    for (let w = 0; w < W; w++) {
      const vw = v * W + w;
      state.capability[vw] = vendor.capability[vw]!;
      state.ownLevel[vw] = vendor.capability[vw]!;
      state.openCapability[vw] = vendor.openCapability[vw]!;
      for (let back = 0; back < historyLength; back++) {
        const at = ((historyLength - back) % historyLength) * V * W + vw;
        state.history[at] = vendor.capability[vw]! - pace * back;
        state.openHistory[at] = vendor.openCapability[vw]! - pace * back;
      }
    }
  }
  beginFrontiers(market, state);
  function monthlyCompute(of: Market, v: number, month: number): number {
    const budget = of.vendor.training[v]! * exp(of.vendor.trainingGrowth[v]! * month);
    return computeBought(
      budget,
      numbers.dataShare,
      numbers.computePrice * exp(numbers.computeTrend * month),
      numbers.computeYield,
    );
  }
}

function beginFrontiers(market: Market, state: State): void {
  const { vendors: V, workloads: W } = market.layout;
  for (let w = 0; w < W; w++) {
    for (let at = 0; at < historyLength; at++) {
      let closed = -Infinity;
      let open = -Infinity;
      for (let v = 0; v < V; v++) {
        if (market.vendor.enters[v]! > 0) continue;
        const i = at * V * W + v * W + w;
        closed = Math.max(closed, state.history[i]!);
        if (state.isOpen[v]) open = Math.max(open, state.openHistory[i]!);
      }
      state.closedFrontier[w * historyLength + at] = closed;
      state.openFrontier[w * historyLength + at] = open;
    }
  }
}

function beginSupply(market: Market, state: State): void {
  const { vendors: V, classes: K } = market.layout;
  const { numbers, vendor } = market;
  state.price.set(vendor.prices);
  state.priceEvent.fill(1);
  for (let k = 0; k < K; k++) state.hostPrice[k] = hostPrice(market.classCost[k]!, numbers.hostMarkup, numbers.floor);
  state.costFall.fill(1);
  state.sizeCost.fill(1);
  state.ease.set(vendor.ease);
  state.imitated.fill(0);
  state.volume.fill(0);
  state.firstVolume.fill(0);
  state.capacity.fill(0);
  state.congestion.fill(0);
  for (let v = 0; v < V; v++) {
    state.operations[v] = spendingEffect(vendor.operations[v]!, numbers.operationsScale);
    state.ecosystemShare[v] = market.initialEcosystem[v]!;
    state.ecosystem[v] = market.initialEcosystem[v]!;
  }
  measureNetwork(market, state);
}

function beginCompanies(market: Market, state: State): void {
  const { vendor } = market;
  const { vendors: V } = market.layout;
  state.exitPart.fill(0);
  state.forced.fill(0);
  state.exitMonth.fill(NaN);
  state.revenue.fill(0);
  state.trainingSpend.fill(0);
  state.programmeCost.fill(0);
  state.builderMargin.fill(0);
  state.ledger.open();
  state.net.fill(0);
  state.entryCash.fill(0);
  state.burns.fill(0);
  state.burn.fill(0);
  state.revenues.fill(0);
  state.looking.fill(0);
  state.roundClosed.fill(0);
  state.sinceRound.fill(0);
  state.departed.fill(0);
  state.lowMonths.fill(0);
  state.tookLead.fill(0);
  state.share.fill(0);
  state.lateShares.fill(0);
  for (let v = 0; v < V; v++) {
    state.alive[v] = vendor.enters[v]! > 0 ? 0 : 1;
    state.cash[v] = vendor.cash[v]!;
    state.account[v] = state.alive[v]! * vendor.cash[v]!;
    state.worldScale[v] = Math.max(vendor.cash[v]! / 24, 1);
    settleWorlds(state.worlds, v * cashLevels, vendor.cash[v]! / state.worldScale[v]!);
    state.staff[v] = vendor.staff[v]!;
    state.morale[v] = vendor.morale[v]!;
    state.strategy[v] = vendor.strategy[v]!;
    state.trainingIndex[v] = 1;
    state.parentIndex[v] = 1;
    state.roundIndex[v] = 1;
    state.staffIndex[v] = 1;
    const action = state.actions[v]!;
    action.price = 1;
    action.training = 1;
    action.operations = vendor.operations[v]!;
    action.credits = vendor.credits[v]!;
    action.subsidy = vendor.subsidy[v]!;
    action.advertising = vendor.advertising[v]!;
    action.openness = vendor.openness[v]! > 0 ? vendor.openness[v]! : 0;
    state.openness[v] = action.openness;
  }
}

/**
 * Settles the users of the start in their cells: whole people by the largest remainder when `whole`.
 *
 * Users of own hardware are spread evenly over tenure stages. The ecosystem starts at the stock that today's builders
 * would keep up, in the shares of the start.
 */
export function populate(market: Market, state: State, whole: boolean): void {
  const { segments: S, offers: O, stages: T, vendors: V } = market.layout;
  const { numbers } = market;
  let builders = 0;
  for (let s = 0; s < S; s++) {
    const parts = new Float64Array(O * T);
    for (let o = 0; o < O; o++) {
      const local = o % channels === 1;
      for (let k = 0; k < T; k++) {
        parts[o * T + k] = market.initialShare[s * O + o]! * (local ? 1 / T : k === 0 ? 1 : 0);
      }
    }
    if (!Number.isNaN(market.segment.outside[s]!) && parts.every((part) => part === 0)) {
      // Nobody wants any of it at these prices.
      state.lapsed[s]! += state.adopted[s]!;
      state.adopted[s] = 0;
    }
    const people = apportion(parts, state.adopted[s]!, whole);
    state.users.set(people, s * O * T);
    for (let o = 0; o < O; o++) {
      state.freeUsage[s * O + o] =
        market.initialShare[s * O + o]! * market.segment.secondSource[s]! * state.adopted[s]! * state.intensity[s]!;
    }
    if (market.segment.kind[s] === 2) builders += state.adopted[s]!;
  }
  const kept = numbers.decay > 0 && numbers.build > 0 ? (numbers.build * builders) / numbers.decay : 1;
  for (let v = 0; v < V; v++) state.ecosystem[v] = market.initialEcosystem[v]! * kept;
  beginShares(market, state);
}

/** Splits `total` in proportion to `parts`; whole numbers that sum to the total exactly where asked. */
function apportion(parts: Float64Array, total: number, whole: boolean): Float64Array {
  let sum = 0;
  for (const part of parts) sum += part;
  const exact = parts.map((part) => (sum > 0 ? (part / sum) * total : 0));
  if (!whole) return exact;
  const counts = exact.map(Math.floor);
  let left = total;
  for (const count of counts) left -= count;
  const order = Array.from(parts.keys()).sort((a, b) => exact[b]! - counts[b]! - (exact[a]! - counts[a]!) || a - b);
  for (let i = 0; i < left; i++) counts[order[i]!]! += 1;
  return counts;
}

/** Usage shares by kind before the first month, for late observers and for morale. */
function beginShares(market: Market, state: State): void {
  const { segments: S, offers: O, vendors: V } = market.layout;
  for (let s = 0; s < S; s++) {
    countPeople(market, state, s);
    for (let i = s * O; i < (s + 1) * O; i++) state.usage[i] = state.people[i]! * state.intensity[s]!;
  }
  measureNetwork(market, state);
  measureShares(market, state);
  for (let j = 0; j < lateMonths; j++) state.lateShares.set(state.share, j * kinds * V);
  for (let v = 0; v < V; v++) state.moraleShare[v] = overallShare(state, V, v);
}

/** Usage shares by [kind][vendor]. */
export function measureShares(market: Market, state: State): void {
  const { segments: S, offers: O, vendors: V } = market.layout;
  const { share, usage } = state;
  share.fill(0);
  for (let s = 0; s < S; s++) {
    const kind = market.segment.kind[s]!;
    for (let v = 0; v < V; v++) {
      const o = s * O + v * channels;
      share[kind * V + v]! += usage[o + channel.api]! + usage[o + channel.local]! + usage[o + channel.hosted]!;
    }
  }
  for (let kind = 0; kind < kinds; kind++) {
    let total = 0;
    for (let v = 0; v < V; v++) total += share[kind * V + v]!;
    if (total > 0) for (let v = 0; v < V; v++) share[kind * V + v]! /= total;
  }
}

/** Mean of a vendor's usage shares among consumers, businesses and builders: what its team reads in the news. */
export function overallShare(state: State, vendors: number, v: number): number {
  return (state.share[v]! + state.share[vendors + v]! + state.share[2 * vendors + v]!) / 3;
}
