import { linearShares, verticalShares } from '../model/index.js';
import { channel, channels } from './layout.js';
import { demandForm, type Market } from './market.js';
import type { State } from './state.js';

/** Columns in which a segment is shared out, by [offer, using nothing]: value without price, utility of the price, parts. */
export class Division {
  readonly value: Float64Array;
  readonly level: Float64Array;
  readonly part: Float64Array;

  constructor(offers: number) {
    this.value = new Float64Array(offers + 1);
    this.level = new Float64Array(offers + 1);
    this.part = new Float64Array(offers + 1);
  }
}

/** Where the felt price of an offer stands in a segment's row of prices. */
export function priceSlot(vendors: number, offer: number): number {
  const which = offer % channels;
  return which === channel.api ? (offer / channels) | 0 : vendors - 1 + which;
}

/** Lays out what a segment considers: `considered` and `utility` are those of the month. */
export function layOut({ layout, numbers, segment }: Market, state: State, s: number, division: Division): void {
  const { vendors: V, offers: O } = layout;
  for (let o = 0; o < O; o++) {
    const i = s * O + o;
    const price = state.priceFelt[s * (V + 2) + priceSlot(V, o)]!;
    const utility = o % channels === channel.api ? state.utility[i]! : state.utility[i]! * numbers.openNest;
    division.value[o] = state.considered[i]! > 0 ? utility - price : NaN;
    division.level[o] = price;
  }
  division.value[O] = 0;
  division.level[O] = segment.outside[s]!;
}

/** Writes the parts of the segment that take each offer, and nothing, at what is laid out. */
export function divide({ numbers, segment }: Market, s: number, { value, level, part }: Division): void {
  if (numbers.form === demandForm.vertical) {
    verticalShares(value, level, part);
    return;
  }
  for (let o = 0; o < value.length - 1; o++) value[o]! += level[o]!;
  linearShares(value, segment.outside[s]!, numbers.substitution, numbers.spread, part);
  for (let o = 0; o < value.length - 1; o++) value[o]! -= level[o]!;
}

/**
 * Weights of offers by a form that is no logit: the part that would take it if everybody knew all, times the part that
 * considers it. Writes weight, weightSum, localSum and the weight of using nothing.
 */
export function weighByForm(market: Market, state: State): void {
  const { offers: O, segments: S } = market.layout;
  const { division } = state;
  state.considered.set(state.weight);
  for (let s = 0; s < S; s++) {
    layOut(market, state, s, division);
    divide(market, s, division);
    const none = division.part[O]!;
    let sum = none;
    let local = 0;
    for (let o = 0; o < O; o++) {
      const i = s * O + o;
      const weight = state.considered[i]! * division.part[o]!;
      state.weight[i] = weight;
      sum += weight;
      if (o % channels === channel.local) local += weight;
    }
    state.outsideWeight[s] = none;
    state.weightSum[s] = sum;
    state.localSum[s] = local;
  }
}
