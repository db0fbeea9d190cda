import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  alphaRank,
  alphaRankWithin,
  bestResponses,
  gameOf,
  LogitSystem,
  logFixationAgainst,
  logFixationWithin,
  logitFlow,
  quantalBranches,
  rational,
  rationalText,
  replicator,
  ride,
  solveGame,
  stabilityOf,
  stationary,
  strategyPayoffs,
  type Game,
  type Rational,
} from '../../src/equilibrium/index.js';
import { bimatrixFrom, sizesUpTo, someGame } from '../support/games.js';

const symmetric = (rows: readonly (readonly number[])[]): Game =>
  bimatrixFrom(
    rows,
    rows.map((_, i) => rows.map((row) => row[i]!)),
  );
const rps = (win: number): Game =>
  symmetric([
    [0, -1, win],
    [win, 0, -1],
    [-1, win, 0],
  ]);
const hawkDove = symmetric([
  [-1, 4],
  [0, 2],
]);

describe('logit equilibria', () => {
  test('all points of all branches fulfil the condition, and branches meet the equilibria in pairs', () => {
    fc.assert(
      fc.property(fc.oneof(someGame(sizesUpTo(2, 3), 100), someGame(fc.constant([2, 2, 2]), 100)), (game) => {
        const { equilibria, certificate } = solveGame(game);
        fc.pre(certificate.index_sum === 1 && equilibria.every(({ index }) => index !== null));
        const system = new LogitSystem(game);
        const branches = quantalBranches(game, equilibria, 200);
        for (const { points } of branches) {
          for (const { lambda, strategies } of points.filter((_, i) => i % 7 === 0)) {
            const odds = strategies.flatMap((own) => Array.from(own.slice(1), (p) => Math.log(p / own[0]!)));
            if (odds.some((x) => !Number.isFinite(x) || Math.abs(x) > 25)) continue;
            system.gains(strategies).forEach((gain, r) => expect(odds[r]!).toBeCloseTo(lambda * gain, 6));
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('a coordination game: even play leads to the better end, the other two are joined by a branch that turns back', () => {
    const game = bimatrixFrom(
      [
        [9, 0],
        [0, 1],
      ],
      [
        [9, 0],
        [0, 1],
      ],
    );
    const { equilibria } = solveGame(game);
    const branches = quantalBranches(game, equilibria, 1000);
    expect(branches.map(({ from }) => from === null)).toEqual([true, false]);
    expect(equilibria[branches[0]!.to!]!.strategies).toEqual([
      [1, 0],
      [1, 0],
    ]);
    const [back] = branches.slice(1);
    expect([back!.from!, back!.to!].toSorted((a, b) => a - b)).toEqual([0, 1, 2].filter((i) => i !== branches[0]!.to));
    expect(back!.turns.length).toBe(1);
    // By symmetry both play alike: log-odds y = lambda (10 p - 1) / 9 with p of e^y; it turns where 1 = lambda (10 / 9) p (1 - p).
    const [{ lambda, strategies }] = back!.turns as [(typeof branches)[0]['turns'][0]];
    const p = strategies[0]![0]!;
    expect(lambda * (10 / 9) * p * (1 - p)).toBeCloseTo(1, 4);
    expect(Math.log(p / (1 - p))).toBeCloseTo((lambda * (10 * p - 1)) / 9, 6);
  });
});

describe('replicator and logit dynamics', () => {
  const closely = { tolerance: 1e-12, rest: 1e-10 };

  test('come to rest at the stable equilibrium of hawk and dove', () => {
    const start = [
      [0.9, 0.1],
      [0.9, 0.1],
    ];
    const { states, settled } = ride(replicator(hawkDove), start, { until: 1e4, ...closely });
    expect(settled).toBe(true);
    for (const own of states.at(-1)!) expect(own[0]!).toBeCloseTo(2 / 3, 8);
  });

  test('rock, paper and scissors: the product of shares is kept where a win is a loss; mutation damps', () => {
    const start = [
      [0.5, 0.3, 0.2],
      [0.5, 0.3, 0.2],
    ];
    const level = (own: Float64Array): number => own.reduce((product, p) => product * p, 1);
    const { states, settled } = ride(replicator(rps(1)), start, { until: 60 });
    expect(settled).toBe(false);
    expect(level(states.at(-1)![0]!)).toBeCloseTo(0.03, 7);
    const damped = ride(replicator(rps(1), 0.1), start, { until: 1e3, ...closely });
    expect(damped.settled).toBe(true);
    for (const share of damped.states.at(-1)![0]!) expect(share).toBeCloseTo(1 / 3, 8);
  });

  test('logit dynamics rest where choice is logit', () => {
    const { states, settled } = ride(logitFlow(hawkDove, 2), [new Float64Array([0.5, 0.5]), new Float64Array([0.5, 0.5])], {
      until: 1e3,
      ...closely,
    });
    expect(settled).toBe(true);
    const at = states.at(-1)!;
    const [a, b] = strategyPayoffs(hawkDove, at, 0);
    expect(Math.log(at[0]![0]! / at[0]![1]!)).toBeCloseTo(2 * (a! - b!), 8);
  });

  test('a strict equilibrium that all but play is where replicator dynamics end', () => {
    fc.assert(
      fc.property(someGame(sizesUpTo(2, 3), 50), (game) => {
        const strict = solveGame(game).equilibria.find(
          ({ strategies, index }) => index === 1 && strategies.every((own) => own.includes(1)),
        );
        fc.pre(strict !== undefined);
        const start = strict.strategies.map((own) =>
          own.map((share) => (own.length === 1 ? 1 : share === 1 ? 0.9999 : 0.0001 / (own.length - 1))),
        );
        const { states } = ride(replicator(game, 0, 'ranges'), start, { until: 5e4 });
        strict.strategies.forEach((own, i) => own.forEach((share, s) => expect(states.at(-1)![i]![s]!).toBeCloseTo(share, 2)));
      }),
      { numRuns: 30 },
    );
  });
});

describe('finite populations', () => {
  test('fixation: 1/n without selection; the closed form for constant gains; the product of forward and backward chances', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.double({ min: -0.5, max: 0.5, noNaN: true }), (population, gain) => {
        const selection = { population, intensity: 1 };
        const there = logFixationAgainst(selection, gain);
        const constant = logFixationWithin(selection, [gain, gain, 0, 0]);
        expect(there).toBeCloseTo(constant, 9);
        expect(there - logFixationAgainst(selection, -gain)).toBeCloseTo((population - 1) * gain, 9);
      }),
    );
    expect(Math.exp(logFixationAgainst({ population: 50, intensity: 3 }, 0))).toBeCloseTo(0.02, 15);
    expect(logFixationAgainst({ population: 50, intensity: 1e6 }, -100)).toBeCloseTo(-49 * 1e8, -3);
  });

  test('fixation in one population is what a chain of births and deaths solved as a linear system gives', () => {
    const [population, intensity] = [12, 0.3];
    const [mm, mr, rm, rr] = [1, 3, 0, 2];
    // Odds of a step back to a step forward, by Fermi's rule, and the textbook sum over their products.
    let [sum, odds] = [1, 1];
    for (let k = 1; k < population; k++) {
      const mutant = ((k - 1) * mm + (population - k) * mr) / (population - 1);
      const resident = (k * rm + (population - k - 1) * rr) / (population - 1);
      const forward = 1 / (1 + Math.exp(-intensity * (mutant - resident)));
      odds *= (1 - forward) / forward;
      sum += odds;
    }
    expect(Math.exp(logFixationWithin({ population, intensity }, [mm, mr, rm, rr]))).toBeCloseTo(1 / sum, 12);
  });

  test('stationary shares balance, by elimination and by sweeps', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -30, max: 0, noNaN: true }), { minLength: 20, maxLength: 20 }), (logs) => {
        const rates = Array.from(
          { length: 5 },
          (_, i) =>
            new Map(Array.from({ length: 5 }, (_unused, j) => [j, logs[(5 * i + j) % 20]!] as const).filter(([j]) => j !== i)),
        );
        const { shares } = stationary(rates);
        for (let j = 0; j < 5; j++) {
          const into = rates.reduce((sum, own, i) => sum + (i === j ? 0 : shares[i]! * Math.exp(own.get(j)!)), 0);
          const out = [...rates[j]!.values()].reduce((sum, rate) => sum + shares[j]! * Math.exp(rate), 0);
          expect(Math.abs(into - out)).toBeLessThan(1e-12 * Math.max(into, 1e-300) + 1e-15);
        }
      }),
    );
    // Where every state leads to three far ones, sweeps soon balance.
    const n = 2500;
    const mixing = Array.from(
      { length: n },
      (_, i) =>
        new Map(
          [
            [(i * 7 + 1) % n, 0],
            [(i * 3 + 2) % n, Math.log(1 + (i % 3))],
            [(i + 1) % n, -1],
          ].filter(([j]) => j !== i) as [number, number][],
        ),
    );
    const { shares, residual } = stationary(mixing);
    expect(residual).toBeGreaterThan(0);
    expect(residual).toBeLessThan(1e-9);
    expect(shares.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 12);
  });

  test('alpha-rank: thirds in rock, paper and scissors, the dilemma ends in defection, and strong selection underflows nothing', () => {
    const even = alphaRankWithin(rps(1), { population: 50, intensity: 1 });
    for (const share of even.shares) expect(share).toBeCloseTo(1 / 3, 12);
    for (const share of alphaRank(rps(1), { population: 50, intensity: 1 }).shares) expect(share).toBeCloseTo(1 / 9, 12);
    const dilemma = symmetric([
      [3, 0],
      [5, 1],
    ]);
    expect([...alphaRank(dilemma, { population: 100, intensity: 100 }).shares]).toEqual([0, 0, 0, 1]);
  });

  test('without selection every state is as frequent as any other', () => {
    fc.assert(
      fc.property(someGame(sizesUpTo(3, 3), 9), (game) => {
        const { shares } = alphaRank(game, { population: 20, intensity: 0 });
        for (const share of shares) expect(share).toBeCloseTo(1 / shares.length, 12);
      }),
      { numRuns: 20 },
    );
  });
});

