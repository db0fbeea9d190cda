import {
  fidelityProblems,
  measuresOf,
  Pace,
  rangeOf,
  runInto,
  runKey,
  workName,
  type AnyFidelity,
  type BlockSink,
  type BulkResult,
  type Chunk,
  type Executor,
  type Shard,
  type StoredRun,
} from '../experiment/index.js';
import { wilsonInterval } from '../numerics/index.js';
import { envelope } from '../report/index.js';
import { DuckStore, survivalOf } from '../store/index.js';
import { openScenario, refuse, type Loaded } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { endingCleanly } from './interrupt.js';
import { progressOn } from './progress.js';
import { shardPlace, writeShard } from './shard-place.js';
import type { Speech } from './speech.js';
import { storeBeside, type KeepFlags } from './store-flag.js';
import { baseOf } from './stored-scenario.js';

interface RunFlags extends KeepFlags {
  readonly replicates?: number;
  readonly seed?: number;
  readonly fidelity?: AnyFidelity;
  readonly allowCode?: boolean;
  readonly json?: boolean;
}

/** All that is asked for, read and found to be possible. */
interface Job {
  readonly file: string;
  readonly flags: RunFlags;
  readonly played: Loaded;
  readonly run: StoredRun;
  readonly total: number;
}

/** Plays replicates into a store, or one shard of them into a file: outcomes only, without drain and assumptions. */
export async function storedRun(
  flags: RunFlags,
  file: string,
  set: readonly string[],
  executor: Executor,
  threads: number,
  speech: Speech,
): Promise<void> {
  const job = jobOf(flags, file, set, speech);
  if (job === undefined) return;
  const pace = new Pace(threads, () => performance.now() / 1000);
  if (flags.shard === undefined) await intoStore(job, executor, pace, speech);
  else await intoShard(job, flags.shard, executor, pace, speech);
}

function jobOf(flags: RunFlags, file: string, set: readonly string[], speech: Speech): Job | undefined {
  const { fidelity = 'stochastic', replicates = 200, seed = 1, allowCode = false } = flags;
  const played = openScenario(file, set, speech, allowCode);
  if (played === undefined) return undefined;
  const beyond = fidelityProblems(played.scenario, fidelity, file);
  if (beyond.length > 0) {
    refuse(beyond, speech, exit.invalid);
    return undefined;
  }
  const run = {
    ...baseOf(file, set, played, allowCode),
    world: 0,
    hash: played.hash,
    brand: played.hash,
    fidelity,
    seed,
    engine,
    asked: null,
  };
  return { file, flags, played, run, total: fidelity === 'mean-field' ? 1 : replicates };
}

async function intoStore(job: Job, executor: Executor, pace: Pace, speech: Speech): Promise<void> {
  const { file, flags, total, run } = job;
  const place = flags.store || storeBeside(file);
  // The database compresses beside the simulation, which has the cores.
  const store = await DuckStore.open(place, { threads: 1 });
  try {
    const result = await play(job, { from: 0, count: total }, store, executor, pace, speech);
    const survival = (await survivalOf(store, result.key, total)).map(({ vendor, mean, n }) => ({
      vendor,
      mean,
      ...intervalOf(mean, n),
      n,
    }));
    if (flags.json) {
      const { key, ran, read } = result;
      const { name } = job.played.scenario;
      const data = { key, replicates: total, ran, read, survival };
      process.stdout.write(envelope('stored', engine, { name, hash: run.hash }, run.seed, data));
    } else {
      process.stdout.write(`${speech.sentences.stored(place, result, total)}\n`);
      for (const { vendor, mean, low, high } of survival) {
        process.stdout.write(`${speech.sentences.survives(vendor, mean, low, high)}\n`);
      }
    }
    ended(result, total, speech);
  } finally {
    await store.close();
  }
}

/** Of a chance; there is none of a single run. */
function intervalOf(mean: number, n: number): { readonly low: number | null; readonly high: number | null } {
  return n < 2 ? { low: null, high: null } : wilsonInterval(mean * n, n, 0.9);
}

async function intoShard(job: Job, shard: Shard, executor: Executor, pace: Pace, speech: Speech): Promise<void> {
  const { run, total, played, flags } = job;
  const { name } = played.scenario;
  const { fidelity, seed, asked } = run;
  const work = workName({ key: runKey(run), total });
  const { file, there } = await shardPlace(flags.into, job.file, { name, work, shard });
  if (there) {
    process.stdout.write(`${speech.sentences.shardThere(file)}\n`);
    return;
  }
  const measures = measuresOf(played.scenario, fidelity);
  const bases = [run.base];
  const header = { format: 'outlast/shard@2', work, name, shard, bases, fidelity, seed, engine, asked, measures } as const;
  const whole = await writeShard(file, header, async (sink) => {
    const { stopped } = await play(job, rangeOf(shard, total), sink, executor, pace, speech);
    return !stopped;
  });
  if (whole) process.stdout.write(`${speech.sentences.shardWritten(file)}\n`);
  else process.exitCode = exit.interrupted;
}

async function play(
  { run, played, flags }: Job,
  wanted: Chunk,
  sink: BlockSink,
  executor: Executor,
  pace: Pace,
  speech: Speech,
): Promise<BulkResult> {
  const progress = progressOn(process.stderr, speech, flags.progress);
  const ending = endingCleanly();
  let before: number | undefined;
  try {
    return await runInto({
      run,
      scenario: played.scenario,
      wanted,
      executor,
      sink,
      pace,
      stopped: ending.stopped,
      progress: (kept, total) => {
        before ??= kept;
        progress.tell({ stage: 'runs', done: kept - before, total: total - before, width: null });
      },
    });
  } finally {
    ending.release();
    progress.clear();
  }
}

function ended({ stopped, ran, read }: BulkResult, total: number, speech: Speech): void {
  if (!stopped) return;
  process.stderr.write(`${speech.sentences.stopped(ran + read, total)}\n`);
  process.exitCode = exit.interrupted;
}
