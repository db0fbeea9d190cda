import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCommand } from '@stricli/core';
import {
  closedPlays,
  equilibriaOf,
  plannedRuns,
  premises,
  seatsOf,
  type ClosedPlay,
  type Equilibria,
  type PremisedMarket,
  type Premises,
} from '../argument/index.js';
import { languages, noPlaces, problemAt, type Finding, type Language } from '../documents/index.js';
import type { Evaluator } from '../experiment/index.js';
import { envelope, equilibriaData, equilibriaFigures, equilibriaPage, type EquilibriaAsked } from '../report/index.js';
import { refuse } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { inLaboratory, type Tell } from './laboratory.js';
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
import { writeChart } from './picture.js';
import { openPremised, studiedMarkets } from './premises.js';
import { saidCommand } from './said-command.js';
import type { Speech } from './speech.js';
import { keepFlags, type KeepFlags } from './store-flag.js';
import { writable } from './tables.js';

/** Worlds of each market unless said. */
const usualWorlds = 96;

interface EquilibriaFlags extends LangFlag, MarketFlags, Omit<KeepFlags, 'shard' | 'into'> {
  readonly worlds: number;
  readonly premises: Premises;
  readonly closed: ClosedPlay;
  readonly seed: number;
  readonly write?: string;
  readonly json?: boolean;
}

async function equilibria(flags: EquilibriaFlags, file: string | undefined, speech: Speech): Promise<void> {
  const { seed, worlds, write, closed: play } = flags;
  if (!writable([write === undefined ? undefined : join(write, 'equilibria.md')], speech)) return;
  const markets: PremisedMarket[] = [];
  for (const one of file === undefined ? studiedMarkets : [file]) {
    const opened = await openPremised(one, flags, seed, speech);
    if (opened === undefined) return;
    const market = opened.find((premised) => premised.premises === flags.premises)!;
    if (seatsOf(market.scenario) === undefined) {
      return refuse([problemAt(tooFew, noPlaces(one)(['vendors']), 'vendors')], speech, exit.invalid);
    }
    markets.push(market);
  }
  const found = await inLaboratory<Equilibria[]>(
    {
      // Of several markets, results are kept in this folder.
      file: file ?? 'equilibria',
      name: 'equilibria',
      markets,
      outputs: [],
      fidelity: 'stochastic',
      seed,
      asked: { worlds, play },
      stage: 'runs',
      play: (evaluator, tell) => study(markets, { play, worlds, seed }, evaluator, tell),
    },
    flags,
    speech,
  );
  if (found === undefined) return;
  const asked = { seed, engine, command: commandOf(flags, file) };
  if (write !== undefined) await writePages(found, asked, write);
  const { language } = speech;
  const of = file === undefined ? null : { name: markets[0]!.scenario.name, hash: markets[0]!.hash };
  process.stdout.write(
    flags.json
      ? envelope('equilibria', engine, of, seed, equilibriaData(found))
      : equilibriaPage(found, { ...asked, figures: null }, language),
  );
}

const tooFew: Finding = {
  code: 'unfit',
  sentence: {
    en: 'a leader, a challenger and a laggard take three vendors that are there from the start',
    'zh-Hans': '领先者、挑战者和落后者，需要三家从一开始就在场的厂商',
  },
};

async function study(
  markets: readonly PremisedMarket[],
  how: { readonly play: ClosedPlay; readonly worlds: number; readonly seed: number },
  evaluator: Evaluator,
  tell: Tell,
): Promise<Equilibria[]> {
  const found: Equilibria[] = [];
  const planned = markets.map(({ scenario }) => plannedRuns(scenario, how.play, how.worlds));
  let before = 0;
  for (const [i, market] of markets.entries()) {
    const left = planned.slice(i).reduce((sum, runs) => sum + runs, 0);
    const progress = (runs: number): void => tell(before + runs, before + Math.max(runs, left));
    const one = await equilibriaOf({ market, ...how, evaluator, progress });
    found.push(one!);
    before += one!.runs;
  }
  return found;
}

/** The command as it was given, what goes without saying left out. */
const commandOf = (
  { worlds, premises: whose, closed, seed, draws, set, write }: EquilibriaFlags,
  file: string | undefined,
): string =>
  saidCommand('equilibria', file, {
    worlds: worlds === usualWorlds ? undefined : String(worlds),
    premises: whose === 'survey' ? undefined : whose,
    closed: closed === 'myopic' ? undefined : closed,
    seed: seed === 1 ? undefined : String(seed),
    draws,
    set,
    write,
  });

/** Writes the pages in both languages, and their figures beside them. */
async function writePages(found: readonly Equilibria[], asked: Omit<EquilibriaAsked, 'figures'>, folder: string): Promise<void> {
  const figures = 'equilibria';
  mkdirSync(join(folder, figures), { recursive: true });
  for (const language of languages) {
    const name = language === 'en' ? 'equilibria.md' : 'equilibria.zh.md';
    const all = equilibriaFigures(found, (market) => captionOf(market, found, asked.seed, language), language);
    writeFileSync(join(folder, name), equilibriaPage(found, { ...asked, figures: { folder: figures, all } }, language));
    for (const { file, chart } of all) await writeChart(join(folder, figures, file), chart);
  }
}

function captionOf(market: Equilibria | null, all: readonly Equilibria[], seed: number, language: Language): string {
  const worlds = market?.worlds ?? all[0]?.worlds ?? 0;
  const parts = language === 'en' ? [`${worlds} worlds`, `seed ${seed}`] : [`${worlds} 个世界`, `种子 ${seed}`];
  return [...(market === null ? [] : [market.scenario]), ...parts, engine].join(' · ');
}

export const equilibriaCommand = (speech: Speech) => {
  const help = speech.help.equilibria;
  const placeholder = speech.help.shared.number;
  const { threads, store, resume, progress } = keepFlags(speech);
  return buildCommand<EquilibriaFlags, [string?]>({
    func: (flags, file) => guarded(speech, () => equilibria(flags, file, speech)),
    parameters: {
      flags: {
        worlds: {
          kind: 'parsed',
          parse: wholeNumber(8, 4096, speech),
          placeholder,
          default: String(usualWorlds),
          brief: help.worlds,
        },
        premises: { kind: 'enum', values: premises, default: 'survey', brief: help.premises },
        closed: { kind: 'enum', values: closedPlays, default: 'myopic', brief: help.closed },
        seed: seedFlag(speech),
        write: fileFlag('DIR', help.write),
        set: setFlag(speech),
        draws: drawsFlag(speech),
        threads,
        store,
        resume,
        progress,
        allowCode: allowCodeFlag(speech),
        json: jsonFlag(speech, 'equilibria'),
        lang: langFlag(speech),
      },
      positional: optionalFile(help.file),
    },
    docs: {
      brief: help.brief,
      fullDescription: describe(speech, help.whole, [
        'equilibria --store',
        'equilibria scenarios/superpower.yaml --worlds 48',
        'equilibria scenarios/llm-2024.yaml --premises essay --closed forward-looking --json',
      ]),
    },
  });
};
