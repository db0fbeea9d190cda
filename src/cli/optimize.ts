import { buildCommand } from '@stricli/core';
import { fidelityProblems, optimiseRuns, PointCount, rangeOf, readMetrics, readRanges, searchFrom } from '../experiment/index.js';
import { objectives, type Objective } from '../experiment/optimise/index.js';
import { envelope, optimumText } from '../report/index.js';
import { vendorEndings, vendorSeries } from '../simulation/index.js';
import { refuse } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { inLaboratory } from './laboratory.js';
import { drawsOf, openMarket } from './market.js';
import { describe, jsonFlag, marketFile, wholeNumber, type LangFlag } from './parameters.js';
import { ranges, searched, searchFlags, type SearchFlags } from './search-flags.js';
import type { Speech } from './speech.js';
import { keepable } from './store-flag.js';

interface OptimizeFlags extends LangFlag, SearchFlags {
  readonly vendor: string;
  readonly over: readonly string[];
  readonly objective: Objective;
  readonly metric: string;
  readonly json?: boolean;
}

async function optimize(flags: OptimizeFlags, file: string, speech: Speech): Promise<void> {
  const { vendor, fidelity, seed, json } = flags;
  if (!keepable(flags, speech)) return;
  const market = await openMarket(file, flags, speech);
  if (market === undefined) return;
  const { scenario, hash } = market;
  const over = readRanges(flags.over, scenario, '--over');
  const metric = readMetrics([`${flags.metric}.${vendor}`], scenario, '--metric');
  const problems = [over, metric].flatMap((read) => ('problems' in read ? read.problems : []));
  const beyond = fidelityProblems(scenario, fidelity, file);
  if ('problems' in over || 'problems' in metric || beyond.length > 0) {
    refuse([...problems, ...beyond], speech, exit.invalid);
    return;
  }
  const { progress: _, ...wanted } = flags;
  const request = { ...market, ...wanted, over: over.read, metric: metric.read[0]! };
  const optimum = await inLaboratory(
    {
      file,
      name: scenario.name,
      markets: [market],
      outputs: [{ ...request.metric, month: null }],
      fidelity,
      seed,
      asked: { ...searched(flags), draws: market.ensemble?.values },
      stage: 'candidates',
      play: (evaluator, tell) => optimiseRuns({ ...request, evaluator, progress: tell }),
      part: async (evaluator, shard, tell) => {
        const { from, count } = rangeOf(shard, flags.starts);
        const points = new PointCount((done) => tell(done, count * flags.budget));
        for (let i = 0; i < count; i++) await searchFrom({ ...request, evaluator }, from + i, points);
      },
    },
    flags,
    speech,
  );
  if (optimum === undefined) return;
  process.stdout.write(
    json
      ? envelope('optimize', engine, { name: scenario.name, hash }, seed, { fidelity, ...drawsOf(market), ...optimum })
      : optimumText(optimum, speech.language),
  );
}

export const optimizeCommand = (speech: Speech) => {
  const help = speech.help.optimize;
  const placeholder = speech.help.shared.number;
  return buildCommand<OptimizeFlags, [string]>({
    func: (flags, file) => guarded(speech, () => optimize(flags, file, speech)),
    parameters: {
      flags: {
        vendor: { kind: 'parsed', parse: String, placeholder: 'VENDOR', brief: help.vendor },
        over: { kind: 'parsed', parse: ranges(speech), placeholder: 'PATH:LOW..HIGH', brief: help.over },
        objective: { kind: 'enum', values: objectives, default: 'mean', brief: help.objective },
        metric: {
          kind: 'parsed',
          parse: String,
          proposeCompletions: () => [...vendorSeries, ...vendorEndings],
          placeholder: 'METRIC',
          default: 'profit_npv',
          brief: help.metric,
        },
        budget: { kind: 'parsed', parse: wholeNumber(2, 1e6, speech), placeholder, default: '200', brief: help.budget },
        replicates: { kind: 'parsed', parse: wholeNumber(1, 1e5, speech), placeholder, default: '20', brief: help.replicates },
        ...searchFlags(speech),
        json: jsonFlag(speech, 'optimize'),
      },
      positional: marketFile(speech),
    },
    docs: {
      brief: help.brief,
      fullDescription: describe(speech, help.whole, [
        'optimize scenarios/llm-2024.yaml --vendor meta --over vendors.meta.training:1e7..1e9,vendors.meta.operations:1e6..1e8',
        'optimize market.yaml --vendor newcomer --over vendors.newcomer.training:1e7..2e8 --metric survival --objective worst-decile',
      ]),
    },
  });
};
