import type { IndividualsSimulator, Life } from '../../individuals/index.js';
import { marketSeries, vendorEndings, vendorSeries } from '../../simulation/index.js';
import type { ReplicatesResult, ReplicatesTask } from '../tasks/task.js';

/** Replicates of individuals, laid out as those of counts; NaN for what is not followed person by person. */
export function playPersons(simulator: IndividualsSimulator, { seed, from, count }: ReplicatesTask): ReplicatesResult {
  const lives = Array.from({ length: count }, (_, i) => simulator.run(seed, from + i));
  return {
    type: 'replicates',
    vendorPaths: Float64Array.from(lives.flatMap(vendorPath)),
    marketPaths: Float64Array.from(lives.flatMap(marketPath)),
    endings: Float64Array.from(lives.flatMap(endingsOf)),
  };
}

/** Of a row the metric of this name, where it has one. */
const valueOf = (row: Readonly<Record<string, number>>, metric: string): number => row[metric] ?? NaN;

function vendorPath({ vendors }: Life): number[] {
  return vendorSeries.flatMap((metric) =>
    [...vendors.values()].flatMap(({ months }) => months.map((row) => valueOf(row, metric))),
  );
}

function marketPath({ market }: Life): number[] {
  return marketSeries.flatMap((metric) => market.map((row) => valueOf(row, metric)));
}

function endingsOf({ vendors }: Life): number[] {
  return vendorEndings.flatMap((metric) => [...vendors.values()].map(({ end }) => valueOf(end, metric)));
}
