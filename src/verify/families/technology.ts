import { z } from 'zod';
import { computeOptimal, scalingLoss, type ScalingLaw } from '../../model/index.js';
import { exp, log } from '../../numerics/index.js';
import { playBare, simulatorOf, type BareMarket } from '../bare-market.js';
import type { Family } from '../family.js';

/** A vendor that trains and releases as planned. */
const lab = { strategy: 'closed-premium', training_growth: 1 };

const lawInputs = z.strictObject({
  compute: z.number().positive(),
  irreducible: z.number(),
  parameter_coefficient: z.number().positive(),
  data_coefficient: z.number().positive(),
  parameter_exponent: z.number().positive(),
  data_exponent: z.number().positive(),
  models: z.array(z.strictObject({ parameters: z.number().positive(), tokens: z.number().positive() })).default([]),
});

/** The compute-optimal model of a run of stated compute, and the loss of other models. */
export const scalingLawFamily: Family<z.output<typeof lawInputs>> = {
  name: 'scaling-law',
  about: 'A vendor buys the stated compute for one run; the scaling law says which model it buys best.',
  tells: 'parameters, tokens and loss of the compute-optimal model; loss of each model of `models`',
  inputs: lawInputs,
  run({ compute, models, ...coefficients }) {
    const simulator = playBare({
      mechanisms: ['training'],
      vendors: { lab: { ...lab, training: compute, release_interval: 1, cash: 12 * compute } },
      segments: { people: { adopted: 0 } },
      set: {
        horizon: 1,
        training: { data_share: 0, luck: 0 },
        factors: { compute_price: 1, compute_yield: 1 },
        capability: {
          irreducible_loss: coefficients.irreducible,
          parameter_coefficient: coefficients.parameter_coefficient,
          data_coefficient: coefficients.data_coefficient,
          parameter_exponent: coefficients.parameter_exponent,
          data_exponent: coefficients.data_exponent,
        },
      },
    });
    const law: ScalingLaw = {
      irreducible: coefficients.irreducible,
      parameterCoefficient: coefficients.parameter_coefficient,
      dataCoefficient: coefficients.data_coefficient,
      parameterExponent: coefficients.parameter_exponent,
      dataExponent: coefficients.data_exponent,
    };
    const best = computeOptimal(law, simulator.state.referenceCompute[0]!);
    return [
      best.parameters,
      best.tokens,
      best.loss,
      ...models.map(({ parameters, tokens }) => scalingLoss(law, parameters, tokens)),
    ];
  },
};

const progressInputs = z.strictObject({
  halving_months: z.number().positive(),
  cost_growth: z.number().positive(),
  years: z.int().min(1).max(20),
});

/** Algorithmic progress at constant compute, and the growth of what a run costs. */
export const algorithmicProgress: Family<z.output<typeof progressInputs>> = {
  name: 'algorithmic-progress',
  about: 'Compute for a fixed loss halves every so many months; the budget of a run grows by a factor a year.',
  tells: 'factor on effective compute in a year at constant compute, factor on the budget after `years`',
  inputs: progressInputs,
  run({ halving_months: halving, cost_growth: growth, years }) {
    const gain = exp((12 / halving) * Math.LN2);
    const constant = simulatorOf(training(gain, 1, 24));
    let after = NaN;
    constant.run(1, 0, {
      watch({ month, capability }) {
        if (month === 12) after = -capability[0]!;
        if (month === 24) after += capability[0]!;
      },
    });
    const growing = simulatorOf(training(gain, growth, 12 * years + 1));
    let first = NaN;
    let last = NaN;
    growing.run(1, 0, {
      watch({ month, trainingSpend }) {
        if (month === 1) first = trainingSpend[0]!;
        last = trainingSpend[0]!;
      },
    });
    return [exp(after / constant.market.numbers.slope), last / first];
  },
};

function training(gain: number, growth: number, horizon: number): BareMarket {
  return {
    mechanisms: ['training'],
    vendors: { lab: { ...lab, training: 1e6, training_growth: growth, release_interval: 12, cash: 1e12 } },
    segments: { people: { adopted: 0 } },
    set: { horizon, training: { algorithmic_gain: gain, luck: 0 } },
  };
}

