import { mean } from '../../numerics/index.js';

/** What a candidate is judged by over all worlds; more is better of each. */
export const objectives = ['mean', 'worst-decile', 'regret'] as const;
export type Objective = (typeof objectives)[number];

/**
 * The score of every candidate, from what it comes to in every world: [candidate][world].
 *
 * A candidate without a value in some world scores -Infinity. Regret is relative to the best candidate of the matrix in each
 * world, so it falls as better ones are found.
 */
export function scores(objective: Objective, matrix: readonly Float64Array[]): number[] {
  const whole = matrix.map((row) => !row.includes(NaN));
  const score = objective === 'regret' ? negativeRegrets(matrix, whole) : matrix.map(objective === 'mean' ? mean : worstDecile);
  return score.map((value, i) => (whole[i] ? value : -Infinity));
}

/** Mean over the tenth of worlds in which the outcome is worst, rounded up to whole worlds. */
export function worstDecile(row: Float64Array): number {
  return mean(row.toSorted().subarray(0, Math.ceil(row.length / 10)));
}

/** Less the largest regret in any world: what another candidate would have got more there (Savage 1951). */
function negativeRegrets(matrix: readonly Float64Array[], whole: readonly boolean[]): number[] {
  const rows = matrix.filter((_, i) => whole[i]);
  const best = matrix[0]!.map((_, world) => Math.max(...rows.map((row) => row[world]!)));
  return matrix.map((row) => -row.reduce((worst, value, world) => Math.max(worst, best[world]! - value), 0));
}
