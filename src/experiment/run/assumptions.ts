import { quantitiesOf, type Quantity, type Scenario } from '../../scenario/index.js';
import type { Executor } from '../tasks/executor.js';
import type { MovesTask } from '../tasks/task.js';

/** What a number rests on. */
export type Basis = 'evidence' | 'hindsight' | 'assumption';

/** A number that matters: moving it over its range moves a vendor's survival or a share by more than a point. */
export interface Influence {
  readonly path: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly basis: Basis;
  readonly source: string | null;
  /** Largest change from low to high of a survival or share, in [-1, 1], and where. */
  readonly effect: number;
  readonly vendor: string;
  readonly metric: string;
}

/** The smallest change of a survival or a share that counts. */
const matters = 0.01;
const perTask = 12;

export function basisOf(quantity: Pick<Quantity, 'source' | 'hindsight'>): Basis {
  if (quantity.hindsight) return 'hindsight';
  return quantity.source === null || quantity.source === 'assumption' ? 'assumption' : 'evidence';
}

/** Numbers with a range that has two ends. */
function movable(scenario: Scenario) {
  return quantitiesOf(scenario).filter(
    ({ quantity }) => quantity.low !== null && quantity.high !== null && quantity.low < quantity.high,
  );
}

/** Moves every number over its range, one at a time, in mean-field; those that matter, the most influential first. */
export async function weighAssumptions(
  scenario: Scenario,
  hash: string,
  executor: Executor,
  progress: (done: number, total: number) => void,
): Promise<{ readonly moved: number; readonly influences: Influence[] }> {
  const numbers = movable(scenario);
  const tasks: MovesTask[] = [];
  for (let i = 0; i < numbers.length; i += perTask) {
    const moves = numbers.slice(i, i + perTask).map(({ path, quantity }) => ({ path, low: quantity.low!, high: quantity.high! }));
    tasks.push({ type: 'moves', scenario, hash, moves });
  }
  const influences: Influence[] = [];
  let seen = 0;
  await executor.run(tasks, (result) => {
    for (const { path, effect, vendor, metric } of result.effects) {
      const { quantity, spec } = numbers[seen]!;
      seen += 1;
      if (!(Math.abs(effect) > matters)) continue;
      influences.push({
        path,
        value: quantity.value,
        low: quantity.low!,
        high: quantity.high!,
        unit: spec.unit,
        basis: basisOf(quantity),
        source: quantity.source,
        effect,
        vendor,
        metric,
      });
    }
    progress(seen, numbers.length);
  });
  influences.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || (a.path < b.path ? -1 : 1));
  return { moved: numbers.length, influences };
}
