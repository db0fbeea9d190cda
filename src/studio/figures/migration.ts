import type { Chart } from '../../report/charts/chart.js';
import type { MarketView } from '../protocol/market.js';
import type { Migrated } from '../protocol/messages.js';
import type { Language } from '../state/settings.js';
import type { Words } from '../words/index.js';
import { headingOf, partyOf } from './heading.js';
import { mostDrawn, partly } from './seen.js';

/** Who left whom for whom, and how long those who come stay: of more vendors than colours tell apart, those whose builders move most. */
export function migrationFigures(migrated: Migrated, market: MarketView, w: Words, now: Language): Chart[] {
  const { flows, staying } = migrated;
  const moved = (v: number): number => flows[v]!.reduce((sum, value, to) => sum + value + flows[to]![v]!, 0);
  const all = market.vendors.flatMap((vendor) => {
    const v = migrated.vendors.indexOf(vendor.id);
    return v < 0 ? [] : [{ v, party: partyOf(vendor) }];
  });
  const kept = new Set(all.toSorted((a, b) => moved(b.v) - moved(a.v)).slice(0, mostDrawn));
  const there = all.filter((one) => kept.has(one));
  const under = [w.migration.expected(market.horizon), ...partly(there.length, all.length, w)].join(' · ');
  const followed = there.filter(({ v }) => staying[v]!.some((part) => part !== null));
  return [
    {
      kind: 'flows',
      heading: headingOf('flows', now, w.migration.flows, under),
      parties: there.map(({ party }) => party),
      values: there.map((from) => there.map((to) => flows[from.v]![to.v]!)),
      unit: 'plain',
      sides: [w.migration.left, w.migration.chosen],
    },
    {
      kind: 'line',
      heading: headingOf('staying', now, w.migration.staying),
      x: { label: w.migration.since, scale: 'month' },
      y: { label: w.migration.part, unit: 'share' },
      at: Array.from({ length: staying[0]?.length ?? 0 }, (_, month) => month),
      series: followed.map(({ v, party }) => ({ ...party, values: staying[v]! })),
    },
  ];
}
