import type { Chart } from '../../report/charts/chart.js';
import type { MultiplesPanel } from '../../report/charts/panel.js';
import type { PathMetric } from '../protocol/paths.js';
import { unitOf } from '../words/amounts.js';
import { headingOf, partyOf } from './heading.js';
import { meanOf, monthsOf, rowOf, type Row, type Seen } from './seen.js';

/** Months beyond which it does not matter how long cash would last. */
const longest = 60;

/** A metric vendor by vendor, each with single runs; where it is cash, with the months in which they ended. */
export function panelsOf(seen: Seen, metric: PathMetric): Chart {
  const { market, fan, words: w, language } = seen;
  const runs = fan?.samples.length ?? 0;
  const shown = meanOf(seen);
  const row = (id: string, values: Float64Array): Row => {
    const path = rowOf(seen, metric, id, values);
    return metric === 'runway' ? path.map((value) => (value === null ? null : Math.min(longest, value))) : path;
  };
  const panels = market.vendors.flatMap((vendor): MultiplesPanel[] => {
    if (!shown.vendors.includes(vendor.id)) return [];
    const centre = row(vendor.id, shown.values);
    if (centre.every((value) => value === null)) return [];
    const exits = exitsOf(seen, vendor.id);
    return [
      {
        ...partyOf(vendor),
        centre,
        ...(fan !== null && {
          low: row(vendor.id, fan.low),
          high: row(vendor.id, fan.high),
          paths: fan.samples.map((values) => row(vendor.id, values)),
          exits,
          note: w.vendors.gone(exits.length, runs),
        }),
      },
    ];
  });
  const under = fan === null ? w.chart.expected : w.vendors.panelsUnder(fan.replicates, runs);
  return {
    kind: 'multiples',
    heading: headingOf('panels', language, w.vendors.panels(w.metrics[metric]), under),
    x: { label: w.chart.months(market.start), scale: 'month', domain: [0, market.horizon] },
    y: { label: metric === 'runway' ? w.vendors.runwayAxis(longest) : w.metricAxis[metric], unit: unitOf(metric) },
    at: monthsOf(seen),
    panels,
    ownScale: unitOf(metric) === 'usd',
    ...(fan !== null && { exitWord: w.vendors.exit(runs) }),
  };
}

/** Months in which single runs of a vendor ended; who has not entered yet has not ended. */
function exitsOf(seen: Seen, vendor: string): number[] {
  const { step } = meanOf(seen);
  return (seen.fan?.samples ?? []).flatMap((values) => {
    const path = rowOf(seen, 'survival', vendor, values);
    const last = path.lastIndexOf(1);
    return last < 0 || last === path.length - 1 ? [] : [(last + 2) * step];
  });
}

const stacked = ['business_share', 'builder_share', 'consumer_share'] as const;
export type StackedMetric = (typeof stacked)[number];
export const isStacked = (metric: PathMetric): metric is StackedMetric => stacked.some((one) => one === metric);

/** How a whole is shared out over time, hatched where weights are given away. */
export function stackOf(seen: Seen, metric: StackedMetric): Chart {
  const { market, fan, words: w, language } = seen;
  const shown = meanOf(seen);
  return {
    kind: 'shares',
    heading: headingOf('stack', language, w.vendors.stack(w.metrics[metric]), w.vendors.stackUnder(fan?.replicates ?? 0)),
    x: { label: w.chart.months(market.start), scale: 'month' },
    y: { label: w.metricAxis[metric], unit: 'share' },
    at: monthsOf(seen),
    series: market.vendors
      .filter(({ id }) => shown.vendors.includes(id))
      .map((vendor) => ({ ...partyOf(vendor), values: rowOf(seen, metric, vendor.id, shown.values) })),
  };
}

/** Who is still there at the end, as so many of twenty runs. */
export function dotsOf(seen: Seen): Chart {
  const { market, fan, words: w, language } = seen;
  const shown = meanOf(seen);
  return {
    kind: 'dots',
    heading: headingOf(
      'dots',
      language,
      w.survivors.title,
      fan === null ? w.chart.expected : w.vendors.dotsUnder(fan.replicates),
    ),
    rows: market.vendors
      .filter(({ id }) => shown.vendors.includes(id))
      .map((vendor) => ({
        ...partyOf(vendor),
        chance: rowOf(seen, 'survival', vendor.id, shown.values).at(-1) ?? 0,
      })),
  };
}
