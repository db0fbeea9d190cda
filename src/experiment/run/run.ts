import { compile, loopGains, type Frozen } from '../../simulation/index.js';
import type { Scenario } from '../../scenario/index.js';
import { chunksOf, type Chunk } from '../tasks/chunks.js';
import { weighAssumptions, type Influence } from './assumptions.js';
import { Collector, type OutcomeValues, type Series } from './collector.js';
import type { Executor } from '../tasks/executor.js';
import { tells, type AnyFidelity } from '../tasks/fidelity.js';
import type { Snapshot } from './snapshot.js';
import { compareCriteria, drainOutcomes, pairedReplicates, unbeatableOutcomes, type PairedRequest } from './paired.js';
import type { Outcome } from './summary.js';
import { reactions, type FrozenBrand, type ReplicatesTask, type Resumed } from '../tasks/task.js';

export interface RunRequest {
  readonly scenario: Scenario;
  readonly hash: string;
  /** Must be able to have what the scenario has: see `fidelityProblems`. */
  readonly fidelity: AnyFidelity;
  readonly replicates: number;
  readonly seed: number;
  readonly executor: Executor;
  /**
   * Where the replicates go on from, instead of the start, with the luck and the number of the snapshot. Drain and the
   * weighing of assumptions are runs of their own, from the start.
   */
  readonly from?: Snapshot;
  /** Number of the first replicate, and with it its luck; 0 unless said. Paired runs begin with replicate 0 all the same. */
  readonly first?: number;
  /** Brand that is frozen in, for a variant of another scenario. */
  readonly brand?: FrozenBrand;
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
  readonly stage: 'runs' | 'drain' | 'unbeatable' | 'criteria' | 'assumptions' | 'points';
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
  readonly fidelity: AnyFidelity;
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
  const market = compile(scenario, from ? compile(from.scenario) : request.brand?.frozen);
  const tell = (stage: RunProgress['stage'], done: number, total: number, width: number | null): void =>
    request.progress?.({ stage, done, total, width });
  const collector = new Collector(market.layout, market.numbers, replicates);
  const tasks: ReplicatesTask[] = chunksOf(replicates).map((chunk) => ({
    type: 'replicates',
    scenario,
    hash,
    fidelity,
    seed,
    from: chunk.from + (request.first ?? 0),
    count: chunk.count,
    ...(request.brand && { brand: request.brand }),
    ...(from && { resumed: resumedOf(from, market, chunk) }),
  }));
  await executor.run(tasks, (result, i) => {
    collector.take(result, tasks[i]!.count);
    tell('runs', collector.done, replicates, collector.survivalWidth());
  });
  const told = ({ metric }: { readonly metric: string }): boolean => tells(fidelity, metric);
  const outcomes = collector.outcomesOf().filter(told);
  // Paired runs and single moves are runs of counts: beside individuals they would tell of another market.
  const counted = fidelity !== 'individuals';
  if (counted) {
    const paired: PairedRequest = {
      scenario,
      hash,
      fidelity,
      seed,
      executor,
      replicates: Math.min(pairedReplicates, replicates),
      vendors: market.layout.vendorNames,
      tell: (stage, done, total) => tell(stage, done, total, null),
    };
    outcomes.push(...(await pairedOutcomes(paired, request)));
  }
  const assumptions =
    !counted || request.without?.has('assumptions')
      ? null
      : await weighAssumptions(scenario, hash, executor, (done, total) => tell('assumptions', done, total, null));
  return {
    replicates,
    fidelity,
    continues: from === undefined ? null : { month: from.month, hash: from.hash },
    outcomes,
    values: collector.valuesOf().filter(told),
    series: collector.seriesOf().filter(told),
    loop_gain: loopGains(market).map(({ segment, gain }) => ({ segment, ...gain })),
    assumptions,
  };
}

/** What is told by runs under the same luck with something changed. */
async function pairedOutcomes(paired: PairedRequest, request: RunRequest): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  if (!request.without?.has('drain')) {
    for (const reaction of request.reactions ? reactions : (['none'] as const)) {
      outcomes.push(...(await drainOutcomes(paired, reaction)));
    }
  }
  if (request.reactions === true) {
    outcomes.push(...(await unbeatableOutcomes(paired)));
    outcomes.push(...(await compareCriteria(paired)));
  }
  return outcomes;
}

function resumedOf({ hash, states }: Snapshot, { brand, initialShare }: Frozen, { from, count }: Chunk): Resumed {
  return { hash, frozen: { brand, initialShare }, states: states.slice(from, from + count) };
}
