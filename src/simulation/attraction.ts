import { exp } from '../numerics/index.js';
import { easeOfUse, known, nestFactor, networkUtility, payingShare, priceUtility, qualityUtility } from '../model/index.js';
import { channel, channels, historyLength } from './layout.js';
import { segmentKind, type Market } from './market.js';
import { firstOffer, type State } from './state.js';

/**
 * Quality of every offer for every segment: class mix x workload weights x the capability each class has reached.
 *
 * In points, for clouds that are gone and weights that were never given away too; whoever reads it knows what is on offer.
 */
export function assessQuality(market: Market, state: State): void {
  const { vendors: V, segments: S, workloads: W, classes: K } = market.layout;
  const { classMix } = market.segment;
  const { history, openHistory, apiQuality, openQuality, workload, congestion, classRow } = state;
  for (let k = 0; k < K; k++) {
    classRow[k] = ((state.month - market.classLag[k]! + 2 * historyLength) % historyLength) * V * W;
  }
  for (let s = 0; s < S; s++) {
    for (let v = 0; v < V; v++) {
      apiQuality[s * V + v] = -congestion[v]!;
      openQuality[s * V + v] = 0;
    }
    for (let k = 0; k < K; k++) {
      for (let w = 0; w < W; w++) {
        const part = classMix[s * K + k]! * workload[s * W + w]!;
        const row = classRow[k]! + w;
        for (let v = 0; v < V; v++) {
          apiQuality[s * V + v]! += part * history[row + v * W]!;
          openQuality[s * V + v]! += part * openHistory[row + v * W]!;
        }
      }
    }
  }
}

/** Best quality on offer to a segment, in points. */
function frontierOf(market: Market, state: State, s: number): number {
  const { vendors: V } = market.layout;
  let best = -Infinity;
  for (let v = 0; v < V; v++) {
    if (state.alive[v]! > 0) best = Math.max(best, state.apiQuality[s * V + v]!);
    if (state.isOpen[v]) best = Math.max(best, state.openQuality[s * V + v]!);
  }
  return best;
}

/**
 * What a segment pays: list price and serving cost of each cloud for its class mix in USD per unit, what hosts ask for
 * it, and the price of every offer in the segment's billing unit (USD per unit, or per person and month).
 */
function priceOffers(market: Market, state: State, s: number): void {
  const { vendors: V, classes: K, offers: O } = market.layout;
  const { segment, vendor, numbers } = market;
  const { classMix } = segment;
  const { price, cost, released, stickerPrice, listPrice, servingCost, offerPrice, priceEvent, actions } = state;
  const subscription = segment.subscription[s] === 1;
  const builder = segment.kind[s] === segmentKind.builder;
  const intensity = state.intensity[s]!;
  const local = subscription ? segment.hardwareMonthly[s]! : segment.hardwareMonthly[s]! / intensity;
  const paying = payingShare(segment.paying[s]!, state.maturity, numbers.maturity);
  let hosted = 0;
  for (let k = 0; k < K; k++) hosted += classMix[s * K + k]! * state.hostPrice[k]!;
  state.hostedPrice[s] = hosted;
  if (subscription) hosted *= intensity;
  for (let v = 0; v < V; v++) {
    const sv = s * V + v;
    const o = s * O + firstOffer(v);
    let serving = 0;
    for (let k = 0; k < K; k++) serving += classMix[s * K + k]! * cost[v * K + k]!;
    servingCost[sv] = serving;
    if (released[v]! > 0 || state.month <= 1) {
      let sticker = 0;
      for (let k = 0; k < K; k++) sticker += classMix[s * K + k]! * price[v * K + k]!;
      stickerPrice[sv] = sticker;
    }
    const list = stickerPrice[sv]! * priceEvent[v]!;
    listPrice[sv] = list;
    if (subscription) {
      offerPrice[o + channel.api] = vendor.subscription[v]! * priceEvent[v]! * paying - actions[v]!.subsidy;
    } else {
      offerPrice[o + channel.api] = builder ? Math.max(0, list - actions[v]!.credits / intensity) : list;
    }
    offerPrice[o + channel.local] = local;
    offerPrice[o + channel.hosted] = hosted;
  }
}

/** Utility of the price of every cloud, of own hardware and of hosts. What has not changed since last month is kept. */
function feelPrices(market: Market, state: State, s: number): void {
  const { vendors: V, offers: O } = market.layout;
  const { segment } = market;
  const { offerPrice, feltPrice, priceFelt } = state;
  const sensitivity = segment.price[s]!;
  const other = segment.otherCost[s]!;
  const zero = segment.zeroPrice[s]!;
  // Own hardware and hosts ask the same of everybody's weights, so that their first prices stand for all.
  const distinct = V + 2;
  for (let j = 0; j < distinct; j++) {
    const price = offerPrice[s * O + (j < V ? firstOffer(j) : j - V + channel.local)]!;
    const i = s * distinct + j;
    if (feltPrice[i] === price) continue;
    feltPrice[i] = price;
    priceFelt[i] = priceUtility(price, sensitivity, other, zero);
  }
}

