import { log } from '../numerics/index.js';
import { comparedShares, flowShares, known, meanUtility, shrink } from '../model/index.js';
import { defaultsOf } from './attraction.js';
import { monthsBetween } from './dates.js';
import type { Facts } from './facts.js';
import { channels, type Channel, type Group, type Offer, type Vendor, type World } from './world.js';

/** Shares of families as observed in a segment: by vendor, before and after; and which of them have a row. */
interface Observed {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly listed: readonly boolean[];
  readonly dates: readonly [string, string];
}

/** Weight of the uniform distribution over a family's channels: a channel that nobody is seen on may still be chosen. */
const channelPseudo = 0.05;

type Places = Pick<Group, 'facts'>;

function observedIn({ facts }: Places, vendors: readonly { readonly name: string }[]): Observed | undefined {
  const [first, second] = facts.observed.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  if (first === undefined) return undefined;
  const last = second ?? first;
  const normal = (shares: Readonly<Record<string, number>>): number[] => {
    const total = vendors.reduce((sum, { name }) => sum + (shares[name] ?? 0), 0);
    return vendors.map(({ name }) => (total > 0 ? (shares[name] ?? 0) / total : 0));
  };
  return {
    before: normal(first.shares),
    after: normal(last.shares),
    listed: vendors.map(({ name }) => name in first.shares || name in last.shares),
    dates: [first.date, last.date],
  };
}

/** Shares of families at the scenario's start: between two observations, in proportion to time. */
function stockAtStart({ start }: Facts, { before, after, dates: [first, last] }: Observed): readonly number[] {
  const months = monthsBetween(first, last);
  if (months === 0) return after;
  const part = Math.min(1, Math.max(0, monthsBetween(first, start) / months));
  return before.map((share, v) => share + part * (after[v]! - share));
}

/** Shares of the ecosystem at the start: families' shares among builders, shrunk; even where nothing is observed. */
export function ecosystemAtStart(facts: Facts, vendors: readonly { readonly name: string }[]): number[] {
  const shares = new Float64Array(vendors.length);
  let builders = 0;
  for (const segment of Object.values(facts.segments)) {
    const observed = observedIn({ facts: segment }, vendors);
    if (segment.kind !== 'builder' || observed === undefined) continue;
    stockAtStart(facts, observed).forEach((share, v) => (shares[v]! += segment.adopted * share));
    builders += segment.adopted;
  }
  const even = 1 / vendors.length;
  for (let v = 0; v < shares.length; v++) shares[v] = builders > 0 ? shares[v]! / builders : even;
  shrink(shares, new Uint8Array(vendors.length).fill(1), facts.choice.pseudo_share);
  return [...shares];
}

/**
 * Sets the brand of every offer of a segment: what the flow between two observations, or the stock of one, demands
 * beyond measured utility (Berry 1994). In a nested logit, up to a constant that all offers share,
 * ln P = (u + xi) / l + ln known + (l - 1) ln I with I the sum over the nest, so that
 * xi = l ln P + (1 - l) ln P(nest) - l ln known - u; l = 1 outside the nest.
 */
export function findBrands(world: World, group: Group): void {
  const stated = ({ facts }: Vendor): number => facts.brand[group.name] ?? 0;
  const observed = observedIn(group, world.vendors);
  if (observed === undefined) {
    for (const offer of group.offers) offer.brand = stated(offer.vendor);
    return;
  }
  const shares = offerShares(group, chosenLately(world, group, observed));
  comparedShares(shares, defaultsOf(group));
  const nested = group.offers.reduce((sum, { channel }, o) => (channel === 'api' ? sum : sum + shares[o]!), 0);
  const found = group.offers.map((offer, o) => {
    if (shares[o] === 0) return 0;
    const nest = offer.channel === 'api' ? 1 : world.facts.choice.open_nest;
    return meanUtility(shares[o]!, nested, nest) - nest * log(inMind(group, offer)) - offer.utility;
  });
  const mean = found.reduce((sum, xi, o) => sum + shares[o]! * xi, 0);
  const premium = localPremium(found, shares);
  group.offers.forEach((offer, o) => {
    const first = 3 * offer.vendor.index;
    const service = shares[first]! > 0 ? found[first]! : found[first + 2]!;
    const listed = observed.listed[offer.vendor.index]!;
    const family = listed ? service - mean : stated(offer.vendor);
    if (listed && shares[o]! > 0) offer.brand = found[o]! - mean;
    else offer.brand = offer.channel === 'local' ? family + premium : family;
  });
}

