import {
  admits,
  countAll,
  countIn,
  densityOf,
  everything,
  excess,
  holds,
  openSide,
  restricted,
  withSide,
  type Box,
  type Count,
  type Sample,
  type Side,
} from './box.js';
import { narrowed, sortedRows } from './order.js';
import { quasiP } from './quasi-p.js';
import type { Column } from './table.js';

export interface PrimOptions {
  /** Part of the box that one peel takes away at most, and one paste brings back. */
  readonly alpha: number;
  /** Rows that a box has at least. */
  readonly minimum: number;
  /** Density that the box is to have; null takes the box with the largest excess of cases. */
  readonly threshold: number | null;
}

/** A box on the way, and what it holds. */
export interface Step extends Count {
  readonly box: Box;
}

export interface Prim {
  /** Boxes from everything inward, each denser than all before. */
  readonly trajectory: readonly Step[];
  /** Which of them was taken. */
  readonly taken: number;
  /** That one after pasting and without what does no more than chance would. */
  readonly box: Step;
}

/** Restrictions with a larger quasi-p are taken away. */
const chance = 0.05;

/**
 * Patient rule induction: peels thin slices off the table's edges until a box is left in which the outcome is dense.
 *
 * Of all slices the one whose loss raises the density most for every row that goes is peeled, so that a level of a
 * category and a tied value compete fairly with a slice of numbers. Sources: Friedman and Fisher (1999), Statistics and
 * Computing 9, 123–143; the gain by row: Kwakkel and Jaxa-Rozen (2016), Environmental Modelling & Software 79, 311–321.
 */
export function prim(sample: Sample, options: PrimOptions, orders = sortedRows(sample.columns)): Prim {
  const trajectory = peel(sample, options, orders);
  const taken = choose(trajectory, options.threshold);
  const pasted = paste(sample, trajectory[taken]!, options.alpha);
  return { trajectory, taken, box: simplified(sample, pasted, options.threshold) };
}

/** The first box that is dense enough, or the densest; without a threshold the one with the largest excess of cases. */
function choose(trajectory: readonly Step[], threshold: number | null): number {
  if (threshold !== null) {
    const first = trajectory.findIndex((step) => densityOf(step) >= threshold);
    return first >= 0 ? first : trajectory.length - 1;
  }
  const all = trajectory[0]!;
  return trajectory.reduce((best, step, i) => (excess(step, all) > excess(trajectory[best]!, all) ? i : best), 0);
}

/** Peels until no slice can go without leaving too little; keeps the boxes that are denser than all before. */
function peel(sample: Sample, { alpha, minimum }: PrimOptions, orders: readonly Int32Array[]): Step[] {
  const { columns } = sample;
  let step: Step = { box: everything(columns), ...countAll(sample) };
  const stays = new Uint8Array(sample.outcome.length);
  let within = orders;
  const trajectory = [step];
  while (step.cases > 0 && step.cases < step.rows) {
    const next = bestPeel(sample, step, within, alpha, minimum);
    if (next === null) break;
    const { column, side } = next;
    step = { box: withSide(step.box, column, side), rows: next.rows, cases: next.cases };
    for (const row of within[column]!) stays[row] = Number(admits(side, columns[column]!, row));
    within = narrowed(within, stays, step.rows);
    if (densityOf(step) > densityOf(trajectory.at(-1)!)) trajectory.push(step);
  }
  return trajectory;
}

interface Change extends Count {
  readonly column: number;
  readonly side: Side;
}

function bestPeel(sample: Sample, step: Step, orders: readonly Int32Array[], alpha: number, minimum: number): Change | null {
  let best: Change | null = null;
  let most = -Infinity;
  sample.columns.forEach((column, j) => {
    const side = step.box[j]!;
    const slices =
      column.kind === 'number' && side.kind === 'number'
        ? [
            lowSlice(column.values, sample.outcome, orders[j]!, alpha, side),
            highSlice(column.values, sample.outcome, orders[j]!, alpha, side),
          ]
        : levelSlices(column, sample.outcome, orders[j]!, side);
    for (const slice of slices) {
      if (slice === null || step.rows - slice.rows < minimum) continue;
      const left = { rows: step.rows - slice.rows, cases: step.cases - slice.cases };
      const gain = (densityOf(left) - densityOf(step)) / slice.rows;
      if (gain <= most) continue;
      most = gain;
      best = { column: j, side: slice.side, ...left };
    }
  });
  return best;
}

/** What a peel takes away, and the side that is left. */
interface Slice extends Count {
  readonly side: Side;
}

const tally = (outcome: Uint8Array, rows: Int32Array, from: number, to: number): number => {
  let cases = 0;
  for (let i = from; i < to; i++) cases += outcome[rows[i]!]!;
  return cases;
};

/** The lowest part alpha of the values; of tied values all or none, at least those at the very end. */
function lowSlice(values: Float64Array, outcome: Uint8Array, rows: Int32Array, alpha: number, side: Side): Slice | null {
  const lowest = values[rows[0]!]!;
  let end = Math.max(1, Math.floor(alpha * rows.length));
  while (end < rows.length && values[rows[end]!] === lowest) end += 1;
  if (end >= rows.length || side.kind !== 'number') return null;
  const low = values[rows[end]!]!;
  while (values[rows[end - 1]!] === low) end -= 1;
  return { side: { ...side, low }, rows: end, cases: tally(outcome, rows, 0, end) };
}

