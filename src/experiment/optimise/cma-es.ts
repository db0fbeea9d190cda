import { eigenOfSymmetric, exp, log, Luck, pow } from '../../numerics/index.js';

export interface CmaOptions {
  /** Where the search begins, and how far from there it looks at first: about a third of the way across. */
  readonly start: readonly number[];
  readonly step: number;
  readonly seed: number;
  /** Candidates of a generation; 4 + 3 ln n unless said. */
  readonly population?: number;
}

/** Weights and rates of learning for a number of dimensions and candidates: table 1 of the tutorial, without negative weights. */
interface Rates {
  readonly weights: Float64Array;
  /** Variance effective selection mass. */
  readonly mass: number;
  readonly rankOne: number;
  readonly rankMu: number;
  readonly path: number;
  readonly stepPath: number;
  readonly damping: number;
  /** Expected length of a standard normal vector. */
  readonly length: number;
}

function ratesOf(n: number, population: number): Rates {
  const parents = Math.floor(population / 2);
  const raw = Float64Array.from({ length: parents }, (_, i) => log((population + 1) / 2) - log(i + 1));
  const sum = raw.reduce((total, weight) => total + weight, 0);
  const weights = raw.map((weight) => weight / sum);
  const mass = 1 / weights.reduce((total, weight) => total + weight * weight, 0);
  const rankOne = 2 / ((n + 1.3) * (n + 1.3) + mass);
  const stepPath = (mass + 2) / (n + mass + 5);
  return {
    weights,
    mass,
    rankOne,
    rankMu: Math.min(1 - rankOne, (2 * (mass - 2 + 1 / mass)) / ((n + 2) * (n + 2) + mass)),
    path: (4 + mass / n) / (n + 4 + (2 * mass) / n),
    stepPath,
    damping: 1 + 2 * Math.max(0, Math.sqrt((mass - 1) / (n + 1)) - 1) + stepPath,
    length: Math.sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n * n)),
  };
}

/**
 * Minimises over all of space by covariance matrix adaptation: asks for candidates, is told their values, and draws the next
 * ones from a normal distribution that has learnt the shape of the ground.
 *
 * Source: Hansen (2016), The CMA Evolution Strategy: A Tutorial, arXiv:1604.00772. The same seed gives the same candidates.
 */
export class CmaEs {
  readonly population: number;
  private readonly rates: Rates;
  private readonly luck: Luck;
  private readonly covariance: Float64Array[];
  private readonly path: Float64Array;
  private readonly stepPath: Float64Array;
  private centre: Float64Array;
  private sigma: number;
  /** Directions of the distribution, and its spread along each. */
  private axes: readonly Float64Array[];
  private spreads: Float64Array;
  private asked: Float64Array[] = [];
  private generation = 0;

  constructor({ start, step, seed, population = 4 + Math.floor(3 * log(start.length)) }: CmaOptions) {
    const n = start.length;
    this.population = population;
    this.rates = ratesOf(n, population);
    this.luck = new Luck(seed, 0);
    this.centre = Float64Array.from(start);
    this.sigma = step;
    this.path = new Float64Array(n);
    this.stepPath = new Float64Array(n);
    this.covariance = start.map((_, i) => Float64Array.from({ length: n }, (_unused, j) => Number(i === j)));
    this.axes = this.covariance.map((row) => row.slice());
    this.spreads = new Float64Array(n).fill(1);
  }

  get mean(): Float64Array {
    return this.centre.slice();
  }

  /** Largest standard deviation along any direction: how far the search still looks. */
  get reach(): number {
    return this.sigma * Math.max(...this.spreads);
  }

  /** The candidates of the next generation. */
  ask(): Float64Array[] {
    this.luck.begin(0, this.generation);
    const n = this.centre.length;
    this.asked = Array.from({ length: this.population }, (_, k) => {
      const step = new Float64Array(n);
      for (let i = 0; i < n; i++) {
        const along = this.spreads[i]! * this.luck.normal(k * n + i);
        for (let j = 0; j < n; j++) step[j]! += along * this.axes[i]![j]!;
      }
      return step;
    });
    return this.asked.map((step) => this.centre.map((at, j) => at + this.sigma * step[j]!));
  }

  /** Learns from the values of the candidates that were asked for; lower is better, ties go to the first. */
  tell(values: readonly number[]): void {
    const { weights, mass, stepPath, damping, length, path, rankOne, rankMu } = this.rates;
    const n = this.centre.length;
    const order = values.map((_, k) => k).sort((a, b) => compare(values[a]!, values[b]!) || a - b);
    const best = order.slice(0, weights.length).map((k) => this.asked[k]!);
    const mean = new Float64Array(n);
    best.forEach((step, i) => step.forEach((x, j) => (mean[j]! += weights[i]! * x)));
    this.centre = this.centre.map((at, j) => at + this.sigma * mean[j]!);
    this.generation += 1;

    const whitened = this.whitened(mean);
    const stepGain = Math.sqrt(stepPath * (2 - stepPath) * mass);
    for (let j = 0; j < n; j++) this.stepPath[j] = (1 - stepPath) * this.stepPath[j]! + stepGain * whitened[j]!;
    const norm = Math.sqrt(this.stepPath.reduce((sum, x) => sum + x * x, 0));
    // While the step grows fast the path stands still, or a long first walk would stretch the distribution.
    const settled = norm / Math.sqrt(1 - pow(1 - stepPath, 2 * this.generation)) < (1.4 + 2 / (n + 1)) * length;
    const gain = settled ? Math.sqrt(path * (2 - path) * mass) : 0;
    for (let j = 0; j < n; j++) this.path[j] = (1 - path) * this.path[j]! + gain * mean[j]!;

    const kept = 1 - rankOne - rankMu + (settled ? 0 : rankOne * path * (2 - path));
    for (let i = 0; i < n; i++) {
      for (let j = i; j < n; j++) {
        let spread = 0;
        best.forEach((step, k) => (spread += weights[k]! * step[i]! * step[j]!));
        const value = kept * this.covariance[i]![j]! + rankOne * this.path[i]! * this.path[j]! + rankMu * spread;
        this.covariance[i]![j] = value;
        this.covariance[j]![i] = value;
      }
    }
    this.sigma *= exp((stepPath / damping) * (norm / length - 1));
    const { values: variances, vectors } = eigenOfSymmetric(this.covariance);
    this.axes = vectors;
    this.spreads = variances.map((variance) => Math.sqrt(Math.max(variance, 0)));
  }

  /** A step as it was drawn, before the shape of the distribution came upon it. */
  private whitened(step: Float64Array): Float64Array {
    const result = new Float64Array(step.length);
    this.axes.forEach((axis, i) => {
      const along = axis.reduce((sum, x, j) => sum + x * step[j]!, 0);
      const drawn = this.spreads[i] === 0 ? 0 : along / this.spreads[i]!;
      axis.forEach((x, j) => (result[j]! += drawn * x));
    });
    return result;
  }
}

/** What has no value comes last. */
function compare(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A point of all of space folded into the unit cube, as by mirrors on its faces: near a face nothing jumps. */
export function mirrored(point: Float64Array): Float64Array {
  return point.map((x) => {
    const folded = Math.abs(x) % 2;
    return folded > 1 ? 2 - folded : folded;
  });
}
