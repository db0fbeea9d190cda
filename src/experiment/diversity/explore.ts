import { Luck } from '../../numerics/index.js';
import { cellOf, type Axis } from './grid.js';

/** What points of the unit cube come to: the outcomes of each, NaN where one has no value. */
export type Evaluate = (points: readonly Float64Array[]) => Promise<readonly Float64Array[]>;

export interface ExploreRequest {
  readonly dimensions: number;
  readonly axes: readonly Axis[];
  /** Cells along each axis. */
  readonly cells: number;
  readonly evaluate: Evaluate;
  /** Points that are evaluated at most. */
  readonly budget: number;
  /** Points of a generation. */
  readonly generation?: number;
  readonly seed: number;
}

/** A cell that was reached: the first point that did so, and how many came since. */
export interface Reached {
  readonly cell: string;
  readonly point: Float64Array;
  readonly pattern: Float64Array;
  readonly hits: number;
  /** Points that had been evaluated when it was first reached. */
  readonly at: number;
}

export interface Exploration {
  readonly reached: readonly Reached[];
  /** Cells that were reached by the end of each generation. */
  readonly trajectory: readonly { readonly evaluated: number; readonly reached: number }[];
  readonly evaluated: number;
  /** Points some outcome of which had no value. */
  readonly lost: number;
}

/**
 * Pattern space exploration: looks for inputs under which outcomes differ, not for any that are good.
 *
 * The grid of outcomes counts who came to each cell. Parents are taken by tournament from the cells that were hit least; their
 * children are crossed and moved by steps of many sizes. Source: Chérel, Cottineau and Reuillon (2015), PLoS ONE 10(9),
 * e0138212. The first generation is drawn evenly, as is one point in ten later: so no region is given up for good.
 */
export async function explore(request: ExploreRequest): Promise<Exploration> {
  const { dimensions, axes, cells, evaluate, budget, seed, generation = 50 } = request;
  const reached = new Map<string, Reached>();
  const trajectory: { evaluated: number; reached: number }[] = [];
  const breeder = new Breeder(dimensions, seed);
  let evaluated = 0;
  let lost = 0;
  while (evaluated < budget) {
    const count = Math.min(generation, budget - evaluated);
    const points = breeder.next(count, [...reached.values()]);
    const patterns = await evaluate(points);
    patterns.forEach((pattern, i) => {
      evaluated += 1;
      const cell = cellOf(pattern, axes, cells);
      if (cell === null) {
        lost += 1;
        return;
      }
      const before = reached.get(cell) ?? { cell, point: points[i]!, pattern, hits: 0, at: evaluated };
      reached.set(cell, { ...before, hits: before.hits + 1 });
    });
    trajectory.push({ evaluated, reached: reached.size });
  }
  return { reached: [...reached.values()], trajectory, evaluated, lost };
}

/** Part of a later generation that is drawn evenly, and part of the rest that has two parents. */
const fresh = 0.1;
const crossed = 0.5;
/** Sizes of steps, as powers of a half from a half on. */
const sizes = 8;

class Breeder {
  private readonly luck: Luck;
  private generation = 0;

  constructor(
    private readonly dimensions: number,
    seed: number,
  ) {
    this.luck = new Luck(seed, 0);
  }

  next(count: number, reached: readonly Reached[]): Float64Array[] {
    this.luck.begin(0, this.generation);
    this.generation += 1;
    return Array.from({ length: count }, (_, child) => {
      const first = this.luck.uniform(child);
      return reached.length === 0 || first < fresh ? this.drawn() : this.bred(reached);
    });
  }

  private drawn(): Float64Array {
    return Float64Array.from({ length: this.dimensions }, () => this.luck.next());
  }

  private bred(reached: readonly Reached[]): Float64Array {
    const one = this.rare(reached).point;
    const other = this.luck.next() < crossed ? this.rare(reached).point : one;
    const size = 0.5 / (1 << Math.floor(this.luck.next() * sizes));
    return one.map((value, i) => {
      const from = this.luck.next() < 0.5 ? value : other[i]!;
      const step = size * (this.luck.next() + this.luck.next() + this.luck.next() - 1.5);
      return folded(from + step);
    });
  }

  /** Of two cells that are drawn, the one that was hit less. */
  private rare(reached: readonly Reached[]): Reached {
    const draw = (): Reached => reached[Math.floor(this.luck.next() * reached.length)]!;
    const [one, other] = [draw(), draw()];
    return other.hits < one.hits ? other : one;
  }
}

/** Steps beyond a face of the cube are mirrored on it. */
const folded = (x: number): number => (x < 0 ? -x : x > 1 ? 2 - x : x);
