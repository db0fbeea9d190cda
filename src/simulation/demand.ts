import { exp } from '../numerics/index.js';
import { keptOfSales, linearPriceUtility, opennessUtility, priceUtility, sticker } from '../model/index.js';
import type { Demand } from '../strategies/index.js';
import { paidPerUnit } from './attraction.js';
import { divide, layOut } from './forms.js';
import { channel, channels } from './layout.js';
import { demandForm, segmentKind, type Market } from './market.js';
import { askedByOthers } from './parts.js';
import { clear, layOutSold, servedAt } from './quantities.js';
import type { State } from './state.js';

/** Gain of utility beyond which nobody is left to be won: its exponential is still a number. */
const mostGain = 600;

/**
 * What usage would earn at other prices: one vendor changes its price, everybody who has adopted chooses anew, and all else
 * is as last month ended. USD a month after serving; subscriptions do not follow the price lever and are left out.
 */
export class DemandCurves {
  private readonly curves: readonly Demand[];

  constructor(
    private readonly market: Market,
    private readonly state: State,
  ) {
    const { ladderLow, ladderHigh } = market.numbers;
    this.curves = market.layout.vendorNames.map((_, v) => ({
      lowest: ladderLow,
      highest: ladderHigh,
      opens: !Number.isNaN(market.vendor.openness[v]!),
      own: (price, openness) => this.earned(v, price, openness, false),
      joint: (price, openness) => this.earned(v, price, openness, true),
    }));
  }

  of(v: number): Demand {
    return this.curves[v]!;
  }

  private earned(v: number, price: number, openness: number, jointly: boolean): number {
    const { market, state } = this;
    const { segments: S } = market.layout;
    let sum = 0;
    for (let s = 0; s < S; s++) {
      if (market.segment.subscription[s] === 0) sum += this.earnedOn(s, v, price, openness, jointly);
    }
    return sum * state.alive[v]!;
  }

  private earnedOn(s: number, v: number, price: number, openness: number, jointly: boolean): number {
    const { market, state } = this;
    const { vendors: V, offers: O } = market.layout;
    if (market.numbers.form === demandForm.quantities) return this.earnedByQuantity(s, v, price, openness, jointly);
    const { host } = market.vendor;
    const h = host[v]!;
    const list = this.listPrice(s, v, price);
    const felt = this.utility(s, h, list + askedByOthers(market, state, s, v));
    const margin = this.kept(v, openness) * list - state.servingCost[s * V + v]!;
    const opened = this.opened(s, v, openness);
    const people = (state.adopted[s]! + state.lapsed[s]!) * state.intensity[s]!;
    if (market.numbers.form !== demandForm.logit) {
      const part = this.divided(s, h, felt, opened);
      const earned = part[h * channels + channel.api]! * margin;
      return people * (jointly ? this.withJoint(earned, s, v, 0, part, NaN) : earned);
    }
    const { weight } = state;
    const own = s * O + h * channels + channel.api;
    const gain = felt - state.priceFelt[s * (V + 2) + h]! + opened;
    const comparing = state.comparing[s]!;
    // One of the equal vendors that the entry stands for moves, the others of them stay.
    const compared = (weight[own]! - state.defaultWeight[s * V + h]!) / market.vendor.number[h]!;
    const moved = compared * exp(Math.min(gain, mostGain));
    const total = state.weightSum[s]! * comparing - compared + moved;
    if (total === 0) return 0;
    const earned = moved * margin;
    const all = jointly ? this.withJoint(earned, s, v, s * O, weight, moved) : earned;
    return (people * comparing * all) / total + (comparing < 1 ? people * this.byDefault(s, v, margin, jointly) : 0);
  }

  /** Who takes a default does so at any price: what that earns, per unit of usage of the segment. */
  private byDefault(s: number, v: number, margin: number, jointly: boolean): number {
    const { market, state } = this;
    const { vendors: V } = market.layout;
    const { host, strategy } = market.vendor;
    let earned = (state.defaultWeight[s * V + host[v]!]! * margin) / market.vendor.number[v]!;
    for (let u = 0; jointly && u < V; u++) {
      if (u === v || strategy[u]!.jointly !== true) continue;
      earned += state.defaultWeight[s * V + host[u]!]! * this.margin(s, u);
    }
    return earned / state.weightSum[s]!;
  }

