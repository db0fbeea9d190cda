import { expect, test } from 'vitest';
import { Draw } from '../../src/verify/draws.js';
import { drawn, profits, type TwoMonths } from '../../src/verify/families/foreseen-lock-in.js';

/**
 * The same two months calculated beside the engine, by the lowest taste that buys in the first: Zhu and Zhou (2012) as this
 * project read them. The vendor chooses that taste, so buyers' expectations need no fixed point here; the engine's vendor
 * chooses a price, and its buyers find theirs.
 */
function profitFrom({ gap, discount, late, foresight }: TwoMonths, cost: number, taste: number): number {
  const second = secondPrice(gap, late, cost, taste);
  const worth = taste * gap;
  const loss = foresight ? discount * (Math.max(0, worth - second.price) - Math.max(worth - second.price, -cost)) : 0;
  const first = worth - loss;
  return first < 0 ? -1 : first * (1 - taste) + discount * second.earned;
}

/** The price that earns most of those who are bound, of those who turn from the free product, and of those who come late. */
function secondPrice(gap: number, late: number, cost: number, taste: number): { price: number; earned: number } {
  const sold = (price: number): number => {
    const bound = 1 - Math.max(taste, Math.min(1, (price - cost) / gap));
    const turned = taste - Math.min(taste, price / gap);
    return bound + turned + late * (1 - Math.min(1, price / gap));
  };
  // What is sold falls in straight pieces, so earnings are highest at a corner or at the middle of a piece's own demand.
  const corners = [0, gap * taste, gap, gap * taste + cost, gap + cost].toSorted((a, b) => a - b);
  const middles = corners.slice(1).map((to, i) => {
    const from = corners[i]!;
    const [left, right] = [from + (to - from) / 3, from + (2 * (to - from)) / 3];
    const slope = (sold(right) - sold(left)) / (right - left);
    return Math.min(to, Math.max(from, (left - sold(left) / slope) / 2));
  });
  const prices = [...corners, ...middles].filter(Number.isFinite);
  return prices.map((price) => ({ price, earned: price * sold(price) })).reduce((a, b) => (b.earned > a.earned ? b : a));
}

/** The highest value over tastes: where the second price jumps there is a cliff, so grids close in on it instead of a smooth search. */
function best(value: (taste: number) => number): number {
  let [centre, width, most] = [0.5, 0.5, -Infinity];
  for (let points = 800; width > 1e-12; points = 40, width /= 10) {
    const middle = centre;
    for (let i = 0; i <= points; i++) {
      const taste = Math.min(1, Math.max(0, middle + width * ((2 * i) / points - 1)));
      const there = value(taste);
      if (there <= most) continue;
      most = there;
      centre = taste;
    }
    if (points === 800) width = 0.01;
  }
  return most;
}

/** Part of itself by which a profit may differ: the lowest price on the ladder is not quite zero. */
const tolerance = 2e-6;

test.each([
  ['foresee', true, 6],
  ['do not foresee', false, 4],
] as const)('where buyers %s, the engine earns what is calculated beside it, at every cost of leaving', (_, foresight, draws) => {
  for (let i = 0; i < draws; i++) {
    const market = drawn(new Draw(28, i), foresight);
    const profit = profits(market);
    for (const part of [0, 0.1, 0.4, 0.8]) {
      const cost = part * market.gap;
      const beside = best((taste) => profitFrom(market, cost, taste));
      expect(Math.abs(profit(cost) / beside - 1), `draw ${i}, cost ${part}: ${profit(cost)} and ${beside}`).toBeLessThan(
        tolerance,
      );
    }
  }
});
