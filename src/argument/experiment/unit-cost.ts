import type { ExperimentOf } from '../claim/experiment.js';
import type { EffectOf } from './effect.js';

/** Gains smaller than this have no unit cost. */
const leastGain = 1e-4;

/**
 * Falls in the cost of a unit held: what an intervention costs between two months for what it holds at the later one, against
 * what it costs until the earlier month for what it holds then. 0.25 means a quarter cheaper, less than nothing dearer.
 */
export const unitCostEffect: EffectOf<ExperimentOf<'unit-cost'>> = (experiment, world) => {
  const { intervention, control, cost, gain, early, late } = experiment;
  const more = (measure: typeof cost, month: number): number => {
    const at = { ...measure, month };
    return world.outcome(intervention, at) - world.outcome(control, at);
  };
  const [won, held] = [more(gain, early), more(gain, late)];
  if (!(won > leastGain && held > leastGain)) return { value: NaN, parts: {} };
  const first = more(cost, early) / (won * early);
  const then = (more(cost, late) - more(cost, early)) / (held * (late - early));
  return { value: first > 0 ? 1 - then / first : NaN, parts: { 'gain at first': won, 'gain later': held } };
};
