/** Round steps of an axis: 1, 2 or 5 times a power of ten. */
function roundStep(least: number): number {
  let power = 1;
  while (power > least) power /= 10;
  while (power * 10 <= least) power *= 10;
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least * (1 - 1e-9))!;
}

/** Multiples of `step` from the first at or above `low` to the last at or below `high`. */
function multiples(low: number, high: number, step: number): number[] {
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => tidy((first + i) * step));
}

/** A multiple of a decimal step without what binary fractions add to it. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** Whether round numbers can stand between two ends: less than rounding leaves of them is no interval. */
const isWide = (low: number, high: number): boolean => high - low > 1e-12 * Math.max(Math.abs(low), Math.abs(high), 1e-280);

/** At most about `count` round numbers within [low, high]. */
export function roundTicks(low: number, high: number, count: number): number[] {
  return isWide(low, high) ? multiples(low, high, roundStep((high - low) / count)) : [low];
}

/** The interval widened to round ends, so that no line leaves the axis. */
export function roundDomain(low: number, high: number, count: number): readonly [number, number] {
  if (!isWide(low, high)) return low === 0 ? [0, 1] : [Math.min(0, low), Math.max(0, low)];
  const step = roundStep((high - low) / count);
  return [tidy(Math.floor(low / step + 1e-9) * step), tidy(Math.ceil(high / step - 1e-9) * step)];
}

/** Months at which a calendar has something to say: quarters, halves, years. */
export function monthTicks(low: number, high: number, count: number): number[] {
  const step = [1, 2, 3, 6, 12, 24, 36, 60, 120].find((months) => (high - low) / months <= count) ?? 240;
  return multiples(low, high, step);
}

/** 1, 2 and 5 times powers of ten, or the powers alone where that is too many. */
export function logTicks(low: number, high: number, count: number): number[] {
  let power = 1;
  while (power > low) power /= 10;
  while (power * 10 <= low) power *= 10;
  const all: number[] = [];
  for (; power <= high * (1 + 1e-9); power *= 10) all.push(...[1, 2, 5].map((factor) => tidy(factor * power)));
  const within = all.filter((tick) => tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9));
  return within.length <= count ? within : within.filter((tick) => /^0*1?0*$/.test(String(tick).replace('.', '')));
}
