import type { Scenario } from '../../scenario/index.js';
import type { Change } from '../claim/change.js';
import type { Experiment } from '../claim/experiment.js';
import type { Measure, Outcome } from '../claim/measure.js';

/** What an experiment came to in one world at one vendor. */
export interface Effect {
  /** NaN where it does not exist. */
  readonly value: number;
  /** What it is made of, by name. */
  readonly parts: Readonly<Record<string, number>>;
}

/** One world, as an experiment sees it. */
export interface World {
  readonly scenario: Scenario;
  /** What an outcome is under a change. */
  readonly outcome: (change: Change, outcome: Outcome) => number;
  /** What a measure of one vendor is under a change, whoever is at stake. */
  readonly of: (change: Change, measure: Measure, vendor: string) => number;
  /** A metric of every vendor under a change, at a month or at the end. */
  readonly series: (change: Change, metric: string, month: number | undefined) => readonly number[];
}

/** How a kind of experiment makes an effect of a world. */
export type EffectOf<E extends Experiment> = (experiment: E, world: World) => Effect;
