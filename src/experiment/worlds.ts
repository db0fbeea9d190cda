import { scenarioHash, withValue, type Scenario } from '../scenario/index.js';
import { compile } from '../simulation/index.js';
import { Collector } from './collector.js';
import type { Executor } from './executor.js';
import type { AnyFidelity } from './fidelity.js';
import type { ReplicatesTask } from './task.js';

/** An outcome of a run; of the whole market where no vendor is named. */
export interface Metric {
  readonly metric: string;
  readonly vendor: string | null;
}

/** Numbers of a scenario that points move, and the runs by which each point is played. */
export interface WorldsRequest {
  readonly scenario: Scenario;
  readonly paths: readonly string[];
  readonly metrics: readonly Metric[];
  readonly fidelity: AnyFidelity;
  readonly seed: number;
  /** Replicates `from` .. `from + count - 1`, the same for every point: common random numbers. */
  readonly from: number;
  readonly count: number;
  readonly executor: Executor;
  readonly played?: (points: number) => void;
}

/** Plays points and tells of each what it comes to: [point][metric][replicate], NaN where a value does not exist. */
export async function playPoints(request: WorldsRequest, points: readonly Float64Array[]): Promise<Float64Array[][]> {
  const { scenario, paths, metrics, fidelity, seed, from, count, executor } = request;
  const { layout, numbers } = compile(scenario);
  const tasks = points.map((point): ReplicatesTask => {
    const moved = paths.reduce((changed, path, i) => withValue(changed, path, point[i]!), scenario);
    return { type: 'replicates', scenario: moved, hash: scenarioHash(moved), fidelity, seed, from, count };
  });
  const rows: Float64Array[][] = [];
  await executor.run(tasks, (result) => {
    const collector = new Collector(layout, numbers, count);
    collector.take(result, count);
    const values = collector.valuesOf();
    rows.push(metrics.map((asked) => values.find((one) => one.vendor === asked.vendor && one.metric === asked.metric)!.values));
    request.played?.(rows.length);
  });
  return rows;
}