/** Part of a segment that knows an offer and may use it. */
function inMind({ name, aware }: Group, { vendor, admitted }: Offer): number {
  return known(aware[vendor.index]!, vendor.facts.reach[name] ?? 0) * admitted;
}

/** Shares of families in what was chosen between the observations, small ones shrunk. */
function chosenLately({ facts }: World, { facts: segment }: Group, observed: Observed): Float64Array {
  const flow = new Float64Array(observed.before.length);
  flowShares(
    Float64Array.from(observed.before),
    Float64Array.from(observed.after),
    segment.observed_growth,
    monthsBetween(...observed.dates),
    segment.attention,
    segment.contested,
    flow,
  );
  shrink(flow, Uint8Array.from(observed.listed, Number), facts.choice.pseudo_share);
  return flow;
}

/** Shares of offers: those of families, split over the channels that can be used, each of which may be chosen. */
function offerShares(group: Group, families: Float64Array): Float64Array {
  return Float64Array.from(group.offers, (offer) => {
    if (inMind(group, offer) === 0) return 0;
    const part = channelPart(group, offer);
    return families[offer.vendor.index]! * ((1 - channelPseudo) * part + channelPseudo / usableOf(group, offer.vendor).length);
  });
}

/** Offers of a family that can be used at the start. */
function usableOf(group: Group, vendor: Vendor): readonly Offer[] {
  return group.offers.filter((offer) => offer.vendor === vendor && inMind(group, offer) > 0);
}

/** Part of a family's users on a channel, of those that can be used: all on the cloud where there are no weights. */
function channelPart(group: Group, offer: Offer): number {
  const local = group.facts.open_channels.local;
  const hosted = Math.min(group.facts.open_channels.hosted, 1 - local);
  const parts: Readonly<Record<Channel, number>> =
    offer.vendor.facts.open === undefined
      ? { api: 1, local: 0, hosted: 0 }
      : { api: Math.max(0, 1 - local - hosted), local, hosted };
  const total = usableOf(group, offer.vendor).reduce((sum, { channel }) => sum + parts[channel], 0);
  return total > 0 ? parts[offer.channel] / total : 0;
}

/** By how much brand on own hardware exceeds that at hosts, over families seen on both. */
function localPremium(found: readonly number[], shares: Float64Array): number {
  const premiums: number[] = [];
  for (let first = 0; first < found.length; first += channels.length) {
    if (shares[first + 1]! > 0 && shares[first + 2]! > 0) premiums.push(found[first + 1]! - found[first + 2]!);
  }
  return premiums.length > 0 ? premiums.reduce((sum, premium) => sum + premium, 0) / premiums.length : 0;
}

/**
 * Shares of offers among the users of the start. Families without an observation hold what the segment's choice, brand
 * included, gives them, and the others make room for it.
 */
export function sharesAtStart(world: World, group: Group): number[] {
  const { weights, all } = group.choice;
  const observed = observedIn(group, world.vendors);
  const chosen = weights.map((weight) => (all > 0 ? weight / all : 0));
  if (observed === undefined) return chosen;
  const isListed = (offer: Offer): boolean => observed.listed[offer.vendor.index]!;
  const room = 1 - group.offers.reduce((sum, offer, o) => (isListed(offer) ? sum : sum + chosen[o]!), 0);
  const stock = stockAtStart(world.facts, observed);
  const shares = group.offers.map((offer, o) => {
    if (!isListed(offer)) return chosen[o]!;
    return inMind(group, offer) > 0 ? room * stock[offer.vendor.index]! * channelPart(group, offer) : 0;
  });
  const total = shares.reduce((sum, share) => sum + share, 0);
  return total > 0 ? shares.map((share) => share / total) : shares;
}
