import { exp, mean, pow } from '../../numerics/index.js';
import { indexRow, resampleCounts, type BootstrapOptions } from './bootstrap.js';
import type { Estimated } from './index-row.js';

/** Points at which densities are compared. */
const grid = 128;
/** Bandwidths beyond which a kernel is nothing. */
const reach = 4;

/** A sample of independent inputs: `inputs[input][row]`, texts as numbers of their own. */
export interface GivenData {
  readonly names: readonly string[];
  readonly inputs: readonly Float64Array[];
}

/**
 * Borgonovo's (2007) moment-independent measure from a given sample: half the area between the density of the output
 * and its density where the input is known, on average; 0 where the output does not depend on the input, 1 at most.
 *
 * Classes of equal size over the input's ranks, Gaussian kernels of Silverman's bandwidth, and the bias taken off by the
 * bootstrap, as Plischke, Borgonovo and Smith 2013 do. Densities are binned first, so a resample costs a pass over rows.
 * An output of few values has chances instead of densities.
 * Kernels smear densities, so estimates lie below the truth where these have edges, the less the more rows there are.
 */
export class DeltaEstimator {
  private readonly counts: readonly Uint8Array[];
  private readonly classes: readonly Classes[];

  constructor(
    private readonly data: GivenData,
    private readonly options: BootstrapOptions = {},
  ) {
    const rows = data.inputs[0]!.length;
    this.counts = resampleCounts(rows, options);
    this.classes = data.inputs.map((input) => classesOf(input, classCount(rows)));
  }

  estimate(output: Float64Array): Estimated {
    const { names } = this.data;
    const once = new Uint8Array(output.length).fill(1);
    const binned = binsOf(output);
    const tell = (drawn: Uint8Array): Float64Array =>
      Float64Array.from(this.classes, (classes) => (binned === undefined ? NaN : separation(binned, classes, drawn)));
    const raw = tell(once);
    const again = this.counts.map(tell);
    const bias = raw.map((value, i) => (again.length > 0 ? mean(again.map((found) => found[i]!)) - value : 0));
    const without = (times: number) => (value: number, i: number) => Math.max(0, value - times * bias[i]!);
    const estimates = raw.map(without(1));
    const resamples = again.map((found) => found.map(without(2)));
    return {
      indices: names.map((name, i) =>
        indexRow(
          'delta',
          name,
          null,
          estimates[i]!,
          Float64Array.from(resamples, (found) => found[i]!),
          this.options,
        ),
      ),
      ranked: { names, estimates, resamples },
    };
  }
}

/** Classes for so many rows: min(n^(2 / (7 + tanh((1500 - n) / 500))), 48), rounded up. */
function classCount(rows: number): number {
  const tanh = 1 - 2 / (exp((2 * (1500 - rows)) / 500) + 1);
  return Math.min(48, Math.ceil(pow(rows, 2 / (7 + tanh))));
}

interface Classes {
  readonly of: Int32Array;
  readonly count: number;
}

/** Classes of equal size over an input's ranks, or one for every value where there are no more values than classes. */
function classesOf(input: Float64Array, count: number): Classes {
  const values = [...new Set(input)].sort((a, b) => a - b);
  if (values.length <= count) {
    const place = new Map(values.map((value, i) => [value, i]));
    return { of: Int32Array.from(input, (value) => place.get(value)!), count: values.length };
  }
  const order = Float64Array.from(input.keys()).sort((a, b) => input[a]! - input[b]! || a - b);
  const of = new Int32Array(input.length);
  order.forEach((row, rank) => (of[row] = Math.floor((rank * count) / input.length)));
  return { of, count };
}

/** Where values lie on the grid: the bin below, and the part that belongs to the one above. */
interface Binned {
  /** Whether values are so few that they have a bin each, and nothing is smeared. */
  readonly discrete: boolean;
  readonly below: Int32Array;
  readonly part: Float64Array;
}

