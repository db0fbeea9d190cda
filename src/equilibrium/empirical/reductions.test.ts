import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noisy } from '../../../test/support/noisy-game.js';
import { fromNumber, toNumber } from '../exact/rational.js';
import { gameOf, profileOf, profilesOf, sizesOf, strategiesIn, type Game } from '../game.js';
import { deviationPreserving, roleGameOf, tensorOf } from '../reductions/roles.js';
import { solveGame } from '../solve.js';
import { fewerPlayers } from './fewer-players.js';
import { Orbits } from './orbits.js';
import { empiricalGame, type EmpiricalRequest, type Play } from './play.js';

const asked = { budget: 1e6, confidence: 0.95, tolerance: 0.01, resamples: 20, seed: 1 } as const;
const silent = { own: 0, shared: 0 } as const;

/** A game of `players` who may be exchanged, with `size` strategies: what one is paid depends on its strategy and how many do what. */
const exchangeable = (players: number, size: number): fc.Arbitrary<Game> =>
  fc.infiniteStream(fc.integer({ min: -9, max: 9 })).map((stream) => {
    const paid = new Map<string, number>();
    return gameOf(
      Array.from({ length: players }, () => size),
      (player, chosen) => {
        const others = chosen.filter((_, j) => j !== player).toSorted((a, b) => a - b);
        const key = `${chosen[player]!} ${others.join()}`;
        if (!paid.has(key)) paid.set(key, stream.next().value);
        return fromNumber(paid.get(key)!);
      },
    );
  });

const gameBy = (sizes: readonly number[], payoff: (player: number, chosen: readonly number[]) => number): Game =>
  gameOf(sizes, (player, chosen) => fromNumber(payoff(player, chosen)));

const everyone = (game: Game): number[] => game.players.map((_, player) => player);
const mixturesOf = (found: Awaited<ReturnType<typeof empiricalGame>>) => found.equilibria.map(({ mixture }) => mixture);

/** A play that counts the profiles it is asked for. */
function counted(play: Play): { readonly play: Play; readonly runs: () => number } {
  let runs = 0;
  return {
    play: (request) => {
      runs += request.profiles.length * request.count;
      return play(request);
    },
    runs: () => runs,
  };
}

describe('players who may be exchanged', () => {
  test('without noise, the symmetric reduction finds the equilibria of the full tensor, from fewer runs', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom([2, 2], [2, 3], [3, 2]).chain(([players, size]) => exchangeable(players!, size!)),
        async (game) => {
          const sizes = sizesOf(game);
          const request: EmpiricalRequest = { ...asked, sizes, kind: 'exact', play: noisy(game, 1, silent) };
          const whole = await empiricalGame(request);
          const reduced = await empiricalGame({ ...request, roles: [everyone(game)] });
          expect(mixturesOf(reduced)).toEqual(mixturesOf(whole));
          expect(mixturesOf(reduced)).toEqual(solveGame(game).equilibria.map(({ strategies }) => strategies));
          expect(reduced.samples.runs).toBeLessThan(whole.samples.runs);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('with roles of two and one, role-symmetric = full; roles of one reduce nothing', async () => {
    const game = gameBy([2, 2, 2], (player, [a, b, c]) =>
      player === 2 ? 2 * c! - a! - b! + a! * b! : [a!, b!][player]! * (1 + c!) - (a! + b!) + 0.5 * a! * b!,
    );
    const request: EmpiricalRequest = { ...asked, sizes: [2, 2, 2], kind: 'exact', play: noisy(game, 1, silent) };
    const whole = await empiricalGame(request);
    const reduced = await empiricalGame({ ...request, roles: [[0, 1]] });
    const alone = await empiricalGame({ ...request, roles: [[0], [1], [2]] });
    expect(mixturesOf(reduced)).toEqual(mixturesOf(whole));
    expect([whole, reduced, alone].map(({ samples }) => samples.runs)).toEqual([8, 6, 8]);
  });

  test('with noise, payoffs that are told alike are the same numbers, and share one interval', async () => {
    const game = gameBy([3, 3], (player, chosen) => 5 * chosen[player]! - 3 * chosen[1 - player]!);
    const count = counted(noisy(game, 3, { own: 1, shared: 1 }));
    const { samples, bands, ending } = await empiricalGame({
      ...asked,
      sizes: [3, 3],
      play: count.play,
      roles: [[0, 1]],
      tolerance: 0.2,
    });
    expect(ending).toBe('confirmed');
    expect(count.runs()).toBe(samples.runs);
    for (let profile = 0; profile < 9; profile++) {
      const swapped = profileOf(strategiesIn(profile, [3, 3]).toReversed(), [3, 3]);
      expect(samples.of(0, profile)).toEqual(samples.of(1, swapped));
      expect(bands.payoff(0, profile)).toEqual(bands.payoff(1, swapped));
      expect(bands.gain(0, profile, 2)).toEqual(bands.gain(1, swapped, 2));
    }
    // Of 18 payoffs and 18 gains half are told apart.
    expect(bands.family).toBe(18);
  });

  test('an orbit has one representative, and orbits part the profiles', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }), (players, size) => {
        const sizes = Array.from({ length: players }, () => size);
        const orbits = new Orbits(sizes, [sizes.map((_, i) => i)]);
        const all = orbits.representatives.flatMap((one) => orbits.orbit(one));
        expect(all.toSorted((a, b) => a - b)).toEqual(Array.from({ length: profilesOf(sizes) }, (_, p) => p));
        for (const one of orbits.representatives) expect(orbits.representative(one)).toBe(one);
      }),
    );
    expect(() => new Orbits([2, 3], [[0, 1]])).toThrow(RangeError);
    expect(() => new Orbits([2, 2], [[0], [0, 1]])).toThrow(RangeError);
  });
});

