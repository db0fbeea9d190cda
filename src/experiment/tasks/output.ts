import { nearest, type Finding } from '../../documents/index.js';
import {
  askedEndings,
  askedSeries,
  marketSeries,
  vendorEndings,
  vendorSeries,
  type Market,
  type Recorder,
} from '../../simulation/index.js';

/** A number that a run comes to: a metric of a vendor or of the market, at its end or at the end of a month. */
export interface Output {
  readonly metric: string;
  /** Null for the whole market. */
  readonly vendor: string | null;
  /** Null for the end of the run. */
  readonly month: number | null;
}

/** How an output is written: `survival.meta`, `hhi`, `business_share.meta@12`. */
export const outputName = ({ metric, vendor, month }: Output): string =>
  `${metric}${vendor === null ? '' : `.${vendor}`}${month === null ? '' : `@${month}`}`;

const asked: readonly string[] = [...askedSeries, ...askedEndings];
const vendorMetrics: readonly string[] = [...vendorSeries, ...vendorEndings, ...asked];
const metrics: readonly string[] = [...vendorMetrics, ...marketSeries];
const endings: readonly string[] = [...vendorEndings, ...askedEndings];

/** What outputs are asked of. */
export interface Told {
  readonly vendors: readonly string[];
  readonly horizon: number;
}

/**
 * The outputs that a text names. A metric without a vendor stands for all of them; `@12` is the end of month 12, `@*` every
 * month; endings have no months.
 */
export function outputsOf(text: string, { vendors, horizon }: Told): readonly Output[] | Finding {
  const [name, at] = text.split('@') as [string, string?];
  const [metric, ...rest] = name.split('.') as [string, ...string[]];
  const vendor = rest.length > 0 ? rest.join('.') : null;
  if (!metrics.includes(metric))
    return { code: 'bad-choice', found: metric, allowed: metrics, didYouMean: nearest(metric, metrics) };
  const whose = vendorMetrics.includes(metric) ? (vendor === null ? vendors : [vendor]) : [null];
  const stranger = vendor !== null && (whose[0] === null || !vendors.includes(vendor)) ? vendor : undefined;
  if (stranger !== undefined) {
    const allowed = whose[0] === null ? [] : vendors;
    return { code: 'unknown-name', kind: 'vendor', name: stranger, allowed, didYouMean: nearest(stranger, allowed) };
  }
  const months = monthsOf(at, endings.includes(metric) ? 0 : horizon);
  if (!Array.isArray(months)) return months;
  return whose.flatMap((one) => months.map((month) => ({ metric, vendor: one, month })));
}

function monthsOf(at: string | undefined, horizon: number): (number | null)[] | Finding {
  if (at === undefined) return [null];
  if (at === '*' && horizon > 0) return Array.from({ length: horizon }, (_, month) => month + 1);
  const month = Number(at);
  if (!Number.isInteger(month)) return { code: 'not-a-number', found: at };
  return month >= 1 && month <= horizon ? [month] : { code: 'out-of-range', found: month, min: 1, max: horizon, unit: 'months' };
}

/** Whether a run has to be observed whole for these: metrics of the market and retention cost time. */
export const needsAll = (outputs: readonly Output[]): boolean =>
  outputs.some(({ vendor, metric }) => vendor === null || endings.includes(metric) || asked.includes(metric));

/** Where an output stands among what a run of a market recorded. */
export function readerOf({ layout, numbers }: Market, { metric, vendor, month }: Output): (recorder: Recorder) => number {
  const v = vendor === null ? 0 : layout.vendorNames.indexOf(vendor);
  if (metric === 'borne_per_retained_builder') return ({ borneEach }) => borneEach[v] ?? NaN;
  const ending = endings.indexOf(metric);
  if (ending >= 0) return (recorder) => recorder.endings[ending * layout.vendors + v] ?? NaN;
  const last = (month ?? numbers.horizon) - 1;
  if (last >= numbers.horizon) return () => NaN;
  if (metric === 'awareness') return ({ awareness }) => awareness[v * numbers.horizon + last] ?? NaN;
  const market = (marketSeries as readonly string[]).indexOf(metric);
  if (market >= 0) return ({ marketPath }) => marketPath[market * numbers.horizon + last]!;
  const at = ((vendorSeries as readonly string[]).indexOf(metric) * layout.vendors + v) * numbers.horizon + last;
  return ({ vendorPath }) => (v < 0 ? NaN : vendorPath[at]!);
}
