import { channel, channels } from './layout.js';
import { segmentKind, type Market } from './market.js';
import type { State } from './state.js';

/** Adds what sellers of a part ask to the price of the product it is a part of, in the segment's billing unit. */
export function addParts({ layout, vendor, segment }: Market, state: State, s: number, paying: number): void {
  const { vendors: V } = layout;
  for (let v = 0; v < V; v++) {
    const host = vendor.host[v]!;
    if (host === v || state.alive[v] === 0) continue;
    const asked =
      segment.subscription[s] === 1 ? vendor.subscription[v]! * state.priceEvent[v]! * paying : state.listPrice[s * V + v]!;
    state.offerPrice[s * (V + 2) + host]! += state.alive[v]! * asked;
  }
}

/** USD a unit that the product of which a vendor sells a part, or all, costs beside what the vendor asks for its own. */
export function askedByOthers({ layout, vendor }: Market, state: State, s: number, v: number): number {
  const { vendors: V } = layout;
  const host = vendor.host[v]!;
  let sum = 0;
  for (let u = 0; u < V; u++) {
    if (u !== v && vendor.host[u] === host) sum += (u === host ? 1 : state.alive[u]!) * state.listPrice[s * V + u]!;
  }
  return sum;
}

/** Sellers of parts are paid, and serve, with what is used of the product. */
export function sellParts({ layout, vendor, segment }: Market, state: State, s: number, paying: number): void {
  const { vendors: V, offers: O } = layout;
  const { ledger } = state;
  for (let v = 0; v < V; v++) {
    const o = s * O + vendor.host[v]! * channels + channel.api;
    if (vendor.host[v] === v || state.alive[v] === 0 || state.usage[o] === 0) continue;
    const used = state.alive[v]! * state.usage[o]!;
    const subscribed = state.alive[v]! * state.people[o]! * vendor.subscription[v]! * state.priceEvent[v]! * paying;
    const fee = segment.subscription[s] === 1 ? subscribed : used * state.listPrice[s * V + v]!;
    const cost = used * state.servingCost[s * V + v]!;
    ledger.pay(V + s, v, fee);
    ledger.pay(v, ledger.compute, cost);
    state.revenue[v]! += fee;
    if (segment.kind[s] === segmentKind.builder) state.builderMargin[v]! += fee - cost;
  }
}
