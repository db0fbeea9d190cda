import { divideTastes, Plans, TasteIntervals, unbound } from '../model/index.js';
import { layOut } from './forms.js';
import { channel, channels } from './layout.js';
import type { Market } from './market.js';
import type { State } from './state.js';

/** Intervals of tastes that are kept of a segment; what would need more joins neighbours. */
export function mostIntervals({ layout, numbers }: Market): number {
  return numbers.persistent ? Math.max(32, 4 * (layout.offers + 1)) : 0;
}

/** What a segment's people may use, and who of them uses what, where tastes persist. All but `before` is scratch of a division. */
export class TasteBoard {
  /** Who used what when last month ended; and who does once this month's, and next month's, division is made. */
  readonly before: TasteIntervals;
  readonly after: TasteIntervals;
  readonly later: TasteIntervals;
  /** Intervals at the price that was last thought through. */
  readonly settled: TasteIntervals;
  /** Whether everybody considers all of them. */
  known = false;
  /** Options on offer: which, value without price, utility of the price today and as expected next month. */
  options = 0;
  /** Which of them is the cloud of the vendor whose next price is foreseen; -1 where it is not on offer. */
  seller = -1;
  readonly option: Float64Array;
  readonly value: Float64Array;
  readonly level: Float64Array;
  readonly next: Float64Array;
  /** [offer, using nothing] what leaving it costs, nats, and the part of the segment that uses it. */
  readonly leaving: Float64Array;
  readonly part: Float64Array;
  readonly plans: Plans;

  constructor({ layout, segment, pair }: Market, s: number, until: Float64Array, use: Float64Array) {
    const { offers: O, vendors: V } = layout;
    this.before = new TasteIntervals(until, use);
    this.after = TasteIntervals.of(until.length);
    this.later = TasteIntervals.of(until.length);
    this.settled = TasteIntervals.of(until.length);
    this.option = new Float64Array(O + 1);
    this.value = new Float64Array(O + 1);
    this.level = new Float64Array(O + 1);
    this.next = new Float64Array(O + 1);
    this.part = new Float64Array(O + 1);
    this.plans = new Plans((O + 1) * (O + 1));
    this.leaving = new Float64Array(O + 1);
    for (let o = 0; o < O; o++) {
      const own = o % channels === channel.api ? pair.lockIn[s * V + ((o / channels) | 0)]! : 0;
      this.leaving[o] = segment.leaving[s]! + own;
    }
  }

  /** Where an offer stands among the options; -1 where it is not on offer. */
  find(offer: number): number {
    for (let j = 0; j < this.options; j++) if (this.option[j] === offer) return j;
    return -1;
  }

  /** Plans of people who look no further than the month at hand, at the prices given. */
  planFor(level: Float64Array): void {
    this.plans.count = 0;
    for (let j = 0; j < this.options; j++) this.plans.add(this.value[j]!, level[j]!, this.option[j]!);
  }

  /** Plans of people who count next month for `foresight` of this one: what to use now, and what then, at the cost of leaving what they use now. */
  planAhead(foresight: number): void {
    this.plans.count = 0;
    for (let j = 0; j < this.options; j++) {
      const leaving = this.leaving[this.option[j]!]!;
      for (let k = 0; k < this.options; k++) {
        const then = k === j ? this.next[k]! : this.next[k]! - leaving;
        this.plans.add(this.value[j]! + foresight * this.value[k]!, this.level[j]! + foresight * then, this.option[j]!);
      }
    }
  }

  divide(): void {
    divideTastes(this.plans, this.leaving, this.before, this.after);
  }
}

/** Boards by segment on the columns of a state; none where tastes are drawn anew. */
export function tasteBoards(market: Market, until: Float64Array, use: Float64Array): readonly TasteBoard[] {
  const width = mostIntervals(market);
  if (width === 0) return [];
  return market.layout.segmentNames.map(
    (_, s) => new TasteBoard(market, s, until.subarray(s * width, (s + 1) * width), use.subarray(s * width, (s + 1) * width)),
  );
}

/** Nobody is bound. */
export function unbindAll(state: State): void {
  for (const { before } of state.tastes) before.fill(unbound);
}

/**
 * Binds the people of the start to what they use: those with the strongest tastes to what is worth most. Segments that come
 * later are not bound. Offers as they were last weighed.
 */
export function bindAtStart(market: Market, state: State): void {
  const { offers: O } = market.layout;
  for (let s = 0; s < state.tastes.length; s++) {
    const { before } = state.tastes[s]!;
    before.fill(unbound);
    const everybody = state.adopted[s]! + state.lapsed[s]!;
    if (everybody === 0) continue;
    layOut(market, state, s, state.division);
    const worth = state.division.value.map((value) => (Number.isNaN(value) ? -Infinity : value));
    const order = Array.from(worth.keys()).sort((a, b) => (worth[a]! > worth[b]! ? 1 : worth[a]! < worth[b]! ? -1 : a - b));
    before.count = 0;
    let taste = 0;
    for (const o of order) {
      taste += (o === O ? state.lapsed[s]! : state.people[s * O + o]!) / everybody;
      before.append(Math.min(1, taste), o);
    }
    before.until[before.count - 1] = 1;
  }
}

/** Lays out what a segment considers, at the prices of the month. */
export function layOutTastes(market: Market, state: State, s: number): TasteBoard {
  const { offers: O } = market.layout;
  const board = state.tastes[s]!;
  const { division } = state;
  layOut(market, state, s, division);
  let j = 0;
  board.known = true;
  for (let o = 0; o < division.value.length; o++) {
    if (Number.isNaN(division.value[o]!) || Number.isNaN(division.level[o]!)) continue;
    if (o < O && state.considered[s * O + o] !== 1) board.known = false;
    board.option[j] = o;
    board.value[j] = division.value[o]!;
    board.level[j] = division.level[o]!;
    j += 1;
  }
  board.options = j;
  return board;
}

/** Part of a segment that takes an offer if people are divided as said, of those who consider what they would take. */
export function tastePart({ layout }: Market, { considered }: State, s: number, tastes: TasteIntervals, offer: number): number {
  const { offers: O } = layout;
  const { until, use, count } = tastes;
  let from = 0;
  let sum = 0;
  let own = 0;
  for (let k = 0; k < count; k++) {
    const option = use[k]!;
    const end = until[k]!;
    if (option !== unbound) {
      const taking = option === O ? end - from : (end - from) * considered[s * O + option]!;
      if (option === offer) own += taking;
      sum += taking;
    }
    from = end;
  }
  return sum > 0 ? own / sum : 0;
}

/** Parts of a segment by offer, and of it that uses nothing, if people are divided as said: of those who consider what they would take. */
export function tasteParts({ layout }: Market, state: State, s: number, { until, use, count }: TasteIntervals): Float64Array {
  const { offers: O } = layout;
  const { part } = state.tastes[s]!;
  part.fill(0);
  let from = 0;
  let sum = 0;
  for (let k = 0; k < count; k++) {
    const option = use[k]!;
    if (option !== unbound) {
      const taking = option === O ? until[k]! - from : (until[k]! - from) * state.considered[s * O + option]!;
      part[option]! += taking;
      sum += taking;
    }
    from = until[k]!;
  }
  if (sum > 0 && sum !== 1) for (let o = 0; o <= O; o++) part[o]! /= sum;
  return part;
}
