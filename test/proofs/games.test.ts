import { expect, test } from 'vitest';
import {
  empiricalGame,
  floatPayoffs,
  payoffsAt,
  sizesOf,
  strategiesIn,
  stridesOf,
  type EmpiricalGame,
  type Game,
  type Mixture,
} from '../../src/equilibrium/index.js';
import { Luck } from '../../src/numerics/index.js';
import { gameFrom } from '../support/games.js';
import { noisy } from '../support/noisy-game.js';
import { extent, proof } from '../support/proof.js';

const trials = extent(40, 500);
const confidence = 0.95;
const tolerance = 0.01;
/** What the intervals are held to: the stated confidence less what asymptotics may cost. */
const least = 0.93;

/** Payoffs of 200 to 209, of which 1 % is tolerated: gains on either side of it are common, and smaller than the noise. */
function randomGame(sizes: readonly number[], seed: number): Game {
  const luck = new Luck(seed, 0);
  luck.begin(0, 0);
  luck.uniform(0);
  const profiles = sizes.reduce((product, size) => product * size, 1);
  return gameFrom(
    sizes,
    sizes.map(() => Array.from({ length: profiles }, () => 200 + Math.floor(10 * luck.next()))),
  );
}

/** Whether every interval of a payoff and of a gain holds the truth. */
function allHold({ bands }: EmpiricalGame, game: Game): boolean {
  const sizes = sizesOf(game);
  const strides = stridesOf(sizes);
  const truth = floatPayoffs(game);
  return truth.every((own, i) =>
    own.every((payoff, profile) => {
      const { low, high } = bands.payoff(i, profile);
      const now = strategiesIn(profile, sizes)[i]!;
      const gains = Array.from({ length: sizes[i]! }, (_, s) => {
        const gain = bands.gain(i, profile, s);
        const real = own[profile + (s - now) * strides[i]!]! - payoff;
        return gain.low <= real && real <= gain.high;
      });
      return low <= payoff && payoff <= high && gains.every(Boolean);
    }),
  );
}

/** Whether some deviation really gains more than is tolerated. */
function isWrong(game: Game, mixture: Mixture): boolean {
  const now = payoffsAt(game, mixture);
  return mixture.some((own, i) =>
    own.some((_, s) => {
      const turned = mixture.map((other, j) => (j === i ? other.map((__, t) => Number(t === s)) : other));
      return payoffsAt(game, turned)[i]! - now[i]! > tolerance * Math.abs(now[i]!) + 1e-9;
    }),
  );
}

test('games seen through noise: all intervals hold at once when runs stop, and what is confirmed is true', async () => {
  const figures = [];
  let holds = true;
  for (const [sizes, skewed] of [
    [[2, 2], false],
    [[2, 2], true],
    [[3, 3], false],
    [[2, 2, 2], true],
  ] as const) {
    let covered = 0;
    let confirmed = 0;
    let wrong = 0;
    for (let trial = 0; trial < trials; trial++) {
      const game = randomGame(sizes, 100 + trial);
      const play = noisy(game, 10_000 + trial, { own: 4, shared: 20, skewed });
      const budget = 120 * game.payoffs[0]!.length;
      const found = await empiricalGame({ sizes, play, budget, confidence, tolerance, resamples: 1, seed: trial });
      covered += Number(allHold(found, game));
      const sure = found.equilibria.filter(({ standing }) => standing === 'confirmed');
      confirmed += Number(sure.length > 0);
      wrong += Number(sure.some(({ mixture }) => isWrong(game, mixture)));
    }
    expect(confirmed).toBeGreaterThan(trials / 10);
    holds &&= covered / trials >= least && wrong / trials <= 1 - confidence;
    const name = sizes.join(' x ');
    const percent = (count: number): string => `${((100 * count) / trials).toFixed(1)} %`;
    figures.push(
      {
        en: `${name}, ${skewed ? 'exponential' : 'normal'} noise: all intervals hold (at least 93 %)`,
        zh: `${name}，${skewed ? '指数' : '正态'}噪声：全部区间成立（至少 93%）`,
        value: percent(covered),
      },
      { en: `${name}: games with a confirmed equilibrium`, zh: `${name}：确认了均衡的博弈`, value: percent(confirmed) },
      { en: `${name}: confirmed and wrong (at most 5 %)`, zh: `${name}：确认错了（至多 5%）`, value: percent(wrong) },
    );
  }
  proof({
    id: 'games-through-noise',
    claim: {
      en: `Random games seen through noise, ${trials} of each kind: at a stated 95 %, all intervals of payoffs and gains hold at once when runs stop, and confirmed equilibria are ones.`,
      zh: `带噪声的随机博弈，每种 ${trials} 个：声称 95% 时，停下那一刻收益和偏离所得的全部区间同时成立，确认的均衡确实是均衡。`,
    },
    holds,
    figures,
  });
});
