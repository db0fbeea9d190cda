import { exp, log } from '../numerics/index.js';
import { easeOfUse, known, nestFactor, networkUtility, payingShare, priceUtility, qualityUtility } from '../model/index.js';
import { channel, channels, historyLength } from './layout.js';
import { segmentKind, type Market } from './market.js';
import { firstOffer, type State } from './state.js';

/** Quality of every offer for every segment: class mix x workload weights x the capability each class has reached. */
export function assessQuality(market: Market, state: State): void {
  const { vendors: V, segments: S, workloads: W, classes: K } = market.layout;
  const { classMix } = market.segment;
  const { history, openHistory, apiQuality, openQuality, workload, congestion, isOpen, alive } = state;
  apiQuality.fill(0);
  openQuality.fill(0);
  for (let k = 0; k < K; k++) {
    const at = (state.month - market.classLag[k]! + 2 * historyLength) % historyLength;
    for (let v = 0; v < V; v++) {
      for (let w = 0; w < W; w++) {
        const points = alive[v]! > 0 ? history[(v * W + w) * historyLength + at]! : 0;
        const openPoints = isOpen[v] ? openHistory[(v * W + w) * historyLength + at]! : 0;
        for (let s = 0; s < S; s++) {
          const part = classMix[s * K + k]! * workload[s * W + w]!;
          apiQuality[s * V + v]! += part * points;
          openQuality[s * V + v]! += part * openPoints;
        }
      }
    }
  }
  for (let s = 0; s < S; s++) for (let v = 0; v < V; v++) apiQuality[s * V + v]! -= congestion[v]!;
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

/** Price of an offer in the segment's billing unit: USD per unit, or USD per person and month under subscription. */
function priceOffers(market: Market, state: State, s: number): void {
  const { vendors: V, classes: K, offers: O } = market.layout;
  const { segment, vendor, numbers } = market;
  const subscription = segment.subscription[s] === 1;
  const intensity = state.intensity[s]!;
  const local = subscription ? segment.hardwareMonthly[s]! : segment.hardwareMonthly[s]! / intensity;
  const paying = payingShare(segment.paying[s]!, state.maturity, numbers.maturity);
  let hosted = 0;
  for (let k = 0; k < K; k++) hosted += segment.classMix[s * K + k]! * state.hostPrice[k]!;
  if (subscription) hosted *= intensity;
  for (let v = 0; v < V; v++) {
    const o = s * O + firstOffer(v);
    let api = 0;
    if (subscription) {
      api = vendor.subscription[v]! * state.priceEvent[v]! * paying - state.actions[v]!.subsidy;
    } else {
      for (let k = 0; k < K; k++) api += segment.classMix[s * K + k]! * state.price[v * K + k]!;
      api *= state.priceEvent[v]!;
      if (segment.kind[s] === segmentKind.builder) api = Math.max(0, api - state.actions[v]!.credits / intensity);
    }
    state.offerPrice[o + channel.api] = api;
    state.offerPrice[o + channel.local] = local;
    state.offerPrice[o + channel.hosted] = hosted;
  }
}

/** Whether a licence lets this kind of user run the weights, or lets a third party sell them. */
function licensed(market: Market, state: State, s: number, v: number, c: number): boolean {
  if (!state.isOpen[v]) return false;
  if (state.mayRunCommercially[v]) return true;
  return c === channel.local && market.segment.kind[s] !== segmentKind.business;
}

/**
 * Weights of the nested logit for one segment: known x admissible x e^u. Writes weight, weightSum, localSum and logSum.
 *
 * Prices moved before this: a buyer this month sees this month's price. Network, awareness and ecosystem are those of
 * the month's start, so nothing needs a fixed point.
 */
export function attract(market: Market, state: State, s: number): void {
  const { vendors: V, offers: O } = market.layout;
  const { segment, vendor, pair, numbers } = market;
  priceOffers(market, state, s);
  const frontier = frontierOf(market, state, s);
  const taste = segment.quality[s]!;
  const saturation = segment.saturation[s]!;
  const sensitivity = segment.price[s]!;
  const other = segment.otherCost[s]!;
  const zero = segment.zeroPrice[s]!;
  const easeTaste = segment.ease[s]!;
  const friction = segment.openFriction[s]!;
  const nest = numbers.openNest;
  // Own hardware and hosts ask the same of everybody's weights.
  const localPrice = priceUtility(state.offerPrice[s * O + channel.local]!, sensitivity, other, zero);
  const hostedPrice = priceUtility(state.offerPrice[s * O + channel.hosted]!, sensitivity, other, zero);
  let inclusive = 0;
  let sum = 0;
  let localSum = 0;
  for (let v = 0; v < V; v++) {
    const sv = s * V + v;
    const first = s * O + firstOffer(v);
    const share = state.ecosystemShare[v]!;
    const knows = known(state.aware[sv]!, pair.reach[sv]!);
    const common =
      networkUtility(segment.network[s]!, state.logEcosystem[v]!) +
      segment.support[s]! * state.operations[v]! +
      state.brandShift[sv]!;
    for (let c = 0; c < channels; c++) {
      const o = first + c;
      const api = c === channel.api;
      const present = api ? state.alive[v]! : licensed(market, state, s, v, c) ? 1 : 0;
      const open = api ? pair.admissible[sv]! : pair.admissibleOpen[sv]!;
      const exposure = knows * open * present;
      if (exposure === 0) {
        state.weight[o] = 0;
        continue;
      }
      const points = (api ? state.apiQuality[sv]! : state.openQuality[sv]!) - frontier;
      const lost = c === channel.local ? numbers.localEase : 0;
      const utility =
        common +
        qualityUtility(points, taste, saturation) +
        (api ? priceUtility(state.offerPrice[o]!, sensitivity, other, zero) : c === channel.local ? localPrice : hostedPrice) +
        easeTaste * easeOfUse(vendor.ease[v]!, lost, share, numbers.ecosystemEase) +
        (api ? 0 : pair.licence[sv]! - friction) +
        market.brand[o]!;
      if (api || nest === 1) {
        state.weight[o] = exposure * exp(utility);
        sum += state.weight[o]!;
      } else {
        state.weight[o] = exposure * exp(utility / nest);
        inclusive += state.weight[o]!;
      }
      if (c === channel.local) localSum += state.weight[o]!;
    }
  }
  if (inclusive > 0) {
    const factor = nestFactor(inclusive, nest);
    for (let v = 0; v < V; v++) {
      const o = s * O + firstOffer(v);
      state.weight[o + channel.local]! *= factor;
      state.weight[o + channel.hosted]! *= factor;
    }
    localSum *= factor;
    sum += inclusive * factor;
  }
  state.weightSum[s] = sum;
  state.localSum[s] = localSum;
  state.logSum[s] = sum > 0 ? log(sum) : 0;
}
