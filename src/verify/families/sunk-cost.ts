import { z } from 'zod';
import { pointsPerEfold } from '../../model/index.js';
import { exp } from '../../numerics/index.js';
import type { Simulator } from '../../simulation/index.js';
import { always, bareMarket, simulatorOf, type BareMarket } from '../bare-market.js';
import type { Family } from '../family.js';

const inputs = z.strictObject({
  /** Elasticities of the outlay on quality: quality u costs u^elasticity. */
  elasticities: z.array(z.number().min(2)).min(1),
  /** Sizes of the market in money; one list of numbers for each. */
  markets: z.array(z.number().positive()).min(1),
});

/** How many vendors a market holds where quality is bought by an outlay that does not depend on how many buy. */
export const sunkCost: Family<z.output<typeof inputs>> = {
  name: 'sunk-cost',
  about:
    'Vendors train models, each spending what serves it best given that all then decide on quantities; so many come that none earns anything.',
  tells: 'for each size of the market and each elasticity: the number of vendors, a real number, at which profit is zero',
  inputs,
  run: ({ elasticities, markets }) => markets.flatMap((size) => elasticities.map((elasticity) => vendorsIn(size, elasticity))),
};

/** What the engine says of a market of `vendors`: what one earns before training, and what more training would add to that. */
interface Outcome {
  readonly gross: number;
  readonly outlay: number;
}

/** Relative change of training from one side to the other, over which what it adds is measured. */
const nudge = 4e-3;

/**
 * The number of vendors at which what each spends on training, as much as the last dollar brings, takes all that it earns; none
 * where a vendor would then gain by spending far less or more. Source: Sutton (1991), Sunk Costs and Market Structure, chapter 3.
 */
function vendorsIn(size: number, elasticity: number): number {
  const profit = (vendors: number): number => {
    const { gross, outlay } = outcome(size, elasticity, vendors);
    return gross - outlay;
  };
  const vendors = zeroBetween(profit, 2, 1 + 2 * elasticity);
  if (Number.isNaN(vendors)) return NaN;
  const { outlay } = outcome(size, elasticity, vendors);
  const kept = earned(size, elasticity, vendors, outlay, 1);
  const better = [0.02, 0.2, 0.6, 1.6, 5].some(
    (factor) => earned(size, elasticity, vendors, outlay, factor) > kept + 1e-6 * size,
  );
  return better ? NaN : vendors;
}

function outcome(size: number, elasticity: number, vendors: number): Outcome {
  // What training brings does not depend on what it costs: any outlay will do.
  const trial = 1e-3 * size;
  const gross = (factor: number): number => earned(size, elasticity, vendors, trial, factor) + trial * factor;
  const [less, more] = [exp(-nudge / 2), exp(nudge / 2)];
  return { gross: gross(1), outlay: (gross(more) - gross(less)) / (more - less) };
}

/** Where `value`, positive at `low` and negative at `high`, is zero: by bisection with steps of the false position. */
function zeroBetween(value: (x: number) => number, low: number, high: number): number {
  let [from, to] = [low, high];
  let [above, below] = [value(from), value(to)];
  if (!(above > 0 && below < 0)) return NaN;
  for (let round = 0; round < 60 && to - from > 1e-7; round++) {
    const guess = from + ((to - from) * above) / (above - below);
    const at = value(guess);
    if (Math.abs(at) < 1e-12 * Math.abs(above - below)) return guess;
    if (at > 0) {
      from = guess;
      above = at;
      below /= 2;
    } else {
      to = guess;
      below = at;
      above /= 2;
    }
  }
  return (from + to) / 2;
}

/** Months within which quantities settle, and the change of a month below which they have. */
const replies = 100;
const still = 1e-9;
const people = 1e6;
/** By how much training exceeds that of the models of the start, so that the first run of any is better than they are. */
const start = 1000;

/** What one vendor among `vendors` earns a month, after training `factor` times as much as the others, who spend `outlay`. */
function earned(size: number, elasticity: number, vendors: number, outlay: number, factor: number): number {
  const simulator = simulatorOf(market(size, elasticity, vendors, outlay, factor));
  simulator.run(1, 0, { until: settledBy(still) });
  return simulator.state.net[0]!;
}

/** Whether no vendor's price lever has moved by more than a part `change` of itself in two months. */
function settledBy(change: number): (state: Simulator['state']) => boolean {
  let before: readonly number[] = [];
  let quiet = 0;
  return ({ month, actions }) => {
    const now = actions.map(({ price }) => price);
    // The first run is released in the first month, so that quantities of the second are the first to answer it.
    const moved = month < 4 || now.some((price, v) => Math.abs(price - before[v]!) > change * price);
    before = now;
    quiet = moved ? 0 : quiet + 1;
    return quiet >= 2;
  };
}

function market(size: number, elasticity: number, vendors: number, outlay: number, factor: number): BareMarket {
  const cost = 1;
  // Where all are alike each serves this much.
  const served = (size * (vendors - 1)) / (cost * vendors * vendors);
  const vendor = (number: number) => ({
    strategy: 'best-response',
    number,
    prices: { flagship: cost },
    supply: { people: served * number },
    training: (outlay * number) / start,
    training_growth: 1,
    release_interval: 1,
    cash: 1e6 * size,
  });
  return {
    mechanisms: ['choice', 'training'],
    vendors: { one: vendor(1), others: vendor(vendors - 1) },
    segments: {
      people: {
        potential: people,
        adopted: people,
        attention: always,
        budget: size / people,
        price: 1,
        other_cost: 1e-6,
        // Utility is the logarithm of quality, and compute its power.
        quality: 100 / (elasticity * pointsAnEfold()),
      },
    },
    set: {
      horizon: replies,
      choice: { form: 'quantities', price_form: 'log' },
      training: { algorithmic_gain: 1, luck: 0 },
      serving: { classes: { flagship: { lag: 0, cost } }, floor: 0, stickers: 'continuous' },
      policies: { ladder: { low: 1e-3, high: 1e3 }, 'best-response': { pace: Math.min(1, 2 / vendors) } },
      events: [
        { month: 0, vendor: 'one', lever: 'training', factor: start * factor },
        { month: 0, vendor: 'others', lever: 'training', factor: start },
      ],
    },
  };
}

/** Points of capability that an e-fold of compute brings in any scenario. */
function pointsAnEfold(): number {
  const { capability } = bareMarket({ vendors: { any: {} }, segments: { people: {} } });
  return pointsPerEfold(
    {
      irreducible: capability.irreducible_loss.value,
      parameterCoefficient: capability.parameter_coefficient.value,
      dataCoefficient: capability.data_coefficient.value,
      parameterExponent: capability.parameter_exponent.value,
      dataExponent: capability.data_exponent.value,
    },
    capability.points_per_nat.value,
  );
}
