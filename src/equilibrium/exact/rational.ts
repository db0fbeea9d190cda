/** A fraction in lowest terms; the denominator is positive. */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

export const zero: Rational = { num: 0n, den: 1n };
export const one: Rational = { num: 1n, den: 1n };

/** Greatest common divisor, never negative. */
export function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** num / den in lowest terms. Throws RangeError where `den` is zero. */
export function rational(num: bigint, den = 1n): Rational {
  if (den === 1n) return { num, den };
  if (den === 0n) throw new RangeError('a fraction has no zero below its line');
  const common = den < 0n ? -gcd(num, den) : gcd(num, den);
  return { num: num / common, den: den / common };
}

export const add = (a: Rational, b: Rational): Rational =>
  a.den === b.den ? rational(a.num + b.num, a.den) : rational(a.num * b.den + b.num * a.den, a.den * b.den);
export const subtract = (a: Rational, b: Rational): Rational => add(a, { num: -b.num, den: b.den });
export const multiply = (a: Rational, b: Rational): Rational => rational(a.num * b.num, a.den * b.den);
export const divide = (a: Rational, b: Rational): Rational => rational(a.num * b.den, a.den * b.num);
/** Negative, zero or positive as a - b is. */
export const compare = (a: Rational, b: Rational): number => {
  const left = a.num * b.den;
  const right = b.num * a.den;
  return left < right ? -1 : left > right ? 1 : 0;
};
export const negative = ({ num, den }: Rational): Rational => ({ num: -num, den });
export const isZero = ({ num }: Rational): boolean => num === 0n;

/** Digits of a number that is read; more are refused before they cost anything. */
const mostDigits = 1000;
const mostExponent = 400;
/** The largest number that is read: what is computed from a few of them still is a double. */
const largest = 1e100;
const form = /^([+-]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([+-]?\d{1,6}))?(?:\/(\d+))?$/;

/** Reads `3`, `-0.25`, `1e-3` or `2/7` without rounding; undefined for what is none of them, or beyond 1e100. */
export function parseRational(text: string): Rational | undefined {
  if (text.length > mostDigits) return undefined;
  const match = form.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = '', afterWhole = '', afterNone = '', exponent, below] = match;
  const after = afterWhole + afterNone;
  if (below !== undefined && (text.includes('.') || exponent !== undefined || BigInt(below) === 0n)) return undefined;
  const power = Number(exponent ?? 0) - after.length;
  if (Math.abs(power) > mostExponent + after.length) return undefined;
  const digits = BigInt(whole + after || '0');
  const num = sign === '-' ? -digits : digits;
  const value =
    below !== undefined ? rational(num, BigInt(below)) : power >= 0 ? rational(num * tenTo(power)) : rational(num, tenTo(-power));
  return Math.abs(toNumber(value)) <= largest ? value : undefined;
}

/** The number as a fraction, `-3` or `2/7`. */
export const rationalText = ({ num, den }: Rational): string => (den === 1n ? `${num}` : `${num}/${den}`);

const exactBelow = 1n << 53n;

/** The nearest double, or one beside it: the quotient is taken to 64 bits before it is rounded. */
export function toNumber({ num, den }: Rational): number {
  const size = num < 0n ? -num : num;
  if (size < exactBelow && den < exactBelow) return Number(num) / Number(den);
  const shift = 64 - (bitsOf(size) - bitsOf(den));
  const quotient = shift >= 0 ? (size << BigInt(shift)) / den : size / (den << BigInt(-shift));
  const value = scaled(Number(quotient), -shift);
  return num < 0n ? -value : value;
}

const bitsOf = (x: bigint): number => {
  const hex = x.toString(16);
  return (hex.length - 1) * 4 + Number.parseInt(hex[0]!, 16).toString(2).length;
};

/** x * 2^power in steps that neither over- nor underflow before the result does. */
function scaled(x: number, power: number): number {
  let value = x;
  let left = power;
  for (; left > 1000; left -= 1000) value *= twoTo1000;
  for (; left < -1000; left += 1000) value *= twoToMinus1000;
  return value * powerOfTwo(left);
}

/** The double as the fraction that it is. Throws RangeError where it is not finite. */
export function fromNumber(value: number): Rational {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a fraction`);
  let den = 1n;
  let num = value;
  while (!Number.isInteger(num)) {
    num *= 2;
    den *= 2n;
  }
  return rational(BigInt(num), den);
}

/**
 * The simplest fraction within `within` of a value by continued fractions, or undefined where its denominator would pass `most`.
 */
export function nearFraction(value: number, within: number, most = 1e7): Rational | undefined {
  const negative = value < 0;
  const size = Math.abs(value);
  let [before, beforeDen, num, den] = [1, 0, Math.floor(size), 1];
  let rest = size - num;
  while (Math.abs(num / den - size) > within) {
    if (rest <= 0) return undefined;
    const step = Math.floor(1 / rest);
    rest = 1 / rest - step;
    [before, num] = [num, step * num + before];
    [beforeDen, den] = [den, step * den + beforeDen];
    if (den > most || num > Number.MAX_SAFE_INTEGER) return undefined;
  }
  return rational(BigInt(negative ? -num : num), BigInt(den));
}

/** The least whole number that all the fractions become whole by. */
export function commonDenominator(values: readonly Rational[]): bigint {
  let common = 1n;
  for (const { den } of values) if (common % den !== 0n) common = (common / gcd(common, den)) * den;
  return common;
}

const twoTo1000 = powerOfTwo(1000);
const twoToMinus1000 = powerOfTwo(-1000);

/** 2^power for whole powers from -1074 to 1023, by halving and doubling, which are exact. */
function powerOfTwo(power: number): number {
  let value = 1;
  for (let i = 0; i < power; i++) value *= 2;
  for (let i = 0; i > power; i--) value /= 2;
  return value;
}

function tenTo(power: number): bigint {
  return BigInt(`1${'0'.repeat(power)}`);
}