  /**
   * What `v` earns and what others that set prices jointly with it do, per unit of `weight`, whose row begins at `from`; `moved` is
   * the weight of `v`'s own product at its new price, where `weight` has not got it.
   */
  private withJoint(own: number, s: number, v: number, from: number, weight: Float64Array, moved: number): number {
    const { market, state } = this;
    const { vendors: V } = market.layout;
    const { host, strategy } = market.vendor;
    let earned = own;
    for (let u = 0; u < V; u++) {
      if (u === v || strategy[u]!.jointly !== true) continue;
      const taken = state.defaultWeight[s * V + host[u]!]!;
      const sold =
        host[u] === host[v] && !Number.isNaN(moved) ? moved : weight[from + host[u]! * channels + channel.api]! - taken;
      earned += sold * this.margin(s, u);
    }
    return earned;
  }

  /** What serving as much as `price` stands for would earn, were all others to sell what they did. */
  private earnedByQuantity(s: number, v: number, price: number, openness: number, jointly: boolean): number {
    const { market, state } = this;
    const { clearing } = state;
    const { vendors: V } = market.layout;
    layOutSold(market, state, s, clearing);
    const number = market.vendor.number[v]!;
    const served = servedAt(market, state, s, v, price) / number;
    const all = clearing.sold[v]! * (1 - 1 / number) + served;
    clearing.sold[v] = all;
    clearing.value[v]! += this.opened(s, v, openness);
    clear(market, state, s, clearing);
    let earned = 0;
    for (let u = 0; u < V; u++) {
      if (u !== v && !(jointly && market.vendor.strategy[u]!.jointly === true)) continue;
      const kept = this.kept(u, u === v ? openness : state.openness[u]!);
      const sold = u === v && all > 0 ? (clearing.sold[v]! * served) / all : clearing.sold[u]!;
      earned += sold * (kept * clearing.price[u]! - state.servingCost[s * V + u]!);
    }
    return earned;
  }

  /** Parts of a segment that each offer gets in a form that is no logit, were the price of `h`'s cloud
   * felt, and its value raised, as said. */
  private divided(s: number, h: number, felt: number, opened: number): Float64Array {
    const { market, state } = this;
    const { division } = state;
    const { offers: O } = market.layout;
    const own = h * channels + channel.api;
    layOut(market, state, s, division);
    division.level[own] = felt;
    division.value[own]! += opened;
    divide(market, s, division);
    let sum = division.part[O]!;
    for (let o = 0; o < O; o++) {
      division.part[o]! *= state.considered[s * O + o]!;
      sum += division.part[o]!;
    }
    if (sum > 0) for (let o = 0; o < O; o++) division.part[o]! /= sum;
    return division.part;
  }

  /** What an openness adds, in nats, over the present one: to a whole product only. */
  private opened(s: number, v: number, openness: number): number {
    const taste = this.market.segment.openness[s]!;
    const present = this.state.openness[v]!;
    if (taste === 0 || openness === present || this.market.vendor.host[v] !== v) return 0;
    return opennessUtility(taste, openness) - opennessUtility(taste, present);
  }

  /** Part of its sales that a vendor keeps. */
  private kept(v: number, openness: number): number {
    return openness > 0 && this.market.vendor.host[v] === v ? keptOfSales(openness, this.market.numbers.opennessLoss) : 1;
  }

  private margin(s: number, u: number): number {
    const { state } = this;
    const at = s * this.market.layout.vendors + u;
    return this.kept(u, state.openness[u]!) * state.listPrice[at]! - state.servingCost[at]!;
  }

  private listPrice(s: number, v: number, price: number): number {
    const { market, state } = this;
    const { classes: K } = market.layout;
    const { passThrough, floor } = market.numbers;
    let mixed = 0;
    for (let k = 0; k < K; k++) {
      const reference = market.vendor.prices[v * K + k]!;
      const cost = state.costFall[v]! * state.sizeCost[v * K + k]!;
      mixed += market.segment.classMix[s * K + k]! * sticker(reference, price, cost, passThrough, floor);
    }
    return mixed * state.priceEvent[v]!;
  }

  private utility(s: number, v: number, list: number): number {
    const { segment, numbers } = this.market;
    const action = this.state.actions[v]!;
    const builder = segment.kind[s] === segmentKind.builder;
    const given = builder ? action.credits : segment.kind[s] === segmentKind.consumer ? action.subsidy : 0;
    const asked = paidPerUnit(list, given, this.state.intensity[s]!, builder);
    return numbers.linearPrice
      ? linearPriceUtility(asked, segment.price[s]!, segment.zeroPrice[s]!)
      : priceUtility(asked, segment.price[s]!, segment.otherCost[s]!, segment.zeroPrice[s]!);
  }
}

/** The demand curves of a market in which any vendor wants to know them. */
export function demandOf(market: Market, state: State): DemandCurves | undefined {
  return market.vendor.strategy.some((strategy) => strategy.knowsDemand) ? new DemandCurves(market, state) : undefined;
}
