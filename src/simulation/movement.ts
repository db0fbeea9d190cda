import { adoptionRate, bassHazard, monthlyProbability, perceivedSum } from '../model/index.js';
import { channel, channels } from './layout.js';
import type { Market } from './market.js';
import type { State } from './state.js';

/** Probability that a user reconsiders this month: attention, and exposure by placement. */
export function attentionOf(market: Market, state: State, s: number): number {
  const { vendors: V } = market.layout;
  let exposure = 0;
  for (let v = 0; v < V; v++) exposure += market.pair.reach[s * V + v]! * state.alive[v]!;
  return monthlyProbability(market.segment.attention[s]! + market.numbers.reachTrial * exposure);
}

/** People of a segment who have not adopted yet. */
export function unadopted(state: State, s: number): number {
  return Math.max(0, state.potential[s]! - state.adopted[s]! - state.lapsed[s]!);
}

/** Everybody in a segment who chooses this month where everybody thinks again, newcomers of the month included where tastes persist. */
export function choosing({ numbers }: Market, state: State, s: number): number {
  return numbers.persistent ? state.potential[s]! : state.adopted[s]! + state.lapsed[s]!;
}

/** Probability of adopting this month for those who have not; in the month in which a segment comes, the part that brings its adoption along. */
export function adoptionOf(market: Market, state: State, s: number): number {
  const enters = market.segment.enters[s]!;
  if (enters > 0 && state.month === enters) return state.potential[s]! > 0 ? market.segment.adopted[s]! / state.potential[s]! : 0;
  const penetration = state.potential[s]! > 0 ? (state.adopted[s]! + state.lapsed[s]!) / state.potential[s]! : 0;
  const hazard = bassHazard(market.segment.innovation[s]!, market.segment.imitation[s]!, penetration);
  return market.numbers.adoptionAsRate ? adoptionRate(hazard) : monthlyProbability(hazard);
}

/**
 * Chance that a user of offer `o` at tenure `stage` moves this month, per unit of weight on offer: times the sum of
 * weights it is the chance of leaving for the pool of all offers, times the sum of local weights and the portable bonus
 * that of leaving for the pool of local ones.
 */
export function moveRate(market: Market, state: State, s: number, o: number, stage: number): number {
  return o % channels === channel.local ? localRate(market, state, s, o, stage) : serviceRate(market, state, s, o);
}

/** The same for a cloud or a host, where nothing couples. */
export function serviceRate(market: Market, state: State, s: number, o: number): number {
  const sum = state.weightSum[s]!;
  if (sum === 0) return 0;
  const own = state.weight[s * market.layout.offers + o]!;
  const cloud = o % channels === channel.api;
  const bonus = cloud ? market.pair.cloudBonus[s * market.layout.vendors + ((o / channels) | 0)]! : market.segment.plainBonus[s]!;
  return state.attentive[s]! / perceivedSum(sum, own, 0, bonus, 0);
}

/** The same for own hardware. */
export function localRate(market: Market, state: State, s: number, o: number, stage: number): number {
  const { offers: O, stages: T } = market.layout;
  const { localBonus, portableBonus } = market.segment;
  const sum = state.weightSum[s]!;
  if (sum === 0) return 0;
  const own = state.weight[s * O + o]!;
  const i = s * T + stage;
  return state.attentive[s]! / perceivedSum(sum, own, state.localSum[s]!, localBonus[i]!, portableBonus[i]!);
}

/**
 * Part of a vendor's own cloud that can be moved up to: 0 where it is gone, or where the segment may not buy from it.
 * Times the segment's rate of upgrades it is the chance of climbing the vendor's ladder this month (D0).
 */
export function nextRung({ layout }: Market, state: State, s: number, v: number): number {
  return state.alive[v]! * state.admissible[s * layout.vendors + v]!;
}

/** Sums every offer's users over its stages. */
export function countPeople(market: Market, state: State, s: number): void {
  const { offers: O, stages: T } = market.layout;
  const { users, people } = state;
  for (let o = 0; o < O; o++) {
    const i = s * O + o;
    let count = users[i * T]!;
    if (o % channels === channel.local) for (let k = 1; k < T; k++) count += users[i * T + k]!;
    people[i] = count;
  }
}

/** Users of offers that can be chosen this month, by the latest count. */
export function usable(market: Market, state: State, s: number): number {
  const { offers: O } = market.layout;
  const { weight, people } = state;
  let total = 0;
  for (let i = s * O; i < (s + 1) * O; i++) if (weight[i]! > 0) total += people[i]!;
  return total;
}
