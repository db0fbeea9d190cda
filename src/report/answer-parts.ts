import type { Influence } from '../experiment/index.js';
import { aside, beside } from './lists.js';
import { count, money, percent, signless } from './numbers.js';
import { has, titleOf, type Subject } from './subject.js';
import { withUnit } from './units.js';

/** A part of an answer: sentences, and the table between them. */
export interface Part {
  readonly title: string;
  readonly before: readonly string[];
  readonly table:
    | { readonly title?: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
    | undefined;
  readonly after: readonly string[];
}

const part = (title: string, table: Part['table']): Part => ({ title, before: [], table, after: [] });

/** Numbers of the list of what matters most. */
const listed = 8;

/** Vendors by the mean of a metric, the highest first. */
export function ranking({ vendors, find }: Subject, metric: string): string[] {
  const value = (vendor: string): number => find(vendor, metric)?.mean ?? -Infinity;
  return [...vendors].sort((a, b) => value(b) - value(a));
}

/** Who is still there at the end, and what is left of it. */
export function survivalPart(subject: Subject): Part {
  const { words, vendors, find, scenario, result, language } = subject;
  const rows = vendors.map((vendor) => {
    const survival = find(vendor, 'survival')!;
    const mean = survival.mean ?? 0;
    const runway = find(vendor, 'runway');
    const exit = find(vendor, 'exit_month');
    return [
      titleOf(subject, vendor),
      scenario.vendors[vendor]!.strategy,
      result.fidelity === 'mean-field' ? percent(mean) : aside(words.survivesIn(Math.round(20 * mean)), percent(mean), language),
      survival.mean_low === null ? '–' : `${percent(survival.mean_low)} – ${percent(survival.mean_high)}`,
      exit?.median == null ? '–' : exit.median.toFixed(0),
      money(find(vendor, 'cash')?.median ?? null, language),
      runway?.median == null ? (mean > 0 ? words.notBurning : '–') : `${runway.median.toFixed(0)} ${words.months}`,
    ];
  });
  const head = [words.vendor, words.strategy, words.alive, words.interval, words.left, words.cash, words.runway];
  return part(words.survives, { head, rows });
}

/** Who leads on each of the three criteria. */
export function criteriaPart(subject: Subject): Part {
  const { language, words, find } = subject;
  const criteria = [
    ['capability', words.technology] as const,
    ...(has(subject, 'consumer') ? [['consumer_share', words.consumers] as const] : []),
    ...(has(subject, 'builder') ? [['builder_share', words.ecosystem] as const] : []),
  ];
  const rows = criteria.map(([metric, name]) => {
    const shown = (vendor: string | undefined): string => {
      const row = vendor === undefined ? undefined : find(vendor, metric);
      if (row?.mean == null) return '–';
      const value = (x: number | null): string => (metric === 'capability' ? (x ?? 0).toFixed(0) : percent(x));
      return aside(`${titleOf(subject, vendor!)} ${value(row.mean)}`, `${value(row.low)} – ${value(row.high)}`, language);
    };
    const [first, second] = ranking(subject, metric);
    return [name, shown(first), shown(second)];
  });
  return part(words.leads, { head: [words.criterion, words.leader, words.runnerUp], rows });
}

/** Ends of the names of drain metrics, by how rivals react. */
const drainSuffixes = ['', '_matching', '_best_reply'] as const;

/** What each drained from its closed rivals, for every way in which rivals react that was played. */
export function drainParts(subject: Subject): Part[] {
  return drainSuffixes.flatMap((suffix) => drainPart(subject, suffix));
}

function drainPart(subject: Subject, suffix: (typeof drainSuffixes)[number]): Part[] {
  const { words, vendors, find, language } = subject;
  const n = find(vendors[0]!, `own_cost_delta${suffix}`)?.n;
  if (n === undefined) return [];
  const rows = vendors.map((vendor) => {
    const ratio = find(vendor, `drain_ratio${suffix}`)!;
    const saves = ratio.reasons?.['saves'] ?? 0;
    const free = ratio.reasons?.['free'] ?? 0;
    const reason =
      saves >= free && saves > ratio.n
        ? words.saves
        : free > ratio.n
          ? words.free
          : ratio.median === null
            ? '–'
            : signless(ratio.median, 2);
    const morale = find(vendor, `morale_drain${suffix}`)!.mean;
    return [
      titleOf(subject, vendor),
      money(find(vendor, `own_cost_delta${suffix}`)!.mean, language),
      money(find(vendor, `rivals_drain${suffix}`)!.mean, language),
      morale === null ? '–' : signless(-morale, 3),
      reason,
    ];
  });
  const head = [words.vendor, words.ownCost, words.rivalsDrain, words.moraleDrain, words.ratio];
  return [part(words.drain[suffix](n), { head, rows })];
}

/** Worst survival over rivals' strategies, the best vendor first. */
export function unbeatablePart(subject: Subject): Part[] {
  const { words, vendors, find } = subject;
  const n = find(vendors[0]!, 'unbeatable')?.n;
  if (n === undefined) return [];
  const rows = ranking(subject, 'unbeatable').map((vendor) => {
    const row = find(vendor, 'unbeatable')!;
    return [
      titleOf(subject, vendor),
      percent(row.mean),
      `${percent(row.mean_low)} – ${percent(row.mean_high)}`,
      row.against ?? '–',
    ];
  });
  return [part(words.unbeatable(n), { head: [words.vendor, words.alive, words.interval, words.worstAgainst], rows })];
}

/** How many builders each has, and what it costs to keep one. */
export function buildersPart(subject: Subject): Part {
  const { words, find, language } = subject;
  const rows = ranking(subject, 'builders').map((vendor) => [
    titleOf(subject, vendor),
    count(find(vendor, 'builders')!.mean, language),
    percent(find(vendor, 'builder_share')!.mean),
    percent(find(vendor, 'retention_api')!.mean),
    percent(find(vendor, 'retention_local')!.mean),
    money(find(vendor, 'cost_per_retained_builder')!.median, language),
  ]);
  const head = [words.vendor, words.builderCount, words.builderShare, words.keptApi, words.keptLocal, words.costKept];
  return part(words.builders, { head, rows });
}

/** Which numbers matter, and what they rest on. */
export function assumptionsPart({ words, result, scenario, language }: Subject): Part[] {
  const { assumptions } = result;
  if (assumptions === null) return [];
  const { influences, moved } = assumptions;
  const of = (basis: Influence['basis']): number => influences.filter((influence) => influence.basis === basis).length;
  const shown = (value: number): string =>
    Math.abs(value) >= 1e4 ? count(value, language) : String(Number(value.toPrecision(4)));
  const rows = influences
    .slice(0, listed)
    .map((influence) => [
      influence.path,
      withUnit(shown(influence.value), influence.unit, language),
      `${shown(influence.low)} – ${shown(influence.high)}`,
      influence.basis === 'evidence' || influence.basis === 'hindsight'
        ? aside(influence.source!, words.basis[influence.basis], language)
        : words.basis.assumption,
      beside(
        scenario.vendors[influence.vendor]!.title ?? influence.vendor,
        `${words.metrics[influence.metric]} ${signless(100 * influence.effect, 0)}`,
        language,
      ),
    ]);
  const cash = Object.values(scenario.vendors).some(
    (vendor) => vendor.cash.source === null || !/^F\d{4}$/.test(vendor.cash.source),
  );
  const counted = words.assumedCount(moved, influences.length, of('evidence'), of('hindsight'), of('assumption'));
  const head = [words.number, words.value, words.range, words.restsOn, words.moves];
  return [
    {
      title: words.assumed,
      before: [counted, ...(cash ? [words.cashAssumed] : [])],
      table: rows.length > 0 ? { title: words.mattersMost, head, rows } : undefined,
      after: [words.trace],
    },
  ];
}

/** What would narrow the answer, and what would not. */
export function surePart({ words, result, vendors, find }: Subject): Part {
  const highest = result.loop_gain.reduce((most, gain) => (gain.total > most.total ? gain : most));
  const width = Math.max(
    ...vendors.map((vendor) => (find(vendor, 'survival')!.mean_high ?? 0) - (find(vendor, 'survival')!.mean_low ?? 0)),
  );
  const before = [
    ...(result.fidelity === 'mean-field' ? [] : [words.spread(percent(width))]),
    words.ranges,
    words.loop(highest.total.toFixed(2), highest.segment, highest.total > 0.9),
  ];
  return { title: words.sure, before, table: undefined, after: [] };
}
