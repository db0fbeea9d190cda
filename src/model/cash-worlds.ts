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

/** Puts all mass of the vendor whose worlds start at `from` on `level`. In place. */
export function settleWorlds(mass: Float64Array, from: number, level: number): void {
  mass.fill(0, from, from + cashLevels);
  put(mass, from, level, 1);
}

/**
 * Moves the worlds of one vendor by a month. `mass` sums to one before and after, given survival; `next` is scratch of
 * `cashLevels` numbers. Returns the chance of leaving this month, given that the vendor was there.
 */
export function moveWorlds(mass: Float64Array, from: number, move: CashMove, next: Float64Array): number {
  next.fill(0);
  let gone = 0;
  for (let i = 0; i < cashLevels; i++) {
    const here = mass[from + i]!;
    if (here === 0) continue;
    const level = i * move.stretch + move.flow;
    const closing = level < move.trigger ? here * move.chance : 0;
    if (level < move.limit) gone += here - closing;
    else put(next, 0, level, here - closing);
    if (closing === 0) continue;
    if (level + move.round < move.limit) gone += closing;
    else put(next, 0, level + move.round, closing);
  }
  const left = 1 - gone;
  for (let i = 0; i < cashLevels; i++) mass[from + i] = left > 1e-12 ? next[i]! / left : 0;
  return left > 1e-12 ? gone : 1;
}

/** Mean level of the worlds that are left. */
export function meanLevel(mass: Float64Array, from: number): number {
  let sum = 0;
  for (let i = 1; i < cashLevels; i++) sum += i * mass[from + i]!;
  return sum;
}

/** Part of the worlds below a level, the point that straddles it in proportion. */
export function partBelow(mass: Float64Array, from: number, level: number): number {
  let sum = 0;
  for (let i = 0; i < cashLevels; i++) sum += mass[from + i]! * Math.min(1, Math.max(0, level - i + 0.5));
  return sum;
}

function put(mass: Float64Array, from: number, level: number, amount: number): void {
  if (level >= cashLevels - 1) {
    mass[from + cashLevels - 1]! += amount;
    return;
  }
  const below = Math.max(0, Math.floor(level));
  const part = Math.max(0, level) - below;
  mass[from + below]! += amount * (1 - part);
  mass[from + below + 1]! += amount * part;
}
