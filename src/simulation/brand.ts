import { log } from '../numerics/index.js';
import { comparedShares, flowShares, meanUtility, shrink } from '../model/index.js';
import type { Scenario, Segment } from '../scenario/index.js';
import { assessQuality, attract } from './attraction.js';
import { defaultPart, takingDefaults } from './defaults.js';
import { channel, channels, type Layout } from './layout.js';
import type { Market } from './market.js';
import { State, firstOffer } from './state.js';
import { begin } from './begin.js';
import { monthsBetween } from './dates.js';

/** Shares of families in a segment as observed, before and after, by vendor; `listed` marks those with a row. */
interface Observed {
  /** Part of all that uses nothing, where the segment may; NaN where it may not. */
  readonly outside: number;
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly listed: Uint8Array;
  readonly months: number;
}

function observedShares(segment: Segment, layout: Layout): Observed | undefined {
  const [first, second] = [...segment.observed].sort((a, b) => (a.date < b.date ? -1 : 1));
  if (first === undefined) return undefined;
  const last = second ?? first;
  const listed = Uint8Array.from(layout.vendorNames, (name) => (name in first.shares || name in last.shares ? 1 : 0));
  const column = (shares: typeof first.shares): Float64Array => {
    const values = Float64Array.from(layout.vendorNames, (name) => shares[name]?.value ?? 0);
    const total = values.reduce((sum, value) => sum + value, 0);
    return total > 0 ? values.map((value) => value / total) : values;
  };
  return {
    outside: segment.outside === undefined ? NaN : unserved(segment),
    before: column(first.shares),
    after: column(last.shares),
    listed,
    months: monthsBetween(first.date, last.date),
  };
}

/** Part of those who have adopted that uses nothing at the start: what observed shares leave, where nothing may be chosen. */
export function unserved(segment: Segment): number {
  const last = [...segment.observed].sort((a, b) => (a.date < b.date ? -1 : 1)).at(-1);
  if (segment.outside === undefined || last === undefined) return 0;
  return Math.max(0, 1 - Object.values(last.shares).reduce((sum, { value }) => sum + value, 0));
}

/** Shares of families in the stock at the scenario's start: between two observations, in proportion to time. */
function stockAtStart(segment: Segment, start: string, observed: Observed): Float64Array {
  if (observed.months === 0) return observed.after;
  const dates = segment.observed.map((observation) => observation.date).sort();
  const part = Math.min(1, Math.max(0, monthsBetween(dates[0]!, start) / observed.months));
  return observed.before.map((share, v) => share + part * (observed.after[v]! - share));
}

/** Part of a family's users on each channel: all on the cloud where there are no weights to run. */
function channelPart(market: Market, segment: Segment, v: number, c: number): number {
  if (!market.vendor.hasOpen[v]) return c === channel.api ? 1 : 0;
  const local = segment.open_channels.local.value;
  const hosted = Math.min(segment.open_channels.hosted.value, 1 - local);
  return c === channel.local ? local : c === channel.hosted ? hosted : Math.max(0, 1 - local - hosted);
}

/** Shares of the ecosystem at the start: families' shares among builders, shrunk; uniform where nothing is observed. */
export function observedEcosystem(scenario: Scenario, layout: Layout): Float64Array {
  const shares = new Float64Array(layout.vendors);
  let total = 0;
  for (const name of layout.segmentNames) {
    const segment = scenario.segments[name]!;
    const observed = observedShares(segment, layout);
    if (segment.kind !== 'builder' || observed === undefined) continue;
    const stock = stockAtStart(segment, scenario.start, observed);
    for (let v = 0; v < layout.vendors; v++) shares[v]! += segment.adopted.value * stock[v]!;
    total += segment.adopted.value;
  }
  const numbers = layout.vendorNames.map((name) => scenario.vendors[name]!.number?.value ?? 1);
  const all = numbers.reduce((sum, number) => sum + number, 0);
  for (let v = 0; v < layout.vendors; v++) shares[v] = total > 0 ? shares[v]! / total : numbers[v]! / all;
  shrink(shares, new Uint8Array(layout.vendors).fill(1), scenario.choice.pseudo_share.value);
  return shares;
}

