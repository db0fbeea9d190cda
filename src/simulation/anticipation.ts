import { divideTastes, partTaking, TasteIntervals, unbound } from '../model/index.js';
import { highestPeak } from '../numerics/index.js';
import { channel, channels } from './layout.js';
import type { Market } from './market.js';
import { feltAt, keptAt, listedAt } from './own-price.js';
import { askedByOthers } from './parts.js';
import type { State } from './state.js';
import { tastePart } from './tastes.js';

/** People who have never been bound to anything. */
const newcomers = TasteIntervals.of(1);
newcomers.fill(unbound);

/** Expected prices closer than this to what they bring about, or to each other, are the same: a part of the price. */
const close = 1e-9;

/** A seller that would lose a smaller part of what it earns is indifferent. */
const indifferent = 1e-9;

/** Prices that are thought through at most. */
const rounds = 120;

/**
 * Divides every segment among what is laid out on the boards, where those who foresee count next month. Returns the most
 * that the vendor which sets its price by best response can earn next month on them if it is there, USD; NaN where nobody asks.
 *
 * Next month's price is the one that then earns most, given who is bound to what: expected, it must bring about a division
 * at which it is right. Values, costs and other prices are taken to stay as they are, and nobody looks two months ahead or
 * beyond the horizon. Where no one price is right, for the seller would be glad of two and their order depends on what
 * buyers expect, buyers take the mean that leaves the seller indifferent: an equilibrium in mixed prices. The search
 * comes from the dearest price down, so of several it finds one of the dearer.
 */
export function divideAhead(market: Market, state: State, asked: boolean): number {
  const { foresight } = market.numbers;
  const more = state.month >= 1 && state.month < market.numbers.horizon;
  const seller = more ? sellerOf(market, state) : -1;
  const foreseen = more && foresight > 0;
  if (seller >= 0)
    for (const board of state.tastes) board.seller = board.find(market.vendor.host[seller]! * channels + channel.api);
  if (!foreseen || seller < 0) {
    for (const board of state.tastes) {
      board.planFor(board.level);
      if (foreseen) {
        board.next.set(board.level);
        board.planAhead(foresight);
      }
      board.divide();
    }
    return asked && seller >= 0 ? earnedNext(market, state, seller, bestNext(market, state, seller)) : NaN;
  }
  const reply = expect(market, state, seller);
  if (!asked) return NaN;
  planNext(state);
  return earnedNext(market, state, seller, reply);
}

/** The vendor that sets its price by best response; -1 where there is none. */
function sellerOf({ layout }: Market, { strategy, alive }: State): number {
  for (let v = 0; v < layout.vendors; v++) if (strategy[v]!.knowsDemand === true && alive[v]! > 0) return v;
  return -1;
}

/**
 * Finds a price that is right if it is expected, and leaves the segments divided by it; returns the best reply to that division.
 *
 * Secants within a bracket find where replies cross the price. Where they jump over it, what is sought instead is where the
 * seller would as soon ask the one as the other.
 */
function expect(market: Market, state: State, seller: number): number {
  let low = market.numbers.ladderLow;
  let high = market.numbers.ladderHigh;
  let price = high;
  let reply = NaN;
  // Replies to the ends of the bracket, once they have been asked.
  let dear = NaN;
  let cheap = NaN;
  let lastPrice = NaN;
  let lastOff = NaN;
  for (let round = 0; round < rounds; round++) {
    divideExpecting(market, state, seller, price);
    if (round === 0 || moved(state)) reply = bestNext(market, state, seller);
    const off = reply - price;
    if (Math.abs(off) <= close * price || (dear - cheap > high - low && regrets(market, state, seller, reply, dear, cheap)))
      return reply;
    if (off > 0) {
      low = price;
      dear = reply;
    } else {
      high = price;
      cheap = reply;
    }
    if (high - low <= close * high) return reply;
    const secant = round === 0 ? reply : price - (off * (price - lastPrice)) / (off - lastOff);
    lastPrice = price;
    lastOff = off;
    if (dear - cheap > high - low) price = even(market, state, seller, low, high, dear, cheap);
    else price = round % 4 < 3 && secant > low && secant < high ? secant : (low + high) / 2;
  }
  return reply;
}

