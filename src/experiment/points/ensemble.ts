import { Luck } from '../../numerics/index.js';
import type { Points } from './point.js';

/** Draws of a scenario's numbers, such as those of a posterior: what is not known of a market, told by many that it may be. */
export interface Ensemble {
  /** Paths of the numbers that are drawn. */
  readonly paths: readonly string[];
  readonly draws: number;
  /** `values[draw * paths.length + path]`, in the units of the schema. */
  readonly values: Float64Array;
  /** How much each draw counts, in any unit; null where all count alike. */
  readonly weights: Float64Array | null;
}

/** The overrides that make a scenario the one of a draw. */
export function drawOverrides({ paths, values }: Ensemble, draw: number): string[] {
  return paths.map((path, i) => `${path}=${values[draw * paths.length + i]!}`);
}

/** The scenarios of all draws. */
export function drawPoints(ensemble: Ensemble): Points {
  return { length: ensemble.draws, at: (draw) => ({ id: `draw ${draw + 1}`, sets: drawOverrides(ensemble, draw) }) };
}

/**
 * The same distribution in draws that all count alike, in an order that says nothing: so that any first few are a sample.
 *
 * Systematic resampling: a draw of weight w is there floor(n w) or ceil(n w) times. Source: Kitagawa (1996), Journal of
 * Computational and Graphical Statistics 5(1), 1-25. Draws without weights stay as they are.
 */
export function evenly(ensemble: Ensemble, seed: number): Ensemble {
  const { paths, draws, values, weights } = ensemble;
  if (weights === null) return ensemble;
  const luck = new Luck(seed, 0);
  luck.begin(0, 0);
  const start = luck.uniform(0);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const chosen: number[] = [];
  let sum = 0;
  weights.forEach((weight, draw) => {
    sum += weight;
    while (chosen.length < draws && (chosen.length + start) * total < sum * draws) chosen.push(draw);
  });
  // What rounding leaves over belongs to the last draw that counts.
  const last = weights.findLastIndex((weight) => weight > 0);
  while (chosen.length < draws) chosen.push(last);
  for (let i = draws - 1; i > 0; i--) {
    const other = Math.floor(luck.next() * (i + 1));
    [chosen[i], chosen[other]] = [chosen[other]!, chosen[i]!];
  }
  const drawn = new Float64Array(values.length);
  chosen.forEach((draw, i) => {
    drawn.set(values.subarray(draw * paths.length, (draw + 1) * paths.length), i * paths.length);
  });
  return { paths, draws, values: drawn, weights: null };
}
