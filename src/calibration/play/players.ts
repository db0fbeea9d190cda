import type { Scenario } from '../../scenario/index.js';
import type { Fidelity } from '../../simulation/index.js';
import { Player, type Reading } from './play.js';
import type { Wanted } from './steps.js';

/** What is played, and what is read off it: plain data, which travels between threads. */
export interface Playable {
  readonly scenario: Scenario;
  readonly readings: readonly Reading[];
  readonly fidelity: Fidelity;
  /** Numbers that every run sets. */
  readonly paths: readonly string[];
  readonly seed: number;
}

/** The readings of one run; null where its numbers are no longer a market. */
export type Played = Float64Array | null;

/** Whoever plays runs: here or on threads. The same runs read the same, wherever they are played. */
export interface Players {
  play(wanted: Wanted, tell: (done: number) => void): Promise<readonly Played[]>;
}

/** Plays one run after another of the same playable, which is prepared once. */
export class Bench {
  private ready: { readonly of: Playable; readonly player: Player } | undefined;

  perform(of: Playable, values: Float64Array, replicate: number): Played {
    if (this.ready?.of !== of) this.ready = { of, player: new Player(of.scenario, of.readings, of.fidelity) };
    return this.ready.player.play({ paths: of.paths, values }, of.seed, replicate);
  }
}

/** Runs between two pauses. */
const together = 10;

/** Plays everything here, and lets others in from time to time. */
export class InLine implements Players {
  private readonly bench = new Bench();

  constructor(private readonly pause: () => Promise<unknown> = () => Promise.resolve()) {}

  async play({ of, values, replicates }: Wanted, tell: (done: number) => void): Promise<readonly Played[]> {
    const found: Played[] = [];
    for (let i = 0; i < values.length; i++) {
      found.push(this.bench.perform(of, values[i]!, replicates[i]!));
      tell(i + 1);
      if ((i + 1) % together === 0) await this.pause();
    }
    return found;
  }
}
