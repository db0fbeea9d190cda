import { buildCommand } from '@stricli/core';
import {
  compareVariants,
  fidelityProblems,
  levelProblems,
  overOf,
  pointProblems,
  rangeOf,
  type Point,
} from '../experiment/index.js';
import { factorialTable, overridesOf, cellOf, type Factor } from '../experiment/designs/index.js';
import { compareText, envelope } from '../report/index.js';
import { askedOutputs } from './asked.js';
import { refuse } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { inLaboratory } from './laboratory.js';
import { drawsFlag, drawsOf, openMarket, type MarketFlags } from './market.js';
import {
  allowCodeFlag,
  describe,
  jsonFlag,
  langFlag,
  positiveNumber,
  marketFile,
  setFlag,
  wholeNumber,
  type LangFlag,
} from './parameters.js';
import type { Speech } from './speech.js';
import { keepable, keepFlags, type KeepFlags } from './store-flag.js';

interface CompareFlags extends LangFlag, KeepFlags, MarketFlags {
  readonly vary: readonly string[];
  readonly metric?: readonly string[];
  readonly precision?: number;
  readonly budget?: number;
  readonly seed?: number;
  readonly json?: boolean;
}

/** Every combination of what varies, by the values alone where one path varies. */
function variantsOf(factors: readonly Factor[]): Point[] {
  const table = factorialTable(factors);
  return Array.from({ length: table.points }, (_, i) => ({
    id: factors.map((__, factor) => String(cellOf(table, i, factor))).join(' + '),
    sets: overridesOf(table, i),
  }));
}

/** Metrics that are told unless somebody says: survival of those whose policies vary, or of all. */
function usualMetrics(factors: readonly Factor[]): string[] {
  const varied = factors.map(({ name }) => name.split('.')).filter(([first, second]) => first === 'vendors' && second !== '*');
  return varied.length === factors.length ? varied.map(([, vendor]) => `survival.${vendor}`) : ['survival'];
}

async function compare(flags: CompareFlags, file: string, speech: Speech): Promise<void> {
  if (!keepable(flags, speech)) return;
  const market = await openMarket(file, flags, speech);
  if (market === undefined) return;
  const { scenario, hash } = market;
  const texts = flags.vary.map((text) => text.replaceAll(',', '|'));
  const over = overOf(scenario, texts);
  if ('finding' in over) {
    process.stderr.write(`${speech.sentences.assignment(over.text)}\n`);
    process.exitCode = exit.usage;
    return;
  }
  const { seed = 1, precision = 0.02, budget = 2000 } = flags;
  const points = variantsOf(over.factors);
  const wrong = [...fidelityProblems(scenario, 'stochastic', file), ...levelProblems(scenario, over.factors)];
  const problems = wrong.length > 0 ? wrong : pointProblems(scenario, points);
  if (problems.length > 0) return refuse(problems, speech, exit.invalid);
  const outputs = askedOutputs(scenario, flags.metric ?? usualMetrics(over.factors), speech);
  if (outputs === undefined) return;
  const asked = { ...market, points, outputs, seed, frozen: true };
  const told = await inLaboratory(
    {
      file,
      name: scenario.name,
      markets: [market],
      outputs,
      fidelity: 'stochastic',
      seed,
      asked: { points, budget, draws: market.ensemble?.values },
      stage: 'points',
      play: (evaluator, tell) => compareVariants({ ...asked, precision, budget, evaluator, progress: tell }),
      part: async (evaluator, shard, tell) => {
        const { from, count } = rangeOf(shard, budget);
        await evaluator.evaluate({ ...asked, fidelity: 'stochastic', from, replicates: count, progress: tell });
      },
    },
    flags,
    speech,
  );
  if (told === undefined) return;
  process.stdout.write(
    flags.json
      ? envelope('compare', engine, { name: scenario.name, hash }, seed, { precision, budget, ...drawsOf(market), ...told })
      : compareText(told, speech.language),
  );
}

export const compareCommand = (speech: Speech) => {
  const help = speech.help.compare;
  const placeholder = speech.help.shared.number;
  const number = (least: number, most: number, brief: string) =>
    ({ kind: 'parsed', parse: wholeNumber(least, most, speech), placeholder, optional: true, brief }) as const;
  return buildCommand<CompareFlags, [string]>({
    func: (flags, file) => guarded(speech, () => compare(flags, file, speech)),
    parameters: {
      flags: {
        vary: { ...setFlag(speech), optional: false, brief: help.vary },
        metric: { kind: 'parsed', parse: String, variadic: ',', optional: true, placeholder: 'METRIC', brief: help.metric },
        precision: { kind: 'parsed', parse: positiveNumber(speech), placeholder, optional: true, brief: help.precision },
        budget: number(1, 1e7, help.budget),
        seed: number(0, Number.MAX_SAFE_INTEGER, speech.help.run.seed),
        set: setFlag(speech),
        draws: drawsFlag(speech),
        ...keepFlags(speech),
        allowCode: allowCodeFlag(speech),
        json: jsonFlag(speech, 'compare'),
        lang: langFlag(speech),
      },
      positional: marketFile(speech),
    },
    docs: {
      brief: help.brief,
      fullDescription: describe(speech, help.whole, [
        'compare scenarios/llm-2024.yaml --vary vendors.meta.strategy=open-weights,closed-subsidy',
        'compare scenarios/superpower.yaml --vary vendors.ash.strategy=closed-premium,open-weights --metric survival.ash,business_share.ash --precision 0.05',
        'compare scenarios/superpower.yaml --vary vendors.elm.strategy=hold,open-core --vary climate.initial=boom,winter --budget 500 --json',
      ]),
    },
  });
};
