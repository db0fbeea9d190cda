import { exp, log, log1p } from '../numerics/index.js';

/**
 * Choice among admissible, known offers: nested logit.
 *
 * Carries E4, E6-E9. Systematic utility = taste x quality relative to the frontier + price term + ease + network +
 * support + licence + brand. Offers are weighted by the part of the segment that knows and may use them, the usual
 * first-order form of independent consideration sets. Source: McFadden 1974, 1978; brand by Berry 1994.
 */

/** Width in points of the range below the frontier over which saturating quality is measured. */
const saturationRange = 150;

/** What is felt of `above` points over the basic level, in points: sat (1 - e^(-above / sat)), all of it without saturation. */
function feltQuality(above: number, saturation: number): number {
  return saturation > 0 && above > 0 ? saturation * (1 - exp(-above / saturation)) : above;
}

/** What a segment feels of the frontier, in points: the same for every offer. */
export function feltFrontier(saturation: number): number {
  return feltQuality(saturationRange, saturation);
}

/**
 * Utility of `points` relative to the frontier (0 at the frontier, negative below).
 *
 * Linear in points without saturation. With it, quality above a basic level (150 points under the frontier) counts
 * as taste x sat (1 - exp(-(q - q0) / sat)) / 100, so that the last points are hardly felt (E8b). `frontier` is
 * `feltFrontier(saturation)`.
 */
export function qualityUtility(points: number, taste: number, saturation: number, frontier: number): number {
  return (taste * (feltQuality(points + saturationRange, saturation) - frontier)) / 100;
}

/**
 * Utility of a price: -a ln(1 + p / other cost), linear below zero with the same slope, plus a bonus where nothing is paid.
 *
 * `price` and `otherCost` in the same unit. Finite at zero, and steepest there.
 */
export function priceUtility(price: number, sensitivity: number, otherCost: number, zeroBonus: number): number {
  if (price <= 0) return zeroBonus - (sensitivity * price) / otherCost;
  return -sensitivity * log1p(price / otherCost);
}

/** Utility of a price where it enters linearly: -a p, plus a bonus where nothing is paid. `sensitivity` in nats per unit of price. */
export function linearPriceUtility(price: number, sensitivity: number, zeroBonus: number): number {
  return (price <= 0 ? zeroBonus : 0) - sensitivity * price;
}

/**
 * Price sensitivity at which a gross margin is the best response of a seller of one product in a logit market:
 * p - c = 1 / (a (1 - s)), so a = 1 / (p m (1 - s)) in nats per unit of price.
 *
 * `margin` is (p - c) / p, `share` of all who choose, the outside option included. Source: Werden and Froeb 1994.
 */
export function marginSensitivity(price: number, margin: number, share: number): number {
  return 1 / (price * margin * (1 - share));
}

/** Logarithm of a share of the ecosystem, bounded below at a share of one in ten thousand. */
export function logEcosystemShare(share: number): number {
  return log(share + 1e-4);
}

/** Network term gamma ln(share of the ecosystem). */
export function networkUtility(exponent: number, logShare: number): number {
  return exponent * logShare;
}

/**
 * Utility that users add to a product by its openness in [0, 1]: taste x its square root, so that the first steps count most.
 *
 * Source: Llanes (2018), after whom a vendor's openness adds value and lessens what it keeps of it.
 */
export function opennessUtility(taste: number, openness: number): number {
  return taste * Math.sqrt(openness);
}

/** Utility of licence terms on open weights: full without conditions, less by half for each kind of condition. */
export function licenceUtility(taste: number, cap: boolean, obligations: boolean): number {
  return taste * (1 - (cap ? 0.5 : 0) - (obligations ? 0.5 : 0));
}

/**
 * Factor that turns e^(u / lambda) of an offer in a nest into its weight in the nested logit: I^(lambda - 1),
 * where I = sum over the nest of e^(u / lambda).
 */
export function nestFactor(inclusive: number, dissimilarity: number): number {
  return inclusive > 0 ? exp((dissimilarity - 1) * log(inclusive)) : 0;
}
