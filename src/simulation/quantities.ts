import { clearEvenly, clearOutlay } from '../model/index.js';
import { channel, channels } from './layout.js';
import type { Market } from './market.js';
import type { State } from './state.js';

/** Columns by vendor in which a segment clears: value without price in nats, units sold, USD a unit. */
export class Clearing {
  readonly value: Float64Array;
  readonly sold: Float64Array;
  readonly price: Float64Array;

  constructor(vendors: number) {
    this.value = new Float64Array(vendors);
    this.sold = new Float64Array(vendors);
    this.price = new Float64Array(vendors);
  }
}

/** Units that a vendor would serve of a segment at a price lever: who asks half as much serves twice as much. */
export function servedAt({ layout, pair }: Market, state: State, s: number, v: number, lever: number): number {
  if (!(state.considered[s * layout.offers + v * channels]! > 0)) return 0;
  return (state.alive[v]! * pair.supply[s * layout.vendors + v]!) / (lever * state.priceEvent[v]!);
}

/** Lays out what the vendors' products are worth to a segment, and what it bought of them when it last cleared. */
export function layOutSold(market: Market, state: State, s: number, { value, sold }: Clearing): void {
  const { vendors: V, offers: O } = market.layout;
  for (let v = 0; v < V; v++) {
    value[v] = state.utility[s * O + v * channels]! - state.priceFelt[s * (V + 2) + v]!;
    sold[v] = state.sold[s * V + v]!;
  }
}

/** Clears what is laid out: units sold and prices. */
export function clear({ segment, numbers }: Market, state: State, s: number, { value, sold, price }: Clearing): void {
  const people = state.adopted[s]! + state.lapsed[s]!;
  const all = people * state.intensity[s]!;
  const sensitivity = segment.price[s]!;
  if (!numbers.linearPrice) {
    clearOutlay(value, sold, price, { outlay: people * segment.budget[s]!, otherCost: segment.otherCost[s]!, sensitivity });
    return;
  }
  for (let v = 0; v < sold.length; v++) sold[v] = all > 0 ? sold[v]! / all : 0;
  clearEvenly(value, sold, price, { outside: segment.outside[s]!, spread: numbers.spread, sensitivity });
  for (let v = 0; v < sold.length; v++) sold[v]! *= all;
}

/**
 * Weights where prices clear: buyers in proportion to what they use, or, where they all spend the same, to what they spend.
 * Writes weights, units sold, and list prices over those of stickers.
 */
export function weighByQuantity(market: Market, state: State): void {
  const { vendors: V, offers: O, segments: S } = market.layout;
  const { clearing, weight } = state;
  state.considered.set(weight);
  weight.fill(0);
  for (let s = 0; s < S; s++) {
    layOutSold(market, state, s, clearing);
    for (let v = 0; v < V; v++) clearing.sold[v] = servedAt(market, state, s, v, state.actions[v]!.price);
    clear(market, state, s, clearing);
    const all = (state.adopted[s]! + state.lapsed[s]!) * state.intensity[s]!;
    let used = 0;
    let spent = 0;
    for (let v = 0; v < V; v++) {
      used += clearing.sold[v]!;
      spent += clearing.sold[v]! * clearing.price[v]!;
    }
    for (let v = 0; v < V; v++) {
      const sold = clearing.sold[v]!;
      const outlay = market.numbers.linearPrice
        ? all > 0
          ? sold / all
          : 0
        : spent > 0
          ? (sold * clearing.price[v]!) / spent
          : 0;
      weight[s * O + v * channels + channel.api] = outlay;
      state.sold[s * V + v] = sold;
      state.listPrice[s * V + v] = clearing.price[v]!;
    }
    const unused = market.numbers.linearPrice && all > 0 ? Math.max(0, 1 - used / all) : 0;
    state.outsideWeight[s] = unused;
    state.weightSum[s] = weightOf(weight, s, O) + unused;
    state.localSum[s] = 0;
  }
}

function weightOf(weight: Float64Array, s: number, offers: number): number {
  let sum = 0;
  for (let i = s * offers; i < (s + 1) * offers; i++) sum += weight[i]!;
  return sum;
}

/** Usage is what was sold, whoever is counted as whose user. */
export function useWhatIsSold({ layout }: Market, state: State): void {
  const { vendors: V, offers: O, segments: S } = layout;
  state.usage.fill(0);
  state.freeUsage.fill(0);
  for (let s = 0; s < S; s++) for (let v = 0; v < V; v++) state.usage[s * O + v * channels] = state.sold[s * V + v]!;
}
