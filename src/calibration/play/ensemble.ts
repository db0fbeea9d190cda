import type { Ensemble } from '../../experiment/index.js';
import { pathsLike, type Scenario } from '../../scenario/index.js';
import type { Fit } from '../fit/fit.js';
import { priorDraw, priorOf } from './prior.js';

/**
 * What a scenario may be: draws of all its numbers that have a range.
 *
 * A number that a fit has too, with the same value and range, takes the posterior's draws; any other is drawn from its range.
 */
export function ensembleOf(scenario: Scenario, fit: Fit | null, draws: number, seed: number): Ensemble {
  const prior = priorOf(scenario);
  const carried = carriedOver(fit, prior);
  const values = new Float64Array(draws * prior.length);
  const wholes = wholesOf(prior);
  for (let draw = 0; draw < draws; draw++) {
    const uniforms = priorDraw(prior, seed, draw);
    prior.forEach(({ inverse }, i) => {
      values[draw * prior.length + i] = carried(i, draw) ?? inverse(uniforms[i]!);
    });
    for (const { columns, whole } of wholes) share(values, draw * prior.length, columns, whole);
  }
  return { paths: prior.map(({ path }) => path), draws, values, weights: null };
}

/** Shares of one day that nobody has observed, by their columns: parts of a whole, which is as stated. */
function wholesOf(prior: ReturnType<typeof priorOf>): { readonly columns: readonly number[]; readonly whole: number }[] {
  const found = new Map<string, { columns: number[]; whole: number }>();
  prior.forEach(({ path, value }, i) => {
    const end = path.indexOf('.shares.');
    if (end < 0 || !path.includes('.observed.')) return;
    const day = found.get(path.slice(0, end)) ?? { columns: [], whole: 0 };
    day.columns.push(i);
    day.whole += value;
    found.set(path.slice(0, end), day);
  });
  return [...found.values()];
}

/** Scales drawn shares of one day to their whole, never up beyond it. */
function share(values: Float64Array, from: number, columns: readonly number[], whole: number): void {
  const sum = columns.reduce((total, i) => total + values[from + i]!, 0);
  for (const i of columns) values[from + i]! *= (whole * (1 - 1e-12)) / sum;
}

/** Values at which numbers are held in every draw, by path; `*` stands for any key. */
export type Held = Readonly<Record<string, number>>;

/** The same draws with some numbers held: what an answer owes to a mechanism is what changes without it. */
export function holding(ensemble: Ensemble, held: Held): Ensemble {
  const shapes = Object.entries(held).map(([pattern, value]) => ({ shape: pathsLike(pattern), value }));
  const values = Float64Array.from(ensemble.values);
  ensemble.paths.forEach((path, i) => {
    const found = shapes.find(({ shape }) => shape.test(path));
    if (found === undefined) return;
    for (let draw = 0; draw < ensemble.draws; draw++) values[draw * ensemble.paths.length + i] = found.value;
  });
  return { ...ensemble, values };
}

/** The posterior's value of a number in a draw; undefined where the fit has no such number, or another range of it. */
function carriedOver(fit: Fit | null, prior: ReturnType<typeof priorOf>): (i: number, draw: number) => number | undefined {
  if (fit === null) return () => undefined;
  const { paths, draws, values } = fit.ensemble;
  const ranges = new Map(fit.ranges.map((range) => [range.path, range]));
  const columns = prior.map(({ path, value, low, high }) => {
    const range = ranges.get(path);
    return range !== undefined && range.value === value && range.low === low && range.high === high ? paths.indexOf(path) : -1;
  });
  return (i, draw) => (columns[i]! < 0 ? undefined : values[(draw % draws) * paths.length + columns[i]!]!);
}
