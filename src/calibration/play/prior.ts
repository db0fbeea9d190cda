import { inverseOf } from '../../experiment/designs/index.js';
import { entityKey, exp, log, Luck } from '../../numerics/index.js';
import { quantitiesOf, type QuantityAt, type Scenario } from '../../scenario/index.js';

/** One number that is not known, with the inverse of its distribution function. */
export interface Uncertain {
  readonly path: string;
  readonly unit: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly inverse: (u: number) => number;
}

/** Ends this far apart are spread evenly in the logarithm. */
const wide = 4;

/**
 * Every number of a scenario that has a range, but for shares that were observed: half of the chances on each side of its value, even on each side.
 *
 * In the logarithm where the ends are positive and a factor of four apart or more; a distribution that is stated is kept.
 */
export function priorOf(scenario: Scenario): Uncertain[] {
  return quantitiesOf(scenario).flatMap((at) => {
    const { low, high, value, source } = at.quantity;
    const seen = at.path.includes('.observed.') && source !== 'assumption';
    if (low === null || high === null || !(low < high) || seen) return [];
    return [{ path: at.path, unit: at.spec.unit, value, low, high, inverse: inverseAt(at, low, high) }];
  });
}

function inverseAt({ spec, quantity }: QuantityAt, low: number, high: number): (u: number) => number {
  const { min, max, integer } = spec;
  if (quantity.dist !== null) {
    const bounds = { ...(min !== undefined && { min }), ...(max !== undefined && { max }), ...(integer && { integer }) };
    return inverseOf({ dist: quantity.dist, low, high, mode: quantity.value, ...bounds });
  }
  const logarithmic = low > 0 && high / low >= wide;
  const [from, middle, to] = [low, quantity.value, high].map((end) => (logarithmic ? log(end) : end)) as [number, number, number];
  return (u) => {
    const at = u < 0.5 ? from + 2 * u * (middle - from) : middle + (2 * u - 1) * (to - middle);
    const value = logarithmic ? Math.min(high, Math.max(low, exp(at))) : at;
    return integer === true ? Math.round(value) : value;
  };
}

/** Streams of luck of calibration: its own, apart from those of the market. */
export const streams = { prior: 9001, move: 9002, noise: 9003, resample: 9004 } as const;

/** A draw of the prior as uniforms, one for each number; the same number has the same uniform in every scenario. */
export function priorDraw(prior: readonly Uncertain[], seed: number, draw: number): Float64Array {
  const luck = new Luck(seed, draw);
  luck.begin(streams.prior, 0);
  return Float64Array.from(prior, ({ path }) => luck.uniform(entityKey(path)));
}
