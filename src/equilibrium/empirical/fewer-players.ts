import { profileOf } from '../game.js';
import { stretched } from '../reductions/roles.js';
import type { Play } from './play.js';

/** A game of many players who may be exchanged, and how many of each role are kept. */
export interface Crowd {
  /** Strategies of each player. */
  readonly sizes: readonly number[];
  /** Players of each role; whoever is in none is alone and kept. */
  readonly roles: readonly (readonly number[])[];
  /** By role. */
  readonly kept: readonly number[];
  readonly play: Play;
}

/** The same game with fewer players. */
export interface FewerPlayers {
  /** Which players of the whole game are left. */
  readonly players: readonly number[];
  readonly sizes: readonly number[];
  /** Roles among those that are left, by their places among `players`. */
  readonly roles: readonly (readonly number[])[];
  readonly play: Play;
  /** Profiles of the whole game that a profile of this one takes. */
  readonly cost: (profile: readonly number[]) => number;
}

/**
 * The deviation-preserving reduction of a game that is known by playing alone: each player that is left is one player, and each other one of its
 * role stands for several of the whole game, in equal parts as far as they go. So a profile takes as many profiles of the whole game as there are
 * strategies of some role in it. Equilibria of it are approximations to those of the whole game.
 *
 * Source: Wiedenbeck and Wellman (2012), AAMAS, 931-938. Throws RangeError unless every role keeps between one and all of its players.
 */
export function fewerPlayers({ sizes, roles, kept, play }: Crowd): FewerPlayers {
  roles.forEach((role, r) => {
    if (!(kept[r]! >= 1 && kept[r]! <= role.length)) throw new RangeError(`a role of ${role.length} players keeps 1 to as many`);
  });
  const gone = new Set(roles.flatMap((role, r) => role.slice(kept[r])));
  const players = sizes.map((_, player) => player).filter((player) => !gone.has(player));
  const left = roles.map((role, r) => role.slice(0, kept[r]).map((player) => players.indexOf(player)));

  /** The profile of the whole game in which one player of this one does what it does, and the others stand for theirs. */
  const wholeFor = (profile: readonly number[], own: number): number[] => {
    const whole = sizes.map(() => 0);
    players.forEach((player, i) => void (whole[player] = profile[i]!));
    roles.forEach((role, r) => {
      const inside = left[r]!.includes(own);
      const others = role.filter((player) => player !== players[own]);
      const counts = Array.from({ length: sizes[role[0]!]! }, () => 0);
      for (const place of left[r]!) if (place !== own) counts[profile[place]!]! += 1;
      const spread = stretched(counts, role.length - Number(inside), profile[own]!);
      const strategies = spread.flatMap((count, s) => Array.from({ length: count }, () => s));
      others.forEach((player, k) => void (whole[player] = strategies[k]!));
    });
    return whole;
  };
  /** What is played for a profile: whole profiles, each once, and from which a player is paid. */
  const planOf = (profile: readonly number[]) => {
    const wholes = new Map<number, number[]>();
    const from = profile.map((_, own) => {
      const whole = sorted(wholeFor(profile, own), roles);
      const at = profileOf(whole, sizes);
      wholes.set(at, whole);
      return at;
    });
    return { wholes, from };
  };
  return {
    players,
    sizes: players.map((player) => sizes[player]!),
    roles: left,
    cost: (profile) => planOf(profile).wholes.size,
    async play({ profiles, from, count }) {
      const plans = profiles.map(planOf);
      const wanted = new Map(plans.flatMap(({ wholes }) => [...wholes]));
      const order = [...wanted.keys()];
      const played = await play({ profiles: [...wanted.values()], from, count });
      const values = new Float64Array(profiles.length * count * players.length);
      let at = 0;
      plans.forEach((plan, p) => {
        const sources = players.map((player, own) => {
          const strategy = profiles[p]![own]!;
          const whole = wanted.get(plan.from[own]!)!;
          const role = roles.find((one) => one.includes(player)) ?? [player];
          return role.filter((one) => whole[one] === strategy);
        });
        for (let r = 0; r < count; r++) {
          players.forEach((_, own) => {
            const row = (order.indexOf(plan.from[own]!) * count + r) * sizes.length;
            values[at++] = sources[own]!.reduce((sum, one) => sum + played[row + one]!, 0) / sources[own]!.length;
          });
        }
      });
      return values;
    },
  };
}

/** A profile with the strategies of every role in ascending order. */
function sorted(whole: readonly number[], roles: readonly (readonly number[])[]): number[] {
  const result = [...whole];
  for (const role of roles) {
    const own = role.map((player) => whole[player]!).toSorted((a, b) => a - b);
    role.forEach((player, k) => void (result[player] = own[k]!));
  }
  return result;
}
