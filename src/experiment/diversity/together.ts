import type { Exploration, Reached } from './explore.js';

/** Explorations one after another as one: a cell is reached by the first that came to it, and hit by all. */
export function together(explorations: readonly Exploration[]): Exploration {
  const reached = new Map<string, Reached>();
  const trajectory: { evaluated: number; reached: number }[] = [];
  let evaluated = 0;
  for (const one of explorations) {
    const fresh = one.reached.filter(({ cell }) => !reached.has(cell)).map(({ at }) => at);
    const known = reached.size;
    for (const step of one.trajectory) {
      const now = fresh.filter((at) => at <= step.evaluated).length;
      trajectory.push({ evaluated: evaluated + step.evaluated, reached: known + now });
    }
    for (const cell of one.reached) {
      const before = reached.get(cell.cell);
      const first = before ?? { ...cell, at: evaluated + cell.at, hits: 0 };
      reached.set(cell.cell, { ...first, hits: first.hits + cell.hits });
    }
    evaluated += one.evaluated;
  }
  const lost = explorations.reduce((sum, one) => sum + one.lost, 0);
  return { reached: [...reached.values()], trajectory, evaluated, lost };
}
