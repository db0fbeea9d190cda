import {
  inverses,
  ln2By64High,
  ln2By64Low,
  ln2High,
  ln2Low,
  logsHigh,
  logsLow,
  powersHigh,
  powersLow,
} from './elementary-tables.js';

/**
 * exp, log, log1p, expm1 and pow from + - * / and bit access alone: the same last bit in every JavaScript engine.
 *
 * Table-driven after Tang (1989, 1990): reduce by a table of 2^(j/64) or of reciprocals, finish with a short series.
 */
const cell = new Float64Array(1);
const words = new Int32Array(cell.buffer);
/** Index of the word that holds sign, exponent and the top of the mantissa. */
const top = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

const sixtyFourByLn2 = 92.33248261893158;
/** Adding and subtracting this rounds a double of moderate size to an integer. */
const rounder = 6755399441055744;
const overflow = 709.782712893384;
const underflow = -745.1332191019412;

const lowestPower = -1074;
/** 2^k for -1074 <= k <= 1023. A table, since a double that was just written in halves is slow to read. */
const powersOfTwo = new Float64Array(1024 - lowestPower);
for (let i = 0, power = Number.MIN_VALUE; i < powersOfTwo.length; i++, power *= 2) powersOfTwo[i] = power;

function powerOfTwo(k: number): number {
  return powersOfTwo[k - lowestPower]!;
}

/** e^r - 1 for |r| < 2^-7.5; in pairs, which processors work on side by side. */
function growth(r: number): number {
  const square = r * r;
  return r + square * (0.5 + r * (1 / 6) + square * (1 / 24 + r * (1 / 120) + square * (1 / 720)));
}

/** e^(x + tail), |tail| far below one ulp of x. x must lie within the finite range. */
function expOf(x: number, tail: number): number {
  const k = x * sixtyFourByLn2 + rounder - rounder;
  const r = x - k * ln2By64High - (k * ln2By64Low - tail);
  const whole = k | 0;
  const j = whole & 63;
  const m = whole >> 6;
  const series = growth(r);
  const high = powersHigh[j]!;
  const value = high + (powersLow[j]! + high * series);
  if (m >= -1021 && m <= 1023) return value * powerOfTwo(m);
  return m > 1023 ? value * 2 * powerOfTwo(m - 1) : gradual(value, m);
}

/** value 2^m for a subnormal result, rounded once: value is split so that the sum rounds at the final place. */
function gradual(value: number, m: number): number {
  return value * powerOfTwo(m + 54) * 5.551115123125783e-17;
}

/** e^x. At most 0.52 ulp off, 0.76 where the result is subnormal (measured: docs/proofs.md); 0 below -745.13, Infinity above 709.78. */
export function exp(x: number): number {
  if (!(x <= overflow)) return x !== x ? NaN : Infinity;
  if (x < underflow) return 0;
  return expOf(x, 0);
}

/** Sign, exponent and the top twenty bits of the mantissa. */
function highWord(x: number): number {
  cell[0] = x;
  return words[top]!;
}

/** The interval of 1/128 of a binade in which the mantissa of `high` lies, [0, 128). */
function intervalOf(high: number): number {
  return (high >>> 13) & 127;
}

/** The e for which x = z 2^e has z in [0.6875, 1.375). x positive, finite, normal. */
function exponentOf(high: number, interval: number): number {
  return (high >>> 20) - 1023 + (interval >= 48 ? 1 : 0);
}

/** z without its last 27 bits: the product with a multiple of 1/256 is then exact. */
function upper(z: number): number {
  const scaled = z * 134217729;
  return scaled - (scaled - z);
}

const smallestNormal = 2.2250738585072014e-308;
const twoTo54 = 18014398509481984;

/** Natural logarithm. At most 0.52 ulp off (measured: docs/proofs.md); -Infinity at 0, NaN below. */
export function log(x: number): number {
  return x >= smallestNormal && x <= Number.MAX_VALUE ? logNormal(x, 0) : logOdd(x);
}

function logOdd(x: number): number {
  if (x > 0) return x === Infinity ? Infinity : logNormal(x * twoTo54, 54);
  return x === 0 ? -Infinity : NaN;
}

/** ln(x 2^-scale) for a positive, finite, normal x. */
function logNormal(x: number, scale: number): number {
  const bits = highWord(x);
  const interval = intervalOf(bits);
  const exponent = exponentOf(bits, interval);
  const z = x * powerOfTwo(-exponent);
  const inverse = inverses[interval]!;
  const zHigh = upper(z);
  const rHigh = zHigh * inverse - 1;
  const rLow = (z - zHigh) * inverse;
  const e = exponent - scale;
  const base = e * ln2High + logsHigh[interval]!;
  const low = e * ln2Low + logsLow[interval]!;
  const r = rHigh + rLow;
  const first = base + r;
  const firstLow = base - first + r;
  const square = r * r;
  return first + (firstLow + (low + (rLow - (r - rHigh)) + (square * r * series(r) - 0.5 * square)));
}

