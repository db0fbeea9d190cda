import type { Fact } from '../../evidence/index.js';
import { exp, log } from '../../numerics/index.js';
import { monthsBetween } from '../../simulation/index.js';
import { vendorOf, type Identity } from './catalogue.js';
import { assumed, observed, type Entry } from './entry.js';
import type { Known } from './known.js';

/** Points per e-fold of effective compute: the default of the scenario's scaling law. */
export const pointsPerFold = 64;

/** What a vendor can do, and what it has given away; null where it has given nothing away. */
export interface Standing {
  readonly own: Entry;
  readonly open: Entry | null;
  /** Whether the best that it has is given away. */
  readonly opensBest: boolean;
}

/** Of a row of the Arena: whose model it is. */
function arenaVendor(fact: Fact): Identity | undefined {
  const best = /^vendor best: ([^:]+):/.exec(fact.entity)?.[1];
  const holder = /\(([^()]+)\)$/.exec(fact.entity)?.[1];
  return vendorOf(best ?? holder ?? fact.entity);
}

const isOpenRow = ({ entity, note = '' }: Fact): boolean => entity.startsWith('best open-weight') || note.endsWith('; open');

/** Rows of one vendor of which the latest day counts; of that day the best. */
function latestBest(rows: readonly Fact[]): Fact | undefined {
  const day = rows.at(-1)?.date;
  return rows
    .filter(({ date }) => date === day)
    .reduce<Fact | undefined>((best, row) => (best === undefined || row.value > best.value ? row : best), undefined);
}

/** Final runs by cost, of one vintage. */
export const costRows = (known: Known): Fact[] => known.of('training_cost_usd', ({ unit }) => unit.startsWith('2023 USD'));

/** The dearest run of a vendor in the two years before the day. */
export function dearestRun(known: Known, vendor: Identity): Fact | undefined {
  const since = `${Number(known.day.slice(0, 4)) - 2}${known.day.slice(4)}`;
  const own = costRows(known).filter(({ entity, note = '', date }) => date >= since && vendor.named.test(`${entity} ${note}`));
  return own.reduce<Fact | undefined>((most, row) => (most === undefined || row.value > most.value ? row : most), undefined);
}

const opens = ({ entity, note = '' }: Fact): boolean => /open weights/.test(note) || /open-weight/.test(entity);

/** Rows on a vendor's models that say whether their weights are open; other vintages of an estimate do not. */
const modelRows = (known: Known, vendor: Identity): Fact[] =>
  known.facts.filter(
    ({ series, entity, note = '' }) =>
      ['training_cost_usd', 'benchmark_score'].includes(series) &&
      /open weights|closed|open-weight/.test(`${entity} ${note}`) &&
      vendor.named.test(`${entity} ${note}`),
  );

/** Whether a vendor has opened a model in the two years before. */
const hasOpened = (known: Known, vendor: Identity): boolean =>
  modelRows(known, vendor).some((row) => opens(row) && monthsBetween(row.date, known.day) <= 24);

/** Whether the latest rows on a vendor's models say that their weights are open. */
function saysOpen(known: Known, vendor: Identity): boolean {
  const last = modelRows(known, vendor).at(-1);
  return last !== undefined && opens(last);
}

/** Where vendors stand by the ranking of the day, or before there was one by the early ranking and the cost of their runs. */
export function standings(known: Known, vendors: readonly Identity[]): ReadonlyMap<string, Standing> {
  return known.of('arena_elo').length > 0 ? ranked(known, vendors) : estimated(known, vendors);
}

function ranked(known: Known, vendors: readonly Identity[]): ReadonlyMap<string, Standing> {
  const rows = known.of('arena_elo');
  const lowest = rows.filter(isOpenRow).at(-1)!;
  return new Map(
    vendors.map((vendor) => {
      const own = rows.filter((row) => arenaVendor(row)?.key === vendor.key);
      const best = latestBest(own);
      const open = latestBest(own.filter(isOpenRow));
      if (best === undefined) {
        const value = lowest.value - 40;
        const entry = assumed(value, value - 60, value + 60, 'not in the ranking; below the best open weights');
        const isOpen = saysOpen(known, vendor);
        return [vendor.key, { own: entry, open: isOpen ? entry : null, opensBest: isOpen }];
      }
      const points = (row: Fact): Entry => observed(known, row.value, [row]);
      const below = best.value - 40;
      const unranked = hasOpened(known, vendor)
        ? assumed(below, below - 60, best.value, 'open models that are not in the ranking')
        : null;
      return [vendor.key, { own: points(best), open: open === undefined ? unranked : points(open), opensBest: isOpenRow(best) }];
    }),
  );
}

function estimated(known: Known, vendors: readonly Identity[]): ReadonlyMap<string, Standing> {
  const closed = known.latest('arena_elo_early', ({ entity }) => entity.startsWith('best closed'));
  const open = known.latest('arena_elo_early', ({ entity }) => entity.startsWith('best open-weight'));
  const top = closed?.value ?? 1200;
  const bottom = open?.value ?? top - 150;
  const leader = closed === undefined ? undefined : vendorOf(closed.entity);
  const leaderCost = leader === undefined ? undefined : dearestRun(known, leader);
  const estimate = (vendor: Identity, isOpen: boolean): Entry => {
    if (closed !== undefined && vendor.key === leader?.key)
      return observed(known, top, [closed], { note: 'early ranking, on a scale of its own' });
    const run = dearestRun(known, vendor);
    if (open !== undefined && isOpen)
      return observed(known, bottom, [open], { low: bottom - 60, high: bottom + 40, note: 'level of the best open weights' });
    if (run === undefined || leaderCost === undefined)
      return assumed((top + bottom) / 2, bottom, top - 10, 'between the best closed and the best open');
    const behind = pointsPerFold * log(leaderCost.value / run.value);
    const value = Math.min(top - 10, Math.max(bottom, top - behind));
    return observed(known, value, [leaderCost, run], {
      low: value - 60,
      high: Math.min(top, value + 60),
      note: 'from the cost of the final run against the leader’s',
    });
  };
  return new Map(
    vendors.map((vendor) => {
      const isOpen = saysOpen(known, vendor);
      const own = estimate(vendor, isOpen);
      return [vendor.key, { own, open: isOpen ? own : null, opensBest: isOpen }];
    }),
  );
}

/** Yearly growth of the dearest run so far, between the first and the last record. */
export function growthOfRuns(known: Known): Entry {
  const stated = known.latest('training_cost_usd', ({ unit }) => unit === 'fold per year');
  if (stated !== undefined) return observed(known, stated.value, [stated], { low: 1.5, high: 4 });
  const records: Fact[] = [];
  for (const row of costRows(known)) if (row.value > (records.at(-1)?.value ?? 0)) records.push(row);
  const [first, last] = [records[0], records.at(-1)];
  if (first === undefined || last === undefined || first === last) return assumed(2.5, 1.5, 4);
  const years = monthsBetween(first.date, last.date) / 12;
  return observed(known, Math.min(4, exp(log(last.value / first.value) / years)), [first, last], {
    low: 1.5,
    high: 4,
    note: 'between the first and the last record of cost',
  });
}
