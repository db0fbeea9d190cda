import { buildCommand } from '@stricli/core';
import {
  empiricalGame,
  fewerPlayers,
  gameAnswer,
  Orbits,
  strategiesIn,
  type GameAnswer,
  type PayoffKind,
  type Play,
} from '../equilibrium/index.js';
import { distinctReplicates, fidelityProblems, payoffOutputs, profilePlay, rangeOf } from '../experiment/index.js';
import { gameText, envelope, type ExplorationTold } from '../report/index.js';
import { strategyNames } from '../scenario/index.js';
import { fidelities, metricUnits, type Fidelity } from '../simulation/index.js';
import { refuse } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { askedGame, tooSmall, type AskedGame, type GameFlagsSaid } from './game-asked.js';
import { exploredGame } from './game-explored.js';
import { inLaboratory } from './laboratory.js';
import { drawsFlag, drawsOf, openMarket, type MarketFlags } from './market.js';
import {
  allowCodeFlag,
  describe,
  jsonFlag,
  langFlag,
  marketFile,
  names,
  numberIn,
  seedFlag,
  setFlag,
  wholeNumber,
  type LangFlag,
} from './parameters.js';
import { ranges } from './search-flags.js';
import type { Speech } from './speech.js';
import { keepable, keepFlags, type KeepFlags } from './store-flag.js';
import { strategySet } from './strategy-sets.js';

/** Outcomes that exist in every run, and so can be payoffs. */
const payoffs = ['profit_npv', 'survival', 'cash', 'builders', 'builder_share', 'consumer_share', 'business_share'] as const;

interface GameFlags extends LangFlag, KeepFlags, MarketFlags, GameFlagsSaid {
  readonly metric: (typeof payoffs)[number];
  readonly budget?: number;
  readonly rounds: number;
  readonly confidence: number;
  readonly tolerance: number;
  readonly resamples: number;
  readonly seed: number;
  readonly fidelity: Fidelity;
  readonly json?: boolean;
}

/** Runs of a game where nobody says, by profile. */
const usualReplicates = 100;

async function game(flags: GameFlags, file: string, speech: Speech): Promise<void> {
  const { metric, fidelity, seed, confidence, tolerance, resamples } = flags;
  if (!keepable(flags, speech) || !together(flags, speech)) return;
  const market = await openMarket(file, flags, speech);
  if (market === undefined) return;
  const { scenario, hash, ensemble } = market;
  const said = askedGame(flags, scenario);
  const beyond = fidelityProblems(scenario, fidelity, file);
  if ('problems' in said) return refuse([...said.problems, ...beyond], speech, exit.invalid);
  const board = boardOf(said);
  const budget = flags.budget ?? usualReplicates * board.once;
  const small = budget < board.once ? [tooSmall(budget, board.once)] : [];
  if (small.length + beyond.length > 0) return refuse([...small, ...beyond], speech, exit.invalid);
  const { players, strategies } = board;
  const limit = distinctReplicates({ fidelity, ...(ensemble !== undefined && { ensemble }) });
  const unit = metricUnits[metric];
  const kind: PayoffKind = limit === 1 ? 'exact' : unit === 'fraction' ? 'share' : 'unbounded';
  const request = { ...market, players: said.players, strategies: said.strategies, metric, fidelity, seed };
  const asked = { budget, kind, limit, confidence, tolerance, resamples, seed };
  const told = { players, strategies, budget, tolerance };
  const answer = await inLaboratory<GameAnswer & { readonly exploration?: ExplorationTold }>(
    {
      file,
      name: scenario.name,
      markets: [market],
      outputs: payoffOutputs(request),
      fidelity,
      seed,
      asked: { ...said, budget, confidence, tolerance, draws: ensemble?.values },
      stage: 'runs',
      play: async (evaluator, tell) => {
        const progress = (runs: number): void => tell(runs, Math.max(runs, budget));
        if (flags.explore !== undefined) return exploredGame({ ...request, evaluator, progress }, said, asked, flags.rounds);
        const { sizes, roles, cost, play } = board.on(profilePlay({ ...request, evaluator, progress }));
        return gameAnswer(await empiricalGame({ ...asked, sizes, roles, cost, play }), told);
      },
      part: async (evaluator, shard, tell) => {
        const { from, count } = rangeOf(shard, board.played.length);
        const each = Math.min(limit, Math.floor(budget / board.once));
        const mine = board.played.slice(from, from + count);
        const { play } = board.on(
          profilePlay({ ...request, evaluator, progress: (runs) => tell(runs, Math.max(runs, count * each)) }),
        );
        if (count > 0) await play({ profiles: mine, from: 0, count: each });
      },
    },
    flags,
    speech,
  );
  if (answer === undefined) return;
  process.stdout.write(
    flags.json
      ? envelope('game', engine, { name: scenario.name, hash }, seed, { fidelity, metric, unit, ...drawsOf(market), ...answer })
      : gameText(answer, metric, unit, speech.language),
  );
}

