import { channel, channels } from './layout.js';
import type { Market } from './market.js';
import { adoptionOf, localRate, serviceRate, usable } from './movement.js';
import type { State } from './state.js';

/** People who left their cell this month, for any offer or for another local one. */
const departed = { pool: NaN, local: NaN };

/** Moves a segment's users by their expected flows. The same steps as the drawn months, in the same order. */
export function moveExpected(market: Market, state: State, s: number): void {
  const { offers: O, stages: T } = market.layout;
  const { segment } = market;
  const { arrivals, weight } = state;
  const adopting = adoptionOf(market, state, s) * Math.max(0, state.potential[s]! - state.adopted[s]!);
  depart(market, state, s);
  const sum = state.weightSum[s]!;
  if (sum === 0) {
    arrivals.fill(0, s * O, (s + 1) * O);
    state.adopted[s]! -= departed.pool;
    return;
  }
  state.adopted[s]! += adopting;
  const following = adopting * (1 - segment.contested[s]!);
  const pool = departed.pool + adopting - following;
  state.pool[s] = pool + departed.local;
  const followed = usable(market, state, s);
  const drawn = pool / sum + (followed > 0 ? 0 : following / sum);
  const perFollowed = followed > 0 ? following / followed : 0;
  const across = departed.local > 0 ? departed.local / state.localSum[s]! : 0;
  for (let i = s * O; i < (s + 1) * O; i += channels) {
    arrive(state, T, i + channel.api, drawn, perFollowed);
    if (weight[i + channel.local]! > 0) arrive(state, T, i + channel.local, drawn + across, perFollowed);
    else arrivals[i + channel.local] = 0;
    if (weight[i + channel.hosted]! > 0) arrive(state, T, i + channel.hosted, drawn, perFollowed);
    else arrivals[i + channel.hosted] = 0;
  }
}

/** People who come to an offer: those whom its weight draws, and those who follow the ones who are there. */
function arrive({ weight, people, arrivals, users }: State, stages: number, i: number, drawn: number, perFollowed: number): void {
  const come = weight[i]! > 0 ? drawn * weight[i]! + perFollowed * people[i]! : 0;
  arrivals[i] = come;
  people[i]! += come;
  users[i * stages]! += come;
}

/** Expected departures from every cell, and the rise of those who stay through the stages of own hardware. */
function depart(market: Market, state: State, s: number): void {
  const { vendors: V, offers: O, stages: T } = market.layout;
  const { users, people, leavers, forced } = state;
  const sum = state.weightSum[s]!;
  departed.pool = 0;
  departed.local = 0;
  for (let v = 0; v < V; v++) {
    const first = v * channels;
    const i = s * O + first;
    const cloud = (i + channel.api) * T;
    const hosted = (i + channel.hosted) * T;
    let left = 0;
    if (users[cloud]! > 0) {
      const chance = serviceRate(market, state, s, first + channel.api) * sum;
      left += users[cloud]! * (forced[v]! + (1 - forced[v]!) * chance);
      users[cloud]! -= left;
    }
    people[i + channel.api] = users[cloud]!;
    if (users[hosted]! > 0) {
      const out = users[hosted]! * serviceRate(market, state, s, first + channel.hosted) * sum;
      users[hosted]! -= out;
      left += out;
    }
    people[i + channel.hosted] = users[hosted]!;
    departed.pool += left;
    leavers[s * V + v] = left;
    if (people[i + channel.local]! > 0) departLocal(market, state, s, v);
  }
}

function departLocal(market: Market, state: State, s: number, v: number): void {
  const { vendors: V, offers: O, stages: T } = market.layout;
  const i = s * O + v * channels + channel.local;
  const cell = i * T;
  const { segment } = market;
  const { users } = state;
  const sum = state.weightSum[s]!;
  const localSum = state.localSum[s]!;
  const tenure = segment.tenureProbability[s]!;
  const renewal = segment.hardwareRenewal[s]!;
  let pool = 0;
  let local = 0;
  let up = 0;
  let renewed = 0;
  let staying = 0;
  for (let k = 0; k < T; k++) {
    const people = users[cell + k]!;
    const portable = segment.portableBonus[s * T + k]!;
    const moving = people * localRate(market, state, s, v * channels + channel.local, k);
    const out = moving * sum;
    const across = moving * localSum * portable;
    pool += out;
    local += across;
    let left = people - out - across;
    const climbing = k < T - 1 ? left * tenure : 0;
    left -= climbing;
    const renewing = k > 0 ? left * renewal : 0;
    renewed += renewing;
    users[cell + k] = left - renewing + up;
    staying += left - renewing + up;
    up = climbing;
  }
  users[cell]! += renewed;
  state.people[i] = staying + renewed;
  departed.pool += pool;
  departed.local += local;
  state.leavers[s * V + v]! += pool + local;
}
