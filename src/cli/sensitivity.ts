import { buildCommand } from '@stricli/core';
import { noPlaces, problemAt, type Finding } from '../documents/index.js';
import {
  levelProblems,
  methods,
  outputsAt,
  overOf,
  pointProblems,
  replicatesOf,
  studyPoints,
  type Method,
  type SensitivityRequest,
} from '../experiment/index.js';
import { analyse } from '../experiment/sensitivity/index.js';
import { fidelities, type Fidelity } from '../simulation/index.js';
import { envelope, sensitivityText } from '../report/index.js';
import { askedOutputs } from './asked.js';
import { refuse } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { inLaboratory } from './laboratory.js';
import { drawsFlag, drawsOf, openMarket, type MarketFlags } from './market.js';
import { evaluatedKinds, sensitivityOfTables, writeDesign, type EvaluatedKind } from './own-function.js';
import {
  allowCodeFlag,
  describe,
  fileFlag,
  jsonFlag,
  langFlag,
  marketFile,
  setFlag,
  wholeNumber,
  type LangFlag,
} from './parameters.js';
import { dimensionProblem } from './sample.js';
import type { Speech } from './speech.js';
import { keepable, keepFlags, type KeepFlags } from './store-flag.js';
import { writable } from './tables.js';

export interface SensitivityFlags extends LangFlag, KeepFlags, MarketFlags {
  readonly over?: readonly string[];
  readonly output?: readonly string[];
  readonly method?: Method;
  readonly sample?: number;
  readonly second?: boolean;
  readonly replicates?: number;
  readonly fidelity?: Fidelity;
  readonly seed?: number;
  readonly write?: string;
  readonly inputsFrom?: string;
  readonly inputs?: string;
  readonly outputs?: string;
  readonly design?: EvaluatedKind;
  readonly json?: boolean;
}

/** Points that a study has unless somebody says. */
const usualSample: Readonly<Record<Method, number>> = { sobol: 256, morris: 20, delta: 1024 };

async function sensitivity(flags: SensitivityFlags, file: string | undefined, speech: Speech): Promise<void> {
  if (!writable([flags.write], speech)) return;
  if (flags.write !== undefined && flags.inputsFrom !== undefined) writeDesign(flags.write, flags.inputsFrom, flags, speech);
  else if (flags.inputs !== undefined && flags.outputs !== undefined)
    sensitivityOfTables(flags.inputs, flags.outputs, flags, speech);
  else if (file !== undefined) await sensitivityOfScenario(file, flags, speech);
  else {
    process.stderr.write(`${speech.sentences.nothingToAnalyse}\n`);
    process.exitCode = exit.usage;
  }
}

async function sensitivityOfScenario(file: string, flags: SensitivityFlags, speech: Speech): Promise<void> {
  const { method = 'morris', seed = 1, second = false, fidelity = 'mean-field' } = flags;
  if (!keepable(flags, speech)) return;
  const market = await openMarket(file, flags, speech);
  if (market === undefined) return;
  const { scenario, hash, ensemble } = market;
  const say = (at: string, path: string, finding: Finding): void =>
    refuse([problemAt(finding, noPlaces(at)([]), path)], speech, exit.invalid);
  const over = overOf(scenario, flags.over ?? ['uncertain']);
  if ('finding' in over) return say('--over', over.text, over.finding);
  const tooMany = dimensionProblem(method, over.factors.length);
  if (tooMany !== undefined) return say('--over', '', tooMany);
  const bad = levelProblems(scenario, over.factors);
  if (bad.length > 0) return refuse(bad, speech, exit.invalid);
  const outputs = askedOutputs(scenario, flags.output ?? ['survival'], speech);
  if (outputs === undefined) return;
  const replicates = replicatesOf({ fidelity, ...market }, flags.replicates ?? ensemble?.draws ?? 20);
  const sample = flags.sample ?? usualSample[method];
  const asked = { method, sample, second, seed, over, replicates };
  const request: SensitivityRequest = { ...market, ...asked, outputs, fidelity };
  const { study, points } = studyPoints(request);
  const problems = pointProblems(scenario, points);
  if (problems.length > 0) return refuse(problems, speech, exit.invalid);
  const values = await inLaboratory(
    {
      file,
      name: scenario.name,
      markets: [market],
      outputs,
      fidelity,
      seed,
      asked: { ...asked, draws: ensemble?.values },
      stage: 'points',
      play: (evaluator, tell) => outputsAt(evaluator, { ...request, points, progress: tell }),
    },
    flags,
    speech,
  );
  if (values === undefined) return;
  const told = analyse(study.estimator, values);
  const inputs = over.factors.length;
  const data = { method, sample, replicates, fidelity, ...drawsOf(market), points: points.length, inputs, ...told };
  process.stdout.write(
    flags.json
      ? envelope('sensitivity', engine, { name: scenario.name, hash }, seed, data)
      : sensitivityText(told, speech.language),
  );
}

export const sensitivityCommand = (speech: Speech) => {
  const help = speech.help.sensitivity;
  const placeholder = speech.help.shared.number;
  const number = (least: number, most: number, brief: string) =>
    ({ kind: 'parsed', parse: wholeNumber(least, most, speech), placeholder, optional: true, brief }) as const;
  const list = (name: string, brief: string) =>
    ({ kind: 'parsed', parse: String, variadic: ',', optional: true, placeholder: name, brief }) as const;
  return buildCommand<SensitivityFlags, [string?]>({
    func: (flags, file) => guarded(speech, () => sensitivity(flags, file, speech)),
    parameters: {
      flags: {
        over: list('PATH', help.over),
        output: list('METRIC', help.output),
        method: { kind: 'enum', values: methods, optional: true, brief: help.method },
        sample: number(1, 1e7, help.sample),
        second: { kind: 'boolean', optional: true, withNegated: false, brief: help.second },
        replicates: number(1, 1e6, help.replicates),
        fidelity: { kind: 'enum', values: fidelities, optional: true, brief: help.fidelity },
        seed: number(0, Number.MAX_SAFE_INTEGER, help.seed),
        set: setFlag(speech),
        draws: drawsFlag(speech),
        ...keepFlags(speech),
        write: fileFlag('FILE', help.write),
        inputsFrom: fileFlag('DESIGN', help.inputsFrom),
        inputs: fileFlag('FILE', help.inputs),
        outputs: fileFlag('FILE', help.outputs),
        design: { kind: 'enum', values: evaluatedKinds, optional: true, brief: help.design },
        allowCode: allowCodeFlag(speech),
        json: jsonFlag(speech, 'sensitivity'),
        lang: langFlag(speech),
      },
      positional: { kind: 'tuple', parameters: [{ ...marketFile(speech).parameters[0], optional: true }] },
    },
    docs: {
      brief: help.brief,
      fullDescription: describe(speech, help.whole, [
        'sensitivity scenarios/superpower.yaml --output survival.ash,business_share.ash',
        'sensitivity scenarios/superpower.yaml --method sobol --over segments.firms.price,vendors.ash.cash,luck --output survival.ash --fidelity stochastic --replicates 1',
        "sensitivity scenarios/superpower.yaml --over 'segments.*.price,vendors.ash.strategy=open-weights|closed-premium' --output business_share.ash@12",
        'sensitivity --write X.csv --inputs-from factors.yaml',
        'sensitivity --inputs X.csv --outputs y.csv --design saltelli',
      ]),
    },
  });
};
