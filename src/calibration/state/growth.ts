import type { Fact } from '../../evidence/index.js';
import { exp, log } from '../../numerics/index.js';
import { monthsBetween } from '../../simulation/index.js';
import { assumed, observed, type Entry } from './entry.js';
import type { Known } from './known.js';

/** People on line who may want an assistant. */
const potential = 4e9;

/** What a leader's count grows by less than the market in a month, for others enter. */
const lostByLeader = 0.01;

export interface Crowd {
  readonly potential: Entry;
  readonly adopted: Entry;
  readonly innovation: Entry;
  readonly imitation: Entry;
}

/** Slope a month of the logarithm of rows by least squares; null for fewer than two. */
function monthlyGrowth(rows: readonly Fact[]): number | null {
  if (rows.length < 2) return null;
  const at = rows.map(({ date }) => monthsBetween(rows[0]!.date, date));
  const size = rows.map(({ value }) => log(value));
  const [t, y] = [at, size].map((column) => column.reduce((sum, x) => sum + x, 0) / rows.length) as [number, number];
  const spread = at.reduce((sum, x) => sum + (x - t) * (x - t), 0);
  return at.reduce((sum, x, i) => sum + (x - t) * (size[i]! - y), 0) / spread;
}

/**
 * How many use assistants on the day and how fast they become more, by the counts of the leader's weekly users in a year and a half.
 *
 * Bass coefficient of imitation: growth g of a part F of the potential is (1 - F)(p + qF) / F. The market grows by what the leader's count does
 * and by what the leader loses to others beside.
 */
export function crowd(known: Known, leaderShare: number): Crowd {
  const rows = known.of(
    'consumer_wau',
    ({ entity, date, note = '' }) => entity === 'ChatGPT' && !note.includes('not used') && monthsBetween(date, known.day) <= 18,
  );
  const base = {
    potential: assumed(potential, 2.5e9, 5.5e9, 'people on line who may want an assistant'),
    innovation: assumed(0.0005, 0.0001, 0.002),
  };
  const last = rows.at(-1);
  if (last === undefined) return { ...base, adopted: assumed(1e8, 5e7, 3e8), imitation: assumed(0.05, 0.02, 0.15) };
  const growth = monthlyGrowth(rows);
  const people = (last.value * exp((growth ?? 0.04) * monthsBetween(last.date, known.day))) / leaderShare;
  const part = Math.min(0.6, people / potential);
  const imitation = Math.min(0.3, Math.max(0.01, ((growth ?? 0.04) + lostByLeader) / (1 - part) - 0.0005 / part));
  const note = 'weekly users of the leader, continued to the day, over its share';
  return {
    ...base,
    adopted: observed(known, people, rows, { low: people * 0.85, high: people * 1.2, note }),
    imitation:
      growth === null
        ? assumed(imitation, 0.02, 0.12, 'one count of users only')
        : observed(known, imitation, rows, {
            low: imitation * 0.7,
            high: imitation * 1.4,
            note: 'growth of the counts of users, each round to a tenth, and 1 % a month that the leader loses',
          }),
  };
}

/** Spending of firms through interfaces, USD a year, on the day. */
export function spendingOfFirms(
  known: Known,
  leaderRevenue: number,
  leaderShare: number,
): { readonly value: number; readonly rows: readonly Fact[] } {
  const counted = known.latest('market_size_usd', ({ entity }) => entity.includes('LLM API'));
  if (counted !== undefined) return { value: counted.value, rows: [counted] };
  return { value: (0.3 * leaderRevenue) / leaderShare, rows: [] };
}

/** Factor on firms' spending between two days, where rows give both. */
export function growthOfFirms(known: Known, from: string, to: string): Entry {
  const rows = known.of('market_size_usd', ({ entity }) => entity === 'enterprise generative AI spend');
  const near = (date: string): Fact | undefined => rows.find((row) => row.date === date);
  const [before, after] = [near(from), near(to)];
  const months = monthsBetween(from, to);
  if (before !== undefined && after !== undefined)
    return observed(known, after.value / before.value, [before, after], { low: 3.5, high: 7 });
  return assumed(exp(log(4) * (months / 12)), exp(log(1.5) * (months / 12)), exp(log(7) * (months / 12)), 'fourfold a year');
}

/** Yearly factor on what is spent on one project: the rest of the growth of firms' spending is more projects. */
export const growthOfIntensity = 1.8;

/** Yearly fall of list prices that usage makes up for: half of the fall of cost is passed on. */
export const fallOfPrices = 1.35;

/** Projects of firms, and how many there may ever be: no row bounds them. */
export const projects = { adopted: 2e5, potential: 1e7 } as const;

/** Bass coefficient by which projects become more: what growth of firms' spending in the year before leaves beside growth of intensity. */
export function imitationOfFirms(known: Known): Entry {
  const rows = known.of('market_size_usd', ({ entity }) => entity === 'enterprise generative AI spend');
  const last = rows.at(-1);
  const before = rows.find(({ date }) => last !== undefined && date < last.date);
  const first = rows.find(({ date }) => date === last?.date);
  if (before === undefined || first === undefined || monthsBetween(first.date, known.day) > 12) return assumed(0.06, 0.03, 0.1);
  const odds = (part: number): number => log(part / (1 - part));
  const now = projects.adopted / projects.potential;
  // Logistic growth from now on by as much as spending grew in the year before.
  const monthly = (factor: number): number =>
    Math.max(0.01, (odds(Math.min(0.9, (now * factor) / growthOfIntensity)) - odds(now)) / 12);
  const factor = exp((log(first.value / before.value) * 12) / monthsBetween(before.date, first.date));
  const note = 'growth of spending in a year, less that of intensity; low and high for 3.5 and 7 times a year';
  return observed(known, monthly(factor), [before, first], { low: monthly(3.5), high: monthly(7), note });
}

/** Yearly pace of a vendor's revenue on the day, USD: the last run-rate continued by nothing. */
export function runRate(known: Known, entity: string): Fact | undefined {
  return known.latest('revenue_usd', (row) => row.entity === entity && row.unit.includes('run-rate'));
}

/** Rent of an accelerator on the day, and its trend by the last two rows of one kind. */
export function rent(known: Known): { readonly price: Entry; readonly trend: Entry } {
  const rows = known.of('gpu_usd_per_hour', ({ entity }) => entity.startsWith('H100') && !/break-even|range/.test(entity));
  const last = rows.at(-1);
  return {
    price:
      last === undefined
        ? assumed(4, 2, 8)
        : observed(known, last.value, [last], { low: last.value * 0.6, high: last.value * 1.6 }),
    trend: assumed(0.85, 0.55, 1.2, 'hardware gets cheaper as more is built'),
  };
}

/** Bass coefficient by which builders on their own machines become more: as public models on the hub do, so long as few have adopted. */
export function imitationOfModels(known: Known): Entry {
  const rows = known.of('hub_model_count', ({ date }) => monthsBetween(date, known.day) <= 24);
  const growth = monthlyGrowth(rows);
  if (growth === null) return assumed(0.05, 0.03, 0.1);
  const value = Math.min(0.2, Math.max(0.01, growth));
  return observed(known, value, rows, {
    low: value * 0.4,
    high: value * 1.2,
    note: 'growth of public models; not all are built by more people',
  });
}
