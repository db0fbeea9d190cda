/**
 * The loop gain: the sum of log-log elasticities of a family's share in itself, at the market's start.
 *
 * Network gamma; awareness by word of mouth (1 - A) w s / (A's total gain); learning, through cost and pass-through to
 * price. Above one the market tips by construction, whatever anybody does. Carries E6, E9.
 */
export interface LoopGain {
  readonly network: number;
  readonly awareness: number;
  readonly learning: number;
  readonly total: number;
}

/** Elasticity of awareness in share when word of mouth contributes `word` of a total gain `gain` against `decay`. */
export function awarenessElasticity(word: number, gain: number, decay: number): number {
  return gain > 0 ? (word / gain) * (decay / (decay + gain)) : 0;
}

/** Elasticity of the odds of choice in volume through learning: a p / (p + other) x pass-through x b. */
export function learningElasticity(
  sensitivity: number,
  price: number,
  otherCost: number,
  passThrough: number,
  exponent: number,
): number {
  return ((sensitivity * price) / (price + otherCost)) * passThrough * exponent;
}

/** The sum of its parts. */
export function loopGain(network: number, awareness: number, learning: number): LoopGain {
  return { network, awareness, learning, total: network + awareness + learning };
}
