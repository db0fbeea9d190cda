import { expm1 } from '../numerics/index.js';

/**
 * Adoption, awareness, reach, defaults, admissibility: five things.
 *
 * Carries D2, E7b, E8d. Adoption: Bass (1969), Management Science 15(5), with the hazard turned into a probability;
 * the outside option belongs here, not to the choice of those who have adopted. Awareness is the part of a segment
 * that knows a vendor: fed by launches, leads, advertising, operations and word of mouth, and forgotten at a hazard.
 * Reach is exposure by placement in a month, without utility. A default is taken without comparing (Johnson and Goldstein
 * 2003; in the market for search, Allcott et al. 2025). Admissibility filters who may consider an offer; procurement and
 * compliance move it.
 */

/** Monthly adoption hazard p + q F at penetration F. */
export function bassHazard(innovation: number, imitation: number, penetration: number): number {
  return innovation + imitation * penetration;
}

/** The hazard itself as the part that adopts in a step, never above one: Bass in discrete time. */
export function adoptionRate(hazard: number): number {
  return Math.min(1, hazard);
}

/** Probability of an event with `hazard` in a month: 1 - e^-hazard. */
export function monthlyProbability(hazard: number): number {
  return -expm1(-hazard);
}

/** Effect in [0, 1) of spending, half of it at `scale` (Hill response of order one). */
export function spendingEffect(spending: number, scale: number): number {
  return spending / (spending + scale);
}

/**
 * USD a month that a vendor advertises beyond what it decided itself, because a rival's advertising seems to have worked (E8d).
 *
 * Moves by a part `pace` towards what is missing from `own` to `aim`, of which at most `means` can be paid, and fades
 * where nothing is left to imitate.
 */
export function imitatedAdvertising(before: number, own: number, aim: number, means: number, pace: number): number {
  return before + pace * (Math.max(0, Math.min(aim, means) - own) - before);
}

/** Awareness after a month in which a part `reached` of the unaware learns of it and a part `forgotten` of the rest forgets. */
export function nextAwareness(awareness: number, reached: number, forgotten: number): number {
  return awareness + (1 - awareness) * reached - awareness * forgotten;
}

/** Part of a segment that has the offer in mind this month, by awareness or by placement. */
export function known(awareness: number, reach: number): number {
  return 1 - (1 - awareness) * (1 - reach);
}

/**
 * Weight beside `sum` of an offer that a part of all choosers takes by default: chances then are those of a mixture, in which a
 * part `taking` takes some default, this one with a chance of `part` over `parts`, and everybody else compares.
 *
 * Defaults reach people independently, so that `taking` is 1 - the product of 1 - part, and who meets several takes one of them.
 */
export function defaultWeight(sum: number, taking: number, part: number, parts: number): number {
  return (sum * taking * part) / ((1 - taking) * parts);
}

/** Part of a segment that may use an offer after a month in which a part `moved` of what is missing from `approved`, or beyond it, is decided. */
export function nextAdmissible(now: number, approved: number, moved: number): number {
  return now + moved * (approved - now);
}
