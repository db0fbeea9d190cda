import type { Chart } from '../../report/charts/chart.js';
import type { MarketView } from '../protocol/market.js';
import type { ClaimMap } from '../protocol/messages.js';
import type { Language } from '../state/settings.js';
import type { Words } from '../words/index.js';
import { headingOf } from './heading.js';
import { hereOn, mapAxis } from './phase.js';

/** Where over two numbers a claim holds: in which part of the few runs of each cell, with its border where it is half of them. */
export function borderOf(map: ClaimMap, claim: string, market: MarketView, w: Words, now: Language): Chart {
  const { x, y, worlds, fidelity, holds } = map;
  const columns = x.at.length;
  const under = fidelity === 'mean-field' ? w.border.expected : w.border.under(worlds);
  const grid = {
    kind: 'map',
    heading: headingOf('border', now, w.border.title(claim), under),
    x: mapAxis(x, market, w, now),
    y: mapAxis(y, market, w, now),
    ...hereOn(x, y, market, w),
  } as const;
  const rows = y.at.map((_, row) => holds.slice(row * columns, (row + 1) * columns));
  // One run holds or does not, and what says nothing is no part of any scale.
  if (worlds > 1 && !holds.some(Number.isNaN)) {
    const border = { at: 0.5, label: w.border.half };
    return { ...grid, values: rows, unit: 'share', key: w.border.part, range: [0, 1], border };
  }
  const [yes, no] = worlds === 1 ? [w.border.holds, w.border.fails] : [w.border.often, w.border.seldom];
  const kindOf = (part: number): number => (Number.isNaN(part) ? 2 : part >= 0.5 ? 0 : 1);
  return { ...grid, categories: [yes, no, w.border.silent], cells: rows.map((row) => row.map(kindOf)) };
}
