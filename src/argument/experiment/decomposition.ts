import { together } from '../claim/document.js';
import type { ExperimentOf } from '../claim/experiment.js';
import type { EffectOf } from './effect.js';

/** Which part of the sum of the sizes of all factors' effects belongs to some of them; each factor is moved by itself. */
export const decompositionEffect: EffectOf<ExperimentOf<'decomposition'>> = ({ base, factors, of, outcome }, world) => {
  const before = world.outcome(base, outcome);
  const parts = Object.fromEntries(
    Object.entries(factors).map(([name, change]) => [name, world.outcome(together(base, change), outcome) - before]),
  );
  const all = Object.values(parts).reduce((sum, value) => sum + Math.abs(value), 0);
  const own = of.reduce((sum, name) => sum + Math.abs(parts[name]!), 0);
  return { value: all > 0 ? own / all : NaN, parts };
};
