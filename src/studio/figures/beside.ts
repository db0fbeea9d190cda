import type { Chart } from '../../report/charts/chart.js';
import type { Arm, Beside } from '../protocol/messages.js';
import type { Language } from '../state/settings.js';
import { unitOf } from '../words/amounts.js';
import type { Words } from '../words/index.js';
import { headingOf } from './heading.js';

const nameOf = ({ strategy }: Arm, w: Words): string => w.strategies[strategy] ?? strategy;
const metricName = (metric: string, w: Words): string => (w.metrics as Readonly<Record<string, string>>)[metric] ?? metric;

/** For each outcome what the other ways gain or lose against the first, under the same luck. */
export function differencesOf({ arms, replicates }: Beside, w: Words, now: Language): Chart[] {
  const [first, ...others] = arms;
  if (first === undefined || others.length === 0) return [];
  return Object.keys(first.metrics).map((metric) => ({
    kind: 'differences',
    heading: headingOf(
      `difference-${metric}`,
      now,
      w.beside.difference(metricName(metric, w)),
      w.beside.against(nameOf(first, w), replicates),
    ),
    x: { label: metricName(metric, w), unit: unitOf(metric) },
    rows: others.map((arm) => {
      const { difference, low, high } = arm.metrics[metric]!;
      return { label: nameOf(arm, w), estimate: difference ?? NaN, low, high };
    }),
    sides: [w.beside.less, w.beside.more],
  }));
}

/** Ways that give weights away for good or for a while. */
const openWays: ReadonlySet<string> = new Set(['open-weights', 'open-core', 'delayed-open', 'hybrid', 'unbeatable-first']);

/** Chance to be still there against profit: which of the ways compared no other beats in both. */
export function frontOf({ arms, replicates }: Beside, w: Words, now: Language): Chart {
  return {
    kind: 'pareto',
    heading: headingOf('front', now, w.beside.front, w.beside.frontUnder(replicates)),
    x: { label: metricName('profit_npv', w), unit: 'usd' },
    y: { label: w.metricAxis.survival, unit: 'share' },
    goals: { x: 'more', y: 'more' },
    points: arms.map((arm) => ({
      label: nameOf(arm, w),
      x: arm.metrics['profit_npv']?.mean ?? NaN,
      y: arm.metrics['survival']?.mean ?? NaN,
      release: openWays.has(arm.strategy) ? 'open' : 'closed',
    })),
    front: w.beside.unbeaten,
  };
}