/** Utility of the quality of every cloud and of all weights, relative to the best on offer. */
function feelQuality(market: Market, state: State, s: number): void {
  const { vendors: V } = market.layout;
  const { apiQuality, openQuality, qualityFelt, alive, isOpen } = state;
  const frontier = frontierOf(market, state, s);
  const taste = market.segment.quality[s]!;
  const saturation = market.segment.saturation[s]!;
  const felt = market.segment.feltFrontier[s]!;
  for (let j = 0; j < 2 * V; j++) {
    const v = j < V ? j : j - V;
    if ((j < V ? alive[v]! : isOpen[v]!) === 0) continue;
    const points = j < V ? apiQuality[s * V + v]! : openQuality[s * V + v]!;
    qualityFelt[2 * s * V + j] = qualityUtility(points - frontier, taste, saturation, felt);
  }
}

/**
 * Weights of the nested logit for one segment: known x admissible x e^u. Writes weight, weightSum and localSum.
 *
 * Prices moved before this: a buyer this month sees this month's price. Network, awareness and ecosystem are those of
 * the month's start, so nothing needs a fixed point.
 */
export function attract(market: Market, state: State, s: number): void {
  const { offers: O } = market.layout;
  const { weight, utility } = state;
  const end = (s + 1) * O;
  priceOffers(market, state, s);
  feelPrices(market, state, s);
  feelQuality(market, state, s);
  assessUtility(market, state, s);
  for (let i = s * O; i < end; i++) if (weight[i]! > 0) weight[i]! *= exp(utility[i]!);
  let cloud = 0;
  let local = 0;
  let hosted = 0;
  for (let i = s * O; i < end; i += channels) {
    cloud += weight[i + channel.api]!;
    local += weight[i + channel.local]!;
    hosted += weight[i + channel.hosted]!;
  }
  const { openNest } = market.numbers;
  const factor = nestFactor(local + hosted, openNest);
  if (openNest !== 1) {
    for (let i = s * O; i < end; i += channels) {
      weight[i + channel.local]! *= factor;
      weight[i + channel.hosted]! *= factor;
    }
  }
  state.weightSum[s] = cloud + (local + hosted) * factor;
  state.localSum[s] = local * factor;
}

/**
 * Systematic utility of every offer of a segment, of those in the nest over its dissimilarity, and into `weight` the part
 * of the segment that knows the offer and may use it.
 */
function assessUtility(market: Market, state: State, s: number): void {
  const { vendors: V, offers: O } = market.layout;
  const { segment, vendor, pair, numbers, brand } = market;
  const { weight, utility, aware, alive, isOpen, mayRunCommercially, qualityFelt, priceFelt } = state;
  const { ecosystemShare, logEcosystem, operations, brandShift } = state;
  const network = segment.network[s]!;
  const support = segment.support[s]!;
  const easeTaste = segment.ease[s]!;
  const friction = segment.openFriction[s]!;
  const personal = segment.kind[s] !== segmentKind.business;
  const nest = numbers.openNest;
  const prices = s * (V + 2);
  const localPrice = priceFelt[prices + V]!;
  const hostedPrice = priceFelt[prices + V + 1]!;
  for (let v = 0; v < V; v++) {
    const sv = s * V + v;
    const api = s * O + firstOffer(v) + channel.api;
    const local = s * O + firstOffer(v) + channel.local;
    const hosted = s * O + firstOffer(v) + channel.hosted;
    const knows = known(aware[sv]!, pair.reach[sv]!);
    const runs = isOpen[v]! * knows * pair.admissibleOpen[sv]!;
    weight[api] = knows * pair.admissible[sv]! * alive[v]!;
    weight[local] = mayRunCommercially[v]! > 0 || personal ? runs : 0;
    weight[hosted] = mayRunCommercially[v]! > 0 ? runs : 0;
    const share = ecosystemShare[v]!;
    const family = networkUtility(network, logEcosystem[v]!) + support * operations[v]! + brandShift[sv]!;
    const ease = easeTaste * easeOfUse(vendor.ease[v]!, 0, share, numbers.ecosystemEase);
    utility[api] = family + qualityFelt[sv + s * V]! + priceFelt[prices + v]! + ease + brand[api]!;
    if (isOpen[v] === 0) continue;
    const open = family + qualityFelt[sv + (s + 1) * V]! + pair.licence[sv]! - friction;
    const localEase = easeTaste * easeOfUse(vendor.ease[v]!, numbers.localEase, share, numbers.ecosystemEase);
    utility[local] = (open + localPrice + localEase + brand[local]!) / nest;
    utility[hosted] = (open + hostedPrice + ease + brand[hosted]!) / nest;
  }
}
