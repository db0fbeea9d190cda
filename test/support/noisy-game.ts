import { floatPayoffs, profileOf, sizesOf, type Game, type Play } from '../../src/equilibrium/index.js';
import { Luck } from '../../src/numerics/index.js';

export interface Noise {
  /** Standard deviation of what is a profile's own. */
  readonly own: number;
  /** Of what all profiles of a replicate share. */
  readonly shared: number;
  /** Normal unless said. */
  readonly skewed?: boolean;
}

/** A game seen through noise of mean zero. */
export function noisy(game: Game, seed: number, { own, shared, skewed = false }: Noise): Play {
  const sizes = sizesOf(game);
  const payoffs = floatPayoffs(game);
  const draw = (luck: Luck, entity: number): number => (skewed ? 1 - luck.exponential(entity) : luck.normal(entity));
  return async ({ profiles, from, count }) => {
    const values = new Float64Array(profiles.length * count * sizes.length);
    let at = 0;
    for (const strategies of profiles) {
      const profile = profileOf(strategies, sizes);
      for (let r = 0; r < count; r++) {
        const luck = new Luck(seed, from + r);
        for (let i = 0; i < sizes.length; i++) {
          luck.begin(1, i);
          const common = draw(luck, 0);
          luck.begin(2, i);
          values[at++] = payoffs[i]![profile]! + shared * common + own * draw(luck, profile);
        }
      }
    }
    return values;
  };
}
