import { exploreStrategies, gameAnswer, type EmpiricalRequest, type GameAnswer } from '../equilibrium/index.js';
import { profilePlay, searchPolicy, type ProfileRequest, type Way } from '../experiment/index.js';
import { explorationTold, type ExplorationTold } from '../report/index.js';
import type { AskedGame } from './game-asked.js';

/** Worlds by which a search judges its candidates, and others in which what it found is judged. */
const searched = 20;
const judged = 120;
/** Of the budget, the part that goes to games; the rest goes to searches. */
const gamePart = 0.5;

/** A game that is enlarged by best responses until none gains, and the ledger of what that took. */
export async function exploredGame(
  request: Omit<ProfileRequest, 'ways'>,
  { players, strategies, levers }: AskedGame,
  asked: Omit<EmpiricalRequest, 'sizes' | 'play'>,
  rounds: number,
): Promise<GameAnswer & { readonly exploration: ExplorationTold }> {
  const { budget, tolerance, limit = Infinity } = asked;
  const ways = new Map<string, Way>();
  let before = 0;
  const progress = (runs: number): void => request.progress?.(before + runs);
  const search = (gamePart * budget) / (rounds * players.length);
  const exploration = await exploreStrategies({
    ...asked,
    strategies,
    rounds,
    budgets: { game: Math.floor((gamePart * budget) / (rounds + 1)), search: Math.floor(search) },
    judged: Number.isFinite(limit) ? { from: 0, count: Math.min(limit, judged) } : { from: 1_000_000, count: judged },
    play: (named) => async (wanted) => {
      const values = await profilePlay({ ...request, strategies: named, ways, progress })(wanted);
      before += wanted.profiles.length * wanted.count;
      return values;
    },
    search: async ({ player, strategies: named, profiles, budget: most }) => {
      const own = levers[player]!;
      const found = await searchPolicy({
        ...request,
        strategies: named,
        ways,
        player,
        profiles,
        levers: own,
        worlds: searched,
        budget: most,
      });
      before += found.runs;
      if (!found.better) return { name: null, runs: found.runs };
      const name = `${found.way.strategy} #${ways.size + 1}`;
      ways.set(name, found.way);
      return { name, runs: found.runs };
    },
  });
  const { strategies: enlarged } = exploration;
  return {
    ...gameAnswer(exploration.game, { players, strategies: enlarged, budget, tolerance }),
    exploration: explorationTold(exploration, players, ways),
  };
}
