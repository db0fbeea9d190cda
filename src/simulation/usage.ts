import { exp } from '../numerics/index.js';
import { boundUsage, freeUsage } from '../model/index.js';
import { channel, channels } from './layout.js';
import { segmentKind, type Market } from './market.js';
import type { State } from './state.js';
import { cellPeople } from './users-expected.js';

/**
 * Usage of every offer: bound usage of its users, and the free usage that is placed on it.
 *
 * Free usage is placed anew at the rate of attention by this month's choice, without switching cost; usage on a cloud
 * that closed is placed anew at once.
 */
export function placeUsage(market: Market, state: State, s: number): void {
  const { offers: O, stages: T } = market.layout;
  const { segment } = market;
  const index = exp(segment.intensityGrowth[s]! * state.month);
  const start = segment.intensity[s]!;
  const bound = start * boundUsage(index, segment.contested[s]!, segment.secondSource[s]!);
  const target = state.adopted[s]! * start * freeUsage(index, segment.contested[s]!, segment.secondSource[s]!);
  const attention = state.attentive[s]!;
  const sum = state.weightSum[s]!;
  let placed = 0;
  for (let o = 0; o < O; o++) {
    const i = s * O + o;
    const closed = o % channels === channel.api ? state.forced[(o / channels) | 0]! : 0;
    state.freeUsage[i]! *= (1 - attention) * (1 - closed);
    placed += state.freeUsage[i]!;
  }
  const anew = sum > 0 ? Math.max(0, target - placed) / sum : 0;
  for (let o = 0; o < O; o++) {
    const i = s * O + o;
    state.freeUsage[i]! += anew * state.weight[i]!;
    state.usage[i] = bound * cellPeople(state, i * T, o % channels === channel.local ? T : 1) + state.freeUsage[i]!;
  }
}

/** Builders per family on its cloud and on its open weights; the latter as a part of all. */
export function countBuilders(market: Market, state: State, cloud: Float64Array, open: Float64Array): number {
  const { segments: S, vendors: V, offers: O, stages: T } = market.layout;
  cloud.fill(0);
  open.fill(0);
  let total = 0;
  for (let s = 0; s < S; s++) {
    if (market.segment.kind[s] !== segmentKind.builder) continue;
    for (let v = 0; v < V; v++) {
      const cell = (s * O + v * channels) * T;
      cloud[v]! += cellPeople(state, cell + channel.api * T, 1);
      open[v]! += cellPeople(state, cell + channel.local * T, T) + cellPeople(state, cell + channel.hosted * T, 1);
    }
    total += state.adopted[s]!;
  }
  for (let v = 0; v < V; v++) state.openBuilderShare[v] = total > 0 ? open[v]! / total : 0;
  return total;
}
