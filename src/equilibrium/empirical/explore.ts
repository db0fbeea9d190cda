import { UnboundedSequence } from '../../numerics/index.js';
import { strategiesIn } from '../game.js';
import { nearest, type Judged } from './allocation.js';
import { fewest, type Estimate } from './bands.js';
import { empiricalGame, type EmpiricalGame, type EmpiricalRequest, type PlayRequest } from './play.js';
import { chancesOf, type Mixture } from './regret.js';

/** What the others do against whom a best response is sought: profiles in which the player's own strategy counts for nothing. */
export interface Opposition {
  readonly player: number;
  /** [player][strategy] names, as they are by now. */
  readonly strategies: readonly (readonly string[])[];
  readonly mixture: Mixture;
  /** Profiles that are played at all, with their chances; the player plays the strategy that it plays most. */
  readonly profiles: readonly { readonly profile: readonly number[]; readonly chance: number }[];
  /** Runs that the search may take. */
  readonly budget: number;
}

/** What a search found: the name of a new strategy, and the runs that it took; no name where nothing was better by its own lights. */
export interface Finding {
  readonly name: string | null;
  readonly runs: number;
}

export interface ExploreRequest extends Omit<EmpiricalRequest, 'sizes' | 'play' | 'budget' | 'roles' | 'cost'> {
  /** [player][strategy]: names to begin with. */
  readonly strategies: readonly (readonly string[])[];
  /** Plays profiles of names. */
  readonly play: (strategies: readonly (readonly string[])[]) => (asked: PlayRequest) => Promise<Float64Array>;
  readonly search: (against: Opposition) => Promise<Finding>;
  /** Runs over everything. */
  readonly budget: number;
  /** Runs of each game, and of each search. */
  readonly budgets: { readonly game: number; readonly search: number };
  /** Replicates by which a found strategy is judged, from the first that no search has seen; those of a game without luck are all the same. */
  readonly judged: { readonly from: number; readonly count: number };
  /** Rounds at most. */
  readonly rounds: number;
}

/** What part of the budget went where, and what it found. */
export interface LedgerRow {
  readonly round: number;
  readonly on: 'game' | 'search' | 'judgement';
  /** Null for a game. */
  readonly player: number | null;
  readonly runs: number;
  /** Of a game its ending, of a search the strategy that it found. */
  readonly found: string | null;
  /** Of a judgement, what the strategy gains on the equilibrium. */
  readonly gain: Estimate | null;
  readonly added: boolean;
}

/** Why nothing more was explored: nobody gains by what was found, or there is nothing left to pay for it. */
export type ExploreEnding = 'no-gain' | 'budget' | 'rounds' | 'no-equilibrium';

export interface Exploration {
  readonly game: EmpiricalGame;
  readonly strategies: readonly (readonly string[])[];
  readonly ledger: readonly LedgerRow[];
  readonly ending: ExploreEnding;
}

/**
 * Enlarges a game by best responses: plays it to an equilibrium, seeks for every player a strategy that is better against it than all it has, adds
 * those that are shown to gain more than is tolerated in replicates that no search has seen, and begins again, until none gains. That no search found
 * any is no proof that there is none.
 *
 * Source: double oracle (McMahan, Gordon and Blum 2003), on sampled games (Schvartzman and Wellman 2009).
 */
export async function exploreStrategies(request: ExploreRequest): Promise<Exploration> {
  const { budgets, budget, rounds } = request;
  const ledger: LedgerRow[] = [];
  let strategies = request.strategies.map((own) => [...own]);
  const spent = (): number => ledger.reduce((sum, { runs }) => sum + runs, 0);
  const kept = new Kept();
  for (let round = 1; ; round++) {
    const sizes = strategies.map(({ length }) => length);
    const profiles = sizes.reduce((product, size) => product * size, 1);
    const before = kept.runs;
    const play = kept.play(strategies, request.play(strategies));
    const game = await empiricalGame({ ...request, sizes, play, budget: Math.max(profiles, budgets.game) });
    ledger.push({ round, on: 'game', player: null, runs: kept.runs - before, found: game.ending, gain: null, added: false });
    const ended = (ending: ExploreEnding): Exploration => ({ game, strategies, ledger, ending });
    const candidate = equilibriumOf(game);
    if (candidate === undefined) return ended('no-equilibrium');
    if (round > rounds) return ended('rounds');
    const better: (string | null)[] = [];
    for (let player = 0; player < sizes.length; player++) {
      if (spent() + budgets.search > budget) return ended('budget');
      const against = oppositionOf(player, strategies, candidate.mixture, budgets.search);
      const { name, runs } = await request.search(against);
      ledger.push({ round, on: 'search', player, runs, found: name, gain: null, added: false });
      const isNew = name !== null && !strategies[player]!.includes(name);
      better.push(isNew ? await judged(request, candidate, against, name, round, ledger) : null);
    }
    if (better.every((name) => name === null)) return ended('no-gain');
    strategies = strategies.map((own, player) => (better[player] === null ? own : [...own, better[player]!]));
  }
}

