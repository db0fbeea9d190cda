import { Collector, seriesDigest, type Executor, type ReplicatesResult, type Series } from '../../experiment/index.js';
import { compile } from '../../simulation/index.js';
import type { Lucky, Market } from '../protocol/messages.js';
import { pathMetrics, type Fan } from '../protocol/paths.js';
import { played } from './reading.js';
import { replicatesOf } from './replicates.js';

/** Runs that are shown one by one. */
const samples = 12;

/** Plays many runs and tells what they come to each time that as many are done as a look asks for. The last look is the answer. */
export async function fanOf(
  asked: Market & Lucky & { readonly looks: readonly number[] },
  executor: Executor,
  tell: (fan: Fan) => void,
): Promise<Fan> {
  const { seed, looks } = asked;
  const { scenario, hash } = played(asked);
  const market = compile(scenario);
  const total = looks.at(-1)!;
  const collector = new Collector(market.layout, market.numbers, total);
  const few: Float64Array[] = [];
  let last: Fan | undefined;
  const tasks = replicatesOf({ scenario, hash }, seed, total);
  await executor.run(tasks, (result, i) => {
    collector.take(result, tasks[i]!.count);
    keepSamples(result, tasks[i]!.count, few);
    if (!looks.includes(collector.done)) return;
    last = fanAt(collector, market.layout.vendorNames, market.numbers, seed, few);
    tell(last);
  });
  return last!;
}

function keepSamples({ vendorPaths }: ReplicatesResult, count: number, few: Float64Array[]): void {
  const each = vendorPaths.length / count;
  for (let i = 0; i < count && few.length < samples; i++) few.push(vendorPaths.slice(i * each, (i + 1) * each));
}

function fanAt(
  collector: Collector,
  vendors: readonly string[],
  { horizon, step }: { readonly horizon: number; readonly step: number },
  seed: number,
  few: readonly Float64Array[],
): Fan {
  const series = collector.seriesOf();
  const columns = (pick: (one: Series) => readonly (number | null)[]): Float64Array => {
    const values = new Float64Array(pathMetrics.length * vendors.length * horizon);
    for (const one of series) {
      if (one.vendor === null) continue;
      const row = pathMetrics.indexOf(one.metric as (typeof pathMetrics)[number]) * vendors.length + vendors.indexOf(one.vendor);
      pick(one).forEach((value, month) => (values[row * horizon + month] = value ?? NaN));
    }
    return values;
  };
  return {
    replicates: collector.done,
    seed,
    mean: { vendors, months: horizon, step, values: columns(({ mean }) => mean) },
    low: columns(({ low }) => low),
    high: columns(({ high }) => high),
    samples: few,
    digest: seriesDigest(series),
  };
}
