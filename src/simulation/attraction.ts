import { exp } from '../numerics/index.js';
import {
  easeOfUse,
  known,
  linearPriceUtility,
  nestFactor,
  networkUtility,
  opennessUtility,
  payingShare,
  priceUtility,
  qualityUtility,
} from '../model/index.js';
import { channel, channels, historyLength } from './layout.js';
import { takeDefaults } from './defaults.js';
import { weighByForm } from './forms.js';
import { demandForm, networkForm, segmentKind, type Market } from './market.js';
import { paidPerUnit } from './own-price.js';
import { addParts } from './parts.js';
import { weighByQuantity } from './quantities.js';
import { weighByTastes } from './weigh-tastes.js';
import { firstOffer, type State } from './state.js';

/**
 * Quality of every offer for every segment: class mix x workload weights x the capability each class has reached, and what the
 * scale does not see.
 *
 * In points, for clouds that are gone and weights that were never given away too; whoever reads it knows what is on offer.
 */
export function assessQuality(market: Market, state: State): void {
  const { vendors: V, segments: S, workloads: W, classes: K } = market.layout;
  const { classMix } = market.segment;
  const { history, openHistory, apiQuality, openQuality, workload, congestion, classRow, classPart, hidden, openHidden } = state;
  const parts = K * W;
  for (let k = 0; k < K; k++) {
    const at = (state.month - market.classLag[k]! + 2 * historyLength) % historyLength;
    for (let w = 0; w < W; w++) classRow[k * W + w] = at * V * W + w;
  }
  for (let s = 0; s < S; s++) {
    for (let j = 0; j < parts; j++) {
      const k = (j / W) | 0;
      classPart[j] = classMix[s * K + k]! * workload[s * W + j - k * W]!;
    }
    for (let v = 0; v < V; v++) {
      let api = hidden[v]! - congestion[v]!;
      let open = openHidden[v]!;
      for (let j = 0; j < parts; j++) {
        const part = classPart[j]!;
        const at = classRow[j]! + v * W;
        api += part * history[at]!;
        open += part * openHistory[at]!;
      }
      apiQuality[s * V + v] = api;
      openQuality[s * V + v] = open;
    }
  }
}

/**
 * What each segment pays: list price and serving cost of each cloud for its class mix in USD per unit, what hosts ask for
 * it, and the price of every cloud, of own hardware and of hosts in the segment's billing unit (USD per unit, or per
 * person and month). Own hardware and hosts ask the same of everybody's weights.
 */
function priceOffers(market: Market, state: State): void {
  const { vendors: V, segments: S, classes: K } = market.layout;
  const { segment, vendor, numbers, pair } = market;
  const { classMix } = segment;
  const { price, costFall, released, stickerPrice, listPrice, servingCost, offerPrice, priceEvent, actions } = state;
  const continuous = numbers.continuousStickers;
  for (let s = 0; s < S; s++) {
    const subscription = segment.subscription[s] === 1;
    const builder = segment.kind[s] === segmentKind.builder;
    const consumer = segment.kind[s] === segmentKind.consumer;
    const intensity = state.intensity[s]!;
    const paying = payingShare(segment.paying[s]!, state.maturity, numbers.maturity);
    const prices = s * (V + 2);
    let hosted = 0;
    for (let k = 0; k < K; k++) hosted += classMix[s * K + k]! * state.hostPrice[k]!;
    state.hostedPrice[s] = hosted;
    offerPrice[prices + V] = subscription ? segment.hardwareMonthly[s]! : segment.hardwareMonthly[s]! / intensity;
    offerPrice[prices + V + 1] = subscription ? hosted * intensity : hosted;
    for (let v = 0; v < V; v++) {
      const sv = s * V + v;
      servingCost[sv] = pair.servingCost[sv]! * costFall[v]! * (numbers.sized ? sizedCost(market, state, s, v) : 1);
      if (released[v]! > 0 || state.month <= 1 || continuous) {
        let sticker = 0;
        for (let k = 0; k < K; k++) sticker += classMix[s * K + k]! * price[v * K + k]!;
        stickerPrice[sv] = sticker;
      }
      const list = stickerPrice[sv]! * priceEvent[v]!;
      listPrice[sv] = list;
      // What a vendor gives back goes by who its users are, as in its books, not by how they are billed.
      const given = consumer ? actions[v]!.subsidy + state.grantedSubsidy[v]! : builder ? actions[v]!.credits : 0;
      if (subscription) offerPrice[prices + v] = vendor.subscription[v]! * priceEvent[v]! * paying - given;
      else offerPrice[prices + v] = paidPerUnit(list, given, intensity, builder);
    }
    if (numbers.composite) addParts(market, state, s, paying);
  }
}

