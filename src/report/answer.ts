import type { Language } from '../documents/index.js';
import type { Outcome, RunResult } from '../experiment/index.js';
import type { Scenario, Segment } from '../scenario/index.js';
import {
  assumptionsPart,
  buildersPart,
  criteriaPart,
  drainParts,
  ranking,
  surePart,
  survivalPart,
  unbeatablePart,
  type Part,
} from './answer-parts.js';
import { table } from './numbers.js';
import { enumerated } from './lists.js';
import { sameMoneyPart } from './same-money.js';
import { has, titleOf, type Subject } from './subject.js';
import { wordsIn } from './words.js';

/** The answer of a run in words and tables, for a reader who has never seen the program. */
export function answerText(scenario: Scenario, result: RunResult, seed: number, language: Language): string {
  const subject = subjectOf(scenario, result, seed, language);
  const { words } = subject;
  const texts = [
    heading(subject, language),
    `${words.short}\n${shortAnswer(subject)
      .map((sentence) => `  ${sentence}`)
      .join('\n')}`,
    partText(survivalPart(subject)),
    partText(criteriaPart(subject)),
    sameMoneyPart(subject),
    ...[...drainParts(subject), ...unbeatablePart(subject), buildersPart(subject), ...assumptionsPart(subject)].map(partText),
    partText(surePart(subject)),
    words.disclaimer,
  ];
  return `${texts.filter((text) => text !== '').join('\n\n')}\n`;
}

/** What an answer is about: vendors in order of survival, then of share. */
export function subjectOf(scenario: Scenario, result: Subject['result'], seed: number, language: Language): Subject {
  const rows = new Map(result.outcomes.map((row) => [`${row.vendor ?? ''} ${row.metric}`, row]));
  const find = (vendor: string | null, metric: string): Outcome | undefined => rows.get(`${vendor ?? ''} ${metric}`);
  const survival = (vendor: string): number => find(vendor, 'survival')?.mean ?? 0;
  const share = (vendor: string): number => find(vendor, 'business_share')?.mean ?? 0;
  const vendors = Object.keys(scenario.vendors).sort(
    (a, b) => survival(b) - survival(a) || share(b) - share(a) || (a < b ? -1 : 1),
  );
  return { scenario, result, seed, language, words: wordsIn(language), vendors, find };
}

function partText({ title, before, table: shown, after }: Part): string {
  const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
  const tabled =
    shown === undefined
      ? []
      : [
          ...(shown.title === undefined ? [] : [`\n${shown.title}`]),
          table(shown.head, shown.rows),
          ...(after.length > 0 ? [''] : []),
        ];
  return [title, ...indented(before), ...tabled, ...indented(after)].join('\n');
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

/** The answer in a few sentences: who lasts, who leads, who drains whom. */
export function shortAnswer(subject: Subject): string[] {
  const { words, vendors, find } = subject;
  const names = (list: readonly string[]): string =>
    enumerated(
      list.map((vendor) => titleOf(subject, vendor)),
      subject.language,
    );
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
  return sentences;
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
