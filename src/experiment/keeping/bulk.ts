import type { Scenario } from '../../scenario/index.js';
import type { Chunk } from '../tasks/chunks.js';
import type { Executor } from '../tasks/executor.js';
import { measuresOf } from '../tasks/measures.js';
import type { Pace } from './pace.js';
import { lengthOf, missingIn } from './spans.js';
import { brandOf, runKey, type Block, type BlockSink, type StoredRun } from './store.js';
import type { OutcomesTask } from '../tasks/task.js';

export interface BulkRequest {
  readonly run: StoredRun;
  /** What `run.hash` is the hash of. */
  readonly scenario: Scenario;
  readonly wanted: Chunk;
  readonly executor: Executor;
  readonly sink: BlockSink;
  readonly pace: Pace;
  /** Asked between blocks; what has begun is finished and kept. */
  readonly stopped?: () => boolean;
  /** Told of what is kept already, never of what is merely played. */
  readonly progress?: (kept: number, total: number) => void;
}

export interface BulkResult {
  readonly key: string;
  /** Replicates of those wanted that were there, and that were played. */
  readonly read: number;
  readonly ran: number;
  readonly stopped: boolean;
}

/**
 * Plays the replicates that a sink does not have, and nothing else: outcomes only. Memory does not grow with their number.
 *
 * One block is written while the next is played.
 */
export async function runInto(request: BulkRequest): Promise<BulkResult> {
  const { run, wanted, sink, pace, stopped = () => false } = request;
  const key = runKey(run);
  const gaps = missingIn((await sink.kept([key]))[0]!, wanted);
  const read = wanted.count - lengthOf(gaps);
  let kept = read;
  let writing: Promise<void> = Promise.resolve();
  request.progress?.(kept, wanted.count);
  const write = async (block: Block): Promise<void> => {
    await sink.commit([block]);
    kept += block.chunk.count;
    request.progress?.(kept, wanted.count);
  };
  try {
    for (let gap = gaps.shift(); gap !== undefined && !stopped(); gap = gaps.shift()) {
      const stride = pace.next();
      const chunk = { from: gap.from, count: Math.min(gap.count, stride.block) };
      if (chunk.count < gap.count) gaps.unshift({ from: gap.from + chunk.count, count: gap.count - chunk.count });
      const block = await pace.timed(chunk.count, () => play(request, chunk, stride.task));
      await writing;
      writing = write(block);
      // Whoever waits for it is told; until then it is no error that nobody handles.
      writing.catch(() => {});
    }
  } finally {
    await writing;
  }
  return { key, read, ran: kept - read, stopped: kept < wanted.count };
}

async function play({ run, scenario, executor }: BulkRequest, chunk: Chunk, perTask: number): Promise<Block> {
  const { hash, fidelity, seed } = run;
  const measures = measuresOf(scenario, fidelity);
  const brand = brandOf(run);
  const values = new Float64Array(measures.length * chunk.count);
  const tasks: OutcomesTask[] = [];
  for (let at = 0; at < chunk.count; at += perTask) {
    const count = Math.min(perTask, chunk.count - at);
    tasks.push({ type: 'outcomes', scenario, hash, fidelity, seed, from: chunk.from + at, count, ...(brand && { brand }) });
  }
  await executor.run(tasks, (result, i) => {
    const { from, count } = tasks[i]!;
    measures.forEach((_, m) => {
      values.set(result.values.subarray(m * count, (m + 1) * count), m * chunk.count + from - chunk.from);
    });
  });
  return { run, chunk, measures, values };
}