/** Cost of a segment's class mix with the vendor's model as large as it is, over that with one as large as at the start. */
function sizedCost({ layout, segment, classCost }: Market, { sizeCost }: State, s: number, v: number): number {
  const { classes: K } = layout;
  let before = 0;
  let now = 0;
  for (let k = 0; k < K; k++) {
    const cost = segment.classMix[s * K + k]! * classCost[k]!;
    before += cost;
    now += cost * sizeCost[v * K + k]!;
  }
  return before > 0 ? now / before : 1;
}

/** Utility of the price of every cloud, of own hardware and of hosts. What has not changed since last month is kept. */
function feelPrices(market: Market, state: State): void {
  const { segment } = market;
  const { offerPrice, feltPrice, priceFelt } = state;
  const distinct = market.layout.vendors + 2;
  const linear = market.numbers.linearPrice;
  for (let s = 0; s < market.layout.segments; s++) {
    const sensitivity = segment.price[s]!;
    const other = segment.otherCost[s]!;
    const zero = segment.zeroPrice[s]!;
    for (let i = s * distinct; i < (s + 1) * distinct; i++) {
      const price = offerPrice[i]!;
      if (feltPrice[i] === price) continue;
      feltPrice[i] = price;
      priceFelt[i] = linear ? linearPriceUtility(price, sensitivity, zero) : priceUtility(price, sensitivity, other, zero);
    }
  }
}

/** Utility of the quality of every cloud and of all weights, relative to the best on offer. */
function feelQuality(market: Market, state: State): void {
  const { vendors: V } = market.layout;
  const { apiQuality, openQuality, qualityFelt, alive, isOpen } = state;
  for (let s = 0; s < market.layout.segments; s++) {
    const taste = market.segment.quality[s]!;
    const saturation = market.segment.saturation[s]!;
    const felt = market.segment.feltFrontier[s]!;
    let frontier = -Infinity;
    for (let v = 0; v < V; v++) {
      if (alive[v]! > 0) frontier = Math.max(frontier, apiQuality[s * V + v]!);
      if (isOpen[v]! > 0) frontier = Math.max(frontier, openQuality[s * V + v]!);
    }
    for (let v = 0; v < V; v++) {
      const sv = s * V + v;
      if (alive[v]! > 0) qualityFelt[sv + s * V] = qualityUtility(apiQuality[sv]! - frontier, taste, saturation, felt);
      if (isOpen[v]! > 0) qualityFelt[sv + s * V + V] = qualityUtility(openQuality[sv]! - frontier, taste, saturation, felt);
    }
  }
}

/**
 * Weights of the nested logit for every segment: known x admissible x e^u; without `byDefault` as if everybody compared. Writes
 * weight, weightSum, localSum, comparing and defaultWeight.
 *
 * Prices moved before this: a buyer this month sees this month's price. Network, awareness and ecosystem are those of
 * the month's start, so nothing needs a fixed point. Each pass goes over all segments, so that it is compiled by itself.
 */
export function attract(market: Market, state: State, byDefault = true): void {
  priceOffers(market, state);
  feelPrices(market, state);
  feelQuality(market, state);
  assessUtility(market, state);
  state.utilityBase.fill(0);
  state.comparing.fill(1);
  state.defaultWeight.fill(0);
  if (market.numbers.form !== demandForm.logit) {
    if (market.numbers.form === demandForm.quantities) weighByQuantity(market, state);
    else if (market.numbers.persistent) weighByTastes(market, state);
    else weighByForm(market, state);
    return;
  }
  const { networkForm: form, inTurn } = market.numbers;
  const guarded = form === networkForm.adopters || inTurn;
  if (guarded) measureFromBest(market, state);
  if (!weigh(market, state) && !guarded) {
    assessUtility(market, state);
    measureFromBest(market, state);
    weigh(market, state);
  }
  if (market.numbers.defaults && byDefault) takeDefaults(market, state);
}

/** Sums of weights outside this range lose digits, or overflow. */
const smallest = 1e-200;
const largest = 1e200;

