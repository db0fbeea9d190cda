import { exp, log, log1p } from './elementary.js';

/** Where a sampler takes its uniforms from. */
export interface Uniforms {
  next(): number;
}

const inversionLimit = 10;

/**
 * An exact binomial draw: inversion below a mean of 10, transformed rejection above. n up to 2^53.
 *
 * Sources: Kachitvichyanukul and Schmeiser 1988 (inversion); Hörmann 1993 (BTRS); acceptance by Loader's (2000)
 * deviance form, which keeps its digits for any n. Throws RangeError unless n is a whole number in [0, 2^53] and p is
 * in [0, 1].
 */
export function drawBinomial(uniforms: Uniforms, n: number, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability must be in [0, 1], not ${p}`);
  if (!(n >= 0 && n <= 9007199254740992 && Math.floor(n) === n)) throw new RangeError(`a count must be whole, not ${n}`);
  if (n === 0 || p === 0) return 0;
  if (p === 1) return n;
  if (p > 0.5) return n - drawLower(uniforms, n, 1 - p);
  return drawLower(uniforms, n, p);
}

function drawLower(uniforms: Uniforms, n: number, p: number): number {
  return n * p < inversionLimit ? invert(uniforms, n, p) : reject(uniforms, n, p);
}

/** Walks up the distribution until the uniform is used up; starts again in the rare case that rounding eats the tail. */
function invert(uniforms: Uniforms, n: number, p: number): number {
  for (;;) {
    let u = uniforms.next();
    // (1 - p)^n >= 1 - n p, so this settles most draws without an exponential.
    if (u < 1 - n * p) return 0;
    const odds = p / (1 - p);
    let mass = exp(n * log1p(-p));
    let k = 0;
    while (u > mass) {
      u -= mass;
      k += 1;
      if (k > n || (k > 60 && mass < 1e-18)) {
        k = -1;
        break;
      }
      mass *= (odds * (n - k + 1)) / k;
    }
    if (k >= 0) return k;
  }
}

/** Hörmann's BTRS for n p >= 10, p <= 1/2. */
function reject(uniforms: Uniforms, n: number, p: number): number {
  const q = 1 - p;
  const variance = n * p * q;
  const deviation = Math.sqrt(variance);
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const c = n * p + 0.5;
  const vr = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * deviation;
  const mode = Math.floor((n + 1) * p);
  for (;;) {
    const u = uniforms.next() - 0.5;
    const v = uniforms.next();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + c);
    if (us >= 0.07 && v <= vr) return k;
    if (k < 0 || k > n) continue;
    const scaled = log((v * alpha) / (a / (us * us) + b));
    // Squeeze of Kachitvichyanukul and Schmeiser (1988, step 5.2): ln f(k)/f(m) lies within `rough` of a parabola.
    const away = Math.abs(k - mode);
    if (away < 0.5 * variance - 1) {
      const rough = (away / variance) * (((away / 3 + 0.625) * away + 1 / 6) / variance + 0.5);
      const parabola = (-away * away) / (2 * variance);
      if (scaled < parabola - rough) return k;
      if (scaled > parabola + rough) continue;
    }
    if (scaled <= logRatio(n, p, k, mode)) return k;
  }
}

/** ln f(k) - ln f(m) of the binomial (n, p), by deviances (Loader 2000). */
function logRatio(n: number, p: number, k: number, m: number): number {
  return logMass(n, p, k) - logMass(n, p, m);
}

const halfLogTwoPi = 0.9189385332046727;

/** ln of the binomial probability of k. */
export function logMass(n: number, p: number, k: number): number {
  if (k === 0) return n * log1p(-p);
  if (k === n) return n * log(p);
  const rest = n - k;
  return (
    stirlingError(n) -
    stirlingError(k) -
    stirlingError(rest) -
    deviance(k, n * p) -
    deviance(rest, n * (1 - p)) -
    halfLogTwoPi -
    0.5 * (log(k) + log1p(-k / n))
  );
}

/** ln n! less Stirling's formula for n = 0..15, from exact factorials. */
const smallStirling = new Float64Array([
  0, 0.08106146679532726, 0.04134069595540929, 0.0276779256849983, 0.020790672103765093, 0.016644691189821193,
  0.013876128823070747, 0.01189670994589177, 0.010411265261972096, 0.009255462182712733, 0.00833056343336287,
  0.007573675487951841, 0.00694284010720953, 0.006408994188004207, 0.0059513701127588475, 0.005554733551962801,
]);

/** ln n! - ((n + 1/2) ln n - n + ln(2 pi) / 2). */
function stirlingError(n: number): number {
  if (n < 16) return smallStirling[n]!;
  const square = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n;
}

/** x ln(x / mean) + mean - x, by a series where the two are close. */
function deviance(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) < 0.1 * (x + mean)) {
    const v = difference / (x + mean);
    let sum = difference * v;
    let term = 2 * x * v;
    const square = v * v;
    for (let j = 3; j < 1000; j += 2) {
      term *= square;
      const next = sum + term / j;
      if (next === sum) return sum;
      sum = next;
    }
    return sum;
  }
  return x * log(x / mean) + mean - x;
}

/** Chance of `k` or more successes in `n` trials of chance `p`: the smaller tail is summed, from its largest mass outward. */
export function upperTail(n: number, p: number, k: number): number {
  if (k <= 0) return 1;
  if (k > n || p === 0) return 0;
  if (p === 1) return 1;
  const odds = p / (1 - p);
  if (k > n * p)
    return Math.min(
      1,
      sumOf(exp(logMass(n, p, k)), n - k, (i) => ((n - k - i) / (k + i + 1)) * odds),
    );
  const below = k - 1;
  return Math.max(0, 1 - sumOf(exp(logMass(n, p, below)), below, (i) => (below - i) / (n - below + i + 1) / odds));
}

/** A first mass and up to `more` that follow, each by its ratio to the one before; ratios fall. */
function sumOf(first: number, more: number, ratio: (i: number) => number): number {
  let mass = first;
  let sum = first;
  for (let i = 0; i < more; i++) {
    mass *= ratio(i);
    const next = sum + mass;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}
