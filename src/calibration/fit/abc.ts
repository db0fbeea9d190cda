import { Luck, normalQuantile, quantileSorted } from '../../numerics/index.js';
import { streams } from '../play/prior.js';

/**
 * Something that draws summaries for parameters, each a uniform of [0, 1] under the prior; null where it cannot.
 *
 * The same parameters and the same lot give the same summaries.
 */
export type Simulate = (uniforms: Float64Array, lot: number) => Float64Array | null;

/** Parameters whose summaries are wanted, and the lot that their luck is. */
export interface Lot {
  readonly uniforms: Float64Array;
  readonly lot: number;
}

/** Lots whose summaries do not depend on one another, so that they may be drawn at once; `made` where they make the data. */
export interface Lots {
  readonly lots: readonly Lot[];
  readonly before: number;
  readonly made?: boolean;
}

/** Work that asks for lots and is handed their summaries. */
export type Drawing<T> = Generator<Lots, T, readonly (Float64Array | null)[]>;

export interface AbcRequest {
  /** Parameters, and the draw of the prior numbered so. */
  readonly dimensions: number;
  readonly draw: (draw: number) => Float64Array;
  readonly observed: Float64Array;
  /** Least distance that counts on each summary: what a row itself may be off by. */
  readonly floor: Float64Array;
  readonly particles: number;
  /** Simulations at most, the first draws included. */
  readonly budget: number;
  readonly seed: number;
  /** Number of the first draw and lot; fits that are compared count apart. */
  readonly first?: number;
}

/** A particle: parameters and what they gave. */
export interface Particle {
  readonly uniforms: Float64Array;
  readonly summaries: Float64Array;
  readonly distance: number;
}

export interface AbcResult {
  /** Draws of the prior with what they gave: the table that calibration is checked on. */
  readonly table: readonly Particle[];
  readonly posterior: readonly Particle[];
  /** Distance within which the posterior lies, round by round, and the part of moves that were taken at first. */
  readonly rounds: readonly { readonly tolerance: number; readonly accepted: number }[];
  readonly simulations: number;
  /** Scale of each summary: its spread under the prior. */
  readonly scale: Float64Array;
}

/** Part of particles that a round keeps, of moves below which it is the last, and of parameters that a move touches. */
const kept = 0.6;
const tooFew = 0.08;
const touched = 0.1;
/** Sweeps of moves in a round at most, and the part of particles that may be copies after it (Drovandi and Pettitt 2011). */
const mostSweeps = 6;
const unparted = 1 / 3;

/**
 * Approximate Bayesian computation by sequential Monte Carlo with one simulation a particle and moves by Metropolis and Hastings.
 *
 * Source: Del Moral, Doucet and Jasra 2012, Statistics and Computing 22(5), 1009-1020. The tolerance falls to what keeps six tenths of the
 * particles; particles are resampled, and each is moved by a symmetric step, reflected at the ends, of a few parameters at a time, taken
 * where the new summaries lie within the tolerance. Under a uniform prior that is the whole ratio, so there are no weights to degenerate.
 */
