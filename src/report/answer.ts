import type { Language } from '../documents/index.js';
import type { Influence, Outcome, RunResult } from '../experiment/index.js';
import type { Scenario, Segment } from '../scenario/index.js';
import { count, money, percent, signless, table } from './numbers.js';
import { sameMoneyPart } from './same-money.js';
import { has, titleOf, type Subject } from './subject.js';
import { wordsIn } from './words.js';

/** Numbers of the list of what matters most. */
const listed = 8;

/** The answer of a run in words and tables, for a reader who has never seen the program. */
export function answerText(scenario: Scenario, result: RunResult, seed: number, language: Language): string {
  const words = wordsIn(language);
  const rows = new Map(result.outcomes.map((row) => [`${row.vendor ?? ''} ${row.metric}`, row]));
  const find = (vendor: string | null, metric: string): Outcome | undefined => rows.get(`${vendor ?? ''} ${metric}`);
  const survival = (vendor: string): number => find(vendor, 'survival')?.mean ?? 0;
  const share = (vendor: string): number => find(vendor, 'business_share')?.mean ?? 0;
  const vendors = Object.keys(scenario.vendors).sort(
    (a, b) => survival(b) - survival(a) || share(b) - share(a) || (a < b ? -1 : 1),
  );
  const subject = { scenario, result, seed, words, vendors, find };
  const parts = [
    heading(subject, language),
    inShort(subject),
    survivalPart(subject),
    criteriaPart(subject),
    sameMoneyPart(subject),
    drainPart(subject),
    unbeatablePart(subject),
    buildersPart(subject),
    assumptionsPart(subject),
    surePart(subject),
    words.disclaimer,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function heading({ scenario, result, seed, words }: Subject, language: Language): string {
  const { title, description } = scenario;
  const pick = (text: typeof title): string | undefined => (typeof text === 'object' ? text[language] : text);
  const runs =
    result.fidelity === 'mean-field'
      ? words.expectation(scenario.horizon.value)
      : words.runs(result.replicates, scenario.horizon.value, seed);
  const continued = result.continues === null ? '' : ` · ${words.continued(result.continues.month)}`;
  return [pick(title) ?? scenario.name, pick(description)?.trim(), `${scenario.start} · ${runs}${continued}`]
    .filter(Boolean)
    .join('\n');
}

function inShort(subject: Subject): string {
  const { words, vendors, find } = subject;
  const names = (list: readonly string[]): string => list.map((vendor) => titleOf(subject, vendor)).join(', ');
  const survival = (vendor: string): number => find(vendor, 'survival')?.mean ?? 0;
  const safe = vendors.filter((vendor) => Math.round(20 * survival(vendor)) >= 19);
  const gone = vendors.filter((vendor) => survival(vendor) < 0.5);
  const first =
    safe.length === vendors.length
      ? words.inShort.everyone
      : safe.length === 0
        ? words.inShort.nobody
        : words.inShort.safe(names(safe));
  const lead = (metric: string): string => titleOf(subject, ranking(subject, metric)[0]!);
  const leadAmong = (kind: Segment['kind'], metric: string): string | null => (has(subject, kind) ? lead(metric) : null);
  const sentences = [
    `${first}${gone.length > 0 ? words.inShort.gone(names(gone)) : ''}`,
    words.inShort.criteria(lead('capability'), leadAmong('consumer', 'consumer_share'), leadAmong('builder', 'builder_share')),
  ];
  const open = openAtStart(subject);
  if (open.length > 0 && find(open[0]!, 'rivals_drain') !== undefined) sentences.push(drainSentence(subject, open, names));
  return `${words.short}\n${sentences.map((sentence) => `  ${sentence}`).join('\n')}`;
}

function openAtStart({ scenario, vendors }: Subject): string[] {
  return vendors.filter(
    (vendor) => scenario.vendors[vendor]!.open !== undefined && scenario.vendors[vendor]!.strategy !== 'hold',
  );
}

function drainSentence({ words, find }: Subject, open: readonly string[], names: (list: readonly string[]) => string): string {
  const surely = (row: Outcome | undefined): number => row?.mean_low ?? row?.mean ?? 0;
  const draining = open.filter(
    (vendor) => surely(find(vendor, 'rivals_drain')) > Math.max(0, find(vendor, 'own_cost_delta')?.mean ?? 0),
  );
  if (draining.length === 0) return words.inShort.noOpenDrain;
  const saving = draining.filter((vendor) => (find(vendor, 'own_cost_delta')?.mean ?? 0) <= 0);
  return `${words.inShort.openDrain(names(draining))}${saving.length > 0 ? words.inShort.savingDrain(names(saving)) : ''}`;
}

/** Vendors by the mean of a metric, the highest first. */
function ranking({ vendors, find }: Subject, metric: string): string[] {
  const value = (vendor: string): number => find(vendor, metric)?.mean ?? -Infinity;
  return [...vendors].sort((a, b) => value(b) - value(a));
}

function survivalPart(subject: Subject): string {
  const { words, vendors, find, scenario, result } = subject;
  const rows = vendors.map((vendor) => {
    const survival = find(vendor, 'survival')!;
    const mean = survival.mean ?? 0;
    const runway = find(vendor, 'runway');
    const exit = find(vendor, 'exit_month');
    return [
      titleOf(subject, vendor),
      scenario.vendors[vendor]!.strategy,
      result.fidelity === 'mean-field' ? percent(mean) : `${words.survivesIn(Math.round(20 * mean))} (${percent(mean)})`,
      survival.mean_low === null ? '–' : `${percent(survival.mean_low)} – ${percent(survival.mean_high)}`,
      exit?.median == null ? '–' : exit.median.toFixed(0),
      money(find(vendor, 'cash')?.median ?? null),
      runway?.median == null ? (mean > 0 ? words.notBurning : '–') : `${runway.median.toFixed(0)} ${words.months}`,
    ];
  });
  const head = [words.vendor, words.strategy, words.alive, words.interval, words.left, words.cash, words.runway];
  return `${words.survives}\n${table(head, rows)}`;
}

function criteriaPart(subject: Subject): string {
  const { words, find } = subject;
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
      return `${titleOf(subject, vendor!)} ${value(row.mean)} (${value(row.low)} – ${value(row.high)})`;
    };
    const [first, second] = ranking(subject, metric);
    return [name, shown(first), shown(second)];
  });
  return `${words.leads}\n${table([words.criterion, words.leader, words.runnerUp], rows)}`;
}

