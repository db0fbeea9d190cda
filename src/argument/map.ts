import type { Ensemble } from '../experiment/index.js';

/** How often a claim holds over thirds of one or two numbers. */
export interface HoldingMap {
  readonly paths: readonly string[];
  /** By path the values at which a third ends and the next begins. */
  readonly cuts: readonly (readonly [number, number])[];
  /** The thirds of the first number, within each those of the second where there is one. */
  readonly cells: readonly { readonly share: number | null; readonly worlds: number }[];
}

/** Counts worlds in which a claim holds by where they lie; null where nothing is to be mapped. */
export function mapOf(ensemble: Ensemble, holding: readonly (boolean | null)[], paths: readonly string[]): HoldingMap | null {
  // A border may bound one number from both sides.
  const own = [...new Set(paths)].filter((path) => ensemble.paths.includes(path)).slice(0, 2);
  const worlds = holding.flatMap((holds, world) => (holds === null ? [] : [{ holds, draw: world % ensemble.draws }]));
  if (own.length === 0 || worlds.length === 0) return null;
  const columns = own.map((path) => {
    const at = ensemble.paths.indexOf(path);
    return worlds.map(({ draw }) => ensemble.values[draw * ensemble.paths.length + at]!);
  });
  const cuts = columns.map((column): [number, number] => {
    const sorted = column.toSorted((a, b) => a - b);
    return [sorted[Math.floor(sorted.length / 3)]!, sorted[Math.floor((2 * sorted.length) / 3)]!];
  });
  const held = new Float64Array(own.length === 1 ? 3 : 9);
  const all = new Float64Array(held.length);
  worlds.forEach(({ holds }, i) => {
    const cell = columns.reduce((index, column, c) => 3 * index + thirdOf(column[i]!, cuts[c]!), 0);
    all[cell]! += 1;
    held[cell]! += Number(holds);
  });
  return {
    paths: own,
    cuts,
    cells: Array.from(all, (count, i) => ({ share: count === 0 ? null : held[i]! / count, worlds: count })),
  };
}

const thirdOf = (value: number, [first, second]: readonly [number, number]): number =>
  Number(value >= first) + Number(value >= second);
