import { changesOf, type Arm } from '../claim/change.js';
import type { ExperimentOf } from '../claim/experiment.js';
import type { Measure, Outcome } from '../claim/measure.js';
import type { EffectOf, World } from './effect.js';

/** What an arm comes to: where it is several changes, the best, the worst or the mean of them in this world. */
export function armOutcome(arm: Arm, outcome: Outcome, world: World): number {
  const values = changesOf(arm).map((change) => world.outcome(change, outcome));
  if (!('any' in arm)) return values[0]!;
  if (arm.take === 'mean') return values.reduce((sum, value) => sum + value, 0) / values.length;
  return arm.take === 'max' ? Math.max(...values) : Math.min(...values);
}

/** A weighted sum over arms. */
export const contrastEffect: EffectOf<ExperimentOf<'contrast'>> = (experiment, world) => {
  const { arms, weights, outcome, as, relative_to: to, by_vendor: told } = experiment;
  const parts: Record<string, number> = Object.fromEntries(
    Object.entries(arms).map(([name, arm]) => [name, armOutcome(arm, outcome, world)]),
  );
  if (told !== undefined) Object.assign(parts, byVendor(Object.values(arms)[0]!, told, world));
  const sum = Object.entries(weights).reduce((total, [name, weight]) => total + weight * parts[name]!, 0);
  if (as === 'wins') return { value: Number.isNaN(sum) ? NaN : Number(sum >= 0), parts };
  if (as === 'relative') {
    const size = Math.abs(parts[to!]!);
    return { value: size > 0 ? sum / size : NaN, parts };
  }
  return { value: sum, parts };
};

/** What a measure is of every vendor under an arm. */
function byVendor(arm: Arm, told: Measure, world: World): Record<string, number> {
  return Object.fromEntries(
    Object.keys(world.scenario.vendors).map((vendor) => [vendor, world.of(changesOf(arm)[0]!, told, vendor)]),
  );
}
