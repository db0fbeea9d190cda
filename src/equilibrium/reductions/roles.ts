import { toNumber, type Rational } from '../exact/rational.js';
import { gameOf, profileOf, sizesOf, type Game } from '../game.js';
import { rolesIn } from './symmetry.js';

/** Players who may be exchanged: how many they are, and what they choose among. */
export interface Role {
  readonly name: string;
  readonly count: number;
  readonly strategies: readonly string[];
}

/** How many others of each role play each strategy: [role][strategy]. */
export type Counts = readonly (readonly number[])[];

/**
 * A game in which only matters how many of each role do what. Instead of a payoff for every profile of players there is one for every
 * role, strategy and what all others do; the player itself is not among the others.
 */
export interface RoleGame {
  readonly roles: readonly Role[];
  readonly payoff: (role: number, strategy: number, others: Counts) => Rational;
}

/** A game with its players gathered in roles; of a game without exchangeable players every player is a role. */
export function roleGameOf(game: Game): RoleGame {
  const sizes = sizesOf(game);
  const groups = rolesIn(game);
  const roles = groups.map(([first, ...rest]) => ({
    name: game.players[first!]!,
    count: rest.length + 1,
    strategies: game.strategies[first!]!,
  }));
  return {
    roles,
    payoff(role, strategy, others) {
      const chosen = sizes.map(() => 0);
      groups.forEach((group, r) => {
        const choices = others[r]!.flatMap((count, s) => Array.from({ length: count }, () => s));
        const players = r === role ? group.slice(1) : group;
        players.forEach((player, k) => void (chosen[player] = choices[k]!));
      });
      chosen[groups[role]![0]!] = strategy;
      return game.payoffs[groups[role]![0]!]![profileOf(chosen, sizes)]!;
    },
  };
}

/** The game with a payoff for every profile of players, role after role. */
export function tensorOf({ roles, payoff }: RoleGame): Game {
  const roleOf = roles.flatMap(({ count }, r) => Array.from({ length: count }, () => r));
  const sizes = roleOf.map((r) => roles[r]!.strategies.length);
  return gameOf(
    sizes,
    (player, chosen) => {
      const counts = roles.map(({ strategies }) => strategies.map(() => 0));
      chosen.forEach((s, i) => void (i !== player && (counts[roleOf[i]!]![s]! += 1)));
      return payoff(roleOf[player]!, chosen[player]!, counts);
    },
    {
      players: roles.flatMap(({ name, count }) =>
        Array.from({ length: count }, (_, k) => (count === 1 ? name : `${name} ${k + 1}`)),
      ),
      strategies: roleOf.map((r) => roles[r]!.strategies),
    },
  );
}

/**
 * The game with fewer players of each role in which a single player's deviation weighs what it does in the whole game: one player is
 * one player, and each other one stands for several of the whole game, in equal parts as far as they go.
 *
 * Source: Wiedenbeck and Wellman (2012), AAMAS, 931-938. Throws RangeError unless every role keeps between one and all of its players.
 */
export function deviationPreserving(game: RoleGame, counts: readonly number[]): RoleGame {
  game.roles.forEach(({ count, name }, r) => {
    if (!Number.isInteger(counts[r]) || counts[r]! < 1 || counts[r]! > count)
      throw new RangeError(`${name} has ${count} players`);
  });
  return {
    roles: game.roles.map((role, r) => ({ ...role, count: counts[r]! })),
    payoff: (role, strategy, others) =>
      game.payoff(
        role,
        strategy,
        others.map((own, r) => stretched(own, game.roles[r]!.count - Number(r === role), strategy)),
      ),
  };
}

/** Counts in proportion that add up to `total`, the largest remainders rounded up first; of nobody, all do as the deviator does. */
export function stretched(counts: readonly number[], total: number, deviator: number): number[] {
  const sum = counts.reduce((all, count) => all + count, 0);
  if (sum === 0) return counts.map((_, s) => (s === deviator ? total : 0));
  const exact = counts.map((count) => (count * total) / sum);
  const whole = exact.map(Math.floor);
  const left = total - whole.reduce((all, count) => all + count, 0);
  const order = exact.map((_, s) => s).toSorted((a, b) => exact[b]! - whole[b]! - (exact[a]! - whole[a]!));
  for (const s of order.slice(0, left)) whole[s]! += 1;
  return whole;
}

/** What each strategy of a role pays when all others of each role mix alike: [strategy]. */
export function rolePayoffs(game: RoleGame, mixtures: readonly ArrayLike<number>[], role: number): Float64Array {
  const payoffs = new Float64Array(game.roles[role]!.strategies.length);
  const visit = (r: number, others: readonly (readonly number[])[], chance: number): void => {
    if (chance === 0) return;
    if (r === game.roles.length) {
      for (let s = 0; s < payoffs.length; s++) payoffs[s]! += chance * toNumber(game.payoff(role, s, others));
      return;
    }
    for (const { counts, ways } of compositions(game.roles[r]!.count - Number(r === role), game.roles[r]!.strategies.length)) {
      const part = counts.reduce((product, count, s) => product * wholePower(mixtures[r]![s]!, count), ways);
      visit(r + 1, [...others, counts], chance * part);
    }
  };
  visit(0, [], 1);
  return payoffs;
}

function wholePower(x: number, count: number): number {
  let power = 1;
  for (let k = 0; k < count; k++) power *= x;
  return power;
}

/** All ways to tell how many of `total` players do each of `size` things, and in how many ways players may be told apart. */
function compositions(total: number, size: number): { readonly counts: number[]; readonly ways: number }[] {
  if (size === 1) return [{ counts: [total], ways: 1 }];
  const all: { counts: number[]; ways: number }[] = [];
  let choose = 1;
  for (let first = 0; first <= total; first++) {
    for (const { counts, ways } of compositions(total - first, size - 1))
      all.push({ counts: [first, ...counts], ways: choose * ways });
    choose = (choose * (total - first)) / (first + 1);
  }
  return all;
}
