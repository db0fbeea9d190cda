import type { Chart } from '../../report/charts/chart.js';
import type { MarketView } from '../protocol/market.js';
import type { Migrated } from '../protocol/messages.js';
import type { Language } from '../state/settings.js';
import type { Words } from '../words/index.js';
import { headingOf, partyOf } from './heading.js';

/** Who left whom for whom, and how long those who come stay; vendors in the order of the market, by which the page colours them. */
export function migrationFigures(migrated: Migrated, market: MarketView, w: Words, now: Language): Chart[] {
  const there = market.vendors.flatMap((vendor) => {
    const v = migrated.vendors.indexOf(vendor.id);
    return v < 0 ? [] : [{ v, party: partyOf(vendor) }];
  });
  const { flows, staying } = migrated;
  const followed = there.filter(({ v }) => staying[v]!.some((part) => part !== null));
  return [
    {
      kind: 'flows',
      heading: headingOf('flows', now, w.migration.flows, w.migration.expected(market.horizon)),
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
