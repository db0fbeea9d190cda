import { compareVariants, type Evaluator, type Output } from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { Arm, Asks, Beside, Progress, Told } from '../protocol/messages.js';
import { played } from './reading.js';

/** Runs of every strategy: as many as give an interval that tells something within a few seconds. */
const budget = 80;
/** No interval is narrow enough before the budget ends. */
const precision = 1e-6;

/** What strategies are compared on, as far as the market has it. */
export function comparedMetrics({ segments }: Scenario): string[] {
  const kinds = new Set(Object.values(segments).map(({ kind }) => kind));
  return [
    'survival',
    ...(kinds.has('business') ? ['business_share'] : []),
    ...(kinds.has('builder') ? ['builder_share'] : []),
    'profit_npv',
  ];
}

/** Strategies of one vendor under the same luck, each against the first. */
export async function beside(
  asked: Asks['beside']['given'],
  evaluator: Evaluator,
  tell: (told: Progress) => void,
): Promise<Beside> {
  const { vendor, strategies, seed } = asked;
  const market = played(asked);
  const outputs = comparedMetrics(market.scenario).map((metric): Output => ({ metric, vendor, month: null }));
  const points = strategies.map((strategy) => ({ id: strategy, sets: [`vendors.${vendor}.strategy=${strategy}`] }));
  const sums = points.map(() => outputs.map(() => ({ sum: 0, count: 0 })));
  const watching: Evaluator = {
    async evaluate(request) {
      const told = await evaluator.evaluate(request);
      told.values.forEach((value, i) => {
        const sum = sums[Math.floor(i / (told.replicates * outputs.length))]![i % outputs.length]!;
        if (Number.isNaN(value)) return;
        sum.sum += value;
        sum.count += 1;
      });
      return told;
    },
  };
  const { pairs, replicates } = await compareVariants({
    ...market,
    points,
    outputs,
    seed,
    precision,
    budget,
    evaluator: watching,
    frozen: true,
    progress: (done, total) => tell({ done, total }),
  });
  const arms = points.map(({ id }, a): Arm => {
    const metrics = outputs.map(({ metric }, o): [string, Told] => {
      const { sum, count } = sums[a]![o]!;
      const pair = pairs.find((one) => one.a === points[0]!.id && one.b === id && one.metric === metric);
      return [metric, { mean: count === 0 ? null : sum / count, ...againstFirst(pair) }];
    });
    return { strategy: id, metrics: Object.fromEntries(metrics) };
  });
  return { arms, replicates };
}

/** Pairs tell the first less the other; a reader wants to know what the other gains. */
function againstFirst(
  pair: { readonly estimate: number | null; readonly low: number | null; readonly high: number | null } | undefined,
): Omit<Told, 'mean'> {
  if (pair === undefined) return { difference: null, low: null, high: null };
  const { estimate, low, high } = pair;
  const turned = (value: number | null): number | null => (value === null ? null : 0 - value);
  return { difference: turned(estimate), low: turned(high), high: turned(low) };
}
