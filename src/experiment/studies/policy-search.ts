import { search, type SearchResult } from '../optimise/index.js';
import { replicatesOf } from '../points/point.js';
import type { Range } from '../points/ranges.js';
import { profilePoint, type ProfileRequest, type Way } from './profile-runs.js';

/** A number of a player's own that a search may move: its key below the vendor, and the range of it. */
export interface PolicyLever {
  readonly key: string;
  readonly range: Range;
}

/** Against whom a best response is sought. */
export interface PolicySearchRequest extends Omit<ProfileRequest, 'progress'> {
  readonly player: number;
  /** Profiles of the others with their chances; in each the player goes the way around which is searched. */
  readonly profiles: readonly { readonly profile: readonly number[]; readonly chance: number }[];
  readonly levers: readonly PolicyLever[];
  /** Worlds by which every candidate is judged. */
  readonly worlds: number;
  /** Runs in all. */
  readonly budget: number;
}

/** The best way that a search found, and the runs that it took; the way around which was searched where none is better. */
export interface PolicyFound {
  readonly way: Way;
  readonly runs: number;
  readonly better: boolean;
}

/**
 * Seeks a player's best response to what the others do: the same strategy with some of its numbers moved, by covariance matrix adaptation, every
 * candidate in the same worlds. What it finds is flattered by those worlds, and has to be judged in others.
 */
export async function searchPolicy(request: PolicySearchRequest): Promise<PolicyFound> {
  const { player, players, strategies, ways, profiles, levers, metric, evaluator, budget, seed } = request;
  const vendor = players[player]!;
  const around = strategies[player]![profiles[0]!.profile[player]!]!;
  const from = ways?.get(around) ?? { strategy: around, levers: {} };
  const worlds = replicatesOf(request, request.worlds);
  const outputs = [{ metric, vendor, month: null }];
  const evaluate = async (candidates: readonly Float64Array[]): Promise<Float64Array[]> => {
    const points = candidates.flatMap((candidate) =>
      profiles.map(({ profile }) => {
        const { id, sets } = profilePoint(request, profile);
        return { id, sets: [...sets, ...levers.map(({ key }, i) => `vendors.${vendor}.${key}=${candidate[i]!}`)] };
      }),
    );
    const { values } = await evaluator.evaluate({ ...request, points, outputs, replicates: worlds, from: 0, frozen: true });
    return candidates.map((_, c) =>
      Float64Array.from({ length: worlds }, (__, world) =>
        profiles.reduce((sum, { chance }, p) => sum + chance * values[(c * profiles.length + p) * worlds + world]!, 0),
      ),
    );
  };
  const each = profiles.length * worlds;
  const found: SearchResult = await search({
    levers: levers.map(({ range }) => range),
    start: levers.map(({ key, range }) => from.levers[key] ?? range.value),
    objective: 'mean',
    evaluate,
    budget: Math.max(1, Math.floor(budget / each)),
    seed,
  });
  const moved = Object.fromEntries(levers.map(({ key }, i) => [key, found.best.values[i]!]));
  const way = { strategy: from.strategy, levers: { ...from.levers, ...moved } };
  return { way, runs: found.evaluated * each, better: found.best.score > found.start.score };
}
