import { readFileSync } from 'node:fs';
import { buildCommand } from '@stricli/core';
import { markets, stateDocument, type MarketName } from '../calibration/index.js';
import { facts, readFacts, type Fact } from '../evidence/index.js';
import { refuse, whole } from './document.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { describe, fileFlag, langFlag, wholeFlag, type LangFlag } from './parameters.js';
import type { Speech } from './speech.js';

interface ScenarioFlags extends LangFlag {
  readonly asOf: string;
  readonly market: MarketName;
  readonly data?: string;
  readonly told?: boolean;
  readonly months?: number;
}

/** A day of the calendar as text. */
export function dateIn({ sentences }: Speech): (text: string) => string {
  return (text) => {
    const date = new Date(`${text}T00:00:00Z`);
    const is = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
    if (!is) throw new SyntaxError(sentences.date(text));
    return text;
  };
}

/** The rows of a table of evidence, or of the one that ships; says what is wrong with it and sets the exit code. */
export function openFacts(file: string | undefined, speech: Speech): readonly Fact[] | undefined {
  if (file === undefined) return facts;
  const text = whole(file, () => readFileSync(file, 'utf8'), speech);
  if (text === undefined) return undefined;
  const read = readFacts(text, file);
  if ('facts' in read) return read.facts;
  refuse(read.problems, speech, exit.invalid);
  return undefined;
}

async function scenario({ asOf: day, market, data, told, months }: ScenarioFlags, speech: Speech): Promise<void> {
  const rows = openFacts(data, speech);
  if (rows === undefined) return;
  const text = stateDocument({ facts: rows, day, market, ...(told && { told }), ...(months !== undefined && { months }) });
  if (text !== undefined) {
    process.stdout.write(text);
    return;
  }
  process.stderr.write(`${speech.sentences.nothingKnown(day, market)}\n`);
  process.exitCode = exit.usage;
}

export const scenarioCommand = (speech: Speech) =>
  buildCommand<ScenarioFlags>({
    func: (flags) => guarded(speech, () => scenario(flags, speech)),
    parameters: {
      flags: {
        asOf: { kind: 'parsed', parse: dateIn(speech), placeholder: 'DATE', brief: speech.help.scenario.asOf },
        market: { kind: 'enum', values: markets, brief: speech.help.scenario.market },
        data: fileFlag('CSV', speech.help.scenario.data),
        told: { kind: 'boolean', optional: true, withNegated: false, brief: speech.help.scenario.told },
        months: wholeFlag(1, 240, speech.help.scenario.months, speech),
        lang: langFlag(speech),
      },
      positional: { kind: 'tuple', parameters: [] },
    },
    docs: {
      brief: speech.help.scenario.brief,
      fullDescription: describe(speech, speech.help.scenario.whole, [
        'scenario --as-of 2023-12-31 --market global',
        'scenario --as-of 2024-12-31 --market china --told',
      ]),
    },
  });