describe('evolutionary stability', () => {
  const stable = (game: Game): (string | true)[] =>
    stabilityOf(game, solveGame(game).equilibria)!.map(({ stable: yes, invader }) =>
      yes ? true : invader!.map(rationalText).join(' '),
    );

  test('known games', () => {
    expect(stable(hawkDove)).toEqual([true]);
    expect(stable(rps(2))).toEqual([true]);
    expect(stable(rps(1))[0]).not.toBe(true);
    expect(
      stabilityOf(bimatrixFrom([[1, 1]], [[0, 0]]), solveGame(bimatrixFrom([[1, 1]], [[0, 0]])).equilibria)!.map(
        ({ stable: yes, role }) => [yes, role],
      ),
    ).toEqual([
      [false, 1],
      [false, 1],
    ]);
  });

  const times = (a: Rational, b: Rational): Rational => rational(a.num * b.num, a.den * b.den);
  const plus = (a: Rational, b: Rational): Rational => rational(a.num * b.den + b.num * a.den, a.den * b.den);
  const pays = (rows: readonly (readonly number[])[], p: readonly Rational[], q: readonly Rational[]): Rational =>
    rows.flatMap((row, i) => row.map((x, j) => times(rational(BigInt(x)), times(p[i]!, q[j]!)))).reduce(plus, rational(0n));

  test('whoever is named as invader does at least as well as residents do against it; where nobody is, no mutant of a grid does', () => {
    const rows = fc
      .integer({ min: 2, max: 4 })
      .chain((n) =>
        fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
      );
    fc.assert(
      fc.property(rows, (matrix) => {
        const game = symmetric(matrix);
        const { equilibria } = solveGame(game);
        for (const { equilibrium, invader } of stabilityOf(game, equilibria)!) {
          const [p] = equilibria[equilibrium]!.exact as [readonly Rational[]];
          const against = (q: readonly Rational[]): { first: bigint; second: bigint } => ({
            first: plus(pays(matrix, p, p), times(rational(-1n), pays(matrix, q, p))).num,
            second: plus(pays(matrix, p, q), times(rational(-1n), pays(matrix, q, q))).num,
          });
          if (invader !== null) {
            const { first, second } = against(invader);
            expect(first).toBe(0n);
            expect(second <= 0n).toBe(true);
            continue;
          }
          for (const q of grid(matrix.length)) {
            if (q.every((share, s) => share.num * p[s]!.den === p[s]!.num * share.den)) continue;
            const { first, second } = against(q);
            expect(first > 0n || (first === 0n && second > 0n)).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  function* grid(size: number, left = 6): Generator<Rational[]> {
    if (size === 1) yield [rational(BigInt(left), 6n)];
    else for (let k = 0; k <= left; k++) for (const rest of grid(size - 1, left - k)) yield [rational(BigInt(k), 6n), ...rest];
  }
});

describe('best replies on continuous actions', () => {
  test('replies that overshoot turn in a circle at full pace, and settle at half of it', () => {
    const cournot = {
      bounds: Array.from({ length: 4 }, () => ({ low: 1e-4, high: 1 })),
      payoff: (i: number, quantities: readonly number[]) => quantities[i]! * (1 - quantities.reduce((sum, x) => sum + x, 0)),
    };
    const start = [0.1, 0.1, 0.1, 0.1];
    expect(bestResponses(cournot, { start, order: 'together', rounds: 60 }).settled).toBe(false);
    const { actions, settled } = bestResponses(cournot, { start, order: 'together', pace: 0.4, tolerance: 1e-7 });
    expect(settled).toBe(true);
    for (const quantity of actions) expect(quantity).toBeCloseTo(0.2, 5);
  });
});

test('a third of players is no obstacle to any dynamic', () => {
  const game = gameOf([2, 2, 2], (player, chosen) => rational(BigInt(chosen[player]! * 3 - chosen[(player + 1) % 3]!)));
  expect(stabilityOf(game, solveGame(game).equilibria)).toBeUndefined();
  expect(alphaRank(game, { population: 10, intensity: 1 }).shares.at(-1)!).toBeGreaterThan(0.9);
});
