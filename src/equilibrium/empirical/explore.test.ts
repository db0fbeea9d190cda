import { expect, test } from 'vitest';
import { Luck } from '../../numerics/index.js';
import { exploreStrategies, type ExploreRequest } from './explore.js';
import type { PlayRequest } from './play.js';

/** Cournot duopoly with demand 12 - q and no cost: best reply (12 - other) / 2, equilibrium 4 and 4. A name is a quantity. */
const profit = (own: number, other: number): number => own * (12 - own - other);

/** Profits seen through noise that both profiles of a replicate share, and some of their own. */
const duopoly =
  (noise: number) =>
  (strategies: readonly (readonly string[])[]) =>
  ({ profiles, from, count }: PlayRequest): Promise<Float64Array> => {
    const values = profiles.flatMap((profile) => {
      const [a, b] = profile.map((s, i) => Number(strategies[i]![s]!)) as [number, number];
      return Array.from({ length: count }, (_, r) => {
        const luck = new Luck(1, from + r);
        luck.begin(0, 0);
        return [profit(a, b), profit(b, a)].map((value, i) => value + noise * luck.normal(i));
      }).flat();
    });
    return Promise.resolve(Float64Array.from(values));
  };

const request = (more: Partial<ExploreRequest> = {}): ExploreRequest => ({
  strategies: [['1'], ['1']],
  play: duopoly(0),
  search: ({ player, strategies, profiles }) => {
    // Exact: against quantities that are mixed the reply to their mean.
    const mean = profiles.reduce(
      (sum, { profile, chance }) => sum + chance * Number(strategies[1 - player]![profile[1 - player]!]!),
      0,
    );
    return Promise.resolve({ name: String((12 - mean) / 2), runs: 10 });
  },
  kind: 'exact',
  budget: 1e6,
  budgets: { game: 1000, search: 10 },
  judged: { from: 0, count: 1 },
  rounds: 30,
  confidence: 0.95,
  tolerance: 1e-5,
  resamples: 5,
  seed: 1,
  ...more,
});

test('best responses that are added one after another come to the equilibrium of the whole game', async () => {
  const { game, strategies, ending, ledger } = await exploreStrategies(request());
  expect(ending).toBe('no-gain');
  const [best] = game.equilibria.filter(({ standing }) => standing === 'confirmed');
  const quantities = best!.mixture.map((own, i) => own.reduce((sum, share, s) => sum + share * Number(strategies[i]![s]!), 0));
  for (const quantity of quantities) expect(quantity).toBeCloseTo(4, 1);
  expect(ledger.filter(({ added }) => added).length).toBe(strategies.flat().length - 2);
});

test('the ledger says what every round was spent on, and a game plays only what it has not', async () => {
  const asked: number[] = [];
  const play: ExploreRequest['play'] = (strategies) => (wanted) => {
    asked.push(wanted.profiles.length * wanted.count);
    return duopoly(0)(strategies)(wanted);
  };
  const { ledger } = await exploreStrategies(request({ play, rounds: 2 }));
  const spent = (on: string): number => ledger.filter((row) => row.on === on).reduce((sum, { runs }) => sum + runs, 0);
  expect(spent('game') + spent('judgement')).toBe(asked.reduce((sum, runs) => sum + runs, 0));
  expect(spent('search')).toBe(10 * ledger.filter(({ on }) => on === 'search').length);
  expect(ledger.filter(({ on }) => on === 'game').map(({ runs }) => runs)).toEqual([1, 3, 2]);
});

test('what only luck makes better is not added', async () => {
  const search: ExploreRequest['search'] = () => Promise.resolve({ name: '4.01', runs: 1 });
  const noisy = { play: duopoly(5), kind: 'unbounded', judged: { from: 1e6, count: 80 }, tolerance: 0.01 } as const;
  const { ending, ledger } = await exploreStrategies(request({ ...noisy, strategies: [['4'], ['4']], search }));
  expect(ending).toBe('no-gain');
  expect(ledger.filter(({ on }) => on === 'judgement').map(({ added }) => added)).toEqual([false, false]);
});

test('it ends with its budget, or its rounds', async () => {
  expect((await exploreStrategies(request({ budget: 20 }))).ending).toBe('budget');
  expect((await exploreStrategies(request({ rounds: 1 }))).ending).toBe('rounds');
});
