import { add, compare, divide, isZero, multiply, one, subtract, zero, type Rational } from './rational.js';

/** Choices of tight constraints that are tried. */
const mostChoices = 20_000;

/**
 * Vertices of the mixtures p >= 0, sum 1, that fulfil rows . p = 0 and limits . p <= 0; undefined where there are too many to try.
 *
 * Every choice of tight constraints is solved by elimination: meant for a few strategies.
 */
export function mixturesWithin(
  size: number,
  rows: readonly (readonly Rational[])[],
  limits: readonly (readonly Rational[])[],
): Rational[][] | undefined {
  const units = Array.from({ length: size }, (_, s) => Array.from({ length: size }, (_unused, t) => (s === t ? one : zero)));
  const optional = [...units, ...limits];
  const found = new Map<string, Rational[]>();
  let tried = 0;
  const choose = (chosen: readonly (readonly Rational[])[], from: number): boolean => {
    const point = solved(size, [...rows, ...chosen]);
    if (point === 'none') return true;
    if (point !== 'many') {
      const fits = point.every(({ num }) => num >= 0n) && limits.every((limit) => dot(limit, point).num <= 0n);
      if (fits) found.set(point.map(({ num, den }) => `${num}/${den}`).join(), point);
      return true;
    }
    for (let i = from; i < optional.length; i++) {
      tried += 1;
      if (tried > mostChoices || !choose([...chosen, optional[i]!], i + 1)) return false;
    }
    return true;
  };
  return choose([], 0) ? [...found.values()] : undefined;
}

const dot = (a: readonly Rational[], b: readonly Rational[]): Rational =>
  a.reduce((sum, x, i) => add(sum, multiply(x, b[i]!)), zero);

/** The mixture with rows . p = 0 and sum 1: none, many or the one. */
function solved(size: number, rows: readonly (readonly Rational[])[]): Rational[] | 'none' | 'many' {
  const a = [...rows.map((row) => [...row, zero]), [...Array.from({ length: size }, () => one), one]];
  let rank = 0;
  for (let c = 0; c < size; c++) {
    const pivot = a.findIndex((row, r) => r >= rank && !isZero(row[c]!));
    if (pivot < 0) continue;
    [a[rank], a[pivot]] = [a[pivot]!, a[rank]!];
    const own = a[rank]!.map((x) => divide(x, a[rank]![c]!));
    a[rank] = own;
    a.forEach((row, r) => {
      if (r !== rank && !isZero(row[c]!)) a[r] = row.map((x, k) => subtract(x, multiply(row[c]!, own[k]!)));
    });
    rank += 1;
  }
  if (a.slice(rank).some((row) => compare(row[size]!, zero) !== 0)) return 'none';
  return rank < size ? 'many' : a.slice(0, size).map((row) => row[size]!);
}
