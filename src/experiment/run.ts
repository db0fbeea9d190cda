import { compile, loopGains, metricUnits, type Fidelity, type Frozen } from '../simulation/index.js';
import type { Scenario } from '../scenario/index.js';
import { chunksOf, type Chunk } from './chunks.js';
import { weighAssumptions, type Influence } from './assumptions.js';
import { Collector, type OutcomeValues, type Series } from './collector.js';
import { criteriaOutcomes } from './criteria.js';
import type { Executor } from './executor.js';
import type { Snapshot } from './snapshot.js';
import { summarise, type Outcome } from './summary.js';
import { reactions, type DrainReaction } from './drain.js';
import type { CriteriaTask, DrainTask, ReplicatesTask, Resumed, UnbeatableTask } from './task.js';
import { assaults, unbeatable } from './unbeatable.js';

/** Replicates that are run again: with each vendor at `hold`, against every assault, with every intervention. */
const pairedReplicates = 20;

export interface RunRequest {
  readonly scenario: Scenario;
  readonly hash: string;
  readonly fidelity: Fidelity;
  readonly replicates: number;
  readonly seed: number;
  readonly executor: Executor;
  /**
   * Where the replicates go on from, instead of the start, with the luck and the number of the snapshot. Drain and the
   * weighing of assumptions are runs of their own, from the start.
   */
  readonly from?: Snapshot;
  /** Leaves out drain, or the weighing of assumptions, which cost runs of their own. */
  readonly without?: ReadonlySet<'drain' | 'assumptions'>;
  /**
   * Tells drain also for rivals that match prices and for closed ones that play their best reply, worst survival, and
   * what the same money moves on each criterion; several times as long.
   */
  readonly reactions?: boolean;
  readonly progress?: (progress: RunProgress) => void;
}

export interface RunProgress {
  readonly stage: 'runs' | 'drain' | 'unbeatable' | 'criteria' | 'assumptions';
  readonly done: number;
  readonly total: number;
  /** Widest 90 % interval of a vendor's survival so far; null before there is one. */
  readonly width: number | null;
}

/** Why the loop gain of a segment is what it is. */
export interface SegmentLoopGain {
  readonly segment: string;
  readonly network: number;
  readonly awareness: number;
  readonly learning: number;
  readonly total: number;
}

export interface RunResult {
  readonly replicates: number;
  readonly fidelity: Fidelity;
  /** The month and the hash of the snapshot from which the run was continued; null where it was none. */
  readonly continues: { readonly month: number; readonly hash: string } | null;
  readonly outcomes: readonly Outcome[];
  readonly series: readonly Series[];
  readonly loop_gain: readonly SegmentLoopGain[];
  /** What every replicate came to; drain not among it. */
  readonly values: readonly OutcomeValues[];
  /** Null where they were left out. */
  readonly assumptions: { readonly moved: number; readonly influences: readonly Influence[] } | null;
}

/** Runs a scenario's replicates, the paired runs that tell drain, and the moves that tell which assumptions matter. */
export async function runScenario(request: RunRequest): Promise<RunResult> {
  const { scenario, hash, fidelity, seed, executor, from } = request;
  const replicates = fidelity === 'mean-field' ? 1 : request.replicates;
  const market = compile(scenario, from && compile(from.scenario));
  const tell = (stage: RunProgress['stage'], done: number, total: number, width: number | null): void =>
    request.progress?.({ stage, done, total, width });
  const collector = new Collector(market.layout, market.numbers.horizon, replicates);
  const tasks: ReplicatesTask[] = chunksOf(replicates).map((chunk) => ({
    type: 'replicates',
    scenario,
    hash,
    fidelity,
    seed,
    ...chunk,
    ...(from && { resumed: resumedOf(from, market, chunk) }),
  }));
  await executor.run(tasks, (result, i) => {
    collector.take(result, tasks[i]!.count);
    tell('runs', collector.done, replicates, collector.survivalWidth());
  });
  const outcomes = collector.outcomesOf();
  if (!request.without?.has('drain')) {
    const total = Math.min(pairedReplicates, replicates);
    for (const reaction of request.reactions ? reactions : (['none'] as const)) {
      outcomes.push(...(await drainOutcomes(request, reaction, fidelity, total, market.layout.vendorNames, tell)));
    }
  }
  if (request.reactions === true) {
    outcomes.push(...(await unbeatableOutcomes(request, fidelity, replicates, market.layout.vendorNames, tell)));
    outcomes.push(...(await compareCriteria(request, fidelity, replicates, market.layout.vendorNames, tell)));
  }
  const assumptions = request.without?.has('assumptions')
    ? null
    : await weighAssumptions(scenario, hash, executor, (done, total) => tell('assumptions', done, total, null));
  return {
    replicates,
    fidelity,
    continues: from === undefined ? null : { month: from.month, hash: from.hash },
    outcomes,
    values: collector.valuesOf(),
    series: collector.seriesOf(),
    loop_gain: loopGains(market).map(({ segment, gain }) => ({ segment, ...gain })),
    assumptions,
  };
}

