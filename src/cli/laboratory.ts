import {
  evaluatorOn,
  measureOf,
  outputName,
  Pace,
  Stopped,
  workName,
  type Evaluator,
  type EvaluatorOptions,
  type Keyed,
  type Output,
  type Shard,
} from '../experiment/index.js';
import { defaultThreads, threads as threadPool } from '../executors/index.js';
import type { Fidelity } from '../simulation/index.js';
import { DuckStore } from '../store/index.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { endingCleanly } from './interrupt.js';
import { progressOn, type Stage } from './progress.js';
import { shardPlace, writeShard } from './shard-place.js';
import type { Speech } from './speech.js';
import { storeBeside, type KeepFlags } from './store-flag.js';

/** Tells how far a design is; `width` is that of its widest interval, where it has any. */
export type Tell = (done: number, total: number, width?: number) => void;

/** A design as the command line has it: what its runs are, and how it is played. */
export interface Work<T> {
  /** The scenario's file: results are kept beside it. */
  readonly file: string;
  readonly name: string;
  readonly markets: readonly Keyed[];
  readonly outputs: readonly Output[];
  readonly fidelity: Fidelity;
  readonly seed: number;
  /** Whatever else determines which runs are played. */
  readonly asked: unknown;
  readonly stage: Stage;
  readonly play: (evaluator: Evaluator, tell: Tell) => Promise<T>;
  /** What one shard plays, where that is no even part of the runs of `play`. */
  readonly part?: (evaluator: Evaluator, shard: Shard, tell: Tell) => Promise<void>;
}

/**
 * Plays a design on threads and tells what it came to: through a store where one is asked for, which then has all its runs.
 * Undefined where it ended without an answer: stopped, or a shard, which are said.
 */
export async function inLaboratory<T>(work: Work<T>, flags: KeepFlags, speech: Speech): Promise<T | undefined> {
  const count = flags.threads ?? defaultThreads();
  const executor = threadPool(count);
  const ending = endingCleanly();
  const progress = progressOn(process.stderr, speech, flags.progress);
  const tell: Tell = (done, total, width = Infinity) =>
    progress.tell({ stage: work.stage, done, total, width: Number.isFinite(width) ? width : null });
  const pace = new Pace(count, () => performance.now() / 1000);
  const means: EvaluatorOptions = { executor, pace, stopped: ending.stopped };
  try {
    if (flags.shard !== undefined) return await inShard(work, flags.shard, flags, means, tell, speech);
    if (flags.store === undefined && flags.resume !== true) return await work.play(evaluatorOn(means), tell);
    return await inStore(work, flags.store || storeBeside(work.file), means, tell);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    progress.clear();
    const kept = flags.shard === undefined && (flags.store !== undefined || flags.resume === true);
    if (kept) process.stderr.write(`${speech.sentences.stopped(error.done, error.total)}\n`);
    process.exitCode = exit.interrupted;
    return undefined;
  } finally {
    progress.clear();
    ending.release();
    await executor.close();
  }
}

async function inStore<T>(work: Work<T>, file: string, means: EvaluatorOptions, tell: Tell): Promise<T> {
  // The database compresses beside the simulation, which has the cores.
  const store = await DuckStore.open(file, { threads: 1 });
  try {
    return await work.play(evaluatorOn({ ...means, keeping: { sink: store, engine } }), tell);
  } finally {
    await store.close();
  }
}

async function inShard<T>(
  work: Work<T>,
  shard: Shard,
  { into }: KeepFlags,
  means: EvaluatorOptions,
  tell: Tell,
  speech: Speech,
): Promise<undefined> {
  const { name, markets, outputs, fidelity, seed, asked } = work;
  const of = workName({ asked, hashes: markets.map(({ hash }) => hash), outputs, fidelity, seed, engine });
  const place = await shardPlace(into, work.file, { name, work: of, shard });
  if (place.there) {
    process.stdout.write(`${speech.sentences.shardThere(place.file)}\n`);
    return;
  }
  const header = {
    format: 'outlast/shard@2',
    work: of,
    name,
    shard,
    bases: markets.map(({ scenario, hash }) => ({ scenario, hash })),
    fidelity,
    seed,
    engine,
    asked: outputs.map(outputName).toSorted(),
    measures: outputs.map(measureOf),
  } as const;
  await writeShard(place.file, header, async (sink) => {
    const keeping = { sink, engine };
    if (work.part === undefined) await work.play(evaluatorOn({ ...means, keeping, part: shard }), tell);
    else await work.part(evaluatorOn({ ...means, keeping }), shard, tell);
    return true;
  });
  process.stdout.write(`${speech.sentences.shardWritten(place.file)}\n`);
}
