import type { Luck } from '../numerics/index.js';
import { chancesToGiveUp, indifferentChance, keptOfSales, payingShare } from '../model/index.js';
import { leave } from './funding.js';
import { channel, channels } from './layout.js';
import type { Market } from './market.js';
import type { State } from './state.js';
import { stream } from './streams.js';

/**
 * Vendors at a war of attrition give up by chance; who is alone, or earns money, does not.
 *
 * In mean-field the chance is that of a month in which all are there, times that of any other being there.
 */
export function giveUpByAttrition(market: Market, state: State, luck: Luck | undefined): void {
  const { vendors: V, vendorKey } = market.layout;
  const { givingUp, alive } = state;
  for (let v = 0; v < V; v++) {
    const burn = alive[v]! > 0 ? -state.net[v]! / alive[v]! : 0;
    givingUp[v] =
      market.vendor.contends[v] === 1 && burn > 0
        ? indifferentChance(burn, market.numbers.prizeMonths * (earnedAlone(market, state, v) - burn))
        : NaN;
  }
  chancesToGiveUp(givingUp);
  for (let v = 0; v < V; v++) state.quitting[v] = givingUp[v] === 0 ? 0 : givingUp[v]! * othersThere(market, state, v);
  if (luck !== undefined) luck.begin(stream.giveUp, state.month);
  for (let v = 0; v < V; v++) {
    const chance = state.quitting[v]!;
    if (chance === 0) continue;
    if (luck === undefined) quit(state, v, chance);
    else if (luck.bernoulli(vendorKey[v]!, chance)) quit(state, v, 1);
  }
}

/** Chance that any other vendor at war is there. */
function othersThere({ vendor }: Market, { alive, givingUp }: State, v: number): number {
  let none = 1;
  for (let u = 0; u < alive.length; u++) if (u !== v && vendor.contends[u] === 1 && givingUp[u]! > 0) none *= 1 - alive[u]!;
  return 1 - none;
}

/** USD a month that a vendor's cloud would earn beside what it does, if those at war with it were gone and everybody chose anew. */
function earnedAlone(market: Market, state: State, v: number): number {
  const { vendors: V, segments: S, offers: O } = market.layout;
  const alive = state.alive[v]!;
  let more = 0;
  for (let s = 0; s < S; s++) {
    const at = s * O + v * channels + channel.api;
    const own = state.weight[at]!;
    if (own === 0 || state.people[at] === 0) continue;
    let rest = state.weightSum[s]! + own / alive - own;
    for (let u = 0; u < V; u++) {
      if (u !== v && market.vendor.contends[u] === 1) rest -= state.weight[s * O + u * channels + channel.api]!;
    }
    const growth = ((state.adopted[s]! + state.lapsed[s]!) * own) / (rest * state.people[at]!);
    more += (marginOn(market, state, s, v) / alive) * (growth - 1);
  }
  return more;
}

/** USD a month that a vendor's cloud earns on a segment after serving it. */
function marginOn({ layout, segment, vendor, numbers }: Market, state: State, s: number, v: number): number {
  const at = s * layout.offers + v * channels + channel.api;
  const sv = s * layout.vendors + v;
  const paying = payingShare(segment.paying[s]!, state.maturity, numbers.maturity);
  const sales =
    segment.subscription[s] === 1
      ? state.people[at]! * vendor.subscription[v]! * state.priceEvent[v]! * paying
      : state.usage[at]! * state.listPrice[sv]!;
  return sales * keptOfSales(state.openness[v]!, numbers.opennessLoss) - state.usage[at]! * state.servingCost[sv]!;
}

/** Ends a part of a vendor's worlds; what it leaves, or could not pay, is the investors'. */
function quit(state: State, v: number, part: number): void {
  const left = state.alive[v]! * part * state.cash[v]!;
  leave(state, v, part);
  state.account[v]! -= left;
  if (left > 0) state.ledger.pay(v, state.ledger.investors, left);
  else state.ledger.pay(state.ledger.investors, v, -left);
}
