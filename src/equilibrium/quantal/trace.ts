import { solved } from './solve-linear.js';
import type { LogitSystem } from './logit.js';

/** A logit equilibrium on a branch. */
export interface QuantalPoint {
  /** Precision, per range of payoffs. */
  readonly lambda: number;
  readonly strategies: readonly Float64Array[];
}

/** A branch of logit equilibria, in the order in which it runs. */
export interface Branch {
  readonly points: readonly QuantalPoint[];
  /** Where lambda turns back. */
  readonly turns: readonly QuantalPoint[];
  /** Whether the branch reached the largest lambda that was asked for. */
  readonly arrived: boolean;
  /** Log-odds at the end. */
  readonly end: Float64Array;
}

const mostPoints = 20_000;
const tolerance = 1e-11;
const shortest = 1e-7;
/** A step is no longer than this part of where the branch stands: longer ones might jump. */
const longest = 0.1;
/** Tangents of neighbouring points enclose less than about 18 degrees: otherwise a step may jump to another branch. */
const straight = 0.95;

/**
 * Follows a branch of logit equilibria by its arc length: along the tangent, then back to the curve by Newton's method in the plane
 * across it, so that nothing is lost where lambda turns back.
 *
 * Starts at log-odds `y` and `lambda`, upwards or downwards in lambda; ends at `most`, or at zero on the way down.
 * Source: Allgower and Georg (2003), Introduction to Numerical Continuation Methods, chapter 6; Turocy (2005).
 */
export function follow(system: LogitSystem, y: ArrayLike<number>, lambda: number, most: number, upwards = true): Branch {
  const n = system.dimension;
  let at: Float64Array = Float64Array.from({ length: n + 1 }, (_, k) => (k === n ? lambda : y[k]!));
  let along: Float64Array = tangentAt(system, at, null);
  if (along[n]! > 0 !== upwards) along = along.map((x) => -x);
  const points = [pointOf(system, at)];
  const turns: QuantalPoint[] = [];
  let step = 0.01;
  while (points.length < mostPoints) {
    const next = advance(system, at, along, step);
    const tangent = next && tangentAt(system, next, along);
    if (next === undefined || tangent === undefined || dot(tangent, along) < straight) {
      step /= 2;
      if (step < shortest) break;
      continue;
    }
    if (tangent[n]! > 0 !== along[n]! > 0) turns.push(pointOf(system, turnBetween(system, at, along, step)));
    at = next;
    along = tangent;
    points.push(pointOf(system, at));
    if (at[n]! >= most || at[n]! <= 0) break;
    step = Math.min(1.4 * step, longest + longest * largest(at));
  }
  return { points, turns, arrived: at[n]! >= most, end: at.slice(0, n) };
}

/** The logit equilibrium at a lambda near given log-odds; undefined where Newton's method reaches none. */
export function settleAt(system: LogitSystem, y: ArrayLike<number>, lambda: number): Float64Array | undefined {
  let at: Float64Array = Float64Array.from(y);
  for (let i = 0; i < 60; i++) {
    const residual = system.residual(at, lambda);
    if (largest(residual) < tolerance * (1 + lambda)) return at;
    const move = solved(
      system.jacobian(at, lambda).map((row) => row.slice(0, system.dimension)),
      residual,
    );
    if (move === undefined) return undefined;
    at = at.map((x, k) => x - move[k]!);
  }
  return undefined;
}

const largest = (values: Float64Array): number => values.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, x, k) => sum + x * b[k]!, 0);

function pointOf(system: LogitSystem, at: Float64Array): QuantalPoint {
  return { lambda: at[system.dimension]!, strategies: system.profile(at) };
}

/** The unit tangent; it goes on in the direction of the one before. */
function tangentAt(system: LogitSystem, at: Float64Array, before: Float64Array | null): Float64Array {
  const n = system.dimension;
  const rows = system.jacobian(at, at[n]!);
  const across = before ?? Float64Array.from({ length: n + 1 }, (_, k) => Number(k === n));
  const right = Float64Array.from({ length: n + 1 }, (_, k) => Number(k === n));
  const tangent = solved([...rows, across], right) ?? across;
  const size = Math.sqrt(dot(tangent, tangent));
  return tangent.map((x) => x / size);
}

/** The point of the branch a step ahead: in the plane across the tangent, where Newton's method gets there in a few steps. */
function advance(system: LogitSystem, from: Float64Array, along: Float64Array, step: number): Float64Array | undefined {
  const n = system.dimension;
  const aim = from.map((x, k) => x + step * along[k]!);
  let at = aim;
  for (let i = 0; i < 6; i++) {
    const residual = system.residual(at, at[n]!);
    const off = at.reduce((sum, x, k) => sum + along[k]! * (x - aim[k]!), 0);
    if (largest(residual) < tolerance * (1 + Math.abs(at[n]!)) && Math.abs(off) < tolerance * (1 + step)) return at;
    const move = solved([...system.jacobian(at, at[n]!), along], Float64Array.from([...residual, off]));
    if (move === undefined) return undefined;
    at = at.map((x, k) => x - move[k]!);
  }
  return undefined;
}

/** Where lambda turns within a step, by bisection. */
function turnBetween(system: LogitSystem, from: Float64Array, along: Float64Array, step: number): Float64Array {
  const n = system.dimension;
  let [low, high] = [0, step];
  let best = from;
  for (let i = 0; i < 40; i++) {
    const middle = 0.5 * (low + high);
    const at = advance(system, from, along, middle);
    if (at === undefined) break;
    best = at;
    if (tangentAt(system, at, along)[n]! > 0 === along[n]! > 0) low = middle;
    else high = middle;
  }
  return best;
}
