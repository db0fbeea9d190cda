/** Ranks from 1; equal values share their mean rank. */
function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const ranks: number[] = Array.from({ length: values.length }, () => 0);
  for (let i = 0; i < order.length;) {
    let end = i + 1;
    while (end < order.length && values[order[end]!] === values[order[i]!]) end += 1;
    for (let j = i; j < end; j++) ranks[order[j]!] = (i + end + 1) / 2;
    i = end;
  }
  return ranks;
}

/** Spearman's rank correlation of the pairs of which both are there; zero where one of the two does not vary, NaN below three. */
export function rankCorrelation(one: readonly number[], other: readonly number[]): number {
  const pairs = one.flatMap((a, i): [number, number][] => (Number.isNaN(a) || Number.isNaN(other[i]!) ? [] : [[a, other[i]!]]));
  if (pairs.length < 3) return NaN;
  const a = ranksOf(pairs.map(([x]) => x));
  const b = ranksOf(pairs.map(([, y]) => y));
  const centre = (pairs.length + 1) / 2;
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    ab += (a[i]! - centre) * (b[i]! - centre);
    aa += (a[i]! - centre) * (a[i]! - centre);
    bb += (b[i]! - centre) * (b[i]! - centre);
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
}