/** The equilibrium to be explored from: a confirmed one, else the one nearest to it, else any. */
const equilibriumOf = ({ equilibria }: EmpiricalGame): Judged | undefined =>
  equilibria.find(({ standing }) => standing === 'confirmed') ?? nearest(equilibria) ?? equilibria[0];

function oppositionOf(player: number, strategies: readonly (readonly string[])[], mixture: Mixture, budget: number): Opposition {
  const sizes = strategies.map(({ length }) => length);
  const most = mixture[player]!.indexOf(Math.max(...mixture[player]!));
  const fixed = mixture.map((own, i) => (i === player ? own.map((_, s) => Number(s === most)) : own));
  const all = sizes.reduce((product, size) => product * size, 1);
  const profiles = chancesOf(fixed, sizes, all).map(({ profile, chance }) => ({ profile: strategiesIn(profile, sizes), chance }));
  return { player, strategies, mixture, profiles, budget };
}

/** The name of a found strategy where it is shown to gain on the equilibrium in fresh replicates; null where not. */
async function judged(
  request: ExploreRequest,
  { mixture }: Judged,
  { player, strategies, profiles }: Opposition,
  name: string,
  round: number,
  ledger: LedgerRow[],
): Promise<string | null> {
  const { judged: at, kind, confidence, tolerance, rounds } = request;
  const own = strategies[player]!;
  const enlarged = strategies.map((all, i) => (i === player ? [...all, name] : all));
  const play = request.play(enlarged);
  const mixed = own.flatMap((_, s) => (mixture[player]![s]! > 0 ? [{ strategy: s, chance: mixture[player]![s]! }] : []));
  const turned = (strategy: number) => profiles.map(({ profile }) => profile.map((s, i) => (i === player ? strategy : s)));
  const asked = [...turned(own.length), ...mixed.flatMap(({ strategy }) => turned(strategy))];
  const values = await play({ profiles: asked, ...at });
  const players = strategies.length;
  const paid = (place: number, replicate: number): number => values[(place * at.count + replicate) * players + player]!;
  const sequence = new UnboundedSequence((1 - confidence) / (players * Math.max(1, rounds)));
  let payoff = 0;
  for (let r = 0; r < at.count; r++) {
    const after = profiles.reduce((sum, { chance }, p) => sum + chance * paid(p, r), 0);
    const before = mixed.reduce(
      (sum, { chance: share }, m) =>
        sum + share * profiles.reduce((inner, { chance }, p) => inner + chance * paid((m + 1) * profiles.length + p, r), 0),
      0,
    );
    payoff += before / at.count;
    sequence.add(after - before);
  }
  const { mean } = sequence;
  const gain: Estimate =
    kind === 'exact'
      ? { mean, low: mean, high: mean }
      : { mean, ...(at.count < fewest ? { low: -Infinity, high: Infinity } : sequence.interval()) };
  const added = gain.low > tolerance * Math.abs(payoff);
  ledger.push({ round, on: 'judgement', player, runs: asked.length * at.count, found: name, gain, added });
  return added ? name : null;
}

/** Payoffs of profiles by the names in them: an enlarged game plays only what it has not. */
class Kept {
  runs = 0;
  private readonly values = new Map<string, number[]>();

  play(strategies: readonly (readonly string[])[], play: (asked: PlayRequest) => Promise<Float64Array>) {
    const players = strategies.length;
    const keyOf = (profile: readonly number[]): string => JSON.stringify(profile.map((s, i) => strategies[i]![s]!));
    return async ({ profiles, from, count }: PlayRequest): Promise<Float64Array> => {
      const lacking = new Map<number, (readonly number[])[]>();
      for (const profile of profiles) {
        const have = (this.values.get(keyOf(profile))?.length ?? 0) / players;
        if (have < from + count) lacking.set(have, [...(lacking.get(have) ?? []), profile]);
      }
      for (const [have, group] of lacking) {
        const more = from + count - have;
        const played = await play({ profiles: group, from: have, count: more });
        this.runs += group.length * more;
        group.forEach((profile, i) => {
          const key = keyOf(profile);
          const rows = played.subarray(i * more * players, (i + 1) * more * players);
          this.values.set(key, [...(this.values.get(key) ?? []), ...rows]);
        });
      }
      const all = profiles.map((profile) => this.values.get(keyOf(profile))!.slice(from * players, (from + count) * players));
      return Float64Array.from(all.flat());
    };
  }
}
