import { explain } from '../../argument/index.js';
import type { Evaluator } from '../../experiment/index.js';
import type { Asks, Progress, Why } from '../protocol/messages.js';
import { played } from './reading.js';

/** Why a vendor has what it has in a month: mechanisms, what came before, and what would make somebody else win. */
export async function why(asked: Asks['why']['given'], evaluator: Evaluator, progress: (told: Progress) => void): Promise<Why> {
  const { metric, vendor, month } = asked;
  const { value, rest, contributions, winner, flip, trace } = await explain({
    ...played(asked),
    outcome: { metric, vendor, month },
    between: null,
    single: false,
    seed: 1,
    evaluator,
    progress: (done, total) => progress({ done, total }),
  });
  return { value, rest, contributions, winner, flip, trace };
}