/** Month zero of a market, before anybody is settled: what brand and initial shares are read off. */
export function monthZero(market: Market): State {
  const state = new State(market);
  begin(market, state);
  assessQuality(market, state);
  return state;
}

/**
 * Brand by [segment][offer]: what the flow (two observations) or the stock (one) demands beyond measured utility.
 *
 * Within a segment the share-weighted mean is zero, or, where using nothing may be chosen and was observed, brand is measured
 * from its utility; families without an observation take the scenario's `brand` around
 * it. A channel that nobody could use yet inherits the family's brand as a service, own hardware with the premium that
 * it has in other families.
 */
export function invertBrand(market: Market, scenario: Scenario, state: State): Float64Array {
  const { layout } = market;
  const { vendors: V, offers: O } = layout;
  const brand = new Float64Array(layout.segments * O);
  attract(market, state, false);
  for (let s = 0; s < layout.segments; s++) {
    const name = layout.segmentNames[s]!;
    const segment = scenario.segments[name]!;
    const observed = observedShares(segment, layout);
    const stated = layout.vendorNames.map((vendor) => scenario.vendors[vendor]!.brand[name]?.value ?? 0);
    if (observed === undefined || segment.brand === 'stated') {
      for (let o = 0; o < O; o++) brand[s * O + o] = stated[Math.floor(o / channels)]!;
      continue;
    }
    const flow = new Float64Array(V);
    flowShares(
      observed.before,
      observed.after,
      segment.observed_growth.value,
      observed.months / scenario.step.value,
      segment.attention.value,
      segment.contested.value,
      flow,
    );
    shrink(flow, observed.listed, scenario.choice.pseudo_share.value);
    const found = offerBrands(market, state, segment, s, flow);
    const level = observed.outside > 0 ? levelOfNothing(segment, observed.outside) : meanBrand(found);
    const premium = localPremium(market, found);
    for (let v = 0; v < V; v++) {
      const first = firstOffer(v);
      const family = observed.listed[v] ? serviceBrand(found, first) - level : stated[v]!;
      for (let c = 0; c < channels; c++) {
        const known = observed.listed[v] === 1 && found.share[first + c]! > 0;
        brand[s * O + first + c] = known ? found.brand[first + c]! - level : family + (c === channel.local ? premium : 0);
      }
    }
  }
  return brand;
}

/** Share-weighted mean of what brands need to be, up to a constant: the level at which brand has mean zero. */
function meanBrand({ share, brand }: OfferBrands): number {
  return share.reduce((sum, part, o) => sum + part * brand[o]!, 0);
}

/** The level at which using nothing has its observed share: brands are then measured from its utility (Berry 1994). */
function levelOfNothing(segment: Segment, share: number): number {
  return log(share / (1 - share)) - segment.outside!.value;
}

interface OfferBrands {
  readonly share: Float64Array;
  readonly brand: Float64Array;
}

function offerBrands(market: Market, state: State, segment: Segment, s: number, flow: Float64Array): OfferBrands {
  const { offers: O } = market.layout;
  const nest = market.numbers.openNest;
  const share = new Float64Array(O);
  let openShare = 0;
  for (let o = 0; o < O; o++) {
    const v = Math.floor(o / channels);
    if (state.weight[s * O + o]! === 0) continue;
    share[o] = flow[v]! * shrunkPart(market, state, segment, s, v, o % channels);
  }
  if (market.numbers.defaults) comparedShares(share, takenByDefault(market, state, s));
  for (let o = 0; o < O; o++) if (o % channels !== channel.api) openShare += share[o]!;
  const brand = new Float64Array(O);
  for (let o = 0; o < O; o++) {
    if (share[o]! === 0) continue;
    const api = o % channels === channel.api;
    const needed = meanUtility(share[o]!, openShare, api ? 1 : nest);
    brand[o] = needed - measuredUtility(market, state, s, o);
  }
  return { share, brand };
}

/** [offer] part of choosers who take it by default. */
function takenByDefault(market: Market, state: State, s: number): Float64Array {
  const { vendors: V, offers: O } = market.layout;
  const taken = new Float64Array(O);
  const taking = takingDefaults(market, state, s);
  let parts = 0;
  for (let v = 0; v < V; v++) parts += defaultPart(market, state, s, v);
  for (let v = 0; v < V && parts > 0; v++) {
    taken[firstOffer(v) + channel.api] = (taking * defaultPart(market, state, s, v)) / parts;
  }
  return taken;
}

