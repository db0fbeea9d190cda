import { z } from 'zod';
import { mean } from '../../numerics/index.js';
import { cloudUsers, simulatorOf, type BareMarket } from '../bare-market.js';
import type { Family } from '../family.js';

const inputs = z.strictObject({
  own: z.number(),
  other: z.number(),
  returns: z.number().min(0),
  /** Mean arrivals a month, months and replicates. */
  arrivals: z.number().positive().max(100).default(8),
  months: z.int().min(1).max(240).default(150),
  replicates: z.int().min(2).max(20000).default(400),
  tells: z.array(z.enum(['lead', 'chance', 'arrivals', 'share', 'locked'])).min(1),
});
type Inputs = z.output<typeof inputs>;

/** Payoffs count this many times in utility, so that whoever gains more chooses it, all but surely. */
const sharp = 1e5;
/** What breaks a tie in favour of the own kind, in units of payoff. */
const tie = 1e-3;
/** Of how many people the few that arrive are drawn. */
const world = 2 ** 40;

/** Two kinds of adopters arrive in random order and choose by payoff, which grows with adopters (Arthur 1989). */
export const increasingReturns: Family<Inputs> = {
  name: 'increasing-returns',
  about: 'Adopters of two kinds arrive one after another, each kind with its own favourite; payoffs grow with adopters.',
  tells:
    'lead at which everybody chooses the same from then on, chance that the first option wins, mean arrivals until then, mean share of the first option, replicates that lock in; as `tells` lists them',
  inputs,
  run(given) {
    const ends = Array.from({ length: given.replicates }, (_, replicate) => play(given, replicate));
    const locked = ends.filter(({ reversed, lead }) => given.returns > 0 && Math.abs(lead) > reversed);
    const numbers = {
      lead: 1 + Math.max(...ends.map(({ reversed }) => reversed)),
      chance: mean(locked.map(({ lead }) => (lead > 0 ? 1 : 0))),
      arrivals: mean(locked.map(({ lead, total }) => total - Math.abs(lead))),
      share: mean(ends.map(({ share }) => share)),
      locked: locked.length,
    };
    // Beyond the lead every arrival adds one to it: arrivals until then are all arrivals less what the lead grew by.
    numbers.arrivals += numbers.lead;
    return given.tells.map((name) => numbers[name]);
  },
};

interface End {
  /** Adopters of the first option over those of the second at the end, all adopters, share of the first. */
  readonly lead: number;
  readonly total: number;
  readonly share: number;
  /** The largest lead that was ever lost again, as far as ends of months show. */
  readonly reversed: number;
}

function play(given: Inputs, replicate: number): End {
  const simulator = simulatorOf(market(given), 'stochastic');
  const { layout } = simulator.market;
  const leads: number[] = [0];
  const adopters = (people: Float64Array): readonly [number, number] => {
    const one = cloudUsers(simulator.market, people, 0);
    const two = cloudUsers(simulator.market, people, 1);
    return [one[0]! + two[0]!, one[1]! + two[1]!];
  };
  simulator.run(1, replicate, {
    watch({ people }) {
      const [first, second] = adopters(people);
      leads.push(first - second);
    },
  });
  const [first, second] = adopters(simulator.state.people);
  if (layout.segments !== 2) throw new Error('two kinds of adopters');
  return { lead: first - second, total: first + second, share: first / (first + second), reversed: largestLost(leads) };
}

/** The largest absolute lead that was smaller in a later month. */
function largestLost(leads: readonly number[]): number {
  let lost = 0;
  for (let i = 1; i < leads.length; i++)
    if (Math.abs(leads[i]!) < Math.abs(leads[i - 1]!)) lost = Math.max(lost, Math.abs(leads[i - 1]!));
  return lost;
}

function market({ own, other, returns, arrivals, months }: Inputs): BareMarket {
  const kind = {
    arrivals: 'sequential',
    adopted: 0,
    potential: world,
    innovation: arrivals / 2 / world,
    imitation: 0,
    network: sharp * returns,
  };
  return {
    mechanisms: ['diffusion', 'ecosystem'],
    vendors: {
      first: { brand: { 'fans-of-first': sharp * (own + tie), 'fans-of-second': sharp * other } },
      second: { brand: { 'fans-of-first': sharp * other, 'fans-of-second': sharp * (own + tie) } },
    },
    segments: { 'fans-of-first': kind, 'fans-of-second': kind },
    set: {
      horizon: months,
      choice: { network_form: 'adopters', ecosystem_ease: 0 },
      diffusion: { launch: 0, lead: 0, advertising: 0, operations: 0, word_of_mouth: 0, decay: 0, imitation: 0 },
    },
  };
}
