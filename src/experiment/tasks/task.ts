import type { Scenario, Setting } from '../../scenario/index.js';
import type { Fidelity, Frozen } from '../../simulation/index.js';
import type { AnyFidelity } from './fidelity.js';
import type { Output } from './output.js';

/** A scenario and the key by which a worker remembers what it made of it. */
export interface Keyed {
  readonly scenario: Scenario;
  readonly hash: string;
}

/** Replicates `from` .. `from + count - 1` of one scenario. */
export interface ReplicatesTask extends Keyed {
  readonly type: 'replicates';
  readonly fidelity: AnyFidelity;
  readonly seed: number;
  readonly from: number;
  readonly count: number;
  /** Where they go on from, instead of the start. */
  readonly resumed?: Resumed;
  /** Brand of another scenario, where a variant is to be played among the same customers. */
  readonly brand?: FrozenBrand;
}

/** What is frozen of the scenario of this hash. */
export interface FrozenBrand {
  readonly hash: string;
  readonly frozen: Frozen;
}

/** The same replicates, of which only what they come to is wanted. */
export interface OutcomesTask extends Omit<ReplicatesTask, 'type' | 'resumed'> {
  readonly type: 'outcomes';
}

/** Paused replicates, and the brand of the scenario under which they were paused. */
export interface Resumed extends FrozenBrand {
  readonly states: readonly Float64Array[];
}

/** Those replicates to the end of a month. */
export interface PauseTask extends Keyed {
  readonly type: 'pause';
  readonly fidelity: Fidelity;
  readonly seed: number;
  readonly month: number;
  readonly from: number;
  readonly count: number;
}

/** How rivals take it: they repeat what they did, match prices, or those that are closed play their best reply. */
export const reactions = ['none', 'matching', 'best-reply'] as const;
export type DrainReaction = (typeof reactions)[number];

/** Paired runs of those replicates: each vendor as it is, and at `hold`, rivals reacting alike. */
export interface DrainTask extends Keyed {
  readonly type: 'drain';
  readonly reaction: DrainReaction;
  readonly fidelity: Fidelity;
  readonly seed: number;
  readonly from: number;
  readonly count: number;
}

/** Mean-field runs with single numbers moved to the ends of their ranges. */
export interface MovesTask extends Keyed {
  readonly type: 'moves';
  readonly moves: readonly { readonly path: string; readonly low: number; readonly high: number }[];
}

/** The first `count` replicates with every rival of one vendor at one strategy. */
export interface UnbeatableTask extends Keyed {
  readonly type: 'unbeatable';
  readonly fidelity: Fidelity;
  readonly seed: number;
  readonly count: number;
  readonly vendor: string;
  readonly assault: string;
}

/** Those replicates as they are, and with each vendor spending the same money on each criterion. */
export interface CriteriaTask extends Keyed {
  readonly type: 'criteria';
  readonly fidelity: Fidelity;
  readonly seed: number;
  readonly from: number;
  readonly count: number;
}

/** Pieces of points, each of the scenario of a world with settings. */
export interface PointsTask extends Keyed {
  readonly type: 'points';
  readonly fidelity: Fidelity;
  readonly seed: number;
  readonly outputs: readonly Output[];
  readonly points: readonly PlayedPoint[];
  /** Whether brand stays that of the world, instead of being inverted anew at every point. */
  readonly frozen: boolean;
}

/** Replicates `from` .. `from + count - 1` of a point. */
export interface PlayedPoint {
  /** What of the scenario is drawn. */
  readonly world: readonly Setting[];
  readonly settings: readonly Setting[];
  readonly from: number;
  readonly count: number;
}

export type Task = ReplicatesTask | OutcomesTask | PauseTask | DrainTask | MovesTask | UnbeatableTask | CriteriaTask | PointsTask;

/** Paths and endings of a chunk, one replicate after another, laid out as `Recorder` lays them out. */
export interface ReplicatesResult {
  readonly type: 'replicates';
  readonly vendorPaths: Float64Array;
  readonly marketPaths: Float64Array;
  readonly endings: Float64Array;
}

/** [measure][replicate], measures as `measuresOf` has them; NaN where a value does not exist. */
export interface OutcomesResult {
  readonly type: 'outcomes';
  readonly values: Float64Array;
}

/** What `Simulator.pause` writes, one replicate after another. */
export interface PauseResult {
  readonly type: 'pause';
  readonly states: Float64Array;
}

/** [replicate][vendor][own cost delta, rivals' drain, morale drain]. */
export interface DrainResult {
  readonly type: 'drain';
  readonly values: Float64Array;
}

/** For each move the largest change of a survival or share between its ends, and whose and which. */
export interface MovesResult {
  readonly type: 'moves';
  readonly effects: readonly {
    readonly path: string;
    readonly effect: number;
    readonly vendor: string;
    readonly metric: string;
  }[];
}

/** Survival of the vendor by replicate. */
export interface UnbeatableResult {
  readonly type: 'unbeatable';
  readonly values: Float64Array;
}

/** [replicate][vendor][criterion][change of share, change of cumulative burn]; NaN where there is no such intervention. */
export interface CriteriaResult {
  readonly type: 'criteria';
  readonly values: Float64Array;
}

/** [point][replicate][output]; NaN where a value does not exist. */
export interface PointsResult {
  readonly type: 'points';
  readonly values: Float64Array;
}

export type Result =
  | ReplicatesResult
  | OutcomesResult
  | PauseResult
  | DrainResult
  | MovesResult
  | UnbeatableResult
  | CriteriaResult
  | PointsResult;
export type ResultOf<T extends Task> = Extract<Result, { type: T['type'] }>;
