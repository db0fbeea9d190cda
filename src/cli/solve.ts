import { writeFileSync } from 'node:fs';
import { buildCommand } from '@stricli/core';
import { parseCsv, problemAt } from '../documents/index.js';
import { answerTo, dynamicNames, readMatches, readNfg, writeNfg, type Dynamic, type Game } from '../equilibrium/index.js';
import { readUpTo, textIn } from '../files/index.js';
import { envelope, solutionText } from '../report/index.js';
import { refuse, whole } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import {
  anyFile,
  choice,
  describe,
  fileFlag,
  jsonFlag,
  langFlag,
  numberIn,
  wholeNumber,
  words,
  type LangFlag,
} from './parameters.js';
import type { Speech } from './speech.js';
import { writable } from './tables.js';

interface SolveFlags extends LangFlag {
  readonly dynamics?: readonly Dynamic[];
  readonly population: number;
  readonly intensity: number;
  readonly nfg?: string;
  readonly json?: boolean;
}

/** Bytes of a game that are read: more hold more payoffs than are solved. */
const largestGame = 67_108_864;

async function solve(flags: SolveFlags, file: string, speech: Speech): Promise<void> {
  const { dynamics = [], population, intensity, nfg, json } = flags;
  if (!writable([nfg], speech)) return;
  const game = openGame(file, speech);
  if (game === undefined) return;
  if (nfg !== undefined) writeFileSync(nfg, writeNfg(game));
  const answer = await answerTo(game, dynamics, { population, intensity });
  process.stdout.write(json ? envelope('solve', engine, null, null, answer) : solutionText(answer, speech.language));
}

/** Reads a game, from results of matches where the file is called .csv; says why not and sets the exit code where it cannot. */
function openGame(file: string, speech: Speech): Game | undefined {
  const opened = whole(file, () => readUpTo(file, largestGame), speech);
  if (opened === undefined) return undefined;
  const at = { file, line: 1, column: 1 };
  const text =
    'size' in opened
      ? { problem: problemAt({ code: 'too-large', found: opened.size, max: largestGame, of: 'bytes' }, at, '') }
      : textIn(opened.bytes, file);
  const read =
    'problem' in text
      ? { problems: [text.problem] }
      : file.endsWith('.csv')
        ? readMatches(parseCsv(text.text, file), file)
        : readNfg(text.text, file);
  if ('game' in read) return read.game;
  refuse(read.problems, speech, exit.invalid);
  return undefined;
}

export const solveCommand = (speech: Speech) => {
  const help = speech.help.solve;
  const placeholder = speech.help.shared.number;
  const dynamic = choice(dynamicNames, speech);
  return buildCommand<SolveFlags, [string]>({
    func: (flags, file) => guarded(speech, () => solve(flags, file, speech)),
    parameters: {
      flags: {
        dynamics: {
          kind: 'parsed',
          parse: (text) => words(text).map((word) => dynamic(word) as Dynamic),
          proposeCompletions: (partial) => dynamicNames.filter((name) => name.startsWith(partial)),
          optional: true,
          placeholder: 'A,B,C',
          brief: help.dynamics,
        },
        population: { kind: 'parsed', parse: wholeNumber(2, 1e6, speech), placeholder, default: '100', brief: help.population },
        intensity: { kind: 'parsed', parse: numberIn(0, 1e9, speech), placeholder, default: '1', brief: help.intensity },
        nfg: fileFlag('FILE', help.nfg),
        json: jsonFlag(speech, 'solve'),
        lang: langFlag(speech),
      },
      positional: anyFile(help.file),
    },
    docs: {
      brief: help.brief,
      fullDescription: describe(speech, help.whole, [
        'solve game.nfg',
        'solve game.nfg --dynamics qre,replicator --json',
        'solve matches.csv --dynamics alpha-rank --population 50 --intensity 10 --nfg game.nfg',
      ]),
    },
  });
};
