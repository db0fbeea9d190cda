import { buildCommand } from '@stricli/core';
import { allFidelities } from '../experiment/tasks/all-fidelities.js';
import { guarded } from './failure.js';
import {
  allowCodeFlag,
  describe,
  fileFlag,
  jsonFlag,
  langFlag,
  scenarioFile,
  setFlag,
  wholeNumber,
  type LangFlag,
} from './parameters.js';
import type { PlanFlags } from './plan.js';
import type { Speech } from './speech.js';
import { keepFlags, type KeepFlags } from './store-flag.js';

export interface RunFlags extends LangFlag, PlanFlags, KeepFlags {
  readonly months?: number;
  readonly set?: readonly string[];
  readonly reactions?: boolean;
  readonly csv?: string;
  readonly parquet?: string;
  readonly svg?: string;
  readonly json?: boolean;
}

export const runCommand = (speech: Speech) => {
  const help = speech.help.run;
  const placeholder = speech.help.shared.number;
  return buildCommand<RunFlags, [string?]>({
    func: (flags, file) => guarded(speech, async () => (await import('./run-market.js')).runMarket(flags, file, speech)),
    parameters: {
      flags: {
        replicates: { kind: 'parsed', parse: wholeNumber(1, 1e7, speech), placeholder, optional: true, brief: help.replicates },
        seed: {
          kind: 'parsed',
          parse: wholeNumber(0, Number.MAX_SAFE_INTEGER, speech),
          placeholder,
          optional: true,
          brief: help.seed,
        },
        months: {
          kind: 'parsed',
          parse: wholeNumber(1, 240, speech),
          placeholder,
          optional: true,
          brief: help.months,
        },
        fidelity: { kind: 'enum', values: allFidelities, optional: true, brief: help.fidelity },
        from: fileFlag('SNAPSHOT', help.from),
        set: setFlag(speech),
        reactions: {
          kind: 'boolean',
          optional: true,
          withNegated: false,
          brief: help.reactions,
        },
        csv: fileFlag('FILE', help.csv),
        parquet: fileFlag('FILE', help.parquet),
        svg: fileFlag('FILE', help.svg),
        ...keepFlags(speech),
        allowCode: allowCodeFlag(speech),
        json: jsonFlag(speech, 'run'),
        lang: langFlag(speech),
      },
      positional: { kind: 'tuple', parameters: [{ ...scenarioFile(speech).parameters[0], optional: true }] },
    },
    docs: {
      brief: speech.help.run.brief,
      fullDescription: describe(speech, speech.help.run.whole, [
        'run scenarios/llm-2024.yaml',
        'run scenarios/llm-2024.yaml --replicates 1000 --seed 7 --json > run.json',
        'run scenarios/llm-2024.yaml --set vendors.meta.strategy=hold --set climate.initial=winter',
        'run scenarios/llm-2024.yaml --reactions',
        'run scenarios/llm-2024.yaml --parquet runs.parquet',
        'run scenarios/llm-2024.yaml --svg shares.svg',
        'run scenarios/llm-2024.yaml --replicates 100000 --store',
        'run --from month-24.snapshot --set vendors.meta.strategy=closed-premium',
        'run scenarios/llm-2024.yaml --set segments.*.switching_cost=0.5 --fidelity mean-field',
      ]),
    },
  });
};
