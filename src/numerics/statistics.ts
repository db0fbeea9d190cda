import { log, exp } from './elementary.js';
import { normalQuantile } from './normal.js';

/** A sum with Neumaier's (1974) compensation: order still matters to the last bit, but hardly to the second last. */
export class CompensatedSum {
  private sum = 0;
  private lost = 0;

  add(x: number): void {
    const next = this.sum + x;
    this.lost += Math.abs(this.sum) >= Math.abs(x) ? this.sum - next + x : x - next + this.sum;
    this.sum = next;
  }

  value(): number {
    return this.sum + this.lost;
  }

  reset(): void {
    this.sum = 0;
    this.lost = 0;
  }
}

/** Mean in index order; NaN for no values. */
export function mean(values: ArrayLike<number>): number {
  const sum = new CompensatedSum();
  for (let i = 0; i < values.length; i++) sum.add(values[i]!);
  return values.length > 0 ? sum.value() / values.length : NaN;
}

/** Unbiased variance; NaN for fewer than two values. */
export function sampleVariance(values: ArrayLike<number>): number {
  if (values.length < 2) return NaN;
  const centre = mean(values);
  const sum = new CompensatedSum();
  for (let i = 0; i < values.length; i++) sum.add((values[i]! - centre) * (values[i]! - centre));
  return sum.value() / (values.length - 1);
}

/** Quantile of ascending values by linear interpolation between order statistics (Hyndman and Fan's type 7). */
export function quantileSorted(sorted: ArrayLike<number>, q: number): number {
  if (sorted.length === 0) return NaN;
  const position = q * (sorted.length - 1);
  const i = Math.min(sorted.length - 1, Math.floor(position));
  const next = Math.min(sorted.length - 1, i + 1);
  return sorted[i]! + (position - i) * (sorted[next]! - sorted[i]!);
}

/** An interval, lower end first. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Wilson's (1927) interval of a chance after `successes` in `n` trials; NaN for none. */
export function wilsonInterval(successes: number, n: number, confidence: number): Interval {
  if (n === 0) return { low: NaN, high: NaN };
  const z = normalQuantile(0.5 + confidence / 2);
  const share = successes / n;
  const centre = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return { low: successes === 0 ? 0 : Math.max(0, centre - half), high: successes === n ? 1 : Math.min(1, centre + half) };
}

/** Student's interval of a mean; NaN for fewer than two values. */
export function meanInterval(centre: number, standardError: number, n: number, confidence: number): Interval {
  if (n < 2) return { low: NaN, high: NaN };
  const half = studentQuantile(0.5 + confidence / 2, n - 1) * standardError;
  return { low: centre - half, high: centre + half };
}

/** Quantile of Student's distribution, by bisection on its distribution function. Relative error below 1e-9. */
export function studentQuantile(p: number, degrees: number): number {
  if (p === 0.5) return 0;
  if (p < 0.5) return -studentQuantile(1 - p, degrees);
  let low = 0;
  let high = 1;
  while (studentCdf(high, degrees) < p) high *= 2;
  for (let i = 0; i < 80; i++) {
    const middle = 0.5 * (low + high);
    if (studentCdf(middle, degrees) < p) low = middle;
    else high = middle;
  }
  return 0.5 * (low + high);
}

/** Distribution function of Student's distribution at t >= 0. */
export function studentCdf(t: number, degrees: number): number {
  const x = degrees / (degrees + t * t);
  return 1 - 0.5 * incompleteBeta(degrees / 2, 0.5, x);
}

/** Regularised incomplete beta function by Lentz's continued fraction. */
function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, 1 - x);
  const front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log(1 - x)) / a;
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / Math.max(tiny, 1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    const step = c * d;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return front * fraction;
}

/** ln Gamma(x) for x > 0: Stirling's series after shifting above 10. */
function logGamma(x: number): number {
  let shift = 0;
  let y = x;
  while (y < 10) {
    shift -= log(y);
    y += 1;
  }
  const inverse = 1 / (y * y);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / y;
  return shift + (y - 0.5) * log(y) - y + 0.9189385332046727 + series;
}
