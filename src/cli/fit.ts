import { writeFileSync } from 'node:fs';
import { buildCommand } from '@stricli/core';
import {
  calibrationSteps,
  endedPatiently,
  ensembleOf,
  fitSteps,
  Known,
  markets,
  pastOf,
  type MarketName,
} from '../calibration/index.js';
import { envelope, fitText } from '../report/index.js';
import { scenarioHash } from '../scenario/index.js';
import { ensembleBytes } from '../store/index.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { breathe, fitFlags, settingsIn, stepLine, type FitFlags } from './fit-settings.js';
import { describe, fileFlag, jsonFlag, langFlag, wholeNumber, type LangFlag } from './parameters.js';
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
  readonly json?: boolean;
}

async function fit(flags: Flags, speech: Speech): Promise<void> {
  const { asOf: day, market, targets = shippedTargets, output, draws = 400 } = flags;
  const posed = openTargets(targets, speech)?.filter(({ target }) => target.market === market);
  if (posed === undefined) return;
  const [first] = posed;
  const known = first && new Known(first.facts, day);
  const scenario = known && first.scenarioAt(known);
  if (first === undefined || known === undefined || scenario === undefined) {
    process.stderr.write(`${speech.sentences.nothingKnown(day, market)}\n`);
    process.exitCode = exit.usage;
    return;
  }
  const settings = settingsIn(flags);
  const past = pastOf(
    posed.map(({ target }) => target),
    known,
    (start) => first.scenarioAt(new Known(known.facts, start)),
  );
  const line = stepLine(speech, day);
  const found =
    past && (await endedPatiently(fitSteps(past, settings), breathe, (done) => line.tell('fit', done, settings.budget)));
  const trials = flags.calibrate ?? 0;
  const steps = past !== null && trials > 0 ? calibrationSteps(past, settings, trials) : null;
  const ranks = steps && (await endedPatiently(steps, breathe, (done) => line.tell('fit', done, settings.budget)));
  line.clear();
  const keyed = { scenario, hash: scenarioHash(scenario) };
  if (output !== undefined)
    writeFileSync(output, ensembleBytes(ensembleOf(scenario, found, draws, settings.seed), keyed, engine));
  const { ensemble, ranges: _, ...told } = found ?? { ensemble: null, ranges: null };
  const data = { information: day, market, fit: found === null ? null : { ...told, draws: ensemble!.draws }, ranks };
  process.stdout.write(
    flags.json
      ? envelope('fit', engine, { name: scenario.name, hash: keyed.hash }, settings.seed, data)
      : fitText({ information: day, market, fit: found, ranks, output: output ?? null }, speech.language),
  );
}

export const fitCommand = (speech: Speech) =>
  buildCommand<Flags>({
    func: (flags) => guarded(speech, () => fit(flags, speech)),
    parameters: {
      flags: {
        asOf: { kind: 'parsed', parse: dateIn(speech), placeholder: 'DATE', brief: speech.help.fit.asOf },
        market: { kind: 'enum', values: markets, brief: speech.help.scenario.market },
        targets: fileFlag('FILE', speech.help.fit.targets),
        ...fitFlags(speech),
        calibrate: {
          kind: 'parsed',
          parse: wholeNumber(2, 10_000, speech),
          optional: true,
          placeholder: speech.help.shared.number,
          brief: speech.help.fit.calibrate,
        },
        draws: {
          kind: 'parsed',
          parse: wholeNumber(1, 100_000, speech),
          optional: true,
          placeholder: speech.help.shared.number,
          brief: speech.help.fit.draws,
        },
        output: fileFlag('FILE', speech.help.fit.output),
        json: jsonFlag(speech, 'fit'),
        lang: langFlag(speech),
      },
      aliases: { o: 'output' },
      positional: { kind: 'tuple', parameters: [] },
    },
    docs: {
      brief: speech.help.fit.brief,
      fullDescription: describe(speech, speech.help.fit.whole, [
        'fit --as-of 2024-12-31 --market global',
        'fit --as-of 2024-12-31 --market global -o posterior.parquet',
        'fit --as-of 2024-12-31 --market global --particles 60 --budget 600 --calibrate 40',
      ]),
    },
  });
