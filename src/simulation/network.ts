import { logEcosystemShare } from '../model/index.js';
import { channels } from './layout.js';
import { networkForm, type Market } from './market.js';
import type { State } from './state.js';

/** What the network exponent multiplies next month, by family: the form is the scenario's. */
export function measureNetwork(market: Market, state: State): void {
  const { vendors: V } = market.layout;
  const { networkBase, ecosystemShare } = state;
  switch (market.numbers.networkForm) {
    case networkForm.logShare:
      for (let v = 0; v < V; v++) networkBase[v] = logEcosystemShare(ecosystemShare[v]!);
      return;
    case networkForm.share:
      networkBase.set(ecosystemShare);
      return;
    case networkForm.adopters:
      countAdopters(market, state);
  }
}

/** People of every family in all segments, less those of the largest, so that no exponential overflows. */
function countAdopters({ layout }: Market, { people, networkBase }: State): void {
  const { vendors: V, segments: S, offers: O } = layout;
  networkBase.fill(0);
  for (let s = 0; s < S; s++) {
    for (let o = 0; o < O; o++) networkBase[(o / channels) | 0]! += people[s * O + o]!;
  }
  let largest = 0;
  for (let v = 0; v < V; v++) largest = Math.max(largest, networkBase[v]!);
  for (let v = 0; v < V; v++) networkBase[v]! -= largest;
}
