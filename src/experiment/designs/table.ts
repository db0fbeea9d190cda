import type { Cube } from './cube.js';
import { drawOf, levelsOf, type Factor } from './factor.js';
import { fullFactorial } from './factorial.js';

/** The points of a design as values: numbers, or indices of levels. `values[point * factors.length + factor]`. */
export interface DesignTable {
  readonly factors: readonly Factor[];
  readonly points: number;
  readonly values: Float64Array;
}

/** Points of the cube as values of the factors. */
export function tableOf(factors: readonly Factor[], { points, values }: Cube): DesignTable {
  const draws = factors.map(drawOf);
  return { factors, points, values: values.map((u, i) => draws[i % factors.length]!(u)) };
}

/** Every combination of the factors' levels. */
export function factorialTable(stated: readonly Factor[]): DesignTable {
  const factors = stated.map((factor): Factor => ({ name: factor.name, levels: levelsOf(factor) }));
  const index = fullFactorial(factors.map((factor) => levelsOf(factor).length));
  return { factors, points: index.length / factors.length, values: Float64Array.from(index) };
}

/** What a point has for a factor, as a reader sees it. */
export function cellOf({ factors, values }: DesignTable, point: number, factor: number): number | string {
  const value = values[point * factors.length + factor]!;
  const one = factors[factor]!;
  return 'levels' in one ? one.levels[value]!.name : value;
}

/** Overrides `path=value` that make the scenario the point. */
export function overridesOf(table: DesignTable, point: number): string[] {
  const { factors, values } = table;
  return factors.flatMap((factor, i) => {
    const value = values[point * factors.length + i]!;
    return 'levels' in factor ? factor.levels[value]!.sets : [`${factor.name}=${value}`];
  });
}
