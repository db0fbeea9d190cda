/** Where a value stands between two ends of a line of user units. */
export function linear([low, high]: readonly [number, number], [from, to]: readonly [number, number]): (value: number) => number {
  const width = high - low;
  return (value) => (width === 0 ? from : from + ((value - low) / width) * (to - from));
}

/** The paths of polylines through what exists: a gap ends one and begins the next. */
export function polyline(points: readonly { readonly x: number; readonly y: number | null }[]): string {
  let path = '';
  let pen = false;
  for (const { x, y } of points) {
    if (y === null) pen = false;
    else {
      path += `${pen ? 'L' : 'M'}${hundredths(x)},${hundredths(y)}`;
      pen = true;
    }
  }
  return path;
}

/** The area between two lines of heights at places `x`, over the places at which both have one. */
export function between(x: readonly number[], low: readonly (number | null)[], high: readonly (number | null)[]): string {
  const there = x.map((_, i) => i).filter((i) => low[i] !== null && high[i] !== null);
  const along = (edge: readonly (number | null)[], order: readonly number[]): string =>
    order.map((i) => `${hundredths(x[i]!)},${hundredths(edge[i]!)}`).join('L');
  return there.length < 2 ? '' : `M${along(high, there)}L${along(low, there.toReversed())}Z`;
}

/** Nobody sees less than a hundredth of a unit. */
export const hundredths = (value: number): number => Math.round(value * 100) / 100 || 0;
