import type { ExperimentOf } from '../claim/experiment.js';
import { armOutcome } from './contrast.js';
import type { EffectOf } from './effect.js';

/** Which part of the other arms one arm dominates, less the part that dominates it: 1 best in every way, -1 worst. */
export const frontEffect: EffectOf<ExperimentOf<'front'>> = ({ arms, of, objectives }, world) => {
  const parts: Record<string, number> = {};
  const scores = new Map<string, number[]>();
  for (const [name, arm] of Object.entries(arms)) {
    const row = Object.entries(objectives).map(([objective, { measure, goal }]) => {
      const value = armOutcome(arm, measure, world);
      parts[`${name}: ${objective}`] = value;
      return goal === 'most' ? value : -value;
    });
    scores.set(name, row);
  }
  const own = scores.get(of)!;
  const others = [...scores].filter(([name]) => name !== of).map(([, row]) => row);
  if ([own, ...others].flat().some(Number.isNaN)) return { value: NaN, parts };
  const net = others.reduce((sum, row) => sum + Number(dominates(own, row)) - Number(dominates(row, own)), 0);
  return { value: net / others.length, parts };
};

/** No worse in anything, and better in something (Pareto). */
const dominates = (one: readonly number[], other: readonly number[]): boolean =>
  one.every((value, i) => value >= other[i]!) && one.some((value, i) => value > other[i]!);