/** Whether the best reply is hardly better than one of two others. */
function regrets(market: Market, state: State, seller: number, reply: number, dear: number, cheap: number): boolean {
  planNext(state);
  const best = earnedNext(market, state, seller, reply);
  const known = Math.max(earnedNext(market, state, seller, dear), earnedNext(market, state, seller, cheap));
  return best - known <= indifferent * Math.abs(best);
}

/** The expected price between two at which the seller would as soon ask the dear as the cheap price next month: below it the dear one. */
function even(market: Market, state: State, seller: number, low: number, high: number, dear: number, cheap: number): number {
  let from = low;
  let to = high;
  while (to - from > close * to) {
    const price = (from + to) / 2;
    divideExpecting(market, state, seller, price);
    planNext(state);
    if (earnedNext(market, state, seller, dear) > earnedNext(market, state, seller, cheap)) from = price;
    else to = price;
  }
  return (from + to) / 2;
}

/** Divides every segment by what people plan who expect the seller to ask `price` next month. */
function divideExpecting(market: Market, state: State, seller: number, price: number): void {
  for (let s = 0; s < state.tastes.length; s++) {
    const board = state.tastes[s]!;
    board.settled.copy(board.after);
    board.next.set(board.level);
    if (board.seller >= 0 && market.segment.subscription[s] === 0) {
      const list = listedAt(market, state, s, seller, price) + askedByOthers(market, state, s, seller);
      board.next[board.seller] = feltAt(market, state, s, market.vendor.host[seller]!, list);
    }
    board.planAhead(market.numbers.foresight);
    board.divide();
  }
}

/** Whether the last division differs from the one before it. */
function moved({ tastes }: State): boolean {
  for (const { settled, after } of tastes) {
    if (settled.count !== after.count) return true;
    for (let k = 0; k < after.count; k++) {
      if (settled.until[k] !== after.until[k] || settled.use[k] !== after.use[k]) return true;
    }
  }
  return false;
}

/** The price that earns most next month after the division at hand. */
function bestNext(market: Market, state: State, seller: number): number {
  const { ladderLow, ladderHigh } = market.numbers;
  planNext(state);
  return highestPeak((price) => earnedNext(market, state, seller, price), ladderLow, ladderHigh);
}

/** Plans of next month, when nobody looks further, at the prices of this one. */
function planNext({ tastes }: State): void {
  for (const board of tastes) board.planFor(board.level);
}

/** What the seller earns next month at a price on usage after serving it, USD; plans are those of next month. */
function earnedNext(market: Market, state: State, v: number, price: number): number {
  const { vendors: V, segments: S } = market.layout;
  const { segment } = market;
  const host = market.vendor.host[v]!;
  const offer = host * channels + channel.api;
  const kept = keptAt(market, v, state.openness[v]!);
  let sum = 0;
  for (let s = 0; s < S; s++) {
    const board = state.tastes[s]!;
    const enters = segment.enters[s]!;
    if (board.seller < 0 || segment.subscription[s] === 1 || enters > state.month + 1) continue;
    const list = listedAt(market, state, s, v, price);
    board.plans.raise(board.seller, feltAt(market, state, s, host, list + askedByOthers(market, state, s, v)));
    const part = takingNext(market, state, s, offer);
    const margin = kept * list - state.servingCost[s * V + v]!;
    sum += segment.adopted[s]! * state.intensity[s]! * part * margin;
  }
  return sum;
}

/** Part of a segment that takes the seller's cloud next month by the plans at hand. */
function takingNext(market: Market, state: State, s: number, offer: number): number {
  const board = state.tastes[s]!;
  const now = market.segment.enters[s] === state.month + 1 ? newcomers : board.after;
  if (board.known) {
    const part = partTaking(board.plans, board.seller, board.leaving, now);
    if (!Number.isNaN(part)) return part;
  }
  divideTastes(board.plans, board.leaving, now, board.later);
  return tastePart(market, state, s, board.later, offer);
}
