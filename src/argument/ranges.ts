import { overOf, type Ensemble } from '../experiment/index.js';
import { randomPoints, tableOf } from '../experiment/designs/index.js';
import type { Scenario } from '../scenario/index.js';

/**
 * Draws of every number of a scenario that is not known, independent and over its stated range: what stands for the market until
 * somebody has fitted it to what was observed.
 */
export function ownRanges(scenario: Scenario, draws: number, seed: number): Ensemble {
  const over = overOf(scenario, ['uncertain']);
  const factors = 'factors' in over ? over.factors : [];
  const { values } = tableOf(factors, randomPoints(draws, factors.length, seed));
  return { paths: factors.map(({ name }) => name), draws, values, weights: null };
}

/** An ensemble in which the numbers at some paths are those of another, draw by draw; both come round as often as need be. */
export function withColumns(base: Ensemble, other: Ensemble, paths: readonly string[]): Ensemble {
  const taken = paths.filter((path) => other.paths.includes(path));
  const kept = base.paths.filter((path) => !taken.includes(path));
  const draws = Math.max(base.draws, other.draws);
  const values = new Float64Array(draws * (kept.length + taken.length));
  for (let draw = 0; draw < draws; draw++) {
    const at = draw * (kept.length + taken.length);
    kept.forEach((path, i) => (values[at + i] = valueOf(base, draw, path)));
    taken.forEach((path, i) => (values[at + kept.length + i] = valueOf(other, draw, path)));
  }
  return { paths: [...kept, ...taken], draws, values, weights: null };
}

const valueOf = ({ paths, draws, values }: Ensemble, draw: number, path: string): number =>
  values[(draw % draws) * paths.length + paths.indexOf(path)]!;