function resumedOf({ hash, states }: Snapshot, { brand, initialShare }: Frozen, { from, count }: Chunk): Resumed {
  return { hash, frozen: { brand, initialShare }, states: states.slice(from, from + count) };
}

/** How a metric of drain is called under each reaction of rivals. */
const suffixes = { none: '', matching: '_matching', 'best-reply': '_best_reply' } as const;
const drainMetrics = ['own_cost_delta', 'rivals_drain', 'morale_drain'] as const;
const drainUnits = { own_cost_delta: 'USD', rivals_drain: 'USD', morale_drain: metricUnits.morale } as const;

async function drainOutcomes(
  { scenario, hash, seed, executor }: RunRequest,
  reaction: DrainReaction,
  fidelity: Fidelity,
  replicates: number,
  vendors: readonly string[],
  tell: (stage: RunProgress['stage'], done: number, total: number, width: number | null) => void,
): Promise<Outcome[]> {
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
        for (let m = 0; m < drainMetrics.length; m++)
          values[m]![v]![from + i] = result.values[(i * V + v) * drainMetrics.length + m]!;
      }
    }
    tell('drain', from + count, replicates, null);
  });
  const suffix = suffixes[reaction];
  return vendors.flatMap((vendor, v) => [
    ...drainMetrics.map((metric, m) => summarise(vendor, `${metric}${suffix}`, drainUnits[metric], values[m]![v]!, false)),
    drainRatio(vendor, `drain_ratio${suffix}`, values[0]![v]!, values[1]![v]!),
  ]);
}

async function unbeatableOutcomes(
  { scenario, hash, seed, executor }: RunRequest,
  fidelity: Fidelity,
  replicates: number,
  vendors: readonly string[],
  tell: (stage: RunProgress['stage'], done: number, total: number, width: number | null) => void,
): Promise<Outcome[]> {
  const count = Math.min(pairedReplicates, replicates);
  const tasks: UnbeatableTask[] = vendors.flatMap((vendor) =>
    assaults.map((assault) => ({ type: 'unbeatable', scenario, hash, fidelity, seed, count, vendor, assault })),
  );
  const values: Float64Array[] = [];
  await executor.run(tasks, (result, i) => {
    values.push(result.values);
    tell('unbeatable', i + 1, tasks.length, null);
  });
  return vendors.map((vendor, v) => unbeatable(vendor, values.slice(v * assaults.length, (v + 1) * assaults.length)));
}

async function compareCriteria(
  { scenario, hash, seed, executor }: RunRequest,
  fidelity: Fidelity,
  replicates: number,
  vendors: readonly string[],
  tell: (stage: RunProgress['stage'], done: number, total: number, width: number | null) => void,
): Promise<Outcome[]> {
  const total = Math.min(pairedReplicates, replicates);
  const tasks: CriteriaTask[] = chunksOf(total).map((chunk) => ({
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
    tell('criteria', tasks[i]!.from + tasks[i]!.count, total, null);
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
