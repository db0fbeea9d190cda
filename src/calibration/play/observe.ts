import { channel, channels, factor, segmentKind, type Market, type Simulator } from '../../simulation/index.js';
import type { Observable } from '../targets/document.js';

type State = Simulator['state'];

/** Reads one number off a market at the end of a month; NaN where there is none. */
export type Reader = (state: State) => number;

/** What an observable is of: a vendor's key, `open` for all open weights, and for `leads` the other family. */
export interface Subject {
  readonly vendor: string | undefined;
  readonly over: string | undefined;
}

/** Index of everything that is open in place of a vendor. */
const allOpen = -1;

/** Vendors and segments that an observable names and a market does not have. */
export function missingIn(market: Market, observable: Observable, { vendor, over }: Subject): string[] {
  const { vendorNames, segmentNames } = market.layout;
  const needed = [vendor, over].filter((name) => name !== undefined && name !== 'open');
  const vendors = needed.filter((name) => !vendorNames.includes(name!)) as string[];
  return 'segment' in observable && !segmentNames.includes(observable.segment) ? [...vendors, observable.segment] : vendors;
}

/** The reader of an observable. `missingIn` must be empty. */
export function readerOf(market: Market, observable: Observable, { vendor, over }: Subject): Reader {
  const { vendorNames, segmentNames } = market.layout;
  const v = vendor === 'open' ? allOpen : vendorNames.indexOf(vendor ?? '');
  switch (observable.kind) {
    case 'people-share':
    case 'usage-share':
    case 'spend-share':
      return shareReader(market, observable.kind, segmentNames.indexOf(observable.segment), v);
    case 'users': {
      const offers = offersOf(market, segmentNames.indexOf(observable.segment), v);
      return ({ people }) => offers.reduce((sum, i) => sum + people[i]!, 0);
    }
    case 'revenue':
      return ({ revenue }) => revenue[v]! * market.numbers.stepsAYear;
    case 'capability-gap':
      return (state) => gap(market, state);
    case 'price-at-level':
      return priceReader(market, observable.below);
    case 'flagship-price':
      return ({ price, priceEvent }) => price[v * market.layout.classes]! * priceEvent[v]!;
    case 'compute-price':
      return ({ computePrice, scarcity }) => computePrice * scarcity[factor.compute]!;
    case 'opens':
      return ({ isOpen }) => (market.vendor.hasOpen[v] === 0 ? isOpen[v]! : NaN);
    case 'closes':
      return (state) => closes(market, state, v);
    case 'exits':
      return ({ alive }) => 1 - alive[v]!;
    case 'leads': {
      const other = vendorNames.indexOf(over ?? '');
      return (state) => (onWeights(market, state, v) > onWeights(market, state, other) ? 1 : 0);
    }
  }
}

/** What an observable is before the first month, where the market states it. */
export function startOf(market: Market, observable: Observable, { vendor }: Subject): number | undefined {
  const { vendorNames, segmentNames, classes } = market.layout;
  const v = vendorNames.indexOf(vendor ?? '');
  if (observable.kind === 'flagship-price') return market.vendor.prices[v * classes]!;
  if (observable.kind === 'compute-price') return market.numbers.computePrice;
  if (observable.kind !== 'users') return undefined;
  const s = segmentNames.indexOf(observable.segment);
  const share = offersOf(market, s, vendor === 'open' ? allOpen : v).reduce((sum, i) => sum + market.initialShare[i]!, 0);
  return share * market.segment.adopted[s]!;
}

/** Where a segment's users of a family are, or of everybody's open weights. */
function offersOf({ layout }: Market, s: number, v: number): number[] {
  const { offers: O } = layout;
  const all = Array.from({ length: O }, (_, o) => o);
  const own = all.filter((o) => (v === allOpen ? o % channels !== channel.api : Math.floor(o / channels) === v));
  return own.map((o) => s * O + o);
}

function shareReader(market: Market, kind: 'people-share' | 'usage-share' | 'spend-share', s: number, v: number): Reader {
  const { vendors: V, offers: O } = market.layout;
  return (state) => {
    let own = 0;
    let all = 0;
    for (let o = 0; o < O; o++) {
      const family = Math.floor(o / channels);
      const by = o % channels;
      const amount =
        kind === 'people-share' ? state.people[s * O + o]! : state.usage[s * O + o]! * priceOf(state, kind, s, V, family, by);
      all += amount;
      if (v === allOpen ? by !== channel.api : family === v) own += amount;
    }
    return all > 0 ? own / all : NaN;
  };
}

/** USD a unit that is paid for usage, where money is what counts: list price, what hosts ask, nothing on own hardware. */
function priceOf(state: State, kind: string, s: number, V: number, family: number, by: number): number {
  if (kind !== 'spend-share') return 1;
  return by === channel.api ? state.listPrice[s * V + family]! : by === channel.hosted ? state.hostedPrice[s]! : 0;
}

/** Best model that is not given away minus best weights, on the first workload. */
function gap({ layout }: Market, state: State): number {
  let closed = -Infinity;
  let open = -Infinity;
  for (let v = 0; v < layout.vendors; v++) {
    const at = v * layout.workloads;
    const weights = state.isOpen[v] ? state.openCapability[at]! : -Infinity;
    if (state.alive[v]! > 0.5 && state.capability[at]! > weights) closed = Math.max(closed, state.capability[at]!);
    open = Math.max(open, weights);
  }
  const points = closed - open;
  return Number.isFinite(points) ? points : NaN;
}

/** Whether a vendor that gave its best away sells what is far ahead of it. */
function closes({ layout, vendor, numbers }: Market, state: State, v: number): number {
  const at = v * layout.workloads;
  if (vendor.hasOpen[v] === 0) return NaN;
  return state.alive[v]! > 0.5 && state.capability[at]! - state.openCapability[at]! > numbers.comebackGap ? 1 : 0;
}

/** Builders who run a family's weights, themselves or at hosts. */
function onWeights({ layout, segment }: Market, state: State, v: number): number {
  let people = 0;
  for (let s = 0; s < layout.segments; s++) {
    if (segment.kind[s] !== segmentKind.builder) continue;
    const first = s * layout.offers + v * channels;
    people += state.people[first + channel.local]! + state.people[first + channel.hosted]!;
  }
  return people;
}

/** Cheapest class of any vendor, or of weights at a host, that reaches so many points below the best of the start. */
function priceReader(market: Market, below: number): Reader {
  const { vendors: V, workloads: W, classes: K } = market.layout;
  let best = -Infinity;
  for (let v = 0; v < V; v++) best = Math.max(best, market.vendor.capability[v * W]!);
  const level = best - below;
  return (state) => {
    const length = state.history.length / (V * W);
    let cheapest = NaN;
    for (let k = 0; k < K; k++) {
      const row = ((state.month - market.classLag[k]! + 2 * length) % length) * V * W;
      for (let v = 0; v < V; v++) {
        const at = row + v * W;
        const cloud =
          state.alive[v]! > 0.5 && state.history[at]! >= level ? state.price[v * K + k]! * state.priceEvent[v]! : Infinity;
        const host = state.isOpen[v]! > 0 && state.openHistory[at]! >= level ? state.hostPrice[k]! : Infinity;
        const price = Math.min(cloud, host);
        if (price < Infinity && !(price >= cheapest)) cheapest = price;
      }
    }
    return cheapest;
  };
}