/** Turns utilities into weights, sums them up, and scales those in the nest; whether every sum is a number to work with. */
function weigh(market: Market, state: State): boolean {
  const { offers: O, segments: S } = market.layout;
  const { weight, utility } = state;
  const { openNest } = market.numbers;
  const { outside } = market.segment;
  let sound = true;
  for (let i = 0; i < S * O; i++) if (weight[i]! > 0) weight[i]! *= exp(utility[i]!);
  for (let s = 0; s < S; s++) {
    const end = (s + 1) * O;
    let cloud = 0;
    let local = 0;
    let hosted = 0;
    for (let i = s * O; i < end; i += channels) {
      cloud += weight[i + channel.api]!;
      local += weight[i + channel.local]!;
      hosted += weight[i + channel.hosted]!;
    }
    const factor = nestFactor(local + hosted, openNest);
    if (openNest !== 1) {
      for (let i = s * O; i < end; i += channels) {
        weight[i + channel.local]! *= factor;
        weight[i + channel.hosted]! *= factor;
      }
    }
    const none = outside[s]!;
    const unused = Number.isNaN(none) ? 0 : exp(none - state.utilityBase[s]!);
    state.outsideWeight[s] = unused;
    const sum = cloud + (local + hosted) * factor + unused;
    state.weightSum[s] = sum;
    state.localSum[s] = local * factor;
    if (!(sum > smallest && sum < largest)) sound = false;
  }
  return sound;
}

/** Measures utilities from the segment's best, and keeps who considers what: strong tastes outgrow any exponential. */
function measureFromBest(market: Market, state: State): void {
  const { offers: O, segments: S } = market.layout;
  const { weight, utility, considered, utilityBase } = state;
  considered.set(weight);
  for (let s = 0; s < S; s++) {
    let best = -Infinity;
    for (let i = s * O; i < (s + 1) * O; i++) if (weight[i]! > 0) best = Math.max(best, utility[i]!);
    utilityBase[s] = best === -Infinity ? 0 : best;
    for (let i = s * O; i < (s + 1) * O; i++) utility[i]! -= utilityBase[s]!;
  }
}

/**
 * Systematic utility of every offer, of those in the nest over its dissimilarity, and into `weight` the part of the
 * segment that knows the offer and may use it.
 */
function assessUtility(market: Market, state: State): void {
  const { vendors: V, offers: O, segments: S } = market.layout;
  const { segment, pair, numbers, brand } = market;
  const { weight, utility, ease: ownEase, aware, alive, isOpen, mayRunCommercially, qualityFelt, priceFelt } = state;
  const { ecosystemShare, networkBase, operations, brandShift, admissible, admissibleOpen } = state;
  const nest = numbers.openNest;
  const { host, number } = market.vendor;
  for (let s = 0; s < S; s++) {
    const network = segment.network[s]!;
    const support = segment.support[s]!;
    const openness = segment.openness[s]!;
    const easeTaste = segment.ease[s]!;
    const friction = segment.openFriction[s]!;
    const personal = segment.kind[s] !== segmentKind.business;
    const prices = s * (V + 2);
    const localPrice = priceFelt[prices + V]!;
    const hostedPrice = priceFelt[prices + V + 1]!;
    for (let v = 0; v < V; v++) {
      const sv = s * V + v;
      const api = s * O + firstOffer(v) + channel.api;
      const local = s * O + firstOffer(v) + channel.local;
      const hosted = s * O + firstOffer(v) + channel.hosted;
      const knows = known(aware[sv]!, pair.reach[sv]!) * number[v]!;
      weight[api] = host[v] === v ? knows * admissible[sv]! * alive[v]! : 0;
      const share = ecosystemShare[v]! / number[v]!;
      const measured = networkUtility(network, networkBase[v]!) + support * operations[v]! + brandShift[sv]!;
      const family = openness === 0 ? measured : measured + opennessUtility(openness, state.openness[v]!);
      const ease = easeTaste * easeOfUse(ownEase[v]!, 0, share, numbers.ecosystemEase);
      utility[api] = family + qualityFelt[sv + s * V]! + priceFelt[prices + v]! + ease + brand[api]!;
      if (isOpen[v] === 0 || host[v] !== v) {
        weight[local] = 0;
        weight[hosted] = 0;
        continue;
      }
      const runs = knows * admissibleOpen[sv]!;
      weight[local] = mayRunCommercially[v]! > 0 || personal ? runs : 0;
      weight[hosted] = mayRunCommercially[v]! > 0 ? runs : 0;
      const open = family + qualityFelt[sv + (s + 1) * V]! + pair.licence[sv]! - friction;
      const localEase = easeTaste * easeOfUse(ownEase[v]!, numbers.localEase, share, numbers.ecosystemEase);
      utility[local] = (open + localPrice + localEase + brand[local]!) / nest;
      utility[hosted] = (open + hostedPrice + ease + brand[hosted]!) / nest;
    }
  }
}
