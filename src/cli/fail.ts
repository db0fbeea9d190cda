import { InvariantError } from '../simulation/index.js';
import { StrategyError } from '../strategies/index.js';
import { StoreError } from '../store/index.js';
import { refuse } from './document.js';
import { exit } from './exit.js';
import type { Speech } from './speech.js';

/** Why the system does not let a file be written: nothing that outlast could mend. */
const refusals: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EACCES', 'EPERM', 'EIO']);

/** What the system refused, in its own words, or undefined where an error is something else. */
function refusalOf(error: unknown): string | undefined {
  const { code, message } = error as NodeJS.ErrnoException;
  return code !== undefined && refusals.has(code) ? message : undefined;
}

/** Says what went wrong and sets the exit code. */
export function fail(error: unknown, speech: Speech): void {
  const { sentences } = speech;
  if (error instanceof InvariantError) {
    process.stderr.write(`${sentences.invariant(error)}\n`);
    process.exitCode = exit.invariant;
    return;
  }
  if (error instanceof StrategyError) {
    process.stderr.write(`${sentences.strategy(error.message)}\n`);
    process.exitCode = exit.invariant;
    return;
  }
  if (error instanceof StoreError) {
    refuse([error.problem], speech, exit.usage);
    return;
  }
  const system = refusalOf(error);
  if (system !== undefined) {
    process.stderr.write(`${sentences.refused(system)}\n`);
    process.exitCode = exit.usage;
    return;
  }
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${sentences.defect(message)}\n`);
  process.exitCode = exit.internal;
}
