import { exp, log } from '../numerics/index.js';
import { easeOfUse, known, nestFactor, networkUtility, payingShare, priceUtility, qualityUtility } from '../model/index.js';
import { channel, channels, historyLength } from './layout.js';
import { segmentKind, type Market } from './market.js';
import { firstOffer, type State } from './state.js';

/**
 * Quality of every offer for every segment: class mix x workload weights x the capability each class has reached.
 *
 * Filled for clouds that are gone and weights that were never given away too; whoever reads it knows which are on offer.
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
      let closed = -congestion[v]!;
      let open = 0;
      for (let k = 0; k < K; k++) {
        const mix = classMix[s * K + k]!;
        const row = classRow[k]! + v * W;
        for (let w = 0; w < W; w++) {
          const part = mix * workload[s * W + w]!;
          closed += part * history[row + w]!;
          open += part * openHistory[row + w]!;
        }
      }
      apiQuality[s * V + v] = closed;
      openQuality[s * V + v] = open;
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
  const { price, cost, listPrice, servingCost, offerPrice, priceEvent, actions } = state;
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
    let list = 0;
    let serving = 0;
    for (let k = 0; k < K; k++) {
      list += classMix[s * K + k]! * price[v * K + k]!;
      serving += classMix[s * K + k]! * cost[v * K + k]!;
    }
    list *= priceEvent[v]!;
    listPrice[sv] = list;
    servingCost[sv] = serving;
    if (subscription) {
      offerPrice[o + channel.api] = vendor.subscription[v]! * priceEvent[v]! * paying - actions[v]!.subsidy;
    } else {
      offerPrice[o + channel.api] = builder ? Math.max(0, list - actions[v]!.credits / intensity) : list;
    }
    offerPrice[o + channel.local] = local;
    offerPrice[o + channel.hosted] = hosted;
  }
}

/**
 * Weights of the nested logit for one segment: known x admissible x e^u. Writes weight, weightSum, localSum and logSum.
 *
 * Prices moved before this: a buyer this month sees this month's price. Network, awareness and ecosystem are those of
 * the month's start, so nothing needs a fixed point.
 */
export function attract(market: Market, state: State, s: number): void {
  const { offers: O } = market.layout;
  const { weight, utility } = state;
  priceOffers(market, state, s);
  assessUtility(market, state, s);
  const nest = market.numbers.openNest;
  let cloud = 0;
  let local = 0;
  let hosted = 0;
  for (let o = s * O; o < (s + 1) * O; o += channels) {
    if (weight[o + channel.api]! > 0) {
      weight[o + channel.api]! *= exp(utility[o + channel.api]!);
      cloud += weight[o + channel.api]!;
    }
    if (weight[o + channel.local]! > 0) {
      weight[o + channel.local]! *= exp(utility[o + channel.local]! / nest);
      local += weight[o + channel.local]!;
    }
    if (weight[o + channel.hosted]! > 0) {
      weight[o + channel.hosted]! *= exp(utility[o + channel.hosted]! / nest);
      hosted += weight[o + channel.hosted]!;
    }
  }
  const factor = nestFactor(local + hosted, nest);
  if (nest !== 1) {
    for (let o = s * O; o < (s + 1) * O; o += channels) {
      weight[o + channel.local]! *= factor;
      weight[o + channel.hosted]! *= factor;
    }
  }
  const sum = cloud + (local + hosted) * factor;
  state.weightSum[s] = sum;
  state.localSum[s] = local * factor;
  state.logSum[s] = sum > 0 ? log(sum) : 0;
}

/** Systematic utility of every offer of a segment, and into `weight` the part of the segment that knows it and may use it. */
function assessUtility(market: Market, state: State, s: number): void {
  const { vendors: V, offers: O } = market.layout;
  const { segment, vendor, pair, numbers, brand } = market;
  const {
    weight,
    utility,
    aware,
    alive,
    isOpen,
    mayRunCommercially,
    offerPrice,
    apiQuality,
    openQuality,
    feltPrice,
    cloudPrice,
  } = state;
  const frontier = frontierOf(market, state, s);
  const taste = segment.quality[s]!;
  const saturation = segment.saturation[s]!;
  const felt = segment.feltFrontier[s]!;
  const sensitivity = segment.price[s]!;
  const other = segment.otherCost[s]!;
  const zero = segment.zeroPrice[s]!;
  const easeTaste = segment.ease[s]!;
  const friction = segment.openFriction[s]!;
  const personal = segment.kind[s] !== segmentKind.business;
  // Own hardware and hosts ask the same of everybody's weights.
  const localPrice = priceUtility(offerPrice[s * O + channel.local]!, sensitivity, other, zero);
  const hostedPrice = priceUtility(offerPrice[s * O + channel.hosted]!, sensitivity, other, zero);
  for (let v = 0; v < V; v++) {
    const sv = s * V + v;
    const api = s * O + firstOffer(v) + channel.api;
    const local = s * O + firstOffer(v) + channel.local;
    const hosted = s * O + firstOffer(v) + channel.hosted;
    const knows = known(aware[sv]!, pair.reach[sv]!);
    const runs = isOpen[v]! * knows * pair.admissibleOpen[sv]!;
    weight[api] = knows * pair.admissible[sv]! * alive[v]!;
    weight[local] = mayRunCommercially[v] || personal ? runs : 0;
    weight[hosted] = mayRunCommercially[v] ? runs : 0;
    const share = state.ecosystemShare[v]!;
    const family =
      networkUtility(segment.network[s]!, state.logEcosystem[v]!) +
      segment.support[s]! * state.operations[v]! +
      state.brandShift[sv]!;
    const ease = easeTaste * easeOfUse(vendor.ease[v]!, 0, share, numbers.ecosystemEase);
    if (alive[v]! > 0) {
      if (feltPrice[sv] !== offerPrice[api]) {
        feltPrice[sv] = offerPrice[api]!;
        cloudPrice[sv] = priceUtility(offerPrice[api]!, sensitivity, other, zero);
      }
      utility[api] =
        family + qualityUtility(apiQuality[sv]! - frontier, taste, saturation, felt) + cloudPrice[sv]! + ease + brand[api]!;
    }
    if (isOpen[v]) {
      const open = family + qualityUtility(openQuality[sv]! - frontier, taste, saturation, felt) + pair.licence[sv]! - friction;
      const localEase = easeTaste * easeOfUse(vendor.ease[v]!, numbers.localEase, share, numbers.ecosystemEase);
      utility[local] = open + localPrice + localEase + brand[local]!;
      utility[hosted] = open + hostedPrice + ease + brand[hosted]!;
    }
  }
}
