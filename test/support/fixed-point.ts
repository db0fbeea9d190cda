/** Elementary functions in fixed point with 256 fractional bits: slow, simple, and independent of what they test. */
const bits = 256n;
const one = 1n << bits;

/** A double as fixed point, exactly (its last bit must not lie below 2^-256). */
export function fixed(x: number): bigint {
  const cell = new DataView(new ArrayBuffer(8));
  cell.setFloat64(0, x);
  const word = cell.getBigUint64(0);
  const exponent = (word >> 52n) & 0x7ffn;
  const mantissa = (word & 0xfffffffffffffn) | (exponent === 0n ? 0n : 1n << 52n);
  const shift = (exponent === 0n ? 1n : exponent) - 1075n + bits;
  const size = shift >= 0n ? mantissa << shift : mantissa >> -shift;
  return word >> 63n === 1n ? -size : size;
}

const times = (a: bigint, b: bigint): bigint => (a * b) >> bits;

/** e^x for |x| <= 60: by e^(x / 2^20), then squaring. */
export function expFixed(x: bigint): bigint {
  const reduced = x >> 20n;
  let sum = one;
  let term = one;
  for (let n = 1n; term !== 0n && n < 60n; n++) {
    term = times(term, reduced) / n;
    sum += term;
  }
  for (let i = 0; i < 20; i++) sum = times(sum, sum);
  return sum;
}

/** ln x for x in [2^-80, 2^80]: Newton's iteration on e^y = x from a double's guess. */
export function logFixed(x: bigint, guess: number): bigint {
  let y = fixed(guess);
  for (let i = 0; i < 4; i++) {
    const e = expFixed(y);
    y += ((x - e) << bits) / e;
  }
  return y;
}

/** Distance of a double from the true value, in units of the double's last place. */
export function ulps(found: number, truth: bigint): number {
  const size = Math.abs(found);
  const cell = new DataView(new ArrayBuffer(8));
  cell.setFloat64(0, size);
  cell.setBigUint64(0, cell.getBigUint64(0) + 1n);
  const last = fixed(cell.getFloat64(0)) - fixed(size);
  const difference = fixed(found) - truth;
  return Number(((difference < 0n ? -difference : difference) * 1000n) / last) / 1000;
}
