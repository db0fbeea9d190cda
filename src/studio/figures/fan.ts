import type { Chart } from '../../report/charts/chart.js';
import type { PathMetric } from '../protocol/paths.js';
import { unitOf } from '../words/amounts.js';
import { headingOf, partyOf } from './heading.js';
import { meanOf, monthsOf, rowOf, vendorsIn, type Seen } from './seen.js';

/** Mean and central 90 % of every vendor, and single runs of the one in view. */
export function fanFigure(seen: Seen, metric: PathMetric, vendor: string): Chart {
  const { market, fan, words: w, language } = seen;
  // Of what either happens or does not, the middle of all runs says nothing.
  const spread = metric === 'survival' ? null : fan;
  return {
    kind: 'fan',
    heading: headingOf(
      'fan',
      language,
      w.metrics[metric],
      fan === null ? w.chart.expected : spread === null ? w.chart.part(fan.replicates) : w.vendors.fanUnder(fan.replicates),
    ),
    x: { label: w.chart.months(market.start), scale: 'month', domain: [0, market.horizon] },
    y: { label: w.metricAxis[metric], unit: unitOf(metric) },
    at: monthsOf(seen),
    series: vendorsIn(seen, metric).map((one) => ({
      ...partyOf(one),
      centre: rowOf(seen, metric, one.id, meanOf(seen).values),
      bands:
        spread === null ? [] : [{ low: rowOf(seen, metric, one.id, spread.low), high: rowOf(seen, metric, one.id, spread.high) }],
      ...(spread !== null && one.id === vendor && { paths: spread.samples.map((values) => rowOf(seen, metric, one.id, values)) }),
    })),
  };
}
