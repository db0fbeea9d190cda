import { z } from 'zod';
import { bestResponses, type ContinuousGame } from '../../equilibrium/index.js';
import { exp } from '../../numerics/index.js';
import { trials, type Draw } from '../draws.js';
import type { Family } from '../family.js';

const inputs = z.strictObject({
  draws: z.int().min(1),
  seed: z.int().min(0).default(1),
  vendors: z.int().min(2).max(20).default(8),
  tells: z.enum(['falls', 'rises']),
});

/** Equal vendors choose how open they are: openness lets users add value, of which the vendor keeps less. */
export const openness: Family<z.output<typeof inputs>> = {
  name: 'openness',
  about:
    'Equal vendors choose price and openness by best response in a logit market. What users add grows with openness, the part of its price that a vendor keeps falls.',
  tells:
    'draws in which openness falls with some further vendor, or the best reply falls as rivals open further; or those in which openness is higher by a hundredth among the most than among two',
  inputs,
  run({ draws, seed, vendors, tells }) {
    const met = trials(seed, draws, (draw) => trial(draw, vendors));
    const told = met.filter(({ byNumber, byRivals }) =>
      tells === 'falls' ? falls(byNumber) || falls(byRivals) : byNumber.at(-1)! > byNumber[0]! + 0.01,
    );
    return [told.length];
  },
};

interface Market {
  /** What users add to the value of a product that is wholly open. */
  readonly users: number;
  readonly scale: number;
  /** Utility of buying nothing. */
  readonly outside: number;
}

/** Openness below which changes are what a search leaves open. */
const rounding = 1e-5;
const falls = (values: readonly number[]): boolean => values.some((value, i) => i > 0 && value < values[i - 1]! - rounding);

function trial(draw: Draw, most: number): { readonly byNumber: readonly number[]; readonly byRivals: readonly number[] } {
  const market: Market = {
    users: draw.around('users', 2),
    scale: draw.around('scale', 0.5),
    outside: draw.between('outside', -2, 1),
  };
  return {
    byNumber: Array.from({ length: most - 1 }, (_, i) => symmetric(market, i + 2)),
    byRivals: [0.05, 0.2, 0.4, 0.6, 0.8, 0.95].map((rivals) => reply(market, 3, rivals)),
  };
}

const value = ({ users }: Market, open: number): number => users * Math.sqrt(open);
const highest = 20;

/** Profit per head of a vendor with an openness and a price among rivals that all have others. */
function profit(market: Market, vendors: number, own: readonly [number, number], rivals: readonly [number, number]): number {
  const utility = (value(market, own[0]) - own[1]) / market.scale;
  const other = (value(market, rivals[0]) - rivals[1]) / market.scale;
  const none = market.outside / market.scale;
  const share = 1 / (1 + (vendors - 1) * exp(other - utility) + exp(none - utility));
  return (1 - own[0]) * own[1] * share;
}

/** Openness of all where each has its best: of one vendor among its like openness and price in turn, which all then take over. */
function symmetric(market: Market, vendors: number): number {
  let rivals: readonly [number, number] = [0.3, market.scale];
  for (let round = 0; round < 300; round++) {
    const game: ContinuousGame = {
      bounds: [
        { low: 1e-5, high: 0.9999 },
        { low: 1e-5, high: highest },
      ],
      payoff: (_, [open, price]) => profit(market, vendors, [open!, price!], rivals),
    };
    const { actions } = bestResponses(game, { start: rivals, rounds: 1 });
    const change = Math.max(Math.abs(actions[0]! - rivals[0]), Math.abs(actions[1]! - rivals[1]));
    rivals = [actions[0]!, actions[1]!];
    if (change < 1e-7) break;
  }
  return rivals[0];
}

/** Openness that serves one vendor best while its rivals keep to theirs, and all prices are best replies. */
function reply(market: Market, vendors: number, rivals: number): number {
  let [open, price, others] = [0.3, market.scale, market.scale];
  for (let round = 0; round < 300; round++) {
    const game: ContinuousGame = {
      bounds: [
        { low: 1e-5, high: 0.9999 },
        { low: 1e-5, high: highest },
        { low: 1e-5, high: highest },
      ],
      payoff: (player, [a, p, q]) =>
        player < 2 ? profit(market, vendors, [a!, p!], [rivals, q!]) : amongOthers(market, vendors, rivals, q!, [a!, p!], others),
    };
    const { actions } = bestResponses(game, { start: [open, price, others], rounds: 1 });
    const change = Math.max(...actions.map((x, i) => Math.abs(x - [open, price, others][i]!)));
    [open, price, others] = actions as [number, number, number];
    if (change < 1e-7) break;
  }
  return open;
}

/** Profit per head of one of the rivals at a price, when the vendor in question and the other rivals keep to theirs. */
function amongOthers(
  market: Market,
  vendors: number,
  openness: number,
  price: number,
  first: readonly [number, number],
  others: number,
): number {
  const utility = (value(market, openness) - price) / market.scale;
  const vendor = exp((value(market, first[0]) - first[1]) / market.scale - utility);
  const rest = (vendors - 2) * exp((value(market, openness) - others) / market.scale - utility);
  return ((1 - openness) * price) / (1 + vendor + rest + exp(market.outside / market.scale - utility));
}
