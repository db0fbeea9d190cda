import { boundUsage, freeUsage } from '../model/index.js';
import { channel, channels } from './layout.js';
import { demandForm, segmentKind, type Market } from './market.js';
import { useWhatIsSold } from './quantities.js';
import type { State } from './state.js';

/**
 * Usage of every offer: bound usage of its users, and the free usage that is placed on it.
 *
 * Free usage is placed anew at the rate of attention by this month's choice, without switching cost; usage on a cloud
 * that closed is placed anew at once.
 */
export function placeUsage(market: Market, state: State): void {
  if (market.numbers.form === demandForm.quantities) {
    useWhatIsSold(market, state);
    return;
  }
  const { segments: S, vendors: V, offers: O } = market.layout;
  const { segment } = market;
  const { freeUsage: free, usage, weight, people, forced, isOpen } = state;
  for (let s = 0; s < S; s++) {
    const start = segment.intensity[s]!;
    const index = start > 0 ? state.intensity[s]! / start : 0;
    const bound = start * boundUsage(index, segment.contested[s]!, segment.secondSource[s]!);
    const target = state.adopted[s]! * start * freeUsage(index, segment.contested[s]!, segment.secondSource[s]!);
    const kept = 1 - state.attentive[s]!;
    const sum = state.weightSum[s]! - state.outsideWeight[s]!;
    let placed = 0;
    for (let v = 0; v < V; v++) {
      const i = s * O + v * channels;
      free[i + channel.api]! *= kept * (1 - forced[v]!);
      placed += free[i + channel.api]!;
      if (isOpen[v] === 0) continue;
      free[i + channel.local]! *= kept;
      free[i + channel.hosted]! *= kept;
      placed += free[i + channel.local]! + free[i + channel.hosted]!;
    }
    const anew = sum > 0 ? Math.max(0, target - placed) / sum : 0;
    for (let i = s * O; i < (s + 1) * O; i++) {
      const freely = free[i]! + anew * weight[i]!;
      free[i] = freely;
      usage[i] = bound * people[i]! + freely;
    }
  }
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
