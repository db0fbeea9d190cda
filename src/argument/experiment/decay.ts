import { log } from '../../numerics/index.js';
import type { ExperimentOf } from '../claim/experiment.js';
import { termsAt } from '../claim/measures.js';
import type { EffectOf, World } from './effect.js';

type Decay = ExperimentOf<'decay'>;

/** Gains smaller than this are no gain of which a part could be lost. */
const leastGain = 1e-4;

/** Which part of a gain is lost again; of two interventions, what the first loses beyond the second. */
export const decayEffect: EffectOf<Decay> = (experiment, world) => {
  const { less } = experiment;
  const own = kept(experiment, experiment, world);
  if (less === undefined) return { value: 1 - own, parts: { kept: own, 'half-life in months': halfLife(experiment, own) } };
  const other = kept(experiment, less, world);
  return { value: other - own, parts: { kept: own, 'kept by the other': other } };
};

/** Half-lives are told up to this, in months. */
const longest = 240;

/** Months in which half of a gain is lost, were it lost at an even rate between the two months. */
const halfLife = ({ from, to }: Pick<Decay, 'from' | 'to'>, part: number): number =>
  part < 1 ? Math.min(longest, ((to - from) * log(2)) / -log(part)) : part === 1 ? longest : NaN;

/** Which part of the gain at month `from` is there at month `to`, between nothing and all; NaN where there is no gain. */
function kept(
  { control, from, to }: Pick<Decay, 'control' | 'from' | 'to'>,
  { intervention, outcome }: Pick<Decay, 'intervention' | 'outcome'>,
  world: World,
): number {
  const gain = (month: number): number => {
    const at = [...termsAt(outcome, month)];
    return world.outcome(intervention, at) - world.outcome(control, at);
  };
  const first = gain(from);
  return first > leastGain ? Math.max(0, Math.min(1, gain(to) / first)) : NaN;
}
