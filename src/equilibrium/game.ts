import { commonDenominator, toNumber, type Rational } from './exact/rational.js';

/**
 * A game in strategic form with exact payoffs.
 *
 * Profiles are numbered with the first player's strategy moving fastest, as Gambit does.
 */
export interface Game {
  readonly title: string;
  readonly players: readonly string[];
  /** Names of each player's strategies. */
  readonly strategies: readonly (readonly string[])[];
  /** [player][profile]. */
  readonly payoffs: readonly (readonly Rational[])[];
}

/** Payoffs, of all players together, that a game may have. */
export const mostPayoffs = 1_000_000;
/** Players that a game may have. */
export const mostPlayers = 20;

/** How many strategies each player has. */
export const sizesOf = ({ strategies }: Pick<Game, 'strategies'>): readonly number[] => strategies.map(({ length }) => length);

/** Profiles of a game of these sizes; may be far more than are held. */
export const profilesOf = (sizes: readonly number[]): number => sizes.reduce((product, size) => product * size, 1);

/** How far apart profiles are that differ by one strategy of a player. */
export function stridesOf(sizes: readonly number[]): readonly number[] {
  let stride = 1;
  return sizes.map((size) => {
    const own = stride;
    stride *= size;
    return own;
  });
}

/** The strategy of each player in a profile. */
export function strategiesIn(profile: number, sizes: readonly number[]): number[] {
  let rest = profile;
  return sizes.map((size) => {
    const strategy = rest % size;
    rest = (rest - strategy) / size;
    return strategy;
  });
}

/** The number of the profile in which each player plays the given strategy. */
export const profileOf = (strategies: readonly number[], sizes: readonly number[]): number =>
  stridesOf(sizes).reduce((profile, stride, i) => profile + stride * strategies[i]!, 0);

/** A game whose payoffs are worked out for each profile; names are numbers where none are given. */
export function gameOf(
  sizes: readonly number[],
  payoff: (player: number, strategies: readonly number[]) => Rational,
  names: { readonly title?: string; readonly players?: readonly string[]; readonly strategies?: Game['strategies'] } = {},
): Game {
  const profiles = Array.from({ length: profilesOf(sizes) }, (_, profile) => strategiesIn(profile, sizes));
  return {
    title: names.title ?? '',
    players: names.players ?? sizes.map((_, i) => `${i + 1}`),
    strategies: names.strategies ?? sizes.map((size) => Array.from({ length: size }, (_, s) => `${s + 1}`)),
    payoffs: sizes.map((_, player) => profiles.map((strategies) => payoff(player, strategies))),
  };
}

/** The game in which each player keeps only some strategies, in the order given. */
export function restricted(game: Game, kept: readonly (readonly number[])[]): Game {
  const sizes = sizesOf(game);
  return gameOf(
    kept.map(({ length }) => length),
    (player, chosen) =>
      game.payoffs[player]![
        profileOf(
          chosen.map((s, i) => kept[i]![s]!),
          sizes,
        )
      ]!,
    { ...game, strategies: kept.map((own, i) => own.map((s) => game.strategies[i]![s]!)) },
  );
}

/** Payoffs as doubles: [player][profile]. */
export const floatPayoffs = (game: Game): readonly Float64Array[] => game.payoffs.map((own) => Float64Array.from(own, toNumber));

/** Payoffs as whole numbers, each player's in a unit of its own: [player][profile]. Positive multiples change no equilibrium. */
export function wholePayoffs(game: Game): readonly (readonly bigint[])[] {
  return game.payoffs.map((own) => {
    const common = commonDenominator(own);
    return own.map(({ num, den }) => num * (common / den));
  });
}
