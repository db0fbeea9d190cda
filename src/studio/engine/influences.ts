import { outputAtEnds, weighAssumptions, type Executor } from '../../experiment/index.js';
import type { Asks, Progress, Weighed } from '../protocol/messages.js';
import { played } from './reading.js';

/** Numbers that are told. */
const most = 40;

/** How far every number, moved over its range by itself, moves a survival or a share; and what the outcome in view is at its ends. */
export async function influences(
  asked: Asks['influences']['given'],
  executor: Executor,
  tell: (told: Progress) => void,
): Promise<Weighed> {
  const { vendor, metric } = asked;
  const { scenario, hash } = played(asked);
  const told = await weighAssumptions(scenario, hash, executor, (done, total) => tell({ done, total }));
  const output = { metric, vendor };
  const { base, ends } = await outputAtEnds(
    { scenario, hash },
    told.influences.slice(0, most),
    { ...output, month: null },
    executor,
  );
  const rows = ends.map(({ influence, low, high }) => ({ ...influence, atLow: low, atHigh: high }));
  return { output, base, rows };
}
