import { exp, log, log1p } from '../numerics/index.js';

/**
 * Serving and the ladder of size classes.
 *
 * Carries E2. Unit cost of a class falls with hardware (a trend) and with the vendor's own cumulative volume
 * (Wright 1936: cost ~ volume^-b, b = -ln(1 - learning rate) / ln 2). Class k reaches the flagship's capability
 * lag_k months later. Stickers are held until the next release; a release passes on part of the fall in cost.
 * The price at a fixed capability is therefore a staircase, not a slope.
 */

/** Learning exponent b of a cost that falls by `learningRate` with each doubling of volume. */
export function learningExponent(learningRate: number): number {
  return -log1p(-learningRate) / Math.LN2;
}

/** Factor on unit cost after volume grew by `volumeRatio`: volumeRatio^-b. */
export function learningFactor(exponent: number, volumeRatio: number): number {
  return exponent === 0 ? 1 : exp(-exponent * log(volumeRatio));
}

/** Sticker in USD per unit at a release: the reference price times the strategy's factor, part of the cost fall passed on. */
export function sticker(reference: number, factor: number, costRatio: number, passThrough: number, floor: number): number {
  return Math.max(floor, costRatio === 1 ? reference * factor : reference * factor * exp(passThrough * log(costRatio)));
}

/**
 * Factor on the unit cost of a class when the run behind it took `compute` instead of `reference` FLOP: a larger model costs more to
 * serve. `exponent` is that of the compute-optimal size; 1 where nothing was trained.
 *
 * Source: Hoffmann et al. 2022; a forward pass takes two operations a parameter (Kaplan et al. 2020).
 */
export function sizeFactor(compute: number, reference: number, exponent: number, elasticity: number): number {
  if (elasticity === 0 || !(compute > 0 && reference > 0)) return 1;
  return exp(elasticity * exponent * log(compute / reference));
}

/** Price in USD per unit that third-party hosts ask for open weights: a mark-up on serving cost, not below the floor. */
export function hostPrice(cost: number, markup: number, floor: number): number {
  return Math.max(floor, cost * markup);
}

/** Points of quality lost next month when `demand` exceeded `capacity`. */
export function congestionLoss(demand: number, capacity: number, pointsPerExcess: number): number {
  return demand > capacity && capacity > 0 ? pointsPerExcess * Math.min(1, demand / capacity - 1) : 0;
}

/** Lowest price among classes whose capability is at least `level`; Infinity where none reaches it. */
export function priceAtCapability(level: number, capability: ArrayLike<number>, price: ArrayLike<number>): number {
  let lowest = Infinity;
  for (let k = 0; k < capability.length; k++) {
    if (capability[k]! >= level && price[k]! < lowest) lowest = price[k]!;
  }
  return lowest;
}
