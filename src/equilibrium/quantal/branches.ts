import { log } from '../../numerics/index.js';
import type { Game } from '../game.js';
import type { Equilibrium } from '../solution.js';
import { LogitSystem } from './logit.js';
import { follow, settleAt, type Branch } from './trace.js';

/** A branch and which equilibria it joins. */
export interface QuantalBranch extends Branch {
  /** The equilibrium that it comes from, by its place in the list; null for the one that begins where everybody plays at random. */
  readonly from: number | null;
  /** The equilibrium that it leads to; null where it leads to none that is listed. */
  readonly to: number | null;
}

/** How far a mixed strategy at the largest lambda may be from the equilibrium that it is taken to lead to. */
const near = 0.05;
/** Log-odds that a strategy which an equilibrium does not play has at most, before its logit equilibrium is found. */
const unplayed = -5;

/**
 * The principal branch of logit equilibria, from even play on, and then, from every equilibrium that it does not lead to, the branch
 * that comes down from it and turns back up to another.
 */
export function quantalBranches(game: Game, equilibria: readonly Equilibrium[], most: number): QuantalBranch[] {
  const system = new LogitSystem(game);
  if (system.dimension === 0) return [];
  const reached = (branch: Branch): number | null => {
    if (!branch.arrived) return null;
    const end = branch.points.at(-1)!.strategies;
    const distances = equilibria.map(({ strategies }) =>
      Math.max(...strategies.flatMap((own, i) => own.map((share, s) => Math.abs(share - end[i]![s]!)))),
    );
    const best = distances.indexOf(Math.min(...distances));
    return best >= 0 && distances[best]! < near ? best : null;
  };
  const principal = follow(system, new Float64Array(system.dimension), 0, most);
  const branches: QuantalBranch[] = [{ ...principal, from: null, to: reached(principal) }];
  equilibria.forEach((equilibrium, k) => {
    if (equilibrium.index === null || branches.some(({ from, to }) => from === k || to === k)) return;
    const start = settleAt(system, oddsNear(system, equilibrium, most), most);
    if (start === undefined) return;
    const branch = follow(system, start, most, most * (1 + 1e-9), false);
    branches.push({ ...branch, from: k, to: reached(branch) });
  });
  return branches;
}

/** Log-odds near an equilibrium: of what is played its own, of the rest what it gains times lambda. */
function oddsNear(system: LogitSystem, { strategies }: Equilibrium, lambda: number): Float64Array {
  const gains = system.gains(strategies);
  const odds = new Float64Array(system.dimension);
  let r = 0;
  for (const own of strategies) {
    const base = own.reduce((best, share, s) => (share > own[best]! ? s : best), 0);
    const gain = own.map((_, s) => (s === 0 ? 0 : gains[r + s - 1]!));
    const level = own.map((share, s) =>
      share > 0 ? log(share / own[base]!) : Math.min(unplayed, lambda * (gain[s]! - gain[base]!)),
    );
    for (let s = 1; s < own.length; s++) odds[r + s - 1] = level[s]! - level[0]!;
    r += own.length - 1;
  }
  return odds;
}