/** Bins of all values; nothing where all are one. */
function binsOf(output: Float64Array): Binned | undefined {
  const values = [...new Set(output)].sort((a, b) => a - b);
  if (values.length === 1) return undefined;
  if (values.length > grid / 2) return evenBins(output);
  const place = new Map(values.map((value, i) => [value, i]));
  return {
    discrete: true,
    below: Int32Array.from(output, (value) => place.get(value)!),
    part: new Float64Array(output.length),
  };
}

/** The grid reaches a tenth beyond the values to either side. */
function evenBins(output: Float64Array): Binned {
  let low = Infinity;
  let high = -Infinity;
  for (const value of output) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const width = (1.2 * (high - low)) / (grid - 1);
  const places = output.map((value) => (value - low) / width + (grid - 1) / 12);
  const below = Int32Array.from(places, Math.floor);
  return { discrete: false, below, part: places.map((place, i) => place - below[i]!) };
}

/** Half the area between the density of all drawn rows and that of each class, weighted by the classes' sizes. */
function separation({ discrete, below, part }: Binned, { of, count }: Classes, drawn: Uint8Array): number {
  const masses = new Float64Array(count * grid);
  const moments = new Float64Array(3 * count);
  for (let row = 0; row < drawn.length; row++) {
    const times = drawn[row]!;
    const at = of[row]! * grid + below[row]!;
    const upper = times * part[row]!;
    masses[at]! += times - upper;
    masses[at + 1]! += upper;
    const place = below[row]! + part[row]!;
    moments[3 * of[row]!]! += times;
    moments[3 * of[row]! + 1]! += times * place;
    moments[3 * of[row]! + 2]! += times * place * place;
  }
  const all = new Float64Array(grid);
  const whole = new Float64Array(3);
  for (let i = 0; i < masses.length; i++) all[i % grid]! += masses[i]!;
  for (let i = 0; i < moments.length; i++) whole[i % 3]! += moments[i]!;
  const density = discrete ? chances(all, whole[0]!) : smooth(all, whole);
  let sum = 0;
  for (let c = 0; c < count; c++) {
    const own = moments.subarray(3 * c, 3 * c + 3);
    if (own[0] === 0) continue;
    const conditional = discrete
      ? chances(masses.subarray(c * grid, (c + 1) * grid), own[0]!)
      : smooth(masses.subarray(c * grid, (c + 1) * grid), own);
    let area = 0;
    for (let i = 0; i < grid; i++) area += Math.abs(density[i]! - conditional[i]!);
    sum += (own[0]! / whole[0]!) * 0.5 * area;
  }
  return sum;
}

const chances = (masses: Float64Array, n: number): Float64Array => masses.map((mass) => mass / n);

/** Chances of the bins under a Gaussian kernel of Silverman's bandwidth, (3 n / 4)^(-1/5) standard deviations. */
function smooth(masses: Float64Array, [n, sum, squares]: ArrayLike<number> & Iterable<number>): Float64Array {
  const variance = n! > 1 ? Math.max(0, squares! - (sum! * sum!) / n!) / (n! - 1) : 0;
  const bandwidth = Math.max(0.2, Math.sqrt(variance) * pow(0.75 * n!, -0.2));
  const radius = Math.min(grid - 1, Math.ceil(reach * bandwidth));
  const kernel = Float64Array.from({ length: radius + 1 }, (_, i) => exp((-0.5 * i * i) / (bandwidth * bandwidth)));
  const total = kernel.reduce((all, k, i) => all + (i === 0 ? k : 2 * k), 0) * n!;
  const density = new Float64Array(grid);
  for (let from = 0; from < grid; from++) {
    const mass = masses[from]! / total;
    if (mass === 0) continue;
    const last = Math.min(grid - 1, from + radius);
    for (let to = Math.max(0, from - radius); to <= last; to++) density[to]! += mass * kernel[Math.abs(to - from)]!;
  }
  return density;
}
