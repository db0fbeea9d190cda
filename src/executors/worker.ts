import { Workbench } from '../experiment/index.js';
import { attempt } from './answers.js';
import { handOver, Unpacker, type PackedTask } from './wire.js';

const bench = new Workbench();
const unpacker = new Unpacker();

/** Carries out one task in a worker thread. */
export default function perform(task: PackedTask): unknown {
  return handOver(attempt(() => bench.perform(unpacker.unpack(task))));
}
