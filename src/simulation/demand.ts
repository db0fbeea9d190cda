import { exp } from '../numerics/index.js';
import type { Demand } from '../strategies/index.js';
import { divideAhead } from './anticipation.js';
import { divide, layOut } from './forms.js';
import { channel, channels } from './layout.js';
import { demandForm, type Market } from './market.js';
import { choosing } from './movement.js';
import { feltAt, keptAt, listedAt, openedBy } from './own-price.js';
import { askedByOthers } from './parts.js';
import { clear, layOutSold, servedAt } from './quantities.js';
import type { State } from './state.js';
import { layOutTastes, tasteParts } from './tastes.js';

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
      kinked: market.numbers.persistent,
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
    let sum = market.numbers.persistent ? this.laidOutAt(v, price, openness) : 0;
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
    const list = listedAt(market, state, s, v, price);
    const felt = feltAt(market, state, s, h, list + askedByOthers(market, state, s, v));
    const margin = keptAt(market, v, openness) * list - state.servingCost[s * V + v]!;
    const opened = openedBy(market, state, s, v, openness);
    const people = choosing(market, state, s) * state.intensity[s]!;
    if (market.numbers.form !== demandForm.logit) {
      const part = market.numbers.persistent
        ? tasteParts(market, state, s, state.tastes[s]!.after)
        : this.divided(s, h, felt, opened);
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
    clearing.value[v]! += openedBy(market, state, s, v, openness);
    clear(market, state, s, clearing);
    let earned = 0;
    for (let u = 0; u < V; u++) {
      if (u !== v && !(jointly && market.vendor.strategy[u]!.jointly === true)) continue;
      const kept = keptAt(market, u, u === v ? openness : state.openness[u]!);
      const sold = u === v && all > 0 ? (clearing.sold[v]! * served) / all : clearing.sold[u]!;
      earned += sold * (kept * clearing.price[u]! - state.servingCost[s * V + u]!);
    }
    return earned;
  }

  /**
   * Where tastes persist, divides every segment at a price and an openness of `v`; returns what the vendor counts of next month,
   * USD given survival.
   */
  private laidOutAt(v: number, price: number, openness: number): number {
    const { market, state } = this;
    const { ahead } = market.numbers;
    const h = market.vendor.host[v]!;
    for (let s = 0; s < market.layout.segments; s++) {
      const board = layOutTastes(market, state, s);
      const own = board.find(h * channels + channel.api);
      if (own < 0 || market.segment.subscription[s] === 1) continue;
      const list = listedAt(market, state, s, v, price);
      board.level[own] = feltAt(market, state, s, h, list + askedByOthers(market, state, s, v));
      board.value[own]! += openedBy(market, state, s, v, openness);
    }
    const next = divideAhead(market, state, ahead > 0);
    return Number.isNaN(next) ? 0 : ahead * next;
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

  private margin(s: number, u: number): number {
    const { market, state } = this;
    const at = s * market.layout.vendors + u;
    return keptAt(market, u, state.openness[u]!) * state.listPrice[at]! - state.servingCost[at]!;
  }
}

/** The demand curves of a market in which any vendor wants to know them. */
export function demandOf(market: Market, state: State): DemandCurves | undefined {
  return market.vendor.strategy.some((strategy) => strategy.knowsDemand) ? new DemandCurves(market, state) : undefined;
}
