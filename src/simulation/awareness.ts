import { monthlyProbability, nextAwareness, spendingEffect } from '../model/index.js';
import { kinds, type Market } from './market.js';
import type { State } from './state.js';

/** Awareness of every vendor in every segment, from launches, lead, advertising, operations and last month's shares. */
export function spreadAwareness(market: Market, state: State): void {
  const { vendors: V, segments: S, workloads: W } = market.layout;
  const { numbers, segment } = market;
  const { aware, reached } = state;
  let best = -Infinity;
  let second = -Infinity;
  let leader = -1;
  for (let v = 0; v < V; v++) {
    if (state.alive[v]! <= 0.5) continue;
    const points = state.capability[v * W]!;
    if (points > best) {
      second = best;
      best = points;
      leader = v;
    } else if (points > second) second = points;
  }
  for (let v = 0; v < V; v++) state.tookLead[v] = v === leader && state.leader >= 0 && state.leader !== v ? 1 : 0;
  state.leader = leader;
  for (let v = 0; v < V; v++) {
    const lead = v === leader && second > -Infinity ? (best - second) / 100 : 0;
    const action = state.actions[v]!;
    const company =
      state.alive[v]! *
      (numbers.launch * state.released[v]! +
        numbers.lead * lead +
        numbers.advertising * spendingEffect(action.advertising, numbers.advertisingScale));
    const operations = numbers.operations * state.operations[v]!;
    for (let kind = 0; kind < kinds; kind++) {
      const word = numbers.wordOfMouth * state.share[kind * V + v]!;
      reached[kind] = monthlyProbability(company + operations + word);
    }
    for (let s = 0; s < S; s++) {
      const i = s * V + v;
      aware[i] = nextAwareness(aware[i]!, reached[segment.kind[s]!]!, numbers.forgotten);
    }
  }
}
