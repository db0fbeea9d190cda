import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Argument, PremisedMarket } from '../argument/index.js';
import { languages, type Language } from '../documents/index.js';
import { answerPage, type Asked } from '../report/index.js';
import { saidCommand, saidOptions, type SaidOptions } from './said-command.js';

/** Runs of a row, shared by all arms, unless said. */
export const usualBudget = 1500;

/** What was given to `argue`, as far as its pages repeat it. */
export interface Given {
  readonly file?: string;
  readonly draws?: string;
  readonly set?: readonly string[];
  readonly write: string;
  readonly against?: string;
}

/** Files of the pages, by language: `--write` names a folder, or the English page. */
export function pagesOf(write: string): Readonly<Record<Language, string>> {
  const english = write.endsWith('.md') ? write : join(write, 'answer.md');
  return { en: english, 'zh-Hans': `${english.slice(0, -'.md'.length)}.zh.md` };
}

type Had = Omit<Asked, 'played' | 'command' | 'other'>;

/** Writes the answer as a page in each language. */
export function writePages(told: Argument, had: Had, given: Given, markets: readonly PremisedMarket[]): void {
  const pages = pagesOf(given.write);
  const asked = { ...had, played: playedOf(given, markets), command: commandOf(given, had) };
  for (const language of languages) {
    const other = languages.find((one) => one !== language)!;
    writeFileSync(pages[language], answerPage(told, { ...asked, other: basename(pages[other]) }, language));
  }
}

/** What to name to have a market once more: a flagship's own file, or what was named. */
const playedOf = (given: Given, markets: readonly PremisedMarket[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    markets.map(({ scenario: { name } }) => [
      name,
      [given.file ?? `scenarios/${name}.yaml`, ...saidOptions(marketOptions(given))].join(' '),
    ]),
  );

const marketOptions = ({ draws, set }: Given): SaidOptions => ({ draws, set });

const commandOf = (given: Given, { seed, budget }: Had): string =>
  saidCommand('argue', given.file, {
    ...marketOptions(given),
    budget: budget === usualBudget ? undefined : String(budget),
    seed: seed === 1 ? undefined : String(seed),
    against: given.against,
    write: given.write,
  });
