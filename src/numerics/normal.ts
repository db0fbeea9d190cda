import { exp, log } from './elementary.js';

const rootTwoPi = 2.5066282746310002;

/** Density of the standard normal. */
export function normalDensity(x: number): number {
  return exp(-0.5 * x * x) / rootTwoPi;
}

/**
 * Distribution function of the standard normal.
 *
 * Below 3 by Marsaglia's (2004) Taylor series at zero, in the tail by Laplace's continued fraction. Relative error in
 * the tail below 1e-12.
 */
export function normalCdf(x: number): number {
  if (x !== x) return NaN;
  if (x < -38) return 0;
  if (x > 38) return 1;
  const size = Math.abs(x);
  if (size < 3) {
    let sum = x;
    let term = x;
    for (let i = 3; ; i += 2) {
      term *= (x * x) / i;
      const next = sum + term;
      if (next === sum) break;
      sum = next;
    }
    return 0.5 + sum * normalDensity(x);
  }
  let fraction = size + 60;
  for (let i = 60; i >= 1; i--) fraction = size + i / fraction;
  const tail = normalDensity(size) / fraction;
  return x < 0 ? tail : 1 - tail;
}

const central = {
  a: [3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727],
  b: [1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061, 28729.085735721942674, 5226.495278852545925],
} as const;
const middle = {
  a: [1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4],
  b: [1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459, 0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9],
} as const;
const far = {
  a: [6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7],
  b: [1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4, 1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15],
} as const;

/** Ratio of two polynomials of degree seven. */
function ratio({ a, b }: { readonly a: readonly number[]; readonly b: readonly number[] }, r: number): number {
  let top = 0;
  let under = 0;
  for (let i = 7; i >= 0; i--) {
    top = top * r + a[i]!;
    under = under * r + b[i]!;
  }
  return top / under;
}

/**
 * Quantile of the standard normal for p in (0, 1); -Infinity at 0, Infinity at 1. Monotone.
 *
 * Source: Wichura 1988, algorithm AS 241 (PPND16), relative error about 1e-16.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(central, 0.180625 - q * q);
  const tail = q < 0 ? p : 1 - p;
  if (!(tail > 0)) return tail === 0 ? (q < 0 ? -Infinity : Infinity) : NaN;
  const r = Math.sqrt(-log(tail));
  const size = r <= 5 ? ratio(middle, r - 1.6) : ratio(far, r - 5);
  return q < 0 ? -size : size;
}
