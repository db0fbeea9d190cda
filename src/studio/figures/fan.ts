import type { FanChart, FanSeries } from '../../report/charts/fan.js';
import type { VendorView } from '../protocol/market.js';
import type { PathMetric, Paths } from '../protocol/paths.js';
import { unitOf } from '../words/amounts.js';
import { headingOf, partyOf } from './heading.js';
import { meanOf, monthsOf, mostDrawn, partly, rowOf, vendorsIn, type Seen } from './seen.js';

type Drawn = FanChart & { readonly kind: 'fan' };

/** What the chart of the page shows: a metric, the vendor in view, and what was before the reader's changes. */
export interface View extends Seen {
  readonly metric: PathMetric;
  readonly vendor: string;
  readonly before: Paths | null;
}

/** The chart of the page: the paths of all vendors and what they were before, and of the one in view the spread and single runs. */
export function boardFigure(view: View): Drawn {
  const { fan, metric, vendor, words: w } = view;
  const own = view.market.vendors.find(({ id }) => id === vendor);
  const under = [
    fan === null
      ? w.chart.expected
      : spreadOf(view) === null
        ? w.chart.part(fan.replicates)
        : w.chart.mean(fan.replicates, own?.title ?? vendor),
    ...(view.before === null ? [] : [w.chart.ghost]),
    ...partlyOf(view),
  ].join(' · ');
  const { before } = view;
  return figureOf(view, under, (one) => {
    const inView = one.id === vendor;
    return {
      ...(inView ? { strong: true, ...aroundOf(view, one.id) } : { bands: [] }),
      ...(before !== null && { before: rowOf(view, metric, one.id, before.values) }),
    };
  });
}

/** Mean and central 90 % of every vendor, and single runs of the one in view. */
export function fanFigure(view: View): Drawn {
  const { fan, vendor, words: w } = view;
  const told =
    fan === null ? w.chart.expected : spreadOf(view) === null ? w.chart.part(fan.replicates) : w.vendors.fanUnder(fan.replicates);
  return figureOf(view, [told, ...partlyOf(view)].join(' · '), (one) => {
    const { bands, paths } = aroundOf(view, one.id);
    return { bands, ...(one.id === vendor && { paths }) };
  });
}

function figureOf(view: View, under: string, around: (vendor: VendorView) => Omit<FanSeries, 'label' | 'centre'>): Drawn {
  const { market, metric, vendor, words: w, language } = view;
  return {
    kind: 'fan',
    heading: headingOf('fan', language, w.metrics[metric], under),
    x: { label: w.chart.months(market.start), scale: 'month', domain: [0, market.horizon] },
    y: { label: w.metricAxis[metric], unit: unitOf(metric) },
    at: monthsOf(view),
    series: vendorsIn(view, metric, vendor).map((one) => ({
      ...partyOf(one),
      centre: rowOf(view, metric, one.id, meanOf(view).values),
      ...around(one),
    })),
  };
}

const partlyOf = (view: View): string[] => {
  const { vendors } = meanOf(view);
  return partly(Math.min(mostDrawn, vendors.length), vendors.length, view.words);
};

// Of what either happens or does not, the middle of all runs says nothing.
const spreadOf = ({ fan, metric }: View): Seen['fan'] => (metric === 'survival' ? null : fan);

function aroundOf(view: View, vendor: string): Required<Pick<FanSeries, 'bands' | 'paths'>> {
  const spread = spreadOf(view);
  const row = (values: Float64Array) => rowOf(view, view.metric, vendor, values);
  return spread === null
    ? { bands: [], paths: [] }
    : { bands: [{ low: row(spread.low), high: row(spread.high) }], paths: spread.samples.map(row) };
}
