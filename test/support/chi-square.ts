import { normalCdf } from '../../src/numerics/index.js';

/** Chance that a chi-square of so many degrees exceeds x: Q(1/2) or Q(1), then Q(a + 1) = Q(a) + y^a e^-y / gamma(a + 1). */
export function chiSquareTail(x: number, degrees: number): number {
  const y = x / 2;
  let a = degrees % 2 === 0 ? 1 : 0.5;
  let tail = degrees % 2 === 0 ? Math.exp(-y) : 2 * normalCdf(-Math.sqrt(x));
  let term = degrees % 2 === 0 ? y * Math.exp(-y) : Math.sqrt(y / Math.PI) * 2 * Math.exp(-y);
  for (; a < degrees / 2; a++) {
    tail += term;
    term *= y / (a + 1);
  }
  return tail;
}

/** Expected count below which a cell is merged with the next. */
const least = 5;

interface Cell {
  readonly count: number;
  readonly chance: number;
}

const joined = (one: Cell, other: Cell): Cell => ({ count: one.count + other.count, chance: one.chance + other.chance });
const nothing: Cell = { count: 0, chance: 0 };

/** Neighbouring cells merged until each is expected `least` times; what is left over joins the last. */
function merged(cells: readonly Cell[], draws: number): Cell[] {
  const full: Cell[] = [];
  let open = nothing;
  for (const cell of cells) {
    open = joined(open, cell);
    if (open.chance * draws < least) continue;
    full.push(open);
    open = nothing;
  }
  const last = full.pop();
  return last === undefined ? [] : [...full, joined(last, open)];
}

/**
 * Chance of counts as far as these from what is expected, among `draws` that fell into these cells or elsewhere; 1 where
 * nothing can be told apart, 0 where something impossible happened.
 */
export function goodness(counts: ArrayLike<number>, chances: ArrayLike<number>, draws: number): number {
  const cells = Array.from(counts, (count, i) => ({ count, chance: chances[i]! }));
  if (cells.some(({ count, chance }) => count > 0 && chance <= 0)) return 0;
  const inside = cells.reduce<Cell>(joined, nothing);
  const rest = { count: draws - inside.count, chance: Math.max(0, 1 - inside.chance) };
  const full = merged(cells, draws);
  const all = rest.chance * draws < least ? full : [...full, rest];
  if (full.length === 0 || all.length < 2) return 1;
  const square = all.reduce((sum, { count, chance }) => sum + (count - chance * draws) ** 2 / (chance * draws), 0);
  return chiSquareTail(square, all.length - 1);
}

/** Chance that the smallest of so many independent p-values is as small as this: Šidák's bound. */
export const familywise = (p: readonly number[]): number => -Math.expm1(p.length * Math.log1p(-Math.min(...p)));
