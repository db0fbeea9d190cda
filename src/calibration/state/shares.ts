import type { Fact } from '../../evidence/index.js';
import { monthsBetween } from '../../simulation/index.js';
import { vendorOf, type Identity } from './catalogue.js';
import { assumed, observed, share, type Entry } from './entry.js';
import type { Known } from './known.js';

/** Shares of one segment on one day. */
export interface SharesAt {
  readonly date: string;
  readonly shares: Readonly<Record<string, Entry>>;
}

/** The vendor that stands for all that a survey does not name. */
export const others = 'others';

const whole = /^[^()]+$/;

/** Observations of a series on its last two days on which several vendors have a row; `unit` tells the panel. */
export function surveyed(
  known: Known,
  series: string,
  unit: RegExp,
  vendors: readonly Identity[],
  withOthers: boolean,
): SharesAt[] {
  const rows = known.of(series, (fact) => unit.test(fact.unit) && whole.test(fact.entity));
  const holder = ({ entity }: Fact): string | undefined => {
    if (entity === 'Other') return withOthers ? others : undefined;
    const found = vendorOf(entity);
    return found !== undefined && vendors.includes(found) ? found.key : undefined;
  };
  const days = [...new Set(rows.map(({ date }) => date))].map((date) => {
    const named = rows.filter(
      (row) => row.date === date && holder(row) !== undefined && /^(?!.*(open|closed)-source)/.test(row.entity),
    );
    return { date, shares: Object.fromEntries(named.map((row) => [holder(row)!, observed(known, row.value, [row])])) };
  });
  return days.filter(({ shares }) => Object.keys(shares).length > 1).slice(-2);
}

/** Users by vendor as far as rows of the half year before tell, weekly ones as monthly by a factor of 1.6. */
export function users(
  known: Known,
  vendors: readonly Identity[],
): ReadonlyMap<string, { readonly people: number; readonly row: Fact }> {
  const found = new Map<string, { readonly people: number; readonly row: Fact }>();
  for (const series of ['consumer_mau', 'consumer_wau']) {
    for (const row of known.of(
      series,
      ({ date, entity, note = '' }) => monthsBetween(date, known.day) <= 6 && !/peak/.test(entity) && !note.includes('not used'),
    )) {
      const vendor = vendorOf(row.entity);
      if (vendor === undefined || !vendors.includes(vendor)) continue;
      const weekly = row.unit.startsWith('weekly');
      if (weekly && found.get(vendor.key)?.row.series === 'consumer_mau') continue;
      found.set(vendor.key, { people: row.value * (weekly ? 1.6 : 1), row });
    }
  }
  return found;
}

/** Shares of consumers by their counted users; none where fewer than two vendors have a count. */
export function sharesOfUsers(known: Known, vendors: readonly Identity[]): SharesAt[] {
  const counted = [...users(known, vendors)];
  if (counted.length < 2) return [];
  const total = counted.reduce((sum, [, { people }]) => sum + people, 0);
  const shares = counted.map(([key, { people, row }]) => [
    key,
    observed(known, share(people / total), [row], { note: 'users over all that are counted' }),
  ]);
  return [{ date: known.day, shares: Object.fromEntries(shares) as Record<string, Entry> }];
}

/** Shares that nobody has told: one vendor ahead, the rest even. */
export function supposed(date: string, leader: string, part: number, rest: readonly string[], note: string): SharesAt {
  const each = rest.length === 0 ? 0 : (1 - part) / rest.length;
  const shares: [string, Entry][] = [[leader, assumed(share(part), part - 0.2, Math.min(0.97, part + 0.1), note)]];
  for (const key of rest) shares.push([key, assumed(share(each), each / 3, Math.min(0.6, each * 3), note)]);
  return { date, shares: Object.fromEntries(shares) };
}
