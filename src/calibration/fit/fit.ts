import type { Ensemble } from '../../experiment/index.js';
import { entityKey, Luck } from '../../numerics/index.js';
import type { Playable } from '../play/players.js';
import { priorDraw, priorOf, streams, type Uncertain } from '../play/prior.js';
import { ended, type Steps } from '../play/steps.js';
import { abcSteps, type AbcRequest, type AbcResult, type Drawing } from './abc.js';
import {
  learnt,
  predictiveChecks,
  rankHistograms,
  trialSteps,
  type Learnt,
  type PredictiveCheck,
  type RankHistogram,
  type Trial,
} from './diagnostics.js';
import { onScale, type Past } from './problem.js';
import type { Fidelity } from '../../simulation/index.js';

export interface FitSettings {
  readonly fidelity: Fidelity;
  readonly particles: number;
  readonly budget: number;
  readonly seed: number;
}

/** What a fit came to. */
export interface Fit {
  readonly start: string;
  /** Draws of the posterior, all of equal weight. */
  readonly ensemble: Ensemble;
  /** Ranges from which they were drawn. */
  readonly ranges: readonly Omit<Uncertain, 'inverse'>[];
  readonly rounds: readonly { readonly tolerance: number; readonly accepted: number }[];
  readonly simulations: number;
  /** Draws of the posterior that differ: the others are copies that no move has parted. */
  readonly distinct: number;
  /** Of each number: how much narrower it is than its range, 1 where the data say nothing, and where it lies. */
  readonly numbers: readonly (Omit<Learnt, 'parameter'> & {
    readonly path: string;
    readonly unit: string;
    /** Its 5 % and 95 % points before and after, in its unit. */
    readonly before: readonly [low: number, high: number];
    readonly after: readonly [low: number, high: number];
  })[];
  readonly checks: readonly (Omit<PredictiveCheck, 'summary'> & {
    readonly series: string;
    readonly entity: string;
    readonly date: string;
  })[];
}

/** The problem of a past as draws and data. */
function requestOf({ summaries }: Past, prior: readonly Uncertain[], settings: FitSettings): AbcRequest {
  const { seed, particles, budget } = settings;
  return {
    dimensions: prior.length,
    draw: (draw) => priorDraw(prior, seed, draw),
    observed: Float64Array.from(summaries, ({ observed }) => observed),
    floor: Float64Array.from(summaries, ({ noise }) => noise),
    particles,
    budget,
    seed,
  };
}

/** Draws summaries of a past by playing it: each with the error that a row has. */
export function* playing<T>(
  steps: Drawing<T>,
  { scenario, summaries }: Past,
  prior: readonly Uncertain[],
  settings: FitSettings,
): Steps<T> {
  const { fidelity, seed } = settings;
  const of: Playable = {
    scenario,
    readings: summaries.map(({ reading }) => reading),
    fidelity,
    paths: prior.map(({ path }) => path),
    seed,
  };
  let step = steps.next();
  while (step.done !== true) {
    const { lots, before } = step.value;
    const values = lots.map(({ uniforms }) => Float64Array.from(prior, ({ inverse }, i) => inverse(uniforms[i]!)));
    const played = yield { of, values, replicates: lots.map(({ lot }) => lot), before };
    step = steps.next(played.map((read, i) => read && summarised(read, summaries, seed, lots[i]!.lot)));
  }
  return step.value;
}

/** What was read on the scale of the score, with the error of a row; null where anything is no number. */
function summarised(read: Float64Array, summaries: Past['summaries'], seed: number, lot: number): Float64Array | null {
  const luck = new Luck(seed, lot);
  luck.begin(streams.noise, 0);
  const found = read.map(
    (value, i) =>
      onScale(summaries[i]!.target, value, summaries[i]!.anchor) + summaries[i]!.noise * luck.normal(entityKey(`summary ${i}`)),
  );
  return found.every(Number.isFinite) ? found : null;
}

/** Fits a past by approximate Bayesian computation, with checks by fresh simulations. */
export function* fitSteps(past: Past, settings: FitSettings): Steps<Fit> {
  const prior = priorOf(past.scenario);
  const request = requestOf(past, prior, settings);
  const { result, fresh } = yield* playing(fitted(request), past, prior, settings);
  const { posterior, rounds, simulations } = result;
  const checks = predictiveChecks(fresh, request.observed);
  return {
    start: past.start,
    ensemble: {
      paths: prior.map(({ path }) => path),
      draws: posterior.length,
      values: Float64Array.from(posterior.flatMap(({ uniforms }) => prior.map(({ inverse }, i) => inverse(uniforms[i]!)))),
      weights: null,
    },
    ranges: prior.map(({ path, unit, value, low, high }) => ({ path, unit, value, low, high })),
    rounds,
    simulations: simulations + fresh.length,
    distinct: new Set(posterior.map(({ uniforms }) => uniforms)).size,
    numbers: learnt(result).map(({ parameter, ...said }) => {
      const { path, unit, inverse } = prior[parameter]!;
      const [low, high] = said.central;
      return { path, unit, ...said, before: [inverse(0.05), inverse(0.95)], after: [inverse(low), inverse(high)] };
    }),
    checks: checks.map(({ summary, ...check }) => {
      const { target, entity, date } = past.summaries[summary]!;
      return { series: target.series, entity: entity.name, date, ...check };
    }),
  };
}

/** Lots of fresh simulations: apart from those of fits and of trials. */
const afresh = 1 << 23;

/** A fit, and fresh simulations of its posterior. */
function* fitted(request: AbcRequest): Drawing<{ readonly result: AbcResult; readonly fresh: Float64Array[] }> {
  const result = yield* abcSteps(request);
  const lots = result.posterior.map(({ uniforms }, i) => ({ uniforms, lot: afresh + i }));
  const found = yield { lots, before: result.simulations };
  return { result, fresh: found.filter((one) => one !== null) };
}

/** Fits of a market to data that it made itself, of known truth. */
export function* marketTrials(past: Past, settings: FitSettings, trials: number): Steps<Trial[]> {
  const prior = priorOf(past.scenario);
  return yield* playing(trialSteps(requestOf(past, prior, settings), trials), past, prior, settings);
}

/** Rank histograms of a fit, number by number, by synthetic data of known truth. */
export function* calibrationSteps(
  past: Past,
  settings: FitSettings,
  trials: number,
): Steps<(RankHistogram & { readonly path: string })[]> {
  const prior = priorOf(past.scenario);
  const tried = yield* marketTrials(past, settings, trials);
  return rankHistograms(tried).map((histogram) => ({ ...histogram, path: prior[histogram.parameter]!.path }));
}

export const fitPast = (past: Past, settings: FitSettings): Promise<Fit> => ended(fitSteps(past, settings));