/** Whether flags go together: a search has no parts, and seeks responses of players who are told apart. */
function together({ explore, shard, alike }: GameFlags, { sentences }: Speech): boolean {
  const other = shard !== undefined ? '--shard' : alike !== undefined ? '--alike' : undefined;
  if (explore === undefined || other === undefined) return true;
  process.stderr.write(`${sentences.apart('--explore', other)}\n`);
  process.exitCode = exit.usage;
  return false;
}

/** The game that is played of the one that was asked for: with fewer players where some stand for others. */
function boardOf({ players, strategies, crowd }: AskedGame) {
  const on = (play: Play) => fewerPlayers({ ...crowd, play });
  const { players: left, sizes, roles, cost } = on(() => Promise.reject(new Error('nothing is played to know a game')));
  const played = new Orbits(sizes, roles).representatives.map((profile) => strategiesIn(profile, sizes));
  return {
    players: left.map((player) => players[player]!),
    strategies: left.map((player) => strategies[player]!),
    played,
    /** Runs that one replicate of every profile takes. */
    once: played.reduce((sum, profile) => sum + cost(profile), 0),
    on,
  };
}

export const gameCommand = (speech: Speech) => {
  const help = speech.help.game;
  const { run, shared } = speech.help;
  const placeholder = shared.number;
  return buildCommand<GameFlags, [string]>({
    func: (flags, file) => guarded(speech, () => game(flags, file, speech)),
    parameters: {
      flags: {
        strategies: {
          kind: 'parsed',
          parse: strategySet(speech),
          variadic: true,
          proposeCompletions: (partial) => strategyNames.filter((name) => name.startsWith(partial)),
          placeholder: '[VENDOR=]A,B,C',
          brief: help.strategies,
        },
        players: { kind: 'parsed', parse: names(speech), optional: true, placeholder: 'A,B,C', brief: help.players },
        alike: { kind: 'parsed', parse: names(speech), variadic: true, optional: true, placeholder: 'A,B,C', brief: help.alike },
        keep: { kind: 'parsed', parse: wholeNumber(1, 100, speech), optional: true, placeholder, brief: help.keep },
        explore: { kind: 'parsed', parse: ranges(speech), optional: true, placeholder: 'LEVER:LOW..HIGH', brief: help.explore },
        rounds: { kind: 'parsed', parse: wholeNumber(1, 20, speech), placeholder, default: '3', brief: help.rounds },
        metric: { kind: 'enum', values: payoffs, default: 'profit_npv', brief: help.metric },
        budget: { kind: 'parsed', parse: wholeNumber(1, 1e9, speech), optional: true, placeholder: 'RUNS', brief: help.budget },
        confidence: {
          kind: 'parsed',
          parse: numberIn(0.5, 0.9999, speech),
          placeholder,
          default: '0.95',
          brief: help.confidence,
        },
        tolerance: { kind: 'parsed', parse: numberIn(0, 1, speech), placeholder, default: '0.01', brief: help.tolerance },
        resamples: { kind: 'parsed', parse: wholeNumber(1, 1e5, speech), placeholder, default: '1000', brief: help.resamples },
        seed: seedFlag(speech),
        fidelity: { kind: 'enum', values: fidelities, default: 'stochastic', brief: run.fidelity },
        set: setFlag(speech),
        draws: drawsFlag(speech),
        ...keepFlags(speech),
        allowCode: allowCodeFlag(speech),
        json: jsonFlag(speech, 'game'),
        lang: langFlag(speech),
      },
      positional: marketFile(speech),
    },
    docs: {
      brief: help.brief,
      fullDescription: describe(speech, help.whole, [
        'game templates/market.yaml --strategies closed-premium,open-weights --players leader,rival',
        'game scenarios/llm-2024.yaml --strategies open-weights,closed-premium,hybrid --players meta,openai --budget 2000 --store',
        'game scenarios/llm-2024.yaml --strategies openai=closed-premium,hybrid --strategies meta=open-weights,closed-premium',
        'game templates/market.yaml --strategies closed-premium,open-weights --players leader,rival --explore operations:1e6..1e8,training:1e7..3e8',
      ]),
    },
  });
};