/** The same at the upper end. */
function highSlice(values: Float64Array, outcome: Uint8Array, rows: Int32Array, alpha: number, side: Side): Slice | null {
  const n = rows.length;
  const highest = values[rows[n - 1]!]!;
  let from = n - Math.max(1, Math.floor(alpha * n));
  while (from > 0 && values[rows[from - 1]!] === highest) from -= 1;
  if (from <= 0 || side.kind !== 'number') return null;
  const high = values[rows[from - 1]!]!;
  while (values[rows[from]!] === high) from += 1;
  return { side: { ...side, high }, rows: n - from, cases: tally(outcome, rows, from, n) };
}

/** Every level by itself, as long as another is left. */
function levelSlices({ values }: Column, outcome: Uint8Array, rows: Int32Array, side: Side): Slice[] {
  if (side.kind !== 'category') return [];
  const counts = new Map<number, { rows: number; cases: number }>();
  for (const row of rows) {
    const level = values[row]!;
    const count = counts.get(level) ?? { rows: 0, cases: 0 };
    counts.set(level, { rows: count.rows + 1, cases: count.cases + outcome[row]! });
  }
  if (counts.size < 2) return [];
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([level, count]) => ({ ...count, side: { kind: 'category', among: without(side.among, level) } }));
}

const without = (levels: ReadonlySet<number>, level: number): ReadonlySet<number> =>
  new Set([...levels].filter((other) => other !== level));

/** Widens a box wherever that leaves it as dense as it is: peeling may have gone too far on a side before it knew the others. */
function paste(sample: Sample, from: Step, alpha: number): Step {
  let step = from;
  for (;;) {
    const next = bestPaste(sample, step, alpha);
    if (next === null) return step;
    step = { box: withSide(step.box, next.column, next.side), rows: next.rows, cases: next.cases };
  }
}

function bestPaste(sample: Sample, step: Step, alpha: number): Change | null {
  const size = Math.max(1, Math.floor(alpha * step.rows));
  let best: Change | null = null;
  for (const { column, side, rows, cases } of pastes(sample, step.box, size)) {
    const grown = { column, side, rows: step.rows + rows, cases: step.cases + cases };
    const density = densityOf(grown);
    const least = densityOf(best ?? step);
    if (density > least || (density === least && (best === null || grown.rows > best.rows))) best = grown;
  }
  return best;
}

/** Slices just outside of a box, each with the side that takes it in. */
function pastes(sample: Sample, box: Box, size: number): Change[] {
  const { columns, outcome } = sample;
  const beyond = outsideBy(box, columns, outcome.length);
  return restricted(box, columns).flatMap((column): Change[] => {
    const side = box[column]!;
    const values = columns[column]!.values;
    const count = (rows: readonly number[]): Count => ({
      rows: rows.length,
      cases: rows.reduce((sum, row) => sum + outcome[row]!, 0),
    });
    if (side.kind === 'category') {
      const all = openSide(columns[column]!) as typeof side;
      return [...all.among]
        .filter((level) => !side.among.has(level))
        .map((level) => ({
          column,
          side: { kind: 'category', among: new Set([...side.among, level].sort((a, b) => a - b)) },
          ...count(beyond[column]!.filter((row) => values[row] === level)),
        }));
    }
    const below = beyond[column]!.filter((row) => values[row]! < side.low).sort((a, b) => values[b]! - values[a]!);
    const above = beyond[column]!.filter((row) => values[row]! > side.high).sort((a, b) => values[a]! - values[b]!);
    const low = nearestTo(below, values, size);
    const high = nearestTo(above, values, size);
    return [
      ...(side.low === -Infinity ? [] : [{ column, side: { ...side, low: low.end ?? -Infinity }, ...count(low.rows) }]),
      ...(side.high === Infinity ? [] : [{ column, side: { ...side, high: high.end ?? Infinity }, ...count(high.rows) }]),
    ];
  });
}

/** The first `size` of the rows with all that tie with the last; `end` is the value there, or null where nothing lies beyond. */
function nearestTo(
  rows: readonly number[],
  values: Column['values'],
  size: number,
): { readonly rows: readonly number[]; readonly end: number | null } {
  let end = Math.min(size, rows.length);
  while (end > 0 && end < rows.length && values[rows[end]!] === values[rows[end - 1]!]) end += 1;
  return { rows: rows.slice(0, end), end: end === rows.length ? null : values[rows[end - 1]!]! };
}

/** By column the rows that no other side keeps out of the box. */
function outsideBy(box: Box, columns: readonly Column[], rows: number): number[][] {
  const found: number[][] = columns.map(() => []);
  const asked = restricted(box, columns);
  for (let row = 0; row < rows; row++) {
    let by = -1;
    let sides = 0;
    for (const j of asked) {
      if (admits(box[j]!, columns[j]!, row)) continue;
      by = j;
      sides += 1;
      if (sides > 1) break;
    }
    if (sides === 1) found[by]!.push(row);
  }
  return found;
}

/** Takes away, the weakest first, what keeps out no more than chance would, unless the box then fell below the threshold. */
function simplified(sample: Sample, from: Step, threshold: number | null): Step {
  let step = from;
  for (;;) {
    const weak = restricted(step.box, sample.columns)
      .map((column) => ({ column, p: quasiP(sample, step, column) }))
      .filter(({ p }) => p > chance)
      .sort((a, b) => b.p - a.p)
      .map(({ column }) => {
        const box = withSide(step.box, column, openSide(sample.columns[column]!));
        return { box, ...countIn(box, sample) };
      })
      .find((wider) => threshold === null || densityOf(wider) >= Math.min(threshold, densityOf(step)));
    if (weak === undefined) return step;
    step = weak;
  }
}

/** The rows that a box leaves. */
export function rest(sample: Sample, box: Box): Int32Array {
  return Int32Array.from(sample.outcome.keys()).filter((row) => !holds(box, sample.columns, row));
}
