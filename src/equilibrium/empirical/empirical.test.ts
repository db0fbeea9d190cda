import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Luck } from '../../numerics/index.js';
import { bimatrixFrom, gameFrom, someGame } from '../../../test/support/games.js';
import { noisy } from '../../../test/support/noisy-game.js';
import { profileOf, sizesOf, type Game } from '../game.js';
import { solveGame } from '../solve.js';
import { within } from './allocation.js';
import { gameAnswer } from './answer.js';
import { Bands } from './bands.js';
import { supportOf } from './candidates.js';
import { empiricalGame, type EmpiricalGame, type EmpiricalRequest, type Play } from './play.js';
import { Samples } from './samples.js';

const asked = { budget: 4000, confidence: 0.95, tolerance: 0.01, resamples: 50, seed: 1 } as const;
const played = (game: Game, play: Play, more: Partial<EmpiricalRequest> = {}): Promise<EmpiricalGame> =>
  empiricalGame({ ...asked, sizes: sizesOf(game), play, ...more });

// Both defect; everything else loses at least one to a deviation.
const dilemma = bimatrixFrom(
  [
    [3, 0],
    [4, 1],
  ],
  [
    [3, 4],
    [0, 1],
  ],
);

describe('without noise', () => {
  test('one run of a profile reaches exactly the equilibria of the game', async () => {
    await fc.assert(
      fc.asyncProperty(someGame(fc.constantFrom([2, 2], [2, 3], [3, 3], [2, 2, 2]), 9), async (game) => {
        const found = await played(game, noisy(game, 1, { own: 0, shared: 0 }), { kind: 'exact' });
        const sure = solveGame(game);
        expect(found.equilibria.map(({ mixture }) => mixture)).toEqual(sure.equilibria.map(({ strategies }) => strategies));
        expect(found.samples.runs).toBe(found.samples.profiles);
        for (const { players } of found.equilibria) {
          for (const { regret } of players) expect(regret.high).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('an equilibrium that is there is there in every redrawn tensor, and what is none in none', async () => {
    const { survival } = await played(dilemma, noisy(dilemma, 1, { own: 0, shared: 0 }), { kind: 'exact' });
    expect([...survival.pure]).toEqual([0, 0, 0, 1]);
  });
});

describe('with noise', () => {
  test('a strictly dominated strategy takes no runs beyond the first, and none of the equilibrium', async () => {
    // The third strategy of either player loses 20 against everything.
    const base = [
      [3, 0],
      [4, 1],
    ];
    const own = [...base.map((row) => [...row, 2]), [-17, -20, -18]];
    const game = bimatrixFrom(
      own,
      own[0]!.map((_, c) => own.map((row) => row[c]!)),
    );
    const { ending, equilibria, samples } = await played(game, noisy(game, 12, { own: 1, shared: 0.5 }), { tolerance: 0.05 });
    expect(ending).toBe('confirmed');
    expect(equilibria.map(({ mixture }) => supportOf(mixture))).toEqual(['1, 1']);
    expect(samples.count(profileOf([2, 2], [3, 3]))).toBe(40);
  });

  test('a strategy twice under another name gains exactly nothing against itself', async () => {
    const game = bimatrixFrom(
      [
        [5, 1],
        [5, 1],
      ],
      [
        [2, 3],
        [2, 3],
      ],
    );
    // Both rows are one strategy: the same luck, the same runs.
    const single = bimatrixFrom([[5, 1]], [[2, 3]]);
    const once = noisy(single, 13, { own: 1, shared: 1 });
    const twice: Play = ({ profiles, ...rest }) => once({ ...rest, profiles: profiles.map(([, column]) => [0, column!]) });
    const { bands } = await played(game, twice, { budget: 400 });
    expect(bands.gain(0, 0, 1)).toEqual({ mean: 0, low: 0, high: 0 });
  });

  test('other units of payoffs change no equilibrium, no standing and no run', async () => {
    const thousandfold: Play = async (request) =>
      (await noisy(dilemma, 14, { own: 1, shared: 0.2 })(request)).map((v) => 1024 * v);
    const one = await played(dilemma, noisy(dilemma, 14, { own: 1, shared: 0.2 }), { budget: 1000 });
    const other = await played(dilemma, thousandfold, { budget: 1000 });
    const told = ({ equilibria, samples, ending }: EmpiricalGame) => [
      equilibria.map(({ mixture, standing }) => [supportOf(mixture), standing]),
      samples.runs,
      ending,
    ];
    expect(told(other)).toEqual(told(one));
  });

  test('the equilibrium is confirmed, and runs went to it and to what deviates from it', async () => {
    const { ending, equilibria, samples, survival } = await played(dilemma, noisy(dilemma, 3, { own: 0.5, shared: 0.2 }));
    expect(ending).toBe('confirmed');
    expect(equilibria.map(({ mixture }) => supportOf(mixture))).toEqual(['1, 1']);
    expect(samples.count(3)).toBeGreaterThanOrEqual(samples.count(0));
    expect(survival.pure[3]).toBe(1);
  });

  test('noise that all profiles share costs pairs nothing: gains are known where payoffs are not', async () => {
    const { bands } = await played(dilemma, noisy(dilemma, 4, { own: 0, shared: 50 }), { budget: 160 });
    const { low, high } = bands.gain(0, 3, 0);
    expect([low, high]).toEqual([expect.closeTo(-1, 9), expect.closeTo(-1, 9)]);
    const payoff = bands.payoff(0, 3);
    expect(payoff.high - payoff.low).toBeGreaterThan(10);
  });

  test('what cannot be told apart within the budget is left open', async () => {
    const close = bimatrixFrom([[1, 1]], [[1, 1.0]]);
    const { ending, equilibria, samples } = await played(close, noisy(close, 5, { own: 1, shared: 0 }), { budget: 400 });
    expect(ending).toBe('budget');
    expect(equilibria.every(({ standing }) => standing === 'open')).toBe(true);
    expect(samples.runs).toBeLessThanOrEqual(400);
  });

  test('an equilibrium in mixed strategies is found, and its chance of being there is told', async () => {
    const pennies = bimatrixFrom(
      [
        [12, 8],
        [8, 12],
      ],
      [
        [8, 12],
        [12, 8],
      ],
    );
    const game = await played(pennies, noisy(pennies, 6, { own: 1, shared: 0 }), { tolerance: 0.2 });
    expect(game.ending).toBe('confirmed');
    const names = { players: ['a', 'b'], strategies: pennies.strategies, budget: 4000, tolerance: 0.2 };
    const [only] = gameAnswer(game, names).equilibria;
    expect(only!.probability).toBeCloseTo(1, 9);
    expect(only!.mixture.flat().every((share) => Math.abs(share - 0.5) < 0.1)).toBe(true);
  });

  test('the same numbers, however players are numbered', async () => {
    const game = gameFrom(
      [2, 3],
      [
        [5, 1, 2, 8, 3, 3],
        [1, 4, 7, 2, 9, 0],
      ],
    );
    const turned = gameFrom(
      [3, 2],
      [
        [1, 7, 9, 4, 2, 0],
        [5, 2, 3, 1, 8, 3],
      ],
    );
    const plain: Play = noisy(game, 9, { own: 0.5, shared: 0.5 });
    // The turned game is the same runs with their players exchanged.
    const exchanged: Play = async ({ profiles, from, count }) => {
      const values = await plain({ profiles: profiles.map((own) => own.toReversed()), from, count });
      return values.map((_, i) => values[i % 2 === 0 ? i + 1 : i - 1]!);
    };
    const one = await played(game, plain, { budget: 480 });
    const other = await played(turned, exchanged, { budget: 480 });
    expect(other.ending).toBe(one.ending);
    expect(other.samples.runs).toBe(one.samples.runs);
    const supports = (found: EmpiricalGame, turn: boolean): string[] =>
      found.equilibria.map(({ mixture }) => supportOf(turn ? mixture.toReversed() : mixture)).toSorted();
    expect(supports(other, true)).toEqual(supports(one, false));
  });
});

test('what was never seen of chances is not taken for impossible', () => {
  // Twenty runs without an exit of chance 1 in 20: a normal interval would have no width.
  let held = 0;
  for (let trial = 0; trial < 40; trial++) {
    const samples = new Samples([2, 1]);
    for (let r = 0; r < 60; r++) {
      const luck = new Luck(800 + trial, r);
      luck.begin(0, 0);
      for (const profile of [0, 1]) samples.add(profile, [Number(luck.uniform(profile) < 0.05), 0]);
    }
    const { low, high } = new Bands(samples, 0.95, 'share').gain(0, 0, 1);
    held += Number(low <= 0 && 0 <= high);
  }
  expect(held).toBeGreaterThanOrEqual(38);
});

test('runs that are left go to all profiles alike, and no further than they last', () => {
  const samples = new Samples([2, 2]);
  samples.add(0, [1, 1, 1, 1]);
  expect(within([0, 1], samples, 10, 7)).toEqual([
    { profile: 0, from: 2, count: 2 },
    { profile: 1, from: 0, count: 4 },
  ]);
});

test('a payoff that is no number is refused', () => {
  expect(() => new Samples([1, 1]).add(0, [1, NaN])).toThrow(RangeError);
});
