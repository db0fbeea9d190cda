import { profileOf, profilesOf, sizesOf, strategiesIn, type Game } from '../game.js';

/** Whether two players may be exchanged: same number of strategies, and exchanging what they play exchanges what they are paid. */
export function areInterchangeable(game: Game, a: number, b: number): boolean {
  const sizes = sizesOf(game);
  if (sizes[a] !== sizes[b]) return false;
  for (let profile = 0; profile < profilesOf(sizes); profile++) {
    const chosen = strategiesIn(profile, sizes);
    [chosen[a], chosen[b]] = [chosen[b]!, chosen[a]!];
    const other = profileOf(chosen, sizes);
    for (let i = 0; i < sizes.length; i++) {
      const own = game.payoffs[i]![profile]!;
      const then = game.payoffs[i === a ? b : i === b ? a : i]![other]!;
      if (own.num !== then.num || own.den !== then.den) return false;
    }
  }
  return true;
}

/** Players in groups that may be exchanged among themselves: roles, in the order of their first player. */
export function rolesIn(game: Game): number[][] {
  const roles: number[][] = [];
  game.players.forEach((_, player) => {
    const role = roles.find(([first]) => areInterchangeable(game, first!, player));
    if (role === undefined) roles.push([player]);
    else role.push(player);
  });
  return roles;
}

/** Whether all players may be exchanged. */
export const isSymmetric = (game: Game): boolean => rolesIn(game).length === 1;
