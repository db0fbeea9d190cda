import { buildCommand } from '@stricli/core';
import { nearest, noPlaces, problemAt, type Finding, type Problem } from '../documents/index.js';
import { empiricalGame, gameAnswer, strategiesIn, type GameAnswer, type PayoffKind } from '../equilibrium/index.js';
import { distinctReplicates, fidelityProblems, payoffOutputs, pointProblems, profilePlay, rangeOf } from '../experiment/index.js';
import { gameText, envelope } from '../report/index.js';
import { strategyNames } from '../scenario/index.js';
import { fidelities, metricUnits, type Fidelity } from '../simulation/index.js';
import { refuse } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { inLaboratory } from './laboratory.js';
import { drawsFlag, drawsOf, openMarket, type Market, type MarketFlags } from './market.js';
import {
  allowCodeFlag,
  describe,
  jsonFlag,
  langFlag,
  marketFile,
  names,
  numberIn,
  setFlag,
  wholeNumber,
  type LangFlag,
} from './parameters.js';
import type { Speech } from './speech.js';
import { keepable, keepFlags, type KeepFlags } from './store-flag.js';

/** Outcomes that exist in every run, and so can be payoffs. */
const payoffs = ['profit_npv', 'survival', 'cash', 'builders', 'builder_share', 'consumer_share', 'business_share'] as const;

interface GameFlags extends LangFlag, KeepFlags, MarketFlags {
  readonly strategies: readonly string[];
  readonly players?: readonly string[];
  readonly metric: (typeof payoffs)[number];
  readonly budget?: number;
  readonly confidence: number;
  readonly tolerance: number;
  readonly resamples: number;
  readonly seed: number;
  readonly fidelity: Fidelity;
  readonly json?: boolean;
}

/** Profiles of a game that is played. */
const mostProfiles = 4096;

async function game(flags: GameFlags, file: string, speech: Speech): Promise<void> {
  const { metric, fidelity, seed, confidence, tolerance, resamples } = flags;
  if (!keepable(flags, speech)) return;
  const market = await openMarket(file, flags, speech);
  if (market === undefined) return;
  const { scenario, hash, ensemble } = market;
  const players = flags.players ?? Object.keys(scenario.vendors);
  const own = flags.strategies;
  const sizes = players.map(() => own.length);
  const profiles = own.length ** players.length;
  const budget = flags.budget ?? 100 * profiles;
  const problems = [...problemsOf(market, players, own, profiles, budget), ...fidelityProblems(scenario, fidelity, file)];
  if (problems.length > 0) return refuse(problems, speech, exit.invalid);
  const strategies = players.map(() => own);
  const limit = distinctReplicates({ fidelity, ...(ensemble !== undefined && { ensemble }) });
  const unit = metricUnits[metric];
  const kind: PayoffKind = limit === 1 ? 'exact' : unit === 'fraction' ? 'share' : 'unbounded';
  const request = { ...market, players, strategies, metric, fidelity, seed };
  const asked = { sizes, budget, kind, limit, confidence, tolerance, resamples, seed };
  const answer = await inLaboratory<GameAnswer>(
    {
      file,
      name: scenario.name,
      markets: [market],
      outputs: payoffOutputs(request),
      fidelity,
      seed,
      asked: { players, strategies, budget, confidence, tolerance, draws: ensemble?.values },
      stage: 'runs',
      play: async (evaluator, tell) => {
        const play = profilePlay({ ...request, evaluator, progress: (runs) => tell(runs, budget) });
        return gameAnswer(await empiricalGame({ ...asked, play }), { players, strategies, budget, tolerance });
      },
      part: async (evaluator, shard, tell) => {
        const { from, count } = rangeOf(shard, profiles);
        const each = Math.min(limit, Math.floor(budget / profiles));
        const play = profilePlay({ ...request, evaluator, progress: (runs) => tell(runs, count * each) });
        const mine = Array.from({ length: count }, (_, i) => strategiesIn(from + i, sizes));
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

/** What is wrong with who plays what, all at once. */
function problemsOf(
  { scenario }: Market,
  players: readonly string[],
  strategies: readonly string[],
  profiles: number,
  budget: number,
): Problem[] {
  const problems: Problem[] = [];
  const say = (finding: Finding, flag: string): void => void problems.push(problemAt(finding, noPlaces(flag)([]), ''));
  const vendors = Object.keys(scenario.vendors);
  for (const name of players) {
    if (vendors.includes(name)) continue;
    say({ code: 'unknown-name', kind: 'vendor', name, allowed: vendors, didYouMean: nearest(name, vendors) }, '--players');
  }
  const known = [...strategyNames, ...Object.keys(scenario.code)];
  for (const name of strategies) {
    if (known.includes(name)) continue;
    say({ code: 'unknown-name', kind: 'strategy', name, allowed: known, didYouMean: nearest(name, known) }, '--strategies');
  }
  if (problems.length > 0) return problems;
  if (profiles > mostProfiles) {
    say(tooMany(profiles), '--strategies');
    return problems;
  }
  if (budget < profiles) say({ code: 'out-of-range', found: budget, min: profiles, max: null, unit: null }, '--budget');
  for (const vendor of players) {
    for (const strategy of strategies) {
      problems.push(...pointProblems(scenario, [{ id: strategy, sets: [`vendors.${vendor}.strategy=${strategy}`] }]));
    }
  }
  return problems;
}

const tooMany = (found: number): Finding => ({
  code: 'unfit',
  sentence: {
    en: `these make ${found} profiles, a game has at most ${mostProfiles}; name fewer --players or --strategies`,
    'zh-Hans': `这样有 ${found} 个策略组合，最多 ${mostProfiles} 个；请减少 --players 或 --strategies`,
  },
});

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
          parse: names(speech),
          proposeCompletions: (partial) => strategyNames.filter((name) => name.startsWith(partial)),
          placeholder: 'A,B,C',
          brief: help.strategies,
        },
        players: { kind: 'parsed', parse: names(speech), optional: true, placeholder: 'A,B,C', brief: help.players },
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
        seed: {
          kind: 'parsed',
          parse: wholeNumber(0, Number.MAX_SAFE_INTEGER, speech),
          placeholder,
          default: '1',
          brief: run.seed,
        },
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
      ]),
    },
  });
};