/** 1/3 - r/4 + r^2/5 - ...: the tail of ln(1 + r) after the square, |r| < 2^-6.6. */
function series(r: number): number {
  const square = r * r;
  const fourth = square * square;
  return 1 / 3 - r * (1 / 4) + square * (1 / 5 - r * (1 / 6)) + fourth * (1 / 7 - r * (1 / 8) + square * (1 / 9 - r * (1 / 10)));
}

/** ln(1 + x), accurate for small x: ln(w) of w = 1 + x plus what rounding w dropped. */
export function log1p(x: number): number {
  if (x > -1e-5 && x < 1e-5) return x - x * x * (0.5 - x * (1 / 3 - x * (1 / 4)));
  const w = 1 + x;
  if (!(w > 0) || w === Infinity) return log(w);
  const lost = w > 2 ? 1 - (w - x) : x - (w - 1);
  return log(w) + lost / w;
}

/** e^x - 1, accurate for small x by its series, by subtraction of halves elsewhere. */
export function expm1(x: number): number {
  if (x > -0.01 && x < 0.01) {
    return x + x * x * (0.5 + x * (1 / 6 + x * (1 / 24 + x * (1 / 120 + x * (1 / 720 + x * (1 / 5040 + x / 40320))))));
  }
  return x >= -40 && x <= 42 ? expm1Far(x) : x < -40 ? -1 : exp(x);
}

function expm1Far(x: number): number {
  const k = x * sixtyFourByLn2 + rounder - rounder;
  const r = x - k * ln2By64High - k * ln2By64Low;
  const whole = k | 0;
  const j = whole & 63;
  const scale = powerOfTwo(whole >> 6);
  const high = powersHigh[j]!;
  return high * scale - 1 + (powersLow[j]! + high * growth(r)) * scale;
}

const logTail = new Float64Array(1);

/** ln(x) as an unevaluated sum: returns the high part and leaves the low part in `logTail`. x positive, finite, normal. */
function logDouble(x: number, scale: number): number {
  const bits = highWord(x);
  const interval = intervalOf(bits);
  const exponent = exponentOf(bits, interval);
  const z = x * powerOfTwo(-exponent);
  const inverse = inverses[interval]!;
  const zHigh = upper(z);
  const a = zHigh * inverse - 1;
  const b = (z - zHigh) * inverse;
  const r = a + b;
  const rLow = b - (r - a);
  const head = upper(r);
  const square = r * r;
  const squareLow = head * head - square + 2 * head * (r - head) + (r - head) * (r - head) + 2 * r * rLow;
  const e = exponent + scale;
  const base = e * ln2High + logsHigh[interval]!;
  const s1 = base + r;
  const t1 = Math.abs(base) >= Math.abs(r) ? base - s1 + r : r - s1 + base;
  const half = 0.5 * square;
  const s2 = s1 - half;
  const t2 = Math.abs(s1) >= half ? s1 - s2 - half : s1 - (s2 + half);
  const low = t1 + t2 + rLow + (e * ln2Low + logsLow[interval]!) - 0.5 * squareLow;
  const tail = square * r * series(r);
  const s3 = s2 + tail;
  const t3 = s2 - s3 + tail;
  const sum = s3 + (low + t3);
  logTail[0] = s3 - sum + (low + t3);
  return sum;
}

/** x^y as Math.pow defines it, at most 0.6 ulp off, 0.76 where the result is subnormal (measured: docs/proofs.md), through a logarithm of twice the precision. */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (x !== x || y !== y) return NaN;
  const wholeExponent = Math.floor(y) === y;
  const odd = wholeExponent && Math.abs(y) < 9007199254740992 && Math.abs(y % 2) === 1;
  if (x === 0) return y > 0 ? (odd ? x : 0) : odd && 1 / x < 0 ? -Infinity : Infinity;
  const size = Math.abs(x);
  if (Math.abs(y) === Infinity) return size === 1 ? NaN : size > 1 === y > 0 ? Infinity : 0;
  if (x < 0 && !wholeExponent && x !== -Infinity) return NaN;
  const sign = x < 0 && odd ? -1 : 1;
  if (size === Infinity) return y > 0 ? sign * Infinity : 1 / (sign * Infinity);
  if (size === 1) return sign;
  return sign * powPositive(size, y);
}

function powPositive(x: number, y: number): number {
  const high = x < smallestNormal ? logDouble(x * twoTo54, -54) : logDouble(x, 0);
  const low = logTail[0]!;
  const product = y * high;
  if (!(product < overflow + 1)) return Infinity;
  if (product < underflow - 1) return 0;
  const yHead = upper(y);
  const hHead = upper(high);
  const yTail = y - yHead;
  const hTail = high - hHead;
  const tail = yHead * hHead - product + yHead * hTail + yTail * hHead + yTail * hTail + y * low;
  if (product + tail > overflow) return Infinity;
  if (product + tail < underflow) return 0;
  return expOf(product, Number.isFinite(tail) ? tail : 0);
}
