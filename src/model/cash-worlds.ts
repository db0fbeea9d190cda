/**
 * Cash in mean-field: the chances of a grid of cash levels, moved month by month.
 *
 * Rounds come or do not come, so cash has two humps and expected funding would hide nearly every exit. The grid's
 * unit is the vendor's own scale in USD; a level between two points is split so that mass and mean are kept (the
 * upwind scheme for a Markov chain on a grid, Kushner and Dupuis 2001). Above the top, mass stays at the top.
 * Carries E16, E17.
 */
export const cashLevels = 64;

/** What a month does to every world of a vendor. Cash amounts in units of the new scale. */
export interface CashMove {
  /** Old scale over new scale. */
  stretch: number;
  /** Net cash flow. */
  flow: number;
  /** Worlds below this level look for a round, */
  trigger: number;
  /** close it with this chance, */
  chance: number;
  /** and receive this. */
  round: number;
  /** Worlds below this level after all that are out of business. */
  limit: number;
}

/** What became of the worlds in a month. */
export interface CashOutcome {
  /** Chance of leaving, given that the vendor was there. */
  gone: number;
  /** Chance of closing a round. */
  closed: number;
  /** Mean level of the worlds that are left. */
  mean: number;
}

/** Puts all mass of the vendor whose worlds start at `from` on `level`. In place. */
export function settleWorlds(mass: Float64Array, from: number, level: number): void {
  mass.fill(0, from, from + cashLevels);
  put(mass, from, level, 1);
}

/**
 * Moves the worlds of one vendor by a month and writes what became of them into `outcome`. `mass` sums to one before
 * and after, given survival; `next` is scratch of `cashLevels + 1` zeros, and is zero again afterwards.
 */
export function moveWorlds(mass: Float64Array, from: number, move: CashMove, next: Float64Array, outcome: CashOutcome): void {
  const { stretch, flow, trigger, chance, round, limit } = move;
  let last = top;
  while (last > 0 && mass[from + last] === 0) last -= 1;
  let gone = 0;
  let closed = 0;
  let mean = 0;
  let i = 0;
  // Worlds that look for a round.
  for (let level = flow; i <= last && level < trigger; i++, level = i * stretch + flow) {
    const here = mass[from + i]!;
    const closing = here * chance;
    closed += closing;
    if (level < limit) gone += here - closing;
    else mean += put(next, 0, level, here - closing);
    if (level + round < limit) gone += closing;
    else mean += put(next, 0, level + round, closing);
  }
  // The rest land in ascending order: what falls on the point at hand and on the one above is summed before it is stored.
  let point = 0;
  let on = 0;
  let above = 0;
  for (; i <= last; i++) {
    const here = mass[from + i]!;
    const level = i * stretch + flow;
    if (level < limit) {
      gone += here;
      continue;
    }
    const kept = level > 0 ? (level < top ? level : top) : 0;
    const below = kept | 0;
    if (below !== point) {
      next[point]! += on;
      if (below === point + 1) on = above;
      else {
        next[point + 1]! += above;
        on = 0;
      }
      above = 0;
      point = below;
    }
    const upper = here * (kept - below);
    on += here - upper;
    above += upper;
    mean += here * kept;
  }
  next[point]! += on;
  next[point + 1]! += above;
  const left = 1 - gone;
  const any = left > 1e-12;
  const scale = any ? 1 / left : 0;
  const highest = last * stretch + flow + round;
  const reach = highest >= top - 1 ? top : Math.max(last, 1 + (highest | 0));
  for (i = 0; i <= reach; i++) {
    mass[from + i] = next[i]! * scale;
    next[i] = 0;
  }
  outcome.gone = any ? gone : 1;
  outcome.closed = closed;
  outcome.mean = mean * scale;
}

const top = cashLevels - 1;

/** Splits `amount` over the points around `level`, and returns what it adds to the mean level. */
function put(mass: Float64Array, from: number, level: number, amount: number): number {
  const kept = level > 0 ? (level < top ? level : top) : 0;
  const below = kept | 0;
  const upper = amount * (kept - below);
  mass[from + below]! += amount - upper;
  if (below < top) mass[from + below + 1]! += upper;
  return amount * kept;
}
