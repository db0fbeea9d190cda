import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCommand } from '@stricli/core';
import { argue as tryAll, fitProblems, type Argument, type Claim, type PremisedMarket } from '../argument/index.js';
import { firstOf, languages, nearest } from '../documents/index.js';
import { answerPage, argumentData, argumentText, claimPage, envelope, type Asked } from '../report/index.js';
import { openClaims } from './claims.js';
import { refuse } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { inLaboratory } from './laboratory.js';
import { drawsFlag, type MarketFlags } from './market.js';
import { allowCodeFlag, describe, fileFlag, jsonFlag, langFlag, setFlag, wholeNumber, type LangFlag } from './parameters.js';
import { flagships, openPremised } from './premises.js';
import { files } from './complete.js';
import type { Speech } from './speech.js';
import { writable } from './tables.js';
import { keepFlags, type KeepFlags } from './store-flag.js';

interface ArgueFlags extends LangFlag, MarketFlags, Omit<KeepFlags, 'shard' | 'into'> {
  readonly claim?: readonly string[];
  readonly claims?: string;
  readonly budget?: number;
  readonly seed?: number;
  readonly write?: string;
  readonly json?: boolean;
}

/** Runs of a row where closed vendors do not look ahead. */
const usualBudget = 1600;
/** Vendors that look ahead make a run take some three times as long. */
const lookAheadPart = 0.5;

async function argue(flags: ArgueFlags, file: string | undefined, speech: Speech): Promise<void> {
  const { seed = 1, budget = usualBudget } = flags;
  if (!writable([flags.write === undefined ? undefined : join(flags.write, 'answer.md')], speech)) return;
  const placed = openClaims(flags.claims, speech);
  if (placed === undefined) return;
  const claims = placed.map(({ claim }) => claim);
  const wanted = wantedOf(claims, flags.claim, speech);
  if (wanted === undefined) return;
  const markets: PremisedMarket[] = [];
  for (const one of file === undefined ? flagships : [file]) {
    const opened = await openPremised(one, flags, seed, speech);
    if (opened === undefined) return;
    markets.push(...opened);
    // Those that ship are tried on the shipped markets by the tests; whatever else meets is looked at here.
    const problems = placed.flatMap(({ claim, placeOf }) => fitProblems(claim, placeOf, opened[0]!.scenario));
    if (file !== undefined && problems.length > 0) return refuse(firstOf(problems), speech, exit.invalid);
  }
  const budgets = { myopic: budget, 'forward-looking': Math.ceil(budget * lookAheadPart) };
  const told = await inLaboratory(
    {
      // Of several markets, results are kept in this folder.
      file: file ?? 'argument',
      name: 'argument',
      markets,
      outputs: [],
      fidelity: 'stochastic',
      seed,
      asked: { wanted, budget },
      stage: 'claims',
      play: (evaluator, tell) =>
        tryAll({ claims, wanted, markets, seed, evaluator, budget: budgets, progress: (done, total) => tell(done, total) }),
    },
    flags,
    speech,
  );
  if (told === undefined) return;
  const [first] = markets;
  const of = file === undefined ? null : { name: first!.scenario.name, hash: first!.hash };
  const ranges = flags.draws === undefined && file?.endsWith('.parquet') !== true;
  if (flags.write !== undefined) writePages(told, { seed, budget, ranges, engine }, flags.write);
  const { language } = speech;
  process.stdout.write(
    flags.json
      ? envelope('argue', engine, of, seed, {
          language,
          budget: budgets,
          draws: ranges ? 'ranges' : 'table',
          ...argumentData(told, language),
        })
      : flags.claim === undefined
        ? argumentText(told, ranges, language)
        : wanted.map((id) => claimPage(told, id, ranges, language)).join('\n'),
  );
}

/** Writes the answer as a page in each language. */
function writePages(told: Argument, asked: Asked, folder: string): void {
  for (const language of languages) {
    const name = language === 'en' ? 'answer.md' : 'answer.zh.md';
    writeFileSync(join(folder, name), answerPage(told, asked, language));
  }
}

/** The claims that somebody asks for, or all; says which is none. */
function wantedOf(claims: readonly Claim[], asked: readonly string[] | undefined, speech: Speech): readonly string[] | undefined {
  const ids = claims.map(({ id }) => id);
  const stranger = asked?.find((id) => !ids.includes(id));
  if (stranger === undefined) return asked ?? ids;
  process.stderr.write(`${speech.sentences.unknownClaim(stranger, nearest(stranger, ids), ids)}\n`);
  process.exitCode = exit.usage;
  return undefined;
}

export const argueCommand = (speech: Speech) => {
  const help = speech.help.argue;
  const placeholder = speech.help.shared.number;
  const { threads, store, resume, progress } = keepFlags(speech);
  return buildCommand<ArgueFlags, [string?]>({
    func: (flags, file) => guarded(speech, () => argue(flags, file, speech)),
    parameters: {
      flags: {
        claim: { kind: 'parsed', parse: String, variadic: ',', optional: true, placeholder: 'ID', brief: help.claim },
        claims: fileFlag('PLACE', help.claims),
        budget: { kind: 'parsed', parse: wholeNumber(1, 1e7, speech), placeholder, optional: true, brief: help.budget },
        seed: {
          kind: 'parsed',
          parse: wholeNumber(0, Number.MAX_SAFE_INTEGER, speech),
          placeholder,
          optional: true,
          brief: speech.help.run.seed,
        },
        write: fileFlag('DIR', help.write),
        set: setFlag(speech),
        draws: drawsFlag(speech),
        threads,
        store,
        resume,
        progress,
        allowCode: allowCodeFlag(speech),
        json: jsonFlag(speech, 'argue'),
        lang: langFlag(speech),
      },
      positional: {
        kind: 'tuple',
        parameters: [{ parse: String, optional: true, proposeCompletions: files(), brief: help.file, placeholder: 'FILE' }],
      },
    },
    docs: {
      brief: help.brief,
      fullDescription: describe(speech, help.whole, [
        'argue --store',
        'argue scenarios/superpower.yaml --claim C3,C9 --budget 200',
        'argue scenarios/llm-2024.yaml --claims my-claims --json',
      ]),
    },
  });
};
