import { exp } from '../numerics/index.js';

/**
 * Inertia: attention (who reconsiders this month) and switching cost (what the attentive give up) are two frictions.
 *
 * Carries E8a, E12b, E13, E15. An attentive user of offer i with switching cost phi takes j with probability
 * w_j / D for j outside, e^phi w_i / D for staying, D = S + w_i (e^phi - 1): a logit in which the present offer is
 * worth phi more. On own hardware a part of phi carries over to other open families: their weight counts e^(pi phi).
 * The probabilities split into staying, a draw from all offers, and a draw from local offers, which costs O(n) a
 * class. A draw from the pool may return the same offer; it then starts without tenure, as a new installation does.
 */

/** Switching cost at a tenure stage: from the plain cost at stage 0 to full coupling at the last. */
export function switchingCost(plain: number, coupled: number, stage: number, stages: number): number {
  return stages === 1 ? coupled : plain + ((coupled - plain) * stage) / (stages - 1);
}

/** Monthly hazard of moving up one Erlang stage so that the mean time to the last stage is `months`. */
export function tenureHazard(months: number, stages: number): number {
  return (stages - 1) / months;
}

/** Weight bonus of the present offer: e^phi - 1. */
export function ownBonus(cost: number): number {
  return exp(cost) - 1;
}

/** Weight bonus of other local offers for a local user: e^(pi phi) - 1. */
export function localBonus(cost: number, portability: number): number {
  return exp(cost * portability) - 1;
}

/** Sum of weights as an attentive user sees it: S + w_own (own - local) + L local, with the bonuses above. */
export function perceivedSum(sum: number, own: number, localSum: number, bonus: number, portable: number): number {
  return sum + own * (bonus - portable) + localSum * portable;
}
