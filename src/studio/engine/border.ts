import { gridOf } from '../../argument/index.js';
import type { Evaluator } from '../../experiment/index.js';
import type { Asks, ClaimMap, Progress } from '../protocol/messages.js';
import { axisOf } from './axes.js';
import { shippedClaim } from './claim.js';
import { played } from './reading.js';

/** Cells along each side. */
const side = 7;
/** Runs that all arms in all cells may take together. */
const budget = 4000;

/** Where over two numbers a claim holds on the reader's market, closed vendors playing as it says, and where it does not. */
export async function border(
  asked: Asks['border']['given'],
  evaluator: Evaluator,
  tell: (told: Progress) => void,
): Promise<ClaimMap> {
  const claim = shippedClaim(asked.claim);
  const market = played(asked);
  const x = axisOf(market.scenario, asked.x, side);
  const y = axisOf(market.scenario, asked.y, side);
  const progress = (done: number, total: number): void => tell({ done, total });
  const { worlds, holds } = await gridOf({ ...market, claim, play: 'myopic', x, y, budget, seed: 1, evaluator, progress });
  return { x, y, worlds, holds, fidelity: claim.fidelity };
}
