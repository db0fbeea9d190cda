import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCommand } from '@stricli/core';
import { backtest as play, type BacktestResult, type Keep } from '../calibration/index.js';
import { backtestText, envelope } from '../report/index.js';
import { engine } from './engine.js';
import { guarded } from './failure.js';
import { fitFlags, settingsIn, withPlayers, type FitFlags } from './fit-settings.js';
import { describe, fileFlag, jsonFlag, langFlag, wholeFlag, type LangFlag } from './parameters.js';
import { openTargets, shippedTargets } from './posed.js';
import type { Speech } from './speech.js';

interface Flags extends FitFlags, LangFlag {
  readonly targets?: string;
  readonly draws?: number;
  readonly into?: string;
  readonly hold?: readonly string[];
  readonly json?: boolean;
}

const folder = join('.outlast', 'backtests');
const log = 'scores.jsonl';

/** Texts as files of a folder, each written whole or not at all: whatever breaks a run off, the next one goes on from there. */
function keptIn(into: string): Keep {
  const file = (key: string): string => join(into, `${key}.json`);
  return {
    get: (key) => (existsSync(file(key)) ? readFileSync(file(key), 'utf8') : undefined),
    put: (key, text) => {
      const draft = `${file(key)}.${process.pid}`;
      writeFileSync(draft, text);
      renameSync(draft, file(key));
    },
  };
}

/** Every scoring leaves a line, so that nobody scores until the score is liked without its being seen. */
function logged(into: string, { summary, hash }: BacktestResult, targets: string, settings: object): void {
  const scores = summary.map(({ id, skill, n, score, coverage90 }) => ({ id, skill, n, score, coverage90 }));
  appendFileSync(
    join(into, log),
    `${JSON.stringify({ at: new Date().toISOString(), engine, targets, settings, hash, scores })}\n`,
  );
}

/** `path=value` as values by path. */
const heldIn = (texts: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(texts.map((text) => [text.slice(0, text.lastIndexOf('=')), Number(text.slice(text.lastIndexOf('=') + 1))]));

/** `path=value` with a number. */
function holding({ sentences }: Speech): (text: string) => string {
  return (text) => {
    if (!/^[^=]+=[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) throw new SyntaxError(sentences.assignment(text));
    return text;
  };
}

async function backtest(flags: Flags, speech: Speech): Promise<void> {
  const { targets = shippedTargets, into = folder, draws = 400 } = flags;
  const posed = openTargets(targets, speech);
  if (posed === undefined) return;
  mkdirSync(into, { recursive: true });
  const settings = { ...settingsIn(flags), draws };
  const held = heldIn(flags.hold ?? []);
  const result = await withPlayers(flags, speech, (players, progress) =>
    play({ posed, settings, held, engine, keep: keptIn(into), players, progress }),
  );
  logged(into, result, targets === shippedTargets ? 'published' : targets, { ...settings, held });
  const { forecasts: _, calculated: _calculated, kept: _kept, ...data } = result;
  process.stdout.write(
    flags.json
      ? envelope('backtest', engine, null, settings.seed, { settings: { ...settings, held }, ...data })
      : backtestText(result, join(into, log), speech.language),
  );
}

export const backtestCommand = (speech: Speech) =>
  buildCommand<Flags>({
    func: (flags) => guarded(speech, () => backtest(flags, speech)),
    parameters: {
      flags: {
        targets: fileFlag('FILE', speech.help.backtest.targets),
        ...fitFlags(speech),
        draws: wholeFlag(2, 100_000, speech.help.backtest.draws, speech),
        hold: {
          kind: 'parsed',
          parse: holding(speech),
          variadic: true,
          optional: true,
          placeholder: speech.help.shared.assignment,
          brief: speech.help.backtest.hold,
        },
        into: fileFlag('FOLDER', speech.help.backtest.into),
        json: jsonFlag(speech, 'backtest'),
        lang: langFlag(speech),
      },
      positional: { kind: 'tuple', parameters: [] },
    },
    docs: {
      brief: speech.help.backtest.brief,
      fullDescription: describe(speech, speech.help.backtest.whole, [
        'backtest',
        'backtest --json',
        'backtest --targets my-targets.yaml --into my-backtests',
      ]),
    },
  });
