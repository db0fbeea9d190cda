import { Luck, mean, sampleVariance } from '../../numerics/index.js';
import { shuffled, stream, type Cube } from '../designs/index.js';
import { indexRow, resampleCounts, type BootstrapOptions } from './bootstrap.js';
import type { Estimated, Index } from './index-row.js';
import { membersOf, type Parts } from './parts.js';

/** Levels reach from this part of an input's probability to as much before its end, so that none is infinite. */
const margin = 0.005;

/** Levels of a design unless somebody says. */
export const usualLevels = 4;

/** How far an input moves in one step, as a part of its probability: half of its levels, p / 2(p - 1) of the way (Morris 1991). */
const stepOf = (levels: number): number => ((1 - 2 * margin) * levels) / (2 * (levels - 1));

/**
 * Trajectories of a Morris design: each begins anywhere on a grid of `levels` (an even number) and moves every part once, in
 * random order, by half of the levels.
 */
export function morrisPoints(parts: Parts, trajectories: number, levels: number, seed: number): Cube {
  const k = parts.of.length;
  const steps = parts.names.length;
  const members = membersOf(parts);
  const values = new Float64Array(trajectories * (steps + 1) * k);
  const luck = new Luck(seed, 0);
  for (let t = 0; t < trajectories; t++) {
    luck.begin(stream.morris, 2 * t);
    const now = Int32Array.from({ length: k }, (_, input) => Math.floor(luck.uniform(input) * levels));
    luck.begin(stream.morris, 2 * t + 1);
    let at = t * (steps + 1) * k;
    const put = (): void =>
      now.forEach((level, input) => (values[at + input] = margin + ((1 - 2 * margin) * level) / (levels - 1)));
    put();
    for (const part of shuffled(steps, luck)) {
      for (const input of members[part]!) now[input]! += now[input]! < levels / 2 ? levels / 2 : -levels / 2;
      at += k;
      put();
    }
  }
  return { points: trajectories * (steps + 1), dimensions: k, values };
}

/** What moved in every step of every trajectory, and whether up (1), down (-1), or several inputs both ways (0). */
export interface MorrisMoves {
  readonly parts: Parts;
  readonly trajectories: number;
  readonly levels: number;
  /** `[trajectory][step]` */
  readonly moved: Int32Array;
  readonly way: Int8Array;
}

/**
 * Reads the moves off points, or says in which row they are not those of a design. Where a step changed nothing, as when
 * whole numbers round alike, a part that did not move elsewhere did, and had no effect.
 */
export function morrisMoves(
  { points, values }: Pick<Cube, 'points' | 'values'>,
  parts: Parts,
  levels = usualLevels,
): MorrisMoves | { readonly row: number } {
  const steps = parts.names.length;
  const k = parts.of.length;
  const trajectories = points / (steps + 1);
  if (!Number.isInteger(trajectories) || trajectories === 0) return { row: points };
  const moved = new Int32Array(trajectories * steps).fill(-1);
  const way = new Int8Array(trajectories * steps);
  for (let t = 0; t < trajectories; t++) {
    const still = new Set(parts.names.keys());
    for (let step = 0; step < steps; step++) {
      const row = t * (steps + 1) + step + 1;
      const changed = new Set<number>();
      const ways = new Set<number>();
      for (let input = 0; input < k; input++) {
        const change = values[row * k + input]! - values[(row - 1) * k + input]!;
        if (change === 0) continue;
        changed.add(parts.of[input]!);
        ways.add(change > 0 ? 1 : -1);
      }
      if (changed.size > 1 || [...changed].some((part) => !still.delete(part))) return { row };
      const [part] = changed;
      const [only] = ways;
      moved[t * steps + step] = part ?? -1;
      way[t * steps + step] = ways.size === 1 ? only! : 0;
    }
    const [...idle] = still;
    for (let step = t * steps; step < (t + 1) * steps; step++) if (moved[step] === -1) moved[step] = idle.pop()!;
  }
  return { parts, trajectories, levels, moved, way };
}

/**
 * Elementary effects (Morris 1991): mu is their mean, mu_star the mean of their size (Campolongo, Cariboni and Saltelli
 * 2007), sigma their standard deviation, each per whole range of probability. Trajectories are drawn anew for the intervals.
 *
 * mu is not told of groups, whose inputs move both ways.
 */
export class MorrisEstimator {
  private readonly counts: readonly Uint8Array[];

  constructor(
    private readonly moves: MorrisMoves,
    private readonly options: BootstrapOptions = {},
  ) {
    this.counts = resampleCounts(moves.trajectories, options);
  }

  estimate(output: Float64Array): Estimated {
    const { parts, trajectories } = this.moves;
    const { names } = parts;
    const members = membersOf(parts);
    const effects = this.effectsOf(output);
    const sizes = effects.map((column) => column.map(Math.abs));
    const again = this.counts.map((drawn) => repeated(drawn, trajectories));
    const resampled = (columns: readonly Float64Array[], tell: (values: Float64Array) => number): Float64Array[] =>
      columns.map((column) => Float64Array.from(again, (rows) => tell(Float64Array.from(rows, (row) => column[row]!))));
    const deviation = (values: Float64Array): number => Math.sqrt(sampleVariance(values));
    const told: readonly [Index['index'], readonly Float64Array[], (values: Float64Array) => number][] = [
      ['mu', effects, mean],
      ['mu_star', sizes, mean],
      ['sigma', effects, deviation],
    ];
    const indices = told.flatMap(([index, columns, tell]) => {
      const intervals = resampled(columns, tell);
      return names.flatMap((name, part) =>
        index === 'mu' && members[part]!.length > 1
          ? []
          : [indexRow(index, name, null, tell(columns[part]!), intervals[part]!, this.options)],
      );
    });
    const stars = resampled(sizes, mean);
    return {
      indices,
      ranked: {
        names,
        estimates: Float64Array.from(sizes, mean),
        resamples: again.map((_, i) => Float64Array.from(stars, (column) => column[i]!)),
      },
    };
  }

  /** Effects by part and trajectory. */
  private effectsOf(output: Float64Array): Float64Array[] {
    const { parts, trajectories, levels, moved, way } = this.moves;
    const steps = parts.names.length;
    const effects = parts.names.map(() => new Float64Array(trajectories));
    for (let t = 0; t < trajectories; t++) {
      for (let step = 0; step < steps; step++) {
        const row = t * (steps + 1) + step + 1;
        const change = output[row]! - output[row - 1]!;
        const sign = way[t * steps + step]! < 0 ? -1 : 1;
        effects[moved[t * steps + step]!]![t] = (sign * change) / stepOf(levels);
      }
    }
    return effects;
  }
}

/** Rows, each as often as it was drawn. */
function repeated(drawn: Uint8Array, total: number): Int32Array {
  const rows = new Int32Array(total);
  let at = 0;
  drawn.forEach((times, row) => {
    rows.fill(row, at, at + times);
    at += times;
  });
  return rows;
}
