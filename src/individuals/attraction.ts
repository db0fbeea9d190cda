import { exp } from '../numerics/index.js';
import {
  defaultWeight,
  easeOfUse,
  feltFrontier,
  known,
  linearPriceUtility,
  licenceUtility,
  logEcosystemShare,
  nestFactor,
  networkUtility,
  priceUtility,
  qualityUtility,
} from '../model/index.js';
import { networkOf } from './facts.js';
import type { History } from './history.js';
import { termsOf } from './licences.js';
import { priceOf } from './prices.js';
import type { Choice, Group, Offer, Person, Vendor, World } from './world.js';

/** What every offer is worth to every segment this month, and who may use it. */
export function assessOffers(world: World): void {
  for (const group of world.groups) {
    const quality = world.vendors.flatMap((vendor) => {
      const weights = qualityOf(world, group, vendor.openPast) + vendor.openHidden;
      return [qualityOf(world, group, vendor.past) + vendor.hidden - vendor.congestion, weights, weights];
    });
    const onOffer = (offer: Offer): boolean => (offer.channel === 'api' ? offer.vendor.alive : offer.vendor.isOpen);
    const frontier = Math.max(...quality.filter((_, i) => onOffer(group.offers[i]!)));
    group.offers.forEach((offer, i) => {
      offer.admitted = onOffer(offer) ? admitted(group, offer) : 0;
      offer.price = priceOf(world, group, offer);
      if (offer.admitted > 0) offer.utility = utilityOf(world, group, offer, quality[i]! - frontier);
    });
    group.choice = weigh(world, group.offers, ({ index }) => group.aware[index]!, group);
  }
}

/** Points for a segment: every size class as far as it has come, every workload as much as it counts. */
function qualityOf(world: World, group: Group, past: History): number {
  let points = 0;
  for (const { name, lag } of world.classes) {
    const reached = past.at(world.month - lag);
    const part = group.facts.classes[name] ?? 0;
    group.workloads.forEach((weight, w) => (points += part * weight * reached[w]!));
  }
  return points;
}

/** Part of a segment that may use an offer. */
function admitted({ facts, mayBuy, mayRun }: Group, { vendor, channel }: Offer): number {
  if (channel === 'api') return mayBuy[vendor.index]!;
  const personal = channel === 'local' && facts.kind !== 'business';
  return personal || vendor.mayRunCommercially ? mayRun[vendor.index]! : 0;
}

/** Systematic utility, `below` being points relative to the best on offer. */
function utilityOf(world: World, group: Group, offer: Offer, below: number): number {
  const { facts } = group;
  const { vendor, channel } = offer;
  const { local_ease, ecosystem_ease, network_form, price_form } = world.facts.choice;
  const family =
    networkUtility(facts.network, network_form === 'share' ? vendor.ecosystemShare : logEcosystemShare(vendor.ecosystemShare)) +
    facts.support * vendor.operations +
    group.brandShift[vendor.index]!;
  const quality = qualityUtility(below, facts.quality, facts.saturation, feltFrontier(facts.saturation));
  const price =
    price_form === 'linear'
      ? linearPriceUtility(offer.price, facts.price, facts.zero_price)
      : priceUtility(offer.price, facts.price, facts.other_cost, facts.zero_price);
  const lost = channel === 'local' ? local_ease : 0;
  const ease = facts.ease * easeOfUse(vendor.ease, lost, vendor.ecosystemShare, ecosystem_ease);
  const open = channel === 'api' ? 0 : licenceOf(group, vendor) - facts.open_friction;
  return family + quality + price + ease + open + offer.brand;
}

function licenceOf({ facts }: Group, vendor: Vendor): number {
  const { cap, obligations } = termsOf(vendor.facts.open ?? vendor.facts);
  return licenceUtility(facts.licence, cap, obligations);
}

/** Weights of a nested logit for somebody who knows vendors to a degree, or by placement. */
export function weigh({ facts }: World, offers: readonly Offer[], aware: (vendor: Vendor) => number, group: Group): Choice {
  const nest = facts.choice.open_nest;
  const weights = offers.map(({ vendor, channel, admitted: part, utility }) => {
    if (part === 0) return 0;
    const inMind = known(aware(vendor), vendor.facts.reach[group.name] ?? 0) * part;
    return inMind * exp(channel === 'api' ? utility : utility / nest);
  });
  const sum = (of: (offer: Offer) => boolean): number =>
    offers.reduce((total, offer, i) => (of(offer) ? total + weights[i]! : total), 0);
  const factor = nestFactor(
    sum(({ channel }) => channel !== 'api'),
    nest,
  );
  offers.forEach(({ channel }, i) => {
    if (channel !== 'api') weights[i]! *= factor;
  });
  const all = sum(() => true);
  const local = sum(({ channel }) => channel === 'local');
  const taken = defaultsOf(group);
  const taking = taken.reduce((total, part) => total + part, 0);
  if (taking > 0) taken.forEach((part, i) => (weights[i]! += defaultWeight(all, taking, part, taking)));
  return { weights, all: all / (1 - taking), local };
}

/** Part of those who choose who take each offer because it is their default: whoever meets several takes one of them. */
export function defaultsOf({ name, offers, mayBuy }: Group): readonly number[] {
  const met = offers.map(({ vendor, channel }) =>
    channel === 'api' && vendor.alive ? (vendor.facts.by_default[name] ?? 0) * mayBuy[vendor.index]! : 0,
  );
  const parts = met.reduce((sum, part) => sum + part, 0);
  const taking = 1 - met.reduce((untouched, part) => untouched * (1 - part), 1);
  return met.map((part) => (parts > 0 ? (taking * part) / parts : 0));
}

/** How the offers weigh for one person: as for the mean one, or by what it knows itself where there is a network. */
export function choiceOf(world: World, group: Group, person: Person): Choice {
  if (networkOf(world.facts) === undefined) return group.choice;
  return weigh(world, group.offers, (vendor) => (person.knows?.has(vendor) ? 1 : 0), group);
}
