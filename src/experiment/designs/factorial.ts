/** The number of combinations of a full factorial. */
export const combinations = (levels: readonly number[]): number => levels.reduce((product, n) => product * n, 1);

/** Every combination of levels once, the last factor fastest: `index[point * levels.length + factor]`. */
export function fullFactorial(levels: readonly number[]): Int32Array {
  const points = combinations(levels);
  const index = new Int32Array(points * levels.length);
  let repeats = points;
  levels.forEach((n, factor) => {
    repeats /= n;
    for (let i = 0; i < points; i++) index[i * levels.length + factor] = Math.floor(i / repeats) % n;
  });
  return index;
}
