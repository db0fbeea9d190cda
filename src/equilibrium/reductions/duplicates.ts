import { sizesOf, strategiesIn, restricted, type Game } from '../game.js';

/** A game without strategies that pay everybody the same as an earlier one, and which they were. */
export interface Merged {
  readonly game: Game;
  /** For each player and kept strategy: the strategies that it stands for, itself first. */
  readonly classes: readonly (readonly (readonly number[])[])[];
}

/** Merges strategies of a player that pay every player the same, whatever the others do. */
export function mergeDuplicates(game: Game): Merged {
  const sizes = sizesOf(game);
  const classes = sizes.map((size, player) => {
    const byKey = new Map<string, number[]>();
    const keys = keysOf(game, player);
    for (let s = 0; s < size; s++) byKey.set(keys[s]!, [...(byKey.get(keys[s]!) ?? []), s]);
    return [...byKey.values()];
  });
  const merges = classes.some((own, i) => own.length < sizes[i]!);
  return {
    game: merges
      ? restricted(
          game,
          classes.map((own) => own.map((members) => members[0]!)),
        )
      : game,
    classes,
  };
}

/** A text for each strategy of a player, equal where strategies pay everybody the same. */
function keysOf(game: Game, player: number): string[] {
  const sizes = sizesOf(game);
  const parts: string[][] = Array.from({ length: sizes[player]! }, () => []);
  const { length } = game.payoffs[0]!;
  for (let profile = 0; profile < length; profile++) {
    const s = strategiesIn(profile, sizes)[player]!;
    for (const own of game.payoffs) parts[s]!.push(`${own[profile]!.num}/${own[profile]!.den}`);
  }
  return parts.map((part) => part.join());
}
