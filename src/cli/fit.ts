import { writeFileSync } from 'node:fs';
import { buildCommand } from '@stricli/core';
import {
  calibrationSteps,
  ended,
  ensembleOf,
  fitSteps,
  Known,
  markets,
  pastFrom,
  pastOf,
  type MarketName,
  type Posed,
} from '../calibration/index.js';
import { envelope, fitText } from '../report/index.js';
import { scenarioHash } from '../scenario/index.js';
import { ensembleBytes } from '../store/index.js';
import { engine } from './engine.js';
import { openScenario } from './document.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { fitFlags, settingsIn, withPlayers, type FitFlags } from './fit-settings.js';
import { describe, fileFlag, jsonFlag, langFlag, setFlag, wholeFlag, type LangFlag } from './parameters.js';
import { openTargets, shippedTargets } from './posed.js';
import { dateIn } from './scenario.js';
import type { Speech } from './speech.js';

interface Flags extends FitFlags, LangFlag {
  readonly asOf: string;
  readonly market: MarketName;
  readonly targets?: string;
  readonly calibrate?: number;
  readonly draws?: number;
  readonly output?: string;
  readonly set?: readonly string[];
  readonly json?: boolean;
}

/** The market whose draws are written, and the past on which it is fitted: a scenario from its own start on, or the market of the day. */
function problemOf(file: string | undefined, flags: Flags, posed: readonly Posed[], speech: Speech) {
  const { asOf: day, market } = flags;
  const [first] = posed;
  const targets = posed.map(({ target }) => target);
  const known = first && new Known(first.facts, day);
  if (file !== undefined) {
    const own = openScenario(file, flags.set ?? [], speech);
    return own && { ...own, past: known === undefined ? null : pastFrom(targets, known, own.scenario) };
  }
  const scenario = known && first.scenarioAt(known);
  if (scenario !== undefined) {
    const past = pastOf(targets, known!, (start) => first!.scenarioAt(new Known(known!.facts, start)));
    return { scenario, hash: scenarioHash(scenario), past };
  }
  process.stderr.write(`${speech.sentences.nothingKnown(day, market)}\n`);
  process.exitCode = exit.usage;
  return undefined;
}

async function fit(flags: Flags, file: string | undefined, speech: Speech): Promise<void> {
  const { asOf: day, market, targets = shippedTargets, output, draws = 400 } = flags;
  const posed = openTargets(targets, speech)?.filter(({ target }) => target.market === market);
  if (posed === undefined) return;
  const problem = problemOf(file, flags, posed, speech);
  if (problem === undefined) return;
  const { past, ...keyed } = problem;
  const settings = settingsIn(flags);
  const trials = flags.calibrate ?? 0;
  const { found, ranks } = await withPlayers(flags, speech, async (players, tell) => {
    if (past === null) return { found: null, ranks: null };
    const { budget } = settings;
    const fitted = await ended(fitSteps(past, settings), players, (done) => tell('fit', Math.min(done, budget), budget));
    tell('fit', budget, budget);
    if (trials === 0) return { found: fitted, ranks: null };
    const checked = await ended(calibrationSteps(past, settings, trials), players, (done) =>
      tell('trials', done, trials * budget),
    );
    tell('trials', trials * budget, trials * budget);
    return { found: fitted, ranks: checked };
  });
  if (output !== undefined)
    writeFileSync(output, ensembleBytes(ensembleOf(keyed.scenario, found, draws, settings.seed), keyed, engine));
  const { ensemble, ranges: _, ...told } = found ?? { ensemble: null, ranges: null };
  const data = { information: day, market, fit: found === null ? null : { ...told, draws: ensemble!.draws }, ranks };
  process.stdout.write(
    flags.json
      ? envelope('fit', engine, { name: keyed.scenario.name, hash: keyed.hash }, settings.seed, data)
      : fitText({ information: day, market, fit: found, ranks }, output ?? null, speech.language),
  );
}

export const fitCommand = (speech: Speech) =>
  buildCommand<Flags, [string?]>({
    func: (flags, file) => guarded(speech, () => fit(flags, file, speech)),
    parameters: {
      flags: {
        asOf: { kind: 'parsed', parse: dateIn(speech), placeholder: 'DATE', brief: speech.help.fit.asOf },
        market: { kind: 'enum', values: markets, brief: speech.help.scenario.market },
        targets: fileFlag('FILE', speech.help.fit.targets),
        ...fitFlags(speech),
        calibrate: wholeFlag(2, 10_000, speech.help.fit.calibrate, speech),
        draws: wholeFlag(1, 100_000, speech.help.fit.draws, speech),
        output: fileFlag('FILE', speech.help.fit.output),
        set: setFlag(speech),
        json: jsonFlag(speech, 'fit'),
        lang: langFlag(speech),
      },
      aliases: { o: 'output' },
      positional: {
        kind: 'tuple',
        parameters: [{ parse: String, placeholder: 'FILE', optional: true, brief: speech.help.fit.file }],
      },
    },
    docs: {
      brief: speech.help.fit.brief,
      fullDescription: describe(speech, speech.help.fit.whole, [
        'fit --as-of 2024-12-31 --market global',
        'fit --as-of 2024-12-31 --market global -o posterior.parquet',
        'fit scenarios/llm-2024.yaml --as-of 2025-12-31 --market global -o posterior.parquet',
        'fit --as-of 2024-12-31 --market global --particles 60 --budget 600 --calibrate 40',
      ]),
    },
  });
