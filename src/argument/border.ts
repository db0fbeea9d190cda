import type { Ensemble } from '../experiment/index.js';
import { discover, type FoundBox, type Limit, type Table } from '../experiment/discovery/index.js';
import { rankCorrelation } from './rank-correlation.js';

/** One side of the region in which a claim fails, or holds. */
export interface Side {
  readonly path: string;
  readonly operator: '<=' | '>=';
  readonly value: number;
  /** Part of all worlds in which the outcome is so that the whole box holds. */
  readonly coverage: number;
  /** Part of the worlds in the box in which it is so. */
  readonly density: number;
}

/** Where a claim changes sides: the box in which it fails, where it mostly holds; else that in which it holds. */
export interface Border {
  readonly of: 'fails' | 'holds';
  readonly sides: readonly Side[];
  /** Chance that a table in which there is nothing to find yields a box as significant, by its most significant side. */
  readonly byChance: number | null;
}

/** A number of the scenario, and how strongly the effect rises or falls with it over worlds (Spearman). */
export interface Tie {
  readonly path: string;
  readonly correlation: number;
}

/** Fewer worlds of either outcome than this have no border worth telling. */
const leastCases = 8;
/** Conditions that a border is told by. */
const mostSides = 3;
/** Tables that are shuffled to say what chance alone would find. */
const resamples = 40;

/** Searches what the worlds were drawn from for the conditions that flip a claim (PRIM), among the numbers at `paths`. */
export function borderOf(
  { paths: all, values, draws }: Ensemble,
  worlds: readonly (boolean | null)[],
  paths: readonly string[],
  seed: number,
): Border | null {
  const rows = worlds.flatMap((holds, world) => (holds === null ? [] : [{ holds, draw: world % draws }]));
  const holding = rows.filter(({ holds }) => holds).length;
  if (paths.length === 0 || Math.min(holding, rows.length - holding) < leastCases) return null;
  const of = 2 * holding >= rows.length ? 'fails' : 'holds';
  const columns = paths.map((path) => {
    const column = all.indexOf(path);
    const own = Float64Array.from(rows, ({ draw }) => values[draw * all.length + column]!);
    return { kind: 'number' as const, name: path, unit: null, values: own };
  });
  const outcome = Float64Array.from(rows, ({ holds }) => Number(holds === (of === 'holds')));
  const table: Table = {
    file: '',
    rows: rows.length,
    columns: [...columns, { kind: 'number', name: 'outcome', unit: null, values: outcome }],
    lines: null,
  };
  const found = discover({ table, inputs: paths, outcome: 'outcome == 1', boxes: 1, resamples, seed, minimum: leastCases });
  const box = 'discovery' in found ? found.discovery.boxes[0] : undefined;
  if (box === undefined) return null;
  const chances = box.family_p === null ? [] : Object.values(box.family_p);
  return { of, sides: sidesOf(box), byChance: chances.length === 0 ? null : Math.min(...chances) };
}

/** The most significant sides of a box. */
function sidesOf({ limits, coverage, density, quasi_p: p }: FoundBox): Side[] {
  const kept = Object.entries(limits)
    .toSorted(([a], [b]) => p[a]! - p[b]!)
    .slice(0, mostSides);
  return kept.flatMap(([path, limit]) => ends(limit).map(([operator, value]) => ({ path, operator, value, coverage, density })));
}

function ends(limit: Limit): ['<=' | '>=', number][] {
  if ('among' in limit) return [];
  return [
    ...(limit.low === null ? [] : [['>=', limit.low] as ['>=', number]]),
    ...(limit.high === null ? [] : [['<=', limit.high] as ['<=', number]]),
  ];
}

/** The numbers with which the effect moves most, the strongest first. */
export function tiesOf({ paths: all, values, draws }: Ensemble, effects: readonly number[], most: number): Tie[] {
  return all
    .map((path, column) => {
      const own = effects.map((_, world) => values[(world % draws) * all.length + column]!);
      return { path, correlation: rankCorrelation(own, effects) };
    })
    .filter(({ correlation }) => Math.abs(correlation) > 0)
    .toSorted((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation))
    .slice(0, most);
}
