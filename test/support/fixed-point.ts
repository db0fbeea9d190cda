/**
 * Elementary functions by Taylor series on integers, with 192 bits after the point: slow, simple, and independent of
 * what they test. Errors stay below 2^-180.
 */
const bits = 192n;
const one = 1n << bits;

/** mantissa 2^(exponent - 192): a number too large or too small for fixed point. */
export interface Scaled {
  readonly mantissa: bigint;
  readonly exponent: number;
}

const cell = new DataView(new ArrayBuffer(8));

/** A double as an integer times 2^exponent, exactly. */
function parts(x: number): { readonly integer: bigint; readonly exponent: number } {
  cell.setFloat64(0, x);
  const word = cell.getBigUint64(0);
  const field = Number((word >> 52n) & 0x7ffn);
  const size = (word & 0xfffffffffffffn) | (field === 0 ? 0n : 1n << 52n);
  return { integer: word >> 63n === 1n ? -size : size, exponent: Math.max(field, 1) - 1075 };
}

const shift = (value: bigint, by: number): bigint => (by >= 0 ? value << BigInt(by) : value >> BigInt(-by));

/** A double as fixed point: exact where its last bit is at least 2^-192. */
export function fixed(x: number): bigint {
  const { integer, exponent } = parts(x);
  return shift(integer, exponent + Number(bits));
}

const times = (a: bigint, b: bigint): bigint => (a * b) >> bits;

/** ln 2 = 2 artanh(1/3). */
const ln2 = ((): bigint => {
  let sum = 0n;
  for (let power = (2n * one) / 3n, n = 1n; power > 0n; power /= 9n, n += 2n) sum += power / n;
  return sum;
})();

const halvings = 8;

/** e^x: x = k ln 2 + r, the series at r / 2^8, and eight squarings. */
export function expScaled(x: bigint): Scaled {
  const k = (x + (x < 0n ? -ln2 : ln2) / 2n) / ln2;
  const r = shift(x - k * ln2, -halvings);
  let sum = one;
  for (let term = r, n = 2n; term !== 0n && term !== -1n; term = times(term, r) / n, n++) sum += term;
  for (let i = 0; i < halvings; i++) sum = times(sum, sum);
  return { mantissa: sum, exponent: Number(k) };
}

/** e^x - 1 for |x| < 40. */
export function expm1Fixed(x: bigint): bigint {
  const { mantissa, exponent } = expScaled(x);
  return shift(mantissa, exponent) - one;
}

/** How many bits a positive integer has. */
function lengthOf(size: bigint): number {
  const digits = size.toString(16);
  return 4 * digits.length - Math.clz32(Number.parseInt(digits[0]!, 16)) + 28;
}

/** size 2^exponent with a mantissa in [1, 2). */
function scaled(size: bigint, exponent: number): Scaled {
  const length = lengthOf(size);
  return { mantissa: shift(size, Number(bits) + 1 - length), exponent: exponent + length - 1 };
}

/** The logarithm, from a double's guess g of that of the mantissa: g + ln(1 + d), d = mantissa e^-g - 1. */
function logScaled({ mantissa, exponent }: Scaled): bigint {
  const guess = fixed(Math.log(Number(mantissa >> (bits - 64n)) / 2 ** 64));
  const e = expScaled(guess);
  const d = (shift(mantissa, -e.exponent) << bits) / e.mantissa - one;
  const square = times(d, d);
  return BigInt(exponent) * ln2 + guess + d - square / 2n + times(square, d) / 3n;
}

/** ln x for a positive double of any size. */
export function logFixed(x: number): bigint {
  const { integer, exponent } = parts(x);
  return logScaled(scaled(integer, exponent));
}

/** ln(1 + x) for x > -1. */
export const log1pFixed = (x: number): bigint => logScaled(scaled(one + fixed(x), -Number(bits)));

/** x^y = e^(y ln x) for positive x. */
export const powScaled = (x: number, y: number): Scaled => expScaled(times(fixed(y), logFixed(x)));

/** Distance of a double from the truth, in units of the last place that a double has where the truth lies. */
export function ulps(found: number, truth: Scaled | bigint): number {
  const { mantissa, exponent } = typeof truth === 'bigint' ? { mantissa: truth, exponent: 0 } : truth;
  const last = exponent - Number(bits);
  const binade = last + lengthOf(mantissa < 0n ? -mantissa : mantissa) - 1;
  const unit = Math.max(binade, -1022) - 52;
  const own = parts(found);
  const difference = shift(own.integer, own.exponent - unit + 40) - shift(mantissa, last - unit + 40);
  return Math.abs(Number(difference)) / 2 ** 40;
}
