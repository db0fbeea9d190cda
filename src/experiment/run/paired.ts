import type { Scenario } from '../../scenario/index.js';
import { metricUnits, type Fidelity } from '../../simulation/index.js';
import { chunksOf } from '../tasks/chunks.js';
import { criteriaOutcomes } from './criteria.js';
import type { Executor } from '../tasks/executor.js';
import { summarise, type Outcome } from './summary.js';
import type { CriteriaTask, DrainTask, UnbeatableTask, DrainReaction } from '../tasks/task.js';
import { assaults, unbeatable } from './unbeatable.js';

/** Replicates that are run again: with each vendor at `hold`, against every assault, with every intervention. */
export const pairedReplicates = 20;

/** The first replicates of a run, to be played again under the same luck with something changed. */
export interface PairedRequest {
  readonly scenario: Scenario;
  readonly hash: string;
  readonly fidelity: Fidelity;
  readonly seed: number;
  readonly executor: Executor;
  readonly replicates: number;
  readonly vendors: readonly string[];
  readonly tell: (stage: 'drain' | 'unbeatable' | 'criteria', done: number, total: number) => void;
}

/** How a metric of drain is called under each reaction of rivals. */
const suffixes = { none: '', matching: '_matching', 'best-reply': '_best_reply' } as const;
const drainMetrics = ['own_cost_delta', 'rivals_drain', 'morale_drain'] as const;
const drainUnits = { own_cost_delta: 'USD', rivals_drain: 'USD', morale_drain: metricUnits.morale } as const;

/** What each vendor drains against `hold`, when rivals react in one way (E18c). */
export async function drainOutcomes(request: PairedRequest, reaction: DrainReaction): Promise<Outcome[]> {
  const { scenario, hash, fidelity, seed, executor, replicates, vendors, tell } = request;
  const V = vendors.length;
  const values = drainMetrics.map(() => vendors.map(() => new Float64Array(replicates)));
  const tasks: DrainTask[] = chunksOf(replicates).map((chunk) => ({
    type: 'drain',
    reaction,
    scenario,
    hash,
    fidelity,
    seed,
    ...chunk,
  }));
  await executor.run(tasks, (result, index) => {
    const { from, count } = tasks[index]!;
    for (let i = 0; i < count; i++) {
      for (let v = 0; v < V; v++) {
        for (let m = 0; m < drainMetrics.length; m++) {
          values[m]![v]![from + i] = result.values[(i * V + v) * drainMetrics.length + m]!;
        }
      }
    }
    tell('drain', from + count, replicates);
  });
  const suffix = suffixes[reaction];
  return vendors.flatMap((vendor, v) => [
    ...drainMetrics.map((metric, m) => summarise(vendor, `${metric}${suffix}`, drainUnits[metric], values[m]![v]!, false)),
    drainRatio(vendor, `drain_ratio${suffix}`, values[0]![v]!, values[1]![v]!),
  ]);
}

/** Worst survival of each vendor over what all its rivals may turn to (E18a). */
export async function unbeatableOutcomes(request: PairedRequest): Promise<Outcome[]> {
  const { scenario, hash, fidelity, seed, executor, replicates, vendors, tell } = request;
  const tasks: UnbeatableTask[] = vendors.flatMap((vendor) =>
    assaults.map((assault) => ({ type: 'unbeatable', scenario, hash, fidelity, seed, count: replicates, vendor, assault })),
  );
  const values: Float64Array[] = [];
  await executor.run(tasks, (result, i) => {
    values.push(result.values);
    tell('unbeatable', i + 1, tasks.length);
  });
  return vendors.map((vendor, v) => unbeatable(vendor, values.slice(v * assaults.length, (v + 1) * assaults.length)));
}

/** What money planned alike moves on each of the three criteria (E6). */
export async function compareCriteria(request: PairedRequest): Promise<Outcome[]> {
  const { scenario, hash, fidelity, seed, executor, replicates, vendors, tell } = request;
  const tasks: CriteriaTask[] = chunksOf(replicates).map((chunk) => ({
    type: 'criteria',
    scenario,
    hash,
    fidelity,
    seed,
    ...chunk,
  }));
  const values: number[] = [];
  await executor.run(tasks, (result, i) => {
    values.push(...result.values);
    tell('criteria', tasks[i]!.from + tasks[i]!.count, replicates);
  });
  return criteriaOutcomes(vendors, values);
}

/** Rivals' drain per USD of own cost, in the runs where there was an own cost; where not, the strategy saves or is free. */
function drainRatio(vendor: string, metric: string, own: Float64Array, rivals: Float64Array): Outcome {
  let saves = 0;
  let free = 0;
  const ratios = own.map((cost, i) => {
    if (cost > 0) return rivals[i]! / cost;
    if (cost < 0) saves += 1;
    else free += 1;
    return NaN;
  });
  const row = summarise(vendor, metric, '1', ratios, false);
  return saves + free === 0 ? row : { ...row, reasons: { ...(saves > 0 && { saves }), ...(free > 0 && { free }) } };
}