const declineInputs = z.strictObject({ declines: z.array(z.number().min(1)).min(1) });

/** A price that falls by a factor a year, month by month. */
export const priceDecline: Family<z.output<typeof declineInputs>> = {
  name: 'price-decline',
  about: 'The cost of serving one class, and the price that hosts ask for it, falls by a factor a year.',
  tells: 'factor a month for each yearly factor, then months in which the price halves for each',
  inputs: declineInputs,
  run({ declines }) {
    const monthly = declines.map(hostedFall);
    return [...monthly, ...monthly.map((factor) => Math.LN2 / log(factor))];
  },
};

/** By what factor the price that hosts ask falls from one month to the next. */
function hostedFall(yearly: number): number {
  const prices: number[] = [];
  playBare(
    {
      mechanisms: ['serving'],
      vendors: { seller: {} },
      segments: { people: {} },
      set: {
        horizon: 2,
        serving: { classes: { flagship: { lag: 0, cost: 1000 } }, floor: 0, hardware_gain: yearly, learning_rate: 0 },
      },
    },
    { watch: ({ hostPrice }) => prices.push(hostPrice[0]!) },
  );
  return prices[0]! / prices[1]!;
}

const learningInputs = z.strictObject({
  rate: z.number().positive().max(0.9),
  ratios: z.array(z.number().min(1.2)).min(1),
});

/** Unit cost after cumulative volume has grown by a factor (Wright 1936). */
export const learningCurve: Family<z.output<typeof learningInputs>> = {
  name: 'learning-curve',
  about: "A vendor's unit cost falls with each doubling of what it has served.",
  tells: 'learning exponent, then the factor on unit cost at each ratio of cumulative volume',
  inputs: learningInputs,
  run({ rate, ratios }) {
    const factors = ratios.map((ratio) => costFall(rate, ratio));
    return [-log(costFall(rate, 2)) / Math.LN2, ...factors];
  },
};

/** Factor on unit cost after a year in which the volume of a year before grew to `ratio` times itself. */
function costFall(rate: number, ratio: number): number {
  const months = 12;
  const growth = growthTo(ratio - 1, months);
  const { state } = playBare({
    mechanisms: ['serving', 'usage'],
    vendors: { seller: {} },
    segments: { people: { intensity_growth: growth ** 12 } },
    set: {
      horizon: months + 1,
      serving: { classes: { flagship: { lag: 0, cost: 1 } }, floor: 0, hardware_gain: 1, learning_rate: rate, congestion: 0 },
    },
  });
  return state.costFall[0]!;
}

/** Monthly growth at which the volume of `months` comes to `years` times twelve first months: by bisection. */
function growthTo(years: number, months: number): number {
  let low = 1e-3;
  let high = 10;
  for (let i = 0; i < 200; i++) {
    const growth = (low + high) / 2;
    let volume = 0;
    let month = 1;
    for (let t = 0; t < months; t++, month *= growth) volume += month;
    if (volume < 12 * years) low = growth;
    else high = growth;
  }
  return (low + high) / 2;
}

const accountsInputs = z.strictObject({
  nodes: z.number().positive(),
  gpus_per_node: z.number().positive(),
  gpu_hour: z.number().positive(),
  hours: z.number().positive(),
  revenue: z.number().positive(),
});

/** A day's accounts of serving: what the books say of usage in GPU-hours at a list price. */
export const servingAccounts: Family<z.output<typeof accountsInputs>> = {
  name: 'serving-accounts',
  about: 'A vendor serves usage, counted in GPU-hours, at its cost and sells it at list price for a day.',
  tells: 'cost of serving in USD, profit over cost, gross margin',
  inputs: accountsInputs,
  run({ nodes, gpus_per_node: gpus, gpu_hour: cost, hours, revenue }) {
    const used = nodes * gpus * hours;
    const people = 1e6;
    const { state } = playBare({
      vendors: { seller: { prices: { flagship: revenue / used } } },
      segments: { people: { adopted: people, potential: people, intensity: used / people } },
      set: { horizon: 1, serving: { classes: { flagship: { lag: 0, cost } }, floor: 0 } },
    });
    const earned = state.revenue[0]!;
    const profit = state.net[0]!;
    return [earned - profit, profit / (earned - profit), profit / earned];
  },
};
