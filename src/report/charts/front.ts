/** A point of two goals; `more` of a goal is better, or less of it. */
export interface Goals {
  readonly x: 'more' | 'less';
  readonly y: 'more' | 'less';
}

/** Indices of points that no other is at least as good as in both goals and better in one, by ascending x. */
export function frontOf(points: readonly { readonly x: number; readonly y: number }[], goals: Goals): number[] {
  const good = points.map(({ x, y }) => [goals.x === 'more' ? x : -x, goals.y === 'more' ? y : -y] as const);
  const beaten = ([x, y]: readonly [number, number]): boolean => good.some(([a, b]) => a >= x && b >= y && (a > x || b > y));
  return points
    .map((_, i) => i)
    .filter((i) => Number.isFinite(points[i]!.x) && Number.isFinite(points[i]!.y) && !beaten(good[i]!))
    .sort((a, b) => points[a]!.x - points[b]!.x || a - b);
}
