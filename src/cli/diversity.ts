import { buildCommand } from '@stricli/core';
import type { Problem } from '../documents/index.js';
import { defaultThreads, threads as threadPool } from '../executors/index.js';
import { exploreRuns, fidelityProblems, readMetrics, readRanges, splitRange, type Pattern } from '../experiment/index.js';
import { diversityText, envelope } from '../report/index.js';
import type { Scenario } from '../scenario/index.js';
import type { Fidelity } from '../simulation/index.js';
import { openScenario, refuse } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { describe, jsonFlag, scenarioFile, wholeNumber, words, type LangFlag } from './parameters.js';
import { playFlags, ranges } from './play-flags.js';
import { progressLine } from './progress.js';
import type { Speech } from './speech.js';

interface DiversityFlags extends LangFlag {
  readonly over: readonly string[];
  readonly patterns: readonly string[];
  readonly cells: number;
  readonly budget: number;
  readonly replicates: number;
  readonly seed: number;
  readonly fidelity: Fidelity;
  readonly set?: readonly string[];
  readonly threads?: number;
  readonly allowCode?: boolean;
  readonly json?: boolean;
}

async function diversity(flags: DiversityFlags, file: string, speech: Speech): Promise<void> {
  const { fidelity, seed, json } = flags;
  const loaded = openScenario(file, flags.set ?? [], speech, flags.allowCode);
  if (loaded === undefined) return;
  const { scenario, hash } = loaded;
  const over = readRanges(flags.over, scenario, '--over');
  const patterns = readPatterns(flags.patterns, scenario);
  const beyond = fidelityProblems(scenario, fidelity, file);
  if ('problems' in over || 'problems' in patterns || beyond.length > 0) {
    refuse([...[over, patterns].flatMap((read) => ('problems' in read ? read.problems : [])), ...beyond], speech, exit.invalid);
    return;
  }
  if (patterns.open.length > 0) {
    process.stderr.write(`${speech.sentences.patternRange(patterns.open)}\n`);
    process.exitCode = exit.usage;
    return;
  }
  const executor = threadPool(flags.threads ?? defaultThreads());
  const progress = progressLine(process.stderr, speech);
  try {
    const found = await exploreRuns({
      ...flags,
      scenario,
      over: over.read,
      patterns: patterns.read,
      executor,
      progress: (done, total) => progress.tell({ stage: 'points', done, total, width: null }),
    });
    progress.clear();
    process.stdout.write(
      json
        ? envelope('diversity', engine, { name: scenario.name, hash }, seed, { fidelity, ...found })
        : diversityText(found, speech.language),
    );
  } finally {
    progress.clear();
    await executor.close();
  }
}

/** Units whose outcomes lie between 0 and 1. */
const shares: ReadonlySet<string> = new Set(['fraction', '1']);

/** Outcomes with their ranges, and the names of those that need one and have none. */
function readPatterns(
  texts: readonly string[],
  scenario: Scenario,
): { readonly read: readonly Pattern[]; readonly open: readonly string[] } | { readonly problems: readonly Problem[] } {
  const split = texts.map((text) => splitRange(text) ?? { path: text, low: '0', high: '1' });
  const metrics = readMetrics(
    split.map(({ path }) => path),
    scenario,
    '--patterns',
  );
  if ('problems' in metrics) return metrics;
  const read = metrics.read.map((metric, i) => ({ ...metric, low: Number(split[i]!.low), high: Number(split[i]!.high) }));
  const open = split.flatMap(({ path }, i) => {
    const { unit, low, high } = read[i]!;
    return low < high && (path !== texts[i] || shares.has(unit)) ? [] : [path];
  });
  return { read, open };
}

export const diversityCommand = (speech: Speech) => {
  const help = speech.help.diversity;
  const placeholder = speech.help.shared.number;
  const count = (least: number, most: number, usual: string, brief: string) =>
    ({ kind: 'parsed', parse: wholeNumber(least, most, speech), placeholder, default: usual, brief }) as const;
  return buildCommand<DiversityFlags, [string]>({
    func: (flags, file) => guarded(speech, () => diversity(flags, file, speech)),
    parameters: {
      flags: {
        over: { kind: 'parsed', parse: ranges(speech), placeholder: 'PATH:LOW..HIGH', brief: help.over },
        patterns: { kind: 'parsed', parse: words, placeholder: 'A,B', brief: help.patterns },
        cells: count(2, 1000, '20', help.cells),
        budget: count(1, 1e7, '500', help.budget),
        replicates: count(1, 1e5, '5', help.replicates),
        ...playFlags(speech),
        json: jsonFlag(speech, 'diversity'),
      },
      positional: scenarioFile(speech),
    },
    docs: {
      brief: help.brief,
      fullDescription: describe(speech, help.whole, [
        'diversity scenarios/llm-2024.yaml --over vendors.meta.training:1e7..1e9 --patterns survival.meta,business_share.openai',
        'diversity market.yaml --over vendors.rival.cash:3e8..2e9 --patterns "cash.leader:0..5e9,survival.rival" --cells 10',
      ]),
    },
  });
};
