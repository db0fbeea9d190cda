import { z } from 'zod';
import { always, cloudShares, simulatorOf, type BareMarket } from '../bare-market.js';
import type { Family } from '../family.js';

/** Steps of the map share -> share: near a tangency it crawls. */
const step = 1 / 16;
const months = 240;

/** Two options, utility gains in the share of builders; `lead` is the leader's share at the start, `handicap` its loss of utility. */
function twoNetworks(strength: number, lead: number, handicap: number): BareMarket {
  return {
    mechanisms: ['ecosystem'],
    vendors: { leader: { brand: { builders: -handicap } }, rival: {} },
    segments: {
      builders: {
        kind: 'builder',
        attention: always,
        network: 2 * strength,
        observed: [{ date: '2024-01-01', shares: { leader: lead, rival: 1 - lead } }],
      },
    },
    set: {
      horizon: months,
      step,
      choice: { network_form: 'share', ecosystem_ease: 0, pseudo_share: 0 },
      ecosystem: { build: 1, decay: always, operations_share: 0 },
    },
  };
}

function leaderAfter(strength: number, lead: number, handicap: number): number {
  const simulator = simulatorOf(twoNetworks(strength, lead, handicap));
  simulator.run(1, 0);
  return cloudShares(simulator).shares[0]!;
}

const strengths = { strengths: z.array(z.number().positive().max(50)).min(1) };

const shareInputs = z.strictObject({ ...strengths, start: z.number().min(0.5).max(1).default(0.99) });

/** The share at which a leader stays, where utility gains in the share of each option. */
export const networkLogit: Family<z.output<typeof shareInputs>> = {
  name: 'network-logit',
  about: 'Two equal options whose utility gains in their share; J = gain / (2 scale). Everybody chooses anew each step.',
  tells: 'share at which the leader of the start stays, for each J',
  inputs: shareInputs,
  run: (given) => given.strengths.map((strength) => leaderAfter(strength, given.start, 0)),
};

const limitInputs = z.strictObject(strengths);

/** The handicap beyond which a leader is displaced in spite of its network. */
export const networkHysteresis: Family<z.output<typeof limitInputs>> = {
  name: 'network-hysteresis',
  about: 'As network-logit, the leader being worse by h, in units of twice the scale.',
  tells: 'h beyond which the leader of the start is displaced, for each J',
  inputs: limitInputs,
  run: (given) => given.strengths.map(displacedBeyond),
};

const halvings = 22;

function displacedBeyond(strength: number): number {
  let holds = 0;
  let displaced = strength;
  for (let i = 0; i < halvings; i++) {
    const h = (holds + displaced) / 2;
    if (leaderAfter(strength, 0.9999, 2 * h) > 0.5) holds = h;
    else displaced = h;
  }
  return (holds + displaced) / 2;
}
