import { Bench, claimOutputs, errorRate, ownRanges, tryClaim } from '../../argument/index.js';
import type { Evaluator } from '../../experiment/index.js';
import type { Asks, ClaimTrial, Progress } from '../protocol/messages.js';
import { shippedClaim } from './claim.js';
import { played } from './reading.js';

/** Runs that all arms of a claim may take together. */
const budget = 480;
/** Worlds that are drawn: more than the budget can play. */
const draws = 512;

/** A claim tried on the reader's market, in worlds drawn over its own ranges; closed vendors play as the scenario says. */
export async function trial(
  asked: Asks['trial']['given'],
  evaluator: Evaluator,
  tell: (told: Progress) => void,
): Promise<ClaimTrial> {
  const claim = shippedClaim(asked.claim);
  const { scenario, hash } = played(asked);
  let runs = 0;
  const bench = new Bench({
    scenario,
    hash,
    ensemble: ownRanges(scenario, draws, 1),
    outputs: claimOutputs(claim, scenario),
    fidelity: claim.fidelity,
    seed: 1,
    evaluator,
    ran: (count) => tell({ done: Math.min((runs += count), budget), total: budget }),
  });
  const { judge, values } = await tryClaim({ claim, scenario, play: 'myopic', bench, alpha: errorRate, budget });
  const { estimate, low, high } = judge.effect;
  const number = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return {
    verdict: judge.verdict,
    mean: number(estimate),
    low: number(low),
    high: number(high),
    holds: judge.share.estimate,
    worlds: values.length,
  };
}
