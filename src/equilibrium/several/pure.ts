import { one, toNumber, zero } from '../exact/rational.js';
import { sizesOf, stridesOf, strategiesIn, wholePayoffs, type Game } from '../game.js';
import type { Equilibrium } from '../solution.js';

/** All pure equilibria, exactly; those in which some player has another best reply have no index. */
export function pureEquilibria(game: Game): Equilibrium[] {
  const sizes = sizesOf(game);
  const strides = stridesOf(sizes);
  const profiles = game.payoffs[0]!.length;
  const isEquilibrium = new Uint8Array(profiles).fill(1);
  const isTied = new Uint8Array(profiles);
  wholePayoffs(game).forEach((own, i) => {
    const stride = strides[i]!;
    for (let profile = 0; profile < profiles; profile++) {
      if (Math.floor(profile / stride) % sizes[i]! !== 0) continue;
      let best = own[profile]!;
      let count = 0;
      for (let s = 0; s < sizes[i]!; s++) {
        const payoff = own[profile + s * stride]!;
        if (payoff > best) [best, count] = [payoff, 0];
        if (payoff === best) count += 1;
      }
      for (let s = 0; s < sizes[i]!; s++) {
        const at = profile + s * stride;
        if (own[at]! < best) isEquilibrium[at] = 0;
        else if (count > 1) isTied[at] = 1;
      }
    }
  });
  return [...isEquilibrium.keys()]
    .filter((profile) => isEquilibrium[profile] === 1)
    .map((profile) => {
      const chosen = strategiesIn(profile, sizes);
      return {
        strategies: sizes.map((size, i) => Array.from({ length: size }, (_, s) => Number(s === chosen[i]))),
        exact: sizes.map((size, i) => Array.from({ length: size }, (_, s) => (s === chosen[i] ? one : zero))),
        payoffs: game.payoffs.map((own) => toNumber(own[profile]!)),
        index: isTied[profile] === 1 ? null : 1,
      };
    });
}
