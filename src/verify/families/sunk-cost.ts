import { z } from 'zod';
import { bestReply, type ContinuousGame } from '../../equilibrium/index.js';
import { pow } from '../../numerics/index.js';
import type { Family } from '../family.js';

const inputs = z.strictObject({
  /** Elasticities of the outlay on quality: quality u costs u^elasticity. */
  elasticities: z.array(z.number().min(2)).min(1),
  /** Sizes of the market; one list of numbers for each. */
  markets: z.array(z.number().positive()).min(1),
});

/** How many vendors a market holds where quality is bought by an outlay that does not depend on how many buy. */
export const sunkCost: Family<z.output<typeof inputs>> = {
  name: 'sunk-cost',
  about:
    'Vendors spend on quality, each what serves it best given the others, then compete in quantities; so many come that the last earns nothing.',
  tells: 'for each size of the market and each elasticity: the number of vendors, a real number, at which profit is zero',
  inputs,
  run: ({ elasticities, markets }) => markets.flatMap((size) => elasticities.map((elasticity) => vendorsIn(size, elasticity))),
};

/** The number of vendors between 1 and 50 at which nobody gains or loses: beyond it all lose. */
function vendorsIn(size: number, elasticity: number): number {
  let [low, high] = [1.01, 50];
  while (high - low > 1e-7) {
    const middle = 0.5 * (low + high);
    if (profitAt(size, elasticity, middle) > 0) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * A vendor's profit where all spend what serves each best, minus infinity where replies turn in a circle, because
 * each of so many would rather spend less than the others. One that has quality u among rivals of quality v earns
 * size (1 - 1 / (1 / (n - 1) + u / v))^2. Source: Sutton (1991), Sunk Costs and Market Structure, chapter 3.
 */
function profitAt(size: number, elasticity: number, vendors: number): number {
  const top = pow(size, 1 / elasticity);
  let quality = 0.5 * top;
  for (let round = 0; round < 200; round++) {
    const game: ContinuousGame = {
      bounds: [{ low: 0.5 * quality, high: 2 * quality }],
      payoff: (_, [own, rivals]) => earned(size, vendors, own! / rivals!) - pow(own!, elasticity),
    };
    const reply = bestReply(game, 0, [quality, quality]);
    if (Math.abs(reply - quality) < 1e-8 * top) return size / (vendors * vendors) - pow(quality, elasticity);
    quality = Math.sqrt(quality * reply);
  }
  return -Infinity;
}

function earned(size: number, vendors: number, ratio: number): number {
  const margin = 1 - 1 / (1 / (vendors - 1) + ratio);
  return margin > 0 ? size * margin * margin : 0;
}
