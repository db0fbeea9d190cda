import { changesOf } from '../claim/change.js';
import { atLevel } from '../claim/document.js';
import type { ExperimentOf } from '../claim/experiment.js';
import { armOutcome } from './contrast.js';
import type { EffectOf } from './effect.js';

/** The difference at one level; the differences at all of them are its parts. */
export const thresholdEffect: EffectOf<ExperimentOf<'threshold'>> = (experiment, world) => {
  const { levels, at, unit, intervention, control, outcome } = experiment;
  const differences = levels.map((level) => {
    const put = changesOf(control).map((change) => atLevel(change, level));
    const against = 'any' in control ? { ...control, any: put } : put[0]!;
    return world.outcome(atLevel(intervention, level), outcome) - armOutcome(against, outcome, world);
  });
  const parts = Object.fromEntries(levels.map((level, i) => [`${level} ${unit}`, differences[i]!]));
  return { value: differences[levels.indexOf(at)]!, parts };
};
