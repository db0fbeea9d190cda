import { closeBox, copyOf, inflated, tighten, wholeBox, within, type Box } from './box.js';
import { krawczyk } from './krawczyk.js';
import { inverse } from './linear.js';
import type { Slopes, SupportSystem } from './system.js';

/** Boxes that hold exactly one root each, and whether they are all. */
export interface Isolated {
  /** Tight enclosures, each of exactly one root of the square part. */
  readonly roots: readonly Box[];
  /** Boxes of which nothing could be proved; empty where the search was exhaustive. */
  readonly unsettled: readonly Box[];
}

/** Boxes that may be looked at; shared by all supports of a game. */
export interface Budget {
  boxes: number;
}

/** Half a side of the box in which a root is proved to exist. */
const proofRadius = 1e-9;
/** A box narrower than this of which nothing is proved is given up. */
const narrowest = 1e-6;
/** Boxes of one support that are looked at, and how many more after one had to be given up. */
const mostBoxes = 20_000;
const afterUnsettled = 300;
/** Sides are cut beside their middle: roots like to lie at halves. */
const cut = 0.4871;

/** Isolates every equilibrium candidate on the supports of a system by branch and bound with Krawczyk's test. */
export function isolate(system: SupportSystem, budget: Budget): Isolated {
  const roots: Box[] = [];
  const unsettled: Box[] = [];
  const queue: Box[] = [wholeBox(system.supports)];
  let left = mostBoxes;
  while (queue.length > 0) {
    const box = queue.pop()!;
    if (left <= 0 || budget.boxes <= 0) {
      unsettled.push(box);
      break;
    }
    left -= 1;
    budget.boxes -= 1;
    const outcome = settle(system, box, roots);
    if (outcome === 'settled') continue;
    if (outcome === 'stuck') {
      unsettled.push(box);
      left = Math.min(left, afterUnsettled);
    } else queue.push(...outcome);
  }
  return { roots, unsettled };
}

/** Proves a box empty or its root single, or gives what is left of it in parts. Adds the root that it finds to `roots`. */
function settle(system: SupportSystem, box: Box, roots: Box[]): 'settled' | 'stuck' | readonly Box[] {
  for (let round = 0; round < 20; round++) {
    system.mirror(box);
    if (!tighten(box) || system.excludes(box)) return 'settled';
    if (system.columns.length === 0) return note(system, box, roots);
    const wide = inflated(box, proofRadius);
    const slopes = system.jacobian(wide);
    const step = krawczyk(system, wide, slopes);
    if (step === undefined) return split(system, box, slopes);
    const before = widthOf(system, box);
    if (!intersect(system, box, step.image)) return 'settled';
    if (step.single) {
      const root = rootNear(system, box);
      if (root !== undefined && within(root, wide)) return note(system, root, roots);
    }
    if (widthOf(system, box) > 0.7 * before) return split(system, box, slopes);
  }
  return split(system, box, system.jacobian(box));
}

/** Takes a root down, once, unless the other equations and what lies outside rule it out. */
function note(system: SupportSystem, root: Box, roots: Box[]): 'settled' {
  const there = copyOf(root);
  if (!tighten(there) || system.excludes(there)) return 'settled';
  if (!roots.some((known) => touches(system, known, root))) roots.push(root);
  return 'settled';
}

const touches = ({ columns }: SupportSystem, a: Box, b: Box): boolean =>
  columns.every(
    ({ player, place }) => a.low[player]![place]! <= b.high[player]![place]! && b.low[player]![place]! <= a.high[player]![place]!,
  );

function widthOf({ columns }: SupportSystem, { low, high }: Box): number {
  return columns.reduce((most, { player, place }) => Math.max(most, high[player]![place]! - low[player]![place]!), 0);
}

/** Narrows a box to what an image leaves of it; false where that is nothing. Writes in place. */
function intersect({ columns }: SupportSystem, box: Box, image: Box): boolean {
  for (const { player, place } of columns) {
    const low = Math.max(box.low[player]![place]!, image.low[player]![place]!);
    const high = Math.min(box.high[player]![place]!, image.high[player]![place]!);
    if (low > high) return false;
    box.low[player]![place] = low;
    box.high[player]![place] = high;
  }
  return true;
}

/** Cuts the side along which the equations vary most; a box too narrow to cut is stuck. */
function split(system: SupportSystem, box: Box, { low, high }: Slopes): 'stuck' | readonly Box[] {
  if (widthOf(system, box) < narrowest) return 'stuck';
  let best = 0;
  let most = -1;
  system.columns.forEach(({ player, place }, c) => {
    const width = box.high[player]![place]! - box.low[player]![place]!;
    let smear = 1e-9 * width;
    for (let r = 0; r < low.length; r++) {
      const scale = low[r]!.reduce((sum, x, k) => sum + Math.max(Math.abs(x), Math.abs(high[r]![k]!)), 0);
      if (scale > 0) smear = Math.max(smear, (width * Math.max(Math.abs(low[r]![c]!), Math.abs(high[r]![c]!))) / scale);
    }
    if (smear > most) [best, most] = [c, smear];
  });
  const { player, place } = system.columns[best]!;
  const at = box.low[player]![place]! + cut * (box.high[player]![place]! - box.low[player]![place]!);
  const [lower, upper] = [copyOf(box), copyOf(box)];
  lower.high[player]![place] = at;
  upper.low[player]![place] = at;
  return [lower, upper];
}

/** A proved enclosure of the root that Newton's method reaches from the middle of a box; undefined where it reaches none. */
function rootNear(system: SupportSystem, box: Box): Box | undefined {
  const { columns } = system;
  const at = copyOf(box);
  const place = (values: readonly number[], by: number): void => {
    columns.forEach((column, c) => {
      at.low[column.player]![column.place] = values[c]! - by;
      at.high[column.player]![column.place] = values[c]! + by;
    });
    closeBox(at);
    system.mirror(at);
  };
  let point = columns.map((column) => 0.5 * (box.low[column.player]![column.place]! + box.high[column.player]![column.place]!));
  for (let i = 0; i < 30; i++) {
    place(point, 0);
    const { low } = system.jacobian(at);
    const y = inverse(low);
    if (y === undefined) return undefined;
    const values = system.values(at).map((bounds) => 0.5 * (bounds.low + bounds.high));
    const move = y.map((row) => row.reduce((sum, weight, c) => sum + weight * values[c]!, 0));
    point = point.map((x, c) => x - move[c]!);
    const size = Math.max(...move.map(Math.abs));
    if (!(size < 10)) return undefined;
    if (size < 1e-14) break;
  }
  place(point, proofRadius);
  const proof = krawczyk(system, at);
  if (proof === undefined || !proof.inside) return undefined;
  let tight = proof.image;
  for (let i = 0; i < 3; i++) {
    closeBox(tight);
    system.mirror(tight);
    const again = krawczyk(system, tight);
    if (again === undefined || !intersect(system, tight, again.image)) break;
  }
  closeBox(tight);
  system.mirror(tight);
  return tight;
}
