import { defaultWeight } from '../model/index.js';
import { channel } from './layout.js';
import type { Market } from './market.js';
import { firstOffer, type State } from './state.js';

/** Part of those who choose in a segment whom a vendor's own cloud reaches as the default: none of whoever may not use it. */
export function defaultPart({ layout, pair, vendor }: Market, { alive, admissible }: State, s: number, v: number): number {
  const sv = s * layout.vendors + v;
  // Who sells a part of another's product has no cloud of its own.
  if (vendor.host[v] !== v) return 0;
  return pair.byDefault[sv]! * alive[v]! * admissible[sv]!;
}

/** Part of those who choose in a segment who take some default: 1 - the product of 1 - part. */
export function takingDefaults(market: Market, state: State, s: number): number {
  let untouched = 1;
  for (let v = 0; v < market.layout.vendors; v++) untouched *= 1 - defaultPart(market, state, s, v);
  return 1 - untouched;
}

/**
 * Adds to the weight of own clouds what is chosen without comparing, so that chances are those of a mixture of people who compare
 * and people who take what is there. Writes weight, weightSum, comparing and defaultWeight.
 */
export function takeDefaults(market: Market, state: State): void {
  const { vendors: V, segments: S, offers: O } = market.layout;
  for (let s = 0; s < S; s++) {
    const taking = takingDefaults(market, state, s);
    if (taking === 0) continue;
    const sum = state.weightSum[s]!;
    let parts = 0;
    for (let v = 0; v < V; v++) parts += defaultPart(market, state, s, v);
    for (let v = 0; v < V; v++) {
      const added = defaultWeight(sum, taking, defaultPart(market, state, s, v), parts);
      state.defaultWeight[s * V + v] = added;
      state.weight[s * O + firstOffer(v) + channel.api]! += added;
    }
    state.comparing[s] = 1 - taking;
    state.weightSum[s] = sum / (1 - taking);
  }
}
