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
  a: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  b: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943,
    5226.495278852546,
  ],
} as const;
const middle = {
  a: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
    0.022723844989269184, 0.0007745450142783414,
  ],
  b: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457, 0.0005475938084995345,
    1.0507500716444169e-9,
  ],
} as const;
const far = {
  a: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124, 0.0012426609473880784,
    2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  b: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
    1.421511758316446e-7, 2.0442631033899397e-15,
  ],
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