/** ln(known x admissible) + u of an offer without brand: the logarithm of its weight before nesting. */
function measuredUtility(market: Market, state: State, s: number, o: number): number {
  const { offers: O } = market.layout;
  const nest = market.numbers.openNest;
  const weight = state.weight[s * O + o]!;
  if (o % channels === channel.api || nest === 1) return log(weight);
  let nestWeight = 0;
  for (let other = 0; other < O; other++) {
    if (other % channels !== channel.api) nestWeight += state.weight[s * O + other]!;
  }
  return meanUtility(weight, nestWeight, nest);
}

/** A channel's part of a family, shrunk: a channel that nobody is seen on may still be chosen. */
function shrunkPart(market: Market, state: State, segment: Segment, s: number, v: number, c: number): number {
  const { offers: O } = market.layout;
  const usable = (channelIndex: number): boolean => state.weight[s * O + firstOffer(v) + channelIndex]! > 0;
  const all = allChannels.filter(usable);
  const total = all.reduce((sum, index) => sum + channelPart(market, segment, v, index), 0);
  const part = total > 0 ? channelPart(market, segment, v, c) / total : 0;
  return (1 - channelPseudo) * part + channelPseudo / all.length;
}

const allChannels: readonly number[] = Object.values(channel);

/** Weight of the uniform distribution over a family's channels before inversion. */
const channelPseudo = 0.05;

/** Brand of a family as a service: of its cloud, or of its hosts where it has none. */
function serviceBrand(found: OfferBrands, first: number): number {
  return found.share[first + channel.api]! > 0 ? found.brand[first + channel.api]! : found.brand[first + channel.hosted]!;
}

/** By how much brand on own hardware exceeds brand at hosts, over families seen on both: a taste for running it oneself. */
function localPremium(market: Market, found: OfferBrands): number {
  let sum = 0;
  let count = 0;
  for (let v = 0; v < market.layout.vendors; v++) {
    const first = firstOffer(v);
    if (found.share[first + channel.local]! === 0 || found.share[first + channel.hosted]! === 0) continue;
    sum += found.brand[first + channel.local]! - found.brand[first + channel.hosted]!;
    count += 1;
  }
  return count > 0 ? sum / count : 0;
}

/**
 * Users at the start by [segment][offer]. Families without an observation hold what the model's choice gives them,
 * which the others make room for; a vendor that enters later holds nothing.
 */
export function initialShares(market: Market, scenario: Scenario, state: State): Float64Array {
  const { layout } = market;
  const { vendors: V, offers: O } = layout;
  const shares = new Float64Array(layout.segments * O);
  attract(market, state);
  for (let s = 0; s < layout.segments; s++) {
    const segment = scenario.segments[layout.segmentNames[s]!]!;
    const observed = observedShares(segment, layout);
    const sum = state.weightSum[s]!;
    let unobserved = 0;
    for (let o = 0; o < O; o++) {
      const v = Math.floor(o / channels);
      if (observed?.listed[v]) continue;
      shares[s * O + o] = sum > 0 ? state.weight[s * O + o]! / sum : 0;
      unobserved += shares[s * O + o]!;
    }
    if (observed === undefined) continue;
    const stock = stockAtStart(segment, scenario.start, observed);
    for (let v = 0; v < V; v++) {
      if (!observed.listed[v]) continue;
      const usable = allChannels.filter((c) => state.weight[s * O + firstOffer(v) + c]! > 0);
      const total = usable.reduce((part, c) => part + channelPart(market, segment, v, c), 0);
      for (const c of usable) {
        const part = total > 0 ? channelPart(market, segment, v, c) / total : 0;
        shares[s * O + firstOffer(v) + c] = (1 - unobserved) * stock[v]! * part;
      }
    }
    normalise(shares, s * O, O);
  }
  return shares;
}

function normalise(values: Float64Array, from: number, count: number): void {
  let total = 0;
  for (let i = 0; i < count; i++) total += values[from + i]!;
  if (total > 0) for (let i = 0; i < count; i++) values[from + i]! /= total;
}
