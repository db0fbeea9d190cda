import { boundUsage, freeUsage } from '../model/index.js';
import { channel, channels } from './layout.js';
import { segmentKind, type Market } from './market.js';
import type { State } from './state.js';

/**
 * Usage of every offer: bound usage of its users, and the free usage that is placed on it.
 *
 * Free usage is placed anew at the rate of attention by this month's choice, without switching cost; usage on a cloud
 * that closed is placed anew at once.
 */
export function placeUsage(market: Market, state: State, s: number): void {
  const { vendors: V, offers: O } = market.layout;
  const { segment } = market;
  const { freeUsage: free, forced, isOpen } = state;
  const start = segment.intensity[s]!;
  const index = start > 0 ? state.intensity[s]! / start : 0;
  const bound = start * boundUsage(index, segment.contested[s]!, segment.secondSource[s]!);
  const target = state.adopted[s]! * start * freeUsage(index, segment.contested[s]!, segment.secondSource[s]!);
  const attention = state.attentive[s]!;
  const sum = state.weightSum[s]!;
  let placed = 0;
  for (let v = 0; v < V; v++) {
    const i = s * O + v * channels;
    free[i + channel.api]! *= (1 - attention) * (1 - forced[v]!);
    placed += free[i + channel.api]!;
    if (isOpen[v] === 0) continue;
    free[i + channel.local]! *= 1 - attention;
    free[i + channel.hosted]! *= 1 - attention;
    placed += free[i + channel.local]! + free[i + channel.hosted]!;
  }
  const anew = sum > 0 ? Math.max(0, target - placed) / sum : 0;
  for (let v = 0; v < V; v++) {
    const i = s * O + v * channels;
    place(state, i + channel.api, anew, bound);
    if (isOpen[v] === 0) continue;
    place(state, i + channel.local, anew, bound);
    place(state, i + channel.hosted, anew, bound);
  }
}

/** Adds an offer's part of the free usage, and what its users are bound to. */
function place({ freeUsage, usage, weight, people }: State, i: number, anew: number, bound: number): void {
  freeUsage[i]! += anew * weight[i]!;
  usage[i] = bound * people[i]! + freeUsage[i]!;
}

/** Builders per family on its cloud and on its open weights; the latter as a part of all. */
export function countBuilders(market: Market, state: State, cloud: Float64Array, open: Float64Array): number {
  const { segments: S, vendors: V, offers: O } = market.layout;
  cloud.fill(0);
  open.fill(0);
  let total = 0;
  for (let s = 0; s < S; s++) {
    if (market.segment.kind[s] !== segmentKind.builder) continue;
    for (let v = 0; v < V; v++) {
      const i = s * O + v * channels;
      cloud[v]! += state.people[i + channel.api]!;
      open[v]! += state.people[i + channel.local]! + state.people[i + channel.hosted]!;
    }
    total += state.adopted[s]!;
  }
  for (let v = 0; v < V; v++) state.openBuilderShare[v] = total > 0 ? open[v]! / total : 0;
  return total;
}
