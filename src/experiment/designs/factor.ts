import type { Finding } from '../../documents/index.js';
import type { FactorInput } from './document.js';
import { inverseOf, type Spread } from './spread.js';

/** One of a few things that a factor may be, and the overrides `path=value` that make it so. */
export interface Level {
  readonly name: string | number;
  readonly sets: readonly string[];
}

/** What a design varies: a number that spreads, or one of a few levels. */
export type Factor =
  | { readonly name: string; readonly levels: readonly Level[] }
  | { readonly name: string; readonly spread: Spread; readonly steps: number | null };

/** A factor as a document states it; `known` fills in the range of a number that the document leaves to a scenario. */
export function factorOf(name: string, input: FactorInput, known: Partial<Spread> = {}): Factor | Finding {
  if (Array.isArray(input)) {
    return {
      name,
      levels: input.map((value) => ({
        name: typeof value === 'number' ? value : String(value),
        sets: [`${name}=${JSON.stringify(value)}`],
      })),
    };
  }
  if ('sets' in input) {
    const levels = Object.entries(input.sets).map(([level, values]) => ({
      name: level,
      sets: Object.entries(values).map(([path, value]) => `${path}=${JSON.stringify(value)}`),
    }));
    return { name, levels };
  }
  const { levels: steps = null, ...stated } = input;
  const { low, high, dist = 'uniform', ...rest } = { ...known, ...stated };
  if (low === undefined || high === undefined) return { code: 'missing-key', key: low === undefined ? 'low' : 'high' };
  if (!(low < high)) return { code: 'bad-range', low, value: low, high };
  const { mode, min = -Infinity, max = Infinity } = rest;
  if (low < min || high > max) {
    return { code: 'out-of-range', found: low < min ? low : high, min: rest.min ?? null, max: rest.max ?? null, unit: null };
  }
  if (mode !== undefined && dist === 'triangular' && !(low <= mode && mode <= high)) {
    return { code: 'bad-range', low, value: mode, high };
  }
  if ((dist === 'loguniform' || dist === 'lognormal') && low <= 0) {
    return { code: 'bad-distribution', found: dist, needs: 'positive-range' };
  }
  return { name, spread: { dist, low, high, ...rest }, steps };
}

/** Levels of a factor in a full factorial: a number takes even steps of probability, the ends included where it is bounded. */
export function levelsOf(factor: Factor): readonly Level[] {
  if ('levels' in factor) return factor.levels;
  const { name, spread, steps } = factor;
  const n = steps ?? 2;
  const bounded = spread.dist !== 'normal' && spread.dist !== 'lognormal';
  const inverse = inverseOf(spread);
  return Array.from({ length: n }, (_, i) => {
    const value = inverse(bounded ? i / (n - 1) : 0.05 + (0.9 * i) / (n - 1));
    return { name: value, sets: [`${name}=${value}`] };
  });
}

/** A uniform as what the factor then is: a number, or the index of a level. */
export function drawOf(factor: Factor): (u: number) => number {
  if ('spread' in factor) return inverseOf(factor.spread);
  const { length } = factor.levels;
  return (u) => Math.min(length - 1, Math.floor(u * length));
}