describe('fewer players', () => {
  test('are paid as in the reduction of the exact game', async () => {
    await fc.assert(
      fc.asyncProperty(exchangeable(4, 2), fc.constantFrom(1, 2, 3, 4), async (game, left) => {
        const sizes = sizesOf(game);
        const fewer = fewerPlayers({ sizes, roles: [everyone(game)], kept: [left], play: noisy(game, 1, silent) });
        // A game of numbers that are all alike in its players has one role.
        fc.pre(roleGameOf(game).roles.length === 1);
        const exact = tensorOf(deviationPreserving(roleGameOf(game), [left]));
        const profiles = Array.from({ length: profilesOf(fewer.sizes) }, (_, profile) => strategiesIn(profile, fewer.sizes));
        const paid = await fewer.play({ profiles, from: 0, count: 1 });
        profiles.forEach((_, profile) => {
          const own = Array.from({ length: left }, (__, player) => toNumber(exact.payoffs[player]![profile]!));
          expect([...paid.subarray(profile * left, (profile + 1) * left)]).toEqual(own);
        });
      }),
      { numRuns: 40 },
    );
  });

  test('all players kept is the whole game; fewer take fewer runs, and a budget counts those of the whole game', async () => {
    const sizes = [2, 2, 2, 2, 2];
    const game = gameBy(sizes, (player, chosen) => chosen[player]! * (3 - chosen.reduce((sum, s) => sum + s, 0)));
    const count = counted(noisy(game, 1, silent));
    const crowd = { sizes, roles: [everyone(game)], play: count.play };
    const fewer = fewerPlayers({ ...crowd, kept: [2] });
    expect(fewer.players).toEqual([0, 1]);
    expect([fewer.cost([0, 0]), fewer.cost([0, 1])]).toEqual([1, 2]);
    const found = await empiricalGame({ ...asked, ...fewer, kind: 'exact' });
    expect(found.samples.runs).toBe(4);
    expect(count.runs()).toBe(4);
    const whole = fewerPlayers({ ...crowd, kept: [5] });
    const same = await empiricalGame({ ...asked, ...whole, kind: 'exact' });
    expect(mixturesOf(same)).toEqual(
      mixturesOf(await empiricalGame({ ...asked, sizes, kind: 'exact', play: noisy(game, 1, silent) })),
    );
    expect(() => fewerPlayers({ ...crowd, kept: [6] })).toThrow(RangeError);
  });
});
