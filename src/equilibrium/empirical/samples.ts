import { CompensatedSum } from '../../numerics/index.js';
import { profilesOf } from '../game.js';
import { Orbits } from './orbits.js';

/**
 * Payoffs of profiles by replicate, every one kept. The same replicate has the same luck in every profile, so that differences of
 * profiles are of pairs.
 */
export class Samples {
  readonly profiles: number;
  /** Which profiles stand for others. */
  readonly orbits: Orbits;
  /** [player][profile][replicate]. */
  private readonly values: readonly (readonly number[][])[];
  private readonly sums: readonly (readonly CompensatedSum[])[];

  constructor(
    readonly sizes: readonly number[],
    roles: readonly (readonly number[])[] = [],
    /** Runs that a replicate of a profile takes. */
    readonly cost: (profile: number) => number = () => 1,
  ) {
    this.orbits = new Orbits(sizes, roles);
    this.profiles = profilesOf(sizes);
    const each = <T>(make: () => T): T[][] => sizes.map(() => Array.from({ length: this.profiles }, make));
    this.values = each(() => []);
    this.sums = each(() => new CompensatedSum());
  }

  /** Replicates of a profile. */
  count(profile: number): number {
    return this.values[0]![profile]!.length;
  }

  /** Runs over all profiles that were played. */
  get runs(): number {
    return this.orbits.representatives.reduce((sum, profile) => sum + this.cost(profile) * this.count(profile), 0);
  }

  of(player: number, profile: number): readonly number[] {
    return this.values[player]![profile]!;
  }

  /** Mean payoff; NaN before there is any. */
  mean(player: number, profile: number): number {
    const count = this.count(profile);
    return count === 0 ? NaN : this.sums[player]![profile]!.value() / count;
  }

  /** Adds further replicates of a profile that was played, as `[replicate][player]`, to all that it stands for. Throws RangeError for what is no finite payoff. */
  add(profile: number, payoffs: ArrayLike<number>): void {
    for (const one of this.orbits.orbit(profile)) this.take(one, this.orbits.trivial ? payoffs : this.orbits.paid(one, payoffs));
  }

  private take(profile: number, payoffs: ArrayLike<number>): void {
    const players = this.sizes.length;
    for (let i = 0; i < payoffs.length; i++) {
      const payoff = payoffs[i]!;
      if (!Number.isFinite(payoff)) throw new RangeError(`a payoff must be finite, not ${payoff}`);
      this.values[i % players]![profile]!.push(payoff);
      this.sums[i % players]![profile]!.add(payoff);
    }
  }
}
