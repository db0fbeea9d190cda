import { Simulator, type Market } from '../../simulation/index.js';

/** How near the subsidy that is sought comes to its budget, relative, and how often it is halved at most. */
const near = 1e-4;
const halvings = 60;

/**
 * A part of every vendor's training plan by month: [vendor][month - 1] USD, weighed by its chance of being there in a
 * mean-field run.
 */
export function plannedAmounts(market: Market, part: number): readonly Float64Array[] {
  const amounts = market.layout.vendorNames.map(() => new Float64Array(market.numbers.horizon));
  new Simulator(market, 'mean-field', 'quick').run(0, 0, {
    watch({ month, alive, trainingIndex }) {
      amounts.forEach((of, v) => {
        of[month - 1] = part * market.vendor.training[v]! * trainingIndex[v]! * alive[v]!;
      });
    },
  });
  return amounts;
}

/**
 * [vendor] USD a month for every consumer on its cloud that come to `amounts` over the horizon in mean-field, those
 * consumers among them that the subsidy itself draws; NaN for a vendor without consumers.
 */
export function evenSubsidies(market: Market, amounts: readonly Float64Array[]): Float64Array {
  const simulator = new Simulator(market, 'mean-field', 'quick');
  return Float64Array.from(market.layout.vendorNames, (_, vendor) => {
    const budget = amounts[vendor]!.reduce((sum, amount) => sum + amount, 0);
    const cost = (perPerson: number): number => {
      let sum = 0;
      simulator.run(0, 0, {
        grant: { vendor, purpose: 'subsidy', perPerson },
        watch: ({ granted }) => {
          sum += granted[vendor]!;
        },
      });
      return sum;
    };
    if (cost(1) === 0) return NaN;
    return budget === 0 ? 0 : subsidyFor(budget, cost);
  });
}

/** The subsidy whose cost, which rises in it, is `budget`: by bisection. */
function subsidyFor(budget: number, cost: (perPerson: number) => number): number {
  let low = 0;
  let high = 1;
  while (cost(high) < budget) {
    low = high;
    high *= 2;
  }
  for (let i = 0; i < halvings && high - low > near * high; i++) {
    const middle = (low + high) / 2;
    if (cost(middle) < budget) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
