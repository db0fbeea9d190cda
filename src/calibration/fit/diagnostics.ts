import { normalCdf, pow, quantileSorted } from '../../numerics/index.js';
import { abcSteps, type AbcRequest, type AbcResult, type Drawing, type Particle } from './abc.js';

/** How the rank of the truth among posterior draws is spread, over synthetic data with known truth. */
export interface RankHistogram {
  readonly parameter: number;
  readonly counts: readonly number[];
  /** Chance of counts as uneven as these or more, were ranks even (chi-square by Wilson and Hilferty). */
  readonly p: number;
}

/** A truth that made synthetic data, and the posterior of those data. */
export interface Trial {
  readonly truth: Float64Array;
  readonly posterior: readonly Pick<Particle, 'uniforms'>[];
}

/**
 * Simulation-based calibration: a draw of the prior is the truth, what it gives is the data, and the fit is made of them; `trials` such.
 *
 * The data are asked for as `made`: the fit may have another simulator, so that a wrong one shows.
 */
export function* trialSteps(request: Omit<AbcRequest, 'observed'>, trials: number): Drawing<Trial[]> {
  // Truths have draws and lots that no fit uses, and every fit has its own.
  const apart = 0x80000000;
  const span = request.budget + 4 * request.particles;
  const found: Trial[] = [];
  for (let trial = 0; found.length < trials && trial < 4 * trials; trial++) {
    const truth = request.draw(apart + trial);
    const [observed] = yield {
      lots: [{ uniforms: truth, lot: apart + trial }],
      before: found.length * request.budget,
      made: true,
    };
    if (observed === null || observed === undefined) continue;
    const fit = abcSteps({ ...request, observed, seed: request.seed + 1 + trial, first: trial * span });
    let step = fit.next();
    while (step.done !== true)
      step = fit.next(yield { ...step.value, before: found.length * request.budget + step.value.before });
    const { posterior } = step.value;
    found.push({ truth, posterior });
  }
  return found;
}

/**
 * Ranks of truths among posterior draws, parameter by parameter, in bins; of a calibrated fit they are even.
 *
 * Source: Talts et al. 2018, arXiv:1804.06788. A fit that leans makes histograms that lean, one that is too sure makes hollow ones, and one
 * that knows too little (a tolerance that is not zero) makes them bulge.
 */
export function rankHistograms(trials: readonly Trial[], bins = 10): RankHistogram[] {
  const dimensions = trials[0]?.truth.length ?? 0;
  return Array.from({ length: dimensions }, (_, parameter) => {
    const counts = Array.from({ length: bins }, () => 0);
    for (const { truth, posterior } of trials) {
      const below = posterior.filter(({ uniforms }) => uniforms[parameter]! < truth[parameter]!).length;
      counts[Math.min(bins - 1, Math.floor((below * bins) / (posterior.length + 1)))]! += 1;
    }
    return { parameter, counts, p: evenness(counts) };
  });
}

/** Chance of counts as uneven or more under even chances. Wilson and Hilferty 1931: the cube root of chi-square is nearly normal. */
export function evenness(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const expected = total / counts.length;
  if (expected === 0) return 1;
  const square = counts.reduce((sum, count) => sum + ((count - expected) * (count - expected)) / expected, 0);
  const k = counts.length - 1;
  const part = 2 / (9 * k);
  const z = (pow(square / k, 1 / 3) - (1 - part)) / Math.sqrt(part);
  return 1 - normalCdf(z);
}

/** A parameter before and after: what the data say about it. */
export interface Learnt {
  readonly parameter: number;
  /** Posterior over prior standard deviation, in quantiles of the prior: 1 where the data say nothing. */
  readonly ratio: number;
  /** Quantile of the prior at which the posterior's mean lies. */
  readonly mean: number;
  /** Quantiles of the prior at which 5 % and 95 % of the posterior lie. */
  readonly central: readonly [low: number, high: number];
}

/** Standard deviation of a uniform of [0, 1]. */
const even = Math.sqrt(1 / 12);

/** What was learnt of each parameter. */
export function learnt({ posterior }: Pick<AbcResult, 'posterior'>): Learnt[] {
  const n = posterior.length;
  return Array.from({ length: posterior[0]?.uniforms.length ?? 0 }, (_, parameter) => {
    const mean = posterior.reduce((sum, { uniforms }) => sum + uniforms[parameter]!, 0) / n;
    const squares = posterior.reduce(
      (sum, { uniforms }) => sum + (uniforms[parameter]! - mean) * (uniforms[parameter]! - mean),
      0,
    );
    const sorted = Float64Array.from(posterior, ({ uniforms }) => uniforms[parameter]!).sort();
    return {
      parameter,
      ratio: Math.sqrt(squares / Math.max(1, n - 1)) / even,
      mean,
      central: [quantileSorted(sorted, 0.05), quantileSorted(sorted, 0.95)],
    };
  });
}

/** Where an observation lies among fresh simulations of the posterior. */
export interface PredictiveCheck {
  readonly summary: number;
  readonly observed: number;
  readonly low: number;
  readonly high: number;
  /** Part of simulations below the observation. */
  readonly quantile: number;
}

/** Posterior predictive checks: 5 % and 95 % points of fresh simulations beside what was observed. */
export function predictiveChecks(simulated: readonly Float64Array[], observed: Float64Array): PredictiveCheck[] {
  return [...observed].map((value, summary) => {
    const sorted = Float64Array.from(simulated, (one) => one[summary]!).sort();
    const below = sorted.filter((one) => one < value).length;
    return {
      summary,
      observed: value,
      low: quantileSorted(sorted, 0.05),
      high: quantileSorted(sorted, 0.95),
      quantile: below / Math.max(1, sorted.length),
    };
  });
}
