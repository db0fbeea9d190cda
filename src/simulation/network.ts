import { logEcosystemShare } from '../model/index.js';
import { channels } from './layout.js';
import { networkForm, type Market } from './market.js';
import type { State } from './state.js';

/** What the network exponent multiplies next month, by family: the form is the scenario's. */
export function measureNetwork(market: Market, state: State): void {
  const { vendors: V } = market.layout;
  const { networkBase, ecosystemShare } = state;
  const { compatibility, networkForm: form } = market.numbers;
  if (form === networkForm.logShare || form === networkForm.share) networkBase.set(ecosystemShare);
  else countAdopters(market, state);
  if (compatibility > 0) shareNetworks(networkBase, market.vendor.number, compatibility);
  else for (let v = 0; v < V; v++) networkBase[v]! /= market.vendor.number[v]!;
  if (form === networkForm.logShare) for (let v = 0; v < V; v++) networkBase[v] = logEcosystemShare(networkBase[v]!);
  if (form === networkForm.adopters) lessLargest(networkBase);
}

/** Each of the equal vendors that a family stands for has its part of a network, and a part of all others' where products work together. */
function shareNetworks(networkBase: Float64Array, number: Float64Array, compatibility: number): void {
  let total = 0;
  for (let v = 0; v < networkBase.length; v++) total += networkBase[v]!;
  for (let v = 0; v < networkBase.length; v++) {
    const own = networkBase[v]! / number[v]!;
    networkBase[v] = own + compatibility * (total - own);
  }
}

/** Less the largest network, so that no exponential overflows. */
function lessLargest(networkBase: Float64Array): void {
  let largest = 0;
  for (let v = 0; v < networkBase.length; v++) largest = Math.max(largest, networkBase[v]!);
  for (let v = 0; v < networkBase.length; v++) networkBase[v]! -= largest;
}

/** People of every family in all segments, or as a part of all who may ever adopt. */
function countAdopters({ layout, numbers }: Market, { people, potential, networkBase }: State): void {
  const { segments: S, offers: O } = layout;
  networkBase.fill(0);
  let all = 0;
  for (let s = 0; s < S; s++) {
    all += potential[s]!;
    for (let o = 0; o < O; o++) networkBase[(o / channels) | 0]! += people[s * O + o]!;
  }
  if (numbers.networkForm !== networkForm.penetration || all === 0) return;
  for (let v = 0; v < networkBase.length; v++) networkBase[v]! /= all;
}
