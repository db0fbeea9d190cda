import type { Scenario } from '../scenario/index.js';
import type { Bench } from './bench.js';
import type { Change } from './claim/change.js';
import { changesIn, type Claim } from './claim/document.js';
import type { World } from './experiment/index.js';
import { overridesOf, type Stand } from './overrides.js';
import { subjectsOf, type ClosedPlay } from './positions.js';
import { outcomeIn, seriesIn, type Reader } from './reading.js';

/** An experiment's worlds, seen from one vendor. */
export class Seat {
  private readonly known = new Map<string, readonly string[]>();

  constructor(readonly stand: Stand) {}

  /** Worked out once: a change is the same in every world. */
  overrides(change: Change): readonly string[] {
    const key = JSON.stringify(change);
    const sets = this.known.get(key) ?? overridesOf(change, this.stand);
    this.known.set(key, sets);
    return sets;
  }

  /** A world that a bench has played. */
  worldAt(bench: Bench, world: number): World {
    const { scenario, subject } = this.stand;
    const reader = (change: Change): Reader => {
      const sets = this.overrides(change);
      return (output) => bench.read(sets, world, output);
    };
    return {
      scenario,
      outcome: (change, outcome) => outcomeIn(outcome, scenario, subject, reader(change)),
      of: (change, measure, vendor) => outcomeIn({ ...measure, of: 'subject' }, scenario, vendor, reader(change)),
      series: (change, metric, month) => seriesIn(metric, month, scenario, reader(change)),
    };
  }
}

/** The vendors at which a claim's experiment is made. */
export const seatsAt = (claim: Claim, scenario: Scenario, play: ClosedPlay): Seat[] =>
  subjectsOf(scenario, claim).map((subject) => new Seat({ scenario, play, subject }));

/** Everything that has to be played for an experiment at some vendors, once each. */
export function armsOf(experiment: Claim['experiment'], seats: readonly Seat[]): (readonly string[])[] {
  const arms = seats.flatMap((seat) => changesIn(experiment).map((change) => seat.overrides(change)));
  return [...new Map(arms.map((sets) => [sets.join('\n'), sets])).values()];
}

/** The mean of effects that exist; NaN where none does. */
export function meanOf(effects: readonly number[]): number {
  const there = effects.filter((value) => !Number.isNaN(value));
  return there.length === 0 ? NaN : there.reduce((sum, one) => sum + one, 0) / there.length;
}
