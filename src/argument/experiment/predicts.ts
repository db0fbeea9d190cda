import type { ExperimentOf } from '../claim/experiment.js';
import { rankCorrelation } from '../rank-correlation.js';
import type { EffectOf } from './effect.js';

/**
 * Spearman's rank correlation over vendors of one quantity in the course of a run with another at its end, less the best such
 * correlation among those it is held against.
 */
export const predictsEffect: EffectOf<ExperimentOf<'predicts'>> = ({ change, month, by, against, target }, world) => {
  const end = world.series(change, target, undefined);
  const metrics = [by, ...against];
  const correlations = metrics.map((metric) => rankCorrelation(world.series(change, metric, month), end));
  const parts = Object.fromEntries(metrics.map((metric, i) => [metric, correlations[i]!]));
  const [own, ...others] = correlations;
  return { value: own! - Math.max(...others), parts };
};
