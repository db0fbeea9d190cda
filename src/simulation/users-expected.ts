import { channel, channels } from './layout.js';
import type { Market } from './market.js';
import { adoptionOf, CellChances } from './movement.js';
import type { State } from './state.js';

const chances = new CellChances();

/** Moves a segment's users by their expected flows. The same steps as the drawn months, in the same order. */
export function moveExpected(market: Market, state: State, s: number): void {
  const { offers: O, stages: T } = market.layout;
  const { segment } = market;
  const attention = state.attentive[s]!;
  const { users, arrivals, weight } = state;
  const adopting = adoptionOf(market, state, s) * Math.max(0, state.potential[s]! - state.adopted[s]!);
  let pool = 0;
  let localPool = 0;
  const V = market.layout.vendors;
  state.leavers.fill(0, s * V, (s + 1) * V);
  for (let o = 0; o < O; o++) {
    const cell = (s * O + o) * T;
    const local = o % channels === channel.local;
    arrivals[s * O + o] = 0;
    const forced = o % channels === channel.api ? state.forced[(o / channels) | 0]! : 0;
    const stages = local ? T : 1;
    let up = 0;
    let renewed = 0;
    for (let k = 0; k < stages; k++) {
      const people = users[cell + k]!;
      if (people === 0 && up === 0) continue;
      chances.set(market, state, s, o, k, attention);
      const out = people * (forced + (1 - forced) * chances.pool);
      const across = people * (1 - forced) * chances.local;
      pool += out;
      state.leavers[s * V + ((o / channels) | 0)]! += out + across;
      localPool += across;
      let left = people - out - across;
      const climbing = local && k < T - 1 ? left * segment.tenureProbability[s]! : 0;
      left -= climbing;
      const renewing = local && k > 0 ? left * segment.hardwareRenewal[s]! : 0;
      renewed += renewing;
      users[cell + k] = left - renewing + up;
      up = climbing;
    }
    users[cell]! += renewed;
  }
  const sum = state.weightSum[s]!;
  if (sum === 0) {
    state.adopted[s]! -= pool;
    return;
  }
  state.adopted[s]! += adopting;
  const following = adopting * (1 - segment.contested[s]!);
  pool += adopting - following;
  state.pool[s] = pool + localPool;
  const followedBy = usable(state, s, O, T);
  for (let o = 0; o < O; o++) {
    const i = s * O + o;
    const present = weight[i]! > 0 ? cellPeople(state, i * T, o % channels === channel.local ? T : 1) : 0;
    const followers = followedBy > 0 ? (following * present) / followedBy : (following * weight[i]!) / sum;
    arrivals[i] = (pool * weight[i]!) / sum + followers;
    if (o % channels === channel.local && localPool > 0) arrivals[i]! += (localPool * weight[i]!) / state.localSum[s]!;
  }
  for (let o = 0; o < O; o++) users[(s * O + o) * T]! += arrivals[s * O + o]!;
}

/** Users of offers that can be chosen this month. */
export function usable(state: State, s: number, offers: number, stages: number): number {
  let total = 0;
  for (let o = 0; o < offers; o++) {
    const i = s * offers + o;
    if (state.weight[i]! > 0) total += cellPeople(state, i * stages, o % channels === channel.local ? stages : 1);
  }
  return total;
}

/** Users of one offer over its stages. */
export function cellPeople(state: State, cell: number, stages: number): number {
  let people = 0;
  for (let k = 0; k < stages; k++) people += state.users[cell + k]!;
  return people;
}
