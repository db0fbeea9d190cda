import { closeBox, copyOf, type Box } from './box.js';
import { inverse } from './linear.js';
import type { Slopes, SupportSystem } from './system.js';

/** What one step of Krawczyk's operator says of a box. */
export interface Step {
  /** Every root of the square part that the box holds is in this box too. */
  readonly image: Box;
  /** Whether the box holds at most one root. */
  readonly single: boolean;
  /** Whether the image lies inside the box, so that there is a root. */
  readonly inside: boolean;
}

/**
 * Krawczyk's operator on a box: m - Y f(m) + (1 - Y J)(X - m). Undefined where the Jacobian's middle is singular.
 *
 * Source: Krawczyk (1969); Moore (1977); Neumaier (1990), Interval Methods for Systems of Equations, section 5.1.
 */
export function krawczyk(system: SupportSystem, box: Box, slopes: Slopes = system.jacobian(box)): Step | undefined {
  const { columns } = system;
  const n = columns.length;
  const y = inverse(middleOf(slopes));
  if (y === undefined) return undefined;
  const middle = copyOf(box);
  for (const { player, place } of columns) {
    const at = 0.5 * (box.low[player]![place]! + box.high[player]![place]!);
    middle.low[player]![place] = at;
    middle.high[player]![place] = at;
  }
  closeBox(middle);
  system.mirror(middle);
  const values = system.values(middle);
  const image = copyOf(box);
  let single = true;
  let inside = true;
  for (let r = 0; r < n; r++) {
    const { player, place } = columns[r]!;
    const [low, high] = [box.low[player]![place]!, box.high[player]![place]!];
    const at = middle.low[player]![place]!;
    let [shiftLow, shiftHigh, size] = [0, 0, 0];
    let spread = 0;
    let norm = 0;
    for (let c = 0; c < n; c++) {
      const weight = y[r]![c]!;
      const [a, b] = [weight * values[c]!.low, weight * values[c]!.high];
      shiftLow += Math.min(a, b);
      shiftHigh += Math.max(a, b);
      size += Math.max(Math.abs(a), Math.abs(b));
      const entry = distance(y[r]!, slopes, c, r === c ? 1 : 0);
      const other = columns[c]!;
      spread += entry * radius(box.low[other.player]![other.place]!, box.high[other.player]![other.place]!);
      norm += entry;
    }
    const error = 4 * (n + 2) * Number.EPSILON * (size + Math.abs(at) + spread);
    const newLow = at - shiftHigh - spread - error;
    const newHigh = at - shiftLow + spread + error;
    if (!(norm < 0.999)) single = false;
    if (!(newLow > low && newHigh < high)) inside = false;
    image.low[player]![place] = newLow;
    image.high[player]![place] = newHigh;
  }
  return { image, single, inside: inside && single };
}

/** Half the width, rounded up. */
const radius = (low: number, high: number): number => 0.5 * (high - low) * (1 + 4 * Number.EPSILON) + Number.MIN_VALUE;

const middleOf = ({ low, high }: Slopes): Float64Array[] => low.map((row, r) => row.map((x, c) => 0.5 * (x + high[r]![c]!)));

/** How far the product of a row of Y with a column of J may be from `unit`, at most. */
function distance(row: Float64Array, { low, high }: Slopes, column: number, unit: number): number {
  let [sumLow, sumHigh, size] = [0, 0, 0];
  for (let k = 0; k < row.length; k++) {
    const a = row[k]! * low[k]![column]!;
    const b = row[k]! * high[k]![column]!;
    sumLow += Math.min(a, b);
    sumHigh += Math.max(a, b);
    size += Math.max(Math.abs(a), Math.abs(b));
  }
  const error = 4 * (row.length + 2) * Number.EPSILON * (size + 1);
  return Math.max(Math.abs(sumLow - unit), Math.abs(sumHigh - unit)) + error;
}