/** Ends of the names of drain metrics, by how rivals react. */
const drainSuffixes = ['', '_matching', '_best_reply'] as const;

function drainPart(subject: Subject): string {
  return drainSuffixes
    .map((suffix) => drainTable(subject, suffix))
    .filter((part) => part !== '')
    .join('\n\n');
}

function drainTable(subject: Subject, suffix: (typeof drainSuffixes)[number]): string {
  const { words, vendors, find } = subject;
  const n = find(vendors[0]!, `own_cost_delta${suffix}`)?.n;
  if (n === undefined) return '';
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
      money(find(vendor, `own_cost_delta${suffix}`)!.mean),
      money(find(vendor, `rivals_drain${suffix}`)!.mean),
      morale === null ? '–' : signless(-morale, 3),
      reason,
    ];
  });
  return `${words.drain[suffix](n)}\n${table([words.vendor, words.ownCost, words.rivalsDrain, words.moraleDrain, words.ratio], rows)}`;
}

/** Worst survival over rivals' strategies, the best vendor first. */
function unbeatablePart(subject: Subject): string {
  const { words, vendors, find } = subject;
  const n = find(vendors[0]!, 'unbeatable')?.n;
  if (n === undefined) return '';
  const rows = ranking(subject, 'unbeatable').map((vendor) => {
    const row = find(vendor, 'unbeatable')!;
    return [
      titleOf(subject, vendor),
      percent(row.mean),
      `${percent(row.mean_low)} – ${percent(row.mean_high)}`,
      row.against ?? '–',
    ];
  });
  return `${words.unbeatable(n)}\n${table([words.vendor, words.alive, words.interval, words.worstAgainst], rows)}`;
}

function buildersPart(subject: Subject): string {
  const { words, find } = subject;
  const rows = ranking(subject, 'builders').map((vendor) => [
    titleOf(subject, vendor),
    count(find(vendor, 'builders')!.mean),
    percent(find(vendor, 'builder_share')!.mean),
    percent(find(vendor, 'retention_api')!.mean),
    percent(find(vendor, 'retention_local')!.mean),
    money(find(vendor, 'cost_per_retained_builder')!.median),
  ]);
  const head = [words.vendor, words.builderCount, words.builderShare, words.keptApi, words.keptLocal, words.costKept];
  return `${words.builders}\n${table(head, rows)}`;
}

function assumptionsPart({ words, result, scenario }: Subject): string {
  const { assumptions } = result;
  if (assumptions === null) return '';
  const { influences, moved } = assumptions;
  const of = (basis: Influence['basis']): number => influences.filter((influence) => influence.basis === basis).length;
  const shown = (value: number): string => (Math.abs(value) >= 1e4 ? count(value) : String(Number(value.toPrecision(4))));
  const rows = influences
    .slice(0, listed)
    .map((influence) => [
      influence.path,
      `${shown(influence.value)} ${influence.unit}`,
      `${shown(influence.low)} – ${shown(influence.high)}`,
      influence.basis === 'evidence' || influence.basis === 'hindsight'
        ? `${influence.source} (${words.basis[influence.basis]})`
        : words.basis.assumption,
      `${scenario.vendors[influence.vendor]!.title ?? influence.vendor}, ${words.metrics[influence.metric]} ${signless(100 * influence.effect, 0)}`,
    ]);
  const cash = Object.values(scenario.vendors).some(
    (vendor) => vendor.cash.source === null || !/^F\d{4}$/.test(vendor.cash.source),
  );
  return [
    words.assumed,
    `  ${words.assumedCount(moved, influences.length, of('evidence'), of('hindsight'), of('assumption'))}`,
    ...(cash ? [`  ${words.cashAssumed}`] : []),
    ...(rows.length > 0
      ? [`\n${words.mattersMost}`, table([words.number, words.value, words.range, words.restsOn, words.moves], rows), '']
      : []),
    `  ${words.trace}`,
  ].join('\n');
}

function surePart({ words, result, vendors, find }: Subject): string {
  const highest = result.loop_gain.reduce((most, gain) => (gain.total > most.total ? gain : most));
  const width = Math.max(
    ...vendors.map((vendor) => (find(vendor, 'survival')!.mean_high ?? 0) - (find(vendor, 'survival')!.mean_low ?? 0)),
  );
  return [
    words.sure,
    ...(result.fidelity === 'mean-field' ? [] : [`  ${words.spread(percent(width))}`]),
    `  ${words.ranges}`,
    `  ${words.loop(highest.total.toFixed(2), highest.segment, highest.total > 0.9)}`,
  ].join('\n');
}
