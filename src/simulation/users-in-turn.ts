import { exp, log } from '../numerics/index.js';
import type { Luck } from '../numerics/index.js';
import { channel, channels } from './layout.js';
import { networkForm, type Market } from './market.js';
import { firstOffer, type State } from './state.js';
import { stream } from './streams.js';

/**
 * Newcomers of segments with sequential arrivals choose one after another, in random order over all such segments.
 *
 * Each sees the adopters of the month so far where the network term counts adopters (Arthur 1989); everything else, and
 * every other network term, is that of the month's start, as for people who arrive together. Draws one number to say who
 * comes next and one for the choice. `gained` is scratch by vendor, `scratch` by offer. Mean-field has no order: there all arrive together.
 */
export function arriveInTurn(market: Market, state: State, luck: Luck, gained: Float64Array, scratch: Float64Array): void {
  const { segments: S } = market.layout;
  let waiting = 0;
  for (let s = 0; s < S; s++) waiting += state.waiting[s]!;
  if (waiting === 0) return;
  gained.fill(0);
  luck.begin(stream.turn, state.month);
  let u = luck.uniform(0);
  for (; waiting > 0; waiting--) {
    const s = nextSegment(state, u * waiting);
    state.waiting[s]! -= 1;
    join(market, state, s, choose(market, state, s, gained, luck.next(), scratch), gained);
    u = luck.next();
  }
}

/** The segment of the newcomer at `position` among all who wait. */
function nextSegment({ waiting }: State, position: number): number {
  let s = 0;
  let passed = waiting[0]!;
  while (passed <= position && s < waiting.length - 1) passed += waiting[++s]!;
  return waiting[s]! > 0 ? s : waiting.findIndex((people) => people > 0);
}

/** An offer by a logit over all considered ones at what each family has gained so far; -1 for using nothing. */
function choose(market: Market, state: State, s: number, gained: Float64Array, u: number, weights: Float64Array): number {
  const { offers: O } = market.layout;
  const taking = 1 - state.comparing[s]!;
  if (u < taking) return takeDefault(market, state, s, u / taking);
  const network = market.segment.network[s]!;
  const outside = market.segment.outside[s]! - state.utilityBase[s]!;
  let best = Number.isNaN(outside) ? -Infinity : outside;
  for (let o = 0; o < O; o++) {
    const i = s * O + o;
    const considered = state.considered[i]!;
    const utility = state.utility[i]! + network * gained[(o / channels) | 0]!;
    weights[o] = considered > 0 ? utility + log(considered) : -Infinity;
    best = Math.max(best, weights[o]!);
  }
  if (best === -Infinity) return -1;
  let sum = Number.isNaN(outside) ? 0 : exp(outside - best);
  const unused = sum;
  for (let o = 0; o < O; o++) {
    weights[o] = exp(weights[o]! - best);
    sum += weights[o]!;
  }
  let left = ((u - taking) / (1 - taking)) * sum - unused;
  if (left < 0) return -1;
  let last = -1;
  for (let o = 0; o < O; o++) {
    if (weights[o] === 0) continue;
    last = o;
    left -= weights[o]!;
    if (left < 0) break;
  }
  return last;
}

/** The own cloud that somebody takes who does not compare, in proportion to how many each reaches. */
function takeDefault({ layout }: Market, { defaultWeight }: State, s: number, u: number): number {
  const { vendors: V } = layout;
  let left = 0;
  for (let v = 0; v < V; v++) left += u * defaultWeight[s * V + v]!;
  let v = 0;
  for (; v < V - 1 && left >= defaultWeight[s * V + v]!; v++) left -= defaultWeight[s * V + v]!;
  return firstOffer(v) + channel.api;
}

/** The newcomer joins at the first stage, or uses nothing. */
function join(market: Market, state: State, s: number, o: number, gained: Float64Array): void {
  const { offers: O, stages: T } = market.layout;
  if (o < 0) {
    state.lapsed[s]! += 1;
    return;
  }
  const i = s * O + o;
  state.adopted[s]! += 1;
  state.users[i * T]! += 1;
  state.people[i]! += 1;
  state.arrivals[i]! += 1;
  if (market.numbers.networkForm === networkForm.adopters) gained[(o / channels) | 0]! += 1;
}
