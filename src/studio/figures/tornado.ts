import type { Chart } from '../../report/charts/chart.js';
import type { MarketView } from '../protocol/market.js';
import type { Weighed } from '../protocol/messages.js';
import type { Language } from '../state/settings.js';
import { amount, unitOf } from '../words/amounts.js';
import type { Words } from '../words/index.js';
import { titleOf } from '../words/titles.js';
import { headingOf } from './heading.js';

/** Numbers of a tornado. */
const most = 12;

/** What one outcome of a vendor comes to at both ends of the numbers that move it most. */
export function tornadoOf({ output, base, rows }: Weighed, market: MarketView, w: Words, now: Language): Chart {
  const vendor = market.vendors.find(({ id }) => id === output.vendor)?.title ?? output.vendor;
  const metric = (w.metrics as Readonly<Record<string, string>>)[output.metric] ?? output.metric;
  const widest = rows.toSorted((a, b) => Math.abs(b.atHigh - b.atLow) - Math.abs(a.atHigh - a.atLow)).slice(0, most);
  return {
    kind: 'tornado',
    heading: headingOf('tornado', now, w.influences.title(metric, vendor), w.influences.under),
    x: { label: metric, unit: unitOf(output.metric) },
    base: { value: base, label: w.influences.base },
    rows: widest.map(({ path, low, high, unit, atLow, atHigh }) => ({
      label: titleOf(path, market, w, now),
      low: { input: amount(low, unit, now, w), outcome: atLow },
      high: { input: amount(high, unit, now, w), outcome: atHigh },
    })),
  };
}
