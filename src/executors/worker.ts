import { Workbench } from '../experiment/index.js';
import { InvariantError } from '../simulation/index.js';
import { StrategyError } from '../strategies/index.js';
import { handOver, Unpacker, type Failure, type PackedTask, type StrategyFailure } from './wire.js';

const bench = new Workbench();
const unpacker = new Unpacker();

/** Carries out one task in a worker thread. */
export default function perform(task: PackedTask): unknown {
  try {
    return handOver(bench.perform(unpacker.unpack(task)));
  } catch (error) {
    if (error instanceof StrategyError) return { misdecided: error.message } satisfies StrategyFailure;
    if (!(error instanceof InvariantError)) throw error;
    const { month, mechanism, what, whose, values } = error;
    return { failed: true, month, mechanism, what, whose, values } satisfies Failure;
  }
}