export function* abcSteps(request: AbcRequest): Drawing<AbcResult> {
  const { particles: n, draw, observed, seed, budget, first: origin = 0 } = request;
  const sound: { readonly uniforms: Float64Array; readonly summaries: Float64Array }[] = [];
  let lot = 0;
  while (sound.length < n && lot < 4 * n) {
    const first = lot;
    const lots = Array.from({ length: Math.min(n - sound.length, 4 * n - first) }, (_, i) => ({
      uniforms: draw(origin + first + i),
      lot: origin + first + i,
    }));
    const found = yield { lots, before: first };
    found.forEach((summaries, i) => summaries !== null && sound.push({ uniforms: lots[i]!.uniforms, summaries }));
    lot += lots.length;
  }
  const scale = scaleOf(
    sound.map(({ summaries }) => summaries),
    request.floor,
  );
  const table = sound.map((one) => ({ ...one, distance: distance(one.summaries, observed, scale) }));
  const rounds: { tolerance: number; accepted: number }[] = [];
  let cloud: readonly Particle[] = table;
  while (lot + cloud.length <= budget && observed.length > 0) {
    const tolerance = quantileSorted(Float64Array.from(cloud, (one) => one.distance).sort(), kept);
    if (rounds.length > 0 && tolerance >= 0.99 * rounds.at(-1)!.tolerance) break;
    const alive = cloud.filter((one) => one.distance <= tolerance);
    const luck = new Luck(seed, rounds.length);
    luck.begin(streams.move, 0);
    const deviations = spreadOf(alive);
    const next = resampled(alive, n, seed, rounds.length);
    let accepted = 0;
    // Copies are moved until a third of them at most can still be copies, within bounds.
    for (let sweep = 0, still = 1; sweep < mostSweeps && still > unparted && lot + n <= budget; sweep++) {
      let taken = 0;
      const first = lot;
      const lots = next.map(({ uniforms }, i) => {
        luck.uniform(sweep * n + i);
        return { uniforms: step(uniforms, deviations, luck), lot: origin + first + i };
      });
      const found = yield { lots, before: first };
      lot += n;
      found.forEach((summaries, i) => {
        const far = summaries === null ? Infinity : distance(summaries, observed, scale);
        if (!(far <= tolerance)) return;
        taken += 1;
        next[i] = { uniforms: lots[i]!.uniforms, summaries: summaries!, distance: far };
      });
      if (sweep === 0) accepted = taken / n;
      still *= 1 - taken / n;
    }
    cloud = next;
    rounds.push({ tolerance, accepted });
    if (accepted < tooFew) break;
  }
  return { table, posterior: cloud, rounds, simulations: lot, scale };
}

/** Median absolute deviation of each summary over draws of the prior, and no less than its floor. */
function scaleOf(summaries: readonly Float64Array[], floor: Float64Array): Float64Array {
  return floor.map((least, i) => {
    const values = Float64Array.from(summaries, (one) => one[i]!).sort();
    const middle = quantileSorted(values, 0.5);
    const deviation = quantileSorted(values.map((value) => Math.abs(value - middle)).sort(), 0.5);
    return Math.max(least, 1.4826 * deviation, 1e-12);
  });
}

/** Root mean square of differences, each over its scale. */
export function distance(one: Float64Array, other: Float64Array, scale: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) {
    const gap = (one[i]! - other[i]!) / scale[i]!;
    sum += gap * gap;
  }
  return Math.sqrt(sum / Math.max(1, one.length));
}

/** Systematic resampling of particles that count alike. */
function resampled(alive: readonly Particle[], n: number, seed: number, round: number): Particle[] {
  const luck = new Luck(seed, round);
  luck.begin(streams.resample, 0);
  const start = luck.uniform(0);
  return Array.from({ length: n }, (_, i) => alive[Math.min(alive.length - 1, Math.floor(((i + start) / n) * alive.length))]!);
}

/** Standard deviation of each parameter over particles. */
function spreadOf(particles: readonly Particle[]): Float64Array {
  const d = particles[0]?.uniforms.length ?? 0;
  const n = particles.length;
  return Float64Array.from({ length: d }, (_, j) => {
    const mean = particles.reduce((sum, { uniforms }) => sum + uniforms[j]!, 0) / n;
    const squares = particles.reduce((sum, { uniforms }) => sum + (uniforms[j]! - mean) * (uniforms[j]! - mean), 0);
    return Math.max(0.02, Math.sqrt(squares / Math.max(1, n - 1)));
  });
}

/** Moves a few of the parameters by a normal step, reflected into [0, 1]. */
function step(from: Float64Array, deviations: Float64Array, luck: Luck): Float64Array {
  const to = Float64Array.from(from);
  for (let j = 0; j < to.length; j++) {
    if (luck.next() > Math.max(touched, 1 / to.length)) continue;
    to[j] = reflected(to[j]! + deviations[j]! * normalQuantile(luck.next()));
  }
  return to;
}

function reflected(value: number): number {
  const within = Math.abs(value) % 2;
  return Math.min(1 - 1e-9, Math.max(1e-9, within > 1 ? 2 - within : within));
}

/** Draws lot by lot to the end; `made` draws the data of trials. */
export function drawn<T>(steps: Drawing<T>, simulate: Simulate, made: Simulate = simulate): T {
  let step = steps.next();
  while (step.done !== true) {
    const { lots, made: isMade } = step.value;
    const one = isMade === true ? made : simulate;
    step = steps.next(lots.map(({ uniforms, lot }) => one(uniforms, lot)));
  }
  return step.value;
}
