import { buildCommand } from '@stricli/core';
import type { Problem } from '../documents/index.js';
import {
  exploreFrom,
  exploreRuns,
  fidelityProblems,
  PointCount,
  rangeOf,
  readMetrics,
  readRanges,
  splitRange,
  type Pattern,
} from '../experiment/index.js';
import { diversityText, envelope } from '../report/index.js';
import type { Scenario } from '../scenario/index.js';
import { refuse } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { inLaboratory } from './laboratory.js';
import { drawsOf, openMarket } from './market.js';
import { describe, jsonFlag, marketFile, wholeNumber, words, type LangFlag } from './parameters.js';
import { ranges, searched, searchFlags, type SearchFlags } from './search-flags.js';
import type { Speech } from './speech.js';
import { keepable } from './store-flag.js';

interface DiversityFlags extends LangFlag, SearchFlags {
  readonly over: readonly string[];
  readonly patterns: readonly string[];
  readonly cells: number;
  readonly json?: boolean;
}

async function diversity(flags: DiversityFlags, file: string, speech: Speech): Promise<void> {
  const { fidelity, seed, json } = flags;
  if (!keepable(flags, speech)) return;
  const market = await openMarket(file, flags, speech);
  if (market === undefined) return;
  const { scenario, hash } = market;
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
  const { progress: _, ...wanted } = flags;
  const request = { ...market, ...wanted, over: over.read, patterns: patterns.read };
  const found = await inLaboratory(
    {
      file,
      name: scenario.name,
      markets: [market],
      outputs: request.patterns.map(({ metric, vendor }) => ({ metric, vendor, month: null })),
      fidelity,
      seed,
      asked: { ...searched(flags), patterns: request.patterns, cells: flags.cells, draws: market.ensemble?.values },
      stage: 'points',
      play: (evaluator, tell) => exploreRuns({ ...request, evaluator, progress: tell }),
      part: async (evaluator, shard, tell) => {
        const { from, count } = rangeOf(shard, flags.starts);
        const points = new PointCount((done) => tell(done, count * flags.budget));
        for (let i = 0; i < count; i++) await exploreFrom({ ...request, evaluator }, from + i, points);
      },
    },
    flags,
    speech,
  );
  if (found === undefined) return;
  process.stdout.write(
    json
      ? envelope('diversity', engine, { name: scenario.name, hash }, seed, { fidelity, ...drawsOf(market), ...found })
      : diversityText(found, speech.language),
  );
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
        ...searchFlags(speech),
        json: jsonFlag(speech, 'diversity'),
      },
      positional: marketFile(speech),
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
