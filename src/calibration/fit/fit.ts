import type { Ensemble } from '../../experiment/index.js';
import { entityKey, Luck } from '../../numerics/index.js';
import { Player } from '../play/play.js';
import { priorDraw, priorOf, streams, type Uncertain } from '../play/prior.js';
import { ended, type Steps } from '../play/steps.js';
import { abcSteps, type AbcRequest, type Simulate } from './abc.js';
import { learnt, predictiveChecks, rankHistograms, trialSteps, type PredictiveCheck, type RankHistogram } from './diagnostics.js';
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
  /** Of each number: how much narrower it is than its range, 1 where the data say nothing. */
  readonly numbers: readonly { readonly path: string; readonly ratio: number; readonly mean: number }[];
  readonly checks: readonly (Omit<PredictiveCheck, 'summary'> & {
    readonly series: string;
    readonly entity: string;
    readonly date: string;
  })[];
}

/** The problem of a past as draws, a simulator and data. */
function requestOf(past: Past, prior: readonly Uncertain[], settings: FitSettings): AbcRequest {
  const { summaries, scenario } = past;
  const { fidelity, seed, particles, budget } = settings;
  const player = new Player(
    scenario,
    summaries.map(({ reading }) => reading),
    fidelity,
  );
  const paths = prior.map(({ path }) => path);
  const simulate: Simulate = (uniforms, lot) => {
    const values = Float64Array.from(prior, ({ inverse }, i) => inverse(uniforms[i]!));
    const read = player.play({ paths, values }, seed, lot);
    if (read === null) return null;
    const luck = new Luck(seed, lot);
    luck.begin(streams.noise, 0);
    const found = read.map(
      (value, i) =>
        onScale(summaries[i]!.target, value, summaries[i]!.anchor) + summaries[i]!.noise * luck.normal(entityKey(`summary ${i}`)),
    );
    return found.every(Number.isFinite) ? found : null;
  };
  return {
    dimensions: prior.length,
    draw: (draw) => priorDraw(prior, seed, draw),
    simulate,
    observed: Float64Array.from(summaries, ({ observed }) => observed),
    floor: Float64Array.from(summaries, ({ noise }) => noise),
    particles,
    budget,
    seed,
  };
}

/** Fits a past by approximate Bayesian computation, with checks by fresh simulations. */
export function* fitSteps(past: Past, settings: FitSettings): Steps<Fit> {
  const prior = priorOf(past.scenario);
  const request = requestOf(past, prior, settings);
  const result = yield* abcSteps(request);
  const { posterior, rounds, simulations } = result;
  const fresh: Float64Array[] = [];
  for (let i = 0; i < posterior.length; i++) {
    const found = request.simulate(posterior[i]!.uniforms, (1 << 23) + i);
    if (found !== null) fresh.push(found);
    yield simulations + i;
  }
  const checks = predictiveChecks(fresh, request.observed);
  return {
    start: past.start,
    ensemble: {
      paths: prior.map(({ path }) => path),
      draws: posterior.length,
      values: Float64Array.from(posterior.flatMap(({ uniforms }) => prior.map(({ inverse }, i) => inverse(uniforms[i]!)))),
      weights: null,
    },
    ranges: prior.map(({ path, value, low, high }) => ({ path, value, low, high })),
    rounds,
    simulations: simulations + fresh.length,
    distinct: new Set(posterior.map(({ uniforms }) => uniforms)).size,
    numbers: learnt(result).map(({ parameter, ratio, mean }) => ({ path: prior[parameter]!.path, ratio, mean })),
    checks: checks.map(({ summary, ...check }) => {
      const { target, entity, date } = past.summaries[summary]!;
      return { series: target.series, entity: entity.name, date, ...check };
    }),
  };
}

/** Rank histograms of a fit, number by number, by synthetic data of known truth. */
export function* calibrationSteps(
  past: Past,
  settings: FitSettings,
  trials: number,
): Steps<(RankHistogram & { readonly path: string })[]> {
  const prior = priorOf(past.scenario);
  const tried = yield* trialSteps(requestOf(past, prior, settings), trials);
  return rankHistograms(tried).map((histogram) => ({ ...histogram, path: prior[histogram.parameter]!.path }));
}

export const fitPast = (past: Past, settings: FitSettings): Fit => ended(fitSteps(past, settings));
