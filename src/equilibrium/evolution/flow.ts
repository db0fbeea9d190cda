import { Expected, type Profile } from '../several/expected.js';
import { exp } from '../../numerics/index.js';
import type { Game } from '../game.js';

/** Speed of every probability at a profile, written to `out`: [player][strategy]. */
export type Flow = (profile: Profile, out: readonly Float64Array[]) => void;

/**
 * Replicator dynamics of one population for each player: what earns above average grows. With `mutation`, a part of everybody per unit
 * of time plays anything at random. Time is in units of one over payoff, or, with the pace of ranges, of one over each player's range.
 *
 * Source: Taylor and Jonker (1978), Mathematical Biosciences 40, 145-156; with mutation Bomze and Bürger (1995), Games and Economic Behavior 11, 146-172.
 */
export function replicator(game: Game, mutation = 0, pace: 'payoffs' | 'ranges' = 'payoffs'): Flow {
  const expected = new Expected(game);
  const paces = expected.payoffs.map((own) => (pace === 'payoffs' ? 1 : 1 / (rangeOf(own) || 1)));
  return (profile, out) => {
    out.forEach((own, i) => {
      const shares = profile[i]!;
      const speed = paces[i]!;
      const payoffs = expected.ofStrategies(profile, i, own);
      let average = 0;
      for (let s = 0; s < payoffs.length; s++) average += shares[s]! * payoffs[s]!;
      for (let s = 0; s < own.length; s++) {
        own[s] = speed * shares[s]! * (payoffs[s]! - average) + mutation * (1 / own.length - shares[s]!);
      }
    });
  };
}

const rangeOf = (values: Float64Array): number =>
  values.reduce((most, x) => Math.max(most, x), -Infinity) - values.reduce((least, x) => Math.min(least, x), Infinity);

/**
 * Logit dynamics: everybody reconsiders at rate one and chooses by logit of precision `lambda`; its rest points are logit equilibria.
 *
 * Source: Fudenberg and Levine (1998), The Theory of Learning in Games, chapter 4.
 */
export function logitFlow(game: Game, lambda: number): Flow {
  const expected = new Expected(game);
  return (profile, out) => {
    out.forEach((own, i) => {
      const payoffs = expected.ofStrategies(profile, i, own);
      const most = payoffs.reduce((largest, payoff) => Math.max(largest, payoff), -Infinity);
      let sum = 0;
      for (let s = 0; s < own.length; s++) {
        own[s] = exp(lambda * (payoffs[s]! - most));
        sum += own[s]!;
      }
      for (let s = 0; s < own.length; s++) own[s] = own[s]! / sum - profile[i]![s]!;
    });
  };
}

/** Where a flow led. */
export interface Path {
  /** Times and states on the way, evenly thinned. */
  readonly times: readonly number[];
  readonly states: readonly (readonly Float64Array[])[];
  /** Whether it came to rest; otherwise it cycles, or is not there yet. */
  readonly settled: boolean;
}

export interface Ride {
  readonly until: number;
  /** Error that a step may make. */
  readonly tolerance?: number;
  /** Speed below which it is at rest. */
  readonly rest?: number;
  readonly states?: number;
}

/**
 * Follows a flow from a profile by Runge and Kutta's method of order four with steps that fit its error.
 *
 * Source: Fehlberg (1969); the error is the difference to the solution of order five.
 */
export function ride(flow: Flow, start: Profile, { until, tolerance = 1e-10, rest = 1e-8, states: kept = 200 }: Ride): Path {
  let at: Float64Array[] = start.map((own) => Float64Array.from(own));
  let time = 0;
  let step = 0.01;
  const times = [0];
  const states = [at];
  const speed = at.map((own) => new Float64Array(own.length));
  for (let i = 0; i < 1_000_000 && time < until; i++) {
    flow(at, speed);
    if (speed.every((own) => own.every((x) => Math.abs(x) < rest))) break;
    const tried = attempt(flow, at, Math.min(step, until - time));
    if (tried.error > tolerance) {
      step *= Math.max(0.2, 0.9 * root4(tolerance / tried.error));
      continue;
    }
    time += Math.min(step, until - time);
    at = tried.state;
    step *= Math.min(4, 0.9 * root4(tolerance / Math.max(tried.error, 1e-300)));
    times.push(time);
    states.push(at);
    if (times.length > 4 * kept) thin(times, states);
  }
  flow(at, speed);
  while (times.length > kept) thin(times, states);
  return { times, states, settled: speed.every((own) => own.every((x) => Math.abs(x) < rest)) };
}

const root4 = (x: number): number => Math.sqrt(Math.sqrt(x));

/** Leaves out every second state but the first and the last. Writes in place. */
function thin(times: number[], states: Float64Array[][]): void {
  const last = times.length - 1;
  const keep = (i: number): boolean => i % 2 === 0 || i === last;
  const keptTimes = times.filter((_, i) => keep(i));
  const keptStates = states.filter((_, i) => keep(i));
  times.splice(0, times.length, ...keptTimes);
  states.splice(0, states.length, ...keptStates);
}

const stages = [
  [],
  [1 / 4],
  [3 / 32, 9 / 32],
  [1932 / 2197, -7200 / 2197, 7296 / 2197],
  [439 / 216, -8, 3680 / 513, -845 / 4104],
  [-8 / 27, 2, -3544 / 2565, 1859 / 4104, -11 / 40],
];
const fourth = [25 / 216, 0, 1408 / 2565, 2197 / 4104, -1 / 5, 0];
const fifth = [16 / 135, 0, 6656 / 12_825, 28_561 / 56_430, -9 / 50, 2 / 55];

function attempt(flow: Flow, at: readonly Float64Array[], step: number): { state: Float64Array[]; error: number } {
  const speeds: Float64Array[][] = [];
  const shifted = (weights: readonly number[]): Float64Array[] =>
    at.map((own, i) =>
      own.map(
        (x, s) => x + step * weights.reduce((sum, weight, k) => (weight === 0 ? sum : sum + weight * speeds[k]![i]![s]!), 0),
      ),
    );
  for (const weights of stages) {
    const out = at.map((own) => new Float64Array(own.length));
    flow(shifted(weights), out);
    speeds.push(out);
  }
  const [low, high] = [shifted(fourth), shifted(fifth)];
  let error = 0;
  low.forEach((own, i) => own.forEach((x, s) => void (error = Math.max(error, Math.abs(x - high[i]![s]!)))));
  const state = high.map((own) => {
    const positive = own.map((x) => Math.max(0, x));
    const sum = positive.reduce((total, x) => total + x, 0);
    return positive.map((x) => x / sum);
  });
  return { state, error };
}
