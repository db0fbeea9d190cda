import { quantileSorted } from '../../numerics/index.js';
import type { Scenario } from '../../scenario/index.js';
import { compile, Simulator, vendorSeries, type Frozen, type Market, type Recorder } from '../../simulation/index.js';
import type { FanSeries } from '../charts/index.js';

type State = Simulator['state'];
type SeriesName = (typeof vendorSeries)[number];

/** Numbers of months 1 to `count`. */
export const monthsTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

export const vendorAt = (market: Market, name: string): number => market.layout.vendorNames.indexOf(name);
export const segmentAt = (market: Market, name: string): number => market.layout.segmentNames.indexOf(name);

/** What `read` sees at the end of every month of a run in expected flows, one row for each thing it looks at. */
export function watch(scenario: Scenario, read: (state: State, market: Market) => number[]): number[][] {
  const market = compile(scenario);
  const rows: number[][] = [];
  const note = (state: State): void => read(state, market).forEach((value, i) => (rows[i] ??= []).push(value));
  new Simulator(market, 'mean-field', 'quick').run(1, 0, { watch: note });
  return rows;
}

/** A run in expected flows, under the brand of another market where one is given. */
export function expected(scenario: Scenario, frozen?: Frozen): { readonly market: Market; readonly recorder: Recorder } {
  const market = compile(scenario, frozen);
  return { market, recorder: new Simulator(market, 'mean-field', 'quick').run(1, 0) };
}

/** A vendor's metric at the horizon. */
export function atTheEnd({ market, recorder }: ReturnType<typeof expected>, vendor: string, metric: SeriesName): number {
  const row = vendorSeries.indexOf(metric) * market.layout.vendors + vendorAt(market, vendor);
  return recorder.vendorPath[(row + 1) * market.numbers.horizon - 1]!;
}

/** Paths of a vendor's metric by replicate, of seed 1; NaN where there is no value. */
export function paths(scenario: Scenario, vendor: string, metric: SeriesName, replicates: number): Float64Array[] {
  const market = compile(scenario);
  const simulator = new Simulator(market, 'stochastic', 'quick');
  const { horizon } = market.numbers;
  const from = (vendorSeries.indexOf(metric) * market.layout.vendors + vendorAt(market, vendor)) * horizon;
  return Array.from({ length: replicates }, (_, i) => simulator.run(1, i).vendorPath.slice(from, from + horizon));
}

/** Median and the central 90 % and 50 % of paths, month by month, over those that have a value. */
export function fanOf(label: string, runs: readonly Float64Array[]): FanSeries {
  const months = runs[0]!.length;
  const sorted = Array.from({ length: months }, (_, t) =>
    Float64Array.from(runs, (path) => path[t]!)
      .filter((value) => value === value)
      .sort(),
  );
  const at = (q: number): (number | null)[] => sorted.map((values) => (values.length > 0 ? quantileSorted(values, q) : null));
  return {
    label,
    centre: at(0.5),
    bands: [
      { low: at(0.05), high: at(0.95) },
      { low: at(0.25), high: at(0.75) },
    ],
  };
}
