import { InvariantError } from '../simulation/index.js';
import { StrategyError } from '../strategies/index.js';
import { exit } from './exit.js';

/** Runs a command's work; a broken invariant or a defect becomes a sentence and an exit code, never a stack trace. */
export async function guarded(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof InvariantError) {
      process.stderr.write(`The run was stopped, for its numbers are no longer a market. ${error.message}\n`);
      process.exitCode = exit.invariant;
      return;
    }
    if (error instanceof StrategyError) {
      process.stderr.write(`A strategy of the scenario stopped the run. ${error.message}\n`);
      process.exitCode = exit.invariant;
      return;
    }
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`This is a defect of outlast, not of your file: ${message}\n`);
    process.exitCode = exit.internal;
  }
}
