import { normalCdf } from '../../numerics/index.js';
import { evenness, rankHistograms, type Trial } from './diagnostics.js';

/** How far ranks of truths are from even, over all of some parameters, in standard errors over trials. */
export interface Uniformity {
  /** Above 0 where truths lie above their posteriors. */
  readonly lean: number;
  /** Above 0 where posteriors are too narrow, below where they are too wide. */
  readonly narrow: number;
  /** Least chance of any one parameter's histogram, times their number. */
  readonly least: number;
}

/**
 * Whether truths are spread among posteriors as they ought to be: mean and spread of the part F of a posterior below the truth.
 *
 * Of a calibrated fit F has mean 1/2 and mean square 1/12 + S/6 around it, where S is the sum of squares of the weights of distinct values: the truth
 * is then as likely in any gap between them. Parameters of one trial share its particles, so that the error is that over trials.
 */
export function uniformity(trials: readonly Trial[], parameters: readonly number[], bins = 5): Uniformity {
  const below = (trial: Trial, j: number): number =>
    trial.posterior.filter(({ uniforms }) => uniforms[j]! < trial.truth[j]!).length / trial.posterior.length;
  const histograms = rankHistograms(trials, bins);
  const least = Math.min(...parameters.map((j) => evenness(histograms[j]!.counts)));
  return {
    lean: standardised(
      trials.map((trial) => mean(parameters.map((j) => below(trial, j)))),
      1 / 2,
    ),
    narrow: standardised(
      trials.map((trial) => mean(parameters.map((j) => square(below(trial, j) - 1 / 2) - clumped(trial, j) / 6))),
      1 / 12,
    ),
    least: Math.min(1, least * parameters.length),
  };
}

/** Sum of squares of the weights of distinct values of a parameter: one over how many draws a posterior is worth. */
function clumped({ posterior }: Trial, j: number): number {
  const counts = new Map<number, number>();
  for (const { uniforms } of posterior) counts.set(uniforms[j]!, (counts.get(uniforms[j]!) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + square(count / posterior.length), 0);
}

/** Chance of standard errors as large as these or larger, either way. */
export const chanceOf = (errors: number): number => 2 * (1 - normalCdf(Math.abs(errors)));

const square = (value: number): number => value * value;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Distance of the mean from what is expected, over its standard error. */
function standardised(values: readonly number[], expected: number): number {
  const middle = mean(values);
  const variance = values.reduce((sum, value) => sum + square(value - middle), 0) / (values.length - 1);
  return (middle - expected) / Math.sqrt(variance / values.length);
}
