import type { Chart } from '../../report/charts/chart.js';
import type { Unit } from '../../report/charts/numbers.js';
import type { MarketView } from '../protocol/market.js';
import type { Axis, PhaseMap } from '../protocol/messages.js';
import type { Language } from '../state/settings.js';
import { unitOf } from '../words/amounts.js';
import type { Words } from '../words/index.js';
import { titleOf } from '../words/titles.js';
import { headingOf } from './heading.js';

/** An axis of a map, with its number as a reader calls it and its unit in words. */
export function mapAxis({ path, unit, at }: Axis, market: MarketView, w: Words, now: Language) {
  const said = unit === '1' || unit === 'fraction' || unit === 'USD' ? '' : (w.units[unit] ?? ` ${unit}`).trim();
  const written: Unit = unit.startsWith('USD') ? 'usd' : unitOf(unit);
  const label = titleOf(path, market, w, now);
  return { label: said === '' ? label : w.chart.inUnits(label, said), unit: written, values: at };
}

/** Where the reader's own market is on a map; nothing where it has no such numbers any more. */
export function hereOn({ path: x }: Axis, { path: y }: Axis, { parameters }: MarketView, w: Words) {
  const [across, upwards] = [x, y].map((path) => parameters.find((one) => one.path === path)?.value);
  return across === undefined || upwards === undefined ? {} : { here: { x: across, y: upwards, label: w.phase.here } };
}

/** Which way serves a vendor best, over two numbers. */
export function phaseOf(map: PhaseMap, vendor: string, metric: string, market: MarketView, w: Words, now: Language): Chart {
  const { x, y, strategies, best } = map;
  const title = market.vendors.find(({ id }) => id === vendor)?.title ?? vendor;
  const by = (w.metrics as Readonly<Record<string, string>>)[metric] ?? metric;
  const columns = x.at.length;
  return {
    kind: 'map',
    heading: headingOf('phase', now, w.phase.title(title), w.phase.under(by)),
    x: mapAxis(x, market, w, now),
    y: mapAxis(y, market, w, now),
    ...hereOn(x, y, market, w),
    categories: [...strategies.map((one) => w.strategies[one] ?? one), w.phase.none],
    cells: y.at.map((_, row) => best.slice(row * columns, (row + 1) * columns).map((one) => (one < 0 ? strategies.length : one))),
  };
}
