import type { Luck } from '../numerics/index.js';
import { channel, channels } from './layout.js';
import type { Market } from './market.js';
import { adoptionOf, countPeople, localRate, nextRung, serviceRate, unadopted, usable } from './movement.js';
import type { State } from './state.js';
import { stream } from './streams.js';

/**
 * Draws a segment's moves exactly: people in the same cell are exchangeable, so their moves are binomial counts.
 *
 * Every draw belongs to a cell and a purpose, so two variants under one seed share it. `scratch` holds two numbers
 * an offer.
 */
export function moveDrawn(market: Market, state: State, luck: Luck, s: number, scratch: Float64Array): void {
  const { offers: O } = market.layout;
  state.arrivals.fill(0, s * O, (s + 1) * O);
  const left = drawDepartures(market, state, luck, s);
  countPeople(market, state, s);
  const sum = state.weightSum[s]!;
  if (sum === 0) {
    state.adopted[s]! -= left.pool;
    return;
  }
  const key = market.layout.segmentKey[s]!;
  luck.begin(stream.adopt, state.month);
  let adopting = luck.binomial(key, unadopted(state, s), adoptionOf(market, state, s));
  if (market.segment.sequential[s] === 1) {
    state.waiting[s] = adopting;
    adopting = 0;
  }
  luck.begin(stream.contest, state.month);
  const contested = luck.binomial(key, adopting, market.segment.contested[s]!);
  state.adopted[s]! += adopting;
  const stranded = follow(market, state, luck, s, adopting - contested, scratch);
  state.adopted[s]! -= stranded;
  state.lapsed[s]! += stranded;
  const from = s * O;
  for (let o = 0; o < O; o++) scratch[o] = state.weight[from + o]!;
  const choosing =
    left.pool +
    contested -
    (Number.isNaN(market.segment.outside[s]!) ? 0 : drawLapse(market, state, luck, s, left.pool + contested));
  state.pool[s] = choosing + left.local;
  luck.begin(stream.choose, state.month);
  distribute(market, state, luck, s, choosing, scratch);
  if (left.local > 0) {
    for (let o = 0; o < O; o++) scratch[o] = o % channels === channel.local ? state.weight[from + o]! : 0;
    luck.begin(stream.chooseLocal, state.month);
    distribute(market, state, luck, s, left.local, scratch);
  }
  settle(market, state, s);
}

/**
 * Draws who of the lapsed reconsiders and who of all that choose prefers using nothing; returns by how many fewer choose an
 * offer than `pool`, a negative number where more return than lapse.
 */
function drawLapse(market: Market, state: State, luck: Luck, s: number, pool: number): number {
  const key = market.layout.segmentKey[s]!;
  luck.begin(stream.comeBack, state.month);
  const returning = luck.binomial(key, state.lapsed[s]!, state.attentive[s]!);
  luck.begin(stream.lapse, state.month);
  const lapsing = luck.binomial(key, pool + returning, state.outsideWeight[s]! / state.weightSum[s]!);
  const fewer = lapsing - returning;
  state.lapsed[s]! += fewer;
  state.adopted[s]! -= fewer;
  return fewer;
}

/** People who left their cell this month, for any offer or for another local one. */
const departed = { pool: NaN, local: NaN };

