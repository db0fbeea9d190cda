import type { Executor } from '../tasks/executor.js';
import type { Pace, Stride } from '../keeping/pace.js';
import { rangeOf, type Shard } from '../keeping/spans.js';
import type { BlockSink, ResultStore } from '../keeping/store.js';
import { Turns } from '../keeping/turns.js';
import type { PointsTask } from '../tasks/task.js';
import { Keeper, type Planned } from './keeper.js';
import { Naming } from './naming.js';
import { grouped, Pieces, runsIn, type Piece } from './pieces.js';
import { replicatesOf, type Evaluator, type PointsRequest, type PointValues } from './point.js';

export interface EvaluatorOptions {
  readonly executor: Executor;
  /** Adapts blocks and tasks to how long runs take; changes no number. */
  readonly pace?: Pace;
  /** Where every run is kept, and read where it is kept already. */
  readonly keeping?: { readonly sink: BlockSink & Partial<Pick<ResultStore, 'read'>>; readonly engine: string };
  /** The part of all runs that is played; values of the others are NaN. */
  readonly part?: Shard;
  /** Asked between blocks; what has begun is finished and kept. */
  readonly stopped?: () => boolean;
}

/** Thrown by an evaluator that was told to stop: how many runs of how many it has. */
export class Stopped extends Error {
  constructor(
    readonly done: number,
    readonly total: number,
  ) {
    super(`stopped after ${done} of ${total} runs`);
  }
}

/**
 * An evaluator on an executor; whoever carries runs out, and whatever was kept before, the values are the same. Requests may
 * be made at the same time if no run is in two of them.
 */
export function evaluatorOn(options: EvaluatorOptions): Evaluator {
  const turns = new Turns();
  return { evaluate: (request) => new Evaluation(options, turns, request).all() };
}

/** Where nobody measures time. */
const steady: Stride = { block: 1024, task: 8 };
/** Runs that are read at a time. */
const mostRead = 65_536;

class Evaluation {
  private readonly replicates: number;
  private readonly range: { readonly from: number; readonly count: number };
  private readonly naming: Naming;
  private readonly keeper: Keeper | undefined;
  private readonly pieces: Pieces;
  private readonly values: Float64Array;
  private stride: Stride;
  private ahead = 0;
  private done = 0;

  constructor(
    private readonly options: EvaluatorOptions,
    turns: Turns,
    private readonly request: PointsRequest,
  ) {
    const { points, outputs, ensemble } = request;
    const { part, keeping, pace } = options;
    this.replicates = replicatesOf(request, request.replicates);
    const total = points.length * this.replicates;
    this.range = part === undefined ? { from: 0, count: total } : rangeOf(part, total);
    const grid = { points: points.length, replicates: this.replicates, byReplicate: ensemble !== undefined };
    this.pieces = new Pieces(grid, this.range.from, this.range.from + this.range.count);
    this.naming = new Naming(request, keeping?.engine ?? '');
    this.keeper = keeping && new Keeper(keeping.sink, turns, (piece) => this.naming.identityOf(piece), outputs);
    this.values = new Float64Array(total * outputs.length);
    if (part !== undefined) this.values.fill(NaN);
    this.stride = pace?.next() ?? steady;
  }

  /** While a block is played, the one before it is kept and the one after it is planned. */
  async all(): Promise<PointValues> {
    const { stopped = () => false } = this.options;
    let settling: Promise<void> = Promise.resolve();
    try {
      let next = this.plan();
      for (let batch = await next; batch !== undefined && !stopped(); batch = await next) {
        next = this.plan();
        // Whoever waits for it is told; until then it is no error that nobody handles.
        next.catch(() => {});
        const values = await this.play(batch.played);
        await settling;
        settling = this.settle(batch, values);
        settling.catch(() => {});
      }
    } finally {
      await settling;
    }
    if (this.done < this.range.count) throw new Stopped(this.done, this.range.count);
    return { replicates: this.replicates, values: this.values };
  }

  private async plan(): Promise<Planned | undefined> {
    const pieces = this.pieces.next(Math.max(this.stride.block, this.ahead));
    if (pieces.length === 0) return undefined;
    const planned = (await this.keeper?.plan(pieces)) ?? { played: pieces, read: [], runs: runsIn(pieces) };
    this.ahead = planned.played.length > 0 ? 0 : Math.min(2 * Math.max(this.stride.block, this.ahead), mostRead);
    return planned;
  }

  /** What pieces come to, as `[replicate][output]` each. */
  private async play(pieces: readonly Piece[]): Promise<Float64Array[]> {
    const runs = runsIn(pieces);
    const { pace } = this.options;
    if (runs === 0 || pace === undefined) return this.perform(pieces);
    const values = await pace.timed(runs, () => this.perform(pieces));
    this.stride = pace.next();
    return values;
  }

  private async perform(pieces: readonly Piece[]): Promise<Float64Array[]> {
    const { scenario, hash, outputs, fidelity, seed, frozen = false } = this.request;
    const groups = grouped(pieces, this.stride.task);
    const tasks = groups.map((group): PointsTask => ({
      type: 'points',
      scenario,
      hash,
      outputs,
      fidelity,
      seed,
      frozen,
      points: group.map((piece) => this.naming.played(piece)),
    }));
    const flat = new Float64Array(runsIn(pieces) * outputs.length);
    let at = 0;
    await this.options.executor.run(tasks, (result) => {
      flat.set(result.values, at);
      at += result.values.length;
      if (this.keeper === undefined) this.tell(result.values.length / outputs.length);
    });
    let from = 0;
    return pieces.map(({ count }) => flat.subarray(from, (from += count * outputs.length)));
  }

  private async settle({ played, read, runs }: Planned, values: readonly Float64Array[]): Promise<void> {
    this.put(played, values);
    if (this.keeper === undefined) return;
    await this.keeper.keep(played, values);
    this.put(read, await this.keeper.read(read));
    this.tell(runs);
  }

  private put(pieces: readonly Piece[], values: readonly Float64Array[]): void {
    values.forEach((of, i) => {
      const { point, from } = pieces[i]!;
      this.values.set(of, (point * this.replicates + from) * this.request.outputs.length);
    });
  }

  private tell(runs: number): void {
    this.done += runs;
    this.request.progress?.(this.done, this.range.count);
  }
}
