import { pathOf, type Fan, type PathMetric, type Paths } from '../protocol/paths.js';
import type { MarketView, VendorView } from '../protocol/market.js';
import type { Language } from '../state/settings.js';
import type { Words } from '../words/index.js';

/** What the page shows of a market: expected flows, or many runs. */
export interface Seen {
  readonly market: MarketView;
  readonly paths: Paths;
  readonly fan: Fan | null;
  readonly language: Language;
  readonly words: Words;
}

export type Row = readonly (number | null)[];

/** Vendors that colours tell apart. */
export const mostDrawn = 8;

/** What a chart says under its title where not all vendors are drawn. */
export const partly = (drawn: number, all: number, w: Words): string[] => (drawn < all ? [w.chart.partly(drawn, all)] : []);

export const meanOf = ({ paths, fan }: Seen): Paths => fan?.mean ?? paths;

/** A metric of a vendor out of values laid out as the paths are; null where there is none. */
export function rowOf(seen: Seen, metric: PathMetric, vendor: string, values: Float64Array): Row {
  return Array.from(pathOf(meanOf(seen), metric, vendor, values), (value) => (Number.isNaN(value) ? null : value));
}

/**
 * The vendors that are drawn, in the order of the market, by which the page colours them: of more than colours tell apart, the one in view and
 * those largest at the end.
 */
export function vendorsIn(seen: Seen, metric: PathMetric, inView: string): readonly VendorView[] {
  const shown = meanOf(seen);
  const there = seen.market.vendors.filter(({ id }) => shown.vendors.includes(id));
  const end = ({ id }: VendorView): number =>
    pathOf(shown, metric, id, shown.values).findLast((value) => !Number.isNaN(value)) ?? 0;
  const rank = (vendor: VendorView): number => (vendor.id === inView ? Infinity : end(vendor));
  const kept = new Set(there.toSorted((a, b) => rank(b) - rank(a)).slice(0, mostDrawn));
  return there.filter((vendor) => kept.has(vendor));
}

/** The months at which values stand. */
export const monthsOf = (seen: Seen): number[] => {
  const { months, step } = meanOf(seen);
  return Array.from({ length: months }, (_, i) => (i + 1) * step);
};