function drawDepartures(market: Market, state: State, luck: Luck, s: number): typeof departed {
  const { offers: O, stages: T, cellKey } = market.layout;
  const { segment } = market;
  const { users } = state;
  const sum = state.weightSum[s]!;
  const localSum = state.localSum[s]!;
  const V = market.layout.vendors;
  state.leavers.fill(0, s * V, (s + 1) * V);
  departed.pool = 0;
  departed.local = 0;
  for (let o = 0; o < O; o++) {
    const cell = (s * O + o) * T;
    const local = o % channels === channel.local;
    if (!local) {
      const people = users[cell]!;
      if (people === 0) continue;
      const gone = state.forced[(o / channels) | 0] === 1 && o % channels === channel.api;
      luck.begin(stream.leave, state.month);
      const out = gone ? people : luck.binomial(cellKey[cell]!, people, serviceRate(market, state, s, o) * sum);
      users[cell]! -= out;
      departed.pool += out;
      state.leavers[s * V + ((o / channels) | 0)]! += out;
      if (o % channels === channel.hosted) upgrade(market, state, luck, s, o, 0, segment.upgradeHosted[s]!);
      continue;
    }
    let up = 0;
    let renewed = 0;
    for (let k = 0; k < T; k++) {
      const people = users[cell + k]!;
      const key = cellKey[cell + k]!;
      if (people === 0) {
        users[cell + k] = up;
        up = 0;
        continue;
      }
      const rate = localRate(market, state, s, o, k);
      const leaving = rate * sum;
      const porting = rate * localSum * segment.portableBonus[s * T + k]!;
      luck.begin(stream.leave, state.month);
      const out = luck.binomial(key, people, leaving);
      luck.begin(stream.port, state.month);
      const across = luck.binomial(key, people - out, conditional(porting, leaving));
      users[cell + k] = people - out - across;
      let stay = users[cell + k]! - upgrade(market, state, luck, s, o, k, segment.upgradeLocal[s]!);
      departed.pool += out;
      departed.local += across;
      state.leavers[s * V + ((o / channels) | 0)]! += out + across;
      let climbing = 0;
      if (k < T - 1) {
        luck.begin(stream.tenure, state.month);
        climbing = luck.binomial(key, stay, segment.tenureProbability[s]!);
      }
      stay -= climbing;
      if (k > 0) {
        luck.begin(stream.renew, state.month);
        const renewing = luck.binomial(key, stay, segment.hardwareRenewal[s]!);
        renewed += renewing;
        stay -= renewing;
      }
      users[cell + k] = stay + up;
      up = climbing;
    }
    users[cell]! += renewed;
  }
  return departed;
}

/** Draws who moves up from weights at one stage to the vendor's own cloud; how many do. */
function upgrade(market: Market, state: State, luck: Luck, s: number, o: number, stage: number, rate: number): number {
  const { offers: O, stages: T, cellKey } = market.layout;
  const v = (o / channels) | 0;
  const cell = (s * O + o) * T + stage;
  const chance = rate * nextRung(market, state, s, v);
  if (chance === 0) return 0;
  luck.begin(stream.upgrade, state.month);
  const upgrading = luck.binomial(cellKey[cell]!, state.users[cell]!, chance);
  state.users[cell]! -= upgrading;
  state.users[(s * O + v * channels + channel.api) * T]! += upgrading;
  return upgrading;
}

/** Chance of an event among those who escaped one of chance `first`; rounding must not lift it above one. */
const conditional = (chance: number, first: number): number => (first < 1 ? Math.min(1, chance / (1 - first)) : 0);

/** New users who follow the present allocation: pro rata to users, by choice where there are none yet; returns who finds nothing. */
function follow(market: Market, state: State, luck: Luck, s: number, people: number, scratch: Float64Array): number {
  if (people === 0) return 0;
  const { offers: O } = market.layout;
  const any = usable(market, state, s) > 0;
  if (!any && state.weightSum[s] === state.outsideWeight[s]) return people;
  for (let o = 0; o < O; o++) {
    const i = s * O + o;
    const weight = state.weight[i]!;
    scratch[o] = weight > 0 && any ? state.people[i]! : any ? 0 : weight;
  }
  luck.begin(stream.follow, state.month);
  distribute(market, state, luck, s, people, scratch);
  return 0;
}

/**
 * Distributes `people` over offers in proportion to the first O of `weights`, a multinomial as a chain of binomials.
 * Adds to arrivals. The rest of `weights` takes the sums from each offer on, added from the end, so that nothing cancels.
 */
function distribute(market: Market, state: State, luck: Luck, s: number, people: number, weights: Float64Array): void {
  const { offers: O, stages: T, cellKey } = market.layout;
  const { arrivals } = state;
  let rest = 0;
  for (let o = O - 1; o >= 0; o--) {
    rest += weights[o]!;
    weights[O + o] = rest;
  }
  let left = people;
  for (let o = 0; o < O && left > 0; o++) {
    const weight = weights[o]!;
    if (weight === 0) continue;
    const count = weight === weights[O + o] ? left : luck.binomial(cellKey[(s * O + o) * T]!, left, weight / weights[O + o]!);
    arrivals[s * O + o]! += count;
    left -= count;
  }
}

/** Newcomers of the month join their offers at the first stage. */
function settle(market: Market, state: State, s: number): void {
  const { offers: O, stages: T } = market.layout;
  const { users, people, arrivals } = state;
  for (let i = s * O; i < (s + 1) * O; i++) {
    users[i * T]! += arrivals[i]!;
    people[i]! += arrivals[i]!;
  }
}
