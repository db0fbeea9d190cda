/** Cells of consecutive counts: cell i holds counts up to `upTo[i]`. */
export interface Cells {
  readonly upTo: readonly number[];
  readonly chances: readonly number[];
  /** Probability at or below each cell. */
  readonly below: readonly number[];
}

/** Relative to the mode, what lies below this is not followed: it is never drawn. */
const negligible = 1e-19;

/** Cuts a binomial into cells that end where its distribution function passes each of `levels` (rising, in (0, 1)). */
export function binomialCells(n: number, p: number, levels: readonly number[]): Cells {
  const odds = p / (1 - p);
  const { from, first, sum } = reach(n, p, odds);
  const mode = modeOf(n, p);
  const upTo: number[] = [];
  const chances: number[] = [];
  const below: number[] = [];
  let level = 0;
  let total = 0;
  let chance = 0;
  const close = (k: number): void => {
    while (total >= (levels[level] ?? Infinity)) level += 1;
    upTo.push(k);
    chances.push(chance);
    below.push(total);
    chance = 0;
  };
  for (let k = from, f = first / sum; ; k++) {
    total += f;
    chance += f;
    if (k === n || (k > mode && f * sum < negligible)) break;
    if (total >= (levels[level] ?? Infinity)) close(k);
    f *= ((n - k) * odds) / (k + 1);
  }
  close(n);
  return { upTo, chances, below };
}

const modeOf = (n: number, p: number): number => Math.min(n, Math.floor((n + 1) * p));

/** Masses relative to that of the mode, by the ratio of neighbours alone: where they begin to count, and their sum. */
function reach(n: number, p: number, odds: number): { readonly from: number; readonly first: number; readonly sum: number } {
  const mode = modeOf(n, p);
  let from = mode;
  let first = 1;
  let sum = 1;
  for (; from > 0 && first > negligible; from--) {
    first *= from / ((n - from + 1) * odds);
    sum += first;
  }
  for (let k = mode, f = 1; k < n && f > negligible; k++) {
    f *= ((n - k) * odds) / (k + 1);
    sum += f;
  }
  return { from, first, sum };
}
