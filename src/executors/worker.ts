import { Workbench } from '../experiment/index.js';
import { attempt } from './answers.js';
import { Unpacker, type PackedTask } from './wire.js';

const bench = new Workbench();
const unpacker = new Unpacker();

/**
 * Carries out one task in a worker thread. Columns of the answer are copied: once a thread has given any memory away, V8 asks of
 * every access to a typed array whether it is still there, and runs took a tenth longer.
 */
export default function perform(task: PackedTask): unknown {
  return attempt(() => bench.perform(unpacker.unpack(task)));
}
