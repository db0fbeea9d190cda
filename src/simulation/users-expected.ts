import { perceivedSum } from '../model/index.js';
import { channel, channels } from './layout.js';
import type { Market } from './market.js';
import { adoptionOf, nextRung, unadopted, usable } from './movement.js';
import type { State } from './state.js';

/** People of a segment who left their cell this month, for any offer or for another local one. */
const departed = { pool: NaN, local: NaN };

/**
 * Moves every segment's users by their expected flows. The same steps as the drawn months, in the same order; no segment
 * sees another's moves of the month.
 */
export function moveExpected(market: Market, state: State): void {
  for (let s = 0; s < market.layout.segments; s++) {
    const adopting = adoptionOf(market, state, s) * unadopted(state, s);
    depart(market, state, s);
    departLocal(market, state, s);
    arrive(market, state, s, adopting);
  }
}

/** Spreads those who left and those who are new over the offers. */
function arrive(market: Market, state: State, s: number, adopting: number): void {
  const { offers: O, stages: T } = market.layout;
  const { arrivals, weight, people, users } = state;
  const sum = state.weightSum[s]!;
  if (sum === 0) {
    arrivals.fill(0, s * O, (s + 1) * O);
    state.adopted[s]! -= departed.pool;
    return;
  }
  const returning = Number.isNaN(market.segment.outside[s]!) ? 0 : state.lapsed[s]! * state.attentive[s]!;
  const following = adopting * (1 - market.segment.contested[s]!);
  const pool = departed.pool + adopting - following + returning;
  const lapsing = (pool * state.outsideWeight[s]!) / sum;
  const followed = usable(market, state, s);
  const offered = sum - state.outsideWeight[s]!;
  // Where nothing can be had, who would follow others uses nothing.
  const stranded = followed > 0 || offered > 0 ? 0 : following;
  state.lapsed[s]! += lapsing - returning + stranded;
  state.adopted[s]! += adopting + returning - lapsing - stranded;
  state.pool[s] = pool + departed.local;
  const drawn = pool / sum + (followed > 0 || offered === 0 ? 0 : following / offered);
  const perFollowed = followed > 0 ? following / followed : 0;
  const drawnLocal = drawn + (departed.local > 0 ? departed.local / state.localSum[s]! : 0);
  for (let i = s * O; i < (s + 1) * O; i++) {
    if (weight[i] === 0) {
      arrivals[i] = 0;
      continue;
    }
    const draw = i % channels === channel.local ? drawnLocal : drawn;
    const come = draw * weight[i]! + perFollowed * people[i]!;
    arrivals[i] = come;
    people[i]! += come;
    users[i * T]! += come;
  }
}

/** Expected departures from every cloud and every host. Begins `departed` and the segment's `leavers`. */
function depart(market: Market, state: State, s: number): void {
  const { vendors: V, offers: O, stages: T } = market.layout;
  const { users, people, leavers, forced, weight } = state;
  const sum = state.weightSum[s]!;
  const bonus = market.segment.plainBonus[s]!;
  const { cloudBonus } = market.pair;
  const upgrade = market.segment.upgradeHosted[s]!;
  const reconsidering = sum > 0 ? state.attentive[s]! * sum : 0;
  let pool = 0;
  for (let v = 0; v < V; v++) {
    const api = s * O + v * channels + channel.api;
    const hosted = api + channel.hosted - channel.api;
    let left = 0;
    const there = users[api * T]!;
    if (there > 0) {
      const chance = reconsidering > 0 ? reconsidering / perceivedSum(sum, weight[api]!, 0, cloudBonus[s * V + v]!, 0) : 0;
      left = there * (forced[v]! + (1 - forced[v]!) * chance);
      users[api * T] = there - left;
    }
    const atHost = users[hosted * T]!;
    let out = 0;
    if (atHost > 0 && reconsidering > 0) {
      out = Math.min(atHost, (atHost * reconsidering) / perceivedSum(sum, weight[hosted]!, 0, bonus, 0));
      users[hosted * T] = atHost - out;
    }
    if (atHost > out && upgrade > 0) {
      const upgrading = (atHost - out) * upgrade * nextRung(market, state, s, v);
      users[hosted * T]! -= upgrading;
      users[api * T]! += upgrading;
    }
    people[hosted] = users[hosted * T]!;
    people[api] = users[api * T]!;
    pool += left + out;
    leavers[s * V + v] = left + out;
  }
  departed.pool = pool;
}

/** Expected departures from own hardware, and the rise of those who stay through its stages. Adds to `departed` and `leavers`. */
function departLocal(market: Market, state: State, s: number): void {
  const { vendors: V, offers: O, stages: T } = market.layout;
  const { localBonus, portableBonus, tenureProbability, hardwareRenewal, upgradeLocal } = market.segment;
  const { users, people, leavers, weight } = state;
  const sum = state.weightSum[s]!;
  const localSum = state.localSum[s]!;
  const attentive = sum > 0 ? state.attentive[s]! : 0;
  const upgrade = upgradeLocal[s]!;
  const tenure = tenureProbability[s]!;
  const renewal = hardwareRenewal[s]!;
  let pool = 0;
  let local = 0;
  for (let v = 0; v < V; v++) {
    const i = s * O + v * channels + channel.local;
    if (people[i] === 0) continue;
    const own = weight[i]!;
    const chance = upgrade > 0 ? upgrade * nextRung(market, state, s, v) : 0;
    let left = 0;
    let across = 0;
    let upgraded = 0;
    let up = 0;
    let renewed = 0;
    let staying = 0;
    for (let k = 0; k < T; k++) {
      const here = users[i * T + k]!;
      const portable = portableBonus[s * T + k]!;
      const moving = attentive > 0 ? (here * attentive) / perceivedSum(sum, own, localSum, localBonus[s * T + k]!, portable) : 0;
      // Where everybody reconsiders, rounding must not let more leave than are there.
      const out = Math.min(here, moving * sum);
      const porting = Math.min(here - out, moving * localSum * portable);
      left += out;
      across += porting;
      const upgrading = (here - out - porting) * chance;
      upgraded += upgrading;
      const remaining = here - out - porting - upgrading;
      const climbing = k < T - 1 ? remaining * tenure : 0;
      const renewing = k > 0 ? (remaining - climbing) * renewal : 0;
      const stay = remaining - climbing - renewing + up;
      renewed += renewing;
      users[i * T + k] = stay;
      staying += stay;
      up = climbing;
    }
    users[i * T]! += renewed;
    people[i] = staying + renewed;
    users[(i - channel.local + channel.api) * T]! += upgraded;
    people[i - channel.local + channel.api]! += upgraded;
    leavers[s * V + v]! += left + across;
    pool += left;
    local += across;
  }
  departed.pool += pool;
  departed.local = local;
}
