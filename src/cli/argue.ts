import { buildCommand } from '@stricli/core';
import { argue as tryAll, arguePart, outputsRead, type ArgueRequest, type Argument } from '../argument/index.js';
import {
  argumentData,
  argumentText,
  changesData,
  changesFrom,
  changesText,
  claimPage,
  envelope,
  type TriedClaim,
} from '../report/index.js';
import { pagesOf, usualBudget, writePages } from './argue-pages.js';
import { openArgument } from './argument.js';
import { refuse } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { fidelities } from '../simulation/index.js';
import { inLaboratory, type Work } from './laboratory.js';
import { drawsFlag, type MarketFlags } from './market.js';
import {
  allowCodeFlag,
  describe,
  fileFlag,
  jsonFlag,
  langFlag,
  optionalFile,
  seedFlag,
  setFlag,
  wholeNumber,
  type LangFlag,
} from './parameters.js';
import { answerProblem, openAnswer } from './report-answers.js';
import type { Speech } from './speech.js';
import { writable } from './tables.js';
import { keepable, keepFlags, type KeepFlags } from './store-flag.js';

interface ArgueFlags extends LangFlag, MarketFlags, KeepFlags {
  readonly claim?: readonly string[];
  readonly claims?: string;
  readonly budget?: number;
  readonly seed: number;
  readonly write?: string;
  readonly against?: string;
  readonly json?: boolean;
}

async function argue(flags: ArgueFlags, file: string | undefined, speech: Speech): Promise<void> {
  const { seed, budget = usualBudget } = flags;
  if (!keepable(flags, speech)) return;
  if (flags.write !== undefined && !writable(Object.values(pagesOf(flags.write)), speech)) return;
  const earlier = earlierRows(flags.against, speech);
  if (earlier === undefined) return;
  const opened = await openArgument(file, flags, speech);
  if (opened === undefined) return;
  const { claims, wanted, markets } = opened;
  const work: Omit<Work<Argument>, 'name' | 'markets' | 'outputs' | 'fidelity' | 'play'> = {
    // Of several markets, results are kept in this folder.
    file: file ?? 'argument',
    seed,
    asked: { claims: claims.filter(({ id }) => wanted.includes(id)), budget },
    stage: 'claims',
  };
  const request = { ...opened, seed, budget };
  if (flags.shard !== undefined) return inShards(work, request, flags, speech);
  const told = await inLaboratory(
    {
      ...work,
      name: 'argument',
      markets,
      outputs: [],
      fidelity: 'stochastic',
      play: (evaluator, progress) => tryAll({ ...request, evaluator, progress }),
    },
    flags,
    speech,
  );
  if (told === undefined) return;
  const [first] = markets;
  const of = file === undefined ? null : { name: first!.scenario.name, hash: first!.hash };
  const ranges = flags.draws === undefined && file?.endsWith('.parquet') !== true;
  const { language } = speech;
  const changes = earlier === null ? null : changesFrom(earlier, told.rows);
  const { write } = flags;
  if (write !== undefined)
    writePages(
      told,
      { seed, budget, ranges, engine, changes },
      { ...flags, ...(file === undefined ? {} : { file }), write },
      markets,
    );
  process.stdout.write(
    flags.json
      ? envelope('argue', engine, of, seed, {
          language,
          budget,
          draws: ranges ? 'ranges' : 'table',
          ...argumentData(told, language),
          ...(changes === null ? {} : { against: changesData(changes) }),
        })
      : [
          ...(flags.claim === undefined
            ? [argumentText(told, ranges, language)]
            : wanted.map((id) => claimPage(told, id, ranges, language))),
          ...(changes === null ? [] : [changesText(changes, language)]),
        ].join('\n'),
  );
}

/** Rows of an earlier answer, null where none is named; says what is wrong with one and returns undefined. */
function earlierRows(file: string | undefined, speech: Speech): readonly TriedClaim[] | null | undefined {
  if (file === undefined) return null;
  const answer = openAnswer(file, speech);
  if (answer === undefined) return undefined;
  if (answer.kind === 'argue') return answer.data.claims;
  refuse([answerProblem(file, 'unlike', answer.kind)], speech, exit.usage);
  return undefined;
}

/** Plays a shard: a file for each market and fidelity, since the runs of a file have their columns in common. */
async function inShards(
  work: Omit<Work<Argument>, 'name' | 'markets' | 'outputs' | 'fidelity' | 'play'>,
  request: Omit<ArgueRequest, 'evaluator'>,
  flags: ArgueFlags,
  speech: Speech,
): Promise<void> {
  const { claims } = request;
  for (const name of new Set(request.markets.map(({ scenario }) => scenario.name))) {
    const markets = request.markets.filter(({ scenario }) => scenario.name === name);
    for (const fidelity of fidelities) {
      const outputs = outputsRead(claims, markets[0]!.scenario, fidelity);
      if (outputs.length === 0) continue;
      const part: Work<undefined>['part'] = (evaluator, shard, progress) =>
        arguePart({ ...request, markets, evaluator, progress }, fidelity, shard);
      const one = { ...work, name: `argument-${name}-${fidelity}`, markets, outputs, fidelity, part };
      await inLaboratory({ ...one, play: () => Promise.resolve(undefined) }, flags, speech);
      if (process.exitCode === exit.interrupted) return;
    }
  }
}

export const argueCommand = (speech: Speech) => {
  const help = speech.help.argue;
  const placeholder = speech.help.shared.number;
  const keep = keepFlags(speech);
  return buildCommand<ArgueFlags, [string?]>({
    func: (flags, file) => guarded(speech, () => argue(flags, file, speech)),
    parameters: {
      flags: {
        claim: { kind: 'parsed', parse: String, variadic: ',', optional: true, placeholder: 'ID', brief: help.claim },
        claims: fileFlag('PLACE', help.claims),
        budget: { kind: 'parsed', parse: wholeNumber(1, 1e7, speech), placeholder, optional: true, brief: help.budget },
        seed: seedFlag(speech),
        write: fileFlag('PLACE', help.write),
        against: fileFlag('FILE', help.against),
        set: setFlag(speech),
        draws: drawsFlag(speech),
        ...keep,
        allowCode: allowCodeFlag(speech),
        json: jsonFlag(speech, 'argue'),
        lang: langFlag(speech),
      },
      positional: optionalFile(help.file),
    },
    docs: {
      brief: help.brief,
      fullDescription: describe(speech, help.whole, [
        'argue --store',
        'argue scenarios/superpower.yaml --claim C3,C9 --budget 200',
        'argue scenarios/llm-2024.yaml --claims my-claims --json',
        'argue posterior.parquet --against before.json',
      ]),
    },
  });
};
