import { profileOf, profilesOf, strategiesIn } from '../game.js';

/**
 * Profiles of players among whom some may be exchanged: those of one role. Profiles that differ by such an exchange are told alike, so that only one
 * of each orbit need be played: the one in which the players of every role have their strategies in ascending order.
 *
 * Where all players are of one role this is the symmetric reduction, with several roles the role-symmetric one (Wellman 2006, AAAI, 1552-1556);
 * of roles of one player nothing is reduced.
 */
export class Orbits {
  private readonly roleOf: readonly number[];
  /** By representative, in ascending order. */
  private readonly members = new Map<number, number[]>();

  /** `roles` names the players that may be exchanged, each player at most once; whoever is in none is alone. */
  constructor(
    readonly sizes: readonly number[],
    private readonly roles: readonly (readonly number[])[] = [],
  ) {
    const seen = roles.flat();
    if (new Set(seen).size < seen.length) throw new RangeError('a player has one role');
    for (const [first, ...rest] of roles) {
      if (rest.some((player) => sizes[player] !== sizes[first!]))
        throw new RangeError('players of a role have as many strategies');
    }
    this.roleOf = sizes.map((_, player) => {
      const role = roles.findIndex((own) => own.includes(player));
      return role < 0 ? roles.length + player : role;
    });
    for (let profile = 0; profile < profilesOf(sizes); profile++) {
      const played = this.representative(profile);
      this.members.set(played, [...(this.members.get(played) ?? []), profile]);
    }
  }

  /** Whether every profile is alone. */
  get trivial(): boolean {
    return this.roles.every(({ length }) => length < 2);
  }

  /** The profile that is played for one. */
  representative(profile: number): number {
    return this.trivial ? profile : profileOf(this.sorted(strategiesIn(profile, this.sizes)), this.sizes);
  }

  /** All profiles that are played, in ascending order. */
  get representatives(): number[] {
    return [...this.members.keys()].toSorted((a, b) => a - b);
  }

  /** The profiles that a played one stands for, itself among them. */
  orbit(representative: number): readonly number[] {
    return this.members.get(representative)!;
  }

  /** What is equal for players and profiles that are told alike: the player's role and strategy, and what the others do. */
  cell(player: number, profile: number): string {
    const chosen = strategiesIn(profile, this.sizes);
    return `${this.roleOf[player]!} ${chosen[player]!} | ${this.others(player, chosen)}`;
  }

  /** The same of a turn from one strategy to another, the smaller first. */
  turn(player: number, profile: number, from: number, to: number): string {
    return `${this.roleOf[player]!} ${from} ${to} | ${this.others(player, strategiesIn(profile, this.sizes))}`;
  }

  /**
   * Payoffs of a profile, as `[replicate][player]`, from those of its representative: a player gets the mean over the players of its role that
   * play the same there, so that whoever is told alike is paid alike.
   */
  paid(profile: number, played: ArrayLike<number>): Float64Array {
    const { length } = this.sizes;
    const chosen = strategiesIn(profile, this.sizes);
    const there = strategiesIn(this.representative(profile), this.sizes);
    const sources = chosen.map((strategy, player) =>
      there.flatMap((other, j) => (other === strategy && this.roleOf[j] === this.roleOf[player] ? [j] : [])),
    );
    return Float64Array.from(played, (_, i) => {
      const own = sources[i % length]!;
      const row = i - (i % length);
      return own.reduce((sum, j) => sum + played[row + j]!, 0) / own.length;
    });
  }

  private others(player: number, chosen: readonly number[]): string {
    // The player's own place counts as a strategy before all others: the first of its role.
    return this.sorted(chosen.map((strategy, j) => (j === player ? -1 : strategy))).join(' ');
  }

  private sorted(chosen: readonly number[]): number[] {
    const result = [...chosen];
    for (const role of this.roles) {
      const own = role.map((player) => chosen[player]!).toSorted((a, b) => a - b);
      role.forEach((player, k) => (result[player] = own[k]!));
    }
    return result;
  }
}
