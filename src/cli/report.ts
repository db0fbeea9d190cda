import { buildCommand } from '@stricli/core';
import { allFidelities } from '../experiment/tasks/all-fidelities.js';
import type { AnyFidelity } from '../experiment/tasks/fidelity.js';
import { files as proposeFiles } from './complete.js';
import { guarded } from './failure.js';
import { allowCodeFlag, describe, fileFlag, jsonFlag, langFlag, setFlag, wholeNumber, type LangFlag } from './parameters.js';
import { progressFlag, type ProgressFlag } from './progress.js';
import type { Speech } from './speech.js';
import { storeFlags, type StoreFlags } from './store-flag.js';

export interface ReportFlags extends LangFlag, ProgressFlag, StoreFlags {
  readonly output: string;
  readonly chromium?: string;
  readonly replicates?: number;
  readonly seed?: number;
  readonly months?: number;
  readonly fidelity?: AnyFidelity;
  readonly set?: readonly string[];
  readonly claim?: readonly string[];
  readonly claims?: string;
  readonly budget?: number;
  readonly threads?: number;
  readonly allowCode?: boolean;
  readonly json?: boolean;
}

export const reportCommand = (speech: Speech) => {
  const { report: help, run, shared } = speech.help;
  const number = (least: number, most: number, brief: string) =>
    ({ kind: 'parsed', parse: wholeNumber(least, most, speech), placeholder: shared.number, optional: true, brief }) as const;
  return buildCommand<ReportFlags, string[]>({
    func: (flags, ...files) =>
      guarded(speech, async () => (await import('./write-report.js')).writeReportOf(flags, files, speech)),
    parameters: {
      flags: {
        output: { ...fileFlag('FILE', help.output), optional: false },
        chromium: fileFlag('PATH', help.chromium),
        replicates: number(1, 1e6, run.replicates),
        seed: number(0, Number.MAX_SAFE_INTEGER, run.seed),
        months: number(1, 240, run.months),
        fidelity: { kind: 'enum', values: allFidelities, optional: true, brief: run.fidelity },
        set: setFlag(speech),
        claim: { kind: 'parsed', parse: String, variadic: ',', optional: true, placeholder: 'ID', brief: help.claim },
        claims: fileFlag('PLACE', speech.help.argue.claims),
        budget: number(1, 1e7, help.budget),
        ...storeFlags(speech),
        threads: number(1, 64, run.threads),
        progress: progressFlag(speech),
        allowCode: allowCodeFlag(speech),
        json: jsonFlag(speech, 'written'),
        lang: langFlag(speech),
      },
      aliases: { o: 'output' },
      positional: {
        kind: 'array',
        minimum: 1,
        parameter: { parse: String, proposeCompletions: proposeFiles(), brief: help.files, placeholder: 'FILE' },
      },
    },
    docs: {
      brief: help.brief,
      fullDescription: describe(speech, help.whole, [
        'report scenarios/superpower.yaml -o report.html',
        'report scenarios/superpower.yaml claims.json compare.json -o report.pdf --lang zh',
        'report scenarios/llm-2024.yaml --claim C3,C9 -o claims.html',
        'report my-variant.yaml --set vendors.meta.strategy=closed-premium -o report.md',
        'report game.json -o game.html',
        'report 3fa94c --beside scenarios/llm-2024.yaml -o stored.html',
      ]),
    },
  });
};
