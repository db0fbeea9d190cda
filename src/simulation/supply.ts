import { exp, log } from '../numerics/index.js';
import {
  congestionLoss,
  hostPrice,
  learningFactor,
  monthlyProbability,
  nextOwnEase,
  sizeFactor,
  spendingEffect,
  sticker,
} from '../model/index.js';
import { channels } from './layout.js';
import type { Market } from './market.js';
import type { State } from './state.js';

/** Unit costs fall; a release sets new stickers; hosts price this month's weights near their cost. */
export function priceSupply(market: Market, state: State): void {
  const { vendors: V, classes: K } = market.layout;
  const { numbers, vendor } = market;
  const hardware = exp(-numbers.hardwareGain * state.month);
  if (numbers.sized) growModels(market, state);
  for (let k = 0; k < K; k++) {
    const cost = market.classCost[k]! * hardware * (numbers.sized ? openSize(market, state, k) : 1);
    state.hostPrice[k] = hostPrice(cost, numbers.hostMarkup, numbers.floor);
  }
  for (let v = 0; v < V; v++) {
    const learnt =
      state.firstVolume[v]! > 0
        ? learningFactor(numbers.learning, 1 + state.volume[v]! / (numbers.stepsAYear * state.firstVolume[v]!))
        : 1;
    const fall = hardware * learnt;
    state.costFall[v] = fall;
    if (state.released[v] === 0 && !numbers.continuousStickers) continue;
    for (let i = v * K; i < (v + 1) * K; i++) {
      const cost = fall * state.sizeCost[i]!;
      state.price[i] = sticker(vendor.prices[i]!, state.actions[v]!.price, cost, numbers.passThrough, numbers.floor);
    }
  }
}

/** Larger models cost more to serve, by class, from the month in which their run completes. */
function growModels({ layout, numbers, sizeElasticity }: Market, state: State): void {
  const { vendors: V, classes: K } = layout;
  for (let i = 0; i < V * K; i++) {
    const v = (i / K) | 0;
    state.sizeCost[i] = sizeFactor(
      state.referenceCompute[v]!,
      state.firstCompute[v]!,
      numbers.sizeExponent,
      sizeElasticity[i - v * K]!,
    );
  }
}

/** What hosts serve is as large as open families are: their geometric mean. */
function openSize({ layout }: Market, { isOpen, sizeCost }: State, k: number): number {
  const { vendors: V, classes: K } = layout;
  let sum = 0;
  let count = 0;
  for (let v = 0; v < V; v++) {
    if (isOpen[v] === 0) continue;
    sum += log(sizeCost[v * K + k]!);
    count += 1;
  }
  return count > 0 ? exp(sum / count) : 1;
}

/** Usability engineering makes own clouds easier to use, from next month on. */
export function easeUse(market: Market, state: State): void {
  const { numbers, vendor } = market;
  if (numbers.usabilityGain === 0) return;
  for (let v = 0; v < market.layout.vendors; v++) {
    if (vendor.usability[v] === 0 || state.alive[v] === 0) continue;
    const effect = spendingEffect(vendor.usability[v]!, numbers.usabilityScale);
    state.ease[v] = nextOwnEase(state.ease[v]!, monthlyProbability(numbers.usabilityGain * effect));
  }
}

/**
 * Demand on each vendor's own cloud against the capacity built for it; what exceeds it costs quality next month.
 *
 * Capacity is last month's demand with headroom, never taken down. The first month's demand counts as foreseen;
 * learning counts volume from a year of it.
 */
export function serve(market: Market, state: State): void {
  const { vendors: V, segments: S, offers: O } = market.layout;
  const { numbers, vendor } = market;
  for (let v = 0; v < V; v++) {
    let demand = 0;
    for (let s = 0; s < S; s++) demand += state.usage[s * O + vendor.host[v]! * channels]!;
    if (state.firstVolume[v] === 0) state.firstVolume[v] = demand;
    if (state.capacity[v] === 0) state.capacity[v] = demand;
    state.congestion[v] = congestionLoss(demand, state.capacity[v]!, numbers.congestion);
    state.capacity[v] = Math.max(state.capacity[v]!, demand * (1 + numbers.headroom));
    state.volume[v]! += demand;
  }
}
