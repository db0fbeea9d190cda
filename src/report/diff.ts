import type { Language } from '../documents/index.js';
import type { Diff } from '../experiment/index.js';
import { countSentence, diffWords, luckSentences, onlySentences, settingRows } from './diff-words.js';
import { movedAmount, table } from './numbers.js';

/** What moved between two result sets, and what differs in how they were made. `names` are what the user called them. */
export function diffText(diff: Diff, names: readonly [string, string], language: Language): string {
  return [
    `A  ${sideText(diff.a, names[0])}`,
    `B  ${sideText(diff.b, names[1])}`,
    '',
    ...settingsText(diff, language),
    ...inputsText(diff, language),
    '',
    ...movedText(diff, language),
    '',
    ...onlySentences(diff, language),
    ...luckSentences(diff, language),
    '',
  ].join('\n');
}

function sideText({ key, scenario, engine }: Diff['a'], name: string): string {
  const short = key?.slice(0, 12);
  const parts = key?.startsWith(name) ? [short, scenario, engine] : [name, scenario, engine, short];
  return parts.filter((part) => part !== null && part !== undefined).join(' · ');
}

function settingsText(diff: Diff, language: Language): string[] {
  const rows = settingRows(diff, language);
  return rows.length === 0 ? [] : [table([diffWords[language].setting, 'A', 'B'], rows), ''];
}

function inputsText({ inputs: { compared, differing } }: Diff, language: Language): string[] {
  const said = diffWords[language];
  if (differing.length === 0) return [said.compared[compared]];
  const rows = differing.map(({ path, a, b }) => [path, String(a ?? '–'), String(b ?? '–')]);
  return [said.inputs, table([said.path, 'A', 'B'], rows), ...(compared === 'overrides' ? [said.overridesOnly] : [])];
}

function movedText(diff: Diff, language: Language): string[] {
  const said = diffWords[language];
  const rows = diff.differences
    .filter(({ verdict }) => verdict === 'moved')
    .map(({ vendor, metric, unit, a, b, estimate, low, high, pairs }) => [
      vendor ?? said.market,
      metric,
      ...[a.mean, b.mean, estimate, low, high].map((value) => movedAmount(value, unit, language)),
      pairs === null ? '–' : String(pairs),
    ]);
  const sum = countSentence(diff, language);
  return rows.length === 0 ? [said.nothing, sum] : [said.moved, table(said.head, rows), '', sum];
}
